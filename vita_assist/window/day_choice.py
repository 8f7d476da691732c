"""How old the law is, and on which other day one looks back at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vita_assist.language import app_text
from vita_assist.law.moment import Tense
from vita_assist.sources import Freshness
from vita_assist.window.boxes import Box, column
from vita_assist.window.fields import DateField
from vita_assist.window.layouts import Columns
from vita_assist.window.spoken import LookedBack
from vita_assist.window.words import Button, card, own_label, pair, stack, words_label

if TYPE_CHECKING:
    from datetime import date

    from vita_assist.language import Text
    from vita_assist.law.status import Status
    from vita_assist.window.drawn import Drawn

FRESH = app_text("window/sharing/fresh", "Checked on {checked_on}, at most 30 days before this day. Fresh.")
CHECKED_TODAY = app_text("window/sharing/checked-today", "Checked on {checked_on}, this very day. Fresh.")
CHECK = app_text(
    "window/sharing/check",
    "Checked on {checked_on}, {days} days ago. It shows what was known then. Look for newer news before you rely"
    " on it.",
)
EXPIRED = app_text(
    "window/sharing/expired",
    "Out of date: checked on {checked_on}, {days} days ago. It shows what was known then and says nothing of today."
    " Look for newer news.",
)
CLOCK = app_text(
    "window/sharing/clock",
    "This computer’s date looks wrong: it says {day}, but the law was checked later, on {checked_on}. What follows is"
    " what was known then. Set the date.",
)
BACK = app_text("window/sharing/back", "This is how it stood on {day}, as far as it was known on {checked_on}.")
REVIEWED = app_text("window/sharing/reviewed", "Reviewed on {day} by {name}, {role}.")
NOT_REVIEWED = app_text("window/sharing/not-reviewed", "No lawyer has reviewed this text yet.")
ON_WHICH_DAY = app_text("window/sharing/on-which-day", "On which day?")
TODAY = app_text("window/sharing/today", "Back to this day")
TOO_LATE = app_text("window/sharing/too-late", "Choose a day that is not after {day}.")
WHERE = app_text("window/sharing/where", "Where to look for newer news")


def day_choice(drawn: Drawn, status: Status) -> QWidget:
    """A band with the age of what follows, the reviewer, and a field for another day."""
    speech, look = drawn.speech, drawn.look
    old = status.moment.tense is Tense.LAST_KNOWN
    frame = card("care" if old else "plain")
    frame.setObjectName("sharing/age")
    outer = column(frame, look.gap(2), look.gap(4))
    box = Box()
    sides = Columns(look.gap(5), look.size(380), 2, box)
    left, right = Box(), Box()
    stack(column(left, look.gap(1)), *pair(speech, _age(drawn, status), "strong" if old else ""))
    left_layout = left.layout()
    if left_layout is not None:
        stack(left_layout, *pair(speech, _reviewer(drawn), "muted"))
    sides.addWidget(left)
    _fill_field(right, drawn)
    sides.addWidget(right)
    outer.addWidget(box)
    if old:
        outer.addWidget(own_label(speech, WHERE, "strong"))
        for statement in drawn.desk.law.matter.where_to_look:
            stack(outer, *pair(speech, statement.text))
    return frame


def _age(drawn: Drawn, status: Status) -> Text:
    age = status.age
    if age.clock_wrong:
        return CLOCK.filled(day=drawn.desk.day, checked_on=age.checked_on)
    if status.moment.tense is Tense.BACK:
        return BACK.filled(day=status.day, checked_on=age.checked_on)
    if age.freshness is Freshness.FRESH:
        text = FRESH if age.days else CHECKED_TODAY
    else:
        text = CHECK if age.freshness is Freshness.CHECK else EXPIRED
    return text.filled(checked_on=age.checked_on, days=age.days)


def _reviewer(drawn: Drawn) -> Text:
    reviewer = drawn.desk.law.matter.reviewer
    if reviewer is None:
        return NOT_REVIEWED
    return REVIEWED.filled(day=reviewer.reviewed_on, name=reviewer.name, role=reviewer.role)


def _fill_field(box: QWidget, drawn: Drawn) -> None:
    speech, look, day = drawn.speech, drawn.look, drawn.desk.day
    layout = column(box, look.gap(1))
    layout.addWidget(own_label(speech, ON_WHICH_DAY, "strong"))
    line = Box()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.gap(2))
    field = DateField(speech, look, "sharing/day")
    field.name_it(speech.words(ON_WHICH_DAY))
    field.show_value(drawn.here.looked_back)
    late = words_label("", "muted", name="sharing/too-late")
    late.hide()

    def look_back(chosen: date) -> None:
        if chosen > day:
            late.setText(speech.words(TOO_LATE.filled(day=day)))
            late.show()
        else:
            drawn.say(LookedBack(None if chosen == day else chosen))

    field.said.connect(look_back)
    row.addWidget(field, 1)
    layout.addWidget(line)
    layout.addWidget(late)
    if drawn.here.looked_back is not None:
        back = Button(speech.words(TODAY), "sharing/today", "link")
        back.clicked.connect(lambda: drawn.say(LookedBack(None)))
        layout.addWidget(back, 0)
        layout.setAlignment(back, Qt.AlignmentFlag.AlignLeft)
