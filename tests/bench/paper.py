"""One handout on paper, cold and warm, beside typst, WeasyPrint and LibreOffice with the same words in the same run."""

from __future__ import annotations

import cProfile
import io
import pstats
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.peers.contest import OURS, cold, core_ratio, described, pages_in, ratio, seconds, warm
from tests.bench.peers.fodt_source import fodt_source
from tests.bench.peers.html_source import html_source
from tests.bench.peers.ours import Marked
from tests.bench.peers.programs import HOW, OFFICE, TYPST, WEASYPRINT, Worker, Workshop, is_there
from tests.bench.peers.typst_source import typst_source
from tests.bench.peers.words import Sheet, words_of
from tests.bench.place import DAY, HOUSEHOLD, ROOT, desk_with_household
from tests.bench.timing import repeated
from vita_assist.desk import Desk
from vita_assist.handouts import Handout
from vita_assist.language.voice import Voice
from vita_assist.pdf.pages import page_images, page_texts

PLAN = "filing-plan"
HANDOUTS = (PLAN, "family-plan")
LANGUAGES = ("en", "ko")
PEERS = {TYPST: ("typ", typst_source), WEASYPRINT: ("html", html_source), OFFICE: ("fodt", fodt_source)}
WARM = 30
SLOW = 6  # rounds with a peer that takes about a second
OTHER_WORDS = 30  # more than typst remembers back
MANY = 20  # documents in one call of LibreOffice
LINES = 14  # of a profile
COLD_SECONDS, OFFICE_RATIO, PAGES_A_SECOND = 0.25, 5, 200
Row = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where the handouts of one desk are made."""

    shop: Workshop
    desk: Desk
    runs: int
    profile: bool

    def sheet(self, name: str, mark: str = "") -> Sheet:
        """The words of a handout for the peers."""
        handout = self.desk.paper.handout(name)
        if not isinstance(handout, Handout):
            raise TypeError(name)
        voices: list[Voice] = [self.desk.voice(language) for language in LANGUAGES]
        marked: list[Voice] = [Marked(voice, mark) for voice in voices]
        return words_of(handout, marked if mark else voices, self.shop.fonts)

    def source(self, peer: str, name: str, mark: str = "") -> str:
        """The source of a handout for a peer, as a file."""
        ending, write = PEERS[peer]
        path = self.shop.folder / f"{name}{mark}.{ending}"
        path.write_text(write(self.sheet(name, mark)), encoding="utf-8")
        return str(path)


def paper_rows(runs: int, *, profile: bool) -> Iterator[Row]:
    """All rows; with `profile`, what stands in the way of a goal that is missed is printed after them."""
    with tempfile.TemporaryDirectory() as folder:
        stand = _Stand(Workshop(Path(folder)), desk_with_household(), runs, profile)
        yield from _alone(stand)
        yield from _cold_rows(stand)
        for name in HANDOUTS:
            yield from _warm_rows(stand, name)
        yield from _many_rows(stand)


def _alone(stand: _Stand) -> Iterator[Row]:
    """What has no peer: the first PDF within the process, the preview."""
    paper = stand.desk.paper
    plan = paper.plan()
    start = time.perf_counter()
    pdf = paper.pdf(plan, LANGUAGES)
    first = time.perf_counter() - start
    yield "first plan within the process (libraries, fonts)", f"{first * 1000:.0f} ms", "<= 500 ms"
    preview = repeated(lambda: page_images(pdf, 1275), WARM) / len(page_texts(pdf))
    yield "preview of one page at 150 dpi", f"{preview * 1000:.1f} ms", "<= 100 ms"
    composed = repeated(paper.plan, WARM)
    yield "plan from answers, before it is set", f"{composed * 1000:.1f} ms", ""


def _cold_rows(stand: _Stand) -> Iterator[Row]:
    shop = stand.shop
    words = ["--as-of", DAY.isoformat(), "--language", LANGUAGES[0], "--second-language", LANGUAGES[1]]
    call = ["-m", "vita_assist", "print", PLAN, "--intake", str(HOUSEHOLD), *words, "--replace"]
    commands = {OURS: [sys.executable, *call, "--out", str(shop.folder)]}
    for peer in filter(is_there, PEERS):
        source = stand.source(peer, PLAN)
        commands[peer] = shop.converted([source]) if peer == OFFICE else shop.made_once(peer, source)
    taken = cold(shop, commands, stand.runs)
    took, memory = seconds(taken[OURS]), median(ran.memory for ran in taken[OURS])
    yield f"{PLAN} in two languages as a process, cold", f"{took:.3f} s  ({memory:.0f} MiB)", f"<= {COLD_SECONDS} s"
    made = {peer: shop.folder / f"{PLAN}.pdf" if peer == OFFICE else shop.result(peer) for peer in commands}
    made[OURS] = next(shop.folder.glob(f"{PLAN}-*.pdf"))
    yield "  the PDF", described(made[OURS]), "PDF/UA"
    for peer in PEERS:
        if peer not in taken:
            yield _missing(f"  {peer}, cold", peer)
            continue
        other, memory = seconds(taken[peer]), median(ran.memory for ran in taken[peer])
        measured = f"{ratio(taken[peer], taken[OURS]):.2f} x  ({other:.3f} s, {memory:.0f} MiB)"
        yield f"  {peer}, cold, to ours", measured, f">= {OFFICE_RATIO} x" if peer == OFFICE else ""
        yield f"  {peer}, the PDF", described(made[peer]), ""
    if stand.profile and took > COLD_SECONDS:
        _print_imports([*call, "--out", str(shop.folder)])


def _warm_rows(stand: _Stand, name: str) -> Iterator[Row]:
    """The same words again and again, which typst remembers; then one word more in each text, each time another."""
    shop = stand.shop
    marks = [str(number) for number in range(1000, 1000 + OTHER_WORDS)]
    job = f"{name} {','.join(LANGUAGES)}"
    workers = {OURS: shop.worker(OURS, [job, *(f"{job} {mark}" for mark in marks)])}
    if is_there(TYPST):
        sources = [stand.source(TYPST, name), *(stand.source(TYPST, name, mark) for mark in marks)]
        workers[TYPST] = shop.worker(TYPST, sources)
    again = warm(workers, [0] * (WARM + 3), before=3)
    other = warm(workers, range(1, OTHER_WORDS + 1), before=3)
    slow = _slow(stand, name, workers[OURS])
    memory = {peer: worker.end() for peer, worker in workers.items()}
    pages = pages_in(shop.result(OURS))
    took = seconds(again[OURS])
    rate = f"{pages / took:.0f}  ({took * 1000:.1f} ms, {memory[OURS]:.0f} MiB)"
    yield f"{name}, {pages} pages, warm: pages a second", rate, f">= {PAGES_A_SECOND}"
    if TYPST not in workers:
        yield _missing("  typst, warm", TYPST)
    else:
        theirs = pages_in(shop.result(TYPST))
        for which, taken in (("the same words again", again), ("other words each time", other)):
            mine, peer = taken[OURS], taken[TYPST]
            measured = f"{ratio(mine, peer):.2f} x  ({seconds(mine) * 1000:.1f} / {seconds(peer) * 1000:.1f} ms)"
            yield f"  to typst, {which}", f"{measured}, cores {core_ratio(mine, peer):.2f} x", "<= 1 x"
        rates = " and ".join(f"{theirs / seconds(taken[TYPST]):.0f}" for taken in (again, other))
        yield f"  typst, {theirs} pages: pages a second", f"{rates}  ({memory[TYPST]:.0f} MiB)", ""
    yield slow
    if stand.profile and pages / took < PAGES_A_SECOND:
        handout = stand.desk.paper.handout(name)
        _print_profile(lambda: stand.desk.paper.pdf(handout, LANGUAGES))


def _slow(stand: _Stand, name: str, our_worker: Worker) -> Row:
    """WeasyPrint, in few rounds."""
    if not is_there(WEASYPRINT):
        return _missing("  WeasyPrint, warm", WEASYPRINT)
    worker = stand.shop.worker(WEASYPRINT, [stand.source(WEASYPRINT, name)])
    taken = warm({OURS: our_worker, WEASYPRINT: worker}, [0] * (SLOW + 1), before=1)
    memory = worker.end()
    pages, took = pages_in(stand.shop.result(WEASYPRINT)), seconds(taken[WEASYPRINT])
    rate = f"{pages / took:.1f} pages/s, {memory:.0f} MiB"
    return "  to WeasyPrint", f"{ratio(taken[OURS], taken[WEASYPRINT]):.3f} x  ({took * 1000:.0f} ms, {rate})", ""


def _many_rows(stand: _Stand) -> Iterator[Row]:
    """LibreOffice has no warm process to ask: many files in one call, less a call with one."""
    if not is_there(OFFICE):
        yield _missing("LibreOffice, one document among many", OFFICE)
        return
    shop = stand.shop
    content = Path(stand.source(OFFICE, PLAN)).read_bytes()
    files = []
    for number in range(MANY):
        path = shop.folder / f"many-{number}.fodt"
        path.write_bytes(content)
        files.append(str(path))
    taken = cold(shop, {"one": shop.converted(files[:1]), "many": shop.converted(files)}, max(3, stand.runs // 3))
    each = (seconds(taken["many"]) - seconds(taken["one"])) / (MANY - 1)
    pages, memory = pages_in(shop.folder / "many-0.pdf"), median(ran.memory for ran in taken["many"])
    plan = stand.desk.paper.plan()
    ours = repeated(lambda: stand.desk.paper.pdf(plan, LANGUAGES), WARM)
    measured = f"{ours / each:.2f} x  ({each * 1000:.0f} ms, {pages / each:.0f} pages/s, {memory:.0f} MiB)"
    yield f"{PLAN}, warm, to LibreOffice with {MANY} in one call", measured, ""


def _missing(what: str, peer: str) -> Row:
    return what, "not installed", HOW[peer]


def _print_profile(make: Callable[[], object]) -> None:
    """The functions that take most by themselves; to be profiled slows calls more than what they do."""
    make()
    profile = cProfile.Profile()
    profile.enable()
    for _ in range(WARM):
        make()
    profile.disable()
    said = io.StringIO()
    pstats.Stats(profile, stream=said).strip_dirs().sort_stats("tottime").print_stats(LINES)
    _print_lines(said.getvalue().splitlines())


def _print_imports(call: list[str]) -> None:
    """How long a cold process imports: its own time by library, and by room of ours."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *call], cwd=ROOT, capture_output=True, check=True, text=True
    )
    taken: Counter[str] = Counter()
    for line in done.stderr.splitlines():
        own, _, name = line.removeprefix("import time:").split("|")
        if own.strip().isdecimal():
            parts = name.strip().split(".")
            taken[".".join(parts[: 2 if parts[0] == "vita_assist" else 1])] += int(own)
    lines = [f"{micros / 1000:8.1f} ms  {name}" for name, micros in taken.most_common(LINES)]
    _print_lines([f"{sum(taken.values()) / 1000:8.1f} ms  imports of a cold process, of which", *lines])


def _print_lines(lines: Iterable[str]) -> None:
    print("\n".join(f"    {line}" for line in lines if line.strip()), flush=True)
