"""What a second start says: the window is open already, and where this system lets it, it was called to the front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from vita_assist.language import app_text
from vita_assist.window.beginning import begin
from vita_assist.window.boxes import column
from vita_assist.window.dialog import Dialog
from vita_assist.window.dress import Dress
from vita_assist.window.only_one import call
from vita_assist.window.words import Button, own_label, speech_at

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

OPEN = app_text("window/already/open", "VITA Assist is open already")
LOOK = app_text(
    "window/already/look",
    "One household at a time: a second window does not open. Look for the first one among your open windows.",
)
CLOSE = app_text("window/already/close", "Close this note")


class Already(Dialog):
    """One note with one button."""

    def __init__(self, speech: Speech, look: Look) -> None:
        super().__init__()
        self.setObjectName("already")
        self.setWindowTitle("VITA Assist")
        self.setAccessibleName(speech.words(OPEN))
        self.setAccessibleDescription(speech.words(LOOK))
        self.setMinimumWidth(look.size(520))
        layout = column(self, look.gap(3), look.gap(6))
        layout.addWidget(own_label(speech, OPEN, "heading"))
        layout.addWidget(own_label(speech, LOOK))
        close = Button(speech.words(CLOSE), "already/close", "primary", keys="Esc")
        close.clicked.connect(self.accept)
        layout.addWidget(close)
        close.setFocus()


def show_other(desk: Desk, process: int) -> int:
    """Show the window that is open, or say that it is; the exit code is 0."""
    called = call(process)
    # On X11 a window comes forward when it is told to; elsewhere nobody knows whether it may.
    if called and QGuiApplication.platformName() in {"xcb", "offscreen"}:
        return 0
    look = begin(desk, None)
    note = Already(speech_at(desk), look)
    dress = Dress(note)
    dress.put_on(look, desk.language, ())
    note.exec()
    return 0
