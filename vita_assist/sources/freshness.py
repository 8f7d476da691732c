"""How old the content is on a day, in three bands (product.md, Content)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

FRESH_DAYS = 30
CHECK_DAYS = 90


class Freshness(StrEnum):
    """`fresh` up to 30 days after the check, `check` up to 90, `expired` after that."""

    FRESH = "fresh"
    CHECK = "check"
    EXPIRED = "expired"


class Age(NamedTuple):
    """How old something is on a day: the day of its check, the days since then (0 where one looks back), the band.

    `clock_wrong`: the day is that of the computer's clock and lies before the check, so it cannot be today.
    """

    checked_on: date
    days: int
    freshness: Freshness
    clock_wrong: bool = False


def age_on(day: date, checked_on: date, *, from_clock: bool = False) -> Age:
    """The age on a day of what was checked on another.

    A day before the check looks back and is fresh, unless the computer's own clock says that it is today: then the
    clock is wrong, and the content counts as expired (trust.md section 3).
    """
    days = (day - checked_on).days
    if days < 0:
        return Age(checked_on, 0, Freshness.EXPIRED if from_clock else Freshness.FRESH, clock_wrong=from_clock)
    if days <= FRESH_DAYS:
        return Age(checked_on, days, Freshness.FRESH)
    return Age(checked_on, days, Freshness.CHECK if days <= CHECK_DAYS else Freshness.EXPIRED)


def freshness_on(day: date, checked_on: date) -> Freshness:
    """The band alone, of a day that was named and not taken from a clock."""
    return age_on(day, checked_on).freshness
