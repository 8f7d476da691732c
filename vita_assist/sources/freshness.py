"""How old the content is on a day, in three bands (product.md, Content)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

FRESH_DAYS = 30
CHECK_DAYS = 90


class Freshness(StrEnum):
    """`fresh` up to 30 days after the check, `check` up to 90, `expired` after that."""

    FRESH = "fresh"
    CHECK = "check"
    EXPIRED = "expired"


def age_on(day: date, checked_on: date) -> int:
    """Days from the check to a day; a day before the check looks back, and its age is 0."""
    return max(0, (day - checked_on).days)


def freshness_on(day: date, checked_on: date) -> Freshness:
    """The band of content that was checked on one day and is used on another."""
    age = age_on(day, checked_on)
    if age <= FRESH_DAYS:
        return Freshness.FRESH
    return Freshness.CHECK if age <= CHECK_DAYS else Freshness.EXPIRED
