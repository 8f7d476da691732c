"""Links to topics: from a finding or a count to what can be read on, and what is good to know for a household."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vita_assist.language import app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.hanging import hang, hanging_column, hanging_row
from vita_assist.window.layouts import Columns
from vita_assist.window.theme import LINK_FRAME
from vita_assist.window.words import Button, card, own_label, second_label, stack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from vita_assist.guidance.topic import Topic
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

READ_MORE = app_text("window/topics/read-more", "Read more: {topic}")


def read_more(
    topics: Iterable[Topic], name: str, speech: Speech, look: Look, look_up: Callable[[str], None]
) -> QWidget:
    """A link to each topic, to be hung; `name` is that of what they stand in, `look_up` is told which was pressed."""
    box = Box()
    row = hanging_row(box, look.gap(2))
    for topic in topics:
        link = Button(speech.words(READ_MORE.filled(topic=topic.title)), f"{name}/topic/{topic.id}", "link")
        link.clicked.connect(lambda _on, topic=topic.id: look_up(topic))
        hang(row, link)
    return box


def good_to_know(topics: Iterable[Topic], speech: Speech, look: Look, look_up: Callable[[str], None]) -> QWidget:
    """A card with the title and the lead of each topic in both languages, and a link to it."""
    frame = card("plain")
    inner = column(frame, look.gap(2))
    inner.setContentsMargins(*(look.gap(step) for step in (5, 4, 4, 3)))
    for place, topic in enumerate(topics):
        if place:
            inner.addWidget(card("rule"))
        link = Button(speech.words(topic.title), f"know/{topic.id}", "link")
        link.setAccessibleName(speech.both(READ_MORE.filled(topic=topic.title)))
        link.clicked.connect(lambda _on, topic=topic.id: look_up(topic))
        hang(inner, _link_beside(link, topic, speech, look))
    return frame


def _link_beside(link: Button, topic: Topic, speech: Speech, look: Look) -> QWidget:
    """The link and the lead at the left, the same for the household at the right."""
    box, left = Box(), Box()
    sides = Columns(look.gap(5), look.size(300), 2, box)
    sides.setContentsMargins(LINK_FRAME, 0, 0, 0)
    row_box = Box()
    hang(hanging_row(row_box, 0), link)  # no wider than its words
    own = hanging_column(left, 0)
    hang(own, row_box)
    own.addWidget(own_label(speech, topic.lead))
    hang(sides, left)
    if speech.theirs:
        right = card("household")
        inner = column(right, look.gap(1))
        inner.setContentsMargins(look.gap(4), look.gap(2), look.gap(3), look.gap(2))
        stack(inner, second_label(speech, topic.title, "strong"), second_label(speech, topic.lead))
        sides.addWidget(right)
    return box
