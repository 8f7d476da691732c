"""The slim bar at the top: the places, both languages, the text size, *New household*."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from vita_assist.language import app_text
from vita_assist.window.boxes import Box, settle
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
    from vita_assist.window.spoken import Spoken
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
OWN_NAME, THEIRS_NAME, SIZE_NAME = "bar/own", "bar/theirs", "bar/size"
CHOICES: Final = ((OWN_NAME, OWN, "F2"), (THEIRS_NAME, THEIRS, "F3"), (SIZE_NAME, SIZE, "F4"))
FORGET_KEYS: Final = "Ctrl+Shift+N"
COVER_KEY: Final = "F12"


class Bar(QFrame):
    """The bar. It is drawn anew with each change of size or colors, says other words with each change of language.

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
        self._buttons: list[tuple[Button, Text]] = []
        self._choices: dict[str, tuple[Choice, QLabel]] = {}
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
        if before is None or drawn[-1] != before[-1]:
            self._build(here.look)
        elif drawn != before:
            self._say(speech_at(self._desk), here.look)
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
        self._buttons, self._choices = [], {}
        self._outer.setContentsMargins(look.gap(3), look.gap(1), look.gap(1), look.gap(1))
        self._inner = Box()
        self._row = Wrapping(look.gap(2), self._inner)
        self._row.addWidget(self._places(speech))
        self._forget = self._button(FORGET, speech, "bar/forget", "bar", FORGET_KEYS)
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

    def _button(self, text: Text, speech: Speech, name: str, kind: str, keys: str) -> Button:
        button = Button(speech.words(text), name, kind, keys)
        self._buttons.append((button, text))
        return button

    def _say(self, speech: Speech, look: Look) -> None:
        """Say the same in other languages; what has the focus keeps it."""
        for button, text in self._buttons:
            button.put(speech.words(text))
        for name, text, _keys in CHOICES if self._choices else ():
            choice, caption = self._choices[name]
            caption.setText(_caption(speech, text))
            choice.setAccessibleName(speech.words(text))
            choice.fill(*self._offer(name, speech, look))
        if self._inner is not None:
            settle(self._inner)  # or what stands around the words would still tell the room of those before
        self._fit()

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
        for place, (name, text, keys) in enumerate(CHOICES, start=1):
            box = self._choice((name, text, keys), speech, look)
            row.insertWidget(place, box)
            box.show()
        cover = self._button(COVER, speech, "bar/cover", "bar", COVER_KEY)
        cover.clicked.connect(lambda: self.said.emit(Covered(on=True)))
        row.insertWidget(place + 1, cover)
        cover.show()
        self._fit()
        # What was made last would come last.
        choices = (choice for choice, _caption in self._choices.values())
        for before, after in pairwise((self._tabs[Place.PAPER], *choices, cover)):
            QWidget.setTabOrder(before, after)

    def _places(self, speech: Speech) -> QWidget:
        box = Box()
        box.setProperty("told_as", "places")
        row = Wrapping(2, box)
        self._tabs = {}
        for place, (text, keys) in PLACES.items():
            tab = self._button(text, speech, f"bar/{place}", "tab", keys)
            tab.setCheckable(True)
            tab.clicked.connect(lambda _checked, place=place: self.said.emit(Go(place)))
            self._tabs[place] = tab
            row.addWidget(tab)
        return box

    def _choice(self, which: tuple[str, Text, str], speech: Speech, look: Look) -> QWidget:
        from vita_assist.window.drop_down import Choice

        name, text, keys = which
        box = Box()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.gap(1))
        self._gap = look.gap(1)
        choice = Choice(name, speech.words(text), keys, look)
        choice.fill(*self._offer(name, speech, look))
        choice.activated.connect(lambda at: self.said.emit(self._meant(name, choice.itemData(at))))
        caption = words_label(_caption(speech, text), "muted", wrap=False)
        caption.setBuddy(choice)
        row.addWidget(caption)
        row.addWidget(choice)
        if look.roomy:
            self._captions.append(caption)
        else:
            caption.hide()
        self._choices[name] = choice, caption
        return box

    def _offer(self, name: str, speech: Speech, look: Look) -> tuple[list[tuple[str, object]], object]:
        """What a choice offers (words and value), and what is chosen now."""
        desk = self._desk
        if name == SIZE_NAME:
            return [(speech.words(PERCENT.filled(percent=size)), size) for size in TEXT_SIZES], look.percent
        languages: list[tuple[str, object]] = [(desk.own_name(code), code) for code in desk.languages()]
        if name == OWN_NAME:
            return languages, desk.language
        return [(speech.words(ALONE), ""), *languages], desk.second_language

    def _meant(self, name: str, value: Any) -> Spoken:  # noqa: ANN401 - whatever Qt kept with the words
        if name == SIZE_NAME:
            return Sized(value)
        return Spoke(value, self._desk.second_language) if name == OWN_NAME else Spoke(self._desk.language, value)


def _caption(speech: Speech, text: Text) -> str:
    """The words before a choice; a label with a buddy takes an ampersand for a key."""
    return speech.words(text).replace("&", "&&")
