"""A small file that somebody brings on a stick: read only if it is a plain file in its folder, and not too large."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from vita_assist.errors import OutsideError
from vita_assist.language import app_text
from vita_assist.site.reading import MOST_BYTES

if TYPE_CHECKING:
    from pathlib import Path

_PLAIN: Final = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""No link is followed, and nothing waits for the other end of a pipe; what a system does not know it does without."""


def is_carried(folder: Path, name: str) -> bool:
    """Whether there is such a file in a folder."""
    try:
        return stat.S_ISREG((folder / name).lstat().st_mode)
    except (OSError, ValueError):
        return False


def carried(folder: Path, name: str) -> bytes:
    """What stands in such a file, and a byte more than is allowed where it is too large.

    Raises `OutsideError` where there is none, where it is a link, a folder or a device, or cannot be read.
    """
    if not is_carried(folder, name):
        raise OutsideError(
            app_text("site/none-there", "There is no file {name} in this folder. Nothing was changed here.", name=name)
        )
    with suppress(OSError):
        opened = os.open(folder / name, _PLAIN)
        with os.fdopen(opened, "rb") as file:
            if stat.S_ISREG(os.fstat(opened).st_mode):
                return file.read(MOST_BYTES + 1)
    raise OutsideError(
        app_text("site/not-read", "The file {name} could not be read. Nothing was changed here.", name=name)
    )
