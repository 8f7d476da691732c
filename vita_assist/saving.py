"""A file is written whole or not at all (trust P8)."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from vita_assist.errors import InputError, OutsideError, VitaError
from vita_assist.language import Text, app_text

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_CLOSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_KB: Final = 1024
_MARK: Final = ".vita-unfinished-"
"""In the name of a file that is being written; nobody else's file is called so."""


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
    with being_saved(folder, *files, replace=replace, needs=sum(map(len, files.values()))) as opened:
        for file, content in zip(opened, files.values(), strict=True):
            file.write(content)
            file.flush()
    return [folder / name for name in files]


@contextmanager
def being_saved(folder: Path, *names: str, replace: bool = False, needs: int = 0) -> Iterator[Sequence[BinaryIO]]:
    """Files to be written piece by piece; at the end all of them have their names, or none is there.

    `needs`: how many bytes they will have, as far as that is known. Raises as `save_whole` does, also for what goes
    wrong while they are written; whatever else ends the writing leaves nothing either.
    """
    for name in names:
        refuse_existing(folder / name, replace=replace)
    _sweep(folder)
    unfinished = [(folder / f".{name}{_MARK}{os.getpid()}", folder / name) for name in names]
    begun: list[Path] = []
    files: list[BinaryIO] = []
    opened = ExitStack()
    try:
        try:
            for made, _ in unfinished:
                begun.append(made)
                files.append(opened.enter_context(_begun(made)))
            yield files
            for file in files:
                file.flush()
                os.fsync(file.fileno())
            # Syncing a stick can take seconds, in which another desk may have saved the same.
            for _, target in unfinished:
                refuse_existing(target, replace=replace)
            if os.name == "nt":
                opened.close()  # there a file that is open keeps its name; elsewhere it stays locked until then
            _name(unfinished, replace=replace)
        except OSError:
            needs = max(needs, _written(files))
            raise
        finally:
            _close(opened, begun)
    except OSError as error:
        raise _fault(folder, names[0], error, needs) from None
    _sync(folder)


def _written(files: Sequence[BinaryIO]) -> int:
    """How many bytes there are of some files, or would be if there were room."""
    with suppress(OSError, ValueError):
        return sum(file.tell() for file in files)
    return 0


def _close(opened: ExitStack, begun: Sequence[Path]) -> None:
    with suppress(OSError):
        opened.close()
    # Gone already where all went well; else gone now, for a Ctrl-C too.
    for made in begun:
        with suppress(OSError):
            made.unlink(missing_ok=True)


def _begun(path: Path) -> BinaryIO:
    """A new file, locked, that nobody took for one that was left behind before it was."""
    while True:
        file = path.open("xb")
        _lock(file, wait=True)
        if os.fstat(file.fileno()).st_nlink:
            return file
        file.close()


def _name(files: Sequence[tuple[Path, Path]], *, replace: bool) -> None:
    """Give all their own names; where one cannot have it, take it from those that are new."""
    new = [target for _, target in files if not os.path.lexists(target)]
    named: list[Path] = []
    try:
        for made, target in files:
            if replace or not _linked(made, target):
                made.replace(target)
            named.append(target)
    except (OSError, VitaError):
        for target in (each for each in named if each in new):
            with suppress(OSError):
                target.unlink()
        raise


def _linked(made: Path, target: Path) -> bool:
    """Whether a file has its name now: unlike renaming, a link never takes the place of what another desk saved."""
    try:
        target.hardlink_to(made)
    except FileExistsError:
        refuse_existing(target, replace=False)
        raise
    except OSError:
        return False  # sticks mostly know no links
    return True


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


def _lock(file: BinaryIO, *, wait: bool = False) -> bool:
    """Whether the file is ours alone, until it is closed. `wait` for it: who sweeps holds one only for a moment."""
    try:
        import fcntl
    except ImportError:
        return True  # Windows: there a file that is open cannot be removed anyway
    try:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True


def _fault(folder: Path, name: str, error: OSError, needs: int) -> VitaError:
    return OutsideError(_what(folder, error, -(-max(needs, 1) // _KB)).filled(name=name))


def _what(folder: Path, error: OSError, needs: int) -> Text:
    if error.errno in _FULL:
        return app_text(
            "save/full",
            "{name}: the disk is full. Nothing was saved. Make room for {size} KB or more, or choose another folder.",
            size=needs,
        )
    if error.errno in _CLOSED:
        return app_text(
            "save/read-only",
            "{name}: this folder cannot be written to. Nothing was saved. Choose another folder.",
        )
    if not os.path.isdir(folder):  # noqa: PTH112  # unlike Path.is_dir it never raises, whatever the name
        return app_text(
            "save/no-folder", "{name}: the folder is not there. Nothing was saved. Choose a folder that is there."
        )
    return app_text("save/failed", "{name}: the file could not be written. Nothing was saved. Choose another folder.")
