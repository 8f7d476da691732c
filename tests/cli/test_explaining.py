"""`guide` says which answers led to each finding, and, where it is asked, which others would change it."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator

from tests.cli.calling import DAY, HOUSEHOLD, hangul, household
from tests.cli.conftest import Here

GROUPS = ("people", "benefits", "actions", "dates", "documents", "referrals")


def told(here: Here, *more: str) -> dict[str, Any]:
    ran = here("guide", HOUSEHOLD, "--as-of", DAY, "--json", *more)
    assert (ran.code, ran.err) == (0, "")
    made: dict[str, Any] = json.loads(ran.out)
    return made


def findings(made: dict[str, Any]) -> list[dict[str, Any]]:
    return [made["filing"], *(one for group in GROUPS for one in made[group])]


def test_every_finding_says_which_answers_led_to_it(here: Here) -> None:
    made = told(here)
    assert all("because" in one and "changes" not in one for one in findings(made))
    (spouse,) = [one for one in made["people"] if one["id"] == "spouse"]
    assert spouse["because"][-1] == {
        "person": "spouse",
        "fact": "number.on_returns_for",
        "answer": [2020, 2021],
        "text": "Your spouse – Tax years with this ITIN on a federal return: 2020, 2021",
    }
    assert {"person": None, "fact": "tax_year", "answer": 2025, "text": "Tax year: 2025"} in made["dates"][0]["because"]


def test_what_would_change_a_finding_is_told_where_it_is_asked(here: Here) -> None:
    made = told(here, "--changes")
    assert all("because" in one and "changes" in one for one in findings(made))
    (renew,) = [one for one in made["actions"] if one["id"] == "renew-itin"]
    assert {
        "person": None,
        "fact": "extension_filed",
        "answer": True,
        "text": "Form 4868 was filed on time for this year: Yes",
        "becomes": "there",
        "day": "2026-10-15",
        "becomes_text": "Listed, by October 15, 2026",
    } in renew["changes"]
    assert {
        key: next(one for one in renew["changes"] if one["fact"] == "number.kind")[key] for key in ("becomes", "day")
    } == {"becomes": "gone", "day": None}


def test_the_schema_knows_the_grounds(here: Here) -> None:
    schema = Draft202012Validator(json.loads(here("guide", "--schema", "guidance").out))
    made = told(here, "--changes")
    schema.validate(made)
    for key, wrong in (("because", {"fact": "x"}), ("changes", made["filing"]["because"][0])):
        assert not schema.is_valid({**made, "filing": {**made["filing"], key: [wrong]}})


def test_not_sure_and_days_are_plain_values(here: Here) -> None:
    made = household()
    made["people"][2]["number"]["issued_on"] = "2026-01-05"
    made["filing_status"] = "unsure"
    ran = here("guide", "-", "--as-of", DAY, "--json", given=json.dumps(made).encode())
    answers = {(g["fact"], str(g["answer"])) for one in findings(json.loads(ran.out)) for g in one["because"]}
    assert {("filing_status", "unsure"), ("number.issued_on", "2026-01-05")} <= answers


def test_the_grounds_are_said_in_the_language(here: Here) -> None:
    english, korean = told(here, "--changes"), told(here, "--changes", "--language", "ko")
    rows = [(group, place) for group in ("people", "benefits") for place in range(len(english[group]))]
    changes = [change for group, place in rows for change in korean[group][place]["changes"]]
    assert changes
    assert all(hangul(change["becomes_text"]) for change in changes if change["becomes"] != "gone")
    for one, other in zip(findings(english), findings(korean), strict=True):
        for key in ("because", "changes"):
            assert [(given["fact"], given["answer"]) for given in one[key]] == [
                (given["fact"], given["answer"]) for given in other[key]
            ]


def test_a_batch_says_no_grounds_unless_it_is_asked(here: Here) -> None:
    line = json.dumps(household()).encode()
    for words, because, changes in (
        ((), False, False),
        (("--rules",), True, False),
        (("--changes",), False, True),
        (("--rules", "--changes"), True, True),
    ):
        ran = here("guide", "-", "--as-of", DAY, "--jsonl", *words, given=line)
        assert all(("because" in one, "changes" in one) == (because, changes) for one in findings(json.loads(ran.out)))


def test_the_rules_of_papers_and_helpers_are_told(here: Here) -> None:
    made = told(here)
    for one in (*made["documents"], *made["referrals"]):
        assert one["rule"] is None or one["rule"] in made["rules"]
    (agent,) = [one for one in made["referrals"] if one["id"] == "certifying-agent"]
    assert (agent["people"], agent["rule"]) == (["spouse"], "itin-routes")
