"""Two layouts that never need to scroll sideways: columns that fold, and a row that wraps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class _Folding(QLayout):
    """What both share: a list of items, and a height that depends on the width."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Its words may need more than one line."""
        return True

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """As high as its words need at a width."""
        if width not in self._heights:
            margins = self.contentsMargins()
            inner = width - margins.left() - margins.right()
            height = self._place(QRect(0, 0, inner, 0), move=False)
            self._heights[width] = height + margins.top() + margins.bottom()
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        widest = max((item.minimumSize().width() for item in self._shown()), default=0)
        return QSize(widest + margins.left() + margins.right(), 0)

    def sizeHint(self) -> QSize:
        """As much room as it would like."""
        width = self._natural_width()
        return QSize(width, self.heightForWidth(width))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _natural_width(self) -> int:
        raise NotImplementedError

    def _place(self, rect: QRect, *, move: bool) -> int:
        raise NotImplementedError


class Columns(_Folding):
    """Equal columns side by side; fewer where the width would cut a word, at last one.

    `least` is the width in pixels below which a column is not worth having, `most` how many columns
    there may be.
    """

    def __init__(self, gap: int, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(gap, parent)
        self._least = least
        self._most = most

    def columns_at(self, width: int) -> int:
        """How many columns fit into a width in pixels."""
        shown = self._shown()
        least = max([self._least, *(item.minimumSize().width() for item in shown)])
        fits = max(1, min(self._most, (width + self._gap) // (least + self._gap), len(shown)))
        rows = -(-len(shown) // fits)
        return max(1, -(-len(shown) // max(1, rows)))  # as even as they can be

    def _natural_width(self) -> int:
        return self._most * max(self._least, self.minimumSize().width()) + (self._most - 1) * self._gap

    def _place(self, rect: QRect, *, move: bool) -> int:
        shown, columns = self._shown(), self.columns_at(rect.width())
        width = (rect.width() - (columns - 1) * self._gap) // columns
        top = rect.top()
        for start in range(0, len(shown), columns):
            row = shown[start : start + columns]
            height = max(_height(item, width) for item in row)
            if move:
                for place, item in enumerate(row):
                    left = rect.left() + place * (width + self._gap)
                    item.setGeometry(QRect(left, top, width, height))
            top += height + self._gap
        return max(0, top - self._gap - rect.top())


class Wrapping(_Folding):
    """A row of things at their own width that goes on in a next row where there is no room."""

    def _natural_width(self) -> int:
        shown = self._shown()
        return sum(item.sizeHint().width() for item in shown) + self._gap * max(0, len(shown) - 1)

    def _place(self, rect: QRect, *, move: bool) -> int:
        left, top, line = rect.left(), rect.top(), 0
        row: list[tuple[QLayoutItem, int, int]] = []
        for item in self._shown():
            width = min(item.sizeHint().width(), rect.width())
            if row and left + width > rect.left() + rect.width():
                self._move(row, top, line, move=move)
                row, left, top, line = [], rect.left(), top + line + self._gap, 0
            row.append((item, left, width))
            left += width + self._gap
            line = max(line, _height(item, width))
        self._move(row, top, line, move=move)
        return top + line - rect.top()

    @staticmethod
    def _move(row: list[tuple[QLayoutItem, int, int]], top: int, line: int, *, move: bool) -> None:
        for item, left, width in row if move else ():
            height = _height(item, width)
            item.setGeometry(QRect(QPoint(left, top + (line - height) // 2), QSize(width, height)))


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width), item.minimumSize().height())
    return item.sizeHint().height()
