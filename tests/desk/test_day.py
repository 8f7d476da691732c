"""The day at the desk, and a clock that is set, jumps or goes past midnight while the window is open."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.households import pack
from vita_assist.desk import Desk
from vita_assist.desk.day import aged_on, day_now, follow_clock
from vita_assist.places import own_folder, places, settings_folder
from vita_assist.sources import Freshness, age_on

OFFSETS = st.integers(-5000, 5000)
BANDS = [Freshness.FRESH, Freshness.CHECK, Freshness.EXPIRED]


@cache
def open_desk() -> Desk:
    """One desk, whose day and clock are set by hand."""
    return Desk(places(), day=pack().checked_on, from_clock=True)


def desk_at(days: int, now: int) -> Desk:
    desk, checked_on = open_desk(), pack().checked_on
    desk.new_household()
    desk.day = checked_on + timedelta(days)
    desk.clock = lambda: checked_on + timedelta(now)
    return desk


@given(OFFSETS, OFFSETS)
def test_of_two_readings_the_worse_one_counts(days: int, now: int) -> None:
    desk, checked_on = desk_at(days, now), pack().checked_on
    both = [age_on(checked_on + timedelta(each), checked_on, from_clock=True) for each in (days, now)]
    assert BANDS.index(desk.freshness) == max(BANDS.index(age.freshness) for age in both)
    assert desk.age.clock_wrong is any(age.clock_wrong for age in both)
    assert desk.law.status().age == desk.age
    assert aged_on(desk) in {desk.day, day_now(desk)}


@given(OFFSETS, OFFSETS)
def test_a_household_keeps_the_day_on_which_it_began(days: int, now: int) -> None:
    desk = desk_at(days, now)
    day = desk.day
    desk.answer("tax-year", "tax_year", "household", 2025)
    assert not follow_clock(desk)
    assert desk.day == day
    desk.new_household()
    assert follow_clock(desk) is (days != now)
    assert desk.day == day_now(desk)
    assert not follow_clock(desk)


def test_the_limits_of_answers_and_settings_go_by_the_new_day() -> None:
    desk = desk_at(0, 400)
    before = desk.flow
    follow_clock(desk)
    assert desk.flow is not before
    assert desk.settings.day == desk.day


def test_a_desk_without_a_clock_keeps_its_day() -> None:
    desk = Desk(places(), day=date(2026, 2, 20))
    assert day_now(desk) == date(2026, 2, 20)
    assert not follow_clock(desk)


def test_who_has_no_home_on_this_system_has_no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    pwd = pytest.importorskip("pwd", reason="only Unix keeps homes in a list of persons")

    def unknown(_number: int) -> object:
        raise KeyError

    for name in ("HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", unknown)
    assert settings_folder() is None
    assert own_folder() == Path(Path.cwd().anchor)
    assert own_folder().is_dir()
