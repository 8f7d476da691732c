"""Something done each minute for as long as a window is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

MINUTE: Final = 60_000
"""Milliseconds."""


def each_minute(parent: QObject, act: Callable[[], None]) -> None:
    """Do something each minute; after a sleep at once."""
    timer = QTimer(parent)
    timer.setInterval(MINUTE)
    timer.timeout.connect(act)
    timer.start()
