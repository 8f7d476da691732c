"""Opening the window: the fonts, the style, Qt's own words, the hooks for our faults; then one window."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from vita_assist.window.shell import TITLE, Shell
from vita_assist.window.system_colors import note_system

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, QTranslator

    from vita_assist.desk import Desk


def open_desk(desk: Desk, argv: Sequence[str], afresh: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed; the exit code is 0.

    `afresh` are the words that the window before it left for it (`window.afresh`).
    Where the window is open already, that one is shown, or a note says so.
    """
    from vita_assist.window.only_one import OnlyOne

    app = make_application(desk.fonts, argv)
    qInstallMessageHandler(_say_nothing)
    only = OnlyOne()
    if not only.is_first():
        from vita_assist.window.already import show_other

        return show_other(desk, only.other)
    shell = make_window(desk, afresh)
    only.listen(shell)
    if shell.begins_whole:
        shell.showMaximized()
    else:
        shell.show()
    code = app.exec()
    qInstallMessageHandler(None)  # Python is not to be called any more while it ends
    return code


def _say_nothing(_level: QtMsgType, _context: QMessageLogContext, _words: str) -> None:
    """What Qt complains of can name what is on the screen, and a desktop keeps what a program prints in its journal."""


def make_window(desk: Desk, afresh: Sequence[str] | None = None) -> Shell:
    """The window of a desk, not shown yet, which hears of every fault."""
    from vita_assist.window.afresh import begin_afresh, forgotten, handed_of, put_where_it_was
    from vita_assist.window.beginning import begin

    handed = None if afresh is None else handed_of(afresh)
    shell = Shell(desk, begin(desk, handed), begin_afresh)
    shell.resize(1366, 768)
    if handed is not None:
        shell.begins_whole = put_where_it_was(shell, handed.frame)
        shell.first_words = (forgotten(handed.end),)
    watch_faults(shell, desk)
    return shell


def make_application(fonts: Path, argv: Sequence[str]) -> QApplication:
    """The application: our typeface, and no name under which anything could be kept."""
    app = cast("QApplication | None", QApplication.instance())
    if app is None:
        # As words of the call: `setStyle` makes Python's side of the style as well, and takes 8 ms.
        # Its name among the programs that a screen reader meets is what stands before the words of the call.
        app = QApplication([TITLE, *argv[1:], "-style", "Fusion"])
    else:
        QApplication.setStyle("Fusion")
    app.setApplicationDisplayName(TITLE)
    app.setQuitOnLastWindowClosed(True)
    for name in ("NotoSansKR-Regular.ttf", "NotoSansKR-Bold.ttf"):
        QFontDatabase.addApplicationFont(str(fonts / name))
    note_system(app)  # before the window covers it with its own
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
    from vita_assist.window.faults import Faults

    Faults(shell, desk).watch()
