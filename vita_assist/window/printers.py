"""The printers of this computer, looked for and sent to while the window goes on: a queue can hang for a minute."""

from __future__ import annotations

import sys
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from vita_assist import printing
from vita_assist.errors import OutsideError, VitaError
from vita_assist.language import app_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from vita_assist.printing import Job


FAILED = app_text(
    "window/print/failed", "The pages could not be sent. Look at the printer before you print again, or save the file."
)


class Printers(QObject):
    """Says which printers there are, and how a sending ended: each once, from the window's own thread."""

    found = Signal(object)
    sent = Signal(object)

    def look(self) -> None:
        """Look for printers; `found` brings a tuple of them, the usual one first."""
        self._apart(lambda: self.found.emit(_there()))

    def send(self, pdf: bytes, printer: str, job: Job) -> None:
        """Send a file to a printer, once; `sent` brings None, or the `VitaError` that says what went wrong."""
        if sys.platform == "win32":
            self.sent.emit(_fault_of(lambda: _draw(pdf, printer, job)))
        else:
            self._apart(lambda: self.sent.emit(_fault_of(lambda: printing.send(pdf, printer, job))))

    @staticmethod
    def _apart(act: Callable[[], object]) -> None:
        def act_unless_gone() -> None:
            with suppress(RuntimeError):  # Qt's word for a window that was closed meanwhile
                act()

        # Nobody waits for it at the end: what hangs must not keep the program open.
        Thread(target=act_unless_gone, daemon=True).start()


def _there() -> tuple[printing.Printer, ...]:
    """None where looking fails: saving is offered all the same."""
    with suppress(Exception):
        return _found()
    return ()


def _found() -> tuple[printing.Printer, ...]:
    if sys.platform == "win32":
        from vita_assist.window.raster import drawn_printers

        return drawn_printers()
    return printing.printers()


def _draw(pdf: bytes, printer: str, job: Job) -> None:
    from vita_assist.window.raster import draw_on

    draw_on(pdf, printer, job)


def _fault_of(act: Callable[[], None]) -> VitaError | None:
    """How it ended; a fault of our own too, or nothing could be sent ever after."""
    try:
        act()
    except VitaError as error:
        return error
    except Exception:  # noqa: BLE001  # what it says could be anything; who waits is told that it failed
        return OutsideError(FAILED)
    return None
