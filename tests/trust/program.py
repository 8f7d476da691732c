"""The program under watch: started in an empty home, told what to play, looked at from outside all the while."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from tests.trust.driver import HEARS, PLACES, SAYS
from tests.trust.homes import Home
from tests.trust.searching import Searcher

GLANCE = 0.05  # seconds between two looks at the list of processes


class Found(NamedTuple):
    """A token where none may be: what kind of place, and which."""

    kind: str
    where: str


@dataclass
class Told:
    """What a run is told: the use cases in order, a leak to be opened, how fast the hand is."""

    uses: Sequence[str]
    leaks: Sequence[str] = ()
    tick: int = 5
    patience: float = 60.0
    """Seconds for what comes in well under one: others may share the machine."""
    wrapped: Sequence[str] = ()
    """Words before the command, as `strace` wants them."""


@dataclass
class Program:
    """One run. `at_pause` is called where a use case waits to be looked at; what it returns was found there."""

    home: Home
    places: Path
    searcher: Searcher
    told: Told
    environment: dict[str, str] = field(default_factory=dict)
    at_pause: Callable[[Program, str], list[Found]] | None = None
    found: list[Found] = field(default_factory=list)
    played: list[str] = field(default_factory=list)
    broken: str = ""
    done: bool = False
    code: int = -1
    begun: int = 0
    process: int = 0
    pauses: list[dict[str, Any]] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether all was played that was to be played, to the end."""
        return self.code == 0 and self.done and not self.broken and tuple(self.played) == tuple(self.told.uses)

    def run(self, kill_after: float = 0.0, kill_from: int = 0) -> int:
        """Play it to its end, or kill it so many seconds after a use case began, by its number; the exit code."""
        hears, says = os.pipe()
        hear_it, tell_it = os.pipe()
        around = {**self.environment, SAYS: str(says), HEARS: str(hear_it), PLACES: str(self.places)}
        command = [*self.told.wrapped, sys.executable, "-P", "-m", "tests.trust.driver"]
        with (self.home.folder / "said").open("wb") as out, (self.home.folder / "complained").open("wb") as errors:
            program = subprocess.Popen(
                command, env=around, cwd=self.home.folder / "there", pass_fds=(says, hear_it),
                stdin=subprocess.DEVNULL, stdout=out, stderr=errors, start_new_session=True,
            )  # fmt: skip
        os.close(says)
        os.close(hear_it)
        ended = threading.Event()
        watch = threading.Thread(target=self._watch, args=(program.pid, around, ended))
        watch.start()
        try:
            with os.fdopen(hears, encoding="utf-8") as lines, os.fdopen(tell_it, "wb", buffering=0) as tell:
                for line in lines:
                    self._hear(json.loads(line), tell)
                    if kill_from and len(self.played) >= kill_from:
                        threading.Timer(kill_after, _kill, [program]).start()
                        kill_from = 0
            self.code = program.wait()
            return self.code
        finally:
            _kill(program)
            program.wait()
            ended.set()
            watch.join()

    def _hear(self, said: dict[str, Any], tell: Any) -> None:  # noqa: ANN401  # an open pipe
        match said["kind"]:
            case "begun":
                self.begun += 1
                self.process = said["process"]
                rest = self.told.uses[len(self.played) :]
                told: dict[str, object] = {"uses": rest, "mark": self.searcher.mark, "leak": [*self.told.leaks]}
                told |= {"tick": self.told.tick, "patience": self.told.patience}
                answer(tell, told)
            case "use":
                self.played.append(said["name"])
            case "pause":
                self._pause(said)
                answer(tell, {})
            case "seen" | "copied":
                self._search(said.get("place", "report that is copied"), said["words"])
            case "broken":
                self.broken = said["trace"]
            case "done":
                self.done = True

    def _pause(self, said: dict[str, Any]) -> None:
        name = said["name"]
        self.pauses.append({**said, "tokens": self.searcher.found_in("\n".join(said["accessible"]).encode())})
        self._search("title", "\n".join(said["titles"]))
        if name.startswith("covered") and self.pauses[-1]["tokens"]:
            self.found.append(Found("accessible", name))
        if self.at_pause is not None:
            self.found += self.at_pause(self, name)

    def _search(self, kind: str, words: str) -> None:
        if self.searcher.found_in(words.encode()) and Found(kind, "") not in self.found:
            self.found.append(Found(kind, ""))

    def _watch(self, process: int, around: dict[str, str], ended: threading.Event) -> None:
        """Look at the list of processes, as anybody at this computer can: command lines, environments, names."""
        ours = {f"{name}={value}" for name, value in around.items()}
        while not ended.wait(GLANCE):
            for one in family(process):
                for what in ("cmdline", "environ", "comm"):
                    with suppress(OSError):
                        lines = Path(f"/proc/{one}/{what}").read_bytes().split(b"\0")
                        told = b"\n".join(line for line in lines if line.decode("utf-8", "replace") not in ours)
                        finding = Found("process list", what)
                        if self.searcher.found_in(told) and finding not in self.found:
                            self.found.append(finding)


def answer(tell: Any, told: dict[str, Any]) -> None:  # noqa: ANN401  # an open pipe
    """Tell the program something, unless it is gone."""
    with suppress(BrokenPipeError):
        tell.write(json.dumps(told).encode() + b"\n")


def family(process: int) -> list[int]:
    """A process and all that it started."""
    found, at = [process], 0
    while at < len(found):
        for task in Path(f"/proc/{found[at]}/task").glob("*/children"):
            with suppress(OSError):
                found += map(int, task.read_text(encoding="ascii").split())
        at += 1
    return found


def _kill(program: subprocess.Popen[bytes]) -> None:
    """As a power cut does: nothing of the program runs any more."""
    if program.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)


def until(found: Callable[[], object], what: str, patience: float = 60.0) -> None:
    """Wait for something outside of this process."""
    end = time.monotonic() + patience
    while not found():
        assert time.monotonic() < end, what
        time.sleep(0.02)
