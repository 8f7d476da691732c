"""Many households through `guide --jsonl` as a process of its own: how long, how much memory, what it said."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from tests.conftest import ROOT
from tests.guidance.contradictions import contradictions
from tests.guidance.generated import SPOILT, lines


@dataclass(frozen=True, slots=True)
class Swept:
    """One run: `seconds` from start to end of the process, `megabytes` at its peak."""

    households: int
    seconds: float
    megabytes: float
    code: int


def write_lines(folder: Path, count: int, seed: int = 1) -> Path:
    """A file with so many generated households."""
    file = folder / f"{count}-{seed}.jsonl"
    with file.open("wb") as into:
        into.writelines(lines(count, seed))
    return file


def sweep(given: Path, told: Path, day: date) -> Swept:
    """Send a file of households through one process; what it says goes into the file `told`."""
    command = [sys.executable, "-m", "vita_assist", "guide", str(given), "--jsonl", "--as-of", day.isoformat()]
    with given.open("rb") as file:
        count = sum(1 for _ in file)
    start = time.perf_counter()
    with told.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Swept(count, time.perf_counter() - start, usage.ru_maxrss / 1024, process.returncode)


def held_against(given: Path, told: Path) -> Counter[str]:
    """How often each contradiction was said, and whatever was answered that should not be or the other way round."""
    found: Counter[str] = Counter()
    for number, (asked, answer) in enumerate(_pairs(given, told), 1):
        if answer.pop("line", None) != number:
            found["a line without its answer"] += 1
        elif ("errors" in answer) != (number % SPOILT == 0):
            found["a good line refused, or a bad one answered"] += 1
        elif "errors" not in answer:
            found.update(contradictions(asked, answer))
    return found


def _pairs(given: Path, told: Path) -> Iterator[tuple[Mapping[str, Any], dict[str, Any]]]:
    with given.open("rb") as asked, told.open("rb") as answers:
        missing = (b"{}" for _ in iter(int, 1))
        for line, answer in zip(asked, chain(answers, missing), strict=False):
            yield json.loads(line), json.loads(answer)
