"""Links whose words stand beneath the text above them; the frame that shows the focus hangs out at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayout, QWidgetItem

from vita_assist.window.layouts import Wrapping
from vita_assist.window.theme import LINK_FRAME
from vita_assist.window.words import Column, column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_OUT: Final = QSize(LINK_FRAME, 0)


class Hung(QWidgetItem):
    """One thing of a layout: it begins to the left of where the layout puts it, and ends where it would."""

    def setGeometry(self, rect: QRect) -> None:
        """Put it there."""
        super().setGeometry(rect.adjusted(-LINK_FRAME, 0, 0, 0))

    def sizeHint(self) -> QSize:
        """As much room as it would like."""
        return super().sizeHint() - _OUT

    def minimumSize(self) -> QSize:
        """The least room in which no word is cut."""
        return super().minimumSize() - _OUT

    def heightForWidth(self, width: int) -> int:
        """As high as its words need at a width."""
        return super().heightForWidth(width + LINK_FRAME)

    def minimumHeightForWidth(self, width: int) -> int:
        """The same."""
        return super().minimumHeightForWidth(width + LINK_FRAME)


def hang(layout: QLayout, widget: QWidget) -> None:
    """Add a link, or what has links in it; at the left the layout must leave as much room as their frame needs."""
    layout.addChildWidget(widget)
    if isinstance(layout, Column):
        layout.insertItem(layout.count() - 1, Hung(widget))
    else:
        layout.addItem(Hung(widget))


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
