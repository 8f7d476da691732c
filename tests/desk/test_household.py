"""The program without its window: one household at a time, from the first answer to the last."""

from __future__ import annotations

import gc
import weakref
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desk.desks import CHILD, DAY, HOUSE, SPOUSE, YOU, new_desk, page_asking, say, words
from tests.interview.households import values
from vita_assist.desk import Desk
from vita_assist.errors import InputError, VitaError
from vita_assist.handouts import Handout
from vita_assist.interview.answer import UNSURE
from vita_assist.interview.session import Person, Role, Session
from vita_assist.places import Places
from vita_assist.sources import Freshness


def test_a_desk_opens_without_reading_anything(tmp_path: Path) -> None:
    """So the window is there at once, and can tell what is wrong with the content."""
    desk = Desk(Places(*[tmp_path] * 5), day=DAY)
    assert desk.languages() == ("en",)
    assert not desk.has_answers
    assert not desk.can_guide
    with pytest.raises(VitaError) as raised:
        _ = desk.pack
    assert raised.value.exit_code == 1
    assert "pack.toml: There is no such file." in words(raised.value)


def test_a_new_desk_has_one_taxpayer_and_no_answer(desk: Desk) -> None:
    assert desk.session == Session()
    assert desk.session.people == (YOU,)
    assert not desk.has_answers
    assert desk.progress().answered == 0
    assert desk.questions()
    assert (desk.language, desk.second_language) == ("en", "")


def test_without_a_tax_year_there_is_no_guidance(desk: Desk) -> None:
    for _ in range(2):
        assert not desk.can_guide
        for result in (desk.guidance, desk.paper.plan):
            with pytest.raises(InputError) as raised:
                result()
            assert words(raised.value) == "Choose the tax year first. It selects the rules."
        say(desk, "tax_year", UNSURE)


def test_with_the_tax_year_alone_there_is_a_plan_that_asks_to_check(desk: Desk) -> None:
    say(desk, "tax_year", 2025)
    assert desk.can_guide
    assert desk.guidance().tax_year == 2025
    assert desk.paper.plan().id == "filing-plan"


def test_a_question_leads_to_the_next_and_back_loses_nothing(desk: Desk) -> None:
    asked = desk.progress().asked
    say(desk, "tax_year", 2025)
    say(desk, "number.kind", "itin", "taxpayer")
    assert desk.has_answers
    assert desk.progress().answered >= 1
    assert desk.progress().asked > asked
    say(desk, "number.middle_digits", "78", "taxpayer")
    before = dict(desk.session.answers)
    say(desk, "tax_year", 2024)
    assert dict(desk.session.answers) == {**before, (HOUSE, "tax_year"): 2024}


def test_changing_an_answer_drops_those_that_no_longer_apply_and_no_others(desk: Desk) -> None:
    say(desk, "tax_year", 2025)
    say(desk, "number.kind", "itin", "taxpayer")
    say(desk, "number.middle_digits", "78", "taxpayer")
    say(desk, "number.kind", "ssn", "taxpayer")
    assert ("taxpayer", "number.middle_digits") not in desk.session.answers
    assert desk.session.answers[HOUSE, "tax_year"] == 2025


def test_a_refused_answer_changes_nothing_and_is_not_repeated(desk: Desk) -> None:
    say(desk, "tax_year", 2025)
    before = desk.session
    with pytest.raises(InputError) as raised:
        say(desk, "number.kind", "123-45-6789", "taxpayer")
    assert "6789" not in words(raised.value)
    with pytest.raises(LookupError):
        desk.answer(page_asking(desk, "tax_year", HOUSE), "number.kind", "taxpayer", "ssn")
    assert desk.session == before


def test_people_come_and_go_with_their_answers(desk: Desk) -> None:
    desk.set_people([YOU, SPOUSE, CHILD])
    assert desk.has_answers
    say(desk, "number.kind", "itin", "taxpayer")
    say(desk, "number.kind", "itin", "spouse")
    desk.set_people([YOU, CHILD])
    assert desk.session.people == (YOU, CHILD)
    assert {subject for subject, _ in desk.session.answers} == {"taxpayer"}
    desk.set_people([YOU, SPOUSE])
    assert ("spouse", "number.kind") not in desk.session.answers


@pytest.mark.parametrize(
    "people",
    [
        [],
        [SPOUSE],
        [YOU, YOU],
        [YOU, SPOUSE, SPOUSE],
        [YOU, CHILD, CHILD],
        [YOU, Person("Maria", Role.DEPENDENT)],
        [YOU, Person("spouse", Role.DEPENDENT)],
        [YOU, Person("child-100", Role.DEPENDENT)],
    ],
)
def test_who_cannot_be_a_household_is_refused_and_the_household_stays(desk: Desk, people: list[Person]) -> None:
    desk.set_people([YOU, CHILD])
    with pytest.raises(InputError) as raised:
        desk.set_people(people)
    assert "Maria" not in words(raised.value)
    assert desk.session.people == (YOU, CHILD)


def test_a_person_is_called_by_part_and_number(desk: Desk) -> None:
    voice = desk.voice("en")
    names = [voice.words(desk.person_name(one)) for one in ("taxpayer", "spouse", "child-2")]
    assert names == ["You", "Your spouse", "Child 2"]


def test_new_household_forgets_the_household_and_keeps_the_languages(served: Desk) -> None:
    served.language, served.second_language = "ko", "en"
    served.paper.plan()
    served.new_household()
    assert served.session == Session()
    assert not served.has_answers
    assert not served.can_guide
    assert (served.language, served.second_language) == ("ko", "en")


def test_nothing_of_the_last_household_is_still_held(served: Desk) -> None:
    """No cache of the desk, the flow or a voice keeps a session or a plan alive."""

    class Kept(Session):
        """A session that can be watched."""

        __slots__ = ("__weakref__",)

    session = Kept(served.session.people, served.session.answers)
    watched = weakref.ref(session)
    served.take(session)
    served.questions()
    served.progress()
    plan = served.paper.plan()
    served.paper.pdf(plan, ["en", "ko"])
    where = id(plan)
    del session, plan
    served.new_household()
    gc.collect()
    assert watched() is None
    assert not [thing for thing in gc.get_objects() if type(thing) is Handout and id(thing) == where]


@pytest.mark.parametrize(
    ("day", "freshness"),
    [
        (date(2026, 3, 2), Freshness.FRESH),
        (date(2026, 12, 21), Freshness.FRESH),
        (date(2026, 12, 22), Freshness.CHECK),
        (date(2027, 2, 19), Freshness.CHECK),
        (date(2027, 2, 20), Freshness.EXPIRED),
    ],
)
def test_how_old_the_content_is_follows_from_the_day_at_the_desk(day: date, freshness: Freshness) -> None:
    desk = new_desk(day)
    assert desk.pack.checked_on == date(2026, 11, 21)
    assert (desk.freshness, desk.paper.edition.freshness, desk.paper.edition.as_of) == (freshness, freshness, day)


@settings(max_examples=30)
@given(st.data())
def test_however_the_questions_are_answered_there_is_a_plan(data: st.DataObject) -> None:
    """Also half way, and with *not sure* everywhere; in any language, and as often as it is asked for."""
    desk = new_desk(date(2026, 3, 2))
    desk.set_people(data.draw(st.sampled_from([[YOU], [YOU, SPOUSE], [YOU, CHILD], [YOU, SPOUSE, CHILD]])))
    say(desk, "tax_year", data.draw(st.sampled_from(desk.pack.tax_years)))
    for _ in range(data.draw(st.integers(0, 25))):
        question = data.draw(st.sampled_from(desk.questions()))
        subject, fact_id = data.draw(st.sampled_from(question.asked))
        if fact_id == "tax_year":
            continue
        value = data.draw(st.just(UNSURE) | values(desk.pack.facts[fact_id]))
        try:
            desk.answer(question.page.id, fact_id, subject, value)
        except InputError:
            continue  # an answer that is not offered to this household
    plan = desk.paper.plan()
    assert plan == desk.paper.plan()
    voice = desk.voice("ko")
    assert all(voice.words(text) for text in (plan.title, *plan.footer))
    assert {found.person for found in desk.guidance().people} == {person.id for person in desk.session.people}
