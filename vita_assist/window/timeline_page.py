"""What happened, drawn as a timeline and told as a list; the list is all of it, the drawing shows the order."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vita_assist.language import app_text
from vita_assist.law.event import Course, Precision
from vita_assist.law.timeline import Lane
from vita_assist.window.boxes import Box, column
from vita_assist.window.day_choice import day_choice
from vita_assist.window.fold import Ways
from vita_assist.window.hanging import hang, hanging_column
from vita_assist.window.status_page import BOUND, NOT_BOUND, parties_row
from vita_assist.window.support import opening, support_fold, support_ground, support_pills
from vita_assist.window.timeline_drawing import TimelineDrawing, Wording
from vita_assist.window.words import (
    beside,
    card,
    household_head,
    own_draft,
    own_label,
    pair,
    words_label,
)

if TYPE_CHECKING:
    from vita_assist.language import Text
    from vita_assist.law.event import Event
    from vita_assist.law.status import Status
    from vita_assist.window.boxes import Column
    from vita_assist.window.drawn import Drawn

FIRST: Final = date(2025, 1, 1)
"""Where the drawn line begins; the two older events stand before it."""
LEAST_LAST: Final = date(2025, 12, 31)

TITLE = app_text("window/timeline/title", "What happened")
LEAD = app_text(
    "window/timeline/lead",
    "Above the line: orders that limit. On it: what agencies did. Squares: steps and reports. Below: orders that do not"
    " limit. A broken outline means reported, not confirmed.",
)
HINT = app_text("window/timeline/hint", "See what happened and when. Choose another day to look back at it.")
DRAWING = app_text(
    "window/timeline/drawing", "Drawn timeline of {count} events up to {day}. The list beneath tells them."
)
ON = app_text("window/timeline/on", "{day}")
ABOUT = app_text("window/timeline/about", "about {day}")
MORE = app_text("window/timeline/more", "Who was bound, and the source")
LESS = app_text("window/timeline/less", "Close who was bound and the source")
MORE_OF = app_text("window/timeline/more-of", "Who was bound, and the source: {event}")
LESS_OF = app_text("window/timeline/less-of", "Close who was bound and the source: {event}")
MEANS_NOT = app_text("window/timeline/means-not", "What this does not mean")


def fill_timeline(layout: Column, drawn: Drawn, room: int) -> None:  # noqa: ARG001  # parts are told their room
    """Draw the timeline of the day, and the list."""
    speech, look = drawn.speech, drawn.look
    status = drawn.desk.law.status(drawn.here.looked_back)
    heads = (own_draft(speech), household_head(speech))
    layout.addWidget(beside(speech, look, (TITLE, "question"), (LEAD, ""), heads=heads))
    layout.addWidget(own_label(speech, HINT, "hint"))
    frame = card("plain")
    layout.addWidget(frame)
    column(frame, 0, look.gap(4)).addWidget(_drawing(drawn, status))
    layout.addWidget(day_choice(drawn, status))
    listed = card("plain")
    layout.addWidget(listed)
    inner = column(listed, look.gap(2))
    inner.setContentsMargins(*(look.gap(step) for step in (5, 4, 4, 3)))
    for number, event in enumerate(status.events, start=1):
        if number > 1:
            inner.addWidget(card("rule"))
        inner.addWidget(_row(drawn, number, event))


def _drawing(drawn: Drawn, status: Status) -> QWidget:
    speech, words = drawn.speech, drawn.desk.law.matter.words
    lanes = {Lane.ABOVE: Course.LIMITS, Lane.BELOW: Course.ALLOWS}
    wording = Wording(
        {lane: speech.words(words.courses[course].name) for lane, course in lanes.items()},
        {event.id: speech.words(event.title) for event in status.events if event.key},
        speech.words(ON.filled(day=status.day)),
    )
    span = (FIRST, max(status.day, LEAST_LAST))
    drawing = TimelineDrawing(status.events, span, status.day, wording, drawn.look)
    named = DRAWING.filled(count=len(status.events), day=status.day)
    drawing.setAccessibleName(speech.words(named))
    drawing.setToolTip(speech.words(named))
    return drawing


def event_day(event: Event) -> Text:
    """When it happened, as exactly as it is known."""
    return (ABOUT if event.precision is Precision.ABOUT else ON).filled(day=event.date)


def _row(drawn: Drawn, number: int, event: Event) -> QWidget:
    speech, look = drawn.speech, drawn.look
    box = Box()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.gap(2))
    label = words_label(str(number), "strong", wrap=False)
    label.setFixedWidth(look.size(34))
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    main = Box()
    inner = hanging_column(main, look.gap(1))
    heads = (speech.words(event_day(event)), _second(drawn, event))
    inner.addWidget(beside(speech, look, (event.title, "strong"), (event.what, ""), heads=heads))
    key = f"event/{event.id}"
    if event.binds or event.does_not_bind or event.means_not:
        ways = Ways(MORE, LESS, (MORE_OF.filled(event=event.title), LESS_OF.filled(event=event.title)))
        hang(inner, opening(drawn, key, ways, lambda: _more(drawn, event), support_pills(drawn, event.support)))
    else:
        hang(inner, support_fold(drawn, key, event.title, event.support))
    row.addWidget(main, 1)
    return box


def _second(drawn: Drawn, event: Event) -> str:
    said = drawn.speech.second(event_day(event))
    return "" if said is None else said.words


def _more(drawn: Drawn, event: Event) -> list[QWidget]:
    speech = drawn.speech
    found: list[QWidget] = []
    if event.means_not is not None:
        found += [own_label(speech, MEANS_NOT, "strong"), *pair(speech, event.means_not)]
    for head, parties in ((BOUND, event.binds), (NOT_BOUND, event.does_not_bind)):
        if parties:
            found.append(parties_row(drawn, head, parties))
    return [*found, *support_ground(drawn, event.support)]
