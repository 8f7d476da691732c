"""A program that ends while the queue still reads: what arrives is whole, or nothing."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT

LPSTAT = '#!/bin/sh\n[ "$1" = -e ] && echo hall\nexit 0\n'
LP = """#!/bin/sh
touch '{folder}/reads'
while [ ! -e '{folder}/go' ]; do sleep 0.05; done
cat > '{folder}/part'
mv '{folder}/part' '{folder}/pages'
"""
SEND = "from vita_assist.printing import Job, send; send(bytes(range(256)) * 2000, 'hall', Job('ip-pin'))"


def until(path: Path) -> None:
    """Wait for a file of another process."""
    end = time.monotonic() + 20
    while not path.exists():
        assert time.monotonic() < end
        os.sched_yield()


@pytest.mark.skipif(not hasattr(os, "memfd_create"), reason="this system has no files in memory")
def test_pages_arrive_whole_though_the_program_was_killed(tmp_path: Path) -> None:
    for name, words in (("lpstat", LPSTAT), ("lp", LP.format(folder=tmp_path))):
        (tmp_path / name).write_text(words)
        (tmp_path / name).chmod(stat.S_IRWXU)
    around = {"PATH": f"{tmp_path}:/usr/bin:/bin", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-P", "-c", SEND], env=around) as process:
        until(tmp_path / "reads")
        process.kill()
    (tmp_path / "go").touch()
    until(tmp_path / "pages")
    assert (tmp_path / "pages").read_bytes() == bytes(range(256)) * 2000
