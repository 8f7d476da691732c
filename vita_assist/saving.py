"""A file is written whole or not at all (trust P8)."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

from vita_assist.errors import InputError, OutsideError, VitaError
from vita_assist.language import Text, app_text

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_CLOSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_MARK: Final = ".vita-unfinished-"
"""In the name of a file that is being written; nobody else's file is called so."""


_NO_FOLDER: Final = app_text(
    "save/no-folder", "{name}: the folder is not there. Nothing was saved. Choose a folder that is there."
)


def save_whole(folder: Path, name: str, content: bytes, *, replace: bool = False) -> Path:
    """Write a new file into a folder that is there: to a name of ours first, flushed and synced, then renamed.

    `InputError` where the file is there already and `replace` is false; `OutsideError` where the folder is
    missing or cannot be written, or the disk is full. In each case nothing of the new file is left, and
    an old one stays as it was. What an earlier save left behind because it was killed is removed.
    """
    (saved,) = save_together(folder, {name: content}, replace=replace)
    return saved


def save_together(folder: Path, files: Mapping[str, bytes], *, replace: bool = False) -> list[Path]:
    """Write files that belong together, by their names: all of them as `save_whole` does, or none."""
    for name in files:
        refuse_existing(folder / name, replace=replace)
    _sweep(folder)
    unfinished: list[tuple[Path, Path]] = []
    name = ""
    try:
        try:
            for name, content in files.items():
                unfinished.append((folder / f".{name}{_MARK}{os.getpid()}", folder / name))
                with unfinished[-1][0].open("xb") as file:
                    _write(file, content)
            # Syncing a stick can take seconds, in which another desk may have saved the same.
            for _, target in unfinished:
                refuse_existing(target, replace=replace)
            _rename(unfinished)
        finally:
            # Gone already where all went well; else gone now, for a Ctrl-C too.
            for made, _ in unfinished:
                with suppress(OSError):
                    made.unlink(missing_ok=True)
    except OSError as error:
        raise _fault(folder, name, error) from None
    _sync(folder)
    return [target for _, target in unfinished]


def _rename(files: Sequence[tuple[Path, Path]]) -> None:
    """Give all their own names; where one cannot have it, take it from those that are new."""
    new = [target for _, target in files if not os.path.lexists(target)]
    named: list[Path] = []
    try:
        for made, target in files:
            made.replace(target)
            named.append(target)
    except OSError:
        for target in (each for each in named if each in new):
            with suppress(OSError):
                target.unlink()
        raise


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


def refuse_missing(folder: Path, name: str) -> None:
    """`OutsideError` where a folder is not there, before much is made for it."""
    if not os.path.isdir(folder):  # noqa: PTH112  # unlike Path.is_dir it never raises, whatever the name
        raise OutsideError(_NO_FOLDER.filled(name=name))


def _write(file: BinaryIO, content: bytes) -> None:
    _lock(file)
    file.write(content)
    file.flush()
    os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Bring the new name to the disk too, before the stick is pulled; where a folder can be synced (not on Windows)."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _sweep(folder: Path) -> None:
    """Remove the unfinished files of saves that were killed; a save that still runs holds its own locked."""
    with suppress(OSError):
        for left in folder.glob(f".*{_MARK}*"):
            # Only what we may have made: opening a pipe that somebody put on the stick would wait for ever.
            if left.is_symlink() or not left.is_file():
                continue
            with left.open("rb") as file:
                if _lock(file):
                    left.unlink(missing_ok=True)


def _lock(file: BinaryIO) -> bool:
    """Whether nobody else holds the file; from now on we do, until it is closed."""
    try:
        import fcntl
    except ImportError:
        return True  # Windows: there a file that is open cannot be removed anyway
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _fault(folder: Path, name: str, error: OSError) -> VitaError:
    return OutsideError(_what(folder, error).filled(name=name))


def _what(folder: Path, error: OSError) -> Text:
    if error.errno in _FULL:
        return app_text(
            "save/full", "{name}: the disk is full. Nothing was saved. Make room, or choose another folder."
        )
    if error.errno in _CLOSED:
        return app_text(
            "save/read-only",
            "{name}: this folder cannot be written to. Nothing was saved. Choose another folder.",
        )
    if not os.path.isdir(folder):  # noqa: PTH112  # unlike Path.is_dir it never raises, whatever the name
        return _NO_FOLDER
    return app_text("save/failed", "{name}: the file could not be written. Nothing was saved. Choose another folder.")
