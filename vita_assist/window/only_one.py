"""One window of the program for each person at the computer: a second start shows the first.

Qt's lock file knows whether its owner still runs, and takes a stale one over. It holds the number of the process,
the name of the program, and what tells computers and their starts apart: nothing of a household. The second start
says by a signal of the operating system that the first window is wanted; nothing listens on a socket.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QApplication

from vita_assist.places import running_folder

if TYPE_CHECKING:
    from types import FrameType

    from vita_assist.window.shell import Shell

NAME: Final = "open.lock"
_PATIENCE: Final = 200
"""Milliseconds in which a window that begins afresh has let go of the lock."""
_CAN_CALL: Final = hasattr(signal, "SIGUSR1")


class OnlyOne:
    """The lock of this process, kept until it ends."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` is where the lock lies; the system's for what runs, if there is none."""
        self._file: QLockFile | None = None
        self.other = 0
        with suppress(OSError):
            folder = folder or running_folder()
            if folder is None:
                return
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file = QLockFile(str(folder / NAME))
            self._file.setStaleLockTime(0)  # a lock is as old as the window; only a dead owner makes it stale

    def is_first(self) -> bool:
        """Whether no other window is open; where nothing can be locked, nobody knows, and this one opens."""
        if _CAN_CALL:
            # Whoever finds the lock may call at once, and a call that nobody listens to would end this process.
            # What is ignored stays so where a window begins afresh.
            signal.signal(signal.SIGUSR1, signal.SIG_IGN)
        if self._file is None or self._file.tryLock(_PATIENCE):
            return True
        if self._file.error() is not QLockFile.LockError.LockFailedError:
            return True
        self.other = self._file.getLockInfo()[0]
        # The window before this one was the same process, and did not end.
        return self.other == os.getpid() and self._file.removeStaleLockFile() and self._file.tryLock(_PATIENCE)

    @staticmethod
    def listen(shell: Shell) -> None:
        """Show the window when a second start asks for it; the window looks at its clocks each second, and so hears."""
        if not _CAN_CALL:
            return

        def come_forward(_number: int, _frame: FrameType | None) -> None:
            if shell.isMinimized():
                shell.showNormal()
            shell.raise_()
            shell.activateWindow()
            QApplication.alert(shell)

        signal.signal(signal.SIGUSR1, come_forward)


def call(process: int) -> bool:
    """Ask the window of another process to come forward; whether it is ours and was asked."""
    if not _CAN_CALL or sys.platform != "linux":
        return False
    with suppress(OSError):
        # The signal ends a program that does not know it: only one of ours may get it.
        command = Path(f"/proc/{process}/cmdline").read_bytes()
        if b"vita_assist" in command or b"vita-assist" in command:
            os.kill(process, signal.SIGUSR1)
            return True
    return False
