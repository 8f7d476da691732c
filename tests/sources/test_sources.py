"""How old content is, and how sure a rule: neither ever looks better than it is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vita_assist.sources import Certainty, Freshness, freshness_on, weakest
from vita_assist.sources.freshness import age_on

CHECKED = date(2026, 11, 21)
BANDS = (Freshness.FRESH, Freshness.CHECK, Freshness.EXPIRED)


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (0, Freshness.FRESH),
        (1, Freshness.FRESH),
        (30, Freshness.FRESH),
        (31, Freshness.CHECK),
        (90, Freshness.CHECK),
        (91, Freshness.EXPIRED),
        (10_000, Freshness.EXPIRED),
    ],
)
def test_content_is_fresh_for_30_days_to_be_checked_up_to_90_and_then_expired(days: int, band: Freshness) -> None:
    day = CHECKED + timedelta(days)
    assert (age_on(day, CHECKED).days, freshness_on(day, CHECKED)) == (days, band)


@given(st.dates(max_value=CHECKED))
def test_a_day_before_the_check_looks_back(day: date) -> None:
    assert (age_on(day, CHECKED).days, freshness_on(day, CHECKED)) == (0, Freshness.FRESH)


@given(st.dates(), st.dates(), st.dates())
def test_content_never_gets_fresher_with_time_nor_by_an_older_check(day: date, later: date, checked: date) -> None:
    day, later = sorted((day, later))
    assert BANDS.index(freshness_on(day, checked)) <= BANDS.index(freshness_on(later, checked))
    assert BANDS.index(freshness_on(checked, later)) <= BANDS.index(freshness_on(checked, day))


def test_the_words_are_those_of_the_interface() -> None:
    assert [band.value for band in BANDS] == ["fresh", "check", "expired"]
    assert {one.value for one in Certainty} >= {"final", "draft", "projected"}


def test_draft_is_weaker_than_projected_and_projected_than_final() -> None:
    final, draft, projected = Certainty.FINAL, Certainty.DRAFT, Certainty.PROJECTED
    assert weakest([final, projected]) is projected
    assert weakest([projected, draft, final]) is draft
    assert weakest([draft, Certainty.REPORTED]) is Certainty.REPORTED
    assert weakest([final]) is final
    assert weakest([]) is final


@given(st.lists(st.sampled_from(Certainty), min_size=1))
def test_the_weakest_is_one_of_them_in_whatever_order_and_more_never_make_it_firmer(those: list[Certainty]) -> None:
    assert weakest(those) in those
    assert weakest(those) is weakest(reversed(those))
    for one in Certainty:
        assert weakest([weakest([*those, one]), weakest(those)]) is weakest([*those, one])
