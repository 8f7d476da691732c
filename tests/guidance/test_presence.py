"""Counting days of presence: exact thirds and sixths, both limits, and when to count again (tax A-13)."""

from fractions import Fraction

import pytest

from tests.interview.households import pack
from vita_assist.guidance.presence import Presence, count_presence, days_in


def counted(*days: int) -> Presence:
    return count_presence(pack().rules, *days)


def test_122_days_in_each_of_three_years_are_183() -> None:
    assert counted(122, 122, 122).weighted == 183
    assert counted(122, 122, 122).meets


def test_120_days_in_each_of_three_years_are_180() -> None:
    assert counted(120, 120, 120).weighted == 180
    assert not counted(120, 120, 120).meets


def test_a_sum_is_not_rounded_up() -> None:
    found = counted(122, 122, 121)
    assert found.weighted == 183 - Fraction(1, 6)
    assert not found.meets
    assert found.near


def test_fewer_than_31_days_this_year_are_never_enough() -> None:
    assert not counted(30, 366, 366).meets
    assert counted(31, 365, 366).weighted == 31 + Fraction(365, 3) + 61
    assert counted(31, 365, 366).meets


@pytest.mark.parametrize("days", [(200, 0, 0), (0, 0, 0), (100, 60, 60)])
def test_what_is_far_from_the_limit_is_not_counted_again(days: tuple[int, int, int]) -> None:
    assert not counted(*days).near


def test_a_leap_year_has_a_day_more() -> None:
    assert (days_in(2024), days_in(2025)) == (366, 365)
