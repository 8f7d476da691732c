"""The intake's schema and its reader agree."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from tests.interview.households import intake, intakes, numbers, pack, person, read
from vita_assist.errors import InputError
from vita_assist.interview.schema import intake_schema


@cache
def validator() -> Draft202012Validator:
    schema = intake_schema(pack().facts, pack().tax_years)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker(["date"]))


def takes(made: object) -> bool:
    try:
        read(made)
    except InputError:
        return False
    return True


@given(intakes())
def test_schema_and_reader_take_every_valid_intake(made: dict[str, Any]) -> None:
    assert takes(made)
    assert validator().is_valid(made)


ODD: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, False, 0, -1, 131, 2020, 2026, "", "78", "unsure", "ssn", "child", "2026-01-05", "2026-02-30", [], {},
     ["tips"], [2021], [True]]
)  # fmt: skip


MORE_KEYS = (
    "relationship", "card", "middle_digits", "authorization_current", "only_for_federal_benefit", "issued_on",
    "applied_on", "eligible_for_ssn", "number", "people", "site", "tax_year", "filing_status", "name",
)  # fmt: skip


@st.composite
def changed(draw: st.DrawFn) -> dict[str, Any]:
    """A valid intake in which one thing was changed, added or left out."""
    made = draw(intakes())
    holders = [made, *made["people"], *(one["number"] for one in made["people"])]
    holder = draw(st.sampled_from(holders))
    keys = [*MORE_KEYS, *holder]
    key = draw(st.sampled_from(keys))
    if draw(st.booleans()):
        holder.pop(key, None)
    else:
        holder[key] = draw(st.one_of(ODD, numbers()))
    return made


@given(changed())
def test_schema_and_reader_refuse_the_same(made: dict[str, Any]) -> None:
    assert takes(made) == validator().is_valid(made)


@pytest.mark.parametrize(
    "made",
    [
        intake(person(), person("spouse", "spouse"), person("spouse", "spouse")),
        intake(person("spouse", "spouse")),
        intake(person(), filing_status="married-joint"),
        intake(person(), person("child-1", "dependent"), tax_year=2027),
        intake(person(number={"kind": "ssn", "authorization_current": False})),
        intake(person(number={"kind": "ssn", "card": "dhs-authorization", "only_for_federal_benefit": True})),
    ],
)
def test_what_concerns_several_keys_is_in_the_schema_too(made: object) -> None:
    assert not takes(made)
    assert not validator().is_valid(made)
