"""When we are at fault: a report that says where in the program, and nothing about the household."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, qVersion
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from vita_assist import __version__
from vita_assist.language import app_text
from vita_assist.window.layouts import Wrapping
from vita_assist.window.words import Button, Speech, column, own_label

if TYPE_CHECKING:
    from types import TracebackType

    from vita_assist.window.theme import Look

TITLE = app_text("window/crash/title", "Something in the program went wrong")
BODY = app_text(
    "window/crash/body",
    "The answers are still here and nothing was sent. You can go on. If it happens again, start a new"
    " household. The report below says where in the program it happened. It holds no answer.",
)
COPY = app_text("window/crash/copy", "Copy the report")
GO_ON = app_text("window/crash/go-on", "Go on")
REPORT = app_text("window/crash/report", "Report")

_ROOT: Final = Path(__file__).resolve().parent.parent
_NOT_KEPT: Final = ("x-kde-passwordManagerHint", "ExcludeClipboardContentFromMonitorProcessing")
"""How KDE's and Windows's clipboard histories are asked not to keep what is copied."""


def report(kind: type[BaseException], trace: TracebackType | None, room: str) -> str:
    """Versions, the room, the exception's type and the frames.

    Neither the message nor a local nor a page is in it: each of them can be an answer.
    """
    lines = [
        f"VITA Assist {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}",
        f"Room: {room}",
        f"Exception: {kind.__module__}.{kind.__qualname__}",
        *_frames(trace),
    ]
    return "\n".join(lines)


def _frames(trace: TracebackType | None) -> list[str]:
    frames = []
    while trace is not None:
        code = trace.tb_frame.f_code
        path = Path(code.co_filename)
        ours = path.is_relative_to(_ROOT)
        where = path.relative_to(_ROOT.parent).as_posix() if ours else path.name
        frames.append(f"  {where}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return frames


class CrashWindow(QDialog):
    """Says that the fault is ours, what is safe, and offers the report."""

    def __init__(self, words: str, speech: Speech, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("crash")
        self.setWindowTitle("VITA Assist")
        self.setMinimumWidth(look.size(560))
        self._words = words
        layout = column(self, look.gap(3), look.gap(5))
        layout.addWidget(own_label(speech, TITLE, "heading"))
        layout.addWidget(own_label(speech, BODY))
        text = QPlainTextEdit(words)
        text.setObjectName("crash/report")
        text.setReadOnly(True)
        text.setUndoRedoEnabled(False)
        text.setTabChangesFocus(True)
        text.setAccessibleName(speech.words(REPORT))
        layout.addWidget(text, 1)
        buttons = QWidget()
        row = Wrapping(look.gap(3), buttons)
        copy = Button(speech.words(COPY), "crash/copy")
        copy.clicked.connect(self._copy)
        go_on = Button(speech.words(GO_ON), "crash/go-on", "primary")
        go_on.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addWidget(go_on)
        layout.addWidget(buttons)
        go_on.setFocus()

    def _copy(self) -> None:
        copied = QMimeData()
        copied.setText(self._words)
        copied.setData(_NOT_KEPT[0], b"secret")
        copied.setData(f'application/x-qt-windows-mime;value="{_NOT_KEPT[1]}"', b"1")
        QApplication.clipboard().setMimeData(copied)
