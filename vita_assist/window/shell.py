"""The window itself: the bar, one place at a time, the message band, the keys; it tells the desk what was said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Protocol, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from vita_assist.errors import VitaError
from vita_assist.language import app_text
from vita_assist.window.bar import FORGET_KEYS, Bar, Choice
from vita_assist.window.confirm import Confirm, Wording
from vita_assist.window.here import Here, Place
from vita_assist.window.message import Message
from vita_assist.window.spoken import (
    Answered,
    Forget,
    Go,
    Papered,
    Peopled,
    Save,
    Sized,
    Spoke,
    Spoken,
    Toggled,
)
from vita_assist.window.theme import TEXT_SIZES, Look, style_sheet
from vita_assist.window.words import speech_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent

    from vita_assist.desk import Desk
    from vita_assist.language import Text

TITLE: Final = "VITA Assist"
"""Constant: window titles are logged by desktops and read over shoulders (trust, leak paths)."""

FORGOTTEN = app_text("window/shell/forgotten", "The answers are gone. A new household can begin.")
FORGET = Wording(
    app_text("window/forget/title", "Start with a new household?"),
    app_text(
        "window/forget/body",
        "The answers of this household will be forgotten. What you printed or saved stays where it is.",
    ),
    app_text("window/forget/yes", "Forget and start afresh"),
    app_text("window/forget/no", "Go back to this household"),
)
REPLACE = Wording(
    app_text("window/replace/title", "A file of this name is there already"),
    app_text(
        "window/replace/body",
        "It may be the plan of another household. Nothing was changed yet.",
    ),
    app_text("window/replace/yes", "Replace the file"),
    app_text("window/replace/no", "Keep the file that is there"),
)
CLOSE = Wording(
    app_text("window/close/title", "Close the program?"),
    app_text(
        "window/close/body",
        "The answers of this household will be forgotten. What you printed or saved stays where it is.",
    ),
    app_text("window/close/yes", "Forget and close"),
    app_text("window/close/no", "Go back to this household"),
)


class View(Protocol):
    """A place of the window: draws what the desk holds, says what was said."""

    said: Signal

    def redraw(self, here: Here) -> None:
        """Draw from the desk."""

    def arrive(self) -> None:
        """Put the focus where one begins, and say where one is."""

    def commit(self) -> None:
        """Take what is half typed as said."""


class Shell(QMainWindow):
    """Holds where the volunteer is; every change goes to the desk and comes back as one redraw."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._here = Here()
        self._views: dict[Place, QWidget] = {}
        self._closing = False
        self._news: tuple[Text, ...] = ()
        self.setWindowTitle(TITLE)
        self._bar = Bar(desk)
        self._bar.said.connect(self.hear)
        self._message = Message()
        self._message.closed.connect(self._message.clear)
        self._stack = QStackedWidget()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._bar, self._message):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self._add_keys()
        cast("QApplication", QApplication.instance()).focusChanged.connect(_bring_into_sight)
        self.restyle()
        self.redraw()

    @property
    def here(self) -> Here:
        """Where the volunteer is."""
        return self._here

    # What is said

    def hear(self, spoken: Spoken) -> None:
        """Tell the desk what was said, then draw; an expected error becomes a message."""
        before = self._here
        try:
            self._message.clear()
            self._act(spoken)
            self.redraw()
        except VitaError as error:
            self._here = replace(before, look=self._here.look)
            self.redraw()
            self.tell(*error.faults, bad=True)
            return
        if self._news:
            self.tell(*self._news)
            self._news = ()
        if (before.place, before.page) != (self._here.place, self._here.page):
            self._view(self._here.place).arrive()

    def _act(self, spoken: Spoken) -> None:
        desk = self._desk
        match spoken:
            case Go(place, page):
                self._go(place, page)
            case Answered(page, fact, subject, value):
                desk.answer(page, fact, subject, value)
            case Peopled(people, page, answers):
                desk.set_people(people)
                for subject, fact, value in answers:
                    desk.answer(page, fact, subject, value)
            case Toggled(key):
                self._here = replace(self._here, opened=self._here.opened ^ {key})
            case Spoke(own, theirs):
                self._view(self._here.place).commit()
                desk.language, desk.second_language = own, theirs
                self.restyle()
            case Sized(percent):
                self._view(self._here.place).commit()
                self._here = replace(self._here, look=Look(self._here.look.tokens, percent))
                self.restyle()
            case Papered(paper):
                self._here = replace(self._here, paper=paper)
            case Save(folder, again):
                self._save(folder, again=again)
            case Forget():
                self._ask_to_forget()

    def _go(self, place: Place, page: str) -> None:
        opened = self._here.opened if place == self._here.place and not page else frozenset[str]()
        self._here = replace(self._here, place=place, page=page or self._here.page, opened=opened)

    def _save(self, folder: Path, *, again: bool) -> None:
        from vita_assist.window.paper import paper_languages
        from vita_assist.window.saving import saved_text

        desk, large = self._desk, self._here.paper.large
        handout, chosen = desk.plan(), paper_languages(desk, self._here)
        name = desk.file_name(handout.id, chosen, handout.as_of, large=large)
        if not again and (folder / name).is_file():
            self.confirm(REPLACE, lambda: self.hear(Save(folder, again=True)))
            return
        path = desk.save(handout, chosen, folder, large=large, replace=again)
        self._news = (saved_text(path),)

    # What is shown

    def redraw(self) -> None:
        """Draw the bar and the place from the desk; the focus stays where it was."""
        focus = QApplication.focusWidget()
        name = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
        view = self._view(self._here.place)
        self._bar.redraw(self._here)
        self._stack.setCurrentWidget(cast("QWidget", view))
        view.redraw(self._here)
        if name and QApplication.focusWidget() is not focus:
            again = self.findChild(QWidget, name)
            if again is not None:
                again.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Give the whole window the look it has now, and Qt's own buttons the volunteer's language."""
        from vita_assist.window.opening import speak_qt

        app = cast("QApplication", QApplication.instance())
        sheet = style_sheet(self._here.look)
        if app.styleSheet() != sheet:
            app.setStyleSheet(sheet)
        speak_qt(self._desk.language)

    def tell(self, *texts: Text, bad: bool = False) -> None:
        """Show a message in the one place for messages."""
        self._message.show_texts(texts, speech_at(self._desk), self._here.look, bad=bad)

    def confirm(self, wording: Wording, then: Callable[[], None]) -> None:
        """Ask, and do it if the answer is yes."""
        dialog = Confirm(wording, speech_at(self._desk), self._here.look, self)
        dialog.accepted.connect(then)
        dialog.open()

    def _view(self, place: Place) -> View:
        if place not in self._views:
            view = make_view(place, self._desk)
            cast("View", view).said.connect(self.hear)
            self._views[place] = view
            self._stack.addWidget(view)
        return cast("View", self._views[place])

    # New household, and closing

    def _ask_to_forget(self) -> None:
        if self._desk.has_answers:
            self.confirm(FORGET, self.forget)
        else:
            self.forget()

    def forget(self) -> None:
        """Forget the household: the session, what was drawn from it, our text on the clipboard."""
        self._desk.new_household()
        self._here = Here(look=self._here.look)
        self.redraw()
        for place in [place for place in self._views if place is not Place.START]:
            view = self._views.pop(place)
            self._stack.removeWidget(view)
            view.setParent(None)
            view.deleteLater()
        clipboard = QApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
        self._view(Place.START).arrive()
        self.tell(FORGOTTEN)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closing or not self._desk.has_answers:
            event.accept()
            return
        event.ignore()
        self.confirm(CLOSE, self._close_now)

    def _close_now(self) -> None:
        self._closing = True
        self.close()

    # Keys

    def _add_keys(self) -> None:
        for keys, spoken in (
            ("Alt+1", Go(Place.START)),
            ("Alt+2", Go(Place.QUESTIONS)),
            ("Alt+3", Go(Place.RESULT)),
            ("Alt+4", Go(Place.PAPER)),
            (FORGET_KEYS, Forget()),
        ):
            self._key(keys, lambda spoken=spoken: self._commit_and_hear(spoken))
        for keys, name in (("F2", "bar/own"), ("F3", "bar/theirs"), ("F4", "bar/size")):
            self._key(keys, lambda name=name: self._open(name))
        for keys, name in (
            ("Alt+N", f"{Place.QUESTIONS}/next"),
            ("Alt+B", f"{Place.QUESTIONS}/back"),
            ("F1", "questions/help"),
            ("Shift+F1", "questions/more"),
        ):
            self._key(keys, lambda name=name: self._press(name))
        self._key("F6", lambda: self._focus_pages())
        self._key("Ctrl++", lambda: self._resize(1))
        self._key("Ctrl+=", lambda: self._resize(1))
        self._key("Ctrl+-", lambda: self._resize(-1))
        self._key("Esc", self._message.clear)

    def _key(self, keys: str, act: Callable[[], None]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _commit_and_hear(self, spoken: Spoken) -> None:
        self._view(self._here.place).commit()
        self.hear(spoken)

    def _press(self, name: str) -> None:
        button = self._stack.currentWidget().findChild(QWidget, name)
        if button is not None and button.isEnabled():
            button.click()  # type: ignore[attr-defined]

    def _open(self, name: str) -> None:
        choice = self._bar.findChild(Choice, name)
        if choice is not None:
            choice.setFocus(Qt.FocusReason.ShortcutFocusReason)
            choice.showPopup()

    def _focus_pages(self) -> None:
        for step in self._stack.currentWidget().findChildren(QWidget):
            if step.objectName().startswith("pages/") and step.focusPolicy() & Qt.FocusPolicy.TabFocus:
                step.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _resize(self, by: int) -> None:
        place = TEXT_SIZES.index(self._here.look.percent) + by
        if 0 <= place < len(TEXT_SIZES):
            self.hear(Sized(TEXT_SIZES[place]))


def make_view(place: Place, desk: Desk) -> QWidget:
    """A place when one first goes there: nothing else is imported before the first paint."""
    match place:
        case Place.START:
            from vita_assist.window.start import StartView

            return StartView(desk)
        case Place.QUESTIONS:
            from vita_assist.window.questions import QuestionsView

            return QuestionsView(desk)
        case Place.RESULT:
            from vita_assist.window.result import ResultView

            return ResultView(desk)
        case Place.PAPER:
            from vita_assist.window.paper import PaperView

            return PaperView(desk)


def _bring_into_sight(_old: QWidget | None, now: QWidget | None) -> None:
    """Scroll what has the focus into sight, whatever moved the focus."""
    parent = now.parentWidget() if now is not None else None
    while now is not None and parent is not None:
        if isinstance(parent, QScrollArea) and parent.widget() is not None:
            parent.ensureWidgetVisible(now, 0, 24)
        parent = parent.parentWidget()
