"""Whether a person's number meets a number test (tax B-03 to B-05, C-23)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from vita_assist.guidance.case import Case
from vita_assist.guidance.findings import NumberState
from vita_assist.guidance.household import Person
from vita_assist.guidance.logic import Met, both
from vita_assist.guidance.numbers import expires_before_filing
from vita_assist.guidance.rule import Accepts, NumberTest, Timing
from vita_assist.guidance.w7 import w7_is_possible
from vita_assist.interview.fact import Unsure
from vita_assist.interview.session import Role

_BEFORE: Final = Timing.BEFORE  # looked up once: it is asked of every number


def meets(case: Case, test: NumberTest, person: Person) -> Met:
    """Whether this person's number meets this test for the household's tax year, as things stand."""
    asked = (test.id, person.id)
    found = case.met.get(asked)
    if found is None:
        found = case.met[asked] = _meets(case, test, person)
    return found


def _meets(case: Case, test: NumberTest, person: Person) -> Met:
    return _BY_STATE[case.states[person.id]](case, test, person)


def _not_seen(case: Case, _test: NumberTest, person: Person) -> Met:
    return case.say(None, "number-not-seen", person)


def _in_time(case: Case, test: NumberTest, day: date) -> bool:
    """Whether a day is by the deadline in the words of the test: *before* or *on or before* (tax B-05)."""
    deadline = case.calendar.deadline
    return day < deadline if test.timing is _BEFORE else day <= deadline


def _can_come_in_time(case: Case, test: NumberTest) -> bool:
    """Whether a number that is not there on the day can still be: Form 4868 can be sent up to the due date (T-05)."""
    calendar = case.calendar
    return _in_time(case, test, calendar.day) or calendar.day <= calendar.due


def _too_late(case: Case, test: NumberTest, reason: str, person: Person) -> Met:
    """What came too late fails, unless no source says by when it must have come."""
    if test.timing is Timing.NOT_CONFIRMED:
        return case.say(None, "time-limit-not-confirmed", person)
    return case.say(passes=False, reason=reason, person=person, rule=test.timing_rule)


def _ssn(case: Case, test: NumberTest, person: Person) -> Met:
    return both(_legend(case, test, person), _ssn_in_time(case, test, person))


def _legend(case: Case, test: NumberTest, person: Person) -> Met:
    number = person.number
    if number.card is None:
        return case.say(None, "card-not-seen", person, rule=test.rule)
    match test.cards[number.card]:
        case Accepts.YES:
            return case.say(passes=True, reason="ssn-meets", person=person, rule=test.rule)
        case Accepts.NO:
            return case.say(passes=False, reason="card-not-valid-for-work", person=person, rule=test.rule)
        case Accepts.WHILE_AUTHORIZED:
            reasons = {True: "card-authorized", False: "authorization-lapsed", None: "authorization-not-known"}
            current = number.authorization_current
            return case.say(current, reasons[current], person, rule=test.rule)
        case Accepts.UNLESS_ONLY_FOR_BENEFIT:
            only = number.only_for_federal_benefit
            passes = None if only is None else not only
            reasons = {
                True: "card-not-only-for-benefit",
                False: "card-only-for-benefit",
                None: "card-purpose-not-known",
            }
            return case.say(passes, reasons[passes], person, rule=test.rule)


def _ssn_in_time(case: Case, test: NumberTest, person: Person) -> Met:
    number = person.number
    if number.issued_on is None or (isinstance(number.issued_on, date) and _in_time(case, test, number.issued_on)):
        return case.say(passes=True, reason="ssn-in-time", person=person, rule=test.timing_rule)
    if isinstance(number.issued_on, Unsure):
        return case.say(None, "ssn-day-not-known", person, rule=test.timing_rule)
    if "itin" in test.kinds and number.had_itin_before is not False:
        return case.say(None, "late-ssn-replaced-itin", person)
    return _too_late(case, test, "ssn-too-late", person)


def _ssn_pending(case: Case, test: NumberTest, person: Person) -> Met:
    """There is no grace for an SSN that was only applied for (tax B-05)."""
    if _can_come_in_time(case, test):
        return case.say(None, "ssn-pending-in-time", person, rule=test.timing_rule)
    return _too_late(case, test, "ssn-pending-too-late", person)


def _itin(case: Case, test: NumberTest, person: Person) -> Met:
    if "itin" not in test.kinds:
        return case.say(passes=False, reason="itin-does-not-meet", person=person, rule=test.rule)
    return both(_applied_in_time(case, test, person), _itin_validity(case, test, person))


def _itin_validity(case: Case, test: NumberTest, person: Person) -> Met:
    state = case.states[person.id]
    if state is NumberState.ITIN_CURRENT and expires_before_filing(person, case.calendar):
        soon = case.say(None, "itin-expires-before-filing", person)
        return Met(passes=None, reasons=(*soon.reasons, *case.state_reasons[person.id]))
    if state is NumberState.ITIN_CURRENT:
        found = case.say(passes=True, reason="itin-meets", person=person, rule=test.rule)
        return Met(passes=True, reasons=(*found.reasons, *case.state_reasons[person.id]))
    name = "itin-has-expired" if state is NumberState.ITIN_EXPIRED else "itin-may-have-expired"
    return Met(passes=None, reasons=(*case.say(None, name, person).reasons, *case.state_reasons[person.id]))


def _applied_in_time(case: Case, test: NumberTest, person: Person) -> Met:
    """An ITIN or ATIN counts as issued in time where it was applied for in time (tax B-05, C-23)."""
    applied = person.number.applied_on
    if isinstance(applied, Unsure):
        return case.say(None, "application-day-not-known", person, rule=test.timing_rule)
    if applied is None or _in_time(case, test, applied):
        return case.say(passes=True, reason="applied-in-time", person=person, rule=test.timing_rule)
    return _too_late(case, test, "applied-too-late", person)


def _itin_applied(case: Case, test: NumberTest, person: Person) -> Met:
    if "itin" not in test.kinds:
        return case.say(passes=False, reason="itin-does-not-meet", person=person, rule=test.rule)
    applied = person.number.itin_applied_on
    if test.applied_counts and applied is not None and _in_time(case, test, applied):
        return case.say(passes=True, reason="applied-in-time", person=person, rule=test.timing_rule)
    return _too_late(case, test, "applied-too-late", person)


def _atin(case: Case, test: NumberTest, person: Person) -> Met:
    if "atin" not in test.kinds or person.role is not Role.DEPENDENT:
        return case.say(passes=False, reason="atin-does-not-meet", person=person)
    if case.states[person.id] is NumberState.ATIN_EXPIRED:
        valid = case.say(None, "atin-has-expired", person)
    elif isinstance(person.number.issued_on, date):
        valid = case.say(passes=True, reason="atin-meets", person=person, rule=test.rule)
    else:
        valid = case.say(None, "atin-day-not-known", person)
    return both(_applied_in_time(case, test, person), valid)


def _no_number(case: Case, test: NumberTest, person: Person) -> Met:
    """No number yet: it can still be had in time, or it cannot."""
    number, wrong = person.number, case.states[person.id] is NumberState.NOT_AN_ITIN
    if wrong and "itin" not in test.kinds:
        return case.say(passes=False, reason="not-an-itin", person=person)
    ssn = person.may_have_ssn is not False and not wrong
    other = "itin" in test.kinds and w7_is_possible(case, person)
    if "atin" in test.kinds and number.adoption_pending:
        other = True
    if not (ssn or other):
        if "itin" in test.kinds:
            return case.say(passes=False, reason="no-number-to-be-had", person=person)
        return case.say(passes=False, reason="no-ssn-to-be-had", person=person, rule=test.rule)
    if _can_come_in_time(case, test):
        return case.say(None, "number-still-possible", person, rule=test.timing_rule)
    return _too_late(case, test, "no-number-in-time", person)


_BY_STATE: Final[Mapping[NumberState, Callable[[Case, NumberTest, Person], Met]]] = MappingProxyType(
    {
        NumberState.SSN: _ssn,
        NumberState.ITIN_CURRENT: _itin,
        NumberState.ITIN_EXPIRED: _itin,
        NumberState.ITIN_UNSURE: _itin,
        NumberState.NOT_AN_ITIN: _no_number,
        NumberState.ATIN: _atin,
        NumberState.ATIN_EXPIRED: _atin,
        NumberState.APPLIED_SSN: _ssn_pending,
        NumberState.APPLIED_ITIN: _itin_applied,
        NumberState.NONE: _no_number,
        NumberState.UNKNOWN: _not_seen,
    }
)
