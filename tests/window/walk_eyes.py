"""What is on the screen of a walk, held against the session and against a window that was drawn just now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QSpinBox, QWidget

from tests.window.walking import key_of, value_of, wait_for_content
from vita_assist.interview.fact import Kind
from vita_assist.window.counter import DayCounter
from vita_assist.window.find import FIND
from vita_assist.window.marks import CheckMark, RadioMark
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Papered

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.interview.answer import Answer
    from vita_assist.interview.fact import Fact

OF_THE_MOMENT: Final = ("message", "turned", "sharing/too-late", "sharing/day")
"""What begins so is there for a moment only, or half typed: another window has none of it."""


def wrong_answers(shell: Shell, desk: Desk) -> Iterator[str]:
    """Marks and fields that show something else than the session holds."""
    answers = desk.session.answers
    for mark in (each for kind in (RadioMark, CheckMark) for each in shell.view.findChildren(kind)):
        key = key_of(mark)
        if key is None or not mark.isVisible():
            continue
        fact = desk.flow.facts[key[1]]
        option = value_of(mark.objectName().split("/")[3])
        if mark.isChecked() != (key in answers and _says(fact, answers[key], option)):
            yield f"{mark.objectName()}: {mark.isChecked()}, {answers.get(key)}"
    focus = QApplication.focusWidget()
    lines: dict[tuple[str, str], dict[str, str]] = {}
    fields: list[QSpinBox | QLineEdit] = [*shell.view.findChildren(QSpinBox), *shell.view.findChildren(QLineEdit)]
    for field in fields:
        key = key_of(field)
        if key is not None and field.isVisible():
            lines.setdefault(key, {})[field.objectName().split("/", 3)[-1]] = field.text()
    for key, typed in lines.items():
        if key != key_of(focus) and not _shows(desk.flow.facts[key[1]], typed, answers.get(key)):
            yield f"{key}: {typed}, {answers.get(key)}"


def _says(fact: Fact, answer: Answer, option: Answer) -> bool:
    """Whether an answer is this option, or has it among others."""
    if isinstance(answer, tuple) and answer and fact.kind in {Kind.CHOICES, Kind.YEARS}:
        return option in answer
    return type(answer) is type(option) and answer == option


def _shows(fact: Fact, typed: dict[str, str], answer: Answer) -> bool:
    """Whether the lines of a field show an answer; without one they may hold part of one."""
    words = next(iter(typed.values()))
    if fact.kind is Kind.DATE:
        shown = [typed["year"], typed["month"], typed["day"]]
        if isinstance(answer, date):
            return [int(each or 0) for each in shown] == [answer.year, answer.month, answer.day]
        return not all(shown) or len(typed["year"]) < 4 or not _is_date(shown)
    if fact.kind is Kind.DIGITS:
        return words == answer if isinstance(answer, str) else len(words) < 2
    return words == (str(answer) if type(answer) is int else "\u2013")


def _is_date(shown: list[str]) -> bool:
    try:
        date(*map(int, shown))
    except ValueError:
        return False
    return True


def drawn_just_now(shell: Shell, desk: Desk) -> Shell:
    """Another window of the same desk at the same place, drawn from nothing; nobody sees it."""
    fresh = Shell(desk, shell.here.look)
    fresh.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    fresh.resize(shell.size())
    vars(fresh)["_here"] = shell.here._replace(turned=())
    vars(fresh.view)["_printers"] = vars(shell.view).get("_printers")  # looked for once, outside
    vars(fresh)["_stack"].setCurrentWidget(fresh.view)
    fresh.show()
    fresh.hear(Papered(shell.here.paper))  # which changes nothing: all is drawn once more
    wait_for_content(fresh)
    typed = shell.view.findChild(QLineEdit, FIND)
    field = fresh.view.findChild(QLineEdit, FIND)
    if typed is not None and field is not None and typed.text():
        field.setText(typed.text())
    for _ in range(3):
        QApplication.processEvents()
    return fresh


def difference(shell: Shell, fresh: Shell) -> tuple[list[str], list[str]]:
    """What only the window says, and what only the one says that was drawn just now."""
    one, other = Counter(words_on(shell)), Counter(words_on(fresh))
    return sorted((one - other).elements()), sorted((other - one).elements())


def seen_under_the_cover(shell: Shell) -> list[str]:
    """What can be read of a covered window besides its cover."""
    return list(words_on(shell, (*OF_THE_MOMENT, "cover")))


def gone(fresh: Shell) -> None:
    """Take a window away."""
    vars(fresh)["_closing"] = True
    fresh.close()
    fresh.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def words_on(shell: Shell, left_out: tuple[str, ...] = OF_THE_MOMENT) -> Iterator[str]:
    """Every widget with words that is visible, with all that it says to eyes and ears, and how it stands."""
    for each in shell.findChildren(QWidget):
        if not each.isVisible() or each.window() is not shell or _is_within(each, left_out):
            continue
        said = (each.accessibleName(), each.accessibleDescription(), each.toolTip(), *_words(each))
        if any(said):
            yield f"{type(each).__name__} {each.objectName()}: {' | '.join(said)}"


def _words(each: QWidget) -> tuple[str, ...]:
    match each:
        case QLabel():
            return (each.text(),)
        case QAbstractButton():
            return (each.text(), f"{each.isEnabled()} {each.isChecked()}")
        case QComboBox():
            return (each.currentText(), *(each.itemText(at) for at in range(each.count())))
        case QLineEdit():
            return () if key_of(each) else (each.text(), each.placeholderText())
        case _:
            return ()


def _is_within(each: QWidget | None, left_out: tuple[str, ...]) -> bool:
    while each is not None and not isinstance(each, Shell):
        if isinstance(each, DayCounter) or each.objectName().startswith(left_out):
            return True
        each = each.parentWidget()
    return False
