"""Handouts through a real print queue: a CUPS of our own, off the network, whose printers write files.

What comes out at the far end is held against the PDF that was sent, page by page and dot by dot.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.desk.desks import new_desk, words
from vita_assist import printing
from vita_assist.errors import OutsideError
from vita_assist.pdf.pages import PageImage, page_images
from vita_assist.printing import Job, Printer, printer_fault, printers, send

pytestmark = pytest.mark.long

# Debian keeps what rules a queue where only root's PATH leads.
PROGRAMS = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin"))
PATIENCE = 60.0  # seconds until something that takes one or two must be done
WIDTH = 850  # a hundred dots an inch
DIFFERS = 16  # of 255: what smoothing of edges may change in one colour of a dot
TOLERATED = 0.0005  # of a page may differ by more; where both are drawn from the same outlines, nothing does
JOB = Job("rights")
DESK, OLD = "front-desk", "back-room"
GENERIC = Path("/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd")
POSTSCRIPT = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "OLD.PPD"
*Product: "(Old)"
*Manufacturer: "Old"
*ModelName: "Old"
*NickName: "An old PostScript printer"
*PSVersion: "(3010) 0"
*OpenUI *PageSize: PickOne
*DefaultPageSize: Letter
*PageSize Letter: "<</PageSize[612 792]>>setpagedevice"
*CloseUI: *PageSize
*DefaultImageableArea: Letter
*ImageableArea Letter: "18 18 594 774"
*DefaultPaperDimension: Letter
*PaperDimension Letter: "612 792"
"""
FILES = """\
ServerRoot {folder}
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/run
TempDir {folder}/spool/temp
AccessLog {folder}/access
ErrorLog {folder}/error
PageLog {folder}/page
FileDevice Yes
"""
RULES = """\
Listen {folder}/sock
Browsing No
WebInterface No
MaxCopies 100
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""


class Cups:
    """A print queue that is reached by a socket file, with every file of it in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.socket = str(folder / "sock")
        for name, text in {"cups-files.conf": FILES, "cupsd.conf": RULES, "old.ppd": POSTSCRIPT}.items():
            (folder / name).write_text(text.format(folder=folder), encoding="utf-8")
        for name in ("cache", "run", "spool/temp"):
            (folder / name).mkdir(parents=True)

    @contextmanager
    def running(self, cupsd: str) -> Iterator[None]:
        # A system may confine the program in its own place to the folders of its own queue; not so a copy of it.
        copy = shutil.copy(cupsd, self.folder / "cupsd")
        command = [copy, "-f", "-c", str(self.folder / "cupsd.conf"), "-s", str(self.folder / "cups-files.conf")]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self.wait(lambda: "is running" in self.call("lpstat", "-r"))
            yield
        finally:
            self.process.terminate()
            self.process.wait(PATIENCE)

    def call(self, *command: str) -> str:
        """What a program says that asks or tells this queue."""
        around = {**os.environ, "CUPS_SERVER": self.socket, "LC_ALL": "C", "PATH": PROGRAMS}
        return subprocess.run(command, env=around, capture_output=True, check=False, encoding="utf-8").stdout

    def wait(self, until: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not until():
            assert self.process.poll() is None, f"the queue is not there: {self.complaints()}"
            assert time.monotonic() < end, self.complaints()
            time.sleep(0.05)

    def complaints(self) -> str:
        """The end of the queue's own log."""
        log = self.folder / "error"
        return "\n".join(log.read_text(encoding="utf-8").splitlines()[-5:]) if log.exists() else ""

    def has_printer(self, name: str, ppd: Path) -> None:
        """There is a printer of this name, on and empty."""
        self.call("lpadmin", "-p", name, "-E", "-v", f"file:{self.folder / name}", "-P", str(ppd))

    def jobs(self) -> int:
        """How many jobs there are and were."""
        return len(self.call("lpstat", "-W", "all", "-o").splitlines())

    def came_out(self, name: str) -> bytes:
        """What the last job made a printer print, once it is done."""
        self.wait(lambda: not self.call("lpstat", "-W", "not-completed", "-o", name))
        return (self.folder / name).read_bytes()

    def logged(self) -> list[str]:
        """Title, paper and sides of the last job, as the queue keeps them."""
        return (self.folder / "page").read_text(encoding="utf-8").splitlines()[-1].split()[-3:]


@pytest.fixture(scope="module")
def started() -> Iterator[Cups]:
    cupsd = shutil.which("cupsd", path=PROGRAMS)
    if cupsd is None or shutil.which("lp") is None or not GENERIC.exists():
        pytest.skip("this machine has no print queue; on Debian and Ubuntu: sudo apt-get install cups")
    # Not below the folder of the tests: the name of a socket has a limit, and what root's queue starts runs as
    # somebody else, who must get in.
    with TemporaryDirectory(prefix="vita-cups-") as name:
        cups = Cups(Path(name))
        cups.folder.chmod(0o755)
        with cups.running(cupsd):
            cups.has_printer(OLD, cups.folder / "old.ppd")
            yield cups


@pytest.fixture
def cups(started: Cups, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cups]:
    """A new printer on the queue, which is the one that the program finds; and a home where nothing was ever saved."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("CUPS_SERVER", started.socket)
    started.has_printer(DESK, GENERIC)
    yield started
    assert not [*tmp_path.iterdir()]
    started.call("lpadmin", "-x", DESK)


@pytest.fixture(scope="module")
def sheet() -> bytes:
    """A handout of seven pages: the last sheet has an empty back."""
    desk = new_desk()
    return desk.paper.pdf(desk.paper.handout("rights"), ["en", "ko"])


def share_that_differs(one: PageImage, other: PageImage) -> float:
    """How much of a page is not the same as on another; everything, where the size is not."""
    if (one.width, one.height) != (other.width, other.height):
        return 1.0
    differing = sum(abs(a - b) > DIFFERS for a, b in zip(one.pixels, other.pixels, strict=True))
    return differing / len(one.pixels)


def order(printed: bytes, sent: bytes) -> list[int]:
    """Which page of the PDF that was sent each page is that came out: its number, 0 if empty, -1 if none of them."""
    pages = page_images(sent, WIDTH)
    known = [PageImage(pages[0].width, pages[0].height, b"\xff" * len(pages[0].pixels)), *pages]

    def number(page: PageImage) -> int:
        if page in known:
            return known.index(page)
        return next((at for at, one in enumerate(known) if share_that_differs(one, page) <= TOLERATED), -1)

    return [number(page) for page in page_images(printed, WIDTH)]


ALL = [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    ("job", "sides", "expected"),
    [
        (JOB, "one-sided", ALL),
        (Job("rights", two_sided=True), "two-sided-long-edge", ALL),
        (Job("rights", 2), "one-sided", [*ALL, *ALL]),
        (Job("rights", 2, two_sided=True), "two-sided-long-edge", [*ALL, 0, *ALL, 0]),
        (Job("rights", pages="2-3,5"), "one-sided", [2, 3, 5]),
    ],
)
def test_the_pages_come_out_as_they_were_sent_and_the_title_is_the_handout(
    cups: Cups, sheet: bytes, job: Job, sides: str, expected: list[int]
) -> None:
    before = cups.jobs()
    send(sheet, DESK, job)
    assert order(cups.came_out(DESK), sheet) == expected
    assert cups.logged() == ["rights", "Letter", sides]
    assert cups.jobs() == before + 1


def test_two_copies_are_two_stacks_on_a_printer_that_would_double_each_page(cups: Cups, sheet: bytes) -> None:
    """An old PostScript printer is told of the copies and gives each page so often; here the queue counts them out."""
    send(sheet, OLD, Job("rights", 2, two_sided=True))
    printed = cups.came_out(OLD)
    assert printed.startswith(b"%!PS")
    assert sum(line.startswith(b"%%Page:") for line in printed.splitlines()) == 2 * (len(ALL) + 1)


def test_cards_keep_their_size_on_a_queue_that_would_fit_them_to_the_paper(cups: Cups) -> None:
    desk = new_desk()
    cards = desk.paper.pdf(desk.paper.handout("rights-card"), ["en", "ko"])
    cups.call("lpadmin", "-p", DESK, "-o", "print-scaling-default=fit")
    send(cards, DESK, Job("rights-card", two_sided=True))
    assert order(cups.came_out(DESK), cards) == [1, 2, 3, 4]


def test_the_default_printer_is_the_first(cups: Cups) -> None:
    assert printers() == (Printer(OLD, default=False), Printer(DESK, default=False))
    cups.call("lpadmin", "-d", DESK)
    assert printers() == (Printer(DESK, default=True), Printer(OLD, default=False))


def refused(sheet: bytes, job: Job = JOB) -> str:
    with pytest.raises(OutsideError) as raised:
        send(sheet, DESK, job)
    return words(raised.value)


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (("cupsdisable", DESK), f"{DESK}: this printer is stopped: paused, turned off or out of order."),
        (("cupsdisable", "-r", "Unplugged", DESK), f"{DESK}: this printer is stopped: paused, turned off or out of"),
        (("cupsreject", DESK), f"{DESK}: this printer takes no pages now. Nothing was sent."),
        (("lpadmin", "-x", DESK), "This printer is not there any more. Nothing was sent."),
    ],
)
def test_a_printer_that_would_not_print_is_said_and_nothing_is_queued(
    cups: Cups, sheet: bytes, command: tuple[str, ...], expected: str
) -> None:
    assert printer_fault(DESK) is None
    before = cups.jobs()
    cups.call(*command)
    assert refused(sheet).startswith(expected)
    assert cups.jobs() == before


def test_a_queue_that_refuses_the_pages_has_no_job_of_them(cups: Cups, sheet: bytes) -> None:
    """Only the call itself finds out that whoever runs the queue allows a hundred copies and no more."""
    before = cups.jobs()
    told = refused(sheet, Job("rights", 101))
    assert told.startswith(f"{DESK}: the print queue did not take the pages. Look at the printer before")
    assert cups.jobs() == before


def test_a_queue_that_hangs_holds_nobody_up(cups: Cups, sheet: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "_ASK_SECONDS", 0.5)
    before = cups.jobs()
    cups.process.send_signal(signal.SIGSTOP)
    try:
        assert printers() == ()
        assert refused(sheet).startswith("The print queue of this computer does not answer. Nothing was sent.")
    finally:
        cups.process.send_signal(signal.SIGCONT)
    assert cups.jobs() == before


@pytest.mark.usefixtures("cups")
def test_a_queue_that_was_never_started_has_no_printer(
    sheet: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert printers()
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "sock"))
    assert printers() == ()
    assert refused(sheet).startswith("This printer is not there any more. Nothing was sent.")
