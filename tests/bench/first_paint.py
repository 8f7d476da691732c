"""One start, from an empty process to what is named in the call: of a bare Qt wizard, or of the desk window.

`bare`, `desk`: to the first paint; `question`: to the first question; `bare-idle`, `desk-idle`: until nothing goes on
any more. It prints memory in MiB, and the caller takes the time of the whole process. `household`: a household is at
the desk, then *New household* replaces the process; it prints the seconds from there to the first paint.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget, QWizard, QWizardPage

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.window.shell import Shell

BEGAN = "VITA_BENCH_BEGAN"
"""In the environment: when the process before this one was told to forget."""
AT_REST = 400
"""Milliseconds after the first paint at which the content has been read and nothing goes on."""


class FirstPaint(QObject):
    """Does something once a widget has been painted and the events behind the paint are done."""

    def __init__(self, watched: QWidget, then: Callable[[], object]) -> None:
        super().__init__(watched)
        self._then = then
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def end() -> None:
    """Say how much memory it took at most, and be gone."""
    say(memory("VmHWM"))


def rest() -> None:
    """Say how much memory is taken once nothing goes on any more."""
    QTimer.singleShot(AT_REST, lambda: say(memory("VmRSS")))


def begun() -> None:
    """Say how long it took since the household was to be forgotten."""
    say(f"{time.monotonic() - float(os.environ[BEGAN]):.4f}")


def say(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()
    os._exit(0)


def memory(which: str) -> str:
    """The memory of this process, in MiB, where the system tells: at most so far (VmHWM), or now (VmRSS)."""
    status = Path("/proc/self/status")
    if not status.exists():
        return "nan"
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith(which))
    return f"{int(line.split()[1]) / 1024:.1f}"


def bare() -> tuple[QApplication, QWidget]:
    """The floor: a wizard of two empty pages."""
    app = QApplication(sys.argv)
    wizard = QWizard()
    wizard.addPage(QWizardPage())
    wizard.addPage(QWizardPage())
    wizard.resize(1366, 768)
    return app, wizard


def desk(afresh: list[str] | None = None) -> tuple[QApplication, Shell, Desk]:
    """What `open_desk` does."""
    from vita_assist.cli.start import desk_on
    from vita_assist.window.opening import make_application, make_window

    at_desk = desk_on(None)
    return make_application(at_desk.fonts, sys.argv), make_window(at_desk, afresh), at_desk


def first_question(shell: Shell) -> None:
    """Go on to the questions, and end with their first paint."""
    from vita_assist.window.here import Place
    from vita_assist.window.spoken import Go

    shell.hear(Go(Place.QUESTIONS))
    FirstPaint(shell.view, end)


def new_household(shell: Shell, at_desk: Desk) -> None:
    """Have a household at the desk and its result on the screen, then forget it."""
    from vita_assist.window.here import Place
    from vita_assist.window.spoken import Go

    at_desk.practice()
    shell.hear(Go(Place.RESULT))

    def forget() -> None:
        os.environ[BEGAN] = str(time.monotonic())
        shell.forget()

    FirstPaint(shell.view, forget)


def main() -> int:
    what = sys.argv[1]
    app: QApplication
    window: QWidget
    if what.startswith("bare"):
        app, window = bare()
        FirstPaint(window, rest if what == "bare-idle" else end)
    else:
        app, shell, at_desk = desk(sys.argv[2:] if what == "--afresh" else None)
        after: dict[str, Callable[[], object]] = {
            "desk": end,
            "desk-idle": rest,
            "--afresh": begun,
            "question": lambda: first_question(shell),
            "household": lambda: new_household(shell, at_desk),
        }
        window = shell
        FirstPaint(window, after[what])
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
