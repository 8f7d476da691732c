"""Counting the days of presence in the United States for one tax year (tax A-13)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from vita_assist.guidance.rule import Rules


@dataclass(frozen=True, slots=True)
class Presence:
    """What a count of days comes to.

    `weighted` is this year's days, plus a third of last year's, plus a sixth of those of the year before,
    as an exact fraction of days. `meets` is whether both limits are reached. `near` is true where a
    multiplier printed with three decimals could come out on the other side: then it is counted again.
    """

    weighted: Fraction
    enough_this_year: bool
    meets: bool
    near: bool


def count_presence(rules: Rules, this_year: int, year_before: int, two_years_before: int) -> Presence:
    """Count the days of three calendar years; only days that count are to be handed in (tax A-14, A-15)."""
    needed = rules.whole("presence-days-weighted")
    thirds, sixths = rules.whole("presence-year-before-divisor"), rules.whole("presence-two-years-before-divisor")
    weighted = this_year + Fraction(year_before, thirds) + Fraction(two_years_before, sixths)
    enough = this_year >= rules.whole("presence-days-this-year")
    return Presence(
        weighted=weighted,
        enough_this_year=enough,
        meets=enough and weighted >= needed,
        near=enough and abs(weighted - needed) < 1,
    )


def days_in(year: int) -> int:
    """How many days a calendar year has."""
    return (date(year + 1, 1, 1) - date(year, 1, 1)).days
