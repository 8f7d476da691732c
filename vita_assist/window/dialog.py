"""A dialog that cuts no word: as high as its words need at its width, which Qt does not see to by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog

from vita_assist.window.boxes import settle

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

_MARGIN: Final = 40
"""So much of the window stays in sight above and below a dialog."""


class Dialog(QDialog):
    """Qt gives a window the height that its words would like, not the one that they need at its width."""

    def showEvent(self, event: QShowEvent) -> None:
        """Grow before anybody sees it."""
        super().showEvent(event)
        settle(self)
        layout, parent = self.layout(), self.parentWidget()
        if layout is None:
            return
        width = self.width()
        liked = layout.totalHeightForWidth(width)
        room = liked if parent is None else parent.window().height() - _MARGIN
        needed = max(layout.totalMinimumHeightForWidth(width), min(liked, room))
        if needed > self.height():
            self.resize(width, needed)
