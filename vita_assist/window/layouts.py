"""Layouts that never need to scroll sideways: one thing alone, columns that fold, a row that wraps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy

from vita_assist.window.boxes import Settling

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem, QWidget

    from vita_assist.window.boxes import Keeping


class Folding(QHBoxLayout):
    """What both share: a height that depends on the width.

    It keeps its items as Qt's own row does, and places them itself. Its box takes all the width there
    is; the policy says so, since `expandingDirections` would need `Qt` (see `early`).
    """

    keeping: tuple[Keeping, ...] = ()

    def __init__(self, gap: int, box: QWidget) -> None:
        super().__init__(box)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._found: list[QLayoutItem] | None = None
        self._widest: int | None = None
        self._heights: dict[int, int] = {}
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def hasHeightForWidth(self) -> bool:
        """Its words may need more than one line."""
        return True

    def invalidate(self) -> None:
        for item in self.keeping:
            item.forget()
        self._heights.clear()
        self._found = self._widest = None
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """As high as its words need at a width."""
        if width not in self._heights:
            margins = self.contentsMargins()
            inner = width - margins.left() - margins.right()
            height = self._place(QRect(0, 0, inner, 0), move=False)
            self._heights[width] = height + margins.top() + margins.bottom()
        return self._heights[width]

    def minimumHeightForWidth(self, width: int) -> int:
        return self.heightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:
        if Settling.unseen:
            return
        QLayout.setGeometry(self, rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(self._least_width() + margins.left() + margins.right(), 0)

    def maximumSize(self) -> QSize:
        return QLayout.maximumSize(self)

    def sizeHint(self) -> QSize:
        """As wide as it would like to be; its height depends on the width, and is asked for with one."""
        return QSize(self._natural_width(), 0)

    def _shown(self) -> list[QLayoutItem]:
        if self._found is None:
            every = (self.itemAt(place) for place in range(self.count()))
            self._found = [item for item in every if item is not None and not item.isEmpty()]
        return self._found

    def _least_width(self) -> int:
        """The least width in which no word of any item is cut."""
        if self._widest is None:
            self._widest = max((item.minimumSize().width() for item in self._shown()), default=0)
        return self._widest

    def _natural_width(self) -> int:
        raise NotImplementedError

    def _place(self, rect: QRect, *, move: bool) -> int:
        raise NotImplementedError


class Single(Folding):
    """One thing alone, no wider than it may be, in the middle; it fills the height."""

    def __init__(self, box: QWidget) -> None:
        super().__init__(0, box)

    def _natural_width(self) -> int:
        return max((item.sizeHint().width() for item in self._shown()), default=0)

    def _place(self, rect: QRect, *, move: bool) -> int:
        height = 0
        for item in self._shown():
            width = min(rect.width(), item.maximumSize().width())
            height = max(height_of(item, width), rect.height())
            if move:
                item.setGeometry(QRect(rect.left() + (rect.width() - width) // 2, rect.top(), width, height))
        return height


class Columns(Folding):
    """Equal columns side by side; fewer where the width would cut a word, at last one.

    `least` is the width in pixels below which a column is not worth having, `most` how many columns
    there may be.
    """

    def __init__(self, gap: int, least: int, most: int, box: QWidget) -> None:
        super().__init__(gap, box)
        self._least = least
        self._most = most

    def columns_at(self, width: int) -> int:
        """How many columns fit into a width in pixels."""
        shown = self._shown()
        least = max(self._least, self._least_width())
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
            height = max(height_of(item, width) for item in row)
            if move:
                for place, item in enumerate(row):
                    left = rect.left() + place * (width + self._gap)
                    item.setGeometry(QRect(left, top, width, height))
            top += height + self._gap
        return max(0, top - self._gap - rect.top())


class Wrapping(Folding):
    """A row of things at their own width that goes on in a next row where there is no room.

    What follows a row within it that needs several lines stands beside the last of them.
    """

    def _natural_width(self) -> int:
        shown = self._shown()
        return sum(item.sizeHint().width() for item in shown) + self._gap * max(0, len(shown) - 1)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        """What stands in each line at a width, and how wide it is."""
        lines: list[list[tuple[QLayoutItem, int]]] = [[]]
        left = 0
        for item in self._shown():
            wide = min(item.sizeHint().width(), width)
            if lines[-1] and left + wide > width:
                lines.append([])
                left = 0
            lines[-1].append((item, wide))
            inner = last_line_of(item, wide)
            left += (inner.width() if inner.isValid() else wide) + self._gap
        return lines

    def last_line(self, width: int) -> QSize:
        """How large the last of several lines is at a width; nothing where there is one line."""
        lines = self._lines(width)
        if len(lines) == 1:
            return QSize()
        between = self._gap * (len(lines[-1]) - 1)
        high = max(height_of(item, wide) for item, wide in lines[-1])
        return QSize(sum(wide for _item, wide in lines[-1]) + between, high)

    def _place(self, rect: QRect, *, move: bool) -> int:
        top = rect.top()
        for line in self._lines(rect.width()):
            left, high = rect.left(), 0
            row: list[tuple[QLayoutItem, QRect]] = []
            for item, wide in line:
                box = QRect(left, top, wide, height_of(item, wide))
                last = last_line_of(item, wide)
                if last.isValid():  # the line goes on beside its last one
                    if move:
                        item.setGeometry(box)
                    top += box.height() - last.height()
                    box.setSize(last)
                else:
                    row.append((item, box))
                left += box.width() + self._gap
                high = max(high, box.height())
            for item, box in row if move else ():
                box.moveTop(top + (high - box.height()) // 2)
                item.setGeometry(box)
            top += high + self._gap
        return top - self._gap - rect.top()


def last_line_of(item: QLayoutItem, width: int) -> QSize:
    """How large the last line of a row within a row is; nothing where that needs one line, or is something else."""
    box = item.widget()
    layout = None if box is None else box.layout()
    return layout.last_line(width) if isinstance(layout, Wrapping) else QSize()


def height_of(item: QLayoutItem, width: int) -> int:
    """As high as an item needs to be at a width."""
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width), item.minimumSize().height())
    return item.sizeHint().height()
