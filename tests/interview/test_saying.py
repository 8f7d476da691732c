"""Every answer has words, and none is shown as it is stored."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.households import limits, pack, values
from vita_assist.interview.answer import UNSURE
from vita_assist.interview.saying import answer_text, answered_text
from vita_assist.language import app_text
from vita_assist.language.voices import English, Speaker

ENGLISH = Speaker("en", "en", English())


def said(fact_id: str, value: object) -> str:
    fact = pack().facts[fact_id]
    return ENGLISH.words(answer_text(fact, fact.parse(value, limits())))


@pytest.mark.parametrize(
    ("fact_id", "value", "words"),
    [
        ("number.kind", "none", "No number yet"),
        ("extension_filed", True, "Yes"),
        ("extension_filed", False, "No"),
        ("tax_year", 2025, "2025"),
        ("number.assigned_in", 2013, "2013"),
        ("age_at_year_end", 17, "17"),
        ("number.middle_digits", "07", "07"),
        ("number.issued_on", "2026-02-01", "February 1, 2026"),
        ("number.issued_on", None, "Before the tax year ended"),
        ("number.ssn_applied_on", None, "Not applied for"),
        ("number.on_returns_for", [2024, 2022], "2022, 2024"),
        ("number.on_returns_for", [], "None of these"),
        ("asks_about", ["llc", "tips", "aotc"], "American Opportunity Tax Credit, Lifetime Learning Credit, Tips"),
        ("asks_about", ["tips"], "Tips"),
        ("number.kind", UNSURE, "Not sure"),
    ],
)
def test_an_answer_is_called_as_the_page_offers_it(fact_id: str, value: object, words: str) -> None:
    assert said(fact_id, value) == words


def test_an_answer_stands_after_its_question_and_the_person() -> None:
    fact, child = pack().facts["age_at_year_end"], app_text("test/child", "Child 1")
    assert ENGLISH.words(answered_text(fact, 7, child)) == "Child 1 – Age on December 31: 7"
    assert ENGLISH.words(answered_text(fact, 7, None)) == "Age on December 31: 7"


def test_what_is_no_answer_to_the_fact_is_not_said() -> None:
    with pytest.raises(ValueError, match=r"number\.kind"):
        answer_text(pack().facts["number.kind"], "123-45-6789")


@given(st.data())
def test_every_answer_that_a_fact_allows_has_words(data: st.DataObject) -> None:
    fact = data.draw(st.sampled_from([*pack().facts.values()]))
    value = data.draw(values(fact))
    if value == "unsure" or (value is None and fact.blank is None):
        value = UNSURE
    words = said(fact.id, value)
    assert words
    assert "{" not in words
