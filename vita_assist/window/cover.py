"""What covers the window: it says that the page is covered, when answers are forgotten, and how to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vita_assist.language import app_count, app_text
from vita_assist.window.bar import COVER_KEY
from vita_assist.window.message import announce
from vita_assist.window.words import Button, own_label, words_label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

NAME = "VITA Assist"
COVERED = app_text("window/cover/covered", "This screen is covered")
NOTHING_LOST = app_text("window/cover/nothing-lost", "Covering deletes nothing.")
SHOW = app_text("window/cover/show", "Show the page again")

_WIDEST: Final = 900
"""So wide, in pixels, a line is at most."""
_MARGIN: Final = 32


class Cover(QWidget):
    """Covers a whole window, opaque from its first paint; its button, the cover key, Enter or Esc take it away."""

    lifted = Signal()

    def __init__(self, window: QWidget) -> None:
        """Nothing is shown before `show_over`."""
        super().__init__(window)
        self._window = window
        self._body: QWidget | None = None
        self._widest = 0
        self.setObjectName("cover")
        self.setAutoFillBackground(True)
        self.hide()

    def show_over(self, minutes: int, speech: Speech, look: Look) -> None:
        """Cover the window as it is now; `minutes` after which answers are forgotten."""
        self._clear()
        self._body = body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setSpacing(look.gap(3))
        layout.addStretch(1)
        *labels, show, key = self._words(minutes, speech)
        self._widest = look.size(_WIDEST)
        for widget in labels:  # as wide as there is room: a label that is aligned is no higher than one line
            layout.addWidget(widget)
        layout.addSpacing(look.gap(5))
        for widget in (show, key):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.setAccessibleName(speech.words(COVERED))
        self.fit()
        self.raise_()
        self.show()
        body.show()
        self.repaint()
        announce(self, speech.words(COVERED))

    def _words(self, minutes: int, speech: Speech) -> list[QWidget]:
        forgets = app_count(
            "window/cover/forgets",
            "After {count} minute without a hand on it, this program forgets the household.",
            "After {count} minutes without a hand on it, this program forgets the household.",
            count=minutes,
        )
        show = Button(speech.words(SHOW), "cover/show", "primary", keys=COVER_KEY)
        show.clicked.connect(self.lifted)
        labels = [
            words_label(NAME, "eyebrow"),
            own_label(speech, COVERED, "title"),
            own_label(speech, NOTHING_LOST, "lead"),
            own_label(speech, forgets, "lead"),
        ]
        for label in labels:
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return [*labels, show, words_label(COVER_KEY, "key", wrap=False)]

    def take_focus(self) -> None:
        """Put the focus on the one button."""
        for button in self.findChildren(Button):
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Take the cover away, its words too."""
        self._clear()
        self.hide()

    def fit(self) -> None:
        """Cover all of the window at its size now."""
        self.setGeometry(self._window.rect())
        if self._body is not None:
            self._body.setGeometry(self.rect())
            side = max(_MARGIN, (self.width() - self._widest) // 2)
            self._body.setContentsMargins(side, 0, side, 0)

    def _clear(self) -> None:
        if self._body is not None:
            self._body.hide()
            self._body.setParent(None)
            self._body.deleteLater()
            self._body = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the cover away wherever the focus is; Esc and the cover key are the window's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.lifted.emit()
