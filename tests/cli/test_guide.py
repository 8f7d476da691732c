"""What `guide` says about a household: JSON and nothing else, or plain lines; in UTF-8, whatever the locale."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from tests.cli.calling import C_LOCALE, DAY, HOUSEHOLD, call, hangul, household
from tests.cli.conftest import Here
from tests.interview.households import intakes
from vita_assist.cli.lines import as_lines
from vita_assist.desk import Desk
from vita_assist.interview.intake import parse_intake
from vita_assist.places import places


def schema(here: Here, side: str) -> Draft202012Validator:
    ran = here("guide", "--schema", side)
    assert (ran.code, ran.err) == (0, "")
    made = json.loads(ran.out)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made, format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_both_schemas_are_schemas_and_the_household_keeps_to_them(here: Here) -> None:
    schema(here, "intake").validate(household())
    guidance = schema(here, "guidance")
    for language in ("en", "ko", "es"):
        ran = here("guide", HOUSEHOLD, "--as-of", DAY, "--language", language, "--json")
        assert (ran.code, ran.err) == (0, "")
        guidance.validate(json.loads(ran.out))


def test_the_schema_of_the_guidance_refuses_what_is_no_guidance(here: Here) -> None:
    made = json.loads(here("guide", HOUSEHOLD, "--as-of", DAY, "--json").out)
    guidance = schema(here, "guidance")
    for key in ("people", "benefits", "filing", "content"):
        assert not guidance.is_valid({other: value for other, value in made.items() if other != key})
    assert not guidance.is_valid({**made, "as_of": "soon"})
    assert not guidance.is_valid({**made, "name": "Maria Garcia"})


def test_json_is_the_same_bytes_each_time_and_from_file_or_standard_input(here: Here) -> None:
    from_file = here("guide", HOUSEHOLD, "--as-of", DAY, "--json")
    assert json.loads(from_file.out)["as_of"] == DAY
    assert here("guide", "-", "--as-of", DAY, "--json", given=HOUSEHOLD.read_bytes()) == from_file


def test_a_process_in_the_plainest_locale_speaks_utf_8(here: Here, tmp_path: Path) -> None:
    """Names of files too: a folder and a file in Hangul open."""
    file = tmp_path / "문 서" / "가족.json"
    file.parent.mkdir()
    file.write_bytes(HOUSEHOLD.read_bytes())
    words = ("guide", file, "--as-of", DAY, "--language", "ko")
    for way in ((), ("--json",)):
        ran = call(*words, *way, env=C_LOCALE)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out == here(*words, *way).out
        assert not ran.out.isascii()


def test_the_text_has_every_number_once_and_in_order(here: Here) -> None:
    ran = here("guide", HOUSEHOLD, "--as-of", DAY)
    assert (ran.code, ran.err) == (0, "")
    numbers = [line.partition(". ")[0] for line in ran.out.splitlines() if line[:1].isdigit()]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert len(numbers) > 15


def test_the_text_says_what_the_plan_says(here: Here) -> None:
    lines = here("guide", HOUSEHOLD, "--as-of", DAY).out.splitlines()
    assert lines[0] == "Your filing plan for tax year 2025"
    assert "To do" in lines
    assert [line for line in lines if line.startswith("Numbers: ")]
    assert [line for line in lines if "Renew the ITIN" in line and line.endswith("(By April 15, 2026) [1]")]
    assert [line for line in lines if line.startswith("[1] ")]
    assert lines[-1].startswith("General information, not legal advice. ")


def test_the_text_in_korean_is_korean(here: Here) -> None:
    english = here("guide", HOUSEHOLD, "--as-of", DAY).out.splitlines()
    korean = here("guide", HOUSEHOLD, "--as-of", DAY, "--language", "ko").out.splitlines()
    assert len(korean) == len(english) + 1
    assert "초안" in korean[-1]
    said = [line for line in korean if line and not line.startswith("[")]  # sources keep their own titles
    assert not [line for line in said if not hangul(line)]


def test_the_day_at_the_desk_decides_what_is_past(here: Here) -> None:
    def told(day: str) -> dict[str, Any]:
        made: dict[str, Any] = json.loads(here("guide", HOUSEHOLD, "--as-of", day, "--json").out)
        return made

    for day, past, freshness in (
        ("2026-04-15", False, "fresh"),
        ("2026-04-16", True, "fresh"),
        ("2027-02-19", True, "check"),
        ("2027-02-20", True, "expired"),
    ):
        made = told(day)
        (due,) = [one["past"] for one in made["dates"] if one["id"] == "return-due"]
        assert (due, made["content"]["freshness"]) == (past, freshness)


def test_days_from_the_beginning_to_the_last_are_days(here: Here) -> None:
    made = household()
    for person in made["people"]:
        person["number"] = {"kind": "none"}
    for day in ("0001-01-01", "1999-12-31", "2024-02-29", "9998-12-31"):
        ran = here("guide", "-", "--as-of", day, "--json", given=json.dumps(made).encode())
        assert (ran.code, ran.err) == (0, ""), day
        assert json.loads(ran.out)["as_of"] == day


@settings(max_examples=30)
@given(intakes())
def test_every_household_can_be_told_as_json_that_keeps_to_the_schema_and_as_text(made: dict[str, Any]) -> None:
    from datetime import date

    from vita_assist.guidance.report import report
    from vita_assist.guidance.schema import guidance_schema

    at = places()
    desk = Desk(at, day=date(2026, 3, 2))
    desk.take(parse_intake(json.dumps(made).encode(), desk.pack.facts, desk.pack.tax_years, desk.day))
    content = (desk.pack.version, desk.pack.checked_on, desk.freshness)
    told = report(desk.guidance(), desk.pack.rules, desk.voice("ko"), content)
    Draft202012Validator(guidance_schema(desk.pack.rules)).validate(json.loads(json.dumps(told)))
    lines = [*as_lines(desk.paper.plan(), desk.voice("en"))]
    assert not [line for line in lines if "{" in line or "\n" in line]


@pytest.mark.parametrize("people", [1, 97])
def test_a_household_of_any_size_is_answered(here: Here, people: int) -> None:
    made = household()
    child = made["people"].pop()
    words = ("child", "student", "parent")
    made["people"] += [{**child, "id": f"{word}-{n}"} for word in words for n in range(1, people + 1)]
    ran = here("guide", "-", "--as-of", DAY, "--json", given=json.dumps(made).encode())
    assert ran.code == 0
    assert len(json.loads(ran.out)["people"]) == 2 + 3 * people


def test_what_is_good_to_know_is_named_beside_the_rules(here: Here, tmp_path: Path) -> None:
    intake = {**household(), "tax_year": 2026}
    file = tmp_path / "intake.json"
    file.write_text(json.dumps(intake), encoding="utf-8")
    topics = json.loads(here("guide", file, "--as-of", "2027-02-20", "--json").out)["topics"]
    assert "question-on-page-one" in [topic["id"] for topic in topics]
    assert all(topic["text"] for topic in topics)
    batch = json.loads(here("guide", HOUSEHOLD, "--as-of", DAY, "--jsonl").out.splitlines()[0])
    assert "topics" not in batch
