"""The intake: what it takes, what it refuses, and that it repeats nothing."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.households import DAY, intake, intakes, pack, person, read
from vita_assist.errors import InputError
from vita_assist.interview.answer import UNSURE
from vita_assist.interview.intake import parse_intake
from vita_assist.interview.intake_writing import intake_of
from vita_assist.interview.session import Session
from vita_assist.language import Text


def said(text: Text) -> str:
    """A fault in English, as plainly as a test needs it."""
    words = text.english
    for name, value in text.values:
        words = words.replace(f"{{{name}}}", said(value) if isinstance(value, Text) else str(value))
    return words


def faults_of(data: bytes) -> list[str]:
    with pytest.raises(InputError) as raised:
        parse_intake(data, pack().facts, pack().tax_years, DAY)
    assert raised.value.exit_code == 2
    return [said(fault) for fault in raised.value.faults]


def faults(made: object) -> list[str]:
    return faults_of(json.dumps(made).encode())


def number(**keys: object) -> dict[str, Any]:
    return person(number=keys)


def test_what_is_left_out_has_its_default() -> None:
    answers = read(intake()).answers
    assert answers["household", "filing_status"] is UNSURE
    assert answers["taxpayer", "number.card"] == "plain"
    assert answers["taxpayer", "lives_in"] == "us"
    assert answers["taxpayer", "ip_pin"] == "none"
    assert answers["site", "site.offers_w7"] is False
    assert answers["taxpayer", "number.issued_on"] is None
    assert ("household", "lived_apart_last_six_months") not in answers


def test_a_default_that_is_given_says_no_more_than_one_left_out() -> None:
    given_plainly = intake(
        person(
            tax_residency="unsure",
            lives_in="us",
            full_time_student=False,
            turns_65_on_january_1=False,
            ip_pin="none",
            number={"kind": "ssn", "card": "plain", "issued_on": None, "had_itin_before": False,
                    "authorization_current": None, "only_for_federal_benefit": None},
        ),
        filing_status="unsure",
        extension_filed=False,
        advance_premium_credit=False,
        lived_apart_last_six_months=None,
        asks_about=[],
        site={"offers_w7": False, "has_certifying_agent": False, "foreign_student_certified": False},
    )  # fmt: skip
    assert read(given_plainly) == read(intake())


@given(intakes())
def test_a_session_written_as_an_intake_reads_back_the_same(made: dict[str, Any]) -> None:
    session = read(made)
    assert read(intake_of(session, pack().facts)) == session


@given(intakes(), st.randoms())
def test_the_order_of_the_keys_does_not_matter(made: dict[str, Any], random: Any) -> None:  # noqa: ANN401  # hypothesis's own
    keys = [*made]
    random.shuffle(keys)
    assert read({key: made[key] for key in keys}).answers == read(made).answers


@pytest.mark.parametrize(
    ("made", "told"),
    [
        ({"people": [person()]}, "intake: the key tax_year is missing."),
        ({"tax_year": 2025}, "intake: the key people is missing."),
        (
            intake(tax_year=2022),
            "tax_year: this value is not allowed. Allowed: one of the tax years 2023, 2024, 2025, 2026.",
        ),
        (intake(tax_year=True), "tax_year: this value is not allowed."),
        (intake(tax_year="2025"), "tax_year: this value is not allowed."),
        (intake(tax_year=2025.0), "tax_year: this value is not allowed."),
        (intake(extension_filed=None), "extension_filed: this value is not allowed. Allowed: true or false."),
        (intake(extension_filed=0), "extension_filed: this value is not allowed."),
        (intake(filing_status="married"), "filing_status: this value is not allowed. Allowed: one of single,"),
        (
            intake(filing_status="married-joint"),
            "filing_status: this value is not allowed. Allowed: married-joint only where",
        ),
        (intake(asks_about="tips"), "asks_about: this value is not allowed."),
        (intake(asks_about=["tip"]), "asks_about: this value is not allowed."),
        (intake(site=[]), "site: this value is not allowed. Allowed: an object."),
        (intake(site={"offers_w_7": True}), "site: a key here is not known. Allowed: offers_w7,"),
        ({"tax_year": 2025, "people": []}, "people: this value is not allowed."),
        ({"tax_year": 2025, "people": {}}, "people: this value is not allowed."),
        ({"tax_year": 2025, "people": [{}] * 801}, "people: this value is not allowed. Allowed: up to 800 people."),
        ({"tax_year": 2025, "people": ["x"]}, "people[0]: this value is not allowed. Allowed: an object."),
        (
            intake(person(role="filer")),
            "people[0].role: this value is not allowed. Allowed: one of taxpayer, spouse, dependent.",
        ),
        (intake(person("spouse")), "people[0].id: this value is not allowed. Allowed: one of taxpayer."),
        (intake(person(), person("maria-1", "dependent")), "people[1].id: this value is not allowed."),
        (intake(person(), person("child-123", "dependent")), "people[1].id: this value is not allowed."),
        (intake(person(), person("child-0", "dependent")), "people[1].id: this value is not allowed."),
        (intake(person(), person("child-1\n", "dependent")), "people[1].id: this value is not allowed."),
        (intake(person(), person()), "people: this value is not allowed. Allowed: exactly one taxpayer."),
        (intake(person("spouse", "spouse")), "people: this value is not allowed. Allowed: exactly one taxpayer."),
        (
            intake(person(), person("spouse", "spouse"), person("spouse", "spouse")),
            "people: this value is not allowed. Allowed: at most one spouse.",
        ),
        (
            intake(person(), person("child-1", "dependent"), person("child-1", "dependent")),
            "people[2].id: this value is not allowed. Allowed: an id that nobody else has.",
        ),
        (intake(person(relationship="child")), "people[0]: the key relationship does not belong here."),
        (intake(person(age_at_year_end=131)), "people[0].age_at_year_end: this value is not allowed."),
        (intake(person(age_at_year_end=-1)), "people[0].age_at_year_end: this value is not allowed."),
        (intake(person(age_at_year_end=True)), "people[0].age_at_year_end: this value is not allowed."),
        (intake({"id": "taxpayer", "role": "taxpayer", "age_at_year_end": 4}), "people[0]: the key number is missing."),
        (intake(number(card="plain")), "people[0].number: the key kind is missing."),
        (
            intake(number(kind="ein")),
            "people[0].number.kind: this value is not allowed. Allowed: one of ssn, itin, atin, none.",
        ),
        (
            intake(number(kind="ssn", middle_digits=None)),
            "people[0].number: the key middle_digits does not belong here.",
        ),
        (intake(number(kind="itin", card="plain")), "people[0].number: the key card does not belong here."),
        (
            intake(number(kind="ssn", card="plain", authorization_current=True)),
            "people[0].number: the key authorization_current does not belong here.",
        ),
        (intake(number(kind="itin", middle_digits="7")), "people[0].number.middle_digits: this value is not allowed."),
        (intake(number(kind="itin", middle_digits=78)), "people[0].number.middle_digits: this value is not allowed."),
        (intake(number(kind="itin", middle_digits="٧٨")), "people[0].number.middle_digits: this value is not allowed."),
        (intake(number(kind="itin", assigned_in=2027)), "people[0].number.assigned_in: this value is not allowed."),
        (
            intake(number(kind="itin", on_returns_for=[2027])),
            "people[0].number.on_returns_for: this value is not allowed.",
        ),
        (
            intake(number(kind="itin", applied_on="2026-02-21")),
            "people[0].number.applied_on: this value is not allowed.",
        ),
        (intake(number(kind="itin", applied_on="20260220")), "people[0].number.applied_on: this value is not allowed."),
        (intake(number(kind="ssn", issued_on="2026-02-30")), "people[0].number.issued_on: this value is not allowed."),
        (intake(number(kind="ssn", issued_on="unsure")), "people[0].number.issued_on: this value is not allowed."),
        (intake(number(kind="ssn", issued_on="0001-01-01")), "people[0].number.issued_on: this value is not allowed."),
        (intake(name="Maria"), "intake: a key here is not known."),
        ([], "intake: this value is not allowed. Allowed: an object."),
        (None, "intake: this value is not allowed. Allowed: an object."),
    ],
)
def test_a_fault_names_the_place_and_what_is_allowed(made: object, told: str) -> None:
    found = faults(made)
    assert len(found) == 1
    assert found[0].startswith(told)


def test_the_day_at_the_desk_is_still_allowed() -> None:
    assert read(intake(number(kind="itin", applied_on="2026-02-20"))).answers["taxpayer", "number.applied_on"] == DAY


def test_unsure_is_an_answer_where_the_intake_has_the_word() -> None:
    assert read(intake(number(kind="itin", applied_on="unsure"))).answers["taxpayer", "number.applied_on"] is UNSURE


def test_all_faults_are_told_at_once() -> None:
    made = intake(number(kind="itin", card="plain", assigned_in=1), person("x", "spouse"), tax_year=1, extra=1)
    assert len(faults(made)) == 5


def test_hundreds_of_faults_are_counted_and_not_listed() -> None:
    found = faults({"tax_year": 2025, "people": [{}] * 100})
    assert len(found) == 51
    assert found[-1].startswith("There are 350 more faults")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xff\xfe", "The intake is not UTF-8 text."),
        ('{"tax_year": 2025}'.encode("utf-16"), "The intake is not UTF-8 text."),
        (b"", "The intake is not JSON: it cannot be read from line 1, column 1 on."),
        (b'{"tax_year": 2025,}', "The intake is not JSON"),
        (b'{"tax_year": NaN}', "The intake holds a number that cannot be used."),
        (b'{"tax_year": -Infinity}', "The intake holds a number that cannot be used."),
        (b'{"tax_year": ' + b"9" * 5_000 + b"}", "The intake holds a number that cannot be used."),
        (b"[" * 200_000, "The intake is nested too deeply."),
        (b'{"a":' * 150_000, "The intake is nested too deeply."),
        (b" " * 5_000_000, "The intake is too large. Allowed: 1000000 bytes."),
    ],
)
def test_what_is_no_json_is_told_without_its_words(data: bytes, told: str) -> None:
    found = faults_of(data)
    assert len(found) == 1
    assert found[0].startswith(told)


def test_a_key_given_twice_is_a_fault_where_it_stands() -> None:
    data = (
        b'{"tax_year": 2025, "tax_year": 2025, "people": [{"id": "taxpayer", "role": "taxpayer", "age_at_year_end": 4, '
        b'"number": {"kind": "ssn", "kind": "ssn"}}]}'
    )
    assert [fault.partition(":")[0] for fault in faults_of(data)] == ["intake", "people[0].number"]


def test_a_mark_at_the_start_of_the_file_is_no_fault() -> None:
    data = b"\xef\xbb\xbf" + json.dumps(intake()).encode()
    assert parse_intake(data, pack().facts, pack().tax_years, DAY) == read(intake())


TELLING = "Garcia-900-78-1234"


@st.composite
def mutated(draw: st.DrawFn) -> object:
    """A valid intake with one value or key replaced, somewhere, by something recognisable."""
    made = draw(intakes())
    holders: list[Any] = [made, made["people"], *made["people"], *(one["number"] for one in made["people"])]
    holder = draw(st.sampled_from(holders))
    odd = draw(st.sampled_from([TELLING, [TELLING], {TELLING: TELLING}, [{TELLING: 1}], 9007812345678]))
    if isinstance(holder, list):
        holder.append(odd)
    elif draw(st.booleans()):
        holder[TELLING] = odd
    else:
        holder[draw(st.sampled_from(sorted(holder)))] = odd
    return made


@given(mutated())
def test_no_fault_repeats_a_value_or_the_name_of_an_unknown_key(made: object) -> None:
    try:
        session = read(made)
    except InputError as error:
        told = " ".join(said(fault) for fault in error.faults)
        assert "Garcia" not in told
        assert "900-78" not in told
        assert "9007812345678" not in told
    else:
        assert isinstance(session, Session)


KEYS = ["tax_year", "people", "id", "role", "number", "kind", "site"]
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text()),
    lambda part: st.one_of(st.lists(part), st.dictionaries(st.sampled_from(KEYS), part)),
)


@given(JSON)
def test_any_json_is_a_session_or_an_input_error(made: object) -> None:
    with suppress(InputError):
        read(made)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_session_or_an_input_error(data: bytes) -> None:
    with suppress(InputError):
        parse_intake(data, pack().facts, pack().tax_years, DAY)


def test_a_later_day_at_the_desk_allows_later_answers() -> None:
    data = json.dumps(intake(number(kind="itin", assigned_in=2027))).encode()
    session = parse_intake(data, pack().facts, pack().tax_years, date(2027, 1, 2))
    assert session.answers["taxpayer", "number.assigned_in"] == 2027
