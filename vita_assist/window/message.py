"""The one place where expected errors and news are shown; it speaks to screen readers too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6 import QtCore  # `QtCore.Qt` is looked up late, see `early`
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vita_assist.language import app_count, app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.words import Button, Speech, own_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from vita_assist.language import Text
    from vita_assist.window.theme import Look

_CLOSE = app_text("window/message/close", "Close this message")
MOST_TEXTS: Final = 4
MOST_LARGE_TEXTS: Final = 2
"""So many leave room for the page."""


def _few(texts: Sequence[Text], most: int) -> Sequence[Text]:
    if len(texts) <= most:
        return texts
    if most == MOST_LARGE_TEXTS:
        return texts[0], texts[-1]
    first, last = texts[: most - 2], texts[-1]
    count = len(texts) - len(first) - 1
    return (*first, app_count("window/message/more", "And {count} more.", "And {count} more.", count=count), last)


def announce(widget: QObject, words: str, *, urgent: bool = False) -> None:
    """Have a screen reader say something that changed somewhere else than at the focus."""
    # Late: nothing is announced before the first paint.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


class Message(QFrame):
    """A band under the bar: what happened, one sentence a line; Esc or the button closes it."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("message")
        self._body: QWidget | None = None
        self._row = QHBoxLayout(self)
        self.hide()

    def show_texts(self, texts: Sequence[Text], speech: Speech, look: Look, *, bad: bool) -> None:
        """Show the texts in the volunteer's language and say them; of many the first, and the last: what to do."""
        texts = _few(texts, MOST_TEXTS if look.roomy else MOST_LARGE_TEXTS)
        self.clear()
        self.setProperty("card", "bad" if bad else "soft")
        self.style().unpolish(self)
        self.style().polish(self)
        self._row.setContentsMargins(look.gap(5), look.gap(2), look.gap(4), look.gap(2))
        self._body = Box()
        # Large letters need the whole width, and the button stands beneath them.
        body = QHBoxLayout(self._body) if look.roomy else QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        told = Box()
        beside = QHBoxLayout(told)
        beside.setContentsMargins(0, 0, 0, 0)
        lines = Box()
        inner = column(lines, look.gap(1))
        inner.insertStretch(0, 1)  # in the middle beside the button
        for text in texts:
            inner.addWidget(own_label(speech, text, "strong"))
        close = Button(speech.words(_CLOSE), "message/close", keys="Esc")
        close.clicked.connect(self.closed)
        beside.addWidget(lines, 1)
        body.addWidget(told, 1)
        body.addWidget(close, 0, *(() if look.roomy else (QtCore.Qt.AlignmentFlag.AlignRight,)))
        if bad:
            from vita_assist.window.shape import Shape

            beside.insertWidget(0, Shape("bad", look))
            beside.setSpacing(look.gap(3))
        self._row.addWidget(self._body)
        self.show()
        announce(self, " ".join(speech.words(text) for text in texts), urgent=bad)

    def clear(self) -> None:
        """Take the message away, its words too."""
        self.hide()
        if self._body is not None:
            self._row.removeWidget(self._body)
            self._body.setParent(None)
            self._body.deleteLater()
            self._body = None
