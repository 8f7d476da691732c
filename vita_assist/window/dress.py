"""What the whole window wears: colors and style sheet of its look, and Qt's own words in the volunteer's language."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication, QWidget

from vita_assist.window.sheet import style_sheet
from vita_assist.window.theme import palette

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QTranslator

    from vita_assist.window.theme import Look
    from vita_assist.window.view import View


class Dress:
    """Changes what the program wears only where it differs from what it has on: a style sheet is costly."""

    def __init__(self, window: QWidget) -> None:
        """Nothing is put on yet; the translator lives as long as the window."""
        self._window = window
        self._qt_speaks = "en"
        self._translator: QTranslator | None = None

    def put_on(self, look: Look, language: str, views: Iterable[View]) -> None:
        """Give the program this look and Qt's own buttons this language; the views are made anew for a new look."""
        app = cast("QApplication", QApplication.instance())
        sheet = style_sheet(look)
        if app.styleSheet() != sheet:
            for view in views:
                view.put_away()
            app.setPalette(palette(look.tokens))
            _put_on_all(app, sheet)
        if language != self._qt_speaks:
            self._qt_speaks = language
            if self._translator is not None:
                self._translator.deleteLater()
                app.removeTranslator(self._translator)
            from vita_assist.window.opening import qt_speaking

            self._translator = qt_speaking(language, self._window)


def _put_on_all(app: QApplication, sheet: str) -> None:
    """Give every widget the style sheet.

    Qt goes through a list of them made before: a widget that Python collects meanwhile would end the program.
    """
    gc.disable()
    try:
        app.setStyleSheet(sheet)
    finally:
        gc.enable()
