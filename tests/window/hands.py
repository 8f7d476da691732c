"""Hands that only know the keyboard, and eyes that only see what is visible."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

from vita_assist.interview.flow import Question
from vita_assist.window.shell import Shell

PATIENCE = 400
"""So many presses of Tab lead round the window more than once."""


def settle() -> None:
    """Let what was set off come to rest."""
    for _ in range(4):
        QApplication.processEvents()
    # Outside of `exec` Qt leaves what is to be deleted later.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(focused(), key, modifiers)
    settle()


def write(words: str) -> None:
    """Type where the focus is."""
    QTest.keyClicks(focused(), words)
    settle()


def compose(words: str) -> None:
    """Hand over words as an input method does: letters that are on no key."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(focused(), event)
    settle()


def tab_to(name: str) -> QWidget:
    """Press Tab until what has the focus has this name; of one that ends in / the beginning."""
    for _ in range(PATIENCE):
        here = focused().objectName()
        if here == name or (name.endswith("/") and here.startswith(name)):
            return focused()
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reached {name}")


def choose(fact: str, subject: str, option: str) -> None:
    """Choose an answer: Tab to the person, arrows to the choice, Space."""
    tab_to(f"answer/{fact}/{subject}/")
    wanted = f"answer/{fact}/{subject}/{option}"
    for _ in range(PATIENCE):
        if focused().objectName() == wanted:
            press(Qt.Key.Key_Space)
            return
        press(Qt.Key.Key_Down)
    raise AssertionError(f"no choice {wanted}")


def fill(fact: str, subject: str, words: str) -> None:
    """Type an answer: Tab to the field, type, leave it."""
    tab_to(f"answer/{fact}/{subject}")
    write(words)
    press(Qt.Key.Key_Tab)


def go_on() -> None:
    """The next page, by Alt+N."""
    press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)


def find(shell: Shell, name: str) -> QWidget:
    """The visible widget of a name."""
    found = [each for each in shell.findChildren(QWidget, name) if each.isVisible()]
    assert len(found) == 1, f"{len(found)} of {name}"
    return found[0]


def click(shell: Shell, name: str) -> None:
    """Press a button by the mouse, where the test is about something else."""
    button = find(shell, name)
    assert isinstance(button, QAbstractButton)
    button.click()
    settle()


def is_on(shell: Shell, name: str) -> bool:
    """Whether a mark is chosen."""
    mark = find(shell, name)
    assert isinstance(mark, QAbstractButton)
    return mark.isChecked()


def seen(shell: QWidget) -> list[str]:
    """Every word that is visible, in any widget."""
    words = [each.text() for each in shell.findChildren(QLabel) if each.isVisible()]
    words += [each.text() for each in shell.findChildren(QAbstractButton) if each.isVisible()]
    words += [each.currentText() for each in shell.findChildren(QComboBox) if each.isVisible()]
    return [each for each in words if each]


def page_of(questions: tuple[Question, ...], fact: str) -> str:
    """The page that asks for a fact now."""
    return next(each.page.id for each in questions if any(asked == fact for _, asked in each.asked))
