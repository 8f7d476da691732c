"""A new household begins in a fresh process: what Qt and Python still hold of the last one is gone with the old one.

KeePassXC wipes in place and cannot reach Qt's copies; its own advice is to close the program. So this process is
replaced by the program, started anew. It is told the volunteer's language, the text size, the colors, where the
window stood, and whether nobody was at the desk: nothing else.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRect

from vita_assist.language import app_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from vita_assist.language import Text
    from vita_assist.window.theme import Look

WORD: Final = "--afresh"
"""The first word of a call that begins afresh; it is ours alone, and nobody has to know it."""
_WHOLE: Final = "whole"
_NOTHING: Final = "-"
"""An empty word would be lost where a system writes all words in one line."""
_SIDES: Final = 4


_FORGOTTEN = app_text("window/shell/forgotten", "The answers are gone. A new household can begin.")
_FORGOTTEN_IDLE = app_text(
    "window/shell/forgotten-idle",
    "Nobody was at this desk for a while. The answers are gone. A new household can begin.",
)


_FORGOTTEN_SENT = app_text(
    "window/shell/forgotten-sent",
    "The last pages were sent or saved. The answers are gone. A new household can begin.",
)


class End(StrEnum):
    """How a household ended: as the volunteer asked, with nobody there, or asked while pages were on their way."""

    ASKED = "asked"
    IDLE = "idle"
    SENT = "sent"


class Handed(NamedTuple):
    """All that a fresh start is told. `frame` is where the window stood, `x,y,width,height`, or that it was whole."""

    language: str = ""
    percent: int = 0
    colors: str = ""
    frame: str = ""
    end: End = End.ASKED


def forgotten(end: End) -> Text:
    """What is said once a household is forgotten."""
    return {End.ASKED: _FORGOTTEN, End.IDLE: _FORGOTTEN_IDLE, End.SENT: _FORGOTTEN_SENT}[end]


def handed_by(window: QWidget, language: str, look: Look, end: End) -> Handed:
    """What a window hands over to the next."""
    return Handed(language, look.percent, look.colors, frame_of(window), end)


def frame_of(window: QWidget) -> str:
    """Where a window stands, as a word of the call."""
    if window.isMaximized() or window.isFullScreen():
        return _WHOLE
    # A platform without screens puts a window nowhere; so does one that keeps places to itself, such as Wayland.
    place = window.pos()
    return f"{place.x()},{place.y()},{window.width()},{window.height()}"


def words_of(handed: Handed) -> list[str]:
    """The words of the call."""
    told = (handed.language, str(handed.percent), handed.colors, handed.frame, str(handed.end))
    return [WORD, *(each or _NOTHING for each in told)]


def handed_of(words: Sequence[str]) -> Handed:
    """What the words of a call hand over; what is not as we write it is left out."""
    told = ["" if word == _NOTHING else word for word in words] + [""] * len(Handed._fields)
    percent = 0
    with suppress(ValueError):
        percent = int(told[1])
    end = End(told[4]) if told[4] in set(End) else End.ASKED
    return Handed(told[0], percent, told[2], told[3], end)


def put_where_it_was(window: QWidget, frame: str) -> bool:
    """Put a window where the one before it stood; whether it is to be shown as large as the screen."""
    with suppress(ValueError):
        sides = [int(side) for side in frame.split(",")]
        if len(sides) == _SIDES:
            place = QRect(*sides)
            window.resize(place.size())
            window.move(place.topLeft())
    return frame == _WHOLE


def begin_afresh(handed: Handed) -> None:
    """Replace this process by the program, started anew; returns only where the system does not let it."""
    given = len(sys.argv) - 1
    command = sys.orig_argv[: len(sys.orig_argv) - given]
    with suppress(OSError):
        # The words are ours: a language, two numbers and three names. No shell reads them.
        os.execv(sys.executable, [sys.executable, *command[1:], *words_of(handed)])  # noqa: S606
