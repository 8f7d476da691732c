"""A file is written whole or not at all, whatever fails, and wherever the process is killed."""

from __future__ import annotations

import errno
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vita_assist.errors import InputError, OutsideError, VitaError
from vita_assist.language.voices import English, Speaker
from vita_assist.saving import save_whole

NAME = "filing-plan-en-2026-03-02.pdf"
STEPS = ("open", "write", "fsync", "rename")


def words(error: VitaError) -> str:
    (fault,) = error.faults
    return Speaker("en", "en", English()).words(fault)


class Disk:
    """A disk whose call number `fails` fails. A write takes up to 100 bytes, as a disk may."""

    def __init__(self, fails: int, code: int) -> None:
        self.calls: list[str] = []
        self._fails = fails
        self._code = code

    def called(self, step: str) -> None:
        self.calls.append(step)
        if len(self.calls) == self._fails:
            raise OSError(self._code, "the disk gave out")

    @contextmanager
    def under_the_program(self) -> Iterator[None]:
        """Stand in for the calls of the operating system that saving makes."""
        open_, fsync, replace, link = io.open, os.fsync, os.replace, os.link
        disk = self

        class File(io.FileIO):
            def write(self, content: Any) -> int:  # noqa: ANN401  # any buffer
                disk.called("write")
                return super().write(bytes(content[:100]))

        def opens(path: Path, mode: str, *_rest: object) -> Any:  # noqa: ANN401  # as `open`
            if "x" not in mode:
                return open_(path, mode)
            disk.called("open")
            return io.BufferedWriter(File(path, "x"))

        def syncs(file: int) -> None:
            disk.called("fsync")
            fsync(file)

        def renames(old: Path, new: Path) -> None:
            disk.called("rename")
            replace(old, new)

        def links(old: Path, new: Path) -> None:
            disk.called("rename")
            link(old, new)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "link", links)
            patch.setattr(io, "open", opens)
            patch.setattr(os, "fsync", syncs)
            patch.setattr(os, "replace", renames)
            yield


def test_the_calls_come_in_the_order_that_keeps_a_file_whole(tmp_path: Path) -> None:
    """Written, synced, and only then named; then the name is synced too."""
    disk = Disk(0, 0)
    with disk.under_the_program():
        save_whole(tmp_path, NAME, b"." * 250)
    assert disk.calls == ["open", "write", "write", "write", "fsync", "rename", "fsync"]


@given(
    content=st.binary(min_size=1, max_size=1000),
    old=st.none() | st.binary(max_size=10),
    fails=st.integers(1, 14),
    code=st.sampled_from([errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS, errno.EACCES, errno.ENODEV]),
)
def test_whichever_call_fails_the_old_file_is_whole_or_the_new_and_nothing_else_is_left(
    content: bytes, old: bytes | None, fails: int, code: int
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if old is not None:
            (folder / NAME).write_bytes(old)
        disk = Disk(fails, code)
        failed: OutsideError | None = None
        with disk.under_the_program():
            try:
                save_whole(folder, NAME, content, replace=True)
            except OutsideError as error:
                failed = error
        expected = old if failed else content
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == (
            {} if expected is None else {NAME: expected}
        )
        # Once the file has its name it is saved; that the folder cannot be synced changes nothing.
        assert (failed is None) == ("rename" in disk.calls and disk.calls.index("rename") + 1 != fails)
        if failed:
            assert words(failed).startswith(f"{NAME}: ")


@pytest.mark.parametrize("step", [1, 2, 5, 6])
def test_a_ctrl_c_leaves_nothing(tmp_path: Path, step: int) -> None:
    class Stopping(Disk):
        def called(self, step: str) -> None:
            try:
                super().called(step)
            except OSError:
                raise KeyboardInterrupt from None

    (tmp_path / NAME).write_bytes(b"old")
    with Stopping(step, 0).under_the_program(), pytest.raises(KeyboardInterrupt):
        save_whole(tmp_path, NAME, b"." * 250, replace=True)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [(NAME, b"old")]


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (errno.ENOSPC, "the disk is full. Nothing was saved. Make room for 1 KB or more, or choose another folder."),
        (errno.EDQUOT, "the disk is full. Nothing was saved. Make room for 1 KB or more, or choose another folder."),
        (errno.EROFS, "this folder cannot be written to. Nothing was saved. Choose another folder."),
        (errno.EACCES, "this folder cannot be written to. Nothing was saved. Choose another folder."),
        (errno.EIO, "the file could not be written. Nothing was saved. Choose another folder."),
    ],
)
def test_the_fault_says_what_helps(tmp_path: Path, code: int, told: str) -> None:
    with Disk(1, code).under_the_program(), pytest.raises(OutsideError) as raised:
        save_whole(tmp_path, NAME, b"new")
    assert words(raised.value) == f"{NAME}: {told}"


def test_a_stick_that_is_pulled_out_is_a_folder_that_is_not_there(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    class Pulled(Disk):
        def called(self, step: str) -> None:
            if step == "fsync":
                shutil.rmtree(stick)
            super().called(step)

    with Pulled(5, errno.EIO).under_the_program(), pytest.raises(OutsideError) as raised:
        save_whole(stick, NAME, b"." * 250)
    assert words(raised.value).startswith(f"{NAME}: the folder is not there.")


def test_a_file_that_somebody_saves_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    class Shared(Disk):
        def called(self, step: str) -> None:
            super().called(step)
            if step == "fsync":
                (tmp_path / NAME).write_bytes(b"the other desk's")

    with Shared(0, 0).under_the_program(), pytest.raises(InputError):
        save_whole(tmp_path, NAME, b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [(NAME, b"the other desk's")]


def test_an_existing_file_is_refused_and_untouched(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"old")
    before = (tmp_path / NAME).stat()
    with pytest.raises(InputError) as raised:
        save_whole(tmp_path, NAME, b"new")
    assert words(raised.value).startswith(f"{NAME}: a file of this name is there already. Nothing was changed.")
    assert (tmp_path / NAME).stat() == before


def test_a_folder_of_that_name_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(OutsideError):
        save_whole(tmp_path, NAME, b"new", replace=True)
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize("left_by", ["us", 1, 99_999_999])
def test_what_a_killed_save_left_is_swept_also_of_another_day_and_of_the_same_process_number(
    tmp_path: Path, left_by: int | str
) -> None:
    number = os.getpid() if left_by == "us" else left_by
    (tmp_path / f".{NAME}.vita-unfinished-{number}").write_bytes(b"half")
    (tmp_path / f".filing-plan-ko-2026-02-28.pdf.vita-unfinished-{number}").write_bytes(b"half")
    save_whole(tmp_path, NAME, b"new")
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_sweeping_keeps_what_is_not_ours(tmp_path: Path) -> None:
    kept = {f"{NAME}.unfinished-1", f".{NAME}", "vita-unfinished-1", ".hidden"}
    for name in kept:
        (tmp_path / name).touch()
    (tmp_path / f".link{'.vita-unfinished-'}1").symlink_to(tmp_path / ".hidden")
    (tmp_path / f".folder{'.vita-unfinished-'}1").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / ".pipe.vita-unfinished-1")
    there = {path.name for path in tmp_path.iterdir()}
    save_whole(tmp_path, NAME, b"new")
    assert {path.name for path in tmp_path.iterdir()} == there | {NAME}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file of its own accord")
def test_sweeping_keeps_what_another_desk_is_still_writing(tmp_path: Path) -> None:
    import fcntl

    other = tmp_path / ".filing-plan-ko-2026-02-28.pdf.vita-unfinished-7"
    with other.open("xb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        save_whole(tmp_path, NAME, b"new")
        assert other.exists()
