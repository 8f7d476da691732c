"""What the guidance found: frozen values, each with the rule it rests on; no words of its own.

They are named tuples: made by the dozen for each household, and found again by their hash when the same
finding is written for the next one.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

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


class Reason(NamedTuple):
    """One reason, by the id of its phrase and its rule; `person` is whose number or answer it is about."""

    id: str
    person: str | None
    rule: str


class NumberFinding(NamedTuple):
    """The state of one person's number, why, and what follows for that person."""

    person: str
    state: NumberState
    rule: str
    actions: tuple[str, ...]
    reasons: tuple[Reason, ...]


class BenefitFinding(NamedTuple):
    """One row: a benefit, for a person or (None) for the return."""

    benefit: str
    person: str | None
    verdict: Verdict
    rule: str
    certainty: Certainty
    reasons: tuple[Reason, ...]


class ActionFinding(NamedTuple):
    """Something to do; `by` is the day by which it does good, None where there is none (left)."""

    id: str
    people: tuple[str, ...]
    by: date | None
    rule: str


class DateFinding(NamedTuple):
    """A date of the tax year; `about` where only the month is known."""

    id: str
    date: date | None
    about: Month | None
    past: bool
    rule: str


class Filing(NamedTuple):
    """How the return can be filed, and whose numbers or answers say so."""

    route: str
    rule: str
    people: tuple[str, ...]


class DocumentFinding(NamedTuple):
    """A paper to bring, for whom, and the rule that it rests on."""

    id: str
    people: tuple[str, ...]
    rule: str


class ReferralFinding(NamedTuple):
    """Who can help, whose number or answer leads there (nobody's: empty), and the rule ("" where none says it)."""

    id: str
    people: tuple[str, ...]
    rule: str


class Guidance(NamedTuple):
    """Everything that the answers mean on a day."""

    tax_year: int
    as_of: date
    people: tuple[NumberFinding, ...]
    benefits: tuple[BenefitFinding, ...]
    actions: tuple[ActionFinding, ...]
    dates: tuple[DateFinding, ...]
    filing: Filing
    documents: tuple[DocumentFinding, ...]
    referrals: tuple[ReferralFinding, ...]

    @property
    def rules(self) -> tuple[str, ...]:
        """Every rule that a finding names, once each, in the order in which they are met."""
        named = [
            *(id_ for person in self.people for id_ in (person.rule, *(r.rule for r in person.reasons))),
            *(id_ for row in self.benefits for id_ in (row.rule, *(r.rule for r in row.reasons))),
            *(action.rule for action in self.actions),
            *(found.rule for found in self.dates),
            self.filing.rule,
            *(document.rule for document in self.documents),
            *(referral.rule for referral in self.referrals),
        ]
        return tuple(dict.fromkeys(id_ for id_ in named if id_))
