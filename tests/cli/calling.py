"""Calling the commands: as a process of their own in an empty home, or in this one where that is enough."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.conftest import ROOT

DAY = "2026-03-02"
HOUSEHOLD = ROOT / "docs" / "household.json"
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


def start(
    *words: str | Path, env: Mapping[str, str] | None = None, root: Path = ROOT, **more: Any
) -> subprocess.Popen[bytes]:
    """Start the program as `dev.py run` does, warnings being errors, with nothing in its environment but what is said."""
    command = [sys.executable, "-P", "-B", "-W", "error", "-m", "vita_assist", *map(str, words)]
    own = {"PYTHONPATH": str(root), "PATH": os.defpath, **(env or {})}
    given = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return subprocess.Popen(command, env=own, **given)


def call(
    *words: str | Path,
    given: bytes | None = None,
    env: Mapping[str, str] | None = None,
    root: Path = ROOT,
    **more: Any,
) -> Ran:
    """Run the program to its end; what it says must be UTF-8."""
    if given is not None:
        more["stdin"] = subprocess.PIPE
    with start(*words, env=env, root=root, **more) as process:
        out, err = process.communicate(given, timeout=120)
    return Ran(process.returncode, (out or b"").decode("utf-8"), (err or b"").decode("utf-8"))


def household() -> Any:
    """The household of the README, to be changed."""
    return json.loads(HOUSEHOLD.read_bytes())


def hangul(words: str) -> bool:
    """Whether something in the words is Korean."""
    return any("가" <= letter <= "힣" for letter in words)


def print_plan(out: Path | str, *more: str | Path, intake: Path | str = HOUSEHOLD, **also: Any) -> Ran:
    """Print the household's plan into a folder."""
    return call("print", "filing-plan", "--intake", intake, "--as-of", DAY, "--out", out, *more, **also)


def copy_of_the_program(to: Path) -> Path:
    """A copy that can be damaged: its own code, content and words; the fonts are linked."""
    import shutil

    shutil.copytree(ROOT / "vita_assist", to / "vita_assist", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "assets" / "content", to / "assets" / "content")
    shutil.copytree(ROOT / "locales", to / "locales")
    (to / "assets" / "fonts").mkdir()
    for font in (ROOT / "assets" / "fonts").iterdir():
        (to / "assets" / "fonts" / font.name).symlink_to(font)
    return to
