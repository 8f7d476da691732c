"""Opening the window: the fonts, the style, Qt's own words, the hooks for our faults; then one window."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from vita_assist.errors import VitaError
from vita_assist.window.shell import TITLE, Shell
from vita_assist.window.theme import LIGHT, palette

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vita_assist.desk import Desk


def open_desk(desk: Desk, argv: Sequence[str]) -> int:
    """Open the window and stay until it is closed; the exit code is 0."""
    app = make_application(desk.fonts, argv)
    shell = Shell(desk)
    shell.resize(1366, 768)
    watch_faults(shell, desk)
    shell.show()
    return app.exec()


def make_application(fonts: Path, argv: Sequence[str]) -> QApplication:
    """The application: our typeface, our colours, and no name under which anything could be kept."""
    QApplication.setStyle("Fusion")
    app = cast("QApplication | None", QApplication.instance()) or QApplication(list(argv))
    app.setApplicationDisplayName(TITLE)
    app.setQuitOnLastWindowClosed(True)
    for name in ("NotoSansKR-Regular.ttf", "NotoSansKR-Bold.ttf"):
        QFontDatabase.addApplicationFont(str(fonts / name))
    icon = fonts.parent / "icons" / "vita-assist-64.png"
    app.setWindowIcon(QIcon(str(icon)))
    app.setPalette(palette(LIGHT))
    return app


def speak_qt(language: str) -> None:
    """Have Qt's own buttons speak a language; Qt's English needs no catalog."""
    app = cast("QApplication", QApplication.instance())
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != "en" and translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)


def watch_faults(shell: Shell, desk: Desk) -> None:
    """Show what nobody caught: an expected error as a message, anything else as our fault."""
    from vita_assist.window.crash import CrashWindow, install_hooks, report
    from vita_assist.window.words import speech_at

    def show(error: BaseException) -> None:
        if isinstance(error, VitaError):
            shell.tell(*error.faults, bad=True)
            return
        words = report(type(error), error.__traceback__, shell.here.place)
        CrashWindow(words, speech_at(desk), shell.here.look, shell).open()

    install_hooks(show)
