"""What every command begins with: the day, the desk, an intake read from a file or standard input."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from vita_assist.desk import Desk
from vita_assist.errors import InputError, OutsideError
from vita_assist.language import app_text
from vita_assist.places import places, settings_folder

if TYPE_CHECKING:
    from vita_assist.interview.session import Session

_NO_FILE: Final = frozenset({errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.ELOOP})


def desk_on(day: date | None) -> Desk:
    """A desk on a day, today where none was given. Here, and only here, the commands look at the clock."""
    no_core_dumps()
    at = places()
    return Desk(at, day=day or today(), from_clock=day is None, settings=settings_folder)


def today() -> date:
    """The day on the clinic's own calendar."""
    return date.today()  # noqa: DTZ011


def no_core_dumps() -> None:
    """A memory dump would hold every answer: none is written (trust.md, core dumps).

    The limit is 1 and not 0, since the kernel pipes a dump to its handler at 0 and aborts it at 1.
    """
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_CORE)
        wanted = 1 if hard == resource.RLIM_INFINITY else min(1, hard)
        resource.setrlimit(resource.RLIMIT_CORE, (wanted, wanted))


def read_intake(desk: Desk, name: str) -> Session:
    """The session of an intake; `-` is standard input. Raises `InputError` or `OutsideError`."""
    from vita_assist.interview.intake import parse_intake

    return parse_intake(_bytes(name), desk.pack.facts, desk.pack.tax_years, desk.day)


def _bytes(name: str) -> bytes:
    """The intake's bytes: one more than the cap at most, so that a huge file is refused unread."""
    from vita_assist.interview.intake_json import MOST_BYTES

    with open_intake(name) as file, reading():
        return file.read(MOST_BYTES + 1)


def open_intake(name: str) -> BinaryIO:
    """The intake as an open file; `-` is standard input. Raises `InputError` or `OutsideError`."""
    if name == "-":
        if sys.stdin is None:
            raise _no_file()
        return sys.stdin.buffer
    try:
        return Path(name).open("rb")
    except OSError as error:
        # Windows calls a folder unreadable; `os.path` never raises, whatever the name.
        wrong = error.errno in _NO_FILE or os.path.isdir(name)  # noqa: PTH112
        raise (_no_file() if wrong else _unreadable()) from None
    except ValueError:
        raise _no_file() from None


@contextmanager
def reading() -> Iterator[None]:
    """Where an intake that is open is read: `OutsideError` where the disk or stick gives out."""
    try:
        yield
    except OSError:
        raise _unreadable() from None


def _no_file() -> InputError:
    return InputError(
        app_text("intake/no-file", "INTAKE: there is no such file. Allowed: a file, or - for standard input.")
    )


def _unreadable() -> OutsideError:
    return OutsideError(app_text("intake/unreadable", "INTAKE: the file is there but cannot be read."))
