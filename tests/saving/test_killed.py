"""A file is written whole or not at all, whichever system call fails or is the last one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from vita_assist.saving import save_whole

NAME = "filing-plan-en-2026-03-02.pdf"
UNFINISHED = f".{NAME}.vita-unfinished-7"
SAVE = (
    "import os, sys; from pathlib import Path; from vita_assist.saving import save_whole; os.getpid = lambda: 7; "
    f"save_whole(Path(sys.argv[1]), {NAME!r}, b'new' * 10_000, replace=True)"
)
NEW = b"new" * 10_000


def save_with_a_fault(folder: Path, fault: str) -> None:
    """Save in a process whose system calls about the folder and the file in the making fail as strace is told."""
    where = (word for path in (folder, folder / NAME, folder / UNFINISHED) for word in ("-P", str(path)))
    traced = ["strace", "-f", "-qq", "-o", os.devnull, *where, "-e", f"inject={fault}"]
    subprocess.run(
        [*traced, sys.executable, "-P", "-B", "-c", SAVE, str(folder)],
        env={"PYTHONPATH": str(ROOT), "PATH": os.defpath},
        capture_output=True,
        check=False,
    )


@pytest.mark.long
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace makes the kernel's calls fail")
@pytest.mark.parametrize("fault", ["signal=KILL", "error=ENOSPC", "error=EIO"])
@pytest.mark.parametrize("call", ["openat", "flock", "write", "fsync", "rename", "unlink", "close"])
def test_each_system_call_may_fail_or_be_the_last(tmp_path: Path, call: str, fault: str) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    for when in range(1, 5):
        (folder / NAME).write_bytes(b"old")
        save_with_a_fault(folder, f"{call}:{fault}:when={when}")
        found = {path.name: path.read_bytes() for path in folder.iterdir()}
        left = found.pop(UNFINISHED, None)
        assert found[NAME] in {b"old", NEW}
        assert [*found] == [NAME]
        # Only a process that is killed, or may not remove it, leaves the file in the making.
        assert left is None or fault == "signal=KILL" or call == "unlink"
    save_whole(folder, NAME, b"whole", replace=True)
    assert [(path.name, path.read_bytes()) for path in folder.iterdir()] == [(NAME, b"whole")]


@pytest.mark.long
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace makes the kernel's calls fail")
@pytest.mark.parametrize(
    ("fault", "new"),
    [
        ("write:signal=KILL:when=1", False),
        ("fsync:signal=KILL:when=1", False),
        ("fsync:signal=KILL:when=2", True),
        ("write:error=ENOSPC:when=1", False),
    ],
)
def test_the_faults_do_strike(tmp_path: Path, fault: str, *, new: bool) -> None:
    """Before the name is changed the old file stands, after it the new one."""
    (tmp_path / NAME).write_bytes(b"old")
    save_with_a_fault(tmp_path, fault)
    assert (tmp_path / NAME).read_bytes() == (NEW if new else b"old")
    assert (tmp_path / UNFINISHED).exists() == (fault in {"write:signal=KILL:when=1", "fsync:signal=KILL:when=1"})
