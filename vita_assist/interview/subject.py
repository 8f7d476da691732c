"""Whose fact it is: the household's, the site's, or one person's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

HOUSEHOLD = "household"
SITE = "site"


class About(StrEnum):
    """Whose fact it is."""

    HOUSEHOLD = "household"
    SITE = "site"
    PERSON = "person"


class Role(StrEnum):
    """A person's part in the household."""

    TAXPAYER = "taxpayer"
    SPOUSE = "spouse"
    DEPENDENT = "dependent"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the household: an id of our own making (`taxpayer`, `spouse`, `child-1`), never a name."""

    id: str
    role: Role
