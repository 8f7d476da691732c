"""`status`: what was known on a day, under the fixed keys, in every language."""

from __future__ import annotations

import json
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from tests.cli.conftest import Here
from tests.interview.households import pack

KEYS = {"id", "answer", "since", "stage", "orders", "summary", "not_covered", "sources"}
EVENT_KEYS = {"id", "date", "effect", "binds", "does_not_bind", "confidence", "sources"}
FIXED = ("id", "answer", "since", "stage", "orders", "sources", "confidence", "checked_on")
FIXED_OF_EVENTS = ("id", "date", "binds", "does_not_bind", "confidence", "sources")
QUESTIONS = [
    "irs-may-give-addresses-to-ice",
    "ice-may-use-addresses-received-2025-08",
    "must-people-still-file",
    "is-this-final",
]


def status(here: Here, *words: str) -> dict[str, Any]:
    ran = here("status", "--json", *words)
    assert (ran.code, ran.err) == (0, "")
    told: dict[str, Any] = json.loads(ran.out)
    return told


def test_it_has_the_keys_of_the_interface(here: Here) -> None:
    told = status(here, "--as-of", "2026-03-01")
    assert told["as_of"] == "2026-03-01"
    assert told["checked_on"] == "2026-11-21"
    assert (told["age_days"], told["freshness"]) == (0, "fresh")
    assert [one["id"] for one in told["questions"]] == QUESTIONS
    for question in told["questions"]:
        assert question.keys() >= KEYS
        assert question["sources"]
        assert all(isinstance(source, str) and source for source in question["sources"])
    for event in told["events"]:
        assert event.keys() >= EVENT_KEYS
        assert event["date"] <= "2026-03-01"
        assert event["sources"]
        assert event["confidence"] in {"primary", "corroborated", "reported"}


def test_the_example_of_the_interface_holds(here: Here) -> None:
    told = status(here, "--as-of", "2026-03-01")
    give, use, file, final = told["questions"]
    assert (give["answer"], give["since"], give["stage"]) == ("limited", "2025-11-21", "preliminary")
    assert give["orders"] == ["ddc-2025-11-21"]
    assert "Massachusetts" in give["summary"]
    assert (use["answer"], use["since"], use["orders"]) == ("barred", "2026-02-05", ["dmass-2026-02-05"])
    assert (file["answer"], final["answer"]) == ("yes", "no")
    assert give["not_covered"]
    assert use["not_covered"]
    (order,) = (event for event in told["events"] if event["id"] == "dmass-2026-02-05")
    assert (order["date"], order["binds"], order["confidence"]) == ("2026-02-05", ["dhs", "ice"], "primary")
    assert order["does_not_bind"] == ["irs", "treasury", "ssa", "other-agencies", "states", "private", "vita-sites"]


@pytest.mark.parametrize(
    ("day", "age", "freshness"),
    [
        ("2024-01-01", 0, "fresh"),
        ("2026-11-21", 0, "fresh"),
        ("2026-12-21", 30, "fresh"),
        ("2026-12-22", 31, "check"),
        ("2027-02-19", 90, "check"),
        ("2027-02-20", 91, "expired"),
    ],
)
def test_the_age_is_that_of_the_day(here: Here, day: str, age: int, freshness: str) -> None:
    told = status(here, "--as-of", day)
    assert (told["age_days"], told["freshness"]) == (age, freshness)


@pytest.mark.parametrize("language", ["ko", "es"])
def test_another_language_changes_words_and_nothing_else(here: Here, language: str) -> None:
    english, other = (
        status(here, "--as-of", "2026-12-25"),
        status(here, "--as-of", "2026-12-25", "--language", language),
    )
    for one, same in zip(english["questions"], other["questions"], strict=True):
        assert [one[key] for key in FIXED] == [same[key] for key in FIXED]
        assert one["summary"] != same["summary"]
    for one, same in zip(english["events"], other["events"], strict=True):
        assert [one[key] for key in FIXED_OF_EVENTS] == [same[key] for key in FIXED_OF_EVENTS]
        assert one["effect"] != same["effect"]


def test_the_lines_say_the_same_as_the_handout(here: Here) -> None:
    lines = here("status", "--as-of", "2026-03-01").out.splitlines()
    assert lines[0] == "Tax addresses and ICE: what courts have said"
    assert [line for line in lines if "a court in Massachusetts had also put the IRS–ICE agreement on hold" in line]
    assert [line for line in lines if line.startswith("[1] ")]
    old = here("status", "--as-of", "2027-03-01").out
    assert "Out of date." in old
    assert old.index("Out of date.") < old.index("November 21, 2025")


def test_a_wrong_clock_is_said(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = SimpleNamespace(today=lambda: date(2019, 1, 1))
    monkeypatch.setattr("vita_assist.cli.start.date", slow)
    told = status(here)
    assert told["clock_wrong"] is True
    assert (told["as_of"], told["freshness"]) == (pack().checked_on.isoformat(), "expired")
    assert "The date of the computer looks wrong. It said January 1, 2019" in here("status").out
