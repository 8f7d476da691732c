"""What nobody caught comes to one place, in the window's own thread: an expected error, or a fault of ours."""

from __future__ import annotations

import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from vita_assist.errors import VitaError
from vita_assist.language import app_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.window.crash import CrashWindow
    from vita_assist.window.shell import Shell

SHORT: Final = app_text(
    "window/faults/memory",
    "This computer is short of memory, and the last step was not done. Close other programs, then try again.",
)


def install_hooks(show: Callable[[BaseException], None]) -> None:
    """Hand every exception that nobody caught to `show`: of the main thread and Qt's slots, and others.

    `show` is called in whatever thread it was raised. Where `show` itself fails, its place is all that is told.
    """

    def hand_on(error: BaseException) -> None:
        try:
            show(error)
        except BaseException as second:  # noqa: BLE001  # else Python would print both, with their messages
            tell_plainly(error, second)

    def main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            hand_on(error.with_traceback(trace))

    def other(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, SystemExit):
            return  # a thread that ends itself
        # Python hands on the type alone where it had no room for the error.
        hand_on((kind.__new__(kind) if error is None else error).with_traceback(trace))

    sys.excepthook = main
    threading.excepthook = lambda given: other(given.exc_type, given.exc_value, given.exc_traceback)
    sys.unraisablehook = lambda given: other(given.exc_type, given.exc_value, given.exc_traceback)


def tell_plainly(*errors: BaseException) -> None:
    """Where no window can tell it: type and frames on standard error, never what an error says."""
    with suppress(Exception):
        from vita_assist.window.crash import report

        for error in errors:
            sys.stderr.write(f"{report(error, '')}\n")


class _Told(NamedTuple):
    """What is left of an error once it was handed on: itself it holds frames, and these hold answers."""

    texts: tuple[Text, ...] = ()
    report: str = ""


class Faults(QObject):
    """Shows what nobody caught: an expected error as a message, anything else as our fault.

    Wherever it was raised, it is shown from the window's own thread and outside of what was being drawn. There
    is one crash window at a time; what else goes wrong meanwhile is added to its report.
    """

    _came = Signal(object)

    def __init__(self, shell: Shell, desk: Desk) -> None:
        """Nothing is watched before `watch`."""
        super().__init__(shell)
        self._shell = shell
        self._desk = desk
        self._crash: CrashWindow | None = None
        self._waiting: list[_Told] = []
        self._came.connect(self._wait)

    def watch(self) -> None:
        """Take every exception that nobody catches from now on."""
        install_hooks(self.take)

    def take(self, error: BaseException) -> None:
        """Take an error, in any thread; nothing of it is kept but what can be shown."""
        if isinstance(error, VitaError):
            told = _Told(error.faults)
        elif isinstance(error, MemoryError):
            told = _Told((SHORT,))
        else:
            from vita_assist.window.crash import report

            told = _Told(report=report(error, self._shell.here.place, self._content()))
        self._came.emit(told)

    def _content(self) -> str:
        """Which content is in use, where it was read: nothing is read for a report."""
        pack = vars(self._desk).get("pack")
        return "" if pack is None else str(pack.version)

    def _wait(self, told: _Told) -> None:
        # Not at once: something may just be being drawn, or be half made.
        self._waiting.append(told)
        QTimer.singleShot(0, self, self._show)

    def _show(self) -> None:
        waiting, self._waiting = self._waiting, []
        for told in waiting:
            try:
                if told.texts:
                    self._shell.tell(*told.texts, bad=True)
                else:
                    self._add(told.report)
            except Exception as error:  # noqa: BLE001  # handed on, it would come back here for ever
                tell_plainly(error)

    def _add(self, report: str) -> None:
        if self._crash is not None:
            self._crash.add(report)
            return
        from vita_assist.window.crash import CrashWindow
        from vita_assist.window.words import speech_at

        self._crash = CrashWindow(report, speech_at(self._desk), self._shell.here.look, self._shell)
        self._crash.destroyed.connect(self._gone)
        self._crash.open()

    def _gone(self) -> None:
        self._crash = None
