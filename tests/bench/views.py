"""How long the window takes from what was said until the change is on the screen, within one process."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from statistics import median

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.place import LARGE, desk_with_household, large_household
from vita_assist.window.here import Place
from vita_assist.window.opening import make_application, make_window
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Answered, Covered, Go, Sized, Spoke, Spoken, Toggled

TURNS = 30
FAST, FAIR, ON_REQUEST = "<= 16 ms", "<= 50 ms", "<= 100 ms"
NUMBERS = "number-kind"
"""A page with a grid for everyone and help in both languages."""

TOPICS = ("itin-expired", "credits-by-number")
"""A topic as most are, and the one with the largest table."""

CARD, CHANGES, SOURCE = "why/number/taxpayer", "changes/number/taxpayer", "source/0/itin-expiry-by-non-use"


def view_rows() -> Iterator[tuple[str, str, str]]:
    """One line a figure: the median of some changes there and back, in two languages side by side."""
    desk = desk_with_household()
    make_application(desk.fonts, [])
    shell = make_window(desk)
    shell.show()
    tell(shell, Spoke("en", "ko"))
    kind = ("taxpayer", "number.kind")
    answers = [Answered(NUMBERS, kind[1], kind[0], value) for value in ("ssn", desk.session.answers[kind])]
    there, result, plain, matrix = Go(Place.QUESTIONS, NUMBERS), Go(Place.RESULT), *map(look_up, TOPICS)
    card, changes, source = map(Toggled, (CARD, CHANGES, SOURCE))
    languages = (Spoke("en", "ko"), Spoke("ko", "en"))
    for what, begin, turns, goal in (
        ("language switch, a page of questions", (there,), languages, FAST),
        ("page change", (there,), (Go(Place.QUESTIONS, "residency"), there), FAST),
        ("one answer", (there,), answers, FAST),
        ("result of the practice household", (there,), (Go(Place.START), result), FAIR),
        ("language switch, the result", (result,), languages, FAIR),
        ("opening a card of the result", (result, card), (card, card), FAST),
        ("opening what would change it", (changes,), (changes, changes), ON_REQUEST),
        ("page change, a topic", (plain,), (matrix, plain), FAST),
        ("page change, the topic with the largest table", (matrix,), (plain, matrix), FAIR),
        ("opening a source of a topic", (plain, source), (source, source), FAST),
        ("language switch, a topic", (plain,), languages, FAIR),
        ("text size, a page of questions", (there,), (Sized(100), Sized(125)), FAIR),
    ):
        yield what, measured(shell, begin, turns), goal
    yield from cover_rows(shell)
    desk.take(large_household(desk))
    for what, begin, turns in (
        (f"result of a household of {LARGE}", (Go(Place.START),), (Go(Place.START), result)),
        (f"language switch, the result of {LARGE}", (result,), languages),
        (f"one answer, a household of {LARGE}", (there,), answers),
        (f"page change, a household of {LARGE}", (there,), (Go(Place.QUESTIONS, "residency"), there)),
    ):
        yield what, measured(shell, begin, turns), FAIR
    desk.new_household()
    shell.close()


def cover_rows(shell: Shell) -> Iterator[tuple[str, str, str]]:
    """From the cover key until the cover is painted: nobody sees the page longer than a frame."""
    tell(shell, Go(Place.RESULT))
    watch = CoverPainted(shell)
    seconds = []
    for _ in range(TURNS):
        start = time.perf_counter()
        QTest.keyClick(shell, Qt.Key.Key_F12)
        seconds.append(watch.painted - start)
        settle()
        QTest.keyClick(shell, Qt.Key.Key_F12)
        settle()
    yield "cover key to covered paint", in_milliseconds(seconds), FAST


class CoverPainted(QObject):
    """Notes when the cover of a window was painted last."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.painted = 0.0
        tell(shell, Covered(on=True))
        for cover in shell.findChildren(QWidget, "cover"):
            cover.installEventFilter(self)
        tell(shell, Covered(on=False))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.Paint:
            self.painted = time.perf_counter()
        return False


def look_up(topic: str) -> Go:
    return Go(Place.LOOK_UP, topic)


def in_milliseconds(seconds: Sequence[float]) -> str:
    """The median, and the least: that is what the work takes where nobody else uses the machine."""
    return f"{median(seconds) * 1000:.1f} ms  (at best {min(seconds) * 1000:.1f})"


def measured(shell: Shell, begin: Sequence[Spoken], turns: Sequence[Spoken]) -> str:
    """How long the last of the turns takes; those before it lead there."""
    for spoken in begin:
        tell(shell, spoken)
    taken = []
    for _ in range(TURNS):
        for spoken in turns[:-1]:
            tell(shell, spoken)
        start = time.perf_counter()
        tell(shell, turns[-1])
        taken.append(time.perf_counter() - start)
    return in_milliseconds(taken)


def tell(shell: Shell, spoken: Spoken) -> None:
    """Say it, and wait until it is on the screen."""
    shell.hear(spoken)
    settle()


def settle() -> None:
    """Let everything be laid out, drawn and deleted."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
