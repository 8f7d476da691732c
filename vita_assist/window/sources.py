"""How a source is shown: what it is, the place in it, who published it, when it was checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vita_assist.language import app_text
from vita_assist.window.words import column, own_label, words_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vita_assist.sources import Citation
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

SOURCES = app_text("window/sources/title", "Sources")
LINE = app_text("window/sources/line", "{publisher}. Checked on {day}.")
PLACE = app_text("window/sources/place", "{title}, {locator}")


def source_lines(speech: Speech, look: Look, citations: Sequence[Citation]) -> QWidget:
    """The sources, one beneath the other; titles stay in the language of the document."""
    box = QWidget()
    layout = column(box, look.gap(1))
    for citation in citations:
        source = citation.source
        place = PLACE.filled(title=source.title, locator=citation.locator)
        layout.addWidget(words_label(speech.words(place)))
        about = LINE.filled(publisher=source.publisher, day=source.checked_on)
        layout.addWidget(own_label(speech, about, "muted"))
    return box
