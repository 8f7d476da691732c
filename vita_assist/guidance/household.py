"""A household as the guidance reads it: the session's answers under their own types.

This is the one place of the guidance where fact ids are named. Where an answer was not given, the
fact's default stands; where it is *not sure*, what the fact says that this means.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from operator import itemgetter
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from vita_assist.interview.fact import UNSURE, Answer, Fact, Kind, Unsure
from vita_assist.interview.session import HOUSEHOLD, SITE, Role, Told
from vita_assist.interview.subject import About

_DEPENDENT: Final = Role.DEPENDENT
_NOTHING: Final[dict[str, Answer]] = {}

Day: TypeAlias = date | Unsure | None
"""A day, *not sure*, or None: what None means stands with the field."""


class Number(NamedTuple):
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


class Person(NamedTuple):
    """One person. `age` is whole years on December 31 of the tax year, None where nobody knew.

    `relationship` is that of a dependent to the filer, None for the filers themselves.
    """

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
    def may_have_ssn(self) -> bool | None:
        """Whether an SSN can be had, None where nobody knows.

        A citizen or national can, whatever else was said (tax C-01), save in time during an adoption (tax D-01).
        """
        can = self.residency in {"citizen", "national"} and not self.number.adoption_pending
        return True if can else self.number.eligible_for_ssn


class Site(NamedTuple):
    """What this site does, as far as the guidance depends on it."""

    offers_w7: bool
    has_certifying_agent: bool
    foreign_student_certified: bool


OFFERED: Final = MappingProxyType(
    {
        "offers_w7": "site.offers_w7",
        "has_certifying_agent": "site.has_certifying_agent",
        "prepares_1040nr": "site.foreign_student_certified",
    }
)
"""Which fact asks of a household what the site's own settings say of its services, by their name there."""


class Household(NamedTuple):
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


_OF_HOUSEHOLD: Final = itemgetter(
    "tax_year",
    "filing_status",
    "extension_filed",
    "lived_apart_last_six_months",
    "advance_premium_credit",
    "asks_about",
)
_OF_SITE: Final = itemgetter(*(f"site.{field}" for field in Site._fields))
_OF_NUMBER: Final = itemgetter(*(f"number.{field}" for field in Number._fields))
_OF_PERSON: Final = itemgetter(
    "age_at_year_end",
    "turns_65_on_january_1",
    "relationship",
    "tax_residency",
    "lives_in",
    "full_time_student",
    "ip_pin",
)
"""The answers in the order of the fields. Of which type each is, the kind of its fact has seen to."""


class Households:
    """Reads what households told against the same facts; for many of them, make one reader."""

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        """Note what each fact means where it was not answered, or answered *not sure*."""
        self._defaults: dict[About, dict[str, Answer]] = {about: {} for about in About}
        for fact in facts.values():
            self._defaults[fact.about][fact.id] = _meaning(fact, fact.default)
        self._unsure = {fact.id: _meaning(fact, fact.unsure) for fact in facts.values()}

    def read(self, told: Told) -> Household:
        """One household; `tax_year` must have been answered (the flow and the intake see to that).

        A missing tax year is a `KeyError` of ours, not of the household: nobody asks for guidance before it.
        """
        of_household = self._values(told, About.HOUSEHOLD, HOUSEHOLD)
        if of_household["tax_year"] is None:
            raise KeyError("tax_year")
        people = tuple([_person(one.id, one.role, self._values(told, About.PERSON, one.id)) for one in told.people])
        dependents = tuple([person for person in people if person.role is _DEPENDENT])
        filers = {person.role: person for person in people}
        return Household._make(
            (
                *_OF_HOUSEHOLD(of_household),
                Site._make(_OF_SITE(self._values(told, About.SITE, SITE))),
                people,
                filers[Role.TAXPAYER],
                filers.get(Role.SPOUSE),
                dependents,
                tuple([person for person in dependents if person.relationship == "child"]),
            )
        )

    def _values(self, told: Told, about: About, subject: str) -> dict[str, Answer]:
        """What the guidance takes for each fact of one subject."""
        given = told.answers.get(subject, _NOTHING)
        values = self._defaults[about].copy()
        values.update(given)
        if UNSURE in given.values():
            values.update({fact_id: self._unsure[fact_id] for fact_id, answer in given.items() if answer is UNSURE})
        return values


def _meaning(fact: Fact, answer: Answer) -> Answer:
    """What the guidance takes for a default: *not sure* is a word among words, and a day that nobody knows."""
    if answer is not UNSURE or fact.kind is Kind.DATE:
        return answer
    return UNSURE.value if fact.kind is Kind.CHOICE else None


def _person(person_id: str, role: Role, values: Mapping[str, Answer]) -> Person:
    age, turns_65, relationship, residency, lives_in, student, ip_pin = _OF_PERSON(values)
    return Person(
        person_id,
        role,
        Number(*_OF_NUMBER(values)),
        age,
        turns_65,
        relationship if role is _DEPENDENT else None,
        residency,
        lives_in,
        student,
        ip_pin,
    )
