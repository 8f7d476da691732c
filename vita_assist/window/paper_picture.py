"""A paper, drawn: its lines in English as on such papers, and a number at each line to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from vita_assist.rights.paper import Printed
from vita_assist.window.theme import FAMILY

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from vita_assist.rights.paper import PaperLine, Picture
    from vita_assist.window.theme import Look

_POINTS: Final = {Printed.HEAD: 10.5, Printed.TITLE: 10.0, Printed.TEXT: 9.0, Printed.FORM: 7.5, Printed.SIGNED: 8.0}
"""Smaller than anything that is to be read: what the lines say stands beneath, by number."""


class PaperPicture(QWidget):
    """The drawing. It can be read in black and white; a screen reader is told all of it in words."""

    def __init__(self, picture: Picture, alt: str, look: Look) -> None:
        super().__init__()
        self._picture = picture
        self._look = look
        self.setObjectName(f"picture/{picture.id}")
        self.setAccessibleName(alt)
        self.setProperty("told_as", "drawing")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(look.size(360))

    def sizeHint(self) -> QSize:
        """A little higher than wide, as papers are."""
        return QSize(self._look.size(300), self._look.size(268))

    def minimumSizeHint(self) -> QSize:
        """It can be drawn a little narrower."""
        return QSize(self._look.size(230), self._look.size(268))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        tokens, look = self._look.tokens, self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.rect()).adjusted(2, 2, -look.size(34), -6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRect(sheet.translated(4, 4))
        painter.setBrush(QColor(tokens.surface))
        painter.setPen(QPen(QColor(tokens.ink), 1.5))
        painter.drawRect(sheet)
        y = sheet.top() + look.size(14)
        numbers = {line: number for number, line in self._picture.numbered().items()}
        for line in self._picture.lines:
            middle, y = self._paint_line(painter, line, sheet, y)
            if line in numbers:
                self._paint_number(painter, numbers[line], QPointF(sheet.right(), middle))
        painter.end()

    def _paint_line(self, painter: QPainter, line: PaperLine, sheet: QRectF, y: float) -> tuple[float, float]:
        """Draw a line of the paper; the middle of it, and where the next begins."""
        tokens, look = self._look.tokens, self._look
        font = QFont(FAMILY)
        font.setPointSizeF(_POINTS[line.kind] * look.scale)
        font.setBold(line.kind in {Printed.HEAD, Printed.TITLE})
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink))
        inner = sheet.adjusted(look.size(14), 0, -look.size(18), 0)
        flags = Qt.TextFlag.TextWordWrap | (
            Qt.AlignmentFlag.AlignHCenter if line.kind in {Printed.HEAD, Printed.TITLE} else Qt.AlignmentFlag.AlignLeft
        )
        if line.kind is Printed.FORM:
            y = sheet.bottom() - look.size(24)
        elif line.kind is Printed.SIGNED:
            y += look.size(30)
            self._paint_hand(painter, QPointF(inner.center().x() - look.size(12), y - look.size(4)))
            painter.drawLine(QPointF(inner.center().x() - look.size(20), y), QPointF(inner.right(), y))
            inner.setLeft(inner.center().x() - look.size(20))
        box = QFontMetricsF(font).boundingRect(QRectF(inner.left(), y, inner.width(), 500), flags, line.words)
        painter.drawText(QRectF(inner.left(), y, inner.width(), box.height() + 2), flags, line.words)
        if line.kind is Printed.TEXT:
            below = y + box.height() + look.size(14)
            painter.setPen(QPen(QColor(tokens.muted), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(inner.left(), below), QPointF(inner.right(), below))
            return y + box.height() / 2, below + look.size(8)
        return y + box.height() / 2, y + box.height() + look.size(8)

    def _paint_hand(self, painter: QPainter, at: QPointF) -> None:
        """A signature that nobody can read."""
        unit, path = self._look.size(7), QPainterPath(at)
        for step, high in enumerate((2.6, -0.6, 1.8, -0.4, 2.2, -0.8, 1.2)):
            start = at + QPointF(step * unit * 1.1, 0)
            path.cubicTo(
                start + QPointF(0.2 * unit, -high * unit),
                start + QPointF(1.2 * unit, -high * unit),
                at + QPointF((step + 1) * unit * 1.1, 0),
            )
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._look.tokens.ink), 1.3))
        painter.drawPath(path)
        painter.restore()

    def _paint_number(self, painter: QPainter, number: int, at: QPointF) -> None:
        tokens, half = self._look.tokens, self._look.size(12)
        center = QPointF(at.x() + half + self._look.size(6), at.y())
        painter.setPen(QPen(QColor(tokens.ink), 1))
        painter.drawLine(QPointF(at.x() - self._look.size(12), at.y()), QPointF(center.x() - half, at.y()))
        painter.setBrush(QColor(tokens.ink))
        painter.drawEllipse(center, half, half)
        font = QFont(FAMILY)
        font.setPointSizeF(10 * self._look.scale)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(tokens.surface))
        box = QRectF(center.x() - half, center.y() - half, 2 * half, 2 * half)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
