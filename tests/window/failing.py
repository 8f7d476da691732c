"""Faults of our own that carry an answer, raised wherever Python can raise one in a window."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.window.hands import seen, settle
from vita_assist.window.crash import CrashWindow
from vita_assist.window.printers import Printers
from vita_assist.window.shell import Shell

CANARY = "canary-4417"


def fail(answer: str = CANARY) -> None:
    """Fail with an answer in every place that could tell it: the message, a local, what led to it."""
    page = {"page": answer}
    try:
        page[f"{answer} too"]
    except KeyError as error:
        error.add_note(answer)
        raise ValueError(f"{answer} {page}") from error


class Speaker(QObject):
    """Somebody whose slot fails."""

    said = Signal(str)


class Badly(QWidget):
    """Draws itself badly, once, and until then keeps what it fails with."""

    def __init__(self, parent: QWidget, answer: str) -> None:
        """Small, in the corner."""
        super().__init__(parent)
        self._answer = answer
        self.resize(4, 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # as Qt calls it
        """Fail."""
        super().paintEvent(event)
        answer, self._answer = self._answer, ""
        if answer:
            fail(answer)


def _slot(_view: QWidget, answer: str) -> None:
    speaker = Speaker()
    speaker.said.connect(fail)
    speaker.said.emit(answer)


def _paint(view: QWidget, answer: str) -> None:
    widget = Badly(view, answer)
    widget.show()
    settle()  # called from here, the error of a repaint would come back to here
    widget.setParent(None)
    widget.deleteLater()


def _timer(view: QWidget, answer: str) -> None:
    QTimer.singleShot(0, view, lambda: fail(answer))


def _thread(_view: QWidget, answer: str) -> None:
    thread = threading.Thread(target=fail, args=(answer,))
    thread.start()
    thread.join()


def _printing(_view: QWidget, answer: str) -> None:
    Printers()._apart(lambda: fail(answer))  # noqa: SLF001  # the thread in which printers are looked for


def _unraisable(_view: QWidget, answer: str) -> None:
    class Dying:
        def __del__(self) -> None:
            fail(answer)

    Dying()


def _nested(_view: QWidget, answer: str) -> None:
    def deeper(depth: int) -> None:
        if depth:
            deeper(depth - 1)
        fail(answer)

    QTimer.singleShot(0, lambda: deeper(60))


RAISERS: dict[str, Callable[[QWidget, str], None]] = {
    "slot": _slot,
    "paint": _paint,
    "timer": _timer,
    "thread": _thread,
    "printing": _printing,
    "unraisable": _unraisable,
    "deep": _nested,
}
"""By what they are called, all the ways in which an error can come to nobody who catches it."""


def crashes(shell: Shell) -> list[CrashWindow]:
    """The crash windows that are there, seen or not."""
    return [each for each in shell.findChildren(CrashWindow) if each.isVisible()]


def told_by(qtbot: QtBot, shell: Shell) -> str:
    """All that the one crash window shows, says to a screen reader, and copies."""
    qtbot.waitUntil(lambda: bool(crashes(shell)))
    (dialog,) = crashes(shell)
    (text,) = dialog.findChildren(QPlainTextEdit)
    assert not dialog.windowTitle() or dialog.windowTitle() == "VITA Assist"
    copy = next(each for each in dialog.findChildren(QWidget, "crash/copy"))
    copy.click()  # type: ignore[attr-defined]  # a button
    copied = QApplication.clipboard().mimeData()
    parts = [bytes(copied.data(kind).data()).decode("utf-8", "replace") for kind in copied.formats()]
    aloud = [each.accessibleName() + each.accessibleDescription() for each in [dialog, *dialog.findChildren(QWidget)]]
    return "\n".join([*seen(dialog), text.toPlainText(), QApplication.clipboard().text(), *parts, *aloud])


@contextmanager
def hooks_as_they_were() -> Iterator[None]:
    """What Python calls for an error is put back at the end."""
    import sys

    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before
