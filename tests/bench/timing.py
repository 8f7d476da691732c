"""Timing whole processes in turn, so that a machine that grows slower slows both alike."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from tests.bench.place import ROOT


@dataclass(frozen=True, slots=True)
class Pair:
    """Medians of two commands in seconds, the median of their ratios, and what each printed last."""

    first: float
    second: float
    ratio: float
    said: tuple[str, str]


def pairs(first: Sequence[str], second: Sequence[str], runs: int) -> Pair:
    """Run two Python calls in turn, after one warm-up each; the ratio is first to second, pair by pair."""
    seconds: list[tuple[float, float]] = []
    said = ("", "")
    for turn in range(runs + 1):
        one, first_said = timed(first)
        two, second_said = timed(second)
        if turn:
            seconds.append((one, two))
        said = (first_said, second_said)
    return Pair(
        median(one for one, _ in seconds),
        median(two for _, two in seconds),
        median(one / two for one, two in seconds),
        said,
    )


def timed(words: Sequence[str]) -> tuple[float, str]:
    """Seconds of one Python process from the root of the project, and what it printed.

    It may keep its bytecode, as the program does: else each start would compile the modules anew.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env={**kept, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        text=True,
    )
    return time.perf_counter() - start, done.stdout


def repeated(what: Callable[[], object], runs: int) -> float:
    """The median of some calls within this process, in seconds, the first not counted."""
    what()
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        what()
        taken.append(time.perf_counter() - start)
    return median(taken)
