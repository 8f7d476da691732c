"""Our own fault is told by its place in the program; nothing about the household is in it."""

import sys
import threading
from collections.abc import Callable, Iterator
from types import TracebackType

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.exceptions import capture_exceptions

from tests.window.hands import click, find, seen, settle
from vita_assist.desk import Desk
from vita_assist.errors import InputError
from vita_assist.language import app_text
from vita_assist.window.crash import report
from vita_assist.window.faults import install_hooks
from vita_assist.window.opening import watch_faults
from vita_assist.window.shell import Shell

CANARY = "canary-4417"


class Speaker(QObject):
    """Somebody whose slot fails."""

    said = Signal(str)


@pytest.fixture
def hooks() -> Iterator[None]:
    """Hooks as they were before."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


def fail(answer: str) -> None:
    """Fail with an answer in every place that could tell it."""
    page = {"page": answer}
    raise ValueError(f"{answer} {page}")


def trace_of() -> tuple[type[BaseException], TracebackType | None]:
    try:
        fail(CANARY)
    except ValueError as error:
        return type(error), error.__traceback__
    raise AssertionError


def test_a_report_holds_place_and_type_and_no_answer() -> None:
    kind, trace = trace_of()
    words = report(kind, trace, "questions")
    assert CANARY not in words
    assert "ValueError" in words
    assert "test_crash.py" in words
    assert "Room: questions" in words
    assert "/home" not in words


@pytest.mark.usefixtures("hooks")
def test_the_window_tells_our_fault_without_an_answer(desk: Desk, shell: Shell) -> None:
    watch_faults(shell, desk)
    kind, trace = trace_of()
    sys.excepthook(kind, ValueError(CANARY), trace)
    settle()
    dialog = find(shell, "crash")
    (text,) = dialog.findChildren(QPlainTextEdit)
    told = "\n".join([*seen(dialog), text.toPlainText(), dialog.accessibleName(), dialog.accessibleDescription()])
    assert "ValueError" in told
    assert CANARY not in told
    click(shell, "crash/copy")
    assert QApplication.clipboard().text() == text.toPlainText()
    assert "secret" in bytes(QApplication.clipboard().mimeData().data("x-kde-passwordManagerHint").data()).decode()


@pytest.mark.usefixtures("hooks")
def test_an_expected_error_is_a_message_and_no_crash(desk: Desk, shell: Shell) -> None:
    watch_faults(shell, desk)
    error = InputError(app_text("test/expected", "This was expected."))
    sys.excepthook(type(error), error, None)
    settle()
    assert "This was expected." in seen(find(shell, "message"))
    assert not shell.findChildren(QLabel, "crash")


@pytest.mark.usefixtures("hooks")
@pytest.mark.parametrize("where", ["slot", "thread", "unraisable"])
def test_every_hook_hands_on_what_nobody_caught(where: str) -> None:
    caught: list[BaseException] = []
    with capture_exceptions():
        install_hooks(caught.append)
        _raise_in(where)
    assert [type(error) for error in caught] == [ValueError]


def _raise_in(where: str) -> None:
    raisers: dict[str, Callable[[], None]] = {"slot": _slot, "thread": _thread, "unraisable": _unraisable}
    raisers[where]()


def _slot() -> None:
    speaker = Speaker()
    speaker.said.connect(fail)
    speaker.said.emit(CANARY)


def _thread() -> None:
    thread = threading.Thread(target=fail, args=(CANARY,))
    thread.start()
    thread.join()


def _unraisable() -> None:
    class Dying:
        def __del__(self) -> None:
            fail(CANARY)

    Dying()
