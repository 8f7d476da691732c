"""Content folders for the tests: the shipped one, copied and changed."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.interview.households import CONTENT
from vita_assist.content import check
from vita_assist.language import Text


def copy(tmp_path: Path) -> Path:
    """The shipped content, to be changed."""
    return Path(shutil.copytree(CONTENT, tmp_path / "assets" / "content"))


def change(folder: Path, file: str, old: str, new: str) -> None:
    """Change the first occurrence in a file."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def changed(tmp_path: Path, file: str, old: str, new: str) -> Path:
    """The shipped content with one change."""
    folder = copy(tmp_path)
    change(folder, file, old, new)
    return folder


def said(text: Text) -> str:
    """A fault in English, as plainly as a test needs it."""
    words = text.english
    for name, value in text.values:
        words = words.replace(f"{{{name}}}", said(value) if isinstance(value, Text) else str(value))
    return words


def told(folder: Path) -> list[str]:
    """The faults of a folder, in words."""
    return [said(fault) for fault in check(folder)]
