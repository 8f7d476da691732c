"""Words that the content never uses, and the few uses that are right, each with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from vita_assist.content.faults import ContentFaults
from vita_assist.content.table import records
from vita_assist.language import Text

NEVER: Final = (
    "safe", "safely", "guaranteed", "guarantee", "guarantees", "protected", "illegal", "illegally", "banned",
    "nationwide", "cannot share", "cannot enter", "the courts blocked it", "you qualify", "you are entitled",
    "illegal alien",
)  # fmt: skip
"""What the program never says in its own voice (the words of the writing rules)."""

_NEVER = re.compile(rf"\b(?:{'|'.join(re.escape(words) for words in NEVER)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AllowedUse:
    """A use that is right: the text's place, the words, and why."""

    place: str
    words: str
    reason: str


def allowed_uses_from(raw: Mapping[str, object], faults: ContentFaults) -> tuple[AllowedUse, ...]:
    """The listed uses."""
    found = []
    for table in records(raw, "wording.toml", "allowed", faults):
        found.append(AllowedUse(table.string("place"), table.string("words"), table.string("reason")))
        table.done()
    return tuple(found)


def refused_words(text: Text, uses: tuple[AllowedUse, ...]) -> Iterator[str]:
    """The words in a text that the content never uses and that no listed exception allows."""
    allowed = {one.words.lower() for one in uses if one.place == text.place}
    for match in _NEVER.finditer(text.english):
        if match[0].lower() not in allowed:
            yield match[0]
