"""The slim bar at the top: the places, both languages, the text size, *New household*."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QWidget

from vita_assist.language import app_text
from vita_assist.window.here import Here, Place
from vita_assist.window.keys import FORGET_KEYS
from vita_assist.window.layouts import Wrapping
from vita_assist.window.spoken import Forget, Go, Sized, Spoke
from vita_assist.window.theme import TEXT_SIZES
from vita_assist.window.words import Button, Speech, speech_at, words_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.window.theme import Look

PLACES: Final = {
    Place.START: (app_text("window/bar/start", "Start"), "Alt+1"),
    Place.QUESTIONS: (app_text("window/bar/questions", "Questions"), "Alt+2"),
    Place.RESULT: (app_text("window/bar/result", "Result"), "Alt+3"),
    Place.PAPER: (app_text("window/bar/paper", "Plan on paper"), "Alt+4"),
}
OWN = app_text("window/bar/own", "Volunteer")
THEIRS = app_text("window/bar/theirs", "Household")
NOBODY = app_text("window/bar/nobody", "None")
SIZE = app_text("window/bar/size", "Text")
PERCENT = app_text("window/bar/percent", "{percent}%")
FORGET = app_text("window/bar/forget", "New household")


class Choice(QComboBox):
    """A list to choose from, drawn with an arrow of our own (style sheets know only pictures)."""

    def __init__(self, name: str, words: str, keys: str, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setAccessibleDescription(keys)
        self.setToolTip(keys)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def fill(self, entries: Sequence[tuple[str, object]], chosen: object) -> None:
        """Offer these (words and value)."""
        for words, value in entries:
            self.addItem(words, value)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def minimumSizeHint(self) -> QSize:
        """The least room in which no word is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the colours of the look."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._look.tokens.muted), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x, y, half = self.width() - self._look.size(16), self.height() / 2, self._look.size(5)
        painter.drawPolyline([QPointF(x - half, y - half / 2), QPointF(x, y + half / 2),
                              QPointF(x + half, y - half / 2)])  # fmt: skip
        painter.end()


class Bar(QFrame):
    """The bar. It is drawn anew with each change of language or size, and keeps nothing."""

    said = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("card", "bar")
        self.setObjectName("bar")
        self._outer = QHBoxLayout(self)
        self._outer.setSpacing(0)
        self._tabs: dict[Place, Button] = {}
        self._inner: QWidget | None = None
        self._drawn: tuple[str, str, int] | None = None

    def redraw(self, here: Here) -> None:
        """Draw from the desk."""
        drawn = (self._desk.language, self._desk.second_language, here.look.percent)
        if drawn != self._drawn:
            self._build(here.look)
            self._drawn = drawn
        for place, tab in self._tabs.items():
            tab.setChecked(place == here.place)

    def _build(self, look: Look) -> None:
        if self._inner is not None:
            self._outer.removeWidget(self._inner)
            self._inner.setParent(None)
            self._inner.deleteLater()
        speech = speech_at(self._desk)
        self._outer.setContentsMargins(look.gap(4), look.gap(1), look.gap(4), look.gap(1))
        self._inner = QWidget()
        row = Wrapping(look.gap(3), self._inner)
        row.addWidget(self._places(speech))
        row.addWidget(self._choice(OWN, self._own(speech, look), speech, look))
        row.addWidget(self._choice(THEIRS, self._theirs(speech, look), speech, look))
        row.addWidget(self._choice(SIZE, self._size(speech, look), speech, look))
        forget = Button(speech.words(FORGET), "bar/forget", keys=FORGET_KEYS)
        forget.clicked.connect(lambda: self.said.emit(Forget()))
        row.addWidget(forget)
        self._outer.addWidget(self._inner)

    def _places(self, speech: Speech) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._tabs = {}
        for place, (text, keys) in PLACES.items():
            tab = Button(speech.words(text), f"bar/{place}", "tab", keys)
            tab.setCheckable(True)
            tab.clicked.connect(lambda _checked, place=place: self.said.emit(Go(place)))
            self._tabs[place] = tab
            row.addWidget(tab)
        return box

    @staticmethod
    def _choice(text: Text, choice: Choice, speech: Speech, look: Look) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.gap(1))
        caption = words_label(speech.words(text).replace("&", "&&"), "muted", wrap=False)
        caption.setBuddy(choice)
        if not look.roomy:
            caption.hide()
        row.addWidget(caption)
        row.addWidget(choice)
        return box

    def _own(self, speech: Speech, look: Look) -> Choice:
        choice = Choice("bar/own", speech.words(OWN), "F2", look)
        codes = self._desk.languages()
        choice.fill([(self._desk.own_name(code), code) for code in codes], self._desk.language)
        choice.activated.connect(lambda at: self.said.emit(Spoke(codes[at], self._desk.second_language)))
        return choice

    def _theirs(self, speech: Speech, look: Look) -> Choice:
        choice = Choice("bar/theirs", speech.words(THEIRS), "F3", look)
        codes = ("", *self._desk.languages())
        names = [(self._desk.own_name(code) if code else speech.words(NOBODY), code) for code in codes]
        choice.fill(names, self._desk.second_language)
        choice.activated.connect(lambda at: self.said.emit(Spoke(self._desk.language, codes[at])))
        return choice

    def _size(self, speech: Speech, look: Look) -> Choice:
        choice = Choice("bar/size", speech.words(SIZE), "F4", look)
        entries = [(speech.words(PERCENT.filled(percent=size)), size) for size in TEXT_SIZES]
        choice.fill(entries, look.percent)
        choice.activated.connect(lambda at: self.said.emit(Sized(TEXT_SIZES[at])))
        return choice
