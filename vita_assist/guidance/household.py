"""A household as the guidance reads it: the session's answers under their own types.

This is the one place of the guidance where fact ids are named. Where an answer was not given, the
fact's default stands; where it is *not sure*, what the fact says that this means.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias, TypeVar

from vita_assist.interview.fact import UNSURE, Answer, Fact, Unsure
from vita_assist.interview.session import HOUSEHOLD, SITE, Role, Session

Day: TypeAlias = date | Unsure | None
"""A day, *not sure*, or None: what None means stands with the field."""


@dataclass(frozen=True, slots=True)
class Number:
    """What is known of one person's number; never the number itself.

    `issued_on` None: long ago (SSN) or not known (ATIN). `applied_on` None: long ago, in time.
    """

    kind: str | None
    card: str | None
    authorization_current: bool | None
    only_for_federal_benefit: bool | None
    issued_on: Day
    applied_on: Day
    had_itin_before: bool | None
    middle_digits: str | None
    assigned_before_2013: bool | None
    renewed: bool | None
    assigned_in: int | None
    on_returns_for: tuple[int, ...] | None
    eligible_for_ssn: bool | None
    ssn_applied_on: date | None
    itin_applied_on: date | None
    adoption_pending: bool


@dataclass(frozen=True, slots=True)
class Person:
    """One person. `age` is whole years on December 31 of the tax year, None where nobody knew."""

    id: str
    role: Role
    number: Number
    age: int | None
    turns_65_on_january_1: bool
    relationship: str | None
    residency: str
    lives_in: str | None
    full_time_student: bool
    ip_pin: str

    @property
    def is_child(self) -> bool:
        """Whether the person stands to the filer as a child, in the sense of `relationship`."""
        return self.role is Role.DEPENDENT and self.relationship == "child"


@dataclass(frozen=True, slots=True)
class Site:
    """What this site does, as far as the guidance depends on it."""

    offers_w7: bool
    has_certifying_agent: bool
    foreign_student_certified: bool


@dataclass(frozen=True, slots=True)
class Household:
    """All of it. `filing_status` is "unsure" where it is not settled.

    `dependents` is everyone who is neither taxpayer nor spouse, `children` those of relationship `child`.
    """

    tax_year: int
    filing_status: str
    extension_filed: bool
    lived_apart: bool | None
    advance_premium_credit: bool
    asks_about: tuple[str, ...]
    site: Site
    people: tuple[Person, ...]
    taxpayer: Person
    spouse: Person | None
    dependents: tuple[Person, ...]
    children: tuple[Person, ...]


_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one subject's answers, each under the type that the guidance expects."""

    answers: Mapping[tuple[str, str], Answer]
    facts: Mapping[str, Fact]
    subject: str

    def raw(self, fact_id: str) -> Answer | None:
        fact = self.facts[fact_id]
        answer = self.answers.get((self.subject, fact_id), fact.default)
        return fact.unsure if answer is UNSURE else answer

    def typed(self, fact_id: str, kind: type[_Kind]) -> _Kind | None:
        answer = self.raw(fact_id)
        return answer if isinstance(answer, kind) else None

    def flag(self, fact_id: str) -> bool:
        return self.typed(fact_id, bool) is True

    def word(self, fact_id: str) -> str:
        return self.typed(fact_id, str) or ""

    def day(self, fact_id: str) -> Day:
        answer = self.raw(fact_id)
        return answer if isinstance(answer, date | Unsure) else None

    def plain_day(self, fact_id: str) -> date | None:
        answer = self.raw(fact_id)
        return answer if isinstance(answer, date) else None

    def years(self, fact_id: str) -> tuple[int, ...] | None:
        answer = self.raw(fact_id)
        return tuple(y for y in answer if isinstance(y, int)) if isinstance(answer, tuple) else None

    def words(self, fact_id: str) -> tuple[str, ...]:
        answer = self.raw(fact_id)
        return tuple(w for w in answer if isinstance(w, str)) if isinstance(answer, tuple) else ()


def household(session: Session, facts: Mapping[str, Fact]) -> Household:
    """Read a session; `tax_year` must have been answered (the flow and the intake see to that).

    A missing tax year is a `KeyError` of ours, not of the household: nobody asks for guidance before it.
    """
    of_all = _Reader(session.answers, facts, HOUSEHOLD)
    of_site = _Reader(session.answers, facts, SITE)
    tax_year = of_all.typed("tax_year", int)
    if tax_year is None:
        raise KeyError("tax_year")
    people = tuple(_person(_Reader(session.answers, facts, p.id), p.role) for p in session.people)
    dependents = tuple(person for person in people if person.role is Role.DEPENDENT)
    return Household(
        tax_year=tax_year,
        filing_status=of_all.word("filing_status") or "unsure",
        extension_filed=of_all.flag("extension_filed"),
        lived_apart=of_all.typed("lived_apart_last_six_months", bool),
        advance_premium_credit=of_all.flag("advance_premium_credit"),
        asks_about=of_all.words("asks_about"),
        site=Site(
            offers_w7=of_site.flag("site.offers_w7"),
            has_certifying_agent=of_site.flag("site.has_certifying_agent"),
            foreign_student_certified=of_site.flag("site.foreign_student_certified"),
        ),
        people=people,
        taxpayer=next(person for person in people if person.role is Role.TAXPAYER),
        spouse=next((person for person in people if person.role is Role.SPOUSE), None),
        dependents=dependents,
        children=tuple(person for person in dependents if person.is_child),
    )


def _person(read: _Reader, role: Role) -> Person:
    return Person(
        id=read.subject,
        role=role,
        number=_number(read),
        age=read.typed("age_at_year_end", int),
        turns_65_on_january_1=read.flag("turns_65_on_january_1"),
        relationship=read.typed("relationship", str) if role is Role.DEPENDENT else None,
        residency=read.word("tax_residency") or "unsure",
        lives_in=read.typed("lives_in", str),
        full_time_student=read.flag("full_time_student"),
        ip_pin=read.word("ip_pin") or "unsure",
    )


def _number(read: _Reader) -> Number:
    return Number(
        kind=read.typed("number.kind", str),
        card=read.typed("number.card", str),
        authorization_current=read.typed("number.authorization_current", bool),
        only_for_federal_benefit=read.typed("number.only_for_federal_benefit", bool),
        issued_on=read.day("number.issued_on"),
        applied_on=read.day("number.applied_on"),
        had_itin_before=read.typed("number.had_itin_before", bool),
        middle_digits=read.typed("number.middle_digits", str),
        assigned_before_2013=read.typed("number.assigned_before_2013", bool),
        renewed=read.typed("number.renewed", bool),
        assigned_in=read.typed("number.assigned_in", int),
        on_returns_for=read.years("number.on_returns_for"),
        eligible_for_ssn=read.typed("number.eligible_for_ssn", bool),
        ssn_applied_on=read.plain_day("number.ssn_applied_on"),
        itin_applied_on=read.plain_day("number.itin_applied_on"),
        adoption_pending=read.flag("number.adoption_pending"),
    )
