"""A screen, a bus with what screen readers use, and a print queue: real ones, that nobody else is connected to."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.conftest import ROOT
from tests.outside.stage import LAUNCHER, SYSTEM_PYTHON, started
from tests.printing.test_print_queue import DESK, GENERIC, PROGRAMS, Cups
from tests.trust.homes import Home
from tests.trust.program import Found, Program, family
from tests.trust.searching import Searcher

NEEDED: Final = ("Xvfb", "dbus-daemon", "xprop", "xwininfo", "cupsd", "lp")
_WORDS: Final = ROOT / "tests" / "trust" / "bus_words.py"
_WINDOW: Final = re.compile(r"0x[0-9a-f]+")


def missing() -> list[str]:
    """The programs that are not there."""
    absent = [name for name in NEEDED if shutil.which(name, path=PROGRAMS) is None]
    return absent + [path for path in (str(GENERIC), LAUNCHER) if not Path(path).exists()]


@dataclass
class Surroundings:
    """What the environment of the program says, and the folder of the queue."""

    environment: dict[str, str]
    queue: Path

    def titles(self) -> str:
        """All that any window of the screen tells of itself: titles, classes, commands, machines."""
        windows = self._ask("xwininfo", "-root", "-tree")
        told = [windows, self._ask("xprop", "-root")]
        told += [self._ask("xprop", "-id", window) for window in dict.fromkeys(_WINDOW.findall(windows))]
        return "\n".join(told)

    def read_aloud(self, program: Program) -> str:
        """All that the accessibility bus tells of a program, to another process."""
        numbers = [str(one) for one in family(program.process)]
        return self._ask(SYSTEM_PYTHON, "-I", str(_WORDS), *numbers)

    def _ask(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self.environment, capture_output=True, check=False, encoding="utf-8", errors="replace"
        )
        return done.stdout

    def jobs(self) -> str:
        """What the queue tells of its jobs."""
        return self._ask("lpstat", "-W", "all", "-o", "-l")


@contextmanager
def surrounded(home: Home) -> Iterator[Surroundings]:
    """A screen, a bus and a queue for a program in a home."""
    environment = {**home.environment(), "QT_QPA_PLATFORM": "xcb", "PATH": PROGRAMS, "NO_AT_BRIDGE": "0"}
    with ExitStack() as doors:
        apart = Path(doors.enter_context(TemporaryDirectory(prefix="vita-trust-")))
        apart.chmod(0o755)
        log = apart / "log"
        screen = ["Xvfb", "-displayfd", "{pipe}", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"]
        around = {**environment, "TMPDIR": str(apart)}
        environment["DISPLAY"] = f":{doors.enter_context(started(screen, around, log))}"
        bus = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address=unix:path={home.folder}/run/bus"]
        address = doors.enter_context(started([*bus, "--print-address={pipe}"], around, log))
        environment["DBUS_SESSION_BUS_ADDRESS"] = address
        # Its own settings are no business of the program's home.
        settings = {"GSETTINGS_BACKEND": "memory"}
        doors.enter_context(started([LAUNCHER, "--launch-immediately", "--a11y=1"], environment | settings, log))
        (apart / "queue").mkdir()
        cups = Cups(apart / "queue")
        doors.enter_context(cups.running(shutil.which("cupsd", path=PROGRAMS) or ""))
        cups.has_printer(DESK, GENERIC)
        environment["CUPS_SERVER"] = cups.socket
        yield Surroundings(environment, cups.folder)


def in_the_queue(queue: Path, searcher: Searcher) -> tuple[list[Found], int]:
    """Every file of a print queue that holds a token and is neither a document nor what a printer gave out.

    How many documents hold tokens comes with it: these may.
    """
    found, documents = [], 0
    for path in sorted(queue.rglob("*")):
        if not path.is_file() or not searcher.found_at(path):
            continue
        if re.fullmatch(r"d\d{5}-\d{3}", path.name) or path == queue / DESK:
            documents += 1
        else:
            found.append(Found("print queue", path.relative_to(queue).as_posix()))
    return found, documents
