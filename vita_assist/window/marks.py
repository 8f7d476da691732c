"""What is pressed to choose: a whole tile with its words, or one cell of a grid; round or square."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton

from vita_assist.window.boxes import column
from vita_assist.window.words import grow_with_words, pair, stack, words_label

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

    from vita_assist.language import Text
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

RING = 3
"""Pixels of the ring around what has the focus; a mark leaves room for it."""
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class RadioMark(QRadioButton):
    """One of several answers. Pressing never takes an answer back; arrows only move the focus."""

    moved = Signal(int)

    def __init__(self, look: Look, name: str, said: str) -> None:
        super().__init__()
        self.look = look
        # Which one is chosen is the session's to say, so each is in a group of its own that excludes nothing.
        # Only what Qt holds for exclusive is told to a screen reader as one choice of several.
        alone = QButtonGroup(self)
        alone.setExclusive(False)
        alone.addButton(self)
        _prepare(self, name, said)

    def nextCheckState(self) -> None:
        """A press chooses; it never takes an answer back."""
        self.setChecked(True)

    def sizeHint(self) -> QSize:
        """As much room as it would like."""
        layout = self.layout()
        return _cell(self.look) if layout is None else layout.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """The least room in which no word is cut."""
        layout = self.layout()
        return _cell(self.look) if layout is None else layout.totalMinimumSize()

    def hitButton(self, position: QPoint) -> bool:
        """All of it can be pressed."""
        return self.rect().contains(position)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The Tab key stops where it is told to; Qt would have it stop here from now on."""
        policy = self.focusPolicy()
        super().focusInEvent(event)
        self.setFocusPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Space chooses, everything else is for the page."""
        if event.key() in ARROWS:
            self.moved.emit(event.key())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        _paint(self, self.look, rounded=True)


class CheckMark(QCheckBox):
    """One of several answers that can hold at once."""

    moved = Signal(int)

    def __init__(self, look: Look, name: str, said: str) -> None:
        super().__init__()
        self.look = look
        _prepare(self, name, said)

    def sizeHint(self) -> QSize:
        """As much room as it would like."""
        layout = self.layout()
        return _cell(self.look) if layout is None else layout.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """The least room in which no word is cut."""
        layout = self.layout()
        return _cell(self.look) if layout is None else layout.totalMinimumSize()

    def hitButton(self, position: QPoint) -> bool:
        """All of it can be pressed."""
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Space chooses, everything else is for the page."""
        if event.key() in ARROWS:
            self.moved.emit(event.key())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        _paint(self, self.look, rounded=False)


Mark: TypeAlias = RadioMark | CheckMark


def make_tile(mark: Mark, speech: Speech, label: Text, note: Text | None) -> None:
    """Make a mark a whole tile: the words stand in it, and all of it can be pressed."""
    look = mark.look
    grow_with_words(mark)
    layout = column(mark, 0)
    layout.insertStretch(0, 1)
    left = look.gap(3) + look.size(22) + look.gap(3)
    layout.setContentsMargins(left, look.gap(2) + 2, look.gap(4), look.gap(2) + 2)
    labels = pair(speech, label) + (pair(speech, note, "muted") if note is not None else [])
    stack(layout, *labels)
    for words in labels:
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def make_word_tile(mark: Mark, words: str) -> None:
    """A tile with a word that is the same in every language, such as a language's own name."""
    look = mark.look
    grow_with_words(mark)
    layout = column(mark, 0)
    layout.insertStretch(0, 1)
    left = look.gap(2) + look.size(22) + look.gap(3)
    layout.setContentsMargins(left, look.gap(2), look.gap(4), look.gap(2))
    label = words_label(words, wrap=False)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    layout.addWidget(label)


def _prepare(mark: QRadioButton | QCheckBox, name: str, said: str) -> None:
    mark.setObjectName(name)
    mark.setAccessibleName(said)
    mark.setCursor(Qt.CursorShape.PointingHandCursor)
    mark.setAttribute(Qt.WidgetAttribute.WA_Hover)


def _cell(look: Look) -> QSize:
    return QSize(look.size(72), look.size(44))


def _paint(mark: Mark, look: Look, *, rounded: bool) -> None:
    """A tile or cell: its ground, its edge, the ring or box with what is in it, the focus."""
    tokens, tile = look.tokens, mark.layout() is not None
    painter = QPainter(mark)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    on = mark.isChecked()
    ground = tokens.primary_soft if on else tokens.raised if mark.underMouse() else tokens.surface
    wide = tokens.border + on
    side = RING + wide / 2  # beside the ring of the focus, not under it
    frame = QRectF(mark.rect()).adjusted(side, side, -side, -side)
    painter.setBrush(QColor(ground))
    painter.setPen(QPen(QColor(tokens.primary if on else tokens.line), wide))
    painter.drawRoundedRect(frame, 10, 10)
    if mark.hasFocus():
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.focus), 3))
        painter.drawRoundedRect(QRectF(mark.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 11, 11)
    size = look.size(22)
    x = look.gap(3) if tile else frame.center().x() - size / 2
    box = QRectF(x, frame.center().y() - size / 2, size, size)
    _paint_box(painter, look, box, on=on, rounded=rounded)
    painter.end()


def _paint_box(painter: QPainter, look: Look, box: QRectF, *, on: bool, rounded: bool) -> None:
    tokens = look.tokens
    painter.setPen(QPen(QColor(tokens.primary if on else tokens.edge), 2))
    painter.setBrush(QColor(tokens.primary if on else tokens.surface))
    radius = box.width() / 2 if rounded else 5
    painter.drawRoundedRect(box, radius, radius)
    if not on:
        return
    pen = QPen(QColor(tokens.on_primary), max(2.0, box.width() / 9))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    unit = box.width() / 10
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(
        [
            QPointF(box.left() + 2.6 * unit, box.top() + 5.2 * unit),
            QPointF(box.left() + 4.4 * unit, box.top() + 7.0 * unit),
            QPointF(box.left() + 7.5 * unit, box.top() + 3.3 * unit),
        ]
    )
