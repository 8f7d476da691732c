"""Saying a text in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vita_assist.language.text import Text


class Said(NamedTuple):
    """A text as it was said.

    `language` is the language of `words`; where a translation was missing or had fallen behind its
    English, it is "en", and `fallback` is true so that the page can mark it.
    """

    words: str
    language: str
    fallback: bool = False


class Voice(Protocol):
    """Speaks one language. `draft` says that no named person has reviewed its translations."""

    @property
    def language(self) -> str:
        """The code of the language: "en", "ko", "es", or "x-pseudo" in tests."""
        ...

    @property
    def draft(self) -> bool:
        """Whether the translations of this language are drafts."""
        ...

    def say(self, text: Text) -> Said:
        """Say a text; never raises, falls back to the English where the translation is not fit."""
        ...

    def words(self, text: Text) -> str:
        """Only the words of `say`."""
        ...


def said_by_all(text: Text, voices: Iterable[Voice]) -> str:
    """A text in each of some languages on one line, such as a title of a page in two; what is alike stands once."""
    return " / ".join(dict.fromkeys(voice.words(text) for voice in voices))
