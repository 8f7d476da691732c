"""Buttons made of several lines of words: a large choice, a page in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLabel, QPushButton

from vita_assist.window.marks import grow_with_words
from vita_assist.window.words import Column, own_label, pair

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from vita_assist.language import Text
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech


class Pressable(QPushButton):
    """A button that holds labels; it is as high as they need, and all of it can be pressed."""

    def __init__(self, look: Look, name: str) -> None:
        """The labels are given later, with `hold`."""
        super().__init__()
        self.look = look
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        grow_with_words(self)
        self._words = Column(self, 0)

    def hold(self, labels: Iterable[QLabel], margins: tuple[int, int, int, int]) -> None:
        """Put labels in it, with these margins (left, top, right, bottom)."""
        self._words.setContentsMargins(*margins)
        for label in labels:
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._words.addWidget(label)

    def sizeHint(self) -> QSize:
        """As much room as its words would like."""
        return self._words.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """The least room in which no word is cut."""
        return self._words.totalMinimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


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
        tokens, look = self.look.tokens, self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        hover = self.underMouse() or self.isDown()
        plain = tokens.raised if hover else tokens.surface
        strong = tokens.primary_deep if hover else tokens.primary
        painter.setBrush(QColor(strong if self.primary else plain))
        painter.setPen(QPen(QColor(strong if self.primary else tokens.edge), 1))
        painter.drawRoundedRect(frame, 14, 14)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 16, 16)
        pen = QPen(QColor(tokens.on_primary if self.primary else tokens.primary), look.size(3))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        x, y, unit = frame.right() - look.size(32), frame.center().y(), look.size(8)
        painter.drawPolyline([QPointF(x, y - unit), QPointF(x + unit, y), QPointF(x, y + unit)])
        painter.end()
