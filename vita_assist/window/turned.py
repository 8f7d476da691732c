"""What is turned to the household: one sentence, as large as it goes, its language above and English below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from vita_assist.language import ENGLISH, app_text
from vita_assist.window.message import announce
from vita_assist.window.theme import FAMILY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.window.theme import Look

POINTS: Final = 48
LEAST_POINTS: Final = 24
"""Where a sentence does not fit, it is set smaller, but no smaller than this."""
_BACK = app_text("window/turned/back", "Esc turns the screen back.")


class TurnedScreen(QWidget):
    """Covers the whole window. Esc, Enter, Space or a click turn it back."""

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("turned")
        self.setProperty("told_as", "screen")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._above: list[str] = []
        self._below: list[str] = []
        self._hint = ""
        self._look: Look | None = None

    def show_texts(self, texts: Sequence[Text], desk: Desk, look: Look) -> None:
        """Show some texts in the household's language (the volunteer's where there is no other), and in English."""
        language = desk.second_language or desk.language
        theirs, english = desk.voice(language), desk.voice(ENGLISH)
        self._look = look
        self._above = [theirs.words(text) for text in texts]
        self._below = [] if language == ENGLISH else [english.words(text) for text in texts]
        self._hint = desk.voice(desk.language).words(_BACK)
        self.setAccessibleName(" ".join(self._above))
        self.setAccessibleDescription(" ".join((*self._below, self._hint)))
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, " ".join(self._above))
        self.update()

    def put_away(self) -> None:
        """Leave nothing behind."""
        self._above, self._below = [], []
        self.setAccessibleName("")
        self.setAccessibleDescription("")
        self.hide()

    @property
    def words(self) -> list[str]:
        """What is on the screen."""
        return [*self._above, *self._below]

    def points(self) -> int:
        """The size at which all of it fits, in points."""
        room = self._room()
        for points in range(POINTS, LEAST_POINTS, -2):
            if self._height(points) <= room.height():
                return points
        return LEAST_POINTS

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any of the keys that close turn it back; the rest does nothing."""
        keys = Qt.Key
        if event.key() in {keys.Key_Escape, keys.Key_Return, keys.Key_Enter, keys.Key_Space}:
            self.closed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._look is None:
            return
        tokens, points, room = self._look.tokens, self.points(), self._room()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        y = room.top() + max(0, (room.height() - self._height(points)) // 2)
        for words, bold in self._lines():
            font = _font(points, bold=bold)
            wide, high = _balanced(QFontMetrics(font), words, room.width())
            painter.setFont(font)
            painter.setPen(QColor(tokens.ink))
            painter.drawText(QRect(room.left() + (room.width() - wide) // 2, y, wide, high), _FLAGS, words)
            y += high + points // 2
        painter.setFont(_font(14, bold=False))
        painter.setPen(QColor(tokens.muted))
        painter.drawText(self.rect().adjusted(0, 0, -24, -14), _FOOT, self._hint)
        painter.end()

    def _lines(self) -> list[tuple[str, bool]]:
        return [*((words, True) for words in self._above), *((words, False) for words in self._below)]

    def _height(self, points: int) -> int:
        width, total = self._room().width(), 0
        for words, bold in self._lines():
            metrics = QFontMetrics(_font(points, bold=bold))
            total += metrics.boundingRect(QRect(0, 0, width, 10_000), _FLAGS, words).height() + points // 2
        return total

    def _room(self) -> QRect:
        return self.rect().adjusted(80, 40, -80, -64)


_FLAGS: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter
_FOOT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom


def _balanced(metrics: QFontMetrics, words: str, most: int) -> tuple[int, int]:
    """The narrowest width at which no line more is needed, and the height: so that no last line has one word."""

    def high(width: int) -> int:
        return metrics.boundingRect(QRect(0, 0, width, 10_000), _FLAGS, words).height()

    needed, least, widest = high(most), most // 2, most
    while widest - least > 1:
        middle = (least + widest) // 2
        fits = (
            high(middle) <= needed
            and metrics.boundingRect(QRect(0, 0, middle, 10_000), _FLAGS, words).width() <= middle
        )
        least, widest = (least, middle) if fits else (middle, widest)
    return widest, needed


def _font(points: int, *, bold: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPointSize(points)
    font.setBold(bold)
    return font
