"""What stands on every page: the day, the version, the disclaimer; and a band once the content is old."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.handouts.plans import english, guidance_of, plan_of
from tests.interview.households import intake, pack
from vita_assist.handouts import Edition
from vita_assist.handouts.blocks import Band
from vita_assist.handouts.page import bands, footer
from vita_assist.sources import Freshness, age_on

CHECKED = date(2026, 11, 21)


def edition(days: int, site: str = "") -> Edition:
    return Edition(CHECKED + timedelta(days), "2026.11.21", age_on(CHECKED + timedelta(days), CHECKED), site)


@pytest.mark.parametrize("days", [-300, 0, 30])
def test_fresh_content_has_no_band(days: int) -> None:
    assert bands(pack().outlines["page"], edition(days)) == ()


@pytest.mark.parametrize(
    ("days", "key", "freshness"),
    [
        (31, "old", Freshness.CHECK),
        (90, "old", Freshness.CHECK),
        (91, "very-old", Freshness.EXPIRED),
        (5000, "very-old", Freshness.EXPIRED),
    ],
)
def test_older_content_says_how_old_it_is(days: int, key: str, freshness: Freshness) -> None:
    (band,) = bands(pack().outlines["page"], edition(days))
    assert band.text.place == pack().outlines["page"][key].place
    words = english().words(band.text)
    assert "November 21, 2026" in words
    assert f"{days:,} days" in words
    assert edition(days).freshness is freshness


def test_the_band_stands_first_in_the_plan_of_an_old_pack_and_the_plan_knows_its_age() -> None:
    for days, freshness in ((31, Freshness.CHECK), (91, Freshness.EXPIRED)):
        plan = plan_of(guidance_of(intake(), CHECKED + timedelta(days)), edition(days))
        assert isinstance(plan.blocks[0], Band)
        assert [block for block in plan.blocks if isinstance(block, Band)] == [plan.blocks[0]]
        assert (plan.freshness, plan.as_of) == (freshness, CHECKED + timedelta(days))
    fresh = plan_of(guidance_of(intake(), CHECKED), edition(0))
    assert not [block for block in fresh.blocks if isinstance(block, Band)]
    assert fresh.freshness is Freshness.FRESH


def test_the_foot_says_the_day_the_version_and_that_it_is_no_advice() -> None:
    day, disclaimer = footer(pack().outlines["page"], edition(5))
    assert english().words(day) == "As of November 26, 2026. Content 2026.11.21, checked on November 21, 2026 or later."
    assert english().words(disclaimer).startswith("General information, not legal advice. ")


def test_the_site_has_its_line_where_it_gave_one() -> None:
    lines = footer(pack().outlines["page"], edition(5, "Library, 555 0100"))
    assert english().words(lines[-1]) == "This site: Library, 555 0100"
    assert len(lines) == 3
