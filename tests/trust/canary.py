"""A content in which each text that an answer can select carries a token of its own, so that a leak names itself."""

from __future__ import annotations

import shutil
import tomllib
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any, Final

import tomli_w

from vita_assist.content.load import load, prepare
from vita_assist.language import Text
from vita_assist.language.keep import catalog_file, in_step, load_whole, store
from vita_assist.places import Places, places

LETTERS: Final = "bcdfghjkmnpqrstvwxz"
"""No vowel, so that no token is a word; none that looks like another."""
_DIGITS: Final = 4
MARK_LETTERS: Final = 7
COPIED: Final = ("content", "locales")
_SAME_IN_ALL: Final = "cards/"
"""A card has the room for its own words and no more, and no answer selects one of them."""


class Tokens:
    """Gives out tokens: the mark of this run, and four letters that nothing else has."""

    def __init__(self, mark: str) -> None:
        self.mark = mark
        self._numbers = count()

    def next(self) -> str:
        """The next token."""
        number, letters = next(self._numbers), ""
        for _ in range(_DIGITS):
            number, place = divmod(number, len(LETTERS))
            letters += LETTERS[place]
        return self.mark + letters

    @property
    def given(self) -> int:
        """How many were given out."""
        return next(self._numbers)


def make_canaries(folder: Path, mark: str) -> tuple[Places, int]:
    """A copy of the program's files with tokens, in an empty folder; and how many tokens there are."""
    shipped = places()
    tokens = Tokens(mark)
    made = Places(*(folder / path.relative_to(shipped.locales.parent) for path in shipped))
    made.content.parent.mkdir(parents=True)
    for name, path, copy in zip(Places._fields, shipped, made, strict=True):
        if name in COPIED:
            shutil.copytree(path, copy)
        else:
            copy.symlink_to(path, target_is_directory=True)
    texts = {text.place: text for text in load(shipped.content).texts()}
    english = {text.english for text in texts.values()}
    for file in made.content.rglob("*.toml"):
        if not file.relative_to(made.content).as_posix().startswith(_SAME_IN_ALL):
            raw = tomllib.loads(file.read_text(encoding="utf-8"))
            file.write_text(tomli_w.dumps(_marked(raw, english, tokens)), encoding="utf-8")
    marked = tuple(load(made.content).texts())
    for language in sorted(path.name for path in made.locales.iterdir() if path.is_dir()):
        _mark_translations(made.locales, language, texts, marked, tokens)
    prepare(made.content)
    return made, tokens.given


def _marked(value: Any, english: set[str], tokens: Tokens) -> Any:  # noqa: ANN401  # whatever stands in TOML
    if isinstance(value, dict):
        return {key: _marked(one, english, tokens) for key, one in value.items()}
    if isinstance(value, list):
        return [_marked(one, english, tokens) for one in value]
    if isinstance(value, str) and value in english and _is_words(value):
        return f"{value} {tokens.next()}"
    return value


def _is_words(value: str) -> bool:
    """Whether this is said to people; an id, which a text may equal, is all small letters without a space."""
    return " " in value or not value.islower()


def _mark_translations(
    locales: Path, language: str, before: dict[str, Text], marked: tuple[Text, ...], tokens: Tokens
) -> None:
    file = catalog_file(locales, language, "content")
    old = load_whole(file)
    said = {entry.place: entry.strings for entry in old.entries if not entry.lacks_words}
    entries = []
    for entry in in_step(replace(old, entries=()), marked, language).entries:
        strings = said.get(entry.place, ("",)) if entry.place in before else ("",)
        token = "" if before[entry.place].english == entry.english else f" {tokens.next()}"
        entries.append(replace(entry, strings=tuple(f"{one}{token}" if one else "" for one in strings)))
    store(file, replace(old, entries=tuple(entries)))
