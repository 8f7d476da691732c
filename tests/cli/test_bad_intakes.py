"""What `guide` and `print` refuse: exit code 2, a line a fault, and nothing of what was given in any line."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import C_LOCALE, DAY, call, household, print_plan
from tests.cli.conftest import Here

NAME, NUMBER = "Maria Garcia", "123-45-6789"
CANARIES = ("Maria", "Garcia", "123-45", "6789", "123456789", "홍길동", "1987", "8848")


def changed(*path: str | int, **keys: object) -> bytes:
    """The household with these keys set at a place."""
    made: Any = household()
    at = made
    for step in path:
        at = at[step]
    at.update(keys)
    return json.dumps(made, ensure_ascii=False).encode()


def with_person(**keys: object) -> bytes:
    """The household with one more person: another child, but for these keys."""
    made = household()
    made["people"].append({**made["people"][2], "id": "child-2", **keys})
    return json.dumps(made).encode()


def with_key_twice() -> bytes:
    return changed().replace(b'"tax_year": 2025', b'"tax_year": 2025, "tax_year": 2024')


BAD: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "The intake is not JSON: it cannot be read from line 1, column 1 on. Allowed: one JSON object."),
    "half a file": (changed()[:200], "The intake is not JSON"),
    "two objects": (changed() * 2, "The intake is not JSON"),
    "a name": (NAME.encode(), "The intake is not JSON"),
    "a list": (b"[]", "intake: this value is not allowed. Allowed: an object."),
    "a text": (f'"{NUMBER}"'.encode(), "intake: this value is not allowed. Allowed: an object."),
    "five megabytes": (changed(name="Maria " * 900_000), "The intake is too large. Allowed: 1,000,000 bytes."),
    "nested lists": (b"[" * 100_000 + b"]" * 100_000, "The intake is nested too deeply."),
    "nested objects": (b'{"Maria":' * 90_000 + b"1" + b"}" * 90_000, "The intake is nested too deeply."),
    "nested in a key": (
        changed(asks_about=[[[[NAME]]]]),
        "asks_about: this value is not allowed. Allowed: a list of any of",
    ),
    "UTF-16": (changed().decode().encode("utf-16"), "The intake is not UTF-8 text. Allowed: JSON in UTF-8."),
    "Latin-1": (changed(name="García").decode().encode("latin-1"), "The intake is not UTF-8 text."),
    "cut in a letter": (changed(name="홍길동")[:-2], "The intake is not JSON"),
    "NaN": (changed().replace(b"2025", b"NaN"), "The intake holds a number that cannot be used."),
    "Infinity": (changed().replace(b"2025", b"-Infinity"), "The intake holds a number that cannot be used."),
    "5,000 digits": (changed().replace(b"2025", b"123456789" * 600), "The intake holds a number that cannot be used."),
    "a key twice": (with_key_twice(), "intake: a key stands here more than once. Allowed: each key once."),
    "a name as a key": (changed(name=NAME), "intake: a key here is not known. Allowed: tax_year,"),
    "a number as a key": (changed("people", 0, ssn=NUMBER), "people[0]: a key here is not known. Allowed: id, role,"),
    "a key that is a number": (
        changed("people", 1, "number", **{NUMBER: True}),
        "people[1].number: a key here is not known. Allowed: kind,",
    ),
    "a name as an id": (
        changed("people", 2, id=NAME),
        "people[2].id: this value is not allowed. Allowed: one of child-N",
    ),
    "a number as an id": (changed("people", 2, id="child-123456789"), "people[2].id: this value is not allowed."),
    "two taxpayers": (
        with_person(role="taxpayer", id="taxpayer"),
        "people: this value is not allowed. Allowed: exactly one taxpayer.",
    ),
    "two spouses": (
        with_person(role="spouse", id="spouse"),
        "people: this value is not allowed. Allowed: at most one spouse.",
    ),
    "the same child twice": (
        with_person(id="child-1"),
        "people[3].id: this value is not allowed. Allowed: an id that nobody else has.",
    ),
    "a full number as digits": (
        changed("people", 0, "number", middle_digits=NUMBER),
        "people[0].number.middle_digits: this value is not allowed.",
    ),
    "digits that are letters": (
        changed("people", 0, "number", middle_digits="Ma"),
        "people[0].number.middle_digits: this value is not allowed.",
    ),
    "Thai digits": (
        changed("people", 0, "number", middle_digits="๙๘"),
        "people[0].number.middle_digits: this value is not allowed.",
    ),
    "a year far ahead": (
        changed("people", 0, "number", on_returns_for=[8848]),
        "people[0].number.on_returns_for: this value is not allowed.",
    ),
    "a year before ITINs": (
        changed("people", 0, "number", assigned_in=1987),
        "people[0].number.assigned_in: this value is not allowed.",
    ),
    "another tax year": (
        changed(tax_year=1987),
        "tax_year: this value is not allowed. Allowed: one of the tax years 2023, 2024, 2025, 2026.",
    ),
    "a tax year that is true": (changed(tax_year=True), "tax_year: this value is not allowed."),
    "a tax year and a half": (changed(tax_year=2025.5), "tax_year: this value is not allowed."),
    "a date after the day": (
        changed("people", 2, "number", issued_on="2026-03-03"),
        "people[2].number.issued_on: this value is not allowed. Allowed: null, or a date such as",
    ),
    "a day that never was": (
        changed("people", 2, "number", issued_on="1987-02-29"),
        "people[2].number.issued_on: this value is not allowed.",
    ),
    "an age of a birthday": (
        changed("people", 2, age_at_year_end=1987),
        "people[2].age_at_year_end: this value is not",
    ),
    "a joint return alone": (
        json.dumps({**household(), "people": household()["people"][:1]}).encode(),
        "filing_status: this value is not allowed. Allowed: married-joint only where a spouse is listed.",
    ),
    "a spouse's key on a child": (
        changed("people", 0, relationship="child"),
        "people[0]: the key relationship does not",
    ),
    "a card on an ITIN": (
        changed("people", 0, "number", card="plain"),
        "people[0].number: the key card does not belong",
    ),
    "a lone half of a letter": (
        changed().replace(b'"married-joint"', rb'"\ud800"'),
        "filing_status: this value is not",
    ),
}
bad = pytest.mark.parametrize(("intake", "told"), BAD.values(), ids=BAD.keys())


@bad
@pytest.mark.parametrize("way", [(), ("--json",), ("--language", "ko", "--json")])
def test_guide_says_where_and_what_is_allowed_and_repeats_nothing(
    here: Here, intake: bytes, told: str, way: tuple[str, ...]
) -> None:
    lines = here("guide", "-", "--as-of", DAY, *way, given=intake).refused()
    assert any(line.startswith(told) for line in lines), lines
    assert not [canary for canary in CANARIES for line in lines if canary in line]


@bad
def test_print_refuses_the_same_and_writes_nothing(here: Here, tmp_path: Path, intake: bytes, told: str) -> None:
    ran = here("print", "filing-plan", "--intake", "-", "--as-of", DAY, "--out", tmp_path, given=intake)
    lines = ran.refused()
    assert any(line.startswith(told) for line in lines), lines
    assert not [canary for canary in CANARIES for line in lines if canary in line]
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("name", ["a name as a key", "nested lists", "five megabytes", "Latin-1"])
def test_a_process_in_the_plainest_locale_says_the_same(name: str) -> None:
    intake, told = BAD[name]
    lines = call("guide", "-", "--as-of", DAY, "--json", given=intake, env=C_LOCALE).refused()
    assert lines[0].startswith(told)
    assert not [canary for canary in CANARIES for line in lines if canary in line]


def test_all_faults_are_told_a_line_each(here: Here) -> None:
    made = household()
    made["name"] = NAME
    made["people"][0]["number"]["middle_digits"] = NUMBER
    made["people"][2]["age_at_year_end"] = "seven"
    lines = here("guide", "-", "--as-of", DAY, given=json.dumps(made).encode()).refused()
    assert [line.partition(":")[0] for line in lines] == [
        "intake",
        "people[0].number.middle_digits",
        "people[2].age_at_year_end",
    ]


def test_the_largest_intake_is_still_read(here: Here) -> None:
    assert here("guide", "-", "--as-of", DAY, given=changed().ljust(1_000_000)).code == 0
    here("guide", "-", "--as-of", DAY, given=changed().ljust(1_000_001)).refused()


def test_a_missing_intake_is_a_wrong_call(here: Here, tmp_path: Path) -> None:
    allowed = "INTAKE: there is no such file. Allowed: a file, or - for standard input."
    names = ("Maria.json", "Maria/Garcia.json", ".", "", "Maria" * 100)
    for name in names:
        assert here("guide", tmp_path / name if name else "", "--json").refused() == [allowed]
    (tmp_path / "loop").symlink_to("loop")
    assert here("guide", tmp_path / "loop", "--json").refused() == [allowed]
    (tmp_path / "file").touch()
    assert here("guide", tmp_path / "file" / "Maria", "--json").refused() == [allowed]
    assert print_plan(tmp_path, intake=tmp_path / "Maria.json").refused() == [allowed]
    assert here("guide", tmp_path / "a\0b").refused() == [allowed]


@pytest.mark.parametrize("way", ["--json", "--jsonl"])
def test_an_intake_that_cannot_be_read_is_a_failure_outside(here: Here, way: str) -> None:
    """Reading our own memory from its start fails with an error of the disk, for root too."""
    memory = Path("/proc/self/mem")
    if not memory.exists():
        pytest.skip("only Linux has such a file")
    assert here("guide", memory, way).refused(3) == ["INTAKE: the file is there but cannot be read."]


@pytest.mark.skipif(os.name != "posix", reason="it is closed before the start as on Unix")
def test_without_a_standard_input_there_is_no_intake() -> None:
    ran = call("guide", "-", "--json", stdin=None, preexec_fn=lambda: os.close(0))
    assert ran.refused() == ["INTAKE: there is no such file. Allowed: a file, or - for standard input."]
