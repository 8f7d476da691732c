"""What the tests of the desk share."""

from __future__ import annotations

import pytest

from tests.cli.calling import HOUSEHOLD
from tests.desk.desks import new_desk
from vita_assist.desk import Desk
from vita_assist.interview.intake import parse_intake


@pytest.fixture
def desk() -> Desk:
    return new_desk()


@pytest.fixture
def served(desk: Desk) -> Desk:
    """A desk that has taken the household of the README."""
    desk.take(parse_intake(HOUSEHOLD.read_bytes(), desk.pack.facts, desk.pack.tax_years, desk.day))
    return desk
