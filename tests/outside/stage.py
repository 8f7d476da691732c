"""The program as a process of its own, on a display and a bus that nobody else uses, pressed and read from outside."""

from __future__ import annotations

import json
import os
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from PySide6.QtGui import QImage

from tests.conftest import ROOT
from tests.outside.closing import ask_to_close
from tests.outside.tree import SIZE, Node, node_of

PATIENCE: Final = 30.0  # seconds until something that comes in well under one must have come
A_MOMENT: Final = 0.01  # seconds between two looks
SYSTEM_PYTHON: Final = "/usr/bin/python3"
ARRIVED: Final = ("getmouselocation",)
"""Asked of the display after the keys, by the one that pressed them: once it answers, the keys are with the program."""
LAUNCHER: Final = "/usr/libexec/at-spi-bus-launcher"
READER: Final = ROOT / "tests" / "outside" / "reader.py"
FOCUSED: Final = "object:statechanged:focused"
ANNOUNCED: Final = "object:announcement:"
Found = TypeVar("Found")


class Event(NamedTuple):
    """What a reader hears: what happened, to what, whether it is on now, how pressing it is, its words."""

    name: str
    path: str
    on: int
    how: int
    words: str


class Stage:
    """A screen, a keyboard and a reader, and on the screen the program."""

    def __init__(self, home: Path, environment: dict[str, str], reader: subprocess.Popen[str]) -> None:
        self.home = home
        self.environment = environment
        self._reader = reader
        self._focused: list[str] = []
        self.events: list[Event] = []
        self.program = self._open()

    # The program

    def _open(self) -> subprocess.Popen[bytes]:
        own = {"QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT), "CUPS_SERVER": "/nowhere/at/all"}
        command = [sys.executable, "-m", "vita_assist"]
        with (self.home / "program.log").open("ab") as log:
            return subprocess.Popen(command, env={**self.environment, **own}, cwd=self.home, stderr=log)

    def open_again(self) -> None:
        """Start the program once more."""
        self.program = self._open()
        self.meet()

    def meet(self) -> None:
        """Wait until the program is on the bus with a window, and the window has the keys."""
        self.until(lambda: self._ask("program", process=self.program.pid), "no program came onto the bus")
        self.until(self.focus_window, "no window came")
        self.until(lambda: self.focus() is not None, "nothing has the focus")

    def windows(self) -> list[str]:
        """The windows of the program that are on the screen, the newest last."""
        return self.tool("search", "--onlyvisible", "--name", "VITA Assist").split()

    def focus_window(self) -> bool:
        """Give the newest window the keys, as a window manager would."""
        windows = self.windows()
        return bool(windows) and not self.tool("windowfocus", "--sync", windows[-1])

    def come_back(self) -> None:
        """Wait until a dialog is gone and the window has the keys again (a window manager would give it them)."""
        self.until(
            lambda: len(self.windows()) == 1 and self.focus_window() and self.focus() is not None,
            "the window did not come back from a dialog",
        )

    def ask_to_close(self) -> None:
        """Ask the window to close."""
        ask_to_close(self.environment["DISPLAY"], int(self.windows()[-1]))

    # Keys

    def tool(self, *words: str) -> str:
        done = subprocess.run(["xdotool", *words], env=self.environment, check=False, capture_output=True, text=True)
        return done.stdout.strip()

    def press(self, *keys: str) -> None:
        """Press keys one after the other, and wait until the program rests."""
        self.tool("key", "--delay", "0", *keys, *ARRIVED)
        self.rest()

    def write(self, words: str) -> None:
        """Type plain letters and digits."""
        self.tool("type", "--delay", "0", "--args", "1", words, *ARRIVED)
        self.rest()

    def rest(self) -> None:
        """Wait, as a person does, until the window has done what the last key asked for.

        All its threads sleep, and still do after it answered something: so it was not waiting for somebody else.
        """
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self._sleeps():
                self._ask("ping")
                if self._sleeps():
                    return
            time.sleep(A_MOMENT / 2)

    def _sleeps(self) -> bool:
        return all(state in "SI" for state in _states(self.program.pid))

    def until(self, found: Callable[[], Found], what: str, but: Callable[[], str] = str) -> Found:
        """Wait for something; `what` says in the test's own words that it never came, `but` what there is instead."""
        end = time.monotonic() + PATIENCE
        while not (here := found()):
            assert time.monotonic() < end, f"{what} {but()}"
            assert self.program.poll() is None, f"the program ended; {what}"
            time.sleep(A_MOMENT)
        return here

    # What is told

    def _ask(self, what: str, **more: object) -> object:
        assert self._reader.stdin is not None
        assert self._reader.stdout is not None
        self._reader.stdin.write(json.dumps({"ask": what, **more}) + "\n")
        self._reader.stdin.flush()
        line = self._reader.stdout.readline()
        assert line, "the reader ended"
        return json.loads(line)

    def tree(self) -> Node:
        """All that shows, as the accessibility interface tells it now."""
        return node_of(self._ask("tree"))

    def heard(self) -> list[Event]:
        """Every event since one last asked; where the focus went is kept too."""
        told = self._ask("events")
        assert isinstance(told, list)
        events = [Event(each["event"], each["path"], each["on"], each["how"], each["words"]) for each in told]
        self._focused += [each.path for each in events if each.name == FOCUSED and each.on]
        self.events += events
        return events

    def focused(self) -> list[Node]:
        """What had the focus, one after the other, since this was last asked; the last has it still."""
        self.heard()
        told = self._ask("tell", paths=self._focused)
        assert isinstance(told, list)
        self._focused = self._focused[-1:]
        return [node_of(each) for each in told]

    def focus(self) -> Node | None:
        """What has the focus, as it was last announced."""
        last = self.focused()[-1:]
        return last[0] if last and "focused" in last[0].states else None

    # What is seen

    def picture(self) -> QImage:
        """The screen: the display keeps it as a file in the form of `xwd`."""
        kept = (self.home / "Xvfb_screen0").read_bytes()
        header = struct.unpack(">25I", kept[:100])
        width, height, line, colors = header[4], header[5], header[12], header[19]
        start = header[0] + 12 * colors
        image = QImage(kept[start : start + line * height], width, height, line, QImage.Format.Format_RGB32)
        return image.copy()


def _states(process: int) -> Iterator[str]:
    """What each thread of a process does: S is asleep."""
    try:
        for thread in Path(f"/proc/{process}/task").iterdir():
            yield (thread / "stat").read_text(encoding="ascii").rpartition(") ")[2][0]
    except (FileNotFoundError, ProcessLookupError):
        return


@contextmanager
def started(command: Sequence[str], environment: dict[str, str], log: Path) -> Iterator[str]:
    """A server that writes where it can be reached; it ends with the block, and all that it started."""
    read, write = os.pipe()
    words = [word.replace("{pipe}", str(write)) for word in command]
    with log.open("ab") as written:
        server = subprocess.Popen(
            words, env=environment, pass_fds=(write,), stdout=written, stderr=written, start_new_session=True
        )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            yield answer.readline().strip() if any("{pipe}" in word for word in command) else ""
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()


@contextmanager
def on_stage(home: Path, *, log: Path) -> Iterator[Stage]:
    """A stage in a home of its own."""
    folders = {"HOME": "", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "XDG_RUNTIME_DIR": "run"}
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_"))}
    environment |= {name: str(home / folder) for name, folder in folders.items()} | {"NO_AT_BRIDGE": "0"}
    (home / "Documents").mkdir()
    (home / "run").mkdir(mode=0o700)
    screen = f"{SIZE[0]}x{SIZE[1]}x24"
    with ExitStack() as doors:
        # Without a reset when nobody is connected, and no key repeats itself, however slow the machine is.
        display = ["Xvfb", "-displayfd", "{pipe}", "-screen", "0", screen, "-nolisten", "tcp", "-noreset", "-r"]
        display += ["-fbdir", str(home)]
        environment["DISPLAY"] = f":{doors.enter_context(started(display, environment, log))}"
        bus = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={pipe}"]
        environment["DBUS_SESSION_BUS_ADDRESS"] = doors.enter_context(started(bus, environment, log))
        doors.enter_context(started([LAUNCHER, "--launch-immediately", "--a11y=1"], environment, log))
        reader = subprocess.Popen(
            [SYSTEM_PYTHON, "-I", str(READER)], env=environment, text=True, encoding="utf-8",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=doors.enter_context(log.open("ab")),
        )  # fmt: skip
        doors.enter_context(reader)
        doors.callback(reader.terminate)
        stage = Stage(home, environment, reader)
        try:
            stage.meet()
            yield stage
        finally:
            stage.program.terminate()
            stage.program.wait()
