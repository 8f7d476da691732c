"""Links whose words stand beneath the text above them; the frame that shows the focus hangs out at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidgetItem

from vita_assist.window.boxes import Column, column
from vita_assist.window.layouts import Wrapping
from vita_assist.window.theme import LINK_FRAME

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vita_assist.window.layouts import Folding

_OUT: Final = QSize(LINK_FRAME, 0)


class Hung(QWidgetItem):
    """One thing of a layout: it begins to the left of where the layout puts it, and ends where it would.

    What it needs is kept until the layout hears that something in it has changed, as Qt's own items keep theirs.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._heights: dict[int, int] = {}
        self._least: QSize | None = None
        self._liked: QSize | None = None

    def forget(self) -> None:
        """It may need another room from now on."""
        self._heights.clear()
        self._least = self._liked = None

    def setGeometry(self, rect: QRect) -> None:
        """Put it there."""
        super().setGeometry(rect.adjusted(-LINK_FRAME, 0, 0, 0))

    def sizeHint(self) -> QSize:
        """As much room as it would like."""
        if self._liked is None:
            self._liked = super().sizeHint() - _OUT
        return self._liked

    def minimumSize(self) -> QSize:
        """The least room in which no word is cut."""
        if self._least is None:
            self._least = super().minimumSize() - _OUT
        return self._least

    def heightForWidth(self, width: int) -> int:
        """As high as its words need at a width."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width + LINK_FRAME)
        return self._heights[width]

    def minimumHeightForWidth(self, width: int) -> int:
        """The same."""
        return self.heightForWidth(width)


def hang(layout: Column | Folding, widget: QWidget) -> None:
    """Add a link, or what has links in it; at the left the layout must leave as much room as their frame needs."""
    layout.addChildWidget(widget)
    item = Hung(widget)
    layout.keeping = (*layout.keeping, item)
    if isinstance(layout, Column):
        layout.insertItem(layout.count() - 1, item)
    else:
        layout.addItem(item)


def hanging_column(box: QWidget, gap: int) -> Column:
    """A column in a box that is hung itself: its text stands beneath the text outside, its links can hang."""
    layout = column(box, gap)
    layout.setContentsMargins(LINK_FRAME, 0, 0, 0)
    return layout


def hanging_row(box: QWidget, gap: int) -> Wrapping:
    """The same as a row that wraps."""
    row = Wrapping(gap, box)
    row.setContentsMargins(LINK_FRAME, 0, 0, 0)
    return row
