"""The paper in the hand: look by look what is on it, what kind of paper that makes it, what to say aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vita_assist.language import ENGLISH, app_text, as_printed
from vita_assist.window.boxes import Box, column
from vita_assist.window.hanging import hang
from vita_assist.window.layouts import Columns
from vita_assist.window.marks import RadioMark, make_tile
from vita_assist.window.paper_picture import PaperPicture
from vita_assist.window.spoken import Seen, Turned
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
    stack,
    words_label,
)

if TYPE_CHECKING:
    from vita_assist.language import Text
    from vita_assist.rights.paper import Look as Sight
    from vita_assist.rights.paper import Outcome, Picture
    from vita_assist.window.boxes import Column
    from vita_assist.window.drawn import Drawn

IT_IS = app_text("window/paper-check/it-is", "What it is")
SAY_ALOUD = app_text("window/paper-check/say-aloud", "Say aloud, in English")
MEANS = app_text("window/paper-check/means", "It means")
AGAIN = app_text("window/paper-check/again", "Look at another paper")
NOT_YET = app_text("window/paper-check/not-yet", "Answer what stands above. What the paper is will stand here.")
PICTURES = app_text("window/paper-check/pictures", "Two papers, and a trap")
PICTURES_NOTE = app_text(
    "window/paper-check/pictures-note", "Drawn for this program. Real papers look different; look for the same things."
)
TURN = app_text("window/paper-check/turn", "Show it large")
TURN_OF = app_text("window/paper-check/turn-of", "Show it large: {text}")


def fill_paper_check(layout: Column, drawn: Drawn, room: int) -> None:
    """Draw the looks that concern this paper, then what it is, then the drawn papers."""
    speech, look, law = drawn.speech, drawn.look, drawn.desk.law
    check = law.rights.paper_check
    heads = (own_draft(speech), household_head(speech))
    layout.addWidget(beside(speech, look, (check.title, "question"), (check.lead, "hint"), heads=heads))
    frame = card("plain")
    layout.addWidget(frame)
    inner = column(frame, look.gap(3))
    inner.setContentsMargins(*(look.gap(step) for step in (5, 4, 4, 4)))
    for sight in check.asked(law.seen):
        inner.addWidget(_sight(drawn, sight))
        if sight.id not in law.seen:
            break
    outcome = law.outcome()
    layout.addWidget(_not_yet(drawn) if outcome is None else _outcome(drawn, outcome))
    layout.addWidget(_pictures(drawn, room))


def _sight(drawn: Drawn, sight: Sight) -> QWidget:
    speech, look, law = drawn.speech, drawn.look, drawn.desk.law
    box = Box()
    layout = column(box, look.gap(1))
    layout.addWidget(beneath(speech, sight.question, "strong"))
    layout.addWidget(own_label(speech, sight.help, "muted"))
    tiles = Box()
    columns = Columns(look.gap(1), look.size(300), 3, tiles)
    marks = []
    for option in sight.options:
        said = f"{speech.words(sight.question)} {speech.both(option.name)}"
        mark = RadioMark(look, f"paper/{sight.id}/{option.value}", said)
        make_tile(mark, speech, option.name, None)
        mark.setChecked(law.seen.get(sight.id) == option.value)
        mark.clicked.connect(lambda _on, value=option.value: drawn.say(Seen(sight.id, value)))
        columns.addWidget(mark)
        marks.append(mark)
    for place, mark in enumerate(marks):
        mark.moved.connect(lambda key, place=place: _move(marks, place, Qt.Key(key)))
    layout.addWidget(tiles)
    return box


def _move(marks: list[RadioMark], place: int, key: Qt.Key) -> None:
    step = 1 if key in {Qt.Key.Key_Down, Qt.Key.Key_Right} else -1
    marks[(place + step) % len(marks)].setFocus(Qt.FocusReason.TabFocusReason)


def _not_yet(drawn: Drawn) -> QWidget:
    frame = card("soft")
    stack(column(frame, 0, drawn.look.gap(4)), *pair(drawn.speech, NOT_YET))
    return frame


def _outcome(drawn: Drawn, outcome: Outcome) -> QWidget:
    speech, look = drawn.speech, drawn.look
    frame = card("soft")
    frame.setObjectName("paper/outcome")
    inner = column(frame, look.gap(2))
    inner.setContentsMargins(*(look.gap(step) for step in (5, 4, 4, 4)))
    heads = (speech.words(IT_IS), household_head(speech))
    inner.addWidget(beside(speech, look, (outcome.title, "heading"), (outcome.text, ""), heads=heads))
    inner.addWidget(own_label(speech, SAY_ALOUD, "eyebrow"))
    for number, text in enumerate(drawn.desk.law.say_aloud(outcome), start=1):
        inner.addWidget(_aloud(drawn, text, f"turn/{outcome.id}/{number}"))
    hang(inner, support_fold(drawn, f"paper/{outcome.id}", outcome.title, outcome.support))
    again = Button(speech.words(AGAIN), "paper/again")
    again.clicked.connect(lambda: drawn.say(Seen("")))
    inner.addWidget(again)
    return frame


def _aloud(drawn: Drawn, text: Text, name: str) -> QWidget:
    """A sentence for an agent: English in any case, and beneath it what it means to those who read something else."""
    speech, look = drawn.speech, drawn.look
    frame = card("plain")
    row = Columns(look.gap(3), look.size(300), 2, frame)
    row.setContentsMargins(*(look.gap(step) for step in (4, 2, 4, 2)))
    words = Box()
    inner = column(words, 0)
    inner.addWidget(words_label(drawn.desk.voice(ENGLISH).words(text), "heading"))
    others = {voice.language: voice for voice in (speech.own, speech.theirs) if voice is not None}
    for language, voice in others.items():
        if language != ENGLISH:
            inner.addWidget(own_label(speech, MEANS, "muted"))
            side = "household" if voice is speech.theirs else "own"
            inner.addWidget(words_label(voice.words(text), side=side))
    row.addWidget(words)
    turn = Button(speech.words(TURN), name, "quiet")
    turn.setAccessibleName(speech.words(TURN_OF.filled(text=text)))
    turn.clicked.connect(lambda: drawn.say(Turned((text,))))
    row.addWidget(turn)
    return frame


def _pictures(drawn: Drawn, room: int) -> QWidget:
    speech, look = drawn.speech, drawn.look
    frame = card("plain")
    inner = column(frame, look.gap(2))
    inner.setContentsMargins(*(look.gap(step) for step in (5, 4, 4, 4)))
    inner.addWidget(beneath(speech, PICTURES, "heading"))
    inner.addWidget(own_label(speech, PICTURES_NOTE, "muted"))
    box = Box()
    pictures = drawn.desk.law.rights.pictures
    columns = Columns(look.gap(4), min(look.size(300), room), len(pictures), box)
    for picture in pictures:
        columns.addWidget(_picture(drawn, picture))
    inner.addWidget(box)
    return frame


def _picture(drawn: Drawn, picture: Picture) -> QWidget:
    """The drawing, and beneath it by number what to look for."""
    speech, look = drawn.speech, drawn.look
    box = Box()
    layout = column(box, look.gap(1))
    layout.addWidget(beneath(speech, picture.title, "strong"))
    layout.addWidget(PaperPicture(picture, speech.words(picture.alt), look))
    marks = {number: line.mark for number, line in picture.numbered().items() if line.mark is not None}
    for number, mark in marks.items():
        layout.addWidget(own_label(speech, _numbered(number, mark)))
        second = speech.second(mark)
        if second is not None:
            layout.addWidget(words_label(second.words, side="household"))
    return box


NUMBERED = app_text("window/paper-check/numbered", "{number}. {text}")


def _numbered(number: int, text: Text) -> Text:
    return NUMBERED.filled(number=as_printed(str(number)), text=text)
