"""A shift is long: what every call into Qt costs must not add up."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

CALLS = 2000
SLACK = 200  # what Python itself takes and gives meanwhile


class Bell(QObject):
    """Something that rings."""

    rings = Signal(bool)


def counts() -> tuple[int, int, int]:
    """References to what every program shares; before Python 3.12 a library can lose some."""
    return sys.getrefcount(None), sys.getrefcount(True), sys.getrefcount(False)  # noqa: FBT003 - the object itself


def lost(call: Callable[[], object]) -> int:
    """The most references that some calls lost."""
    before = counts()
    for _ in range(CALLS):
        call()
    return max(was - now for was, now in zip(before, counts(), strict=True))


def test_calls_into_qt_lose_no_reference_to_what_everything_shares(qtbot: QtBot) -> None:
    widget, button, bell = QWidget(), QPushButton("x"), Bell()
    for each in (widget, button):
        qtbot.addWidget(each)
    button.clicked.connect(lambda: None)
    bell.rings.connect(lambda _rings: None)
    assert lost(lambda: widget.setVisible(False)) < SLACK
    assert lost(button.click) < SLACK
    assert lost(lambda: bell.rings.emit(True)) < SLACK  # noqa: FBT003 - what the signal takes
