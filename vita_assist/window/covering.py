"""Covering the window and taking the cover away: nothing of the page stays where it can be seen or read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore  # `QtCore.Qt` is looked up late, see `early`
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from vita_assist.window.cover import Cover
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech


class Covering:
    """Covers a window; what was open, half typed or turned is as it was once the cover is taken away.

    First the cover is painted; only then is the page taken out of the window, so that its words are not in
    the tree that any program of the same person can read through the accessibility bus.
    """

    def __init__(self, window: QWidget, page: QWidget, lift: Callable[[], None]) -> None:
        """`page` is all of the window but the cover; `lift` is called when somebody wants to see it again."""
        self._window = window
        self._page = page
        self._lift = lift
        self._cover: Cover | None = None
        self._dialogs: list[QDialog] = []
        self._focus = ""

    @property
    def is_up(self) -> bool:
        """Whether the window is covered."""
        return self._cover is not None and not self._cover.isHidden()

    def cover(self, minutes: int, speech: Speech, look: Look) -> None:
        """Cover the window; `minutes` after which answers are forgotten."""
        if self.is_up:
            return
        focus = QApplication.focusWidget()
        self._focus = "" if focus is None else focus.objectName()
        if self._cover is None:
            from vita_assist.window.cover import Cover

            self._cover = Cover(self._window)
            self._cover.lifted.connect(self._lift)
        self._cover.show_over(minutes, speech, look)
        QToolTip.hideText()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._dialogs = [dialog for dialog in self._window.findChildren(QDialog) if dialog.isVisible()]
        for dialog in self._dialogs:
            dialog.hide()
        self._page.hide()
        self._page.setParent(None)
        self._cover.take_focus()

    def uncover(self) -> None:
        """Show the page as it was, with the focus where it was."""
        if self._cover is None or not self.is_up:
            return
        layout = self._window.layout()
        if layout is not None:
            layout.addWidget(self._page)
        self._page.show()
        self._cover.put_away()
        for dialog in self._dialogs:
            dialog.open()
        self._dialogs = []
        left = self._page.findChild(QWidget, self._focus) if self._focus else None
        if left is not None:
            left.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Take away what was open before the cover; nothing of it comes back."""
        for dialog in self._dialogs:
            dialog.setParent(None)
            dialog.deleteLater()
        self._dialogs = []
        self._focus = ""

    def fit(self) -> None:
        """Cover the window at its new size."""
        if self._cover is not None:
            self._cover.fit()
