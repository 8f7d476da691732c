"""The glossary: fixed terms in every language, each with the standing of its rendering."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class TermStatus(StrEnum):
    """Where a rendering comes from."""

    OFFICIAL = "official"  # a text of the government uses it in this language
    COMMON = "common"  # community groups, newspapers or the public use it
    PROPOSED = "proposed"  # written for this program; needs a native reviewer


@dataclass(frozen=True, slots=True)
class Rendering:
    """A term in one language."""

    words: str
    status: TermStatus


@dataclass(frozen=True, slots=True)
class Term:
    """A term: its English, and its renderings by language code. `note` is for translators."""

    id: str
    english: str
    renderings: Mapping[str, Rendering]
    note: str = ""
