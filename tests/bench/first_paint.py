"""One start, from an empty process to the first paint: of a bare Qt wizard, or of the desk window.

Prints its peak memory in MiB; the caller takes the time of the whole process.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget, QWizard, QWizardPage


class FirstPaint(QObject):
    """Ends the process once the window has been painted and the events behind the paint are done."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, end)
        return False


def end() -> None:
    sys.stdout.write(peak())
    sys.stdout.flush()
    os._exit(0)


def peak() -> str:
    """The most memory that this process had, in MiB, where the system tells."""
    status = Path("/proc/self/status")
    if not status.exists():
        return "nan"
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
    return f"{int(line.split()[1]) / 1024:.1f}"


def bare() -> tuple[QApplication, QWidget]:
    """The floor: a wizard of two empty pages."""
    app = QApplication(sys.argv)
    wizard = QWizard()
    wizard.addPage(QWizardPage())
    wizard.addPage(QWizardPage())
    wizard.resize(1366, 768)
    return app, wizard


def desk() -> tuple[QApplication, QWidget]:
    """What `open_desk` does."""
    from vita_assist.cli.start import desk_on
    from vita_assist.window.opening import make_application, make_window

    at_desk = desk_on(None)
    return make_application(at_desk.fonts, sys.argv), make_window(at_desk)


def main() -> int:
    app, window = bare() if sys.argv[1] == "bare" else desk()
    watcher = FirstPaint(window)
    window.installEventFilter(watcher)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
