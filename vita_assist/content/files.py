"""The files of a content folder: read within limits, as bytes, as text, as plain TOML values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeAlias

from vita_assist.content.faults import ContentFaults
from vita_assist.language import app_text

MOST_BYTES: Final = 1_000_000
"""The most that one content file may weigh, in bytes."""
MOST_FILES: Final = 200
MOST_DOTS: Final = 60
"""In one line: each dot of a key is a level, and 100,000 levels take the parser more memory than a computer has."""

SINGLE: Final = (
    "pack.toml", "facts.toml", "pages.toml", "tests.toml", "benefits.toml", "parameters.toml",
    "glossary.toml", "wording.toml",
)  # fmt: skip
FOLDERS: Final = ("rules", "tables", "topics", "phrases", "outlines", "sheets", "cards", "sources", "law", "rights")

RawContent: TypeAlias = Mapping[str, Mapping[str, object]]
"""By file (`rules/itin.toml`), what TOML made of it."""


@dataclass(frozen=True, slots=True)
class ContentFiles:
    """The bytes of all files by name, in order; `faults` tells those that could not be had."""

    content: Mapping[str, bytes]

    @property
    def digest(self) -> str:
        """What tells this content from any other: a digest over names and bytes."""
        digest = sha256()
        for name, data in self.content.items():
            digest.update(f"{name}\0{len(data)}\0".encode())
            digest.update(data)
        return digest.hexdigest()


def read_files(folder: Path, faults: ContentFaults) -> ContentFiles:
    """The files of a content folder; one that is missing, too large or unreadable is a fault."""
    names = [*SINGLE]
    for sub in FOLDERS:
        # A folder that is not there is told by the records that are missing from it.
        names += sorted(f"{sub}/{path.name}" for path in (folder / sub).glob("*.toml"))
    if len(names) > MOST_FILES:
        faults.add(
            str(folder.name),
            (),
            app_text("content/too-many", "There are too many files. Allowed: {most}.", most=MOST_FILES),
        )
        return ContentFiles({})
    found: dict[str, bytes] = {}
    for name in names:
        data = _read(folder / name, name, faults)
        if data is not None:
            found[name] = data
    return ContentFiles(found)


def _read(path: Path, name: str, faults: ContentFaults) -> bytes | None:
    try:
        if not path.is_file():
            faults.add(name, (), app_text("content/no-file", "There is no such file."))
            return None
        # Not read with the limit, since Python makes room for as much, for each of many small files.
        data = b"" if (size := path.stat().st_size) > MOST_BYTES else path.read_bytes()
    except OSError:
        faults.add(name, (), app_text("content/not-readable", "The file cannot be read."))
        return None
    if max(size, len(data)) > MOST_BYTES:
        faults.add(
            name, (), app_text("content/too-large", "The file is too large. Allowed: {most} bytes.", most=MOST_BYTES)
        )
        return None
    return data


def parse_files(files: ContentFiles) -> tuple[RawContent, ContentFaults]:
    """What TOML makes of the files; one that is not UTF-8 or not TOML is a fault."""
    texts: dict[str, str] = {}
    undecoded: list[str] = []
    for name, data in files.content.items():
        try:
            texts[name] = data.decode("utf-8").replace("\r\n", "\n")
        except UnicodeDecodeError:
            undecoded.append(name)
    faults = ContentFaults(texts)
    for name in undecoded:
        faults.add(name, (), app_text("content/not-utf8", "The file is not UTF-8 text."))
    raw = {name: value for name, text in texts.items() if (value := _parse(name, text, faults)) is not None}
    return raw, faults


def _parse(name: str, text: str, faults: ContentFaults) -> Mapping[str, object] | None:
    import tomllib  # prepared content is read without it

    too_deep = app_text("content/too-deep", "The file is nested too deeply.")
    if any(line.count(".") > MOST_DOTS for line in text.split("\n")):
        faults.add(name, (), too_deep)
        return None
    try:
        return tomllib.loads(text)
    except ValueError as error:
        # TOML's own message names the fault and the line, in English, and no more of the file than a key;
        # Python's (of a number with thousands of digits) names what it allows.
        faults.add(name, (), app_text("content/not-toml", "The file is not TOML: {what}.", what=str(error)))
    except RecursionError:
        faults.add(name, (), too_deep)
    return None
