"""Faults of our own on purpose: one for each way in which Python and Qt tell of what nobody caught."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal


class _Speaker(QObject):
    said = Signal(str)


class _Dying:
    def __init__(self, answer: str) -> None:
        self._answer = answer

    def __del__(self) -> None:
        fail(self._answer)


def fail(answer: str) -> None:
    """Fail with an answer in the message, in a local and in a chained error."""
    page = {"page": answer}
    try:
        page[answer]
    except KeyError as first:
        raise ValueError(f"{answer} {page}") from first


def in_a_turn(answer: str) -> None:
    """In the event loop, as what a timer calls."""
    QTimer.singleShot(0, lambda: fail(answer))


def in_a_slot(answer: str) -> None:
    """In a slot."""
    speaker = _Speaker()
    speaker.said.connect(fail)
    speaker.said.emit(answer)


def in_a_thread(answer: str) -> None:
    """In a thread."""
    thread = threading.Thread(target=fail, args=(answer,))
    thread.start()
    thread.join()


def in_an_end(answer: str) -> None:
    """Where an object ends."""
    _Dying(answer)


HOOKS: Final[tuple[Callable[[str], None], ...]] = (in_a_turn, in_a_slot, in_a_thread, in_an_end)
