"""Saving from the window when the disk is full, or the stick is slow, stuck, locked or pulled out."""

import errno
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer
from pytestqt.qtbot import QtBot

from tests.window.failing import hooks_as_they_were, told_by
from tests.window.hands import click, find, seen, settle
from tests.window.household import answer_all
from vita_assist import saving
from vita_assist.desk import Desk
from vita_assist.window import apart
from vita_assist.window.here import Place
from vita_assist.window.opening import watch_faults
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Save

PLAN = "filing-plan-en-2026-02-20.pdf"
OLD = b"the plan of another household"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick that is in."""
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def plan(desk: Desk, open_shell: Callable[[], Shell]) -> Shell:
    """The plan of a household, looked at."""
    answer_all(desk)
    shell = open_shell()
    shell.hear(Go(Place.PAPER))
    settle()
    return shell


def told(shell: Shell) -> str:
    return "\n".join(seen(find(shell, "message")))


def goes_on(shell: Shell, elsewhere: Path) -> None:
    """The window is alive: another place can be gone to, and the plan saved into another folder."""
    shell.hear(Go(Place.RESULT))
    settle()
    assert shell.here.place is Place.RESULT
    shell.hear(Go(Place.PAPER))
    elsewhere.mkdir()
    shell.hear(Save(elsewhere))
    settle()
    assert f"Saved: {PLAN} in {elsewhere}." in told(shell)
    assert [path.name for path in elsewhere.iterdir()] == [PLAN]


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """A limit of a file's size stands in for a disk that is full after so many bytes."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("room", [0, 1, 20_000])
def test_a_full_disk_is_said_with_the_room_it_needs_and_nothing_is_left(
    desk: Desk, plan: Shell, stick: Path, tmp_path: Path, room: int
) -> None:
    with room_for(room):
        plan.hear(Save(stick))
        settle()
    needs = -(-len(desk.paper.pdf(desk.paper.plan(), ("en",))) // 1024)
    said = f"{PLAN}: the disk is full. Nothing was saved. Make room for {needs} KB or more, or choose another folder."
    assert said in told(plan)
    assert not [*stick.iterdir()]
    goes_on(plan, tmp_path / "elsewhere")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_full_disk_leaves_the_file_that_was_to_be_replaced(plan: Shell, stick: Path) -> None:
    (stick / PLAN).write_bytes(OLD)
    plan.hear(Save(stick))
    settle()
    with room_for(4096):
        click(plan, "confirm/yes")
    assert "the disk is full" in told(plan)
    assert [(path.name, path.read_bytes()) for path in stick.iterdir()] == [(PLAN, OLD)]


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="mounting needs root on Linux")
def test_a_stick_that_is_full_or_locked_is_said(plan: Shell, stick: Path, tmp_path: Path) -> None:
    def mount(*words: str) -> None:
        if subprocess.run(["mount", *words, str(stick)], capture_output=True, check=False).returncode:
            pytest.skip("nothing can be mounted here")

    mount("-t", "tmpfs", "-o", "size=64k", "tmpfs")
    try:
        (stick / "photos").write_bytes(b"." * 40_000)
        plan.hear(Save(stick))
        settle()
        assert "the disk is full" in told(plan)
        mount("-o", "remount,ro")
        plan.hear(Save(stick))
        settle()
        assert "this folder cannot be written to" in told(plan)
        assert [path.name for path in stick.iterdir()] == ["photos"]
    finally:
        subprocess.run(["umount", str(stick)], check=True)
    goes_on(plan, tmp_path / "elsewhere")


@pytest.mark.parametrize("call", ["fsync", "replace", "link"])
def test_a_stick_that_is_pulled_out_meanwhile_is_said(
    plan: Shell, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def pulled(*_words: object) -> None:
        shutil.rmtree(stick, ignore_errors=True)
        raise OSError(errno.EIO, "gone")

    with monkeypatch.context() as broken:
        broken.setattr(os, call, pulled)
        if call == "replace":
            broken.setattr(saving, "_linked", lambda _made, _target: False)
        plan.hear(Save(stick))
        settle()
        assert f"{PLAN}: the folder is not there. Nothing was saved." in told(plan)
    assert not stick.exists()
    goes_on(plan, tmp_path / "elsewhere")


def test_a_stick_that_was_pulled_out_before_is_said(plan: Shell, stick: Path) -> None:
    stick.rmdir()
    plan.hear(Save(stick))
    settle()
    assert "Choose a folder that is there." in told(plan)
    assert not stick.exists()


@pytest.fixture
def stuck(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """A stick that answers only when the event is set."""
    answers = threading.Event()
    synced = os.fsync

    def wait(file: int) -> None:
        answers.wait(60)
        synced(file)

    monkeypatch.setattr(os, "fsync", wait)
    yield answers
    answers.set()


def test_the_window_goes_on_while_a_stick_is_slow(
    plan: Shell, stick: Path, stuck: threading.Event, qtbot: QtBot
) -> None:
    clock = QElapsedTimer()
    clock.start()
    plan.hear(Save(stick))
    settle()
    assert clock.elapsed() < 2_000
    assert f"{PLAN}: saving to {stick}" in told(plan)
    plan.hear(Go(Place.LOOK_UP))
    settle()
    assert plan.here.place is Place.LOOK_UP
    plan.hear(Go(Place.PAPER))
    plan.hear(Save(stick))
    settle()
    assert "A file is still being saved. Nothing else was saved." in told(plan)
    stuck.set()
    qtbot.waitUntil(lambda: f"Saved: {PLAN} in {stick}." in told(plan))
    assert [path.name for path in stick.iterdir()] == [PLAN]


def test_of_a_stick_that_hangs_it_is_said_before_five_seconds_are_over(
    plan: Shell, stick: Path, stuck: threading.Event, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert apart._SILENT + 1000 * apart._AT_ONCE < 5_000  # noqa: SLF001  # as long as anybody has to wait
    monkeypatch.setattr(apart, "_SILENT", 50)
    plan.hear(Save(stick))
    qtbot.waitUntil(lambda: f"{stick} does not answer. The file may not be saved." in told(plan))
    assert not (stick / PLAN).exists()
    plan.hear(Go(Place.RESULT))
    settle()
    assert plan.here.place is Place.RESULT
    stuck.set()
    qtbot.waitUntil(lambda: f"Saved: {PLAN} in {stick}." in told(plan))


def test_a_household_that_is_forgotten_meanwhile_is_forgotten(
    desk: Desk, plan: Shell, stick: Path, stuck: threading.Event, qtbot: QtBot
) -> None:
    plan.hear(Save(stick))
    settle()
    plan.forget()
    assert not desk.has_answers
    stuck.set()
    qtbot.waitUntil((stick / PLAN).exists)
    settle()
    assert plan.here.place is Place.START


def test_a_fault_of_ours_while_saving_is_told_as_ours(
    desk: Desk, plan: Shell, stick: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def wrongly(*_words: object, **_more: object) -> None:
        raise ZeroDivisionError("94")

    monkeypatch.setattr("vita_assist.window.paper_work.save_together", wrongly)
    with hooks_as_they_were():
        watch_faults(plan, desk)
        click_save(plan, stick)
        assert "ZeroDivisionError" in told_by(qtbot, plan)


def click_save(shell: Shell, folder: Path) -> None:
    """As a button does it: what is raised comes to nobody."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, shell, lambda: shell.hear(Save(folder)))
    settle()
