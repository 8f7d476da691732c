"""Nobody but the household and its volunteer sees the answers: the cover, the two deadlines, the end of a household."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QSessionManager
from PySide6.QtWidgets import QApplication, QWidget

from vita_assist.window.afresh import End, handed_by
from vita_assist.window.covering import Covering
from vita_assist.window.here import Place
from vita_assist.window.idle import Deadlines, Idle, Limits
from vita_assist.window.spoken import Covered
from vita_assist.window.words import speech_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from vita_assist.desk import Desk
    from vita_assist.window.afresh import Handed
    from vita_assist.window.idle import Clocks
    from vita_assist.window.shell import Shell


_LOOK: Final = 500
"""Milliseconds between two looks whether pages are still on their way."""


class Guard:
    """Covers a window by a key, when it is put aside, and when nobody is there; has it forget after a longer while."""

    def __init__(
        self,
        shell: Shell,
        desk: Desk,
        page: QWidget,
        afresh: Callable[[Handed], None] | None,
        clocks: Clocks | None = None,
    ) -> None:
        """`page` is all of the window but its cover; `afresh` replaces this process by a new one, where it can."""
        self._afresh = afresh
        self._owed = QTimer(shell)
        self._owed.setInterval(_LOOK)
        self._owed.timeout.connect(self._pay)
        self._shell = shell
        self._desk = desk
        self._covering = Covering(shell, page, lambda: shell.hear(Covered(on=False)))
        due = Deadlines(self.cover_if_needed, self._nobody_came, lambda: shell.hear(Covered(on=True)))
        self.idle = Idle(shell, self._limits, due, clocks)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(_refuse_to_be_restored)
            app.saveStateRequest.connect(_refuse_to_be_restored)

    @property
    def is_up(self) -> bool:
        """Whether the window is covered."""
        return self._covering.is_up

    def turn(self, *, on: bool) -> None:
        """Cover the window, or show it again."""
        if on:
            self._covering.cover(self._limits().forget, speech_at(self._desk), self._shell.here.look)
            self.idle.covered()
        else:
            self._covering.uncover()
            self.idle.touch()

    def cover_if_needed(self) -> None:
        """Cover the window unless there is nothing that anybody may not see."""
        if self._holds_anything():
            self._shell.hear(Covered(on=True))

    def forget(self) -> None:
        """Leave nothing of a household behind: what was open under the cover, and our text on the clipboard."""
        self._covering.forget()
        self._covering.uncover()
        self.idle.touch()
        clipboard = QApplication.clipboard()
        for mode in (clipboard.Mode.Clipboard, clipboard.Mode.Selection):
            ours = clipboard.ownsClipboard() if mode is clipboard.Mode.Clipboard else clipboard.ownsSelection()
            if ours:
                clipboard.clear(mode)

    def begin_afresh(self, end: End) -> None:
        """Have a new process in place of this one; while pages are on their way it has to stay until they are there."""
        if self._shell.is_sending:
            self._owed.start()
        elif self._afresh is not None:
            self._afresh(handed_by(self._shell, self._desk.language, self._shell.here.look, end))

    def _pay(self) -> None:
        """Begin afresh at last, unless the next household is here already, or there is bad news to be read."""
        if self._holds_anything():
            self._owed.stop()
        elif not (self._shell.is_sending or self._has_bad_news()):
            self._owed.stop()
            self.begin_afresh(End.SENT)

    def _has_bad_news(self) -> bool:
        message = self._shell.findChild(QWidget, "message")
        return message is not None and not message.isHidden() and message.property("card") == "bad"

    def fit(self) -> None:
        """Cover all of the window at its new size."""
        self._covering.fit()

    def _nobody_came(self) -> None:
        if self._holds_anything():
            self._shell.forget(End.IDLE)

    def _holds_anything(self) -> bool:
        """Which page is open can tell what a household asked, even where nothing was answered."""
        here = self._shell.here
        return self._desk.has_answers or bool(self._desk.law.seen) or here.place is not Place.START

    def _limits(self) -> Limits:
        screen = self._desk.site.screen
        return Limits(screen.cover_after, screen.forget_after)


def _refuse_to_be_restored(manager: QSessionManager) -> None:
    """A session manager may not start the program again with what was open (trust, leak paths)."""
    manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
