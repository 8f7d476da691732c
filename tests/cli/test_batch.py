"""Many households, a line each: one guidance or one error a line, and a bad line does not stop the rest."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from tests.cli.calling import C_LOCALE, DAY, Ran, call, household
from tests.cli.conftest import Here

NAME, NUMBER = "Maria Garcia", "123-45-6789"


def line(**keys: object) -> bytes:
    return json.dumps({**household(), **keys}).encode()


GOOD = line()
LINES = [
    GOOD,
    b"",
    line(name=NAME),
    b"   \t",
    f'{{"{NAME}": '.encode(),
    b" " * 1_000_001 + GOOD,
    line(name="Maria " * 400_000),
    b"\xff\xfe" + GOOD,
    b"[" * 100_000,
    line(tax_year=NUMBER),
    b"\xef\xbb\xbf" + GOOD + b"\r",
    GOOD.ljust(1_000_000),
    GOOD.ljust(1_000_001),
    line(tax_year=2024),
]
TOLD = {
    3: "intake: a key here is not known.",
    5: "The intake is not JSON",
    6: "The intake is too large.",
    7: "The intake is too large.",
    8: "The intake is not UTF-8 text.",
    9: "The intake is nested too deeply.",
    10: "tax_year: this value is not allowed.",
    13: "The intake is too large.",
}


def answers(ran: Ran) -> dict[int, Any]:
    assert (ran.code, ran.err) == (0, "")
    made = [json.loads(one) for one in ran.out.splitlines()]
    return {one.pop("line"): one for one in made}


def test_each_line_that_is_not_blank_has_its_answer(here: Here) -> None:
    """Also the last one, which no line end follows."""
    ran = here("guide", "-", "--jsonl", "--as-of", DAY, given=b"\n".join(LINES))
    told = answers(ran)
    assert [*told] == [1, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]
    for number, answer in told.items():
        if number in TOLD:
            assert [*answer] == ["errors"]
            assert answer["errors"][0].startswith(TOLD[number])
        else:
            assert answer["tax_year"] == (2024 if number == 14 else 2025)
    assert not [canary for canary in ("Maria", "Garcia", "123-45", "6789") if canary in ran.said]


def without_grounds(made: object) -> object:
    """A guidance without its rules and topics, and its findings without the answers that led to them."""
    if isinstance(made, list):
        return [without_grounds(one) for one in made]
    if not isinstance(made, dict):
        return made
    return {key: without_grounds(value) for key, value in made.items() if key not in {"rules", "topics", "because"}}


def test_an_answer_of_a_line_is_that_of_the_household_alone_without_rules_and_grounds(here: Here) -> None:
    (alone,) = answers(here("guide", "-", "--jsonl", "--as-of", DAY, given=GOOD)).values()
    whole = json.loads(here("guide", "-", "--json", "--as-of", DAY, given=GOOD).out)
    assert alone == without_grounds(whole)
    (with_rules,) = answers(here("guide", "-", "--jsonl", "--rules", "--as-of", DAY, given=GOOD)).values()
    assert with_rules == whole
    schema = json.loads(here("guide", "--schema", "guidance").out)
    Draft202012Validator(schema).validate(alone)


def test_a_household_does_not_reach_into_the_next(here: Here) -> None:
    """The answer of a line is the same, whatever stands before it."""
    single = line(filing_status="single", people=household()["people"][:1])
    (alone,) = answers(here("guide", "-", "--jsonl", "--as-of", DAY, given=single)).values()
    told = answers(here("guide", "-", "--jsonl", "--as-of", DAY, given=b"\n".join([GOOD, b"{", single, GOOD])))
    assert told[3] == alone
    assert told[1] == told[4]


def test_no_line_at_all_has_no_answer(here: Here) -> None:
    for given in (b"", b"\n", b" \n\r\n"):
        ran = here("guide", "-", "--jsonl", given=given)
        assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_a_process_reads_lines_from_a_file_and_speaks_utf_8_in_the_plainest_locale(tmp_path: Path) -> None:
    file = tmp_path / "줄.jsonl"
    file.write_bytes(GOOD + b"\n" + GOOD)
    ran = call("guide", file, "--jsonl", "--language", "ko", "--as-of", DAY, env=C_LOCALE)
    told = answers(ran)
    assert told[1] == told[2]
    assert not ran.out.isascii()
