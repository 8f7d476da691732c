"""Boxes and the columns in them, and how a page of them is settled.

A layout is asked for its room again and again while a page is laid out, and each question goes through all within.
So what was found is kept until something within changes, and nothing is measured that nobody goes by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect, QSize


class Keeping(Protocol):
    """An item of a layout that keeps what it needs until it is told to forget it."""

    def forget(self) -> None:
        """It may need another room from now on."""


class Settling:
    """Whether a page is being settled that nobody sees: then nothing in it is placed yet (see `settle`)."""

    unseen: ClassVar = False


class Box(QWidget):
    """A plain box around a layout. It says how wide it likes to be, and nothing of its height.

    Qt's own measures how high all in it would be at that width, at each level anew; no layout here goes by that.
    """

    def sizeHint(self) -> QSize:
        """What its layout likes."""
        return _liked(self, super().sizeHint)


class Frame(QFrame):
    """The same with a ground of its own."""

    def sizeHint(self) -> QSize:
        """What its layout likes."""
        return _liked(self, super().sizeHint)


def _liked(box: QWidget, alone: Callable[[], QSize]) -> QSize:
    layout = box.layout()
    return alone() if layout is None else layout.sizeHint().grownBy(box.contentsMargins())


class Column(QVBoxLayout):
    """A column that is filled from the top and leaves what room there is at its end.

    (A layout's own alignment would do that too, but cuts labels that need more lines than their hint.)
    """

    keeping: tuple[Keeping, ...] = ()

    def __init__(self, box: QWidget, gap: int, margin: int = 0) -> None:
        self._heights: dict[int, int] = {}
        super().__init__(box)
        self.setContentsMargins(margin, margin, margin, margin)
        self.setSpacing(gap)
        self.addStretch(1)

    def addWidget(self, widget: QWidget, stretch: int = 0) -> None:  # type: ignore[override]
        self.insertWidget(self.count() - 1, widget, stretch)

    def addSpacing(self, size: int) -> None:
        self.insertSpacing(self.count() - 1, size)

    def invalidate(self) -> None:
        for item in self.keeping:
            item.forget()
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """As high as its words need at a width; Qt's own would know it for the last width only."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        if not Settling.unseen:
            super().setGeometry(rect)


def column(box: QWidget, gap: int, margin: int = 0) -> Column:
    """A column in a widget, filled from the top."""
    return Column(box, gap, margin)


def settle(body: QWidget) -> None:
    """Have all within work out its style, then its layouts from the inside out, each of them once.

    Without that each layout would settle when its box is shown, and unsettle all around it again. What nobody sees
    yet is placed when it is shown: it has no width of its own before, and to place it in another one is work for
    nothing.
    """
    every = (body, *body.findChildren(QWidget))
    for each in every:
        each.ensurePolished()
    Settling.unseen = not body.isVisible()
    try:
        for each in reversed(every):
            layout = each.layout()
            if layout is not None:
                layout.activate()
    finally:
        Settling.unseen = False
