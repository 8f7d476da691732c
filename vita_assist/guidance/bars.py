"""Rules other than the number tests that the answers can show to bar a benefit.

Each bar says True where it does not stand in the way, False where the answers show that it does, and
None where an answer decides it that was not given. Where nothing shows a bar, none is claimed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from vita_assist.guidance.case import SEPARATE, Case
from vita_assist.guidance.findings import NumberState
from vita_assist.guidance.household import Person
from vita_assist.guidance.logic import YES, Met

_NONRESIDENT = "nonresident-alien"

_WITHOUT_SPOUSE = ("single", "surviving-spouse")

Bar = Callable[[Case, str, Person | None], Met]


def _nonresident_filer(case: Case, status: str, _person: Person | None) -> Met:
    """A nonresident filer; a joint return with a resident is the election to be treated as one (tax E-04, A-16)."""
    filers = case.filers(status)
    may_be_resident = [filer for filer in filers if filer.residency != _NONRESIDENT]
    if not may_be_resident:
        return case.say(passes=False, reason="nonresident-filer", person=filers[0])
    for filer in may_be_resident:
        if not _residency_is_open(case, filer):
            return YES
    return case.say(None, "residency-not-known", filers[0])


def _residency_is_open(case: Case, person: Person) -> bool:
    """Whether nobody knows; a card without a legend is a citizen's or permanent resident's (tax B-03)."""
    if person.residency != "unsure":
        return False
    return case.states[person.id] is not NumberState.SSN or person.number.card != "plain"


def _separate(case: Case, status: str, _person: Person | None) -> Met:
    """A married person who does not file jointly, save the separated-spouse rule (tax E-03)."""
    married = status == SEPARATE or (status == "head-of-household" and case.household.spouse is not None)
    if not married:
        return YES
    if not any(child.lives_in in (None, "us") for child in case.household.children):
        return case.say(passes=False, reason="filing-separately")
    apart = case.household.lived_apart
    if apart is None:
        return case.say(None, "living-apart-not-known")
    return case.say(apart, "lived-apart" if apart else "filing-separately")


def _joint_if_married(case: Case, status: str, person: Person | None) -> Met:
    """Tips, overtime and senior deductions need a joint return of married people (tax E-10).

    Who files as head of household beside a spouse counts as unmarried only after living apart: a
    nonresident spouse at home makes unmarried for that filing status alone (tax A-17). A spouse's own
    row needs the joint return in any case, since without it that spouse is not on the return.
    """
    if case.household.spouse is not None and status in _WITHOUT_SPOUSE:
        return case.say(None, "filing-status-decides")  # the answers do not fit each other: which is wrong decides
    beside_spouse = status == "head-of-household" and case.household.spouse is not None
    if status == SEPARATE or (beside_spouse and person is case.household.spouse):
        return case.say(passes=False, reason="joint-return-needed")
    apart = case.household.lived_apart
    if not beside_spouse or apart is True:
        return YES
    return case.say(apart, "joint-return-unless-apart" if apart is None else "joint-return-needed")


def _child_age(case: Case, _status: str, person: Person | None) -> Met:
    """A child must be under 17 at the end of the tax year (tax E-06)."""
    if person is None:
        return YES
    if person.age is None:
        return case.say(None, "age-not-known", person)
    limit = case.rules.whole("ctc-child-under")
    return YES if person.age < limit else case.say(passes=False, reason="child-too-old", person=person)


def _dependent_residency(case: Case, _status: str, person: Person | None) -> Met:
    """The child or dependent must be a citizen, national or resident alien (tax E-06, E-08)."""
    if person is not None and person.residency == _NONRESIDENT:
        return case.say(passes=False, reason="dependent-is-nonresident", person=person)
    if person is not None and _residency_is_open(case, person):
        return case.say(None, "residency-not-known", person)
    return YES


def _childless_age(case: Case, status: str, _person: Person | None) -> Met:
    """Without a child, 25 to 64 at the end of the year; of a couple, one of them (26 U.S.C. 32(c)(1)(A)(ii)(II))."""
    first, last = case.rules.whole("eitc-childless-from"), case.rules.whole("eitc-childless-to")
    ages = [filer.age for filer in case.filers(status)]
    if any(age is not None and first <= age <= last for age in ages):
        return YES
    if None in ages:
        return case.say(None, "age-not-known", case.household.taxpayer)
    return case.say(passes=False, reason="age-outside-childless", person=case.household.taxpayer)


def _senior_age(case: Case, _status: str, person: Person | None) -> Met:
    if person is None or senior(case, person) is True:
        return YES
    return case.say(None, "age-not-known", person)


def senior(case: Case, person: Person) -> bool | None:
    """Whether somebody counts as 65: by age, or born on January 1 (tax E-11, T-29)."""
    if person.turns_65_on_january_1:
        return True
    return None if person.age is None else person.age >= case.rules.whole("senior-from")


BARS: Mapping[str, Bar] = MappingProxyType(
    {
        "nonresident-filer": _nonresident_filer,
        "separate": _separate,
        "joint-if-married": _joint_if_married,
        "child-age": _child_age,
        "dependent-residency": _dependent_residency,
        "childless-age": _childless_age,
        "senior-age": _senior_age,
    }
)
