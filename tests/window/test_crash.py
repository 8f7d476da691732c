"""Our own fault is told by its place in the program, in one window, and nothing about the household is in it."""

import sys
import threading
from collections.abc import Iterator
from types import TracebackType

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from tests.window.failing import CANARY, RAISERS, crashes, fail, hooks_as_they_were, told_by
from tests.window.hands import click, find, press, seen, settle
from tests.window.household import answer_all
from vita_assist.desk import Desk
from vita_assist.errors import InputError
from vita_assist.language import app_text
from vita_assist.window import crash
from vita_assist.window.crash import CrashWindow, report
from vita_assist.window.faults import SHORT, install_hooks
from vita_assist.window.here import Place
from vita_assist.window.opening import watch_faults
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Sized


@pytest.fixture(autouse=True)
def hooks() -> Iterator[None]:
    """Hooks as they were before."""
    with hooks_as_they_were():
        yield


@pytest.fixture
def watched(desk: Desk, shell: Shell) -> Shell:
    """The window, which hears of every fault."""
    watch_faults(shell, desk)
    return shell


def error() -> ValueError:
    try:
        fail(CANARY)
    except ValueError as raised:
        return raised
    raise AssertionError


def raise_it(raised: BaseException) -> None:
    """As Python does with what nobody caught."""
    sys.excepthook(type(raised), raised, raised.__traceback__)


def test_a_report_holds_place_and_type_and_no_answer() -> None:
    words = report(error(), "questions", "2026.2")
    assert CANARY not in words
    assert words.index("ValueError") < words.index("After: builtins.KeyError")
    assert "failing.py" in words
    assert "Room: questions" in words
    assert "content 2026.2" in words
    assert "/home" not in words


def test_the_report_of_an_endless_recursion_is_short() -> None:
    def again() -> None:
        again()

    with pytest.raises(RecursionError) as raised:
        again()
    words = report(raised.value, "start").splitlines()
    assert len(words) < 60
    assert "  …" in words


def test_a_report_hides_what_was_hidden_before() -> None:
    raised = RuntimeError(CANARY)
    raised.__context__, raised.__suppress_context__ = error(), True
    assert "ValueError" not in report(raised, "start")
    raised.__suppress_context__ = False
    assert "ValueError" in report(raised, "start")


def test_the_window_tells_our_fault_without_an_answer(watched: Shell, qtbot: QtBot) -> None:
    raise_it(error())
    told = told_by(qtbot, watched)
    assert "ValueError" in told
    assert CANARY not in told


def test_what_is_copied_is_the_report_and_asks_no_history_to_keep_it(watched: Shell) -> None:
    raise_it(error())
    settle()
    click(watched, "crash/copy")
    (text,) = find(watched, "crash").findChildren(QPlainTextEdit)
    copied = QApplication.clipboard().mimeData()
    assert copied.text() == text.toPlainText()
    assert bytes(copied.data("x-kde-passwordManagerHint").data()) == b"secret"
    for mark in ("ExcludeClipboardContentFromMonitorProcessing", "CanIncludeInClipboardHistory"):
        assert [kind for kind in copied.formats() if mark in kind]


def test_an_expected_error_is_a_message_and_no_crash(watched: Shell) -> None:
    raise_it(InputError(app_text("test/expected", "This was expected.")))
    settle()
    assert "This was expected." in seen(find(watched, "message"))
    assert not crashes(watched)


def test_no_room_in_memory_is_said_and_the_window_goes_on(desk: Desk, watched: Shell) -> None:
    QTimer.singleShot(0, watched, lambda: bytearray(1 << 62) and None)
    settle()
    assert SHORT.english in seen(find(watched, "message"))
    assert not crashes(watched)
    watched.hear(Go(Place.LOOK_UP))
    settle()
    assert watched.here.place is Place.LOOK_UP
    assert not desk.has_answers


@pytest.mark.parametrize("how", RAISERS)
def test_whatever_nobody_caught_is_told_in_the_windows_own_thread(
    watched: Shell, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    made_in: list[QThread] = []
    made = CrashWindow.__init__

    def remembering(*words: object) -> None:
        made_in.append(QThread.currentThread())
        made(*words)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(CrashWindow, "__init__", remembering)
    RAISERS[how](watched.view, CANARY)
    assert CANARY not in told_by(qtbot, watched)
    assert made_in == [watched.thread()]


def test_there_is_one_crash_window_which_tells_of_all(watched: Shell, qtbot: QtBot) -> None:
    for raise_one in RAISERS.values():
        raise_one(watched.view, CANARY)
    raise_it(ZeroDivisionError(CANARY))
    settle()
    assert "ZeroDivisionError" in told_by(qtbot, watched)
    assert len(crashes(watched)) == 1


def test_the_same_fault_again_is_told_once_and_many_are_not_told_without_end(watched: Shell) -> None:
    raised = error()
    for _ in range(50):
        raise_it(raised)
    settle()
    (dialog,) = crashes(watched)
    (text,) = dialog.findChildren(QPlainTextEdit)
    assert text.toPlainText().count("Room: ") == 1
    for number in range(20):
        raise_it(type(f"Kind{number}", (Exception,), {})(CANARY))
    settle()
    assert text.toPlainText().count("Room: ") == 5


def test_after_it_is_closed_the_window_goes_on_and_the_next_fault_is_told(desk: Desk, watched: Shell) -> None:
    answer_all(desk)
    before = desk.session
    raise_it(error())
    settle()
    press_go_on(watched)
    assert not crashes(watched)
    watched.hear(Go(Place.RESULT))
    settle()
    assert watched.here.place is Place.RESULT
    assert desk.session is before
    raise_it(error())
    settle()
    assert len(crashes(watched)) == 1


def press_go_on(shell: Shell) -> None:
    from PySide6.QtCore import Qt

    assert find(shell, "crash/go-on").hasFocus()
    press(Qt.Key.Key_Return)


def test_a_fault_while_something_is_asked_can_be_read_and_the_question_stays(desk: Desk, watched: Shell) -> None:
    answer_all(desk)
    watched.close()
    settle()
    assert find(watched, "confirm").isVisible()
    raise_it(error())
    settle()
    press_go_on(watched)
    assert find(watched, "confirm").isVisible()
    assert desk.has_answers


@pytest.mark.parametrize("where", ["report", "CrashWindow", "copy"])
def test_a_fault_of_the_crash_window_itself_does_not_come_back(
    watched: Shell, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], where: str
) -> None:
    times: list[str] = []

    def badly(*_words: object) -> None:
        times.append(where)
        fail()

    if where == "copy":
        monkeypatch.setattr(crash, "QMimeData", badly)
    else:
        monkeypatch.setattr(crash, where, badly)
    raise_it(error())
    settle()
    if where == "copy":
        click(watched, "crash/copy")
        settle()
        assert len(crashes(watched)) == 1
    assert len(times) <= 3
    said = "".join(capsys.readouterr())
    assert CANARY not in said
    monkeypatch.undo()
    watched.hear(Go(Place.PAPER))
    settle()
    assert watched.here.place is Place.PAPER
    raise_it(error())
    settle()
    assert len(crashes(watched)) == 1


def test_a_window_that_is_gone_leaves_type_and_place_and_no_answer(capsys: pytest.CaptureFixture[str]) -> None:
    def gone(_error: BaseException) -> None:
        raise RuntimeError(CANARY)

    install_hooks(gone)
    raise_it(error())
    said = "".join(capsys.readouterr())
    assert "ValueError" in said
    assert "RuntimeError" in said
    assert CANARY not in said


@pytest.mark.parametrize("how", ["slot", "thread", "unraisable"])
def test_every_hook_hands_on_what_nobody_caught(shell: Shell, how: str) -> None:
    caught: list[BaseException] = []
    with capture_exceptions():
        install_hooks(caught.append)
        RAISERS[how](shell, CANARY)
    assert [type(each) for each in caught] == [ValueError]


def test_a_thread_that_ends_itself_is_no_fault() -> None:
    caught: list[BaseException] = []
    install_hooks(caught.append)
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join()
    assert not caught


def test_an_error_of_which_only_the_type_is_left_is_told_by_it() -> None:
    caught: list[BaseException] = []
    install_hooks(caught.append)
    trace: TracebackType | None = error().__traceback__
    threading.excepthook(threading.ExceptHookArgs((UnicodeDecodeError, None, trace, None)))
    assert [type(each) for each in caught] == [UnicodeDecodeError]
    assert "UnicodeDecodeError" in report(caught[0], "start")


def test_no_error_is_kept_with_its_frames_and_what_they_hold(watched: Shell) -> None:
    import gc
    import weakref

    class Answer:
        """What a frame could hold."""

    def failing() -> weakref.ref[Answer]:
        answer = Answer()
        try:
            fail()
        except ValueError as raised:
            raise_it(raised)
        return weakref.ref(answer)

    left = failing()
    settle()
    gc.collect()
    assert left() is None
    assert crashes(watched)


@pytest.mark.parametrize("language", ["en", "es", "ko"])
def test_it_fits_the_screen_at_twice_the_size(desk: Desk, watched: Shell, language: str) -> None:
    desk.language = language
    watched.hear(Sized(200))
    raise_it(error())
    settle()
    (dialog,) = crashes(watched)
    assert dialog.width() <= 1366
    assert dialog.height() <= 768
    assert dialog.minimumSizeHint().height() <= 768
