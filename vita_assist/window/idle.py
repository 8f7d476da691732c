"""Nobody at the desk: after some minutes without a hand the window is covered, after some more it forgets.

Two clocks are asked, one that goes on while the computer sleeps and the one on the wall, and whichever says
that more time has passed is believed. They are asked each second, and whenever a window of ours is about to be
painted or hears of a hand: what wakes the computer finds the page covered.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent

if TYPE_CHECKING:
    from collections.abc import Callable

_TICK: Final = 1000
"""Milliseconds between two looks at the clocks; the cover is late by no more than this."""
_MINUTE: Final = 60.0

KEY: Final = Qt.Key.Key_F12
"""Covers the window. Its name stands in `bar`."""

_Kind = QEvent.Type
_HANDS: Final = frozenset(
    {
        _Kind.KeyPress,
        _Kind.InputMethod,
        _Kind.MouseButtonPress,
        _Kind.MouseButtonRelease,
        _Kind.MouseMove,
        _Kind.Wheel,
        _Kind.TouchBegin,
        _Kind.TouchUpdate,
        _Kind.TabletPress,
    }
)
"""What only a hand does. A screen reader's press makes no event: the window says that it heard something."""
_LOOKS: Final = frozenset({_Kind.Expose, _Kind.Paint, _Kind.UpdateRequest, _Kind.WindowActivate, _Kind.FocusIn})
"""What comes before the page can be seen."""


def awake_or_asleep() -> float:
    """Seconds that go on while the computer sleeps, where the system counts them."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class Clocks(NamedTuple):
    """Two clocks in seconds: one that nobody can set, and the one on the wall."""

    counting: Callable[[], float] = awake_or_asleep
    wall: Callable[[], float] = time.time


class Limits(NamedTuple):
    """After how many minutes without a hand the window is covered, and after how many it forgets."""

    cover: int
    forget: int


class Deadlines(NamedTuple):
    """What happens when nobody was at the desk; and at once, by a key that works in every dialog and list too."""

    cover: Callable[[], None]
    forget: Callable[[], None]
    by_key: Callable[[], None]


class Idle(QObject):
    """Watches the hands on all windows of the program."""

    def __init__(
        self, parent: QObject, limits: Callable[[], Limits], due: Deadlines, clocks: Clocks | None = None
    ) -> None:
        """Begin to count."""
        super().__init__(parent)
        self._limits = limits
        self._due = due
        self._clocks = clocks or Clocks()
        self._last = self._now()
        self._covered = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
            app.focusObjectChanged.connect(self._watch)
        self._find_windows()

    def touch(self) -> None:
        """Somebody is at the desk."""
        self._last = self._now()
        self._covered = False

    def covered(self) -> None:
        """The window was covered; until the cover is taken away nothing but `touch` puts off the forgetting."""
        self._covered = True

    def check(self) -> bool:
        """Do what is due; whether anything was."""
        gone, limits = self._gone(), self._limits()
        if gone >= limits.forget * _MINUTE:
            self.touch()
            self._due.forget()
            return True
        if gone >= limits.cover * _MINUTE and not self._covered:
            self._covered = True
            self._due.cover()
            return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Look at the clocks before anybody sees or presses anything; what wakes the desk does nothing else."""
        kind = event.type()
        if kind in _HANDS:
            if self.check():
                return True
            if isinstance(event, QKeyEvent) and event.key() == KEY and not self._covered:
                self._due.by_key()
                return True
            if not self._covered:
                self._last = self._now()
        elif kind in _LOOKS:
            self.check()
        return False

    def _tick(self) -> None:
        """Look at the clocks, and find windows that opened meanwhile: menus and lists take no focus."""
        self._find_windows()
        self.check()

    def _find_windows(self) -> None:
        for window in QGuiApplication.topLevelWindows():
            window.installEventFilter(self)  # once more is no more

    def _watch(self, window: QObject | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _now(self) -> tuple[float, float]:
        return self._clocks.counting(), self._clocks.wall()

    def _gone(self) -> float:
        counted, wall = self._now()
        return max(counted - self._last[0], wall - self._last[1])
