"""Nobody at the desk: the window covers itself, then forgets; whatever is open, asleep, or set to another time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog

from tests.window.hands import find, press, seen, settle, tab_to, write
from tests.window.household import answer_all
from vita_assist.desk import Desk
from vita_assist.interview.session import Session
from vita_assist.window.guard import Guard
from vita_assist.window.here import Place
from vita_assist.window.idle import Clocks
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Covered, Go

MINUTE = 60.0


def is_covered(shell: Shell) -> bool:
    """Asked anew each time."""
    return shell.is_covered


class Clock:
    """Two clocks that only go on when they are told to."""

    def __init__(self) -> None:
        self.counted, self.wall = 1000.0, 1_700_000_000.0

    def go_on(self, minutes: float) -> None:
        self.counted += minutes * MINUTE
        self.wall += minutes * MINUTE


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clocks of every window that opens from now on."""
    clock = Clock()
    before = Guard.__init__
    clocks = Clocks(lambda: clock.counted, lambda: clock.wall)
    monkeypatch.setattr(
        Guard, "__init__", lambda self, shell, desk, page, afresh: before(self, shell, desk, page, afresh, clocks)
    )
    return clock


@pytest.fixture
def served(desk: Desk, clock: Clock, open_shell: Callable[[], Shell]) -> Shell:
    """A household that answered everything and looks at its result."""
    assert clock.counted
    answer_all(desk)
    shell = open_shell()
    shell.hear(Go(Place.RESULT))
    settle()
    return shell


def tick(shell: Shell) -> None:
    """The second in which the window looks at its clocks."""
    assert shell._guard is not None  # noqa: SLF001
    shell._guard.idle._tick()  # noqa: SLF001
    settle()


def test_after_two_minutes_without_a_hand_the_window_is_covered(served: Shell, clock: Clock) -> None:
    clock.go_on(1.99)
    tick(served)
    assert not is_covered(served)
    clock.go_on(0.01)
    tick(served)
    assert is_covered(served)


def test_after_fifteen_it_forgets_and_says_why(desk: Desk, served: Shell, clock: Clock) -> None:
    clock.go_on(2)
    tick(served)
    assert any("After 15 minutes" in words for words in seen(served))
    clock.go_on(12.9)
    tick(served)
    assert desk.has_answers
    clock.go_on(0.1)
    tick(served)
    assert desk.session == Session()
    assert served.here.place is Place.START
    assert any("Nobody was at this desk" in words for words in seen(served))


def test_a_hand_puts_it_off(served: Shell, clock: Clock) -> None:
    for _ in range(5):
        clock.go_on(1.5)
        QTest.keyClick(served.windowHandle(), Qt.Key.Key_Tab)
        tick(served)
        assert not is_covered(served)


def test_the_sites_minutes_count(desk: Desk, served: Shell, clock: Clock) -> None:
    from dataclasses import replace

    screen = replace(desk.site.screen, cover_after=5, forget_after=30)
    desk.settings._site = replace(desk.site, screen=screen)  # noqa: SLF001
    clock.go_on(4.9)
    tick(served)
    assert not is_covered(served)
    clock.go_on(0.1)
    tick(served)
    assert is_covered(served)
    assert any("After 30 minutes" in words for words in seen(served))
    clock.go_on(24.9)
    tick(served)
    assert desk.has_answers


def test_moving_under_the_cover_does_not_put_off_the_forgetting(desk: Desk, served: Shell, clock: Clock) -> None:
    clock.go_on(2)
    tick(served)
    for _ in range(13):
        clock.go_on(1)
        move(served)
    tick(served)
    assert not desk.has_answers


def move(shell: Shell) -> None:
    """Move the mouse over the window."""
    at = QPointF(30, 30)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    QGuiApplication.sendEvent(shell.windowHandle(), event)
    settle()


def test_taking_the_cover_away_begins_anew(desk: Desk, served: Shell, clock: Clock) -> None:
    clock.go_on(14)
    tick(served)
    press(Qt.Key.Key_Return)
    assert not is_covered(served)
    clock.go_on(1.9)
    tick(served)
    assert not is_covered(served)
    assert desk.has_answers


def test_after_eight_hours_of_sleep_the_first_touch_forgets_and_does_nothing_else(
    desk: Desk, served: Shell, clock: Clock
) -> None:
    """Nothing ticked meanwhile: the computer slept."""
    clock.go_on(8 * 60)
    QTest.keyClick(served.windowHandle(), Qt.Key.Key_Return)
    settle()
    assert desk.session == Session()
    assert served.here.place is Place.START


def test_after_a_short_sleep_the_page_is_covered_before_it_is_painted(served: Shell, clock: Clock) -> None:
    clock.go_on(3)
    QGuiApplication.sendEvent(served.windowHandle(), QEvent(QEvent.Type.UpdateRequest))
    assert is_covered(served)


def test_what_wakes_the_desk_does_nothing_else(served: Shell, clock: Clock) -> None:
    clock.go_on(3)
    QTest.keyClick(served.windowHandle(), Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    settle()
    assert is_covered(served)
    assert served.here.place is Place.RESULT


def test_a_clock_that_is_set_back_does_not_keep_the_page_open(desk: Desk, served: Shell, clock: Clock) -> None:
    clock.counted += 3 * MINUTE
    clock.wall -= 24 * 60 * MINUTE
    tick(served)
    assert is_covered(served)
    clock.counted += 12 * MINUTE
    tick(served)
    assert not desk.has_answers


def test_where_the_counting_clock_stops_in_sleep_the_one_on_the_wall_counts(served: Shell, clock: Clock) -> None:
    clock.wall += 3 * MINUTE
    tick(served)
    assert is_covered(served)


def test_an_open_dialog_is_covered_and_forgotten(desk: Desk, served: Shell, clock: Clock) -> None:
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    clock.go_on(2)
    tick(served)
    assert is_covered(served)
    assert not [each for each in served.findChildren(QDialog) if each.isVisible()]
    clock.go_on(13)
    tick(served)
    assert desk.session == Session()
    assert not [each for each in served.findChildren(QDialog) if each.isVisible()]


def test_an_open_list_is_covered(served: Shell, clock: Clock) -> None:
    choice = find(served, "bar/own")
    assert isinstance(choice, QComboBox)
    choice.showPopup()
    settle()
    clock.go_on(2)
    tick(served)
    assert is_covered(served)
    assert QApplication.activePopupWidget() is None


def test_a_half_typed_field_is_covered_and_not_taken_when_it_is_forgotten(
    desk: Desk, served: Shell, clock: Clock
) -> None:
    served.hear(Go(Place.QUESTIONS, "people"))
    settle()
    tab_to("answer/age_at_year_end/taxpayer")
    write("3")
    clock.go_on(15)
    tick(served)
    assert desk.session == Session()
    assert not is_covered(served)


def test_typing_by_an_input_method_is_a_hand(served: Shell, clock: Clock) -> None:
    """Its keys never reach the window; what they compose reaches the field."""
    served.hear(Go(Place.SITE))
    settle()
    tab_to("site/name")
    clock.go_on(1.5)
    QApplication.sendEvent(find(served, "site/name"), QInputMethodEvent("\uac00", []))
    clock.go_on(1.5)
    tick(served)
    assert not is_covered(served)


def test_a_start_page_with_no_answers_is_never_covered_by_itself(
    desk: Desk, clock: Clock, open_shell: Callable[[], Shell]
) -> None:
    shell = open_shell()
    settle()
    clock.go_on(60)
    tick(shell)
    assert not is_covered(shell)
    assert not desk.has_answers


def test_which_page_was_looked_up_is_covered_too(clock: Clock, open_shell: Callable[[], Shell]) -> None:
    shell = open_shell()
    shell.hear(Go(Place.RIGHTS))
    settle()
    clock.go_on(2)
    tick(shell)
    assert is_covered(shell)


def test_a_key_cover_forgets_too(desk: Desk, served: Shell, clock: Clock) -> None:
    served.hear(Covered(on=True))
    clock.go_on(15)
    tick(served)
    assert not desk.has_answers


def test_the_window_looks_each_second(served: Shell) -> None:
    assert served._guard is not None  # noqa: SLF001
    timer = served._guard.idle._timer  # noqa: SLF001
    assert timer.isActive()
    assert timer.interval() <= 1000
