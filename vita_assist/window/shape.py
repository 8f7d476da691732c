"""A shape with a sign in it that says what a color alone would say: good, bad, to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from vita_assist.window.theme import FAMILY

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from vita_assist.window.theme import Look


class Shape(QWidget):
    """A verdict as a shape with a sign in it; nothing is told by color alone."""

    SIGNS = {"good": "\u2713", "bad": "\u2715", "care": "?", "other": "\u00a7", "none": "\u2013"}  # noqa: RUF012

    def __init__(self, kind: str, look: Look) -> None:
        super().__init__()
        self._kind = kind
        self._look = look
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """As much room as it would like."""
        return QSize(self._look.size(32), self._look.size(32))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        tokens = self._look.tokens
        color = QColor(getattr(tokens, self._kind))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(color, 2))
        painter.setBrush(QColor(getattr(tokens, f"{self._kind}_soft")))
        self._outline(painter, box)
        painter.setPen(QPen(color, max(2.0, box.width() / 11)))
        if self._kind in {"good", "bad", "none"}:
            self._sign(painter, box)
        else:
            font = QFont(FAMILY)
            font.setBold(True)
            font.setPixelSize(round(box.height() * 0.55))
            painter.setFont(font)
            low = box.adjusted(0, box.height() * 0.18, 0, 0) if self._kind == "care" else box
            painter.drawText(low, Qt.AlignmentFlag.AlignCenter, self.SIGNS[self._kind])
        painter.end()

    def _outline(self, painter: QPainter, box: QRectF) -> None:
        middle = box.center()
        if self._kind == "care":
            points = [QPointF(middle.x(), box.top()), box.bottomRight(), box.bottomLeft()]
            painter.drawPolygon(QPolygonF(points))
        elif self._kind == "other":
            corners = [QPointF(middle.x(), box.top()), QPointF(box.right(), middle.y()),
                       QPointF(middle.x(), box.bottom()), QPointF(box.left(), middle.y())]  # fmt: skip
            painter.drawPolygon(QPolygonF(corners))
        elif self._kind == "bad":
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        else:
            painter.drawEllipse(box)

    def _sign(self, painter: QPainter, box: QRectF) -> None:
        if self._kind == "good":
            painter.drawPolyline([_at(box, 0.27, 0.52), _at(box, 0.44, 0.69), _at(box, 0.74, 0.34)])
        elif self._kind == "bad":
            painter.drawLine(_at(box, 0.32, 0.32), _at(box, 0.68, 0.68))
            painter.drawLine(_at(box, 0.68, 0.32), _at(box, 0.32, 0.68))
        else:
            painter.drawLine(_at(box, 0.3, 0.5), _at(box, 0.7, 0.5))


def _at(box: QRectF, x: float, y: float) -> QPointF:
    """A point in a box, by its share of the width and the height."""
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())
