"""The shipped content: fit to use, whole, and as easy to read as it must be."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from tests.content.folders import said
from tests.content.reading import HOUSEHOLD_GRADE, VOLUNTEER_GRADE, grade, grades, hardest, limit, report
from tests.interview.households import CONTENT, pack
from vita_assist.content import check
from vita_assist.interview.fact import Kind


def test_the_shipped_content_has_no_fault() -> None:
    assert [said(fault) for fault in check(CONTENT)] == []


def test_the_pack_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        pack().version = "x"  # type: ignore[misc]
    with pytest.raises(TypeError):
        pack().facts["x"] = pack().facts["tax_year"]  # type: ignore[index]


def test_every_text_has_one_place_and_is_listed_once() -> None:
    texts = [*pack().texts()]
    assert len({text.place for text in texts}) == len(texts)
    assert all(text.domain == "content" for text in texts)
    places = {text.place for text in texts}
    assert {
        "pages/filing/question",
        "facts/number.card/choices/plain/label",
        "facts/number.issued_on/blank",
        "rules/itin-who/text",
        "benefits/eitc/name",
        "phrases/reason/not-an-itin/text",
        "outlines/filing-plan/title/text",
    } <= places


def test_no_fact_can_hold_a_free_text() -> None:
    assert {fact.kind for fact in pack().facts.values()} <= set(Kind)
    assert not {kind for kind in Kind if "text" in kind.value}


def test_every_rule_has_a_source_a_place_in_it_a_day_and_a_certainty() -> None:
    for rule in pack().rules.rules.values():
        assert rule.citations
        assert all(citation.locator for citation in rule.citations)
        assert rule.certainty
        assert rule.checked_on >= pack().checked_on


def test_every_page_has_a_source() -> None:
    assert all(page.citations for page in pack().pages)


def test_every_term_has_a_rendering_in_each_language() -> None:
    assert len(pack().glossary) == 215
    assert {tuple(term.renderings) for term in pack().glossary.values()} == {("ko", "es")}


def test_what_a_household_reads_is_at_most_grade_8_and_a_volunteer_grade_10() -> None:
    hard = {
        key: round(one, 1)
        for key, one in grades().items()
        if round(one, 1) > (VOLUNTEER_GRADE if key[0] else HOUSEHOLD_GRADE)
    }
    assert not hard


def test_no_long_text_is_more_than_a_grade_harder() -> None:
    assert not {text.place: round(one, 1) for one, text in hardest() if one > limit(text) + 1}


def test_the_report_names_every_part_and_the_texts_nearest_to_the_limit() -> None:
    told = "\n".join(report())
    assert all(f" {place} " in told for _, place in grades())
    assert hardest()[0][1].place in told


def test_the_measure_tells_a_hard_text_from_an_easy_one() -> None:
    easy = "Look at the card. Is there a line on it? Tell us what it says."
    hard = "Notwithstanding the aforementioned documentation requirements, identification necessitates authentication."
    assert grade([easy]) < 3
    assert grade([hard]) > 20
