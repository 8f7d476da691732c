"""The start page: the large choices, the household's language, the promise, how old the content is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from vita_assist.errors import VitaError
from vita_assist.language import app_text
from vita_assist.sources import Freshness
from vita_assist.sources.freshness import age_on
from vita_assist.window.bar import NOBODY
from vita_assist.window.here import Place
from vita_assist.window.keys import FORGET_KEYS
from vita_assist.window.layouts import Columns, Wrapping
from vita_assist.window.marks import RadioMark, make_word_tile
from vita_assist.window.message import announce
from vita_assist.window.pressable import BigChoice
from vita_assist.window.spoken import Go, Spoke
from vita_assist.window.view import View
from vita_assist.window.words import (
    card,
    column,
    household_head,
    own_label,
    pair,
    speech_at,
    stack,
    words_label,
)

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.window.here import Here
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

NAME = "VITA Assist"
WELCOME = app_text("window/start/welcome", "Filing with an SSN, an ITIN, or no number yet")
WHAT = app_text(
    "window/start/what",
    "A few questions about the household show what to do, what to bring, and why.",
)
WHAT_NOT = app_text(
    "window/start/what-not",
    "General information, not legal advice. It decides nobody's eligibility.",
)
PROMISE = app_text(
    "window/start/promise",
    "Works without a network. This program keeps no answers. The printer and the computer can keep"
    " what you print or save.",
)
BEGIN = app_text("window/start/begin", "Begin the questions")
BEGIN_NOTE = app_text("window/start/begin-note", "Three to five minutes. No names, no full numbers.")
GO_ON = app_text("window/start/go-on", "Go on with the questions")
GO_ON_NOTE = app_text("window/start/go-on-note", "{answered} of {asked} pages are answered.")
RESULT = app_text("window/start/result", "See the result")
RESULT_NOTE = app_text("window/start/result-note", "What to do, what to bring, numbers and credits.")
PAPER = app_text("window/start/paper", "Plan on paper")
PAPER_NOTE = app_text("window/start/paper-note", "See the pages, then save them to a USB stick.")
READS = app_text("window/start/reads", "Which language does the household read?")
CONTENT = app_text("window/start/content", "Content")
VERSION = app_text("window/start/version", "Version {version}, checked on {day}.")
BANDS = {
    Freshness.FRESH: app_text("window/start/fresh", "Fresh: checked in the last 30 days."),
    Freshness.CHECK: app_text(
        "window/start/check",
        "Checked {age} days ago. Ask your coordinator whether there is a newer version.",
    ),
    Freshness.EXPIRED: app_text(
        "window/start/expired",
        "Checked {age} days ago. This is what was known then. Look for a newer version before you rely on it.",
    ),
}
UNUSABLE = app_text(
    "window/start/unusable",
    "The content of this copy cannot be used. Nothing of yours is lost. Ask your coordinator for"
    " a whole copy of the program.",
)
FAULTS_SHOWN: Final = 3
SETTLED: Final = 40
"""Milliseconds after which a first page has surely been painted."""
KEYS = app_text("window/start/keys", "Keys")
KEY_LINES = (
    ("Tab \u2191 \u2193", app_text("window/start/key-move", "move between answers")),
    ("Space", app_text("window/start/key-choose", "choose an answer")),
    ("Enter  Alt+N", app_text("window/start/key-next", "next page")),
    ("Alt+B", app_text("window/start/key-back", "page before")),
    ("F1  Shift+F1", app_text("window/start/key-help", "more help, full explanation")),
    ("F2  F3  F4", app_text("window/start/key-languages", "both languages, text size")),
    ("F6", app_text("window/start/key-pages", "list of pages")),
    ("Alt+1 \u2026 Alt+4", app_text("window/start/key-places", "the four places above")),
    (FORGET_KEYS, app_text("window/start/key-forget", "new household")),
)


class StartView(View):
    """Draws what can be done now; nothing is offered that does not work."""

    def __init__(self, desk: Desk) -> None:
        """One page that scrolls."""
        super().__init__(desk)
        self._painted = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def redraw(self, here: Here) -> None:
        """Draw from the desk."""
        self._here = here
        speech, look = speech_at(self._desk), here.look
        body = QWidget()
        body.setMaximumWidth(look.size(1320))
        outer = QVBoxLayout(body)
        outer.setContentsMargins(*(look.gap(step) for step in (6, 6, 6, 5)))
        sides = QWidget()
        columns = Columns(look.gap(6), look.size(420), 2, sides)
        columns.addWidget(self._left(speech, look))
        columns.addWidget(self._right(speech, look))
        outer.addWidget(sides)
        outer.addStretch(1)
        self._show_body(body, keep_place=True)
        if not self._painted:
            # The content is read once the page stands on the screen, not before.
            QTimer.singleShot(SETTLED, self, self._read_content)

    def arrive(self) -> None:
        """Put the focus on the choice that is next."""
        announce(self, speech_at(self._desk).words(WELCOME))
        self._focus_choice()

    def _focus_choice(self) -> None:
        choices = self.findChildren(BigChoice)
        for choice in [each for each in choices if each.primary] or choices[:1]:
            choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_content(self) -> None:
        """Draw again with what only the content knows; the focus goes to the first choice, if it is nowhere."""
        if self._painted:
            return
        self._painted = True
        focus: QWidget | None = self.focusWidget()
        name = focus.objectName() if focus is not None else ""
        self.redraw(self._here)
        again = self.findChild(QWidget, name) if name else None
        if self.isVisible() and again is not None:
            again.setFocus()
        elif self.isVisible():
            self._focus_choice()

    def _left(self, speech: Speech, look: Look) -> QWidget:
        box = QWidget()
        layout = column(box, look.gap(3))
        layout.addWidget(words_label(NAME, "eyebrow"))
        layout.addWidget(own_label(speech, WELCOME, "title"))
        layout.addWidget(own_label(speech, WHAT, "lead"))
        layout.addWidget(own_label(speech, WHAT_NOT, "muted"))
        layout.addSpacing(look.gap(3))
        for place, texts, primary in self._choices():
            choice = BigChoice(speech, look, texts, f"start/{place}", primary=primary)
            choice.clicked.connect(lambda _on, place=place: self.said.emit(Go(place)))
            layout.addWidget(choice)
        if self._painted:
            layout.addSpacing(look.gap(2))
            layout.addWidget(self._content(speech, look))
        return box

    def _faults(self) -> tuple[Text, ...]:
        """What is wrong with the content, where it cannot be used at all."""
        try:
            if self._painted:
                self._desk.pack  # noqa: B018  # reading it is what can fail
        except VitaError as error:
            return error.faults
        return ()

    def _choices(self) -> list[tuple[Place, tuple[Text, Text], bool]]:
        if self._faults():
            return []
        if not self._desk.has_answers:
            return [(Place.QUESTIONS, (BEGIN, BEGIN_NOTE), True)]
        far = self._desk.progress()
        note = GO_ON_NOTE.filled(answered=far.answered, asked=far.asked)
        found = [(Place.QUESTIONS, (GO_ON, note), far.answered < far.asked)]
        if self._desk.can_guide:
            found.append((Place.RESULT, (RESULT, RESULT_NOTE), far.answered == far.asked))
            found.append((Place.PAPER, (PAPER, PAPER_NOTE), False))
        return found

    def _right(self, speech: Speech, look: Look) -> QWidget:
        box = QWidget()
        layout = column(box, look.gap(4))
        layout.addWidget(self._reads(speech, look))
        promise = card("soft")
        inner = column(promise, look.gap(2), look.gap(5))
        stack(inner, *pair(speech, PROMISE, "strong"))
        layout.addWidget(promise)
        layout.addWidget(self._keys(speech, look))
        return box

    def _reads(self, speech: Speech, look: Look) -> QWidget:
        box = QWidget()
        layout = column(box, look.gap(1))
        layout.addWidget(own_label(speech, READS, "strong"))
        row_box = QWidget()
        row = Wrapping(look.gap(1), row_box)
        for code in ("", *self._desk.languages()):
            words = self._desk.own_name(code) if code else speech.words(NOBODY)
            mark = RadioMark(look, f"start/reads/{code or 'none'}", f"{speech.words(READS)} {words}")
            make_word_tile(mark, words)
            mark.setChecked(code == self._desk.second_language)
            mark.clicked.connect(lambda _on, code=code: self.said.emit(Spoke(self._desk.language, code)))
            mark.moved.connect(lambda key: self._move(Qt.Key(key)))
            row.addWidget(mark)
        layout.addWidget(row_box)
        if speech.theirs is not None and speech.theirs.draft:
            layout.addWidget(words_label(household_head(speech), "muted"))
        return box

    def _move(self, key: Qt.Key) -> None:
        self.focusNextPrevChild(key in {Qt.Key.Key_Down, Qt.Key.Key_Right})

    def _content(self, speech: Speech, look: Look) -> QWidget:
        faults = self._faults()
        if faults:
            return self._unusable(speech, look, faults)
        pack, freshness = self._desk.pack, self._desk.freshness
        band = card("plain" if freshness is Freshness.FRESH else "care")
        layout = column(band, look.gap(1), look.gap(4))
        layout.addWidget(own_label(speech, CONTENT, "eyebrow"))
        version = VERSION.filled(version=pack.version, day=pack.checked_on)
        layout.addWidget(own_label(speech, version))
        age = age_on(self._desk.day, pack.checked_on)
        tone = "muted" if freshness is Freshness.FRESH else "strong"
        layout.addWidget(own_label(speech, BANDS[freshness].filled(age=age), tone))
        return band

    def _unusable(self, speech: Speech, look: Look, faults: tuple[Text, ...]) -> QWidget:
        band = card("bad")
        layout = column(band, look.gap(1), look.gap(4))
        layout.addWidget(own_label(speech, UNUSABLE, "strong"))
        for fault in faults[:FAULTS_SHOWN]:
            layout.addWidget(own_label(speech, fault))
        return band

    def _keys(self, speech: Speech, look: Look) -> QWidget:
        box = QWidget()
        layout = column(box, look.gap(1))
        layout.addWidget(own_label(speech, KEYS, "eyebrow"))
        lines = QWidget()
        grid = QGridLayout(lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.setHorizontalSpacing(look.gap(3))
        grid.setColumnStretch(1, 1)
        for row, (keys, text) in enumerate(KEY_LINES):
            chips = QWidget()
            chip_row = Wrapping(look.gap(1), chips)
            for part in keys.split("  "):
                chip_row.addWidget(words_label(part, "key", wrap=False))
            grid.addWidget(chips, row, 0)
            grid.addWidget(own_label(speech, text, "muted"), row, 1)
        layout.addWidget(lines)
        return box
