"""A matter of the law: its questions, what happened, and everything that must be said beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vita_assist.language import Text
from vita_assist.law.event import Course, Event, Party, Stage, Standing
from vita_assist.law.moment import Told
from vita_assist.sources import Claim, Confidence, Statement, Support


class Half(StrEnum):
    """To which half of the page a question belongs: most errors come from mixing the two."""

    GIVE = "give"  # who may give
    USE = "use"  # who may use
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Question:
    """One question that people ask; `before` is the answer before anything happened."""

    id: str
    half: Half
    title: Told
    before: Standing


@dataclass(frozen=True, slots=True)
class Case:
    """One lawsuit, for the table of cases; `name` is as courts print it."""

    id: str
    name: str
    docket: str
    court: Text
    limited: Text
    stage: Text
    appeal: Text
    agency_action: Text
    support: Support


@dataclass(frozen=True, slots=True)
class Named:
    """A word of the interface as people read it: its name, and a sentence about it."""

    name: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Words:
    """The names of everything that has a fixed word in the interface."""

    parties: Mapping[Party, Named]
    stages: Mapping[Stage, Named]
    courses: Mapping[Course, Named]
    confidences: Mapping[Confidence, Named]
    groups: Mapping[str, Named]
    """The heads under which claims are listed."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """A named person who has read the law text and stands by it."""

    name: str
    role: str
    reviewed_on: date


@dataclass(frozen=True, slots=True)
class Matter:
    """The law on one subject.

    `not_covered` are the limits of the orders, for questions about giving or using; `unknown` is what nobody
    could tell when it was last checked; `never_say` holds sentences that a volunteer leaves out, with the
    reason; `where_to_look` is for whoever needs newer news than this.
    """

    questions: tuple[Question, ...]
    events: tuple[Event, ...]
    cases: tuple[Case, ...]
    claims: tuple[Claim, ...]
    not_covered: tuple[Statement, ...]
    unknown: tuple[Statement, ...]
    never_say: tuple[Claim, ...]
    where_to_look: tuple[Statement, ...]
    words: Words
    checked_on: date
    reviewer: Reviewer | None

    def supports(self) -> Iterator[tuple[str, Support]]:
        """On what each part of it rests, by its place."""
        for question in self.questions:
            yield f"law/questions/{question.id}", question.before.support
        for event in self.events:
            yield f"law/events/{event.id}", event.support
            for id_, effect in event.effects.items():
                yield f"law/events/{event.id}/{id_}", effect.support
        yield from ((f"law/cases/{case.id}", case.support) for case in self.cases)
        claims = {"claims": self.claims, "never-say": self.never_say}
        for file, some in claims.items():
            yield from ((f"law/{file}/{claim.id}", claim.support) for claim in some)
        told = {"not-covered": self.not_covered, "unknown": self.unknown, "where-to-look": self.where_to_look}
        for file, statements in told.items():
            yield from ((f"law/{file}/{one.id}", one.support) for one in statements)
