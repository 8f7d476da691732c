"""Wherever a volunteer goes, and whatever is said, the window shows what the session holds."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QAbstractButton

from tests.window.hands import settle
from tests.window.household import PEOPLE, answer_all
from vita_assist.desk import Desk
from vita_assist.interview.session import Session
from vita_assist.window.here import Paper, Place
from vita_assist.window.marks import CheckMark, RadioMark
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Papered, Sized, Spoke
from vita_assist.window.theme import TEXT_SIZES

STEPS = st.one_of(
    st.tuples(st.just("go"), st.sampled_from(Place)),
    st.tuples(st.just("press"), st.integers(0, 400)),
    st.tuples(st.just("press"), st.integers(0, 400)),
    st.tuples(st.just("next"), st.sampled_from(["/next", "/back"])),
    st.tuples(st.just("speak"), st.sampled_from([("en", "ko"), ("ko", ""), ("es", "en"), ("en", "")])),
    st.tuples(st.just("size"), st.sampled_from(TEXT_SIZES)),
    st.tuples(st.just("paper"), st.booleans()),
    st.tuples(st.just("answer all"), st.none()),
)
LEFT_ALONE = ("bar/", "paper/save", "roster/remove", "start/reads")


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEPS, max_size=12))
def test_the_window_shows_what_the_session_holds(
    open_shell: Callable[[], Shell], desk: Desk, steps: list[tuple[str, object]]
) -> None:
    desk.new_household()
    desk.language, desk.second_language = "en", "ko"
    desk.set_people(PEOPLE)
    shell = open_shell()
    for what, how in steps:
        walk(shell, desk, what, how)
        settle()
        agrees(shell, desk)
    shell.forget()
    assert desk.session == Session()
    shell.close()
    settle()


def walk(shell: Shell, desk: Desk, what: str, how: object) -> None:
    match what, how:
        case "go", Place() as place:
            shell.hear(Go(place))
        case "press", int() as at:
            marks = [each for each in pressable(shell) if isinstance(each, RadioMark | CheckMark)]
            if marks:
                marks[at % len(marks)].click()
        case "next", str() as end:
            for button in pressable(shell):
                if button.objectName().endswith(end):
                    button.click()
        case "speak", (str() as own, str() as theirs):
            shell.hear(Spoke(own, theirs))
        case "size", int() as percent:
            shell.hear(Sized(percent))
        case "paper", bool() as large:
            shell.hear(Papered(Paper(large=large)))
        case _:
            answer_all(desk)
            shell.hear(Go(shell.here.place))


def pressable(shell: Shell) -> list[QAbstractButton]:
    buttons = shell.view.findChildren(QAbstractButton)
    return [each for each in buttons if each.isEnabled() and not each.objectName().startswith(LEFT_ALONE)]


def agrees(shell: Shell, desk: Desk) -> None:
    """Every mark on the page is chosen exactly where the session says so."""
    for mark in shell.view.findChildren(RadioMark):
        place, *rest = mark.objectName().split("/")
        if place == "answer" and mark.isVisible():
            fact, subject, option = rest
            key = (subject, fact)
            if mark.isChecked():
                assert key in desk.session.answers, mark.objectName()
            elif option == "=unsure" and key in desk.session.answers:
                assert str(desk.session.answers[key]) != "Unsure.UNSURE"


def test_a_page_that_no_longer_concerns_anyone_gives_way_to_one_that_does(desk: Desk, shell: Shell) -> None:
    answer_all(desk)
    shell.hear(Go(Place.QUESTIONS, "itin-returns"))
    settle()
    desk.new_household()
    shell.hear(Go(Place.QUESTIONS, shell.here.page))
    assert shell.here.page in [question.page.id for question in desk.questions()]


@pytest.mark.parametrize("place", list(Place))
def test_every_place_can_be_reached_with_no_answers_at_all(shell: Shell, place: Place) -> None:
    shell.hear(Go(place))
    settle()
    assert shell.here.place is place
