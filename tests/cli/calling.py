"""Calling the commands: as a process of their own in an empty home, or in this one where that is enough."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypedDict, Unpack

from tests.conftest import ROOT

DAY = "2026-03-02"
HOUSEHOLD = ROOT / "assets" / "practice" / "household.json"
C_LOCALE = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
"""Python 3.11 falls to ASCII with these."""


@dataclass(frozen=True)
class Ran:
    """How a call ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Everything."""
        return self.out + self.err

    def refused(self, code: int = 2) -> list[str]:
        """The faults, a line each: the call ended with this code and said nothing else."""
        assert (self.code, self.out) == (code, ""), self
        assert "Traceback" not in self.err
        return self.err.splitlines()


class Around(TypedDict, total=False):
    """What a process is started in; the words of `subprocess.Popen`."""

    stdin: int | IO[bytes] | None
    stdout: int | IO[bytes] | None
    stderr: int | IO[bytes] | None
    cwd: Path
    preexec_fn: Callable[[], object]


def start(
    *words: str | Path, env: Mapping[str, str] | None = None, root: Path = ROOT, **around: Unpack[Around]
) -> subprocess.Popen[bytes]:
    """Start the program as `dev.py run` does; warnings are errors, and nothing of a person is in its environment."""
    command = [sys.executable, "-P", "-B", "-W", "error", "-m", "vita_assist", *map(str, words)]
    settings = {"XDG_CONFIG_HOME": os.environ["XDG_CONFIG_HOME"]}
    own = {"PYTHONPATH": str(root), "PATH": os.defpath, **settings, **(env or {})}
    pipe = subprocess.PIPE
    given: Around = {"stdin": subprocess.DEVNULL, "stdout": pipe, "stderr": pipe, **around}
    return subprocess.Popen(command, env=own, **given)


def call(
    *words: str | Path,
    given: bytes | None = None,
    env: Mapping[str, str] | None = None,
    root: Path = ROOT,
    **around: Unpack[Around],
) -> Ran:
    """Run the program to its end; what it says must be UTF-8."""
    if given is not None:
        around["stdin"] = subprocess.PIPE
    with start(*words, env=env, root=root, **around) as process:
        out, err = process.communicate(given, timeout=120)
    return Ran(process.returncode, (out or b"").decode("utf-8"), (err or b"").decode("utf-8"))


def household() -> dict[str, Any]:
    """The household of the README, to be changed."""
    made: dict[str, Any] = json.loads(HOUSEHOLD.read_bytes())
    return made


def hangul(words: str) -> bool:
    """Whether something in the words is Korean."""
    return any("가" <= letter <= "힣" for letter in words)


def print_plan(
    out: Path,
    *more: str,
    intake: Path = HOUSEHOLD,
    env: Mapping[str, str] | None = None,
    root: Path = ROOT,
    **around: Unpack[Around],
) -> Ran:
    """Print the household's plan into a folder."""
    words: list[str | Path] = ["print", "filing-plan", "--intake", intake, "--as-of", DAY, "--out", out]
    return call(*words, *more, env=env, root=root, **around)


def copy_of_the_program(to: Path) -> Path:
    """A copy that can be damaged: its own code, content and words; the fonts are linked."""
    shutil.copytree(ROOT / "vita_assist", to / "vita_assist", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "assets" / "content", to / "assets" / "content")
    shutil.copytree(ROOT / "locales", to / "locales")
    (to / "assets" / "fonts").mkdir()
    for font in (ROOT / "assets" / "fonts").iterdir():
        (to / "assets" / "fonts" / font.name).symlink_to(font)
    return to
