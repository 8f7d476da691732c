"""Questions without a use are found, by their page and fact; those of the shipped content all have one."""

from __future__ import annotations

import time
from dataclasses import replace
from types import MappingProxyType

import pytest

from tests.interview.households import pack
from vita_assist.content import Pack
from vita_assist.content.influence import useless_questions
from vita_assist.interview.condition import Condition
from vita_assist.language import ENGLISH, voice_of
from vita_assist.places import places

MOST_SECONDS = 5


def faults(looked_at: Pack) -> list[str]:
    voice = voice_of(ENGLISH, places().locales)
    return [voice.words(fault) for fault in useless_questions(looked_at)]


def with_shoe_size(when: str = "") -> Pack:
    """The pack with one page more, of whose fact no rule knows."""
    student = pack().facts["full_time_student"]
    facts = {**pack().facts, "shoe_size": replace(student, id="shoe_size")}
    known = {fact.id: fact.about for fact in facts.values()}
    like = next(page for page in pack().pages if page.id == "students")
    page = replace(like, id="shoes", facts=("shoe_size",), when=Condition.parse(when, known) if when else None)
    return replace(pack(), facts=MappingProxyType(facts), pages=(*pack().pages, page))


def test_every_question_of_the_shipped_content_can_change_something() -> None:
    assert not faults(pack())


@pytest.mark.parametrize("when", ["", "number.kind == 'atin'"])
def test_a_page_that_changes_nothing_is_a_fault_that_names_it(when: str) -> None:
    start = time.perf_counter()
    (fault,) = faults(with_shoe_size(when))
    assert fault.startswith("pages.toml shoes.facts: No answer to shoe_size changed anything")
    assert time.perf_counter() - start < MOST_SECONDS


def test_a_fact_that_is_asked_of_people_to_whom_it_cannot_matter_is_a_fault_of_that_page() -> None:
    """A known fact on a page of the wrong people: whether a *plain* card is still authorized."""
    pages = {page.id: page for page in pack().pages}
    known = {fact.id: fact.about for fact in pack().facts.values()}
    fact = replace(pack().facts["number.authorization_current"], when=None)
    never = Condition.parse("number.kind == 'ssn' and number.card == 'plain'", known)
    changed = {**pages, "ssn-more": replace(pages["ssn-more"], facts=(fact.id,), when=never)}
    facts = {**pack().facts, fact.id: fact}
    looked_at = replace(pack(), facts=MappingProxyType(facts), pages=tuple(changed.values()))
    assert [fault.split(":")[0] for fault in faults(looked_at)] == ["pages.toml ssn-more.facts"]
