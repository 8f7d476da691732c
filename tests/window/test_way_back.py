"""From the result to what can be read on, and back to where one was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from tests.window.hands import click, find, focused, press, seen, settle, tab_to, write
from tests.window.household import answer_all
from tests.window.looking_up import CTRL, look_up, topics_of
from vita_assist.desk import Desk
from vita_assist.interview.session import Session
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Toggled

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def result(desk: Desk, open_shell: Callable[[], Shell]) -> Shell:
    """The result of a household."""
    answer_all(desk)
    shell = open_shell()
    shell.hear(Go(Place.RESULT))
    settle()
    return shell


def test_what_is_good_to_know_is_on_the_result_with_links(desk: Desk, result: Shell) -> None:
    known = desk.topics_to_know()
    assert known
    words = seen(result)
    for topic in known:
        assert desk.voice("en").words(topic.title) in words
        assert desk.voice("en").words(topic.lead) in words
    tab_to(f"know/{known[-1].id}")
    press(Qt.Key.Key_Return)
    assert result.here.place is Place.LOOK_UP
    assert result.here.topic == known[-1].id


def test_back_returns_to_the_result_where_it_was(desk: Desk, result: Shell) -> None:
    opened = next(each for each in names_of(result) if each.startswith("why/"))
    result.hear(Toggled(opened))
    settle()
    link = f"know/{desk.topics_to_know()[-1].id}"
    tab_to(link)
    before = scrolled(result)
    assert before > 0
    press(Qt.Key.Key_Return)
    look_up(result, topics_of(desk)[0].id)
    press(Qt.Key.Key_B, ALT)
    assert result.here.place is Place.RESULT
    assert result.here.opened == {opened}
    assert focused().objectName() == link
    assert scrolled(result) == before


def test_back_returns_to_the_page_of_the_questions_and_its_answer(desk: Desk, result: Shell) -> None:
    result.hear(Go(Place.QUESTIONS, "number-kind"))
    settle()
    tab_to("answer/number.kind/taxpayer/")
    stop, session = focused().objectName(), desk.session
    press(Qt.Key.Key_6, ALT)
    press(Qt.Key.Key_B, ALT)
    assert (result.here.place, result.here.page) == (Place.QUESTIONS, "number-kind")
    assert focused().objectName() == stop
    assert desk.session is session


def test_another_place_ends_the_way_back(result: Shell) -> None:
    look_up(result)
    assert came_from(result) is Place.RESULT
    result.hear(Go(Place.START))
    assert came_from(result) is None
    look_up(result)
    assert came_from(result) is Place.START


def came_from(shell: Shell) -> Place | None:
    """Where Back leads from what is looked up."""
    return None if shell.here.left is None else shell.here.left.place


def test_opening_a_finding_draws_nothing_else_anew(result: Shell) -> None:
    names = [each for each in names_of(result) if each.startswith("why/")]
    other = find(result, names[-1])
    click(result, names[0])
    assert find(result, names[-1]) is other
    assert any("This rule was checked on" in each for each in seen(result))


def test_a_new_household_begins_without_what_was_looked_up(desk: Desk, result: Shell) -> None:
    look_up(result, topics_of(desk)[-1].id)
    press(Qt.Key.Key_F, CTRL)
    write("refund")
    result.forget()
    settle()
    assert result.here.topic == ""
    assert result.here.left is None
    assert desk.session == Session()
    assert not [each for each in result.findChildren(QLineEdit) if each.text()]
    assert desk.topics_to_know() == ()


def names_of(shell: Shell) -> list[str]:
    return [each.objectName() for each in shell.view.findChildren(QWidget) if each.isVisible()]


def scrolled(shell: Shell) -> int:
    area = shell.view.findChild(QScrollArea)
    assert area is not None
    return area.verticalScrollBar().value()
