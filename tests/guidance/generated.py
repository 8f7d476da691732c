"""Intakes by the thousand, made by plain dice: the same seed makes the same lines, on every machine.

They go over every key of the intake and are valid on `SWEEP_DAY` or later, but for one line in `SPOILT`, which
is refused. Half of the numbers are of the kinds that a desk meets most, since mere chance rarely makes a
household whose rows pass.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from random import Random
from typing import Any, Final

Json = dict[str, Any]

SWEEP_DAY: Final = date(2026, 2, 20)
SPOILT: Final = 50
"""One line in so many is refused."""

_FIRST_DAY: Final = date(2023, 6, 1)
_BENEFITS: Final = (
    "eitc", "eitc-childless", "ctc", "odc", "dependent-care", "aotc", "llc", "tips", "overtime", "senior",
    "car-loan-interest", "ptc", "adoption", "savers",
)  # fmt: skip
_STATUSES: Final = ("unsure", "single", "married-joint", "married-separate", "head-of-household", "surviving-spouse")
_RESIDENCIES: Final = (
    "unsure",
    "citizen",
    "citizen",
    "resident-alien",
    "resident-alien",
    "national",
    "nonresident-alien",
)
_COUNTRIES: Final = ("us", "us", "us", "us", "canada", "mexico", "elsewhere")
_WORDS: Final = ("child", "child", "child", "student", "parent", "brother", "sister", "cousin", "relative", "person")
_YES_NO: Final = (True, False)
_THREE: Final = (None, True, False)
_COMMON: Final[tuple[Json, ...]] = (
    {"kind": "ssn"},
    {"kind": "ssn", "card": "plain"},
    {"kind": "ssn", "card": "dhs-authorization", "authorization_current": True},
    {"kind": "itin", "middle_digits": "55", "on_returns_for": [2023, 2024]},
    {"kind": "itin", "middle_digits": "78", "renewed": False, "on_returns_for": [2024]},
    {"kind": "none", "eligible_for_ssn": False},
    {"kind": "none", "eligible_for_ssn": False, "itin_applied_on": "2026-02-10"},
    {"kind": "none", "eligible_for_ssn": True, "ssn_applied_on": "2026-01-15"},
)


def lines(count: int, seed: int = 1) -> Iterator[bytes]:
    """So many lines for `guide --jsonl`."""
    dice = Random(seed)  # noqa: S311  # dice, no secret
    for number in range(count):
        made = household(dice)
        if number % SPOILT == SPOILT - 1:
            _spoil(dice, made)
        yield json.dumps(made, ensure_ascii=False).encode() + b"\n"


def valid(count: int, seed: int = 1) -> Iterator[Json]:
    """So many intakes, none of them spoilt."""
    dice = Random(seed)  # noqa: S311  # dice, no secret
    for _ in range(count):
        yield household(dice)


def household(dice: Random) -> Json:
    """One valid intake."""
    couple = dice.random() < 0.5
    made: Json = {"tax_year": dice.choice((2023, 2024, 2025, 2025, 2025, 2026))}
    _maybe(dice, made, "filing_status", [one for one in _STATUSES if couple or one != "married-joint"])
    _maybe(dice, made, "extension_filed", _YES_NO)
    _maybe(dice, made, "lived_apart_last_six_months", _THREE)
    _maybe(dice, made, "advance_premium_credit", _YES_NO)
    if dice.random() < 0.5:
        made["asks_about"] = dice.sample(_BENEFITS, dice.randrange(4))
    if dice.random() < 0.5:
        made["site"] = {}
        for key in ("offers_w7", "has_certifying_agent", "foreign_student_certified"):
            _maybe(dice, made["site"], key, _YES_NO)
    made["people"] = [_person(dice, "taxpayer", "taxpayer")]
    if couple:
        made["people"].append(_person(dice, "spouse", "spouse"))
    words = dice.sample(range(len(_WORDS)), dice.choice((0, 0, 1, 1, 2, 2, 3, 4)))
    made["people"] += [_person(dice, f"{_WORDS[word]}-{count}", "dependent") for count, word in enumerate(words, 1)]
    return made


def _maybe(dice: Random, into: Json, key: str, values: Any) -> None:  # noqa: ANN401  # any sequence of JSON
    if dice.random() < 0.7:
        into[key] = dice.choice(values)


def _person(dice: Random, person_id: str, role: str) -> Json:
    dependent = role == "dependent"
    age = dice.choice((dice.randrange(19), dice.randrange(95))) if dependent else dice.randrange(17, 95)
    age = dice.choice((age, age, age, 16 if dependent else 64, 17 if dependent else 24, 18 if dependent else 65))
    person: Json = {"id": person_id, "role": role, "age_at_year_end": age}
    if dependent:
        _maybe(dice, person, "relationship", ("child", "child", "other-relative", "other"))
    _maybe(dice, person, "tax_residency", _RESIDENCIES)
    _maybe(dice, person, "lives_in", _COUNTRIES)
    _maybe(dice, person, "full_time_student", _YES_NO)
    _maybe(dice, person, "ip_pin", ("none", "current", "last-year-only", "lost", "unsure"))
    if dice.random() < 0.1:
        person["turns_65_on_january_1"] = dice.choice(_YES_NO)
    person["number"] = deepcopy(dice.choice(_COMMON)) if dice.random() < 0.5 else _number(dice)
    return person


def _number(dice: Random) -> Json:
    kind = dice.choice(("none", "ssn", "ssn", "itin", "itin", "atin"))
    number: Json = {"kind": kind}
    _KINDS[kind](dice, number)
    return number


def _ssn(dice: Random, number: Json) -> None:
    _maybe(dice, number, "card", ("plain", "dhs-authorization", "not-valid-for-employment"))
    if number.get("card") == "dhs-authorization":
        _maybe(dice, number, "authorization_current", _THREE)
    if number.get("card") == "not-valid-for-employment":
        _maybe(dice, number, "only_for_federal_benefit", _THREE)
    _maybe(dice, number, "issued_on", (None, _day(dice)))
    _maybe(dice, number, "had_itin_before", _YES_NO)


def _itin(dice: Random, number: Json) -> None:
    _maybe(dice, number, "middle_digits", (None, f"{dice.randrange(100):02}", f"{dice.randrange(50, 100)}"))
    _maybe(dice, number, "assigned_before_2013", _THREE)
    _maybe(dice, number, "renewed", _THREE)
    _maybe(dice, number, "assigned_in", (None, dice.randrange(1996, 2027)))
    _maybe(dice, number, "on_returns_for", (None, sorted({dice.randrange(2018, 2026) for _ in range(3)}), []))
    _maybe(dice, number, "applied_on", (None, "unsure", _day(dice)))


def _atin(dice: Random, number: Json) -> None:
    _maybe(dice, number, "issued_on", (None, _day(dice)))
    _maybe(dice, number, "applied_on", (None, "unsure", _day(dice)))


def _none(dice: Random, number: Json) -> None:
    _maybe(dice, number, "eligible_for_ssn", _THREE)
    _maybe(dice, number, "ssn_applied_on", (None, None, _day(dice)))
    _maybe(dice, number, "itin_applied_on", (None, None, _day(dice)))
    _maybe(dice, number, "adoption_pending", _YES_NO)


_KINDS: Final = {"ssn": _ssn, "itin": _itin, "atin": _atin, "none": _none}


def _day(dice: Random) -> str:
    return (_FIRST_DAY + timedelta(dice.randrange((SWEEP_DAY - _FIRST_DAY).days + 1))).isoformat()


def _spoil(dice: Random, made: Json) -> None:
    """Make a household one that is refused, in one of the ways of the interface."""
    first = made["people"][0]
    match dice.randrange(7):
        case 0:
            made["tax_year"] = 2019
        case 1:
            made["nickname"] = "canary"
        case 2:
            first["number"] = {"kind": "ssn", "middle_digits": "78"}
        case 3:
            first["relationship"] = "child"
        case 4:
            made["people"].append(dict(first))
        case 5:
            first["number"] = {"kind": "ssn", "issued_on": "2031-01-01"}
        case _:
            del first["age_at_year_end"]
