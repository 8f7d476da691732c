"""A PDF goes to the system's own print queue: whole, once, and by no file of ours (trust, leak paths).

`lp` takes the pages on its standard input. What it does with them then is the queue's to say, so nothing
here says "printed": a call that returns has sent. The queue keeps the pages for a day, and the title for longer.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, BinaryIO, Final, NamedTuple

from vita_assist.errors import InputError, OutsideError
from vita_assist.language import Text, app_text

_ASK_SECONDS: Final = 5.0
"""How long the queue may think about a question; a window may be waiting."""
_SEND_SECONDS: Final = 60.0
"""How long it may take to read the pages: seconds on a queue of the network."""
_MOST_COPIES: Final = 999
_KEPT: Final = ("PATH", "HOME", "CUPS_SERVER")
"""What `lp` is told of our environment: where programs are, the person's printers, and which queue to ask."""
_TITLE: Final = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
"""The id of a handout: a name or a sentence is no title."""
_PAGES: Final = re.compile(r"[1-9][0-9]{0,3}(?:-[1-9][0-9]{0,3})?")
# The English of `lpstat`, in the locale C. Where a system has other words, `lp` itself refuses what it must.
_SAYS_CLOSED: Final = re.compile(r"^\S+ not accepting requests\b", re.MULTILINE)
_SAYS_STOPPED: Final = re.compile(r"^printer \S+ disabled\b", re.MULTILINE)

_NO_QUEUE: Final = app_text(
    "print/queue/none",
    "This computer has no print queue. Nothing was sent. Save the handout, and print it elsewhere.",
)
_SILENT: Final = app_text(
    "print/queue/silent",
    "The print queue of this computer does not answer. Nothing was sent. Try again, or save the handout.",
)
_GONE: Final = app_text(
    "print/queue/gone",
    "This printer is not there any more. Nothing was sent. Choose another printer, or save the handout.",
)
_CLOSED: Final = app_text(
    "print/queue/closed",
    "{printer}: this printer takes no pages now. Nothing was sent. Choose another printer, or save the handout.",
)
_STOPPED: Final = app_text(
    "print/queue/stopped",
    "{printer}: this printer is stopped: paused, turned off or out of order. Nothing was sent. "
    "Choose another printer, or save the handout.",
)
_REFUSED: Final = app_text(
    "print/queue/refused",
    "{printer}: the print queue did not take the pages. Look at the printer before you print again, "
    "or save the handout.",
)
_LATE: Final = app_text(
    "print/queue/late",
    "{printer}: the print queue did not answer in time. The pages may have been sent. "
    "Look at the printer before you print again.",
)


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer as the system's print queue calls it; `default` is the one that it would take of itself."""

    id: str
    default: bool


class Job(NamedTuple):
    """How to print. `title` is the id of a handout, since the queue keeps it; `pages` like "1-2", or "" for all."""

    title: str
    copies: int = 1
    two_sided: bool = False
    pages: str = ""


def has_queue() -> bool:
    """Whether this system has a print queue that takes a PDF."""
    return shutil.which("lp") is not None


def printers() -> tuple[Printer, ...]:
    """The printers there are, the default one first; none where there is no queue, or where it does not answer."""
    try:
        ids = _ids()
        default = _answer("-d").strip().rpartition(": ")[2] if ids else ""
    except OutsideError:
        return ()
    found = (Printer(one, default=one == default) for one in ids)
    return tuple(sorted(found, key=lambda one: not one.default))


def printer_fault(printer: str) -> Text | None:
    """Why one of `printers` would not print now, where its queue says so. `OutsideError` where it does not answer.

    The queue of a printer that is stopped would take the pages, and print them hours later before other people.
    """
    if not _may_be_id(printer):
        return _GONE
    # A printer may be saved with options of its own, as `office/draft`; its state is that of `office`.
    queue = printer.partition("/")[0]
    said = _answer("-a", queue, "-p", queue)
    if _SAYS_CLOSED.search(said):
        return _CLOSED.filled(printer=printer)
    return _STOPPED.filled(printer=printer) if _SAYS_STOPPED.search(said) else None


def send(pdf: bytes, printer: str, job: Job) -> None:
    """Send a PDF to one of `printers`, once: nothing is ever tried again here.

    `InputError` where the copies or pages are wrong. `OutsideError` where the system has no queue, the printer is
    gone or stopped, or the queue refuses or does not answer; where it may have been sent, the error says so.
    """
    program = _program("lp")
    options = _options(job)
    if printer not in _ids():
        raise OutsideError(_GONE)
    fault = printer_fault(printer)
    if fault is not None:
        raise OutsideError(fault)
    try:
        done = _run([program, "-d", printer, *options, "-s", "-"], _SEND_SECONDS, pdf)
    except subprocess.TimeoutExpired:
        raise OutsideError(_LATE.filled(printer=printer)) from None
    if done.returncode:
        raise OutsideError(_REFUSED.filled(printer=printer))


def _options(job: Job) -> list[str]:
    if not _TITLE.fullmatch(job.title):
        raise ValueError("the title of a job is the id of a handout")
    if not 1 <= job.copies <= _MOST_COPIES:
        raise InputError(
            app_text("print/queue/copies", "Copies: choose a number from 1 to {most}.", most=str(_MOST_COPIES))
        )
    if job.pages and not all(_is_range(one) for one in job.pages.split(",")):
        raise InputError(
            app_text("print/queue/pages", "Pages: write 1-2 or 1,3 for example, or nothing for all pages.")
        )
    return [
        *("-t", job.title, "-n", str(job.copies)),
        *("-o", f"sides={'two-sided-long-edge' if job.two_sided else 'one-sided'}", "-o", "media=Letter"),
        # Else a PostScript printer gives all first pages, then all second ones: no stack to hand out.
        *("-o", "collate=true"),
        # Cards are cut to size, whatever the queue would do of itself.
        *("-o", "print-scaling=none"),
        *(("-P", job.pages) if job.pages else ()),
    ]


def _is_range(pages: str) -> bool:
    if not _PAGES.fullmatch(pages):
        return False
    first, _, last = pages.partition("-")
    return int(first) <= int(last or first)


def _ids() -> tuple[str, ...]:
    """The ids of all printers, as the queue lists them. `OutsideError` where it does not answer."""
    return tuple(line for line in _answer("-e").splitlines() if _may_be_id(line))


def _may_be_id(name: str) -> bool:
    """Whether `lp` would take this for the name of a printer, and not for an option or for more than one line."""
    return name.isprintable() and bool(name) and not name.startswith("-") and not {" ", "\ufffd"} & set(name)


def _answer(*question: str) -> str:
    """What `lpstat` says; `OutsideError` where there is none, or the queue behind it hangs."""
    program = _program("lpstat")
    try:
        done = _run([program, *question], _ASK_SECONDS)
    except subprocess.TimeoutExpired:
        raise OutsideError(_SILENT) from None
    return done.stdout.decode("utf-8", "replace")


def _run(command: list[str], seconds: float, content: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run a program of the queue; what it complains of is not for our screen. Raises `TimeoutExpired`."""
    around = {name: os.environ[name] for name in _KEPT if name in os.environ}
    try:
        with _held(content) as whole:
            given: dict[str, Any] = {"input": content} if whole is None else {"stdin": whole}
            return subprocess.run(  # noqa: S603  # found on the PATH, each word checked, no shell
                command,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**around, "LC_ALL": "C"},
                # Without the terminal that we may have been started from, `lp` cannot stop to ask for a password.
                start_new_session=True,
                timeout=seconds,
                check=False,
                **given,
            )
    except OSError:
        raise OutsideError(_NO_QUEUE) from None


@contextmanager
def _held(content: bytes) -> Iterator[BinaryIO | None]:
    """The content as a file in memory, where the system has such: whole for `lp` even if we end before it has read it.

    Through a pipe it would take what came until then for all of it.
    """
    if not hasattr(os, "memfd_create"):
        yield None
        return
    with os.fdopen(os.memfd_create("pages"), "wb+") as file:
        file.write(content)
        file.seek(0)
        yield file


def _program(name: str) -> str:
    program = shutil.which(name)
    if program is None:
        raise OutsideError(_NO_QUEUE)
    return program
