"""The cover: nothing of the page can be seen or read under it, and all of it is there again afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog

from tests.window.hands import find, focused, press, seen, settle, tab_to, write
from tests.window.household import answer_all
from vita_assist.desk import Desk
from vita_assist.language import app_text
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Covered, Go, Sized, Turned


def is_covered(shell: Shell) -> bool:
    """Asked anew each time."""
    return shell.is_covered


SENTENCE = app_text("window/test/sentence", "A sentence for the household.")


@pytest.fixture
def served(desk: Desk, open_shell: Callable[[], Shell]) -> Shell:
    """A household that answered everything and looks at its result."""
    answer_all(desk)
    shell = open_shell()
    shell.hear(Go(Place.RESULT))
    settle()
    return shell


def read_aloud(root: QAccessibleInterface) -> Iterator[str]:
    """Every word that a program finds that reads the window, shown or not."""
    yield root.text(QAccessible.Text.Name)
    yield root.text(QAccessible.Text.Description)
    for place in range(root.childCount()):
        child = root.child(place)
        if child is not None:
            yield from read_aloud(child)


def words_of(shell: Shell) -> set[str]:
    root = QAccessible.queryAccessibleInterface(shell)
    return {words for words in read_aloud(root) if words}


def test_one_key_covers_and_the_same_key_shows_the_page_again(served: Shell) -> None:
    before = seen(served)
    press(Qt.Key.Key_F12)
    assert is_covered(served)
    assert "This screen is covered" in seen(served)
    assert not set(seen(served)) & set(before) - {"VITA Assist"}
    press(Qt.Key.Key_F12)
    assert not is_covered(served)
    assert seen(served) == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_usual_keys_take_the_cover_away(served: Shell, key: Qt.Key) -> None:
    press(Qt.Key.Key_F12)
    press(key)
    assert not is_covered(served)


def test_covering_deletes_nothing(desk: Desk, served: Shell) -> None:
    session = desk.session
    press(Qt.Key.Key_F12)
    assert desk.session is session
    press(Qt.Key.Key_F12)
    assert desk.session is session
    assert served.here.place is Place.RESULT


def test_no_pixel_of_the_page_is_left_once_it_is_covered(served: Shell) -> None:
    page = served.grab().toImage()
    served.hear(Covered(on=True))
    # Not settled: this is what the next frame shows.
    covered = served.grab().toImage()
    top = [(x, y) for x in range(page.width()) for y in range(0, 120, 3)]
    assert len({page.pixel(*at) for at in top}) > 10
    assert len({covered.pixel(*at) for at in top}) == 1


def test_no_word_of_the_page_can_be_read_by_another_program_under_the_cover(served: Shell) -> None:
    assert any("ITIN" in words for words in words_of(served))
    press(Qt.Key.Key_F12)
    left = words_of(served)
    assert not [words for words in left if "ITIN" in words or "Social Security" in words]
    assert len(left) <= 8


@pytest.mark.usefixtures("served")
def test_the_focus_comes_back_to_where_it_was() -> None:
    tab_to("why/")
    name = focused().objectName()
    press(Qt.Key.Key_F12)
    assert focused().objectName() == "cover/show"
    press(Qt.Key.Key_F12)
    assert focused().objectName() == name


def test_no_key_reaches_the_page_under_the_cover(desk: Desk, served: Shell) -> None:
    press(Qt.Key.Key_F12)
    for key in (Qt.Key.Key_1, Qt.Key.Key_7, Qt.Key.Key_N):
        press(key, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    served.hear(Sized(200))
    assert is_covered(served)
    assert served.here.place is Place.RESULT
    assert served.here.look.percent == 100
    assert desk.has_answers
    assert not [each for each in served.findChildren(QDialog) if each.isVisible()]


def test_what_is_half_typed_is_still_there(desk: Desk, open_shell: Callable[[], Shell]) -> None:
    shell = open_shell()
    shell.hear(Go(Place.SITE))
    settle()
    tab_to("site/name")
    write("St. Ma")
    press(Qt.Key.Key_F12)
    assert not any("St. Ma" in words for words in words_of(shell))
    press(Qt.Key.Key_F12)
    assert focused().objectName() == "site/name"
    write("ry")
    press(Qt.Key.Key_Tab)
    assert desk.site.name == "St. Mary"


def test_an_open_question_is_covered_and_comes_back(served: Shell) -> None:
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    (dialog,) = [each for each in served.findChildren(QDialog) if each.isVisible()]
    settle()
    window = dialog.windowHandle()
    # The hands on the window of the dialog are watched when it has the focus, or within a second.
    assert served._guard is not None  # noqa: SLF001
    served._guard.idle._tick()  # noqa: SLF001
    QTest.keyClick(window, Qt.Key.Key_F12)
    settle()
    assert is_covered(served)
    assert not dialog.isVisible()
    served.hear(Covered(on=False))
    settle()
    assert dialog.isVisible()
    assert dialog.isModal()


def test_an_open_list_is_closed_by_the_cover(served: Shell) -> None:
    choice = find(served, "bar/own")
    assert isinstance(choice, QComboBox)
    choice.showPopup()
    settle()
    assert QApplication.activePopupWidget() is not None
    served.hear(Covered(on=True))
    settle()
    assert QApplication.activePopupWidget() is None
    assert is_covered(served)


def test_what_is_turned_to_the_household_is_covered_and_turned_again(served: Shell) -> None:
    served.hear(Turned((SENTENCE,)))
    settle()
    press(Qt.Key.Key_F12)
    assert is_covered(served)
    assert not any("A sentence" in words for words in words_of(served))
    served.hear(Covered(on=False))
    settle()
    turned = find(served, "turned")
    assert turned.isVisible()
    press(Qt.Key.Key_Escape)
    assert not served.here.turned


def test_a_window_that_is_put_aside_is_covered(served: Shell) -> None:
    served.showMinimized()
    settle()
    assert is_covered(served)
    served.showNormal()
    settle()
    assert is_covered(served)


def test_the_cover_is_as_large_as_the_window_becomes(served: Shell) -> None:
    press(Qt.Key.Key_F12)
    served.resize(1000, 640)
    settle()
    assert find(served, "cover").size() == served.size()


@pytest.mark.parametrize(("language", "words"), [("ko", "가"), ("es", "pantalla")])
def test_the_cover_speaks_the_volunteers_language(
    desk: Desk, open_shell: Callable[[], Shell], language: str, words: str
) -> None:
    desk.language = language
    shell = open_shell()
    shell.hear(Covered(on=True))
    assert any(words in each for each in seen(shell))
