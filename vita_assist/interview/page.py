"""Pages: one question each, asked at once of everyone whom it concerns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from vita_assist.interview.condition import Condition
from vita_assist.language import Text
from vita_assist.sources import Citation


class Asks(StrEnum):
    """Of whom a page asks."""

    ROSTER = "roster"  # who is in the household: spouse, dependents
    HOUSEHOLD = "household"
    SITE = "site"
    PEOPLE = "people"  # each person for whom the condition holds


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the flow; `facts` are the ids it asks for, `when` holds for whom it asks.

    A fact in `when_asked` is asked here only where its own condition holds as well: the page concerns
    whoever is asked for one of its facts. What the fact may hold elsewhere is not narrowed by it.
    The help comes in three lengths: `hint` stands beside the question, `help` opens below it, `more`
    is the whole explanation with its sources.
    """

    id: str
    asks: Asks
    facts: tuple[str, ...]
    title: Text
    question: Text
    hint: Text
    help: Text
    more: Text
    citations: tuple[Citation, ...]
    when: Condition | None = None
    when_asked: Mapping[str, Condition] = field(default_factory=lambda: MappingProxyType({}), hash=False)
