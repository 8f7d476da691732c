"""How a source is shown: what it is, the place in it, who published it, when it was checked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLabel, QWidget

from vita_assist.language import app_text
from vita_assist.window.words import column, own_label, stack, words_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vita_assist.sources import Citation
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

SOURCES = app_text("window/sources/title", "Sources")
LINE = app_text("window/sources/line", "{publisher}. Checked on {day}.")
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
    box = QWidget()
    layout = column(box, look.gap(2))
    for citation in citations:
        source, one = citation.source, QWidget()
        place = PLACE.filled(title=source.title, locator=citation.locator)
        about = LINE.filled(publisher=source.publisher, day=source.checked_on)
        stack(
            column(one, 0),
            words_label(speech.words(place)),
            own_label(speech, about, "muted"),
            address_label(source.address),
        )
        layout.addWidget(one)
    return box
