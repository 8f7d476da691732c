"""The answers on a day: who may give and who may use side by side, then the duty to file and how final it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vita_assist.language import app_text
from vita_assist.law.matter import Half
from vita_assist.window.boxes import Box, column
from vita_assist.window.day_choice import day_choice
from vita_assist.window.hanging import hang
from vita_assist.window.layouts import Columns, Wrapping
from vita_assist.window.rule_card import one_pill
from vita_assist.window.spoken import Turned
from vita_assist.window.support import support_fold
from vita_assist.window.words import (
    Button,
    beneath,
    beside,
    card,
    household_head,
    own_draft,
    own_label,
    pair,
    quoted,
    stack,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vita_assist.language import Text
    from vita_assist.law.event import Event, Party
    from vita_assist.law.status import Answered, Status
    from vita_assist.window.boxes import Column
    from vita_assist.window.drawn import Drawn

TITLE = app_text("window/sharing/title", "Tax addresses and ICE")
LEAD = app_text(
    "window/sharing/lead",
    "Giving the addresses and using them are two questions. Two courts answered them, for two different sides. Mixing"
    " them up is the most common mistake.",
)
HINT = app_text(
    "window/sharing/hint", "Read an answer aloud, or turn the screen. “Source” shows the order that it rests on."
)
HALVES = {
    Half.GIVE: (
        app_text("window/sharing/give-now", "Who may give"),
        app_text("window/sharing/give-then", "Who could give"),
    ),
    Half.USE: (
        app_text("window/sharing/use-now", "Who may use"),
        app_text("window/sharing/use-then", "Who could use"),
    ),
}
SINCE = app_text("window/sharing/since", "Since {day}")
BY = app_text("window/sharing/by", "By: {event}, {day}")
BOUND = app_text("window/sharing/bound", "Bound")
NOT_BOUND = app_text("window/sharing/not-bound", "Not bound")
SAY = app_text("window/sharing/say", "You may say")
READS = app_text("window/sharing/reads", "The household reads")
TURN = app_text("window/sharing/turn", "Turn the screen to the household")
TURN_OF = app_text("window/sharing/turn-of", "Turn the screen to the household: {text}")
AS_OF = app_text("window/sharing/as-of", "As of {day}.")
NEVER = app_text("window/sharing/never", "What not to say")
NEVER_SAY = app_text("window/sharing/never-say", "Do not say:")
NEVER_NOTE = app_text("window/sharing/never-note", "Each of these is wrong or says too much. Beside it is why.")


def fill_status(layout: Column, drawn: Drawn, room: int) -> None:  # noqa: ARG001  # parts are told their room
    """Draw the status of the day."""
    speech, look = drawn.speech, drawn.look
    status = drawn.desk.law.status(drawn.here.looked_back)
    heads = (own_draft(speech), household_head(speech))
    layout.addWidget(beside(speech, look, (TITLE, "question"), (LEAD, ""), heads=heads))
    layout.addWidget(own_label(speech, HINT, "hint"))
    layout.addWidget(day_choice(drawn, status))
    for halves in ((Half.GIVE, Half.USE), (Half.BOTH,)):
        box = Box()
        columns = Columns(look.gap(4), look.size(400), 2, box)
        for answered in (one for one in status.answers if one.question.half in halves):
            columns.addWidget(answer_card(drawn, status, answered))
        layout.addWidget(box)
    layout.addWidget(_never(drawn))


def answer_card(drawn: Drawn, status: Status, answered: Answered) -> QWidget:
    """One question with its answer: in a few words, since when and by whom, what to say, what the household reads."""
    speech, look, standing = drawn.speech, drawn.look, answered.standing
    frame = card("plain")
    inner = column(frame, look.gap(2))
    inner.setContentsMargins(*(look.gap(step) for step in (5, 4, 4, 3)))
    half = HALVES.get(answered.question.half)
    if half is not None:
        stack(inner, *pair(speech, half[not status.moment.present], "eyebrow"))
    inner.addWidget(beneath(speech, answered.title, "heading"))
    answer = card("soft")
    stack(column(answer, 0, look.gap(3)), *pair(speech, standing.telling.label, "heading"))
    inner.addWidget(answer)
    inner.addWidget(own_label(speech, SAY, "eyebrow"))
    inner.addWidget(own_label(speech, answered.say))
    inner.addWidget(_turn(drawn, status, answered))
    stack(inner, *pair(speech, READS, "eyebrow"))
    stack(inner, *pair(speech, answered.summary))
    if half is not None:
        orders = [event for event in status.events if event.id in standing.orders]
        stack(inner, *_since(drawn, answered, orders))
        for event in orders:
            _add_parties(inner, drawn, event)
    hang(inner, support_fold(drawn, f"law/{answered.question.id}", answered.title, standing.support))
    return frame


def _since(drawn: Drawn, answered: Answered, orders: Iterable[Event]) -> list[QWidget]:
    speech, standing = drawn.speech, answered.standing
    box = Box()
    row = Wrapping(drawn.look.gap(1), box)
    marks = [drawn.desk.law.matter.words.stages[standing.stage].name]
    marks += [] if standing.since is None else [SINCE.filled(day=standing.since)]
    for mark in marks:
        row.addWidget(one_pill(speech, mark))
    by = [own_label(speech, BY.filled(event=event.title, day=event.date), "muted") for event in orders]
    return [box, *by]


def _add_parties(inner: Column, drawn: Drawn, event: Event) -> None:
    for head, parties in ((BOUND, event.binds), (NOT_BOUND, event.does_not_bind)):
        if parties:
            inner.addWidget(parties_row(drawn, head, parties))


def parties_row(drawn: Drawn, head: Text, parties: Iterable[Party]) -> QWidget:
    """Who is bound, or is not: a word each, in the volunteer's language and the household's."""
    speech, names = drawn.speech, drawn.desk.law.matter.words.parties
    box = Box()
    row = Wrapping(drawn.look.gap(1), box)
    row.addWidget(own_label(speech, head, "strong"))
    mood = "care" if head is BOUND else ""
    for party in parties:
        pill = one_pill(speech, names[party].name, mood)
        pill.setToolTip(speech.words(names[party].text))
        row.addWidget(pill)
    for label in box.findChildren(QWidget):
        label.setMinimumWidth(0)
    return box


def _turn(drawn: Drawn, status: Status, answered: Answered) -> QWidget:
    texts = (answered.title, answered.standing.telling.label, AS_OF.filled(day=status.moment.day))
    button = Button(drawn.speech.words(TURN), f"turn/{answered.question.id}")
    button.setAccessibleName(drawn.speech.words(TURN_OF.filled(text=answered.title)))
    button.clicked.connect(lambda: drawn.say(Turned(texts)))
    box = Box()
    Wrapping(0, box).addWidget(button)
    return box


def _never(drawn: Drawn) -> QWidget:
    """What not to say, for the volunteer alone: the household never reads these sentences."""
    speech, look = drawn.speech, drawn.look
    frame = card("plain")
    inner = column(frame, look.gap(2))
    inner.setContentsMargins(*(look.gap(step) for step in (5, 4, 4, 3)))
    inner.addWidget(own_label(speech, NEVER, "heading"))
    inner.addWidget(own_label(speech, NEVER_NOTE, "muted"))
    for claim in drawn.desk.law.matter.never_say:
        inner.addWidget(card("rule"))
        box = Box()
        columns = Columns(look.gap(5), look.size(300), 2, box)
        left, right = Box(), Box()
        said = column(left, 0)
        said.addWidget(own_label(speech, NEVER_SAY, "eyebrow"))
        said.addWidget(own_label(speech, quoted(claim.says), "strong"))
        column(right, 0).addWidget(own_label(speech, claim.record))
        columns.addWidget(left)
        columns.addWidget(right)
        inner.addWidget(box)
    return frame
