"""The state of a person's number on a day (tax sections 2 to 4)."""

from __future__ import annotations

from datetime import date
from typing import Final

from vita_assist.guidance.calendar import Calendar, anniversary
from vita_assist.guidance.findings import NumberState, Reason
from vita_assist.guidance.household import Number, Person
from vita_assist.guidance.law import Law
from vita_assist.guidance.logic import Met, either

COUNTED_YEARS = (-4, -3, -2)  # the tax years that count in a season, from its calendar year (tax C-04)
ATIN_YEARS = 2  # tax D-02
FIRST_COUNTED = -4  # an ITIN assigned after this year has not been there for all three (tax C-04)
_ALL_EXPIRED = frozenset(f"{n:02}" for n in range(70, 89))  # tax C-06
_EXPIRED_IF_OLD = frozenset(f"{n:02}" for n in (90, 91, 92, 94, 95, 96, 97, 98, 99))  # tax C-06
_LATER_SERIES = frozenset(f"{n:02}" for n in range(50, 66))
_ITIN_DIGITS = _ALL_EXPIRED | _EXPIRED_IF_OLD | _LATER_SERIES  # tax C-03
CARD_RULE: Final = "card-legends"
FIRST_SAFE_YEAR = 2013
ONE_OF_EACH_SERIES = tuple(sorted(map(min, (_LATER_SERIES, _ALL_EXPIRED, _EXPIRED_IF_OLD))))
"""Middle digits that stand for all that mean the same."""
_ITIN_STATES = {True: NumberState.ITIN_EXPIRED, False: NumberState.ITIN_CURRENT, None: NumberState.ITIN_UNSURE}


def number_state(person: Person, law: Law, calendar: Calendar) -> tuple[NumberState, tuple[Reason, ...]]:
    """The state of a person's number, and the reasons that lead to it."""
    number = person.number
    match number.kind:
        case "ssn":
            return NumberState.SSN, law.say(None, _card(number), person.id, CARD_RULE).reasons
        case "itin":
            return _itin_state(person, law, calendar)
        case "atin":
            return _atin_state(number, calendar), ()
        case "none":
            return _without(number), ()
        case _:
            return NumberState.UNKNOWN, ()


def _card(number: Number) -> str:
    """What the card says, as a reason: which tests the number meets follows from it (tax B-03)."""
    match number.card:
        case "plain":
            return "card-plain"
        case "dhs-authorization":
            valid = {True: "card-authorized", False: "authorization-lapsed", None: "authorization-not-known"}
            return valid[number.authorization_current]
        case "not-valid-for-employment":
            only = {True: "card-only-for-benefit", False: "card-not-only-for-benefit", None: "card-purpose-not-known"}
            return only[number.only_for_federal_benefit]
        case _:
            return "card-not-seen"


def _without(number: Number) -> NumberState:
    if number.ssn_applied_on is not None:
        return NumberState.APPLIED_SSN
    return NumberState.NONE if number.itin_applied_on is None else NumberState.APPLIED_ITIN


def _atin_state(number: Number, calendar: Calendar) -> NumberState:
    """An ATIN is good up to and including the second anniversary of its issue (tax D-02)."""
    if isinstance(number.issued_on, date) and anniversary(number.issued_on, ATIN_YEARS) < calendar.day:
        return NumberState.ATIN_EXPIRED
    return NumberState.ATIN


def _itin_state(person: Person, law: Law, calendar: Calendar) -> tuple[NumberState, tuple[Reason, ...]]:
    if person.number.middle_digits is not None and person.number.middle_digits not in _ITIN_DIGITS:
        return NumberState.NOT_AN_ITIN, law.say(None, "not-an-itin", person.id).reasons
    expired = either(_by_series(person, law), _by_non_use(person, law, calendar))
    return _ITIN_STATES[expired.passes], expired.reasons


def _by_series(person: Person, law: Law) -> Met:
    """Whether it has expired by its middle digits: 70 to 88 all have, 90 to 99 if from before 2013 (tax C-06)."""
    number = person.number

    def say(passes: bool | None, reason: str) -> Met:  # noqa: FBT001 - three values
        return law.say(passes, reason, person.id)

    if number.renewed is True:
        return say(passes=False, reason="itin-was-renewed")
    old = number.assigned_before_2013
    if old is None and number.assigned_in is not None:
        old = number.assigned_in < FIRST_SAFE_YEAR
    if number.middle_digits in _LATER_SERIES or (old is False and number.middle_digits not in _ALL_EXPIRED):
        return say(passes=False, reason="itin-series-has-not-expired")
    if number.middle_digits is None:
        return say(None, "itin-letter-not-seen")
    if number.middle_digits in _EXPIRED_IF_OLD and old is None:
        return say(None, "itin-age-not-known")
    if number.renewed is None:
        return say(None, "itin-renewal-not-known")
    return say(passes=True, reason="itin-series-has-expired")


def expires_before_filing(person: Person, calendar: Calendar) -> bool:
    """Whether an ITIN that is good on the day will be unused for the years that count when filing opens.

    A return is filed in the year after its tax year at the earliest: until then the season of the day is not
    the one in which the number must be good (tax C-04).
    """
    first, number = calendar.tax_year + 1, person.number
    if calendar.season >= first or number.on_returns_for is None:
        return False
    young = number.assigned_in is not None and number.assigned_in > first + FIRST_COUNTED
    return not young and not any(first + back in number.on_returns_for for back in COUNTED_YEARS)


def _by_non_use(person: Person, law: Law, calendar: Calendar) -> Met:
    """Whether it was on no federal return for three tax years in a row (tax C-04, C-05).

    The three years must all have ended after it was assigned (26 U.S.C. 6109(i)(3)(A)). An ITIN that is
    younger is not called expired by this, and not called good either: the letter is looked at first.
    """
    number = person.number
    season = "" if calendar.season <= law.rules.whole("itin-last-confirmed-season") else "-projected"

    def say(passes: bool | None, reason: str) -> Met:  # noqa: FBT001 - three values
        return law.say(passes, reason, person.id)

    if number.on_returns_for is None:
        return say(None, "itin-use-not-known")
    if any(calendar.season + back in number.on_returns_for for back in COUNTED_YEARS):
        return say(passes=False, reason=f"itin-was-used{season}")
    if number.assigned_in is not None and number.assigned_in > calendar.season + FIRST_COUNTED:
        return say(None, "itin-too-young-for-non-use")
    return say(passes=True, reason=f"itin-unused-three-years{season}")
