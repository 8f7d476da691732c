"""What may stand in a file, and which files may be committed."""

import re
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import ROOT, at, files, line_of, text, texts

COMPILED = {".dll", ".dylib", ".egg", ".exe", ".mo", ".pyc", ".pyd", ".pyo", ".so", ".whl"}
# Letters that show nothing; Unicode counts these among letters and marks.
BLANK_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"
UNSEEN_CATEGORIES = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"}
HOMES = re.compile(r"(?<![\w.~-])(?:/home/|/Users/|[A-Za-z]:\\+Users\\+)[\w.-]+")
# In Spanish "todo" is a word, so a catalog is not searched for it.
UNFINISHED = re.compile(r"\b(?:FIX[M]E|HAC[K]|TB[D]|WI[P]|[Ll]orem[ ]ipsum|[Cc]oming[ ]soon)\b")
TO_BE_DONE = re.compile(r"\bTO[D]O\b")


def is_unseen(letter: str) -> bool:
    if letter in "\n\t ":
        return False
    return (
        unicodedata.category(letter) in UNSEEN_CATEGORIES
        or letter in BLANK_LETTERS
        or "VARIATION SELECTOR" in unicodedata.name(letter, "")
    )


def test_no_letter_is_invisible() -> None:
    faults = [
        at(path, line_of(content, offset), f"U+{ord(letter):04X}")
        for path in texts()
        if not (content := text(path)).isascii() or "\r" in content or not content.isprintable()
        for offset, letter in enumerate(content)
        if is_unseen(letter)
    ]
    assert not faults, "write it as an escape"


def machine_paths() -> Iterator[re.Pattern[str]]:
    """Patterns of folders that exist on one machine only, this one among them."""
    yield HOMES
    for folder in {ROOT, ROOT.parent, Path.home(), Path(tempfile.gettempdir())}:
        if folder != Path(folder.anchor):
            yield re.compile(rf"(?<![\w.~-]){re.escape(str(folder))}(?![\w-])")


def test_no_file_names_a_folder_of_one_machine() -> None:
    patterns = list(machine_paths())
    faults = [
        at(path, line_of(text(path), found.start()), found.group())
        for path in texts()
        for pattern in patterns
        for found in pattern.finditer(text(path))
    ]
    assert not faults


def test_nothing_compiled_is_committed() -> None:
    assert not [str(path) for path in files() if path.suffix in COMPILED]


def test_nothing_is_marked_unfinished() -> None:
    faults = [
        at(path, line_of(text(path), found.start()), found.group())
        for path in texts()
        for pattern in (UNFINISHED, TO_BE_DONE)
        if not (pattern is TO_BE_DONE and path.suffix == ".po")
        for found in pattern.finditer(text(path))
    ]
    assert not faults
