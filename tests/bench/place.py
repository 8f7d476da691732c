"""Where the project and its practice household are, and a desk with that household."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from vita_assist.cli.start import desk_on
from vita_assist.desk import Desk
from vita_assist.interview.intake import parse_intake

ROOT = Path(__file__).resolve().parents[2]
HOUSEHOLD = ROOT / "docs" / "household.json"
DAY = date(2026, 3, 2)


def desk_with_household() -> Desk:
    """A desk on the day of the practice household."""
    desk = desk_on(DAY)
    desk.take(parse_intake(HOUSEHOLD.read_bytes(), desk.pack.facts, desk.pack.tax_years, DAY))
    return desk
