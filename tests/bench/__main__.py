"""`python3 packaging/dev.py bench [runs] [--window] [--paper] [--profile]`: how long things take, each beside its goal.

`--window` measures the window alone, `--paper` paper alone, `--profile` shows what stands in the way of its goals.
`bench --peers` gets the programs that paper is measured against, and measures nothing.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.paper import paper_rows
from tests.bench.peers.programs import get_peers
from tests.bench.place import DAY, HOUSEHOLD, desk_with_household
from tests.bench.stack import stack_rows
from tests.bench.sweep import sweep_rows
from tests.bench.timing import pairs
from tests.bench.useless import useless_rows
from tests.bench.window import window_rows
from vita_assist.content.load import prepare
from vita_assist.interview.intake import IntakeReader
from vita_assist.places import places

RUNS = 11
HOUSEHOLDS = 2000
Row = tuple[str, str, str]


def main() -> None:
    """Print one line a figure: what, measured, goal."""
    words = argparse.ArgumentParser()
    words.add_argument("runs", nargs="?", type=int, default=RUNS)
    for word in ("--window", "--paper", "--profile", "--peers"):
        words.add_argument(word, action="store_true")
    call = words.parse_args()
    if call.peers:
        get_peers()
        return
    # As a start by dev.py finds it: with the content prepared.
    prepare(places().content)
    paper = (paper_rows(call.runs, profile=call.profile), stack_rows())
    window = (window_rows(call.runs),)
    others = (commands(call.runs), households(), sweep_rows(), useless_rows())
    chosen = paper if call.paper else window if call.window else (*window, *others, *paper)
    for rows in chosen:
        for what, measured, goal in rows:
            print(f"{what:58} {measured:>34}   {goal}", flush=True)


def commands(runs: int) -> Iterator[Row]:
    guide = ["-m", "vita_assist", "guide", str(HOUSEHOLD), "--as-of", DAY.isoformat(), "--json"]
    found = pairs(guide, ["-c", "pass"], runs)
    yield "guide as a process, cold", f"{found.first:.3f} s  (python alone {found.second:.3f} s)", "<= 0.15 s"


def households() -> Iterator[Row]:
    desk = desk_with_household()
    reader = IntakeReader(desk.pack.facts, desk.flow.limits)
    data = Path(HOUSEHOLD).read_bytes()
    start = time.perf_counter()
    for _ in range(HOUSEHOLDS):
        desk.take(reader.read(data))
        desk.guidance()
    taken = time.perf_counter() - start
    yield "households a second, from intake to guidance", f"{HOUSEHOLDS / taken:.0f}", ">= 5000"


if __name__ == "__main__":
    main()
