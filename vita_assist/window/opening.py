"""Opening the window: the fonts, the style, Qt's own words, the hooks for our faults; then one window."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from vita_assist.errors import VitaError
from vita_assist.window.shell import TITLE, Shell
from vita_assist.window.theme import LIGHT, palette

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QObject, QTranslator

    from vita_assist.desk import Desk


def open_desk(desk: Desk, argv: Sequence[str]) -> int:
    """Open the window and stay until it is closed; the exit code is 0."""
    app = make_application(desk.fonts, argv)
    shell = make_window(desk)
    shell.show()
    return app.exec()


def make_window(desk: Desk) -> Shell:
    """The window of a desk, not shown yet, which hears of every fault."""
    shell = Shell(desk)
    shell.resize(1366, 768)
    watch_faults(shell, desk)
    return shell


def make_application(fonts: Path, argv: Sequence[str]) -> QApplication:
    """The application: our typeface, our colours, and no name under which anything could be kept."""
    app = cast("QApplication | None", QApplication.instance())
    if app is None:
        # As words of the call: `setStyle` makes Python's side of the style as well, and takes 8 ms.
        app = QApplication([*argv, "-style", "Fusion"])
    else:
        QApplication.setStyle("Fusion")
    app.setApplicationDisplayName(TITLE)
    app.setQuitOnLastWindowClosed(True)
    for name in ("NotoSansKR-Regular.ttf", "NotoSansKR-Bold.ttf"):
        QFontDatabase.addApplicationFont(str(fonts / name))
    app.setPalette(palette(LIGHT))
    return app


def qt_speaking(language: str, parent: QObject) -> QTranslator | None:
    """Have Qt's own buttons speak a language for as long as the parent is there; English needs no catalog."""
    from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

    translator = QTranslator(parent)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not translator.load(f"qtbase_{language}", folder):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def watch_faults(shell: Shell, desk: Desk) -> None:
    """Show what nobody caught: an expected error as a message, anything else as our fault."""
    from vita_assist.window.faults import install_hooks

    def show(error: BaseException) -> None:
        if isinstance(error, VitaError):
            shell.tell(*error.faults, bad=True)
            return
        from vita_assist.window.crash import CrashWindow, report
        from vita_assist.window.words import speech_at

        words = report(type(error), error.__traceback__, shell.here.place)
        CrashWindow(words, speech_at(desk), shell.here.look, shell).open()

    install_hooks(show)
