"""Buttons made of several lines of words: a large choice, a page in the list."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore  # `QtCore.Qt` is looked up late, see `early`
from PySide6.QtCore import QMarginsF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from vita_assist.window.boxes import Column
from vita_assist.window.early import brush
from vita_assist.window.words import grow_with_words, own_label, pair

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent

    from vita_assist.language import Text
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech


RING: Final = 3
GAP: Final = 2
"""Pixels of the ring around what has the focus, and of the gap between it and a strong ground within."""


class Pressable(QPushButton):
    """A button that holds labels; it is as high as they need, and all of it can be pressed."""

    def __init__(self, look: Look, name: str) -> None:
        """The labels are given later, with `hold`."""
        super().__init__()
        self.look = look
        self.setObjectName(name)
        grow_with_words(self)
        self._words = Column(self, 0)

    def hold(self, labels: Iterable[QLabel], margins: tuple[int, int, int, int]) -> None:
        """Put labels in it, with these margins (left, top, right, bottom)."""
        self._words.setContentsMargins(*margins)
        for label in labels:
            self._words.addWidget(label)

    def sizeHint(self) -> QSize:
        """As much room as its words would like."""
        return self._words.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """The least room in which no word is cut."""
        return self._words.totalMinimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed, all of it: its labels let the pointer through."""
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        for label in self.findChildren(QLabel):
            label.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        super().enterEvent(event)


class BigChoice(Pressable):
    """A large choice: what one can do, a line about it, and an arrow."""

    def __init__(self, speech: Speech, look: Look, texts: tuple[Text, Text], name: str, *, primary: bool) -> None:
        """`texts` are what one can do, and the line about it; one choice of a page is the `primary` one."""
        super().__init__(look, name)
        text, note = texts
        self.primary = primary
        self.setAccessibleName(speech.both(text))
        self.setAccessibleDescription(speech.words(note))
        on = "primary" if primary else ""
        labels = [*pair(speech, text, "heading", on), own_label(speech, note, "" if primary else "muted", on)]
        self.hold(labels, (look.gap(5), look.gap(3), look.size(56), look.gap(3)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it in the colours of the look."""
        tokens = self.look.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)
        hover = self.underMouse() or self.isDown()
        plain = tokens.raised if hover else tokens.surface
        strong = tokens.primary_deep if hover else tokens.primary
        painter.fillPath(_rounded((frame, 14.5)), brush(strong if self.primary else tokens.edge))
        if not self.primary:
            inside = frame.marginsRemoved(QMarginsF(*(tokens.border,) * 4))
            painter.fillPath(_rounded((inside, 14.5 - tokens.border)), brush(plain))
        if self.hasFocus():
            outside = QRectF(self.rect())
            ring = _rounded((outside, 17.5), (outside.adjusted(3, 3, -3, -3), 14.5))
            painter.fillPath(ring, brush(tokens.focus))
        self._paint_arrow(painter, frame)
        painter.end()

    def _paint_arrow(self, painter: QPainter, frame: QRectF) -> None:
        tokens, look = self.look.tokens, self.look
        unit, thick = look.size(8), look.size(3)
        arm = _rounded((QRectF(-thick / 2, -thick / 2, unit * sqrt(2) + thick, thick), thick / 2))
        painter.translate(frame.right() - look.size(32) + unit - 0.5, frame.center().y())
        for turn in (135, 90):  # both arms begin at the point
            painter.rotate(turn)
            painter.fillPath(arm, brush(tokens.on_primary if self.primary else tokens.primary))


def _rounded(*frames: tuple[QRectF, float]) -> QPainterPath:
    """A rectangle with rounded corners; with a second one within it, the ring between them."""
    path = QPainterPath()
    for frame, radius in frames:
        path.addRoundedRect(frame, radius, radius)
    return path


def paint_gap(button: QPushButton) -> None:
    """Draw a ring between a strong ground and the border of what has the focus: side by side they look like one."""
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outside = QRectF(button.rect()).marginsRemoved(QMarginsF(*(RING,) * 4))
    inside = outside.marginsRemoved(QMarginsF(*(GAP,) * 4))
    painter.fillPath(_rounded((outside, 7.5), (inside, 5.5)), QApplication.palette().base())
    painter.end()
