"""Opening the desk window."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from vita_assist.cli.start import desk_on, no_core_dumps, today
from vita_assist.errors import OutsideError
from vita_assist.language import app_text


def open_window(afresh: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed; say so where there is no display.

    `afresh`: what the window of the last household left for this one.
    """
    if sys.platform.startswith("linux") and not _has_display(os.environ):
        raise OutsideError(
            app_text(
                "window/no-display",
                "There is no display to open the window on. Handouts can be printed without one: "
                "run print filing-plan --intake FILE --out DIR (run print --list names them).",
            )
        )
    no_core_dumps()
    _read_names_as_qt_does()
    from vita_assist.window import open_desk

    desk = desk_on(None)
    desk.clock = today
    return open_desk(desk, sys.argv[:1], afresh)


def _read_names_as_qt_does() -> None:
    """Begin once more where Python reads the names of files by a locale without UTF-8.

    Qt reads them as UTF-8 always: a stick that is called in Hangul would be there for Qt, and for Python not.
    """
    if os.name == "posix" and sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        with suppress(OSError):
            command = [sys.executable, "-X", "utf8", *sys.orig_argv[1:]]
            os.execv(sys.executable, command)  # noqa: S606  # as we were called, and no shell reads it


def _has_display(environment: Mapping[str, str]) -> bool:
    """Whether there is a display that answers: where one is named and gone, Qt would end the process."""
    if environment.get("QT_QPA_PLATFORM"):
        return True
    return _wayland(environment) or _x11(environment.get("DISPLAY", ""))


def _wayland(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return name != "" and Path(environment.get("XDG_RUNTIME_DIR", "/"), name).exists()


def _x11(name: str) -> bool:
    """Whether a display such as `:0` has its socket; one of another computer is taken to be there."""
    host, _, number = name.rpartition(":")
    if host not in {"", "unix"}:
        return True
    socket = Path("/", "tmp", ".X11-unix", f"X{number.partition('.')[0]}")
    if not number or socket.exists():
        return bool(number)
    with suppress(OSError):
        # In a container the socket can have its name without a file.
        return f"@{socket}\n" in Path("/proc/net/unix").read_text(encoding="ascii", errors="replace")
    return False
