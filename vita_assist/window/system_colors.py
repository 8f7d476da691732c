"""Which colors the system asks for: light, dark, or high contrast; and doing so when it changes its mind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6 import QtCore  # `QtCore.Qt` is looked up late, see `early`
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from vita_assist.window.shell import Shell

LIGHT_NAME: Final = "light"
DARK_NAME: Final = "dark"
CONTRAST_NAME: Final = "contrast"
NOTED: Final = "systemColors"
"""The property of the application under which stands how its colors were before ours covered them."""


def note_system(app: QApplication) -> None:
    """Note, before our colors cover the system's, whether those are dark."""
    if app.property(NOTED) is None:
        colors, role = app.palette(), QPalette.ColorRole
        dark = colors.color(role.Window).lightness() < colors.color(role.WindowText).lightness()
        app.setProperty(NOTED, DARK_NAME if dark else LIGHT_NAME)


def system_colors() -> str:
    """The name of the theme that the system asks for.

    Before the first picture what was noted has to do: Qt's own answers are enums, which come late (see `early`).
    """
    app = QtCore.QCoreApplication.instance()
    noted = LIGHT_NAME if app is None else str(app.property(NOTED) or LIGHT_NAME)
    if not isinstance(app, QApplication) or "Qt" not in vars(QtCore):
        return noted
    hints, asked = app.styleHints(), QtCore.Qt
    if hints.accessibility().contrastPreference() is asked.ContrastPreference.HighContrast:
        return CONTRAST_NAME
    named = {asked.ColorScheme.Dark: DARK_NAME, asked.ColorScheme.Light: LIGHT_NAME}
    return named.get(hints.colorScheme(), noted)


class Following(QtCore.QObject):
    """Changes the colors with the system's, at once and whenever it says so, unless others were chosen."""

    def __init__(self, shell: Shell) -> None:
        """It lives as long as the window."""
        super().__init__(shell)
        self._shell = shell
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(self.follow)
        hints.accessibility().contrastPreferenceChanged.connect(self.follow)
        QtCore.QTimer.singleShot(0, self, self.follow)

    def follow(self) -> None:
        """Wear what the system asks for now."""
        from vita_assist.window.spoken import Colored
        from vita_assist.window.theme import tokens_of

        look = self._shell.here.look
        if not look.colors and tokens_of("") != look.tokens:
            self._shell.hear(Colored(""))
