"""Households as a VITA trainer would tell them: answers in, findings and pages out."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.scenarios.telling import Scenario, differences, load_all

SCENARIOS = load_all()
ASKED = [scenario for scenario in SCENARIOS if not scenario.only_intake]
PAGED = [scenario for scenario in SCENARIOS if scenario.pages is not None]
TRAPS = range(1, 33)


def id_of(scenario: Scenario) -> str:
    return f"{scenario.file.removesuffix('.toml')}-{scenario.id}"


@pytest.mark.parametrize("scenario", SCENARIOS, ids=id_of)
def test_findings_are_those_that_a_trainer_expects(scenario: Scenario) -> None:
    found = differences(scenario, scenario.guidance())
    assert not found, "\n".join([f"{scenario.title} ({', '.join(scenario.rules)})", *found])


@pytest.mark.parametrize("scenario", ASKED, ids=id_of)
def test_the_interview_asks_enough_to_find_the_same(scenario: Scenario) -> None:
    found = differences(scenario, scenario.guidance_at_the_desk())
    assert not found, "\n".join([f"{scenario.title} ({', '.join(scenario.rules)})", *found])


@pytest.mark.parametrize("scenario", PAGED, ids=id_of)
def test_pages_come_in_the_order_that_the_desk_sees(scenario: Scenario) -> None:
    assert scenario.pages_met() == scenario.pages


def test_every_scenario_has_its_own_id_and_says_something() -> None:
    twice = [id_ for id_, count in Counter(scenario.id for scenario in SCENARIOS).items() if count > 1]
    assert not twice
    for scenario in SCENARIOS:
        assert scenario.expect, scenario.id
        assert scenario.title.endswith((".", "?")), scenario.id


def test_every_trap_has_a_scenario() -> None:
    shown = {rule for scenario in SCENARIOS for rule in scenario.rules}
    assert all(re.fullmatch(r"[A-GTX]-\d\d|G-03b", rule) for rule in shown)
    assert not {f"T-{trap:02}" for trap in TRAPS} - shown
