"""Whether a Form W-7 for a person would be taken with this return (tax C-01, C-12)."""

from __future__ import annotations

from vita_assist.guidance.case import JOINT, Case
from vita_assist.guidance.findings import NumberState
from vita_assist.guidance.household import Person
from vita_assist.interview.session import Role

_LAST_AOTC_YEAR = 2025  # from tax year 2026 the student needs an SSN (tax E-09, C-12)
_US = "us"
_NEIGHBOURS = ("canada", "mexico")
_WITH_QUALIFYING_PERSON = ("head-of-household", "surviving-spouse")
_NOT_RESIDENT = "nonresident-alien"


def w7_is_possible(case: Case, person: Person) -> bool:
    """Whether the person has a return or an allowable tax benefit that opens an ITIN (tax C-12).

    The taxpayer has a return; a spouse has one on a joint return; a dependent needs a benefit.
    """
    match person.role:
        case Role.TAXPAYER:
            return True
        case Role.SPOUSE:
            return JOINT in case.statuses
        case Role.DEPENDENT:
            return _brings_benefit(case, person)


def _brings_benefit(case: Case, person: Person) -> bool:
    household = case.household
    asks = household.asks_about
    lives_here = (person.lives_in or _US) == _US
    if "dependent-care" in asks and (lives_here or person.lives_in in _NEIGHBOURS):
        return True
    studies = "aotc" in asks and person.full_time_student and household.tax_year <= _LAST_AOTC_YEAR
    if not lives_here:
        # Canada and Mexico: for another benefit than the Credit for Other Dependents (tax C-12).
        return studies and person.lives_in in _NEIGHBOURS and _number_is_in_time(case, person)
    return (
        household.filing_status in _WITH_QUALIFYING_PERSON
        or household.advance_premium_credit
        or "ptc" in asks
        or ((studies or person.residency != _NOT_RESIDENT) and _number_is_in_time(case, person))
    )


def _number_is_in_time(case: Case, person: Person) -> bool:
    """ODC and AOTC need a number that was there, or applied for, by the deadline (tax B-05, C-23).

    A renewal is of a number that was there; a new one must still be applied for in time.
    """
    return case.calendar.still_time or case.states[person.id] is not NumberState.NONE


def needs_w7(case: Case, person: Person) -> bool:
    """Whether a W-7 is this person's question at all: an expired ITIN, or no number and no SSN to be had.

    Where nobody knows yet whether an SSN can be had, that is found out first; but where a W-7 would
    be refused in any case, it is said at once.
    """
    state = case.states[person.id]
    if state is NumberState.ITIN_EXPIRED:
        return True
    if state is not NumberState.NONE or adopts_with_atin(person):
        return False
    ssn = person.may_have_ssn
    return ssn is False or (ssn is None and not w7_is_possible(case, person))


def adopts_with_atin(person: Person) -> bool:
    """A child placed for adoption who is a citizen or resident takes an ATIN, any other an ITIN (tax D-01)."""
    return person.number.adoption_pending and person.residency != _NOT_RESIDENT
