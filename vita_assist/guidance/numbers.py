"""The state of a person's number on a day (tax sections 2 to 4)."""

from __future__ import annotations

from datetime import date

from vita_assist.guidance.calendar import Calendar, anniversary
from vita_assist.guidance.findings import NumberState, Reason
from vita_assist.guidance.household import Number, Person
from vita_assist.guidance.logic import Met, any_of, met
from vita_assist.guidance.rule import Rules

_UNUSED = (-4, -3, -2)  # the tax years that count in a season, from its calendar year (tax C-04)
_ATIN_YEARS = 2  # tax D-02
_FIRST_COUNTED = -4  # an ITIN assigned after this year has not been there for all three (tax C-04)
_ALL_EXPIRED = frozenset(f"{n:02}" for n in range(70, 89))  # tax C-06
_EXPIRED_IF_OLD = frozenset(f"{n:02}" for n in (90, 91, 92, 94, 95, 96, 97, 98, 99))  # tax C-06
_LATER_SERIES = frozenset(f"{n:02}" for n in range(50, 66))
_ITIN_DIGITS = _ALL_EXPIRED | _EXPIRED_IF_OLD | _LATER_SERIES  # tax C-03
_FIRST_SAFE_YEAR = 2013


def number_state(person: Person, rules: Rules, calendar: Calendar) -> tuple[NumberState, tuple[Reason, ...]]:
    """The state of a person's number, and the reasons that lead to it."""
    number = person.number
    match number.kind:
        case "ssn":
            return NumberState.SSN, ()
        case "itin":
            return _itin_state(person, rules, calendar)
        case "atin":
            return _atin_state(number, calendar), ()
        case "none":
            return _without(number), ()
        case _:
            return NumberState.UNKNOWN, ()


def _without(number: Number) -> NumberState:
    if number.ssn_applied_on is not None:
        return NumberState.APPLIED_SSN
    return NumberState.NONE if number.itin_applied_on is None else NumberState.APPLIED_ITIN


def _atin_state(number: Number, calendar: Calendar) -> NumberState:
    """An ATIN is good up to and including the second anniversary of its issue (tax D-02)."""
    if isinstance(number.issued_on, date) and anniversary(number.issued_on, _ATIN_YEARS) < calendar.day:
        return NumberState.ATIN_EXPIRED
    return NumberState.ATIN


def _itin_state(person: Person, rules: Rules, calendar: Calendar) -> tuple[NumberState, tuple[Reason, ...]]:
    if person.number.middle_digits is not None and person.number.middle_digits not in _ITIN_DIGITS:
        rule = rules.phrases["reason"]["not-an-itin"].rule
        return NumberState.NOT_AN_ITIN, (Reason("not-an-itin", person.id, rule),)
    expired = any_of((_by_series(person, rules), _by_non_use(person, rules, calendar)))
    states = {True: NumberState.ITIN_EXPIRED, False: NumberState.ITIN_CURRENT, None: NumberState.ITIN_UNSURE}
    return states[expired.passes], expired.reasons


def _by_series(person: Person, rules: Rules) -> Met:
    """Whether it has expired by its middle digits: 70 to 88 all have, 90 to 99 if from before 2013 (tax C-06)."""
    number = person.number

    def say(passes: bool | None, reason: str) -> Met:  # noqa: FBT001 - three values
        return met(passes, reason, person.id, rules.phrases["reason"][reason].rule)

    if number.renewed is True:
        return say(passes=False, reason="itin-was-renewed")
    old = number.assigned_before_2013
    if old is None and number.assigned_in is not None:
        old = number.assigned_in < _FIRST_SAFE_YEAR
    if number.middle_digits in _LATER_SERIES or (old is False and number.middle_digits not in _ALL_EXPIRED):
        return say(passes=False, reason="itin-series-has-not-expired")
    if number.middle_digits is None:
        return say(None, "itin-letter-not-seen")
    if number.middle_digits in _EXPIRED_IF_OLD and old is None:
        return say(None, "itin-age-not-known")
    if number.renewed is None:
        return say(None, "itin-renewal-not-known")
    return say(passes=True, reason="itin-series-has-expired")


def _by_non_use(person: Person, rules: Rules, calendar: Calendar) -> Met:
    """Whether it was on no federal return for three tax years in a row (tax C-04, C-05).

    The three years must all have ended after it was assigned (26 U.S.C. 6109(i)(3)(A)). An ITIN that is
    younger is not called expired by this, and not called good either: the letter is looked at first.
    """
    number = person.number
    season = "" if calendar.season <= rules.whole("itin-last-confirmed-season") else "-projected"

    def say(passes: bool | None, reason: str) -> Met:  # noqa: FBT001 - three values
        return met(passes, reason, person.id, rules.phrases["reason"][reason].rule)

    if number.on_returns_for is None:
        return say(None, "itin-use-not-known")
    if any(calendar.season + back in number.on_returns_for for back in _UNUSED):
        return say(passes=False, reason=f"itin-was-used{season}")
    if number.assigned_in is not None and number.assigned_in > calendar.season + _FIRST_COUNTED:
        return say(None, "itin-too-young-for-non-use")
    return say(passes=True, reason=f"itin-unused-three-years{season}")
