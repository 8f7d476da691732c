"""The window: whole starts beside a bare Qt window, then changes within one process, then a whole shift."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.place import DAY
from tests.bench.timing import pairs, timed
from tests.bench.views import view_rows
from vita_assist.cli.start import desk_on
from vita_assist.window.welcome import begin

START, SHIFT = "tests.bench.first_paint", "tests.bench.shift"
SETTINGS = "XDG_CONFIG_HOME"
Row = tuple[str, str, str]


def window_rows(runs: int) -> Iterator[Row]:
    """All rows about the window, at a site that has been welcomed already."""
    with welcomed():
        yield from starts(runs)
        yield new_household(runs)
        yield idle(runs)
        yield from view_rows()
        yield from shift()


@contextmanager
def welcomed() -> Iterator[None]:
    """Settings of a site that has seen the page of the first start; nobody's own are read or touched."""
    before = os.environ.get(SETTINGS)
    with TemporaryDirectory() as folder:
        os.environ[SETTINGS] = folder
        begin(desk_on(DAY), practice=False)
        yield
    if before is None:
        del os.environ[SETTINGS]
    else:
        os.environ[SETTINGS] = before


def starts(runs: int) -> Iterator[Row]:
    for what, mode, goal in (
        ("cold start to first paint, to a bare Qt wizard", "desk", "<= 1.10 x"),
        ("cold start to first question, to a bare Qt wizard", "question", ""),
    ):
        found = pairs(call(mode), call("bare"), runs)
        yield what, f"{found.ratio:.2f} x  ({found.first:.3f} s / {found.second:.3f} s)", goal
        if mode == "desk":
            ours, bare = map(float, found.said)
            yield "memory at first paint, above the bare wizard", f"{ours - bare:+.0f} MiB  ({ours:.0f})", "<= +15 MiB"


def new_household(runs: int) -> Row:
    """The time from the last press to the first paint of the process that begins afresh."""
    taken, bare = [], []
    for _ in range(runs):
        taken.append(float(timed(call("household"))[1]))
        bare.append(timed(call("bare"))[0])
    ratio = median(one / other for one, other in zip(taken, bare, strict=True))
    measured = f"{ratio:.2f} x  ({median(taken):.3f} s / {median(bare):.3f} s)"
    return "new household, a fresh process, to a bare Qt wizard", measured, "<= 1.10 x"


def idle(runs: int) -> Row:
    """Once the content is read and nothing goes on."""
    ours, bare = (median(float(timed(call(mode))[1]) for _ in range(runs)) for mode in ("desk-idle", "bare-idle"))
    return "memory of the idle window, above the bare wizard", f"{ours - bare:+.0f} MiB  ({ours:.0f})", "<= +15 MiB"


def shift() -> Iterator[Row]:
    """200 households in one process, which in truth ends with each of them."""
    words = timed(["-m", SHIFT])[1].split()
    first, early, late, least, most = map(float, words)
    yield (
        "memory after a shift of 200 households in one process",
        f"{late:.0f} MiB  ({late - early:+.0f} since the 20th)",
        "flat",
    )
    yield "the same, at the first result, and one household at most", f"{first:.0f} MiB, {least:.2f}-{most:.2f} s", ""


def call(mode: str) -> Sequence[str]:
    return ["-m", START, mode]
