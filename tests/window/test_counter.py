"""The counter of days: exact, by keyboard, and nothing of it is left anywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox, QWidget

from tests.window.hands import click, find, focused, press, seen, settle, tab_to, write
from tests.window.household import answer_all
from vita_assist.desk import Desk
from vita_assist.interview.session import HOUSEHOLD, Session
from vita_assist.window.counter import NEAR_RULE, RULE
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Spoke, Toggled

COUNTED = [
    ((120, 120, 120), "120 + 40 + 20 = 180 days. 183 are needed: not met."),
    ((122, 122, 122), "122 + 40\u00a02/3 + 20\u00a01/3 = 183 days. 183 are needed: met."),
    ((183, 0, 0), "183 + 0 + 0 = 183 days. 183 are needed: met."),
    ((31, 1, 1), "31 + 1/3 + 1/6 = 31\u00a01/2 days. 183 are needed: not met."),
    (
        (30, 365, 365),
        "30 + 121\u00a02/3 + 60\u00a05/6 = 212\u00a01/2 days. 183 are needed, and 31 of them in the tax year: not met.",
    ),
]


@pytest.fixture
def counting(desk: Desk, open_shell: Callable[[], Shell]) -> Shell:
    """The page of residency with its help open, its answers left out."""
    answer_all(desk)
    session = desk.session
    kept = {key: value for key, value in session.answers.items() if key[1] != "tax_residency"}
    desk.take(Session(session.people, kept))
    shell = open_shell()
    shell.hear(Go(Place.QUESTIONS, "residency"))
    shell.hear(Toggled("help"))
    settle()
    return shell


def count(days: tuple[int, int, int]) -> None:
    """Type three numbers, from field to field by Tab."""
    tab_to("count/0")
    for number in days:
        write(str(number))
        press(Qt.Key.Key_Tab)


def fields(shell: Shell) -> list[int]:
    found = [find(shell, f"count/{place}") for place in range(3)]
    return [each.value() for each in found if isinstance(each, QSpinBox)]


@pytest.mark.usefixtures("counting")
@pytest.mark.parametrize(("days", "words"), COUNTED)
def test_the_sum_is_said_as_an_exact_fraction(counting: Shell, days: tuple[int, int, int], words: str) -> None:
    count(days)
    assert words in seen(counting)


def test_each_digit_counts_and_one_number_alone_says_nothing(counting: Shell) -> None:
    tab_to("count/0")
    write("120")
    assert any("Fill in all three" in each for each in seen(counting))
    press(Qt.Key.Key_Tab)
    write("0")
    press(Qt.Key.Key_Tab)
    write("3")
    assert any(each.startswith("120 + 0 + 1/2 =") for each in seen(counting))


def test_near_the_limit_the_rule_says_to_count_again(desk: Desk, counting: Shell) -> None:
    near = desk.voice("en").words(desk.pack.rules.rules[NEAR_RULE].text)
    count((120, 120, 120))
    assert near not in seen(counting)
    count((122, 122, 122))
    assert near in seen(counting)


def test_the_calendar_years_are_named_and_bound_the_days(desk: Desk, counting: Shell) -> None:
    assert {"Days in 2025", "Days in 2024", "Days in 2023"} <= {*seen(counting)}
    most = [each.maximum() for each in counting.findChildren(QSpinBox) if each.objectName().startswith("count/")]
    assert most == [365, 366, 365]
    session = desk.session
    without = {key: value for key, value in session.answers.items() if key != (HOUSEHOLD, "tax_year")}
    desk.take(Session(session.people, without))
    counting.hear(Spoke("es", "en"))
    counting.hear(Spoke("en", ""))
    settle()
    assert "Days in the year before that" in seen(counting)


def test_counting_answers_nothing(desk: Desk, counting: Shell) -> None:
    before = desk.session
    count((200, 200, 200))
    assert desk.session is before
    assert any("This counter keeps nothing" in each for each in seen(counting))


def test_enter_in_a_field_counts_and_stays_on_the_page(counting: Shell) -> None:
    tab_to("count/1")
    write("12")
    press(Qt.Key.Key_Return)
    assert counting.here.page == "residency"
    assert focused().objectName() == "count/1"


def test_another_language_keeps_the_numbers(desk: Desk, counting: Shell) -> None:
    count((120, 120, 120))
    counting.hear(Spoke("en", "ko"))
    settle()
    assert fields(counting) == [120, 120, 120]
    assert COUNTED[0][1] in seen(counting)
    assert desk.session.answers


@pytest.mark.parametrize("leaving", [Go(Place.QUESTIONS, "number-kind"), Go(Place.RESULT), Go(Place.LOOK_UP)])
def test_leaving_the_page_leaves_no_number(counting: Shell, leaving: Go) -> None:
    count((120, 121, 119))
    counting.hear(leaving)
    settle()
    assert not [each for each in counting.findChildren(QSpinBox) if each.value() in {120, 121, 119}]
    counting.hear(Go(Place.QUESTIONS, "residency"))
    if "help" not in counting.here.opened:
        counting.hear(Toggled("help"))
    settle()
    assert fields(counting) == [-1, -1, -1]


def test_a_new_household_finds_no_counter(counting: Shell) -> None:
    count((120, 121, 119))
    counting.forget()
    settle()
    assert not [each for each in counting.findChildren(QWidget) if each.objectName().startswith("count/")]


def test_the_counter_leads_to_its_topic_and_back(desk: Desk, counting: Shell) -> None:
    topic = desk.topics_with(RULE)[0].id
    tab_to(f"count/topic/{topic}")
    press(Qt.Key.Key_Return)
    assert (counting.here.place, counting.here.topic) == (Place.LOOK_UP, topic)
    press(Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert (counting.here.place, counting.here.page) == (Place.QUESTIONS, "residency")
    assert counting.here.opened == {"help"}


def test_only_the_page_of_residency_counts(desk: Desk, counting: Shell) -> None:
    for question in desk.questions():
        counting.hear(Go(Place.QUESTIONS, question.page.id))
        counting.hear(Toggled("help"))
        settle()
        there = [each for each in counting.findChildren(QWidget, "count/0") if each.isVisible()]
        assert bool(there) == (question.page.id == "residency")


def test_the_buttons_beside_a_field_count_too(counting: Shell) -> None:
    for place in range(3):
        click(counting, f"count/{place}/more")
    assert fields(counting) == [0, 0, 0]
    assert any(each.startswith("0 + 0 + 0 = 0 days.") for each in seen(counting))
