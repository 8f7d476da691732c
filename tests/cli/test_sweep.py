"""Generated households by the thousand through the batch mode as a process: no crash, no contradiction."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from tests.cli.sweeping import held_against, sweep, write_lines

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="os.wait4 measures the process")

DAYS = (date(2026, 2, 20), date(2026, 4, 15), date(2026, 4, 16), date(2026, 10, 16), date(2027, 1, 1))
MOST_GROWTH = 1.15


def test_five_hundred_households_are_answered_without_a_contradiction(tmp_path: Path) -> None:
    given, told = write_lines(tmp_path, 500), tmp_path / "told.jsonl"
    assert sweep(given, told, DAYS[0]).code == 0
    assert not held_against(given, told)


@pytest.mark.long
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_twenty_thousand_households_are_answered_without_a_contradiction(tmp_path: Path, day: date) -> None:
    given, told = write_lines(tmp_path, 20_000, seed=day.toordinal()), tmp_path / "told.jsonl"
    assert sweep(given, told, day).code == 0
    assert not held_against(given, told)


@pytest.mark.long
def test_ten_times_the_lines_take_no_more_memory(tmp_path: Path) -> None:
    few = sweep(write_lines(tmp_path, 5_000), tmp_path / "few.jsonl", DAYS[0])
    many = sweep(write_lines(tmp_path, 50_000), tmp_path / "many.jsonl", DAYS[0])
    assert many.megabytes <= few.megabytes * MOST_GROWTH
