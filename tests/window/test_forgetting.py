"""A new household begins with nothing of the last one; the window is not closed by mistake."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.window.hands import press, seen, settle
from tests.window.household import answer_all
from vita_assist.desk import Desk
from vita_assist.interview.session import Session
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Sized

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def served(desk: Desk, open_shell: Callable[[], Shell]) -> Shell:
    """A household that answered everything and looks at its plan."""
    answer_all(desk)
    shell = open_shell()
    for place in (Place.QUESTIONS, Place.RESULT, Place.PAPER):
        shell.hear(Go(place))
        settle()
    return shell


def dialog(shell: Shell) -> QDialog:
    found = [each for each in shell.findChildren(QDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def test_new_household_is_confirmed_once_and_forgets(desk: Desk, served: Shell) -> None:
    press(Qt.Key.Key_N, CTRL_SHIFT)
    assert dialog(served).isModal()
    assert desk.has_answers
    press(Qt.Key.Key_Return)
    assert desk.session == Session()
    assert served.here.place is Place.START
    assert not [each for each in served.findChildren(QWidget) if each.objectName().startswith(("paper/", "why/"))]


def test_new_household_can_be_taken_back(desk: Desk, served: Shell) -> None:
    before = desk.session
    press(Qt.Key.Key_N, CTRL_SHIFT)
    press(Qt.Key.Key_Escape)
    assert desk.session is before
    assert served.here.place is Place.PAPER


def test_the_volunteers_language_and_text_size_outlast_the_household_whose_language_goes(
    desk: Desk, served: Shell
) -> None:
    desk.second_language = "ko"
    served.hear(Sized(150))
    served.forget()
    assert (desk.language, desk.second_language) == ("en", "")
    assert served.here.look.percent == 150


def test_the_clipboard_is_cleared_only_where_its_text_is_ours(served: Shell) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText("a report")
    ours = clipboard.ownsClipboard()  # without a screen nobody owns it
    served.forget()
    assert clipboard.text() == ("" if ours else "a report")


def test_closing_asks_where_answers_would_be_lost(served: Shell) -> None:
    served.close()
    settle()
    assert served.isVisible()
    assert dialog(served).isModal()
    press(Qt.Key.Key_Return)
    assert not served.isVisible()


def test_closing_does_not_ask_where_there_is_nothing_to_lose(shell: Shell) -> None:
    shell.close()
    assert not shell.isVisible()


def test_the_title_is_always_the_same(served: Shell) -> None:
    for place in Place:
        served.hear(Go(place))
        assert served.windowTitle() == "VITA Assist"


def test_start_says_the_promise_in_its_exact_words(shell: Shell) -> None:
    settle()
    promise = (
        "Works without a network. This program keeps no answers. The printer and the computer can keep"
        " what you print or save."
    )
    assert promise in seen(shell)
