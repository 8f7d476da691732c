"""What several use cases do: press a key, go through the parts of a place, open what opens, wait for a message."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.trust.stage import Stage, Steps
from vita_assist.window.fold import Fold
from vita_assist.window.here import Place
from vita_assist.window.parts import PartsView
from vita_assist.window.spoken import Go, Toggled

_SOME: Final = 4
"""So many folds of a page are opened, from all over it: they are of one kind."""


def press_key(stage: Stage, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Steps:
    """Press a key of the window, which has to be the active one; without a window manager nobody makes it so."""
    stage.shell.activateWindow()
    yield stage.shell.isActiveWindow
    QTest.keyClick(stage.shell, key, held)


def parts(stage: Stage, place: Place) -> Steps:
    stage.shell.hear(Go(place))
    yield None
    view = stage.shell.view
    assert isinstance(view, PartsView)
    for part in [part.id for part in view.parts()]:
        stage.shell.hear(Go(place, part))
        yield None
    yield from opened(stage, "")


def opened(stage: Stage, beginning: str) -> Steps:
    """Open some of what opens: the folds of a page are of one kind."""
    keys = [fold.key for fold in stage.shell.view.findChildren(Fold) if fold.key.startswith(beginning)]
    for key in keys[:: max(1, len(keys) // _SOME)]:
        stage.shell.hear(Toggled(key))
        yield None


def told(stage: Stage, beginning: str) -> Callable[[], bool]:
    """Whether the window says this in its message."""
    return lambda: any(
        label.text().startswith(beginning)
        for message in stage.visible("message")
        for label in message.findChildren(QLabel)
    )
