"""The ids of people: made of a few words of ours and a count, so that none can be a name or a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from vita_assist.interview.subject import Role

DEPENDENT_WORDS: Final = ("child", "student", "parent", "brother", "sister", "cousin", "relative", "person")

PATTERNS: Final[Mapping[Role, str]] = MappingProxyType(
    {
        Role.TAXPAYER: "^taxpayer$",
        Role.SPOUSE: "^spouse$",
        Role.DEPENDENT: f"^({'|'.join(DEPENDENT_WORDS)})-[1-9][0-9]?$",
    }
)
"""What an id looks like, by role. Two digits at most: nine of them could be a number."""

_COMPILED = {role: re.compile(pattern.strip("^$")) for role, pattern in PATTERNS.items()}


def id_fits(person_id: str, role: Role | None) -> bool:
    """Whether an id is one that a person of this role may have (of any role where it is not known)."""
    if role is not None:
        return _COMPILED[role].fullmatch(person_id) is not None
    return any(_COMPILED[one].fullmatch(person_id) for one in Role)


def said_ids(role: Role | None) -> str:
    """The allowed ids in short: `child-N, student-N, …`."""
    words = [f"{word}-N" for word in DEPENDENT_WORDS]
    said = {Role.TAXPAYER: ["taxpayer"], Role.SPOUSE: ["spouse"], Role.DEPENDENT: words}
    return ", ".join(["taxpayer", "spouse", *words] if role is None else said[role])


def next_id(word: str, taken: Iterable[str]) -> str:
    """The first free id that begins with one of the words for dependents."""
    used = set(taken)
    count = 1
    while f"{word}-{count}" in used:
        count += 1
    return f"{word}-{count}"
