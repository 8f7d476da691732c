"""The timeline as a drawing: what limits above the line, what does not below it, what agencies did on it.

Shapes tell the kinds apart, not colours, and what is only reported has a broken outline: it can be read in black
and white. A screen reader meets the list beneath it instead, where the same numbers stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from vita_assist.law.event import Course
from vita_assist.law.timeline import Lane, share, timeline
from vita_assist.window.theme import FAMILY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QPaintEvent

    from vita_assist.law.event import Event
    from vita_assist.law.timeline import Mark
    from vita_assist.window.theme import Look

ROWS: Final = 3
"""So many rows of words there may be above the upper marks, and below the lower ones."""
AWAY: Final = 21
"""So far from the middle of a mark its words stand, at the base size: clear of the tip of a pointed one."""
MOST_LABELLED: Final = 125
"""Up to this text size, in percent, there is room for words beside the marks."""


class Wording(NamedTuple):
    """What stands in the drawing, as it is said: the lanes, a label an event, the years."""

    lanes: dict[Lane, str]
    labels: dict[str, str]
    day: str


class TimelineDrawing(QWidget):
    """Draws some events from one day to another; `day` is that of which the status is told."""

    def __init__(
        self, events: Sequence[Event], span: tuple[date, date], day: date, wording: Wording, look: Look
    ) -> None:
        """`wording` is in the volunteer's language; nothing is said here."""
        super().__init__()
        self._events = events
        self._span = span
        self._day = day
        self._wording = wording
        self._look = look
        self._font = QFont(FAMILY)
        self._font.setPointSizeF(look.points("body") * 0.86)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName("sharing/timeline")
        self.setProperty("told_as", "drawing")

    def sizeHint(self) -> QSize:
        """As high as its lanes and their words."""
        return QSize(self._look.size(600), self._look.size(436 if self._labelled else 300))

    def minimumSizeHint(self) -> QSize:
        """It draws itself into whatever width there is."""
        return QSize(self._look.size(300), self.sizeHint().height())

    @property
    def _labelled(self) -> bool:
        return self._look.percent <= MOST_LABELLED

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        left, right = float(self._look.size(78)), float(self.width() - self._look.size(24))
        apart = self._look.size(31) / max(1.0, right - left)
        drawn = timeline(self._events, *self._span, apart)
        self._paint_axis(painter, left, right, [(tick.day, tick.at) for tick in drawn.ticks])
        self._paint_earlier(painter, left, drawn.earlier)
        places = {mark.number: QPointF(left + mark.put * (right - left), self._y(mark.lane)) for mark in drawn.marks}
        for mark in drawn.marks:
            self._paint_stem(painter, places[mark.number], left + mark.at * (right - left), mark)
        if self._labelled:
            self._paint_labels(painter, places, drawn.marks, self._x(left, right) - self._look.size(8))
        for mark in drawn.marks:
            self._paint_mark(painter, places[mark.number], mark.event, mark.number)
        painter.end()

    # Where things are

    def _x(self, left: float, right: float) -> float:
        """Where the day's own line stands."""
        return left + min(1.0, max(0.0, share(self._day, *self._span))) * (right - left)

    @property
    def _above(self) -> str:
        """What the uppermost lane is, as far as there is room beside the day."""
        metrics = QFontMetricsF(self._font)
        room = self.width() - metrics.horizontalAdvance(self._wording.day) - self._look.size(16)
        return metrics.elidedText(self._wording.lanes[Lane.ABOVE], Qt.TextElideMode.ElideRight, room)

    @property
    def _head(self) -> float:
        """Where the words of the uppermost lane begin, from the top."""
        high = QFontMetricsF(self._font).height()
        return 2.0 if self._labelled else self._y(Lane.ABOVE) - self._look.size(20) - high

    def _y(self, lane: Lane) -> float:
        top = 116 if self._labelled else 44
        return float(self._look.size(top + {Lane.ABOVE: 0, Lane.ON: 86, Lane.BENEATH: 148, Lane.BELOW: 204}[lane]))

    # What is drawn

    def _paint_axis(self, painter: QPainter, left: float, right: float, ticks: list[tuple[date, float]]) -> None:
        tokens, look, y = self._look.tokens, self._look, self._y(Lane.ON)
        painter.setPen(QPen(QColor(tokens.ink), look.size(2)))
        painter.drawLine(QPointF(left, y), QPointF(right + look.size(12), y))
        metrics = QFontMetricsF(self._font)
        for day, at in ticks:
            x, year = left + at * (right - left), day.month == 1
            long = look.size(30 if year else 8)
            painter.setPen(QPen(QColor(tokens.ink if year else tokens.muted), 2 if year else 1))
            painter.drawLine(QPointF(x, y), QPointF(x, y + long))
            if year:
                painter.setPen(QColor(tokens.ink))
                painter.drawText(QPointF(x + look.size(5), y + look.size(14) + metrics.ascent()), str(day.year))
        self._paint_day(painter, self._x(left, right))
        self._paint_lanes(painter)

    def _paint_day(self, painter: QPainter, x: float) -> None:
        """The line of the day, and the day in words at its head, beside what the uppermost lane is."""
        metrics, pen = QFontMetricsF(self._font), QColor(self._look.tokens.primary)
        wide, caption = (metrics.horizontalAdvance(words) for words in (self._wording.day, self._above))
        least = min(caption + self._look.size(16), self.width() - wide)
        box = QRectF(min(max(least, x - wide / 2), self.width() - wide), self._head, wide, metrics.height())
        painter.setPen(pen)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, self._wording.day)
        painter.setPen(QPen(pen, self._look.size(2), Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x, self._y(Lane.BELOW) + self._look.size(16)))

    def _paint_lanes(self, painter: QPainter) -> None:
        tokens, look = self._look.tokens, self._look
        painter.setPen(QColor(tokens.muted))
        metrics = QFontMetricsF(self._font)
        painter.drawText(QPointF(0, self._head + metrics.ascent()), self._above)
        below = metrics.elidedText(self._wording.lanes[Lane.BELOW], Qt.TextElideMode.ElideRight, self.width())
        foot = (
            self.height() - metrics.descent() - 2
            if self._labelled
            else self._y(Lane.BELOW) + look.size(22) + metrics.ascent()
        )
        painter.drawText(QPointF(0, foot), below)

    def _paint_earlier(self, painter: QPainter, left: float, earlier: Sequence[Event]) -> None:
        """The events before the line begins, and a break in it."""
        look, y = self._look, self._y(Lane.ON)
        painter.setPen(QPen(QColor(look.tokens.ink), look.size(2)))
        if not earlier:
            return
        painter.drawLine(QPointF(0, y), QPointF(left - look.size(16), y))
        for shift in (14, 8):
            x = left - look.size(shift)
            painter.drawLine(QPointF(x - look.size(3), y + look.size(7)), QPointF(x + look.size(3), y - look.size(7)))
        for number, event in enumerate(earlier, start=1):
            x = look.size(14) + (number - 1) * look.size(31)
            self._paint_mark(painter, QPointF(x, y), event, number)

    def _paint_stem(self, painter: QPainter, place: QPointF, x: float, mark: Mark) -> None:
        """From the day on the line to the mark."""
        if mark.lane is not Lane.ON:
            painter.setPen(QPen(QColor(self._look.tokens.edge), 1))
            painter.drawLine(QPointF(x, self._y(Lane.ON)), place)

    def _paint_mark(self, painter: QPainter, place: QPointF, event: Event, number: int) -> None:
        tokens, look = self._look.tokens, self._look
        sure = event.support.confirmed
        painter.setBrush(QColor(tokens.ink if sure else tokens.surface))
        style = Qt.PenStyle.SolidLine if sure else Qt.PenStyle.DashLine
        painter.setPen(QPen(QColor(tokens.ink), max(1.5, look.scale * 1.5), style))
        painter.drawPath(_outline(event.course, place, look.size(13)))
        painter.setPen(QColor(tokens.surface if sure else tokens.ink))
        painter.drawText(QRectF(place.x() - 30, place.y() - 30, 60, 60), Qt.AlignmentFlag.AlignCenter, str(number))

    def _paint_labels(self, painter: QPainter, places: dict[int, QPointF], marks: Sequence[Mark], day: float) -> None:
        """A few words with the number of each mark that matters most, above the upper ones, below the lower."""
        look, metrics = self._look, QFontMetricsF(self._font)
        half = look.size(13)
        # No words stand on a mark, on words, or on a line that leads to words.
        taken = [QRectF(place.x() - half, place.y() - half, 2 * half, 2 * half) for place in places.values()]
        labelled = [mark for mark in marks if mark.event.id in self._wording.labels and mark.lane is not Lane.BENEATH]
        for index, mark in enumerate(labelled):
            place, up = places[mark.number], mark.lane is not Lane.BELOW
            words = f"{mark.number} {self._wording.labels[mark.event.id]}"
            size = QSizeF(metrics.horizontalAdvance(words), metrics.height())
            later = [places[one.number].x() for one in labelled[index + 1 :] if (one.lane is Lane.BELOW) != up]
            box = self._room_for(place, size, (taken, later, day), up=up)
            edge = box.bottom() if up else box.top()
            taken += [
                box.adjusted(-look.size(8), 0, look.size(8), 0),
                QRectF(place.x() - 2, min(edge, place.y()), 4, 1),
            ]
            taken[-1].setBottom(max(edge, place.y()))
            painter.setPen(QPen(QColor(look.tokens.edge), 1))
            painter.drawLine(QPointF(place.x(), edge), place)
            painter.setPen(QColor(look.tokens.ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft, words)

    def _room_for(
        self, place: QPointF, size: QSizeF, around: tuple[Sequence[QRectF], Sequence[float], float], *, up: bool
    ) -> QRectF:
        """Where the words of a mark stand: over or under it, so that a straight line leads there.

        `around`: what is taken, where lines of later marks will stand, and the day's line, which stays free.
        """
        half = self._look.size(13)
        taken, later, day = around
        for row in range(ROWS):
            away = self._look.size(AWAY) + row * size.height()
            y = place.y() - away - size.height() if up else place.y() + away
            for x in (place.x() - half, place.x() - size.width() + half, place.x() - size.width() / 2):
                box = QRectF(QPointF(x, y), size)
                inside = x >= 0 and (x + size.width() <= day or place.x() > day)
                crossed = any(x <= other <= x + size.width() for other in later)
                if inside and not crossed and not any(box.intersects(other) for other in taken):
                    return box
        away = self._look.size(AWAY) + (ROWS - 1) * size.height()
        x = max(0.0, min(place.x() - half, day - size.width()))
        return QRectF(QPointF(x, place.y() - away - size.height() if up else place.y() + away), size)


def _outline(course: Course, place: QPointF, half: float) -> QPainterPath:
    """The shape of a kind of event: pointing up where it limits, down where it does not; round, or a square."""
    path, x, y = QPainterPath(), place.x(), place.y()
    if course is Course.AGENCY:
        path.addEllipse(place, half, half)
    elif course is Course.STEP:
        path.addRect(QRectF(x - half * 0.9, y - half * 0.9, half * 1.8, half * 1.8))
    else:
        tip = -1.55 if course is Course.LIMITS else 1.55
        flat = -tip / abs(tip)
        points = [(-1, flat), (1, flat), (1, -flat * 0.55), (0, tip), (-1, -flat * 0.55)]
        path.moveTo(x + points[0][0] * half, y + points[0][1] * half)
        for across, down in points[1:]:
            path.lineTo(x + across * half, y + down * half)
        path.closeSubpath()
    return path
