"""The predicates of the sweep can be true: a guidance that is bent in one place is caught by name."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from tests.guidance.answering import answered
from tests.guidance.contradictions import contradictions
from tests.interview.households import intake, person

MADE = intake(
    person(),
    person("child-1", "dependent", age_at_year_end=7, tax_residency="citizen"),
    person("child-2", "dependent", age_at_year_end=9, number={"kind": "itin", "middle_digits": "55"}),
    filing_status="head-of-household",
)
Bend = Callable[[dict[str, Any]], object]


def action(id_: str, *people: str, by: str | None = None) -> dict[str, Any]:
    return {"id": id_, "people": [*people], "by": by, "rule": "itin-who"}


def row(benefit: str, who: str | None, verdict: str = "number-ok") -> dict[str, Any]:
    rule = {"benefit": benefit, "person": who, "verdict": verdict, "rule": "itin-who", "certainty": "final"}
    return {**rule, "reasons": []}


BENT: dict[str, Bend] = {
    "ctc and odc for one child": lambda said: said["benefits"].append(row("odc", "child-1")),
    "ctc for a child without an ssn for work": lambda said: said["benefits"].append(row("ctc", "child-2")),
    "an itin for somebody with an ssn": lambda said: said["actions"].append(action("apply-itin", "taxpayer")),
    "a renewal of an itin that has not expired": lambda said: said["actions"].append(action("renew-itin", "child-2")),
    "an action by a day that is past": lambda said: said["actions"].append(action("x", "taxpayer", by="2026-01-01")),
    "an action for nobody on the list": lambda said: said["actions"].append(action("x", "spouse")),
    "dates of another year": lambda said: said["dates"][0].update(date="2025-04-15"),
    "a date that is past and not said to be": lambda said: said["dates"][0].update(past=True),
    "paper without an applicant": lambda said: said["filing"].update(route="paper-with-w7"),
    "e file with a number that is not there": lambda said: said["filing"].update(route="e-file"),
    "two applications for one person": lambda said: said["people"][0].update(actions=["apply-itin", "apply-ssn"]),
    "a state of another kind": lambda said: said["people"][0].update(number_state="itin-current"),
    "a certainty that is not the weakest": lambda said: said["benefits"][0].update(certainty="draft", verdict="check"),
    "a deduction of 2025 in an earlier year": lambda said: said["benefits"].append(row("tips", "taxpayer")),
    "an ip pin without ssn or itin": lambda said: said["people"][2].update(number_state="none"),
}


def test_a_guidance_that_is_as_it_should_be_contradicts_nothing() -> None:
    assert not [*contradictions(MADE, answered(MADE))]


@pytest.mark.parametrize("name", BENT)
def test_what_is_bent_is_caught_by_its_name(name: str) -> None:
    made = {**MADE, "tax_year": 2024} if "earlier year" in name else MADE
    said = deepcopy(answered(made))
    BENT[name](said)
    assert name in {*contradictions(made, said)}
