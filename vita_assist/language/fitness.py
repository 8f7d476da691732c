"""Whether a translation may be shown in place of its English."""

from __future__ import annotations

import unicodedata
from enum import StrEnum

from vita_assist.language.filling import has_stray_brace, names

_REFUSED = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Controls, direction overrides and other invisible marks, private and unassigned characters."""

_FILLERS = frozenset("\u115f\u1160\u3164\uffa0\u2800")
"""Characters that count as letters or symbols and show nothing."""


class Misfit(StrEnum):
    """Why a translation is not shown."""

    MISSING = "missing"
    FUZZY = "fuzzy"
    PLACEHOLDERS = "placeholders"
    CHARACTERS = "characters"
    FORMS = "forms"


def has_refused_character(words: str) -> bool:
    """Whether anything in the words is invisible, or turns the direction of reading."""
    if words.isascii() and words.isprintable():
        return False
    return any(unicodedata.category(mark) in _REFUSED or mark in _FILLERS for mark in words)


def misfit(english: str, plural: str, strings: tuple[str, ...]) -> Misfit | None:
    """Why these translations of a text may not be shown; None where they may.

    A counted text may leave its `{count}` out ("una página"); all other placeholders must be those
    of the English, neither more nor fewer. A line break is allowed where the English has one.
    """
    if not strings or not all(string.strip() for string in strings):
        return Misfit.MISSING
    broken = "\n" in english or "\n" in plural
    optional = {"count"} if plural else set()
    wanted = names(english) | names(plural) | optional
    for string in strings:
        if has_stray_brace(string) or names(string) | optional != wanted:
            return Misfit.PLACEHOLDERS
        if has_refused_character(string.replace("\n", "") if broken else string):
            return Misfit.CHARACTERS
    return None
