"""One walk through the window: hands that do anything at all, and what must have come of it.

The walk keeps the answers that it gave, through the desk's own flow, and holds them against the desk's session.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from tests.window.hands import settle
from vita_assist.errors import VitaError
from vita_assist.interview.fact import UNSURE, Answer, Kind
from vita_assist.interview.person_ids import next_id
from vita_assist.interview.session import Person, Role, Session
from vita_assist.window.confirm import CLOSE, FORGET
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Covered

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.interview.flow import Key
    from vita_assist.language import Text

PATIENCE: Final = 2000
"""Milliseconds after which a print queue that does nothing is a fault."""

NAMED: Final = {"child": "child", "other-relative": "relative", "other": "person"}
"""How the ids of people begin, by how they were added."""

SPECIAL: Final[dict[str, Answer]] = {"=yes": True, "=no": False, "=none": (), "=blank": None, "=unsure": UNSURE}


class Given(NamedTuple):
    """An answer that a step gave: whose to what, and which one, where that is known."""

    key: Key
    value: Answer = None
    known: bool = False


def value_of(option: str) -> Answer:
    """What choosing an option answers."""
    if option in SPECIAL:
        return SPECIAL[option]
    return int(option[1:]) if option[0] == "=" else option


def key_of(widget: QWidget | None) -> Key | None:
    """Whose answer to what a widget takes."""
    parts = widget.objectName().split("/") if widget is not None else []
    return (parts[2], parts[1]) if parts[:1] == ["answer"] else None


def wait_for_content(shell: Shell) -> None:
    """Wait until the start page has what only the content knows: it comes a moment after the first picture."""
    late = time.monotonic() + PATIENCE / 1000
    while not vars(shell.view).get("_content_read", True) and time.monotonic() < late:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 10)


class Walk:
    """The window, the hands, and the household as it must be."""

    def __init__(self, desk: Desk) -> None:
        """Open the window of a desk as it is."""
        self.desk = desk
        self.said = desk.session
        self.steps = 0
        self.shell = Shell(desk)
        self.shell.resize(1366, 768)
        self.shell.show()
        wait_for_content(self.shell)
        self.rest()

    # What there is to do something with

    @property
    def dialog(self) -> QDialog | None:
        """What must be answered first."""
        found = QApplication.activeModalWidget()
        return found if isinstance(found, QDialog) else None

    def there(self, kind: type[QWidget]) -> list[QWidget]:
        """What of a kind is visible and can be used, beneath whatever is turned to somebody."""
        return [
            each
            for each in self.shell.findChildren(kind)
            if each.isVisible() and each.isEnabled() and each.window() is self.shell
        ]

    def fields(self) -> list[QWidget]:
        """What can be typed into."""
        lines = [each for each in self.there(QLineEdit) if not isinstance(each.parent(), QAbstractSpinBox)]
        return [*lines, *self.there(QSpinBox)]

    # Steps

    def step(self, act: Callable[[], object], target: QWidget | None = None) -> None:
        """Do something, with a widget or without, and take what it says into the household as it must be."""
        self.steps += 1
        focus = QApplication.focusWidget()
        half = self._half_typed(focus)
        pressed = None if target is None else self._pressed(target)
        begins = target is not None and target.objectName().endswith("/practice") and not self.desk.has_answers
        act()
        self.rest()
        if half is not None:
            left = key_of(QApplication.focusWidget()) != half.key
            self._take(half if left else half._replace(known=False))
        if isinstance(pressed, Given):
            self._take(pressed)
        elif pressed is not None:
            self._people(*pressed)
        if begins:  # the practice household is the desk's
            self.said = self.desk.session

    def rest(self) -> None:
        """Wait until nothing goes on any more: what was looked for at the printers, what was sent to them."""
        settle()
        for thread in threading.enumerate():
            if thread is not threading.current_thread() and thread.daemon:
                thread.join(PATIENCE / 1000)
        settle()
        if QApplication.activeWindow() is None:  # a window manager would see to that
            self.shell.activateWindow()
            settle()

    def press(self, button: QWidget) -> None:
        """Press something by the mouse."""
        self.step(lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton), button)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        """Press a key where the focus is, or in the window."""
        focus = QApplication.focusWidget() or self.shell
        presses = key is Qt.Key.Key_Space if isinstance(focus, QAbstractButton) else key_of(focus) is not None
        self.step(lambda: QTest.keyClick(focus, key, modifiers), focus if presses else None)

    def type(self, field: QWidget, words: str, *, leave: bool) -> None:
        """Type into a field, in place of what is in it; leave it, or not."""

        def act() -> None:
            field.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClicks(field, words)

        self.step(act, field)
        if leave and QApplication.focusWidget() is field:
            self.step(lambda: QTest.keyClick(field, Qt.Key.Key_Tab), field)

    def choose(self, choice: QComboBox, at: int) -> None:
        """Choose from a list."""

        def act() -> None:
            choice.setFocus(Qt.FocusReason.MouseFocusReason)
            choice.setCurrentIndex(at % choice.count())
            choice.activated.emit(choice.currentIndex())

        self.step(act)

    def answer(self, *, yes: bool) -> None:
        """Answer what is asked: the window goes on only then."""
        dialog = self.dialog
        if dialog is None:
            return
        asked = dialog.accessibleName()
        if yes and asked == self._words(CLOSE.title):  # the end of a walk, tried at each end
            yes = False
        self.step(dialog.accept if yes else dialog.reject)
        if yes and asked == self._words(FORGET.title):
            self.forgotten()

    def _words(self, text: Text) -> str:
        return self.desk.voice(self.desk.language).words(text)

    def nobody_comes(self, minutes: int) -> None:
        """So many minutes pass, by both clocks, and nobody touches the desk."""
        idle = vars(self.shell)["_guard"].idle
        here, limits = self.shell.here, self.desk.site.screen
        holds = self.desk.has_answers or bool(self.desk.law.seen) or here.place is not Place.START
        vars(idle)["_last"] = tuple(each - 60 * minutes for each in vars(idle)["_last"])
        gone = (vars(idle)["_clocks"].counting() - vars(idle)["_last"][0]) / 60
        self.step(idle.check)
        if gone >= limits.forget_after and holds:
            self.forgotten()
        elif gone >= limits.cover_after and holds:
            assert self.shell.is_covered

    def forgotten(self) -> None:
        """Nothing was said by anybody."""
        self.said = Session()

    def end(self) -> None:
        """Close the window, whatever was said."""
        if self.dialog is not None:
            self.dialog.reject()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self.shell.hear(Covered(on=False))  # or its page, which has no parent, would outlive it
        self.rest()
        self.desk.new_household()
        self.shell.close()
        self.shell.deleteLater()
        settle()

    # What the steps mean

    def _half_typed(self, focus: QWidget | None) -> Given | None:
        """What is typed and not said yet; leaving the field, by whatever, says it."""
        key = key_of(focus)
        if key is None or not isinstance(focus, QSpinBox):
            return None if key is None else Given(key)
        typed = focus.text()
        fits = typed.isdecimal() and focus.minimum() < int(typed) <= focus.maximum()
        return Given(key, int(typed), known=True) if fits else Given(key)

    def _pressed(self, target: QWidget) -> Given | tuple[tuple[Person, ...], str] | None:
        key, name = key_of(target), target.objectName().split("/")
        if key is not None:
            if not isinstance(target, QAbstractButton) or name[-1] in {"less", "more"}:
                return Given(key)
            return Given(key, self._answer(key, name[-1]), known=True)
        if name[0] == "roster":
            return self._people_with(*name[1:])
        return None

    def _answer(self, key: Key, option: str) -> Answer:
        """What pressing a mark answers: of several that can hold at once, this one more or less."""
        fact = self.desk.flow.facts[key[1]]
        value = value_of(option)
        if fact.kind not in {Kind.CHOICES, Kind.YEARS} or option in SPECIAL:
            return value
        before = self.said.answers.get(key)
        ticked = {*(before if isinstance(before, tuple) else ())} ^ {value}
        if fact.kind is Kind.YEARS:
            return tuple(sorted(year for year in ticked if isinstance(year, int)))
        return tuple(choice.value for choice in fact.choices if choice.value in ticked)

    def _people_with(self, what: str, whom: str = "") -> tuple[tuple[Person, ...], str]:
        """Who is in the household after a press, and how somebody new belongs to it."""
        people = self.said.people
        if what == "add":
            new = Person(next_id(NAMED[whom], [person.id for person in people]), Role.DEPENDENT)
            return (*people, new), whom
        if what == "remove":
            return tuple(person for person in people if person.id != whom), ""
        if any(person.role is Role.SPOUSE for person in people):
            return tuple(person for person in people if person.role is not Role.SPOUSE), ""
        return (people[0], Person("spouse", Role.SPOUSE), *people[1:]), ""

    def _people(self, people: tuple[Person, ...], relationship: str) -> None:
        self.said = self.desk.flow.with_people(self.said, people)
        if relationship:
            self._take(Given((people[-1].id, "relationship"), relationship, known=True))

    def _take(self, given: Given) -> None:
        """Take an answer into the household as it must be, by the desk's own rules; what they refuse is none."""
        key, flow = given.key, self.desk.flow
        if not given.known and key not in self.desk.session.answers:
            return
        value = given.value if given.known else self.desk.session.answers[key]
        for page in (each.page.id for each in flow.questions(self.said) if key in each.asked):
            try:
                self.said = flow.answer(self.said, page, key[1], key[0], value)
            except VitaError:
                return
            return
