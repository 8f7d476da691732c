"""The first household in a real window: the program as a process, on a display, by keys from outside it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.conftest import ROOT
from tests.window import hands
from tests.window.hands import go_on, press, tab_to
from tests.window.test_scene import answer_every_page
from vita_assist.desk import Desk
from vita_assist.desk.site import NAME
from vita_assist.pdf.pages import page_texts
from vita_assist.places import places, settings_folder
from vita_assist.site import Screen, Site
from vita_assist.site.writing import site_file
from vita_assist.window.shell import Shell

pytestmark = pytest.mark.long

PATIENCE = 20.0  # seconds until something that comes in well under one must have come
KEYS = {
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Space: "space",
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_N: "n",
    Qt.Key.Key_1: "1",
}


class Recorder:
    """Stands where the hands press keys, and notes each as `xdotool` calls it."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    def keyClick(  # noqa: N802 - as QTest calls it
        self,
        widget: QWidget,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        held = "alt+" if modifiers & Qt.KeyboardModifier.AltModifier else ""
        self.keys.append(held + KEYS[key])
        QTest.keyClick(widget, key, modifiers)

    def keyClicks(self, widget: QWidget, words: str) -> None:  # noqa: N802 - as QTest calls it
        self.keys += words
        QTest.keyClicks(widget, words)


@pytest.fixture
def desk() -> Desk:
    """A desk on the day on which the program itself will be started."""
    found = places()
    today = date.today()  # noqa: DTZ011 - as the program does
    return Desk(found, day=today)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "Documents").mkdir()
    for name, folder in (("HOME", ""), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache")):
        monkeypatch.setenv(name, str(tmp_path / folder))
    # Somebody has read what the program is: the scene begins on the start page.
    settings = settings_folder()
    assert settings is not None
    settings.mkdir(parents=True)
    (settings / NAME).write_bytes(site_file(Site(screen=Screen(welcomed=True))))
    return tmp_path


@pytest.fixture
def keys(desk: Desk, shell: Shell, home: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every key of the scene, noted while it is played without a screen, up to the plan on paper."""
    recorder = Recorder()
    monkeypatch.setattr(hands, "QTest", recorder)
    assert home.is_dir()
    # Where the focus is at first depends on the system; the place's own key puts it where it belongs.
    press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    tab_to("start/reads/none")
    tab_to("start/reads/ko")
    press(Qt.Key.Key_Space)
    tab_to("start/questions")
    press(Qt.Key.Key_Return)
    answer_every_page(desk, shell)
    go_on()
    tab_to("paper/save/0")
    press(Qt.Key.Key_Return)
    for saved in home.rglob("*.pdf"):
        saved.unlink()
    return recorder.keys


@contextmanager
def display(folder: Path) -> Iterator[str]:
    """A screen of 1366×768 that nobody sees."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    command.append("-noreset")  # or it would refuse the program while it begins anew after a tool has left
    with (folder / "xvfb.log").open("wb") as log:
        server = subprocess.Popen(command, pass_fds=(write,), stdout=log, stderr=log)
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def worked(process: int) -> tuple[str, ...]:
    """The processor time that a process has used so far, in ticks of the system."""
    return tuple(Path(f"/proc/{process}/stat").read_text(encoding="ascii").split(") ")[1].split()[11:13])


def rest(process: int) -> None:
    """Wait, as a person does, until the window has done what the last key asked for."""
    before: tuple[str, ...] = ()
    while (now := worked(process)) != before:
        before = now
        time.sleep(0.04)


def until(found: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not found():
        assert time.monotonic() < end, what
        time.sleep(0.02)


def test_the_scene_holds_in_a_real_window_by_keys_from_outside(keys: list[str], home: Path) -> None:
    with display(home) as screen:
        environment = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}

        def tool(*words: str) -> str:
            return subprocess.run(
                ["xdotool", *words], env=environment, check=False, capture_output=True, text=True
            ).stdout.strip()

        program = subprocess.Popen([sys.executable, "-m", "vita_assist"], env=environment, cwd=home)
        try:
            until(lambda: tool("search", "--onlyvisible", "--name", "^VITA Assist$"), "no window came")
            window = tool("search", "--onlyvisible", "--name", "^VITA Assist$").split()[0]
            tool("windowfocus", "--sync", window)
            for key in keys:
                rest(program.pid)
                tool("key", "--delay", "0", key)
            until(lambda: [*home.rglob("*.pdf")], "no plan was saved")
            assert program.poll() is None
        finally:
            program.terminate()
            program.wait()
    today = date.today()  # noqa: DTZ011 - as the program does
    saved = home / "Documents" / f"filing-plan-en-ko-{today}.pdf"
    assert [*home.rglob("*.pdf")] == [saved]
    text = " ".join("".join(page_texts(saved.read_bytes())).split())
    assert "Renew the ITIN" in text
    assert "ITIN" in text
    assert "갱신" in text
