"""What happened: an event, whom it binds, and what it changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vita_assist.language import Text
from vita_assist.law.moment import Told
from vita_assist.sources import Support


class Party(StrEnum):
    """Who can be bound by an order, in the words of the interface."""

    IRS = "irs"
    TREASURY = "treasury"
    DHS = "dhs"
    ICE = "ice"
    SSA = "ssa"
    OTHER_AGENCIES = "other-agencies"
    STATES = "states"
    PRIVATE = "private"
    VITA_SITES = "vita-sites"


class Precision(StrEnum):
    """How exactly the day of an event is known."""

    DAY = "day"
    ABOUT = "about"


class Course(StrEnum):
    """Which way an event points; it decides where it stands on the timeline."""

    LIMITS = "limits"  # an order that limits giving or using
    ALLOWS = "allows"  # an order that declines to limit it
    AGENCY = "agency"  # an act of an agency
    STEP = "step"  # a step in a case, or a report


class Answer(StrEnum):
    """What the law says to a question, in the words of the interface."""

    ALLOWED = "allowed-on-valid-request"
    LIMITED = "limited"
    BARRED = "barred"
    NOT_ARISEN = "not-arisen"
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Stage(StrEnum):
    """How far the courts are with it."""

    NONE = "none"
    PRELIMINARY = "preliminary"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class Telling:
    """How a standing is said: in a few words, to the household, and by the volunteer."""

    label: Text
    summary: Told
    say: Told


@dataclass(frozen=True, slots=True)
class Standing:
    """An answer as it stands: since when, by which orders, and how it is said.

    `since` is the day from which answer, stage and orders are these; None where they were so before any event.
    """

    answer: Answer
    stage: Stage
    since: date | None
    orders: tuple[str, ...]
    telling: Telling
    support: Support


@dataclass(frozen=True, slots=True)
class Ruling:
    """Another answer, its stage, and the orders that give it."""

    answer: Answer
    stage: Stage
    orders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Effect:
    """What an event changes in one question: the answer itself, or only how it is told (`ruling` None)."""

    ruling: Ruling | None
    telling: Telling
    support: Support

    def applied(self, before: Standing, day: date) -> Standing:
        """The standing after an event of that day."""
        if self.ruling is None:
            return Standing(before.answer, before.stage, before.since, before.orders, self.telling, self.support)
        ruling = self.ruling
        return Standing(ruling.answer, ruling.stage, day, ruling.orders, self.telling, self.support)


@dataclass(frozen=True, slots=True)
class Event:
    """One event. It counts from its own date.

    `title` is for the timeline, `what` tells it, `means_not` says what it must not be taken for. `key` marks
    the few that a short account names. `effects` are by the id of the question.
    """

    id: str
    date: date
    precision: Precision
    course: Course
    key: bool
    title: Text
    what: Text
    means_not: Text | None
    case: str
    binds: tuple[Party, ...]
    does_not_bind: tuple[Party, ...]
    effects: Mapping[str, Effect]
    support: Support
