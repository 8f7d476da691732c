"""`python3 packaging/dev.py bench [runs]`: starts, commands, paper; each beside its goal."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.place import DAY, HOUSEHOLD, desk_with_household
from tests.bench.sweep import sweep_rows
from tests.bench.timing import pairs, repeated
from tests.bench.useless import useless_rows
from tests.bench.views import view_rows
from vita_assist.content.load import prepare
from vita_assist.interview.intake import IntakeReader
from vita_assist.pdf.pages import page_images, page_texts
from vita_assist.places import places

RUNS = 11
WARM = 30
HOUSEHOLDS = 2000
Row = tuple[str, str, str]


def main() -> None:
    """Print one line a figure: what, measured, goal."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    # As a start by dev.py finds it: with the content prepared.
    prepare(places().content)
    for rows in (starts(runs), commands(runs), paper(), households(), sweep_rows(), useless_rows(), view_rows()):
        for what, measured, goal in rows:
            print(f"{what:58} {measured:>34}   {goal}", flush=True)


def starts(runs: int) -> Iterator[Row]:
    module = "tests.bench.first_paint"
    found = pairs(["-m", module, "desk"], ["-m", module, "bare"], runs)
    yield (
        "cold start to first paint, to a bare Qt wizard",
        f"{found.ratio:.2f} x  ({found.first:.3f} s / {found.second:.3f} s)",
        "<= 1.10 x",
    )
    desk, bare = map(float, found.said)
    yield "memory at first paint, above the bare wizard", f"{desk - bare:+.0f} MiB  ({desk:.0f})", "<= +15 MiB"


def commands(runs: int) -> Iterator[Row]:
    guide = ["-m", "vita_assist", "guide", str(HOUSEHOLD), "--as-of", DAY.isoformat(), "--json"]
    found = pairs(guide, ["-c", "pass"], runs)
    yield "guide as a process, cold", f"{found.first:.3f} s  (python alone {found.second:.3f} s)", "<= 0.15 s"
    with tempfile.TemporaryDirectory() as folder:
        words = ["--as-of", DAY.isoformat(), "--language", "en", "--second-language", "ko"]
        command = ["-m", "vita_assist", "print", "filing-plan", "--intake", str(HOUSEHOLD), *words]
        found = pairs([*command, "--out", folder, "--replace"], ["-c", "pass"], runs)
    yield "filing plan in two languages as a process, cold", f"{found.first:.3f} s", "<= 0.25 s"


def paper() -> Iterator[Row]:
    desk = desk_with_household()
    plan = desk.paper.plan()
    start = time.perf_counter()
    pdf = desk.paper.pdf(plan, ("en", "ko"))
    first = time.perf_counter() - start
    pages = len(page_texts(pdf))
    warm = repeated(lambda: desk.paper.pdf(plan, ("en", "ko")), WARM)
    yield "first plan within the process (libraries, fonts)", f"{first * 1000:.0f} ms", "<= 500 ms"
    yield f"plan in two languages, warm, {pages} pages", f"{warm * 1000:.1f} ms", "as typst (11 to 13 ms / 2 pages)"
    yield "pages a second, warm", f"{pages / warm:.0f}", ">= 200"
    preview = repeated(lambda: page_images(pdf, 1275), WARM) / pages
    yield "preview of one page at 150 dpi", f"{preview * 1000:.1f} ms", "<= 100 ms"


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
