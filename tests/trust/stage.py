"""The hand inside the window: it plays use case after use case, a step at a time, in the program's own event loop."""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface, QClipboard, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from vita_assist.desk import Desk
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell

if TYPE_CHECKING:
    from tests.trust.driver import Wire

Step: TypeAlias = Callable[[], object] | None
"""What a use case waits for before it goes on; None for the next turn of the event loop."""
Steps: TypeAlias = Generator[Step, None, None]

BROKEN = 70
"""How the process ends where a use case could not be played."""


class Stage:
    """What a use case needs: the window, the desk, eyes for what is visible."""

    def __init__(self, shell: Shell, wire: Wire, mark: str) -> None:
        self.shell = shell
        self.wire = wire
        self.mark = mark
        self.last = ""
        """Words of an answer, as they were last on the screen; what leaks on purpose spills these."""

    @property
    def desk(self) -> Desk:
        """The desk of the window."""
        return self.shell._desk  # noqa: SLF001  # whoever tests the window may look behind it

    def visible(self, name: str, kind: type[QWidget] = QWidget) -> list[QWidget]:
        """All that are visible and called so; of a name that ends in / the beginning."""
        found = [each for top in QApplication.topLevelWidgets() for each in (top, *top.findChildren(kind))]
        return [
            each
            for each in dict.fromkeys(found)
            if each.isVisible()
            and (each.objectName() == name or (name.endswith("/") and each.objectName().startswith(name)))
        ]

    def press(self, name: str) -> Callable[[], bool]:
        """Press a button as soon as it is there."""

        def pressed() -> bool:
            for button in self.visible(name, QAbstractButton):
                if isinstance(button, QAbstractButton) and button.isEnabled():
                    button.click()
                    return True
            return False

        return pressed

    def secrets(self) -> list[str]:
        """The words on the screen that come from a content with tokens."""
        return [
            each.text()
            for each in self.shell.findChildren(QLabel)
            if each.isVisible() and self.mark in each.text().lower()
        ]

    def pause(self, name: str) -> Callable[[], bool]:
        """Have whoever started this process look at it, and wait until it has."""
        self.wire.say("pause", name=name, titles=titles(), accessible=accessible_words())
        self.wire.is_awaited = True

        def looked_at() -> bool:
            self.wire.is_awaited = self.wire.heard(wait=False) is None
            return not self.wire.is_awaited

        return looked_at


def titles() -> list[str]:
    """The titles of all windows."""
    return [window.title() for window in QGuiApplication.topLevelWindows()]


def on_the_clipboard() -> str:
    """What is on the clipboard and among what is selected."""
    clipboard = QApplication.clipboard()
    modes = [QClipboard.Mode.Clipboard]
    if clipboard.supportsSelection():
        modes.append(QClipboard.Mode.Selection)
    return "\n".join(clipboard.text(mode) for mode in modes)


def accessible_words() -> list[str]:
    """All that the accessibility interface tells of this program, whether it shows or not."""
    words: list[str] = []
    below: list[QAccessibleInterface | None] = [
        QAccessible.queryAccessibleInterface(window) for window in QGuiApplication.topLevelWindows()
    ]
    app = QApplication.instance()
    below += [QAccessible.queryAccessibleInterface(app)] if isinstance(app, QApplication) else []
    seen = 0
    while below and seen < 20_000:
        one = below.pop()
        if one is None or not one.isValid():
            continue
        seen += 1
        kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
        words += [text for kind in kinds if (text := one.text(kind))]
        written = one.textInterface()
        if isinstance(written, QAccessibleTextInterface):
            words.append(written.text(0, written.characterCount()))
        below += [one.child(place) for place in range(one.childCount())]
    return words


class Player:
    """Plays what it is told: names of use cases, the leaks to patch in, the tick in milliseconds."""

    def __init__(self, wire: Wire, told: dict[str, Any]) -> None:
        self._wire = wire
        self._told = told
        self._uses = list(told["uses"])
        self._steps: Steps | None = None
        self._waits: Step = None
        self._since = 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        """Begin with the first turn of the event loop."""
        shells = [each for each in QApplication.topLevelWidgets() if isinstance(each, Shell)]
        self._stage = Stage(shells[0], self._wire, self._told["mark"])
        if self._told.get("leak"):
            from tests.trust.leaks import ALL

            for name in self._told["leak"]:
                ALL[name].open_it(self._stage)
        self._timer.start(self._told.get("tick", 5))

    def _tick(self) -> None:
        """One step, or one look whether it can be taken; a fault of the test is no fault of the program."""
        try:
            if self._waits is not None and not self._waits():
                self._lose_patience()
                return
            self._look_around()
            self._waits, self._since = self._next(), time.monotonic()
        except Exception:  # noqa: BLE001  # the program's hooks must not hear of it
            self._wire.say("broken", trace=traceback.format_exc())
            os._exit(BROKEN)

    def _lose_patience(self) -> None:
        if time.monotonic() - self._since > self._told["patience"] and not self._wire.is_awaited:
            raise TimeoutError(f"waited in vain in {self._steps}")

    def _next(self) -> Step:
        while True:
            if self._steps is not None:
                try:
                    return next(self._steps)
                except StopIteration:
                    self._steps = None
            if not self._uses:
                self._timer.stop()
                QApplication.exit(0)
                return None
            from tests.trust.uses import BESIDES, USES

            name = self._uses.pop(0)
            self._wire.say("use", name=name)
            self._steps = (USES | BESIDES)[name](self._stage)

    def _look_around(self) -> None:
        """Say what only this process can see, wherever something stands that nobody should find."""
        if self._told.get("leak") and self._stage.shell.here.place == Place.RESULT:
            self._stage.last = (self._stage.secrets() or [self._stage.last])[-1]
        found = {"clipboard": on_the_clipboard(), "title": "\n".join(titles())}
        for place, words in found.items():
            if self._told["mark"] in words.lower():
                self._wire.say("seen", place=place, words=words)


def settle() -> None:
    """Let what is to be deleted later be deleted."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
