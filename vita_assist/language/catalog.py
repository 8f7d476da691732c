"""A catalog of translations: the entries of one `.po` file, read strictly and written predictably.

The reader is our own, for two reasons. It reads a catalog in a third of the time that Babel takes,
so that nothing has to be compiled ahead, kept in step and shipped. And catalogs also come from
outside: it takes UTF-8 and the plain form that `words` and Poedit write, runs no plural rule, and
makes a fault of anything else, with the line that it stands on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from vita_assist.language.text import app_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from vita_assist.language.text import Text

LARGEST = 16 * 1024 * 1024
"""Bytes; a larger catalog is not read."""

_HEADER = 8 * 1024
"""Bytes in which the header ends."""

Key: TypeAlias = tuple[str, str, str]
"""Place, English, and the English for a count other than one."""

_QUOTED = r'"[^"\\\n]*+(?:\\["\\nt][^"\\\n]*+)*+"'
_STRING = rf"{_QUOTED}(?:\n{_QUOTED})*+\n"
_ENTRY = re.compile(
    rf"(?P<comments>(?:#(?!~).*\n)*+)"
    rf"(?:msgctxt (?P<place>{_STRING}))?+"
    rf"msgid (?P<english>{_STRING})"
    rf"(?:msgid_plural (?P<plural>{_STRING}))?+"
    rf"(?P<strings>(?:msgstr(?:\[\d\])?+ {_STRING})++)",
)
_TRANSLATION = re.compile(rf"msgstr(?:\[(?P<form>\d)\])?+ (?P<string>{_STRING})")
_WAS = re.compile(rf"msgid (?P<english>{_STRING})(?:msgid_plural (?P<plural>{_STRING}))?+")
_ESCAPED = re.compile(r"\\(.)")
_MEANT = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}
_COMMENTS_ONLY = re.compile(r"(?:#.*\n)*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a catalog with its translation.

    `strings` has one form, or as many as the language has where `plural` stands; all empty means
    not translated. `fuzzy` means that the translation belongs to the English in `was`. `notes` are
    the translators' own.
    """

    place: str
    english: str
    plural: str = ""
    strings: tuple[str, ...] = ("",)
    fuzzy: bool = False
    was: tuple[str, str] | None = None
    notes: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """What the program looks the entry up by."""
        return self.place, self.english, self.plural

    @property
    def translated(self) -> bool:
        """Whether anything stands there, fit or not."""
        return any(self.strings)

    @property
    def lacks_words(self) -> bool:
        """Whether a translator has something to do here."""
        return self.fuzzy or not all(self.strings)


@dataclass(frozen=True)
class Catalog:
    """What a `.po` file holds. `faults` are what was wrong with it: those entries are not there."""

    entries: tuple[Entry, ...] = ()
    header: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[Text, ...] = ()

    @cached_property
    def by_key(self) -> Mapping[Key, Entry]:
        """The entries by what they are looked up by; of two that are alike the first counts."""
        return {entry.key: entry for entry in reversed(self.entries)}


def load_catalog(file: Path) -> Catalog:
    """Read a catalog from disk; never raises. An absent one is empty, an unreadable one a fault."""
    name = f"{file.parent.name}/{file.name}"
    try:
        with file.open("rb") as opened:
            return parse_catalog(opened.read(LARGEST + 1), name)
    except FileNotFoundError:
        return Catalog()
    except OSError:
        return _refused(app_text("language/catalog/unopened", "{file}: it could not be opened.", file=name))


def load_header(file: Path) -> Mapping[str, str]:
    """Only the header of a catalog; empty where there is none. Much faster than all of it."""
    try:
        with file.open("rb") as opened:
            start = opened.read(_HEADER).replace(b"\r\n", b"\n")
    except OSError:
        return {}
    return parse_catalog(start.partition(b"\n\n")[0], file.name).header


def parse_catalog(source: bytes, name: str) -> Catalog:
    """Read a catalog; never raises. `name` is how its faults call the file."""
    if len(source) > LARGEST:
        return _refused(
            app_text(
                "language/catalog/too-large",
                "{file}: larger than {limit} MB. Nothing of it is used.",
                file=name,
                limit=LARGEST // 1024 // 1024,
            )
        )
    try:
        words = source.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return _refused(_not_utf8(name))
    entries, lines = _read(words if words.endswith("\n") else words + "\n")
    header = _header(entries)
    if "utf-8" not in header.get("Content-Type", "charset=utf-8").lower():
        return _refused(_not_utf8(name))
    return Catalog(
        tuple(entry for entry in entries if entry.english),
        header,
        tuple(_unreadable(name, line) for line in lines),
    )


def _refused(fault: Text) -> Catalog:
    return Catalog(faults=(fault,))


def _not_utf8(name: str) -> Text:
    return app_text(
        "language/catalog/not-utf-8",
        "{file}: not in UTF-8. Nothing of it is used. Save it as UTF-8.",
        file=name,
    )


def _unreadable(name: str, line: int) -> Text:
    return app_text(
        "language/catalog/unreadable",
        "{file}, line {line}: this is not an entry of a catalog. It is not used.",
        file=name,
        line=str(line),
    )


def _read(words: str) -> tuple[list[Entry], list[int]]:
    """All entries, and the lines at which something stands that is none."""
    entries: list[Entry] = []
    faults: list[int] = []
    at, line = 0, 1
    while at < len(words):
        if words[at] == "\n":
            end = at + 1
        elif found := _ENTRY.match(words, at):
            end = found.end()
            entry = _entry(found)
            if entry is None:
                faults.append(line)
            else:
                entries.append(entry)
        else:
            end = _end_of_paragraph(words, at)
            if not _COMMENTS_ONLY.fullmatch(words, at, end):
                faults.append(line)
        line += words.count("\n", at, end)
        at = end
    return entries, faults


def _end_of_paragraph(words: str, at: int) -> int:
    end = words.find("\n\n", at)
    return len(words) if end < 0 else end + 1


def _entry(found: re.Match[str]) -> Entry | None:
    """The entry that was found; None where its plural forms are not numbered 0, 1, 2."""
    plural = _unquoted(found["plural"])
    strings = tuple(_TRANSLATION.finditer(found["strings"]))
    forms = [match["form"] for match in strings]
    if forms != ([str(form) for form in range(len(forms))] if plural else [None]):
        return None
    fuzzy, was, notes = _comments(found["comments"]) if found["comments"] else (False, None, ())
    return Entry(
        place=_unquoted(found["place"]),
        english=_unquoted(found["english"]),
        plural=plural,
        strings=tuple(_unquoted(match["string"]) for match in strings),
        fuzzy=fuzzy,
        was=was,
        notes=notes,
    )


def _comments(comments: str) -> tuple[bool, tuple[str, str] | None, tuple[str, ...]]:
    """Whether the entry is fuzzy, its previous English, and the notes of translators."""
    fuzzy = False
    before: list[str] = []
    notes: list[str] = []
    for line in comments.removesuffix("\n").split("\n"):
        if line.startswith("#,"):
            fuzzy = fuzzy or "fuzzy" in (flag.strip() for flag in line[2:].split(","))
        elif line.startswith("#|"):
            before.append(line[2:].strip())
        elif not line.startswith(("#.", "#:")):
            notes.append(line[1:].strip())
    previous = _WAS.search("".join(f"{line}\n" for line in before))
    was = (_unquoted(previous["english"]), _unquoted(previous["plural"])) if previous else None
    return fuzzy, was, tuple(note for note in notes if note)


def _unquoted(string: str | None) -> str:
    """What a quoted string of the file means."""
    if string is None:
        return ""
    inside = string[1:-2].replace('"\n"', "")
    return _ESCAPED.sub(lambda found: _MEANT[found[1]], inside) if "\\" in inside else inside


def _header(entries: Iterable[Entry]) -> dict[str, str]:
    """The lines of the entry that has neither place nor English."""
    for entry in entries:
        if not entry.english and not entry.place:
            return dict(_header_lines(entry.strings[0]))
    return {}


def _header_lines(words: str) -> Iterator[tuple[str, str]]:
    for line in words.split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            yield name.strip(), value.strip()
