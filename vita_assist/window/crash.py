"""When we are at fault: a report that says where in the program, and nothing about the household."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, Qt, qVersion
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from vita_assist import __version__
from vita_assist.language import app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.dialog import Dialog
from vita_assist.window.layouts import Wrapping
from vita_assist.window.words import Button, Speech, own_label

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
_MARGIN: Final = 40
_MOST_ERRORS: Final = 4
_MOST_FRAMES: Final = 12
"""Of an endless recursion the first and the last frames tell all."""
_MOST_REPORTS: Final = 5
_NO: Final = bytes(4)  # a number of Windows
_NOT_KEPT: Final = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': _NO,
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': _NO,
}
"""How the clipboard histories of KDE and Windows are asked not to keep what is copied; macOS hears none from Qt."""


def report(error: BaseException, room: str, content: str = "") -> str:
    """Versions, the room, the types of an exception and of what led to it, and the frames of each.

    Neither a message nor a local nor a page is in it: each of them can be an answer.
    """
    told = f", content {content}" if content else ""
    lines = [
        f"VITA Assist {__version__}{told}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}",
        *([f"Room: {room}"] if room else []),
    ]
    before, head = error, "Exception"
    for _ in range(_MOST_ERRORS):
        kind = type(before)
        lines += [f"{head}: {kind.__module__}.{kind.__qualname__}", *_frames(before.__traceback__)]
        earlier = before.__cause__ or (None if before.__suppress_context__ else before.__context__)
        if earlier is None:
            break
        before, head = earlier, "After"
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
    if len(frames) > 2 * _MOST_FRAMES:
        frames[_MOST_FRAMES:-_MOST_FRAMES] = ["  …"]
    return frames


class CrashWindow(Dialog):
    """Says that the fault is ours, what is safe, and offers the report."""

    def __init__(self, words: str, speech: Speech, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("crash")
        self.setWindowTitle("VITA Assist")
        self.setAccessibleName(speech.words(TITLE))
        self.setAccessibleDescription(speech.words(BODY))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(min(look.size(560), parent.width() - _MARGIN))
        self._reports = [words]
        layout = column(self, look.gap(3), look.gap(5))
        layout.addWidget(own_label(speech, TITLE, "heading"))
        layout.addWidget(own_label(speech, BODY))
        self._text = QPlainTextEdit(words)
        self._text.setObjectName("crash/report")
        self._text.setReadOnly(True)
        self._text.setUndoRedoEnabled(False)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(speech.words(REPORT))
        layout.addWidget(self._text, 100)  # all the room there is
        buttons = Box()
        row = Wrapping(look.gap(3), buttons)
        copy = Button(speech.words(COPY), "crash/copy")
        copy.clicked.connect(self._copy)
        go_on = Button(speech.words(GO_ON), "crash/go-on", "primary", keys="Esc")
        go_on.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addWidget(go_on)
        layout.addWidget(buttons)
        go_on.setFocus()

    def add(self, words: str) -> None:
        """Tell of one more fault; the same once, and no more than a few."""
        if words not in self._reports and len(self._reports) < _MOST_REPORTS:
            self._reports.append(words)
            self._text.setPlainText("\n\n".join(self._reports))

    def _copy(self) -> None:
        copied = QMimeData()
        copied.setText("\n\n".join(self._reports))
        for kind, mark in _NOT_KEPT.items():
            copied.setData(kind, mark)
        QApplication.clipboard().setMimeData(copied)
