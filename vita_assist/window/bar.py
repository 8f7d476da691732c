"""The slim bar at the top: the places, both languages, the text size, *New household*."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from vita_assist.language import app_text
from vita_assist.window.here import Here, Place
from vita_assist.window.layouts import Wrapping
from vita_assist.window.spoken import Covered, Forget, Go, Sized, Spoke
from vita_assist.window.theme import TEXT_SIZES, colors_of
from vita_assist.window.words import Button, Speech, speech_at, words_label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.window.drop_down import Choice
    from vita_assist.window.theme import Look

PLACES: Final = {
    Place.START: (app_text("window/bar/start", "Start"), "Alt+1"),
    Place.QUESTIONS: (app_text("window/bar/questions", "Questions"), "Alt+2"),
    Place.RESULT: (app_text("window/bar/result", "Result"), "Alt+3"),
    Place.SHARING: (app_text("window/bar/sharing", "Data sharing"), "Alt+4"),
    Place.RIGHTS: (app_text("window/bar/rights", "Rights"), "Alt+5"),
    Place.LOOK_UP: (app_text("window/bar/look-up", "Look up"), "Alt+6"),
    Place.PAPER: (app_text("window/bar/print", "Print"), "Alt+7"),
}
OWN = app_text("window/bar/own", "Volunteer")
THEIRS = app_text("window/bar/theirs", "Household")
NOBODY = app_text("window/bar/nobody", "No other")
ALONE = app_text("window/bar/alone", "One language")
SIZE = app_text("window/bar/size", "Text")
PERCENT = app_text("window/bar/percent", "{percent}%")
COVER = app_text("window/bar/cover", "Cover")
FORGET = app_text("window/bar/forget", "New household")
FORGET_KEYS: Final = "Ctrl+Shift+N"
COVER_KEY: Final = "F12"


class Bar(QFrame):
    """The bar. It is drawn anew with each change of language or size, and keeps nothing.

    The first picture of the window has the places alone; the rest comes with `complete`.
    """

    said = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("card", "bar")
        self.setObjectName("bar")
        self._outer = QHBoxLayout(self)
        self._outer.setSpacing(0)
        self._tabs: dict[Place, Button] = {}
        self._forget: Button | None = None
        self._inner: QWidget | None = None
        self._row: Wrapping | None = None
        self._drawn: tuple[str, str, Look] | None = None
        self._captions: list[QLabel] = []
        self._gap = 0
        self._whole = False

    def redraw(self, here: Here) -> None:
        """Draw from the desk."""
        drawn = (self._desk.language, self._desk.second_language, here.look)
        before, self._drawn = self._drawn, drawn
        if drawn != before:
            self._build(here.look)
        if before is not None and before[-1].tokens != here.look.tokens:
            self._announce(here.look)
        for place, tab in self._tabs.items():
            tab.setChecked(place == here.place)

    def _announce(self, look: Look) -> None:
        """Have a screen reader say which colors there are now: a key or the system can change them anywhere."""
        from vita_assist.window.beside import COLOR_NAMES, COLORS
        from vita_assist.window.message import announce

        speech = speech_at(self._desk)
        announce(self, f"{speech.words(COLORS)} {speech.words(COLOR_NAMES[colors_of(look.tokens)])}")

    def _build(self, look: Look) -> None:
        if self._inner is not None:
            self._outer.removeWidget(self._inner)
            self._inner.setParent(None)
            self._inner.deleteLater()
        speech = speech_at(self._desk)
        self._outer.setContentsMargins(look.gap(3), look.gap(1), look.gap(1), look.gap(1))
        self._inner = QWidget()
        self._row = Wrapping(look.gap(2), self._inner)
        self._row.addWidget(self._places(speech))
        self._forget = Button(speech.words(FORGET), "bar/forget", "bar", FORGET_KEYS)
        self._forget.clicked.connect(lambda: self.said.emit(Forget()))
        self._row.addWidget(self._forget)
        self._outer.addWidget(self._inner)
        if self._whole:
            self._add_choices(self._row, speech, look)
        else:
            # It will stand further to the right; its height is that of the bar.
            policy = self._forget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            self._forget.setSizePolicy(policy)
            self._forget.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for captions, or none."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the captions out where without them all of it stands in one row."""
        if self._inner is None or self._row is None or not self._captions:
            return
        margins = self._outer.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        widths = {caption: caption.sizeHint().width() + self._gap for caption in self._captions}
        least = self._row.sizeHint().width() - sum(wide for caption, wide in widths.items() if not caption.isHidden())
        wanted = least + sum(widths.values()) <= room or least > room
        if all(caption.isHidden() != wanted for caption in self._captions):
            return
        for caption in self._captions:
            caption.setVisible(wanted)
            box = caption.parentWidget()
            layout = None if box is None else box.layout()
            if box is not None and layout is not None:
                layout.invalidate()
                box.updateGeometry()
        self._row.invalidate()
        self._inner.updateGeometry()
        self._outer.activate()
        self.updateGeometry()
        # While the window is laid out Qt takes no word about another height: it is said again afterwards.
        QTimer.singleShot(0, self, self.updateGeometry)

    def complete(self, look: Look) -> None:
        """Add what stands beside the places."""
        self._whole = True
        if self._row is not None:
            self._add_choices(self._row, speech_at(self._desk), look)
        if self._forget is not None:
            self._forget.show()

    def _add_choices(self, row: Wrapping, speech: Speech, look: Look) -> None:
        self._captions = []
        own, theirs, size = self._own(speech, look), self._theirs(speech, look), self._size(speech, look)
        for place, (text, choice) in enumerate(((OWN, own), (THEIRS, theirs), (SIZE, size)), start=1):
            box = self._choice(text, choice, speech, look)
            row.insertWidget(place, box)
            box.show()
        cover = Button(speech.words(COVER), "bar/cover", "bar", COVER_KEY)
        cover.clicked.connect(lambda: self.said.emit(Covered(on=True)))
        row.insertWidget(place + 1, cover)
        cover.show()
        self._fit()
        # What was made last would come last.
        for before, after in pairwise((self._tabs[Place.PAPER], own, theirs, size, cover)):
            QWidget.setTabOrder(before, after)

    def _places(self, speech: Speech) -> QWidget:
        box = QWidget()
        box.setProperty("told_as", "places")
        row = Wrapping(2, box)
        self._tabs = {}
        for place, (text, keys) in PLACES.items():
            tab = Button(speech.words(text), f"bar/{place}", "tab", keys)
            tab.setCheckable(True)
            tab.clicked.connect(lambda _checked, place=place: self.said.emit(Go(place)))
            self._tabs[place] = tab
            row.addWidget(tab)
        return box

    def _choice(self, text: Text, choice: Choice, speech: Speech, look: Look) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.gap(1))
        self._gap = look.gap(1)
        caption = words_label(speech.words(text).replace("&", "&&"), "muted", wrap=False)
        caption.setBuddy(choice)
        row.addWidget(caption)
        row.addWidget(choice)
        if look.roomy:
            self._captions.append(caption)
        else:
            caption.hide()
        return box

    def _own(self, speech: Speech, look: Look) -> Choice:
        from vita_assist.window.drop_down import Choice

        choice = Choice("bar/own", speech.words(OWN), "F2", look)
        codes = self._desk.languages()
        choice.fill([(self._desk.own_name(code), code) for code in codes], self._desk.language)
        choice.activated.connect(lambda at: self.said.emit(Spoke(codes[at], self._desk.second_language)))
        return choice

    def _theirs(self, speech: Speech, look: Look) -> Choice:
        from vita_assist.window.drop_down import Choice

        choice = Choice("bar/theirs", speech.words(THEIRS), "F3", look)
        codes = ("", *self._desk.languages())
        names = [(self._desk.own_name(code) if code else speech.words(ALONE), code) for code in codes]
        choice.fill(names, self._desk.second_language)
        choice.activated.connect(lambda at: self.said.emit(Spoke(self._desk.language, codes[at])))
        return choice

    def _size(self, speech: Speech, look: Look) -> Choice:
        from vita_assist.window.drop_down import Choice

        choice = Choice("bar/size", speech.words(SIZE), "F4", look)
        entries = [(speech.words(PERCENT.filled(percent=size)), size) for size in TEXT_SIZES]
        choice.fill(entries, look.percent)
        choice.activated.connect(lambda at: self.said.emit(Sized(TEXT_SIZES[at])))
        return choice
