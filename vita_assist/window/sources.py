"""How a source is shown: what it is, the place in it, who published it and when, when it was checked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLabel, QWidget

from vita_assist.language import app_text
from vita_assist.sources import UNDATED
from vita_assist.window.boxes import Box, column
from vita_assist.window.words import own_label, stack, words_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vita_assist.language import Text
    from vita_assist.sources import Citation, Source
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

SOURCES = app_text("window/sources/title", "Sources")
LINE = app_text("window/sources/line", "{publisher}. Checked on {day}.")
DATED_LINE = app_text("window/sources/dated-line", "{publisher}, {published}. Checked on {day}.")
UNDATED_LINE = app_text("window/sources/undated-line", "{publisher}, undated. Checked on {day}.")
OWN_RULE = app_text("window/sources/own-rule", "It is the publisher’s own rule or decision.")
REPORT = app_text("window/sources/report", "It is a report or a guide about it.")
PLACE = app_text("window/sources/place", "{title}, {locator}")

_SIGN: Final = re.compile(r"[-/._?=&%]+|[A-Za-z0-9]{12}")
"""After what a long address may go on in a next line."""


def address_label(address: str) -> QLabel:
    """An address, to be copied by hand; it goes on in a next line where there is no room."""
    label = words_label(_SIGN.sub("\\g<0>\u200b", address), "muted")
    label.setAccessibleName(address)
    return label


def source_lines(speech: Speech, look: Look, citations: Sequence[Citation]) -> QWidget:
    """The sources, one beneath the other; titles stay in the language of the document."""
    box = Box()
    layout = column(box, look.gap(2))
    for citation in citations:
        place = PLACE.filled(title=citation.source.title, locator=citation.locator)
        layout.addWidget(_lines(speech, speech.words(place), citation.source))
    return box


def whole_source(speech: Speech, source: Source) -> QWidget:
    """A source without a place in it, for the list of all."""
    return _lines(speech, source.title, source)


def _lines(speech: Speech, head: str, source: Source) -> QWidget:
    box = Box()
    layout = column(box, 0)
    layout.addWidget(words_label(head))
    layout.addWidget(own_label(speech, _about(source), "muted"))
    if source.published is not None:
        # Only sources of the law say when they were published, and so what they are.
        layout.addWidget(own_label(speech, OWN_RULE if source.primary else REPORT, "muted"))
        stack(layout, *(own_label(speech, text, "muted") for text in (source.note, source.compared) if text))
    if source.address:
        layout.addWidget(address_label(source.address))
    return box


def _about(source: Source) -> Text:
    line = LINE if source.published is None else UNDATED_LINE
    if source.published is not None and source.published != UNDATED:
        line = DATED_LINE.filled(published=source.published)
    return line.filled(publisher=source.publisher, day=source.checked_on)
