"""A list to choose from that drops down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QWheelEvent

    from vita_assist.window.theme import Look


class Choice(QComboBox):
    """A list to choose from, drawn with an arrow of our own (style sheets know only pictures)."""

    def __init__(self, name: str, words: str, keys: str, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setAccessibleDescription(keys)
        self.setToolTip(keys)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        # Its own would draw the list as a menu, in which the style sheet hides where one is.
        self.setItemDelegate(QStyledItemDelegate(self))

    def fill(self, entries: Sequence[tuple[str, object]], chosen: object) -> None:
        """Offer these (words and value), in place of what it offers so far."""
        while self.count() > len(entries):
            self.removeItem(self.count() - 1)
        for at, (words, value) in enumerate(entries):
            if at == self.count():
                self.addItem(words, value)
            elif (words, value) != (self.itemText(at), self.itemData(at)):
                self.setItemText(at, words)
                self.setItemData(at, value)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def be_narrow(self, letters: int) -> None:
        """Take room for so many letters, whatever the longest entry is; the list that drops down shows all of it."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)

    def showPopup(self) -> None:
        """Drop down; what drops down is called what the choice is."""
        self.view().setAccessibleName(self.accessibleName())
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page: a wheel that turned the choice would do so unseen."""
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        """The least room in which no word is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the colours of the look."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._look.tokens.muted), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x, y, half = self.width() - self._look.size(14), self.height() / 2, self._look.size(5)
        painter.drawPolyline([QPointF(x - half, y - half / 2), QPointF(x, y + half / 2),
                              QPointF(x + half, y - half / 2)])  # fmt: skip
        painter.end()
