"""A file is written whole or not at all (trust P8)."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from vita_assist.errors import InputError, OutsideError, VitaError
from vita_assist.language import Text, app_text

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def save_whole(folder: Path, name: str, content: bytes, *, replace: bool = False) -> Path:
    """Write a new file into a folder that is there: to a name of ours first, flushed and synced, then renamed.

    `InputError` where the file is there already and `replace` is false; `OutsideError` where the folder is
    missing or cannot be written, or the disk is full. In each case nothing of the new file is left, and
    an old one stays as it was.
    """
    target = folder / name
    refuse_existing(target, replace=replace)
    unfinished = folder / f".{name}.unfinished-{os.getpid()}"
    try:
        with unfinished.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise _fault(folder, name, error) from None
    return target


def refuse_existing(target: Path, *, replace: bool) -> None:
    """`InputError` where a file of this name is there and may not be replaced."""
    if not replace and os.path.lexists(target):
        raise InputError(
            app_text(
                "save/exists",
                "{name}: a file of this name is there already. Nothing was changed. "
                "Choose another folder, or say that it may be replaced.",
                name=target.name,
            )
        )


def _fault(folder: Path, name: str, error: OSError) -> VitaError:
    return OutsideError(_what(folder, error).filled(name=name))


def _what(folder: Path, error: OSError) -> Text:
    if error.errno in _FULL:
        return app_text(
            "save/full", "{name}: the disk is full. Nothing was saved. Make room, or choose another folder."
        )
    if not folder.is_dir():
        return app_text(
            "save/no-folder", "{name}: the folder is not there. Nothing was saved. Choose a folder that is there."
        )
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return app_text(
            "save/read-only",
            "{name}: this folder cannot be written to. Nothing was saved. Choose another folder.",
        )
    return app_text("save/failed", "{name}: the file could not be written. Nothing was saved. Choose another folder.")
