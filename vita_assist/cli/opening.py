"""Opening the desk window."""

from __future__ import annotations

import os
import sys

from vita_assist.cli.start import desk_on
from vita_assist.errors import OutsideError
from vita_assist.language import app_text


def open_window() -> int:
    """Open the window and stay until it is closed; say so where there is no display."""
    if sys.platform.startswith("linux") and not _has_display():
        raise OutsideError(
            app_text(
                "window/no-display",
                "There is no display to open the window on. Handouts can be printed without one: "
                "run print filing-plan --intake FILE --out DIR (run print --list names them).",
            )
        )
    _no_core_dumps()
    from vita_assist.window import open_desk

    return open_desk(desk_on(None), sys.argv)


def _has_display() -> bool:
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _no_core_dumps() -> None:
    """A memory dump would hold every answer: none is written (trust.md, core dumps).

    The limit is 1 and not 0, since the kernel pipes a dump to its handler at 0 and aborts it at 1.
    """
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_CORE)
        wanted = 1 if hard == resource.RLIM_INFINITY else min(1, hard)
        resource.setrlimit(resource.RLIMIT_CORE, (wanted, wanted))
