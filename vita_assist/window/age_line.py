"""A line under the bar while the content is old or the clock is wrong: no page speaks as if it were today's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from vita_assist.language import app_text
from vita_assist.sources import Freshness
from vita_assist.window.here import Here, Place
from vita_assist.window.layouts import Columns
from vita_assist.window.words import column, pair, speech_at

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.sources import Age

CHECK = app_text(
    "window/age/check",
    "The content was checked on {checked_on}, {days} days ago. It shows what was known then.",
)
EXPIRED = app_text(
    "window/age/expired",
    "Out of date: the content was checked on {checked_on}, {days} days ago. It shows what was known then.",
)
CLOCK = app_text(
    "window/age/clock",
    "This computer’s date looks wrong: it says {day}, but the content was checked later, on {checked_on}. Set the date"
    " first: it decides which deadlines are past.",
)


def told_age(desk: Desk) -> Text | None:
    """What has to be said about the age of the content; nothing while it is fresh."""
    age: Age = desk.age
    if age.clock_wrong:
        return CLOCK.filled(day=desk.day, checked_on=age.checked_on)
    if age.freshness is Freshness.FRESH:
        return None
    text = CHECK if age.freshness is Freshness.CHECK else EXPIRED
    return text.filled(checked_on=age.checked_on, days=age.days)


class AgeLine(QFrame):
    """Stands on every place but the start page, whose own card says the same."""

    def __init__(self, desk: Desk) -> None:
        """Nothing is read before a place has read it."""
        super().__init__()
        self._desk = desk
        self._inner: QWidget | None = None
        self._drawn: object = None
        self.setProperty("card", "care-line")
        self.setObjectName("age")
        self._outer = column(self, 0)
        self.hide()

    def redraw(self, here: Here) -> None:
        """Draw from the desk."""
        text = None if here.place is Place.START else told_age(self._desk)
        self.setVisible(text is not None)
        drawn = (text, self._desk.language, self._desk.second_language, here.look)
        if text is None or drawn == self._drawn:
            return
        self._drawn = drawn
        if self._inner is not None:
            self._outer.removeWidget(self._inner)
            self._inner.deleteLater()
        look = here.look
        self._inner = QWidget()
        sides = Columns(look.gap(5), look.size(300), 2, self._inner)
        for label in pair(speech_at(self._desk), text, "strong"):
            sides.addWidget(label)
        self._outer.setContentsMargins(look.gap(5), look.gap(1), look.gap(5), look.gap(1))
        self._outer.addWidget(self._inner)
