"""The one place where expected errors and news are shown; it speaks to screen readers too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from vita_assist.language import app_text
from vita_assist.window.words import Button, Speech, column, own_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from vita_assist.language import Text
    from vita_assist.window.theme import Look

_CLOSE = app_text("window/message/close", "Close this message")


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
        """Show the texts in the volunteer's language and say them."""
        self.clear()
        self.setProperty("card", "bad" if bad else "soft")
        self.style().unpolish(self)
        self.style().polish(self)
        self._row.setContentsMargins(look.gap(5), look.gap(2), look.gap(4), look.gap(2))
        self._body = QWidget()
        body = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        lines = QWidget()
        inner = column(lines, look.gap(1))
        for text in texts:
            inner.addWidget(own_label(speech, text, "strong"))
        close = Button(speech.words(_CLOSE), "message/close", keys="Esc")
        close.clicked.connect(self.closed)
        body.addWidget(lines, 1)
        body.addWidget(close)
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
