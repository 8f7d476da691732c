"""The practice household at the desk: everything can be tried with it, and all that comes of it says what it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.desk.desks import DAY, HOUSE, new_desk, page_asking, say, words
from vita_assist.desk import Desk
from vita_assist.errors import InputError, OutsideError
from vita_assist.handouts import Handout
from vita_assist.handouts.blocks import Band
from vita_assist.pdf.pages import page_texts
from vita_assist.places import places

SAID = {
    "en": "Practice household: nothing here is real.",
    "ko": "연습용 가족입니다. 여기 있는 내용은 모두 지어낸 것입니다.",
    "es": "Hogar de práctica: nada aquí es real.",
}


@pytest.fixture
def practicing(desk: Desk) -> Desk:
    desk.practice()
    return desk


def heads(handout: object) -> list[str]:
    """The English of the frames at the head of a handout."""
    assert isinstance(handout, Handout)
    return [block.text.english for block in handout.blocks if isinstance(block, Band)]


def test_the_practice_household_has_a_result_and_something_left_to_answer(practicing: Desk) -> None:
    assert practicing.is_practice
    far = practicing.progress()
    assert 0 < far.answered < far.asked
    guidance = practicing.guidance()
    assert len(guidance.people) == 3
    assert guidance.actions
    assert guidance.dates


def test_every_answer_of_it_can_be_changed_and_it_stays_practice(practicing: Desk) -> None:
    say(practicing, "filing_status", "married-separate")
    assert practicing.session.answers[HOUSE, "filing_status"] == "married-separate"
    assert practicing.is_practice
    assert page_asking(practicing, "number.kind", "taxpayer")


def test_a_new_household_ends_it(practicing: Desk) -> None:
    practicing.new_household()
    assert not practicing.is_practice
    assert not practicing.has_answers


def test_a_household_that_comes_from_an_intake_is_not_practice(practicing: Desk) -> None:
    practicing.take(practicing.session)
    assert not practicing.is_practice
    assert heads(practicing.paper.plan()) == []


def test_it_never_takes_the_place_of_answers(desk: Desk) -> None:
    say(desk, "tax_year", 2025)
    before = desk.session
    with pytest.raises(InputError) as raised:
        desk.practice()
    assert words(raised.value) == "There are answers already. Begin with a new household first."
    assert desk.session is before
    assert not desk.is_practice


def test_where_its_file_is_missing_that_is_said_and_nothing_else_is_lost(tmp_path: Path) -> None:
    desk = Desk(places()._replace(practice=tmp_path), day=DAY)
    with pytest.raises(OutsideError) as raised:
        desk.practice()
    assert "practice household is missing" in words(raised.value)
    assert not desk.is_practice
    assert desk.questions()


@pytest.mark.parametrize("day", [date(2026, 1, 2), DAY, date(2026, 12, 31), date(2027, 4, 15), date(2030, 2, 1)])
def test_it_suits_any_day_at_the_desk(day: date) -> None:
    desk = new_desk(day)
    desk.practice()
    assert desk.guidance().actions


def test_it_can_be_tried_while_the_clock_of_the_computer_is_wrong() -> None:
    desk = Desk(places(), day=date(2020, 1, 1), from_clock=True)
    desk.practice()
    assert desk.is_practice


@pytest.mark.parametrize("chosen", [["en"], ["ko"], ["es"], ["ko", "es"]])
def test_its_plan_says_so_at_its_head_and_on_every_page_in_its_languages(practicing: Desk, chosen: list[str]) -> None:
    plan = practicing.paper.handout("filing-plan")
    assert heads(plan) == [SAID["en"]]
    pages = [" ".join(page.split()) for page in page_texts(practicing.paper.pdf(plan, chosen))]
    assert len(pages) > 1
    for language in chosen:
        told = SAID[language].replace(" ", "")
        counts = [page.replace(" ", "").count(told) for page in pages]
        assert counts[0] == 2, language  # at the head and at the foot
        assert min(counts) == 1, language


def test_its_plan_saved_is_the_one_that_says_so(practicing: Desk, tmp_path: Path) -> None:
    saved = practicing.paper.save(practicing.paper.plan(), ["en"], tmp_path)
    assert SAID["en"] in " ".join("".join(page_texts(saved.read_bytes())).split())


def test_what_does_not_come_from_its_answers_does_not_say_so(practicing: Desk) -> None:
    for handout in ("number-guide", "rights", "data-sharing", "quick-guide"):
        assert SAID["en"] not in heads(practicing.paper.handout(handout))


def test_the_plan_of_a_household_that_is_there_does_not_say_so(served: Desk) -> None:
    assert heads(served.paper.plan()) == []
    assert SAID["en"] not in " ".join("".join(page_texts(served.paper.pdf(served.paper.plan(), ["en"]))).split())
