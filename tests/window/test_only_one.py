"""A second start shows the first window, or says that it is open; a window that died leaves nothing in the way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from tests.conftest import ROOT
from tests.window.hands import press, seen, settle
from vita_assist.desk import Desk
from vita_assist.places import places
from vita_assist.window.already import Already, show_other
from vita_assist.window.only_one import NAME, OnlyOne, call
from vita_assist.window.shell import Shell
from vita_assist.window.theme import Look
from vita_assist.window.words import speech_at

PATIENCE = 30.0
HOLD = (
    "import sys, vita_assist; from pathlib import Path; from vita_assist.window.only_one import OnlyOne; "
    "only = OnlyOne(Path(sys.argv[1])); print(only.is_first(), flush=True); sys.stdin.read()"
)


@contextmanager
def another(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that is the only one, until it is told to end."""
    command = [sys.executable, "-P", "-c", HOLD, str(folder)]
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=around, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        yield process
        process.kill()


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    """The signal is heard as before, once a test is over."""
    before = signal.getsignal(signal.SIGUSR1) if hasattr(signal, "SIGUSR1") else None
    yield
    if before is not None:
        signal.signal(signal.SIGUSR1, before)


def test_the_first_is_the_only_one(tmp_path: Path) -> None:
    assert OnlyOne(tmp_path).is_first()


def test_the_second_knows_the_first(tmp_path: Path) -> None:
    with another(tmp_path) as first:
        second = OnlyOne(tmp_path)
        assert not second.is_first()
        assert second.other == first.pid


def test_one_that_was_killed_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    with another(tmp_path) as first:
        first.kill()
        first.wait()
        assert (tmp_path / NAME).exists()
        assert OnlyOne(tmp_path).is_first()


def test_the_lock_tells_only_of_processes_and_computers(tmp_path: Path) -> None:
    only = OnlyOne(tmp_path)
    assert only.is_first()
    lines = (tmp_path / NAME).read_text(encoding="utf-8").split("\n")
    assert lines[0] == str(os.getpid())
    assert len(lines) <= 6  # the process, its name, the computer, what tells computers and their starts apart
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_where_nothing_can_be_locked_the_window_opens(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert OnlyOne(tmp_path / "file").is_first()


def test_a_process_that_begins_afresh_takes_over_from_itself(tmp_path: Path) -> None:
    """Replaced by itself, a process has the same number and let go of nothing."""
    again = (
        "import os, sys; from pathlib import Path; from vita_assist.window.only_one import OnlyOne; "
        "only = OnlyOne(Path(sys.argv[1])); assert only.is_first(); "
        "'again' in sys.argv or os.execv(sys.executable, [*sys.orig_argv, 'again']); print('first again')"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", again, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout == "first again\n", done.stderr


@pytest.mark.skipif(not hasattr(signal, "SIGUSR1"), reason="this system has no signals of one's own")
def test_the_first_window_comes_forward_when_it_is_called(shell: Shell) -> None:
    OnlyOne.listen(shell)
    shell.showMinimized()
    settle()
    os.kill(os.getpid(), signal.SIGUSR1)
    settle()
    assert not shell.isMinimized()


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process can be asked what it is")
def test_only_a_program_of_ours_is_called() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as stranger:
        assert not call(stranger.pid)
        assert stranger.poll() is None
        stranger.kill()
    assert not call(2**22 + 5)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("language", "words"), [("en", "open already"), ("ko", "이미"), ("es", "ya está")])
def test_the_note_says_where_to_look_and_one_key_closes_it(desk: Desk, language: str, words: str) -> None:
    desk.language = language
    note = Already(speech_at(desk), Look())
    note.show()
    settle()
    assert any(words in each for each in seen(note))
    assert words in note.accessibleName()
    press(Qt.Key.Key_Escape)
    assert not note.isVisible()


def test_where_nobody_could_be_called_the_note_is_shown(desk: Desk, qapp: QApplication) -> None:
    shown: list[str] = []

    def look() -> None:
        for note in qapp.topLevelWidgets():
            if isinstance(note, Already):
                shown.extend(seen(note))
                note.accept()

    QTimer.singleShot(0, look)
    assert show_other(desk, 0) == 0
    assert "VITA Assist is open already" in shown


@pytest.mark.long
def test_a_second_start_of_the_program_ends_at_once_and_the_first_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "running"
    folder.mkdir(mode=0o700)
    around = {**os.environ, "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(folder), "PYTHONPATH": str(ROOT),
              "XDG_CONFIG_HOME": str(tmp_path / "config"), "QT_QPA_PLATFORM": "offscreen"}  # fmt: skip
    first = subprocess.Popen([sys.executable, "-P", "-m", "vita_assist"], env=around)
    try:
        until((folder / "vita-assist" / NAME).exists)
        second = subprocess.run(
            [sys.executable, "-P", "-m", "vita_assist"], env=around, timeout=PATIENCE, capture_output=True, check=False
        )
        assert second.returncode == 0
        assert first.poll() is None
    finally:
        first.kill()
        first.wait()


def until(found: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not found():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.fixture
def desk() -> Desk:
    """A desk with no settings of a site."""
    return Desk(places(), day=date(2026, 2, 20))
