"""What a run left behind: every file below its home, and every file anywhere that changed meanwhile."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Final

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from tests.trust.driver import places_in
from tests.trust.homes import Home
from tests.trust.papering import CLINIC
from tests.trust.program import Found, Program
from tests.trust.searching import Searcher
from vita_assist.desk import HANDOUTS, Desk
from vita_assist.desk.paper import REMINDER

_DAY: Final = r"\d{4}-\d\d-\d\d"
_HANDOUT: Final = "|".join(HANDOUTS)
_LANGUAGES: Final = "(?:en|ko|es)(?:-(?:en|ko|es))?(?:-large)?"
_FOLDERS: Final = rf"home/(?:Documents|{CLINIC}-\w+)"
SAVED: Final = re.compile(rf"{_FOLDERS}/(?:{_HANDOUT})-{_LANGUAGES}-{_DAY}\.(?:pdf|ics)")
"""The files that were asked for, by the names that are ours."""
HALF: Final = re.compile(rf"{_FOLDERS}/\.(?:{_HANDOUT})-{_LANGUAGES}-{_DAY}\.(?:pdf|ics)\.vita-unfinished-\d+")
"""What a save that was killed leaves, and the next one sweeps."""
OURS: Final = re.compile(
    r"bin/lp(?:stat)?|said|complained|trace|spool/(?:pages|words)|run/(?:bus|at-spi/bus\w*)"
    r"|run/vita-assist/open\.lock(?:\.rmlock)?"
    r"|home/\.config/vita-assist/\.?site\.toml(?:\.vita-unfinished-\d+)?"
    r"|home/Documents/\.?vita-assist-site\.toml(?:\.vita-unfinished-\d+)?"
)
"""Whatever else may be there: the test's own, the lock, the site's settings."""
SPOOL: Final = "spool/pages"
FOR_ALL: Final = (str(Path("/", "tmp")), "/var/tmp", "/dev/shm", "/run")  # noqa: S108  # looked at, not written to
"""Where anybody may write."""
PSEUDO: Final = ("proc", "sysfs", "devtmpfs", "devpts", "cgroup", "cgroup2", "mqueue", "debugfs", "tracefs", "bpf")


def in_the_home(program: Program) -> list[Found]:
    """Every file of a home that may not be there, and every token where none may be."""
    home, searcher = program.home, program.searcher
    found: list[Found] = []
    for path in sorted(home.folder.rglob("*")):
        name = path.relative_to(home.folder).as_posix()
        if path.is_dir() and not path.is_symlink():
            found += [Found("file", name)] if searcher.found_beside(path) else []
        elif SAVED.fullmatch(name) or HALF.fullmatch(name) or name == SPOOL:
            found += _in_a_saved_file(path, name, program)
        elif not OURS.fullmatch(name) or searcher.found_at(path):
            found.append(Found("file", name))
    said = [(home.folder / name).read_text("utf-8", "replace") for name in ("said", "complained")]
    if any(said):
        found.append(Found("standard streams", "".join(said)[:300]))
    return found


def _in_a_saved_file(path: Path, name: str, program: Program) -> Iterator[Found]:
    """A saved file may hold the answers on its pages and nowhere else."""
    mark, searcher = program.searcher.mark, program.searcher
    if searcher.found_beside(path):
        yield Found("file", f"{name}: what is attached to it")
    if name.endswith(".ics"):
        if {*re.findall(rf"{mark}\w{{4}}", path.read_text("utf-8"))} - entry_tokens(program.places, mark):
            yield Found("file", name)
        return
    try:
        reader = PdfReader(path)
        told = [f"{reader.metadata or ''}", f"{reader.xmp_metadata and reader.xmp_metadata.stream.get_data()!r}"]
        title = f"{reader.metadata.title if reader.metadata else ''}"
    except (PyPdfError, OSError, ValueError):
        return  # half a file, of a save that was killed
    words = " ".join(told)
    for token in re.findall(rf"{mark}\w{{4}}", title):
        words = words.replace(token, "")
    if searcher.found_in(words.encode()):
        yield Found("file", f"{name}: what it says of itself")


@cache
def entry_tokens(places: Path, mark: str) -> frozenset[str]:
    """The tokens in the calendar entry of a desk that has met no household."""
    desk = desk_without_household(places)
    handout = desk.paper.handout(REMINDER)
    said = [desk.paper.files(handout, pair) for pair in permutations(desk.languages(), 2)]
    entries = b"".join(data for files in said for name, data in files.items() if name.endswith(".ics"))
    # A long line of a calendar is folded anywhere.
    words = entries.replace(b"\r\n ", b"").decode() + entries.decode()
    return frozenset(re.findall(rf"{mark}\w{{4}}", words))


def desk_without_household(folder: Path) -> Desk:
    """A desk over a content with tokens, on the day of the program under watch, of a site that has said nothing."""
    return Desk(places_in(folder), day=date.today(), from_clock=True)  # noqa: DTZ011  # as the program does


def outside(home: Home, searcher: Searcher, but: Iterable[Path], where: Iterable[str] = ()) -> tuple[list[Found], int]:
    """Every file of this computer that changed since the home was made and holds a token; and how many were searched.

    `but` are folders that hold tokens by right. What other programs write meanwhile is read too: it holds none.
    `where` names the folders to be searched instead of all that can be written to.
    """
    roots = sorted({*where} or {"/", *_mounted()})
    command = ["find", *(root for root in roots if Path(root).is_dir()), "-xdev"]
    for folder in {*map(str, but), str(home.folder)}:
        command += ["-path", folder, "-prune", "-o"]
    command += ["-type", "f", "-cnewer", str(home.began), "-print0"]
    listed = subprocess.run(command, capture_output=True, check=False).stdout
    paths = sorted({Path(name.decode("utf-8", "surrogateescape")) for name in listed.split(b"\0") if name})
    found = [Found("file elsewhere", path.name) for path in paths if searcher.found_at(path)]
    return found, len(paths)


def _mounted() -> Iterator[str]:
    for line in Path("/proc/self/mounts").read_text("utf-8").splitlines():
        _, where, kind, options, *_ = line.split()
        if kind not in PSEUDO and "rw" in options.split(","):
            yield where
