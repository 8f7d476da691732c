"""Pages: one question each, asked at once of everyone whom it concerns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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
