"""What the guidance found: frozen values, each with the rule it rests on; no words of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vita_assist.language import Month
from vita_assist.sources import Certainty


class NumberState(StrEnum):
    """The state of one person's number on the day (`number_state` of the interface).

    `UNKNOWN` never leaves through the interface: there `number.kind` is required. In the window a
    volunteer may not have seen the paper yet.
    """

    SSN = "ssn"
    ITIN_CURRENT = "itin-current"
    ITIN_EXPIRED = "itin-expired"
    ITIN_UNSURE = "itin-unsure"
    NOT_AN_ITIN = "not-an-itin"
    ATIN = "atin"
    ATIN_EXPIRED = "atin-expired"
    APPLIED_SSN = "applied-ssn"
    APPLIED_ITIN = "applied-itin"
    NONE = "none"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """What the numbers mean for a benefit (`verdict` of the interface)."""

    NUMBER_OK = "number-ok"
    NUMBER_FAILS = "number-fails"
    CHECK = "check"
    OTHER_RULE = "other-rule"
    NOT_THIS_YEAR = "not-this-year"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason, by the id of its phrase and its rule; `person` is whose number or answer it is about."""

    id: str
    person: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class NumberFinding:
    """The state of one person's number, why, and what follows for that person."""

    person: str
    state: NumberState
    rule: str
    reasons: tuple[Reason, ...]
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BenefitFinding:
    """One row: a benefit, for a person or (None) for the return."""

    benefit: str
    person: str | None
    verdict: Verdict
    rule: str
    certainty: Certainty
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class ActionFinding:
    """Something to do; `by` is the day by which it does good, None where there is none (left)."""

    id: str
    people: tuple[str, ...]
    by: date | None
    rule: str


@dataclass(frozen=True, slots=True)
class DateFinding:
    """A date of the tax year; `about` where only the month is known."""

    id: str
    date: date | None
    about: Month | None
    past: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Filing:
    """How the return can be filed, and whose numbers or answers say so."""

    route: str
    rule: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentFinding:
    """A paper to bring, and for whom."""

    id: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guidance:
    """Everything that the answers mean on a day."""

    tax_year: int
    as_of: date
    people: tuple[NumberFinding, ...]
    benefits: tuple[BenefitFinding, ...]
    actions: tuple[ActionFinding, ...]
    dates: tuple[DateFinding, ...]
    filing: Filing
    documents: tuple[DocumentFinding, ...]
    referrals: tuple[str, ...]
    rules: tuple[str, ...]
