"""A stack of 500 handouts in a process of its own: pages a second, memory, and how both grow with the stack.

As a program it makes one stack: `-m tests.bench.stack WAY COPIES FOLDER`.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.peers.contest import OURS, pages_in, warm
from tests.bench.peers.programs import HOW, TYPST, Workshop, is_there
from tests.bench.peers.typst_source import typst_source
from tests.bench.peers.words import words_of
from tests.bench.peers.worker import peak
from tests.bench.place import desk_with_household
from tests.bench.timing import timed
from vita_assist.desk import CARDS, HANDOUTS, Desk, Sheaf
from vita_assist.handouts import Handout

NAMES = tuple(name for name in HANDOUTS if name not in CARDS)
CHOSEN = (("en",), ("ko",), ("es",), ("en", "ko"), ("en", "es"))
COPIES = (1, 4, 10)
TURNS = 3
Row = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Made:
    """One stack: seconds of the whole process, those that a core worked, peak memory in MiB."""

    pages: int
    seconds: float
    core: float
    memory: float


def sheaves(desk: Desk, copies: int) -> list[Sheaf]:
    """Each handout in each language and pair."""
    return [Sheaf(desk.paper.handout(name), chosen, copies) for name in NAMES for chosen in CHOSEN]


def each_anew(desk: Desk, copies: int, folder: Path) -> None:
    """A file for each copy, all of it set anew, as for one household after the other."""
    for copy in range(copies):
        home = folder / str(copy)
        home.mkdir()
        for _ in desk.paper.stack(sheaves(desk, 1)).save(home):
            pass


def in_files(desk: Desk, copies: int, folder: Path) -> None:
    """A file for each handout in each language, with all its copies."""
    for _ in desk.paper.stack(sheaves(desk, copies)).save(folder):
        pass


def in_one(desk: Desk, copies: int, folder: Path) -> None:
    """All in one file."""
    for _ in desk.paper.stack(sheaves(desk, copies)).bind(folder):
        pass


WAYS: dict[str, Callable[[Desk, int, Path], None]] = {
    "each set anew": each_anew,
    "copies in a file": in_files,
    "bound in one file": in_one,
}


def main() -> None:
    way, copies, folder = sys.argv[1:]
    WAYS[way](desk_with_household(), int(copies), Path(folder))
    print(json.dumps([time.process_time(), peak()]))


def stack_rows() -> Iterator[Row]:
    for way in WAYS:
        yield from _way_rows(way)
    yield _typst_row()


def _way_rows(way: str) -> Iterator[Row]:
    made: dict[int, list[Made]] = {copies: [] for copies in COPIES}
    for _ in range(TURNS):
        for copies, taken in made.items():
            taken.append(_made(way, copies))
    large = made[COPIES[-1]]
    documents = [len(NAMES) * len(CHOSEN) * copies for copies in COPIES]
    pages, took = large[0].pages, median(one.seconds for one in large)
    core = median(one.pages / one.core for one in large)
    measured = f"{pages / took:.0f}  ({pages} pages, {took:.1f} s; {core:.0f} a second of a core)"
    yield f"stack of {documents[-1]}, {way}: pages a second", measured, ">= 200"
    # By the work of the core and the start included, so that the machine's noise does not hide what grows.
    turns = zip(made[COPIES[-1]], made[COPIES[-2]], strict=True)
    growth = median((high.core / high.pages) / (low.core / low.pages) for high, low in turns)
    yield f"  a page of {documents[-1]}, to one of {documents[-2]}", f"{growth:.2f} x", "<= 1 x"
    memory = [median(one.memory for one in taken) for taken in made.values()]
    measured = " / ".join(f"{one:.0f}" for one in memory) + f" MiB  ({memory[-1] / memory[0]:.2f} x)"
    yield f"  peak memory, {' / '.join(map(str, documents))} documents", measured, "level"


def _made(way: str, copies: int) -> Made:
    with tempfile.TemporaryDirectory() as folder:
        seconds, said = timed(["-m", "tests.bench.stack", way, str(copies), folder])
        core, memory = json.loads(said)
        return Made(sum(map(pages_in, Path(folder).rglob("*.pdf"))), seconds, core, memory)


def _typst_row() -> Row:
    """The same documents in turn with typst; they are more than it remembers."""
    what = f"the same {len(NAMES) * len(CHOSEN)} documents, to typst"
    if not is_there(TYPST):
        return what, "not installed", HOW[TYPST]
    desk = desk_with_household()
    with tempfile.TemporaryDirectory() as folder:
        shop = Workshop(Path(folder))
        jobs, sources = [], []
        for sheaf in sheaves(desk, 1):
            if not isinstance(sheaf.handout, Handout):
                continue
            jobs.append(f"{sheaf.handout.id} {','.join(sheaf.languages)}")
            path = shop.folder / f"{len(jobs)}.typ"
            voices = [desk.voice(language) for language in sheaf.languages]
            path.write_text(typst_source(words_of(sheaf.handout, voices, shop.fonts)), encoding="utf-8")
            sources.append(str(path))
        workers = {OURS: shop.worker(OURS, jobs), TYPST: shop.worker(TYPST, sources)}
        numbers = [number for _ in range(TURNS) for number in range(len(jobs))]
        taken = warm(workers, numbers, before=len(jobs))
        ours, theirs = (sum(one.seconds for one in taken[name]) for name in (OURS, TYPST))
        cores, their_cores = (sum(one.core for one in taken[name]) for name in (OURS, TYPST))
        memory = [worker.end() for worker in workers.values()]
    times = f"{ours * 1000 / len(taken[OURS]):.1f} / {theirs * 1000 / len(taken[TYPST]):.1f} ms each"
    measured = (
        f"{ours / theirs:.2f} x  ({times}, {memory[0]:.0f} / {memory[1]:.0f} MiB), cores {cores / their_cores:.2f} x"
    )
    return what, measured, "<= 1 x"


if __name__ == "__main__":
    main()
