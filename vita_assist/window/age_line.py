"""Lines under the bar: that a household is made up, and that the content is old or the clock wrong.

No page shows a household that is not there, or speaks of another day, as if it were real and today's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QWidget

from vita_assist.desk.day import aged_on, day_now
from vita_assist.language import app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.here import Here, Place
from vita_assist.window.layouts import Columns
from vita_assist.window.words import pair, speech_at, stack

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
AHEAD = app_text(
    "window/age/ahead",
    "Out of date, or this computer’s date is wrong: it says {day}. The content was checked {days} days before, on"
    " {checked_on}, and shows what was known then. If the date is wrong, set it first.",
)
MOVED = app_text(
    "window/age/moved",
    "This computer’s date was {day} when this household began. Now it says {now}. All pages go by {day}. Start a"
    " new household to go by the new date.",
)
FAR: Final = 400
"""Days: no content is that old in its season, so that the date may be wrong."""
PRACTICE = app_text("window/age/practice", "Practice household: nothing here is real. “New household” ends it.")


def told_age(desk: Desk) -> Text | None:
    """What has to be said about the age of the content; nothing while it is fresh."""
    from vita_assist.sources import Freshness  # not before the first picture, which speaks of no content

    age: Age = desk.age
    if age.clock_wrong:
        return CLOCK.filled(day=aged_on(desk), checked_on=age.checked_on)
    if age.freshness is Freshness.FRESH:
        return None
    if desk.from_clock and age.days > FAR:
        return AHEAD.filled(day=aged_on(desk), days=age.days, checked_on=age.checked_on)
    text = CHECK if age.freshness is Freshness.CHECK else EXPIRED
    return text.filled(checked_on=age.checked_on, days=age.days)


def told_move(desk: Desk) -> Text | None:
    """That the clock went to another day while a household is being served."""
    now = day_now(desk)
    return MOVED.filled(day=desk.day, now=now) if now != desk.day and desk.has_answers else None


class AgeLine(QFrame):
    """Stands on every place; what is said of the age not on the start page, whose own card says the same."""

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
        texts = self._texts(here.place)
        self.setVisible(bool(texts))
        drawn = (texts, self._desk.language, self._desk.second_language, here.look)
        if not texts or drawn == self._drawn:
            return
        self._drawn = drawn
        if self._inner is not None:
            self._outer.removeWidget(self._inner)
            self._inner.deleteLater()
        look = here.look
        self._inner = Box()
        lines, speech = column(self._inner, look.gap(1)), speech_at(self._desk)
        for text in texts:
            box = Box()
            sides = Columns(look.gap(5), look.size(300), 2, box)
            stack(sides, *pair(speech, text, "strong"))
            lines.addWidget(box)
        self._outer.setContentsMargins(look.gap(5), look.gap(1), look.gap(5), look.gap(1))
        self._outer.addWidget(self._inner)

    def _texts(self, place: Place) -> tuple[Text, ...]:
        practice = PRACTICE if self._desk.is_practice else None
        age = None if place is Place.START else told_age(self._desk)
        return tuple(text for text in (practice, told_move(self._desk), age) if text is not None)
