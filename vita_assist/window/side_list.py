"""A list at the side: buttons of which one is where one is; the arrow keys move, Enter goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from vita_assist.window.pressable import Pressable
from vita_assist.window.view import fit_side, page_in
from vita_assist.window.words import own_label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from vita_assist.language import Text
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech


class Entry(Pressable):
    """One line of the list: its title, in bold where one is."""

    moved = Signal(int)

    def __init__(self, name: str, title: Text, speech: Speech, look: Look, indent: int) -> None:
        """`indent` is the room at the left of the title, in pixels."""
        super().__init__(look, name)
        self.current = False
        self._label = own_label(speech, title, "step")
        self.hold([self._label], (indent, look.gap(2), look.gap(1), look.gap(2)))

    def be_current(self, here: bool) -> None:
        """Be where one is, or not; where one is, the Tab key stops."""
        if here != self.current:
            self._label.setProperty("tone", "strong" if here else "step")
            self._label.style().polish(self._label)
        self.current = here
        self._keep_lines()
        self.update()
        self.be_a_stop(here)

    def reserve(self) -> None:
        """Ask for the width that the longest word needs in bold, so that the list is as wide wherever one is."""
        if not self._label.minimumWidth():
            self._label.ensurePolished()  # or its font would not be known yet
            self._label.setMinimumWidth(self._words_in(self._bold(), 1).width())

    def be_a_stop(self, stop: bool) -> None:
        """Have the Tab key stop here, or only the arrow keys."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width other words are the last of a line."""
        super().resizeEvent(event)
        self._keep_lines()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move in the list, Enter goes there."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(self.rect()).adjusted(2, 1, -2, -1))
        painter.end()

    def _keep_lines(self) -> None:
        """Take as many lines as in bold, so that the list does not jump when one goes on."""
        room, bold, spare = self._label.width(), self._bold(), 0
        if not self.current and bold.horizontalAdvance(self._label.text()) > room:
            lines, plain = self._words_in(bold, room).height(), self._label.fontMetrics()
            narrower = (less for less in range(0, room // 3, 2) if self._fills(plain, room - less, lines))
            spare = next(narrower, 0)
        self._label.setContentsMargins(0, 0, spare, 0)

    def _fills(self, metrics: QFontMetrics, room: int, lines: int) -> bool:
        words = self._words_in(metrics, room)
        return words.height() >= lines and words.width() <= room

    def _words_in(self, metrics: QFontMetrics, room: int) -> QRect:
        return metrics.boundingRect(QRect(0, 0, room, 100_000), Qt.TextFlag.TextWordWrap, self._label.text())

    def _bold(self) -> QFontMetrics:
        font = QFont(self._label.font())
        font.setBold(True)
        return QFontMetrics(font)

    def _paint(self, painter: QPainter, frame: QRectF) -> None:
        """The ground of where one is or what can be pressed, and the focus."""
        tokens = self.look.tokens
        if self.current or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.primary_soft if self.current else tokens.raised))
            painter.drawRoundedRect(frame, 9, 9)
        if self.current:  # a bar at its left, for whoever does not see the ground
            painter.fillRect(QRectF(frame.left(), frame.top() + 6, 4, frame.height() - 12), QColor(tokens.primary))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 9, 9)


class SideList(QScrollArea):
    """The list; one of its entries is a stop for the Tab key."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._drawn: object = None

    def put_away(self) -> None:
        """Delete the list; it will be drawn anew."""
        self._drawn = None
        self.setWidget(QWidget())

    def entries(self) -> list[Entry]:
        """What the arrow keys reach, in order."""
        body = page_in(self)
        return [] if body is None else [each for each in body.findChildren(Entry) if not each.isHidden()]

    def _fit(self, look: Look) -> None:
        """Be as wide as the longest word needs, and have where one is in sight."""
        entries = self.entries()
        for entry in entries:
            entry.reserve()
        fit_side(self, round(250 * (0.72 + 0.28 * look.scale)))
        QTimer.singleShot(0, self, self._have_current_in_sight)  # once all of it has its place

    def _have_current_in_sight(self) -> None:
        for entry in self.entries():
            if entry.current:
                self.ensureWidgetVisible(entry)

    def _move(self, by: int) -> None:
        entries, focus = self.entries(), self.focusWidget()
        if isinstance(focus, Entry) and focus in entries:
            entry = entries[(entries.index(focus) + by) % len(entries)]
            entry.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(entry)
