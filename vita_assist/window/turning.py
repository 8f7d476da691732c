"""Turning the screen to the household: what covers the window is made when it is first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore  # `QtCore.Qt` is looked up late, see `early`
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.window.theme import Look
    from vita_assist.window.turned import TurnedScreen


class Turning:
    """Covers a window while something is turned to the household."""

    def __init__(self, window: QWidget, turn_back: Callable[[], None]) -> None:
        """`turn_back` is called when somebody wants the screen back."""
        self._window = window
        self._turn_back = turn_back
        self._screen: TurnedScreen | None = None
        self._left = ""

    def show(self, texts: Sequence[Text], desk: Desk, look: Look) -> None:
        """Cover the window with some texts, or take the cover away where there are none."""
        if texts:
            if self._screen is None:
                from vita_assist.window.turned import TurnedScreen

                self._screen = TurnedScreen(self._window)
                self._screen.closed.connect(self._turn_back)
            if not self._screen.isVisible():
                focus = QApplication.focusWidget()
                self._left = "" if focus is None else focus.objectName()
            self._screen.show_texts(texts, desk, look)
        elif self._screen is not None and self._screen.isVisible():
            self._screen.put_away()
            left = self._window.findChild(QWidget, self._left) if self._left else None
            if left is not None:
                left.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """Cover the window at its new size."""
        if self._screen is not None:
            self._screen.setGeometry(self._window.rect())
