"""Generated households through the batch mode as a process: rate, memory, cost as the lines grow, contradictions."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.cli.sweeping import Swept, held_against, sweep, write_lines
from tests.guidance.generated import SWEEP_DAY

COUNTS = (1_000, 10_000, 100_000)
TURNS = 3
Row = tuple[str, str, str]


def sweep_rows() -> Iterator[Row]:
    """The cost of a household is that of the whole process less an empty one's."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        told = folder / "told.jsonl"
        empty = median(sweep(write_lines(folder, 0), told, SWEEP_DAY).seconds for _ in range(TURNS))
        costs, last = [], None
        for count in COUNTS:
            given = write_lines(folder, count)
            runs = [sweep(given, told, SWEEP_DAY) for _ in range(TURNS if count < COUNTS[-1] else 1)]
            last = min(runs, key=_seconds)
            costs.append((median(map(_seconds, runs)) - empty) / count)
            ratio = f"{costs[-1] / costs[0]:.2f} x  ({costs[-1] * 1e6:.0f} µs, peak {last.megabytes:.0f} MiB)"
            yield f"cost of a generated household, {count:,} to {COUNTS[0]:,}", ratio, "near 1 x, memory level"
            if count == COUNTS[-1]:
                yield "generated households a second, whole process", f"{count / last.seconds:.0f}", ">= 5000"
                found = held_against(given, told)
                said = ", ".join(f"{what}: {times}" for what, times in found.items()) or "0"
                yield f"contradictions in {count:,} households (exit code {last.code})", said, "0"


def _seconds(run: Swept) -> float:
    return run.seconds
