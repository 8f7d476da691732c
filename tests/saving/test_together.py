"""Programs that save into one folder at the same time take nothing from each other, and nothing is overwritten."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

TOGETHER = (
    "import sys; from pathlib import Path; from vita_assist.errors import VitaError; "
    "from vita_assist.saving import save_whole; saved = 0\n"
    "for number in range(60):\n"
    "    try: save_whole(Path(sys.argv[1]), f'{sys.argv[2]}{number}.pdf', sys.argv[3].encode() * 5000); saved += 1\n"
    "    except VitaError as error: print(error.faults[0].place)\n"
    "print(saved)"
)


def saved_together(folder: Path, names: tuple[str, str, str]) -> list[list[str]]:
    """What three programs say that save 60 files each into one folder at the same time; their own name is in each."""
    around = {"PYTHONPATH": str(ROOT), "PATH": os.defpath}
    programs = [
        subprocess.Popen(
            [sys.executable, "-P", "-c", TOGETHER, str(folder), name, str(number)], env=around, stdout=subprocess.PIPE
        )
        for number, name in enumerate(names)
    ]
    return [program.communicate(timeout=60)[0].decode().split() for program in programs]


def test_programs_that_save_at_the_same_time_take_nothing_from_each_other(tmp_path: Path) -> None:
    assert saved_together(tmp_path, ("a", "b", "c")) == [["60"]] * 3
    assert len([*tmp_path.iterdir()]) == 180


@pytest.mark.skipif(not hasattr(os, "link"), reason="this system has no links")
def test_of_programs_that_save_the_same_one_has_it_and_the_others_are_told(tmp_path: Path) -> None:
    told = saved_together(tmp_path, ("same", "same", "same"))
    assert sum(int(words[-1]) for words in told) == 60
    assert {place for words in told for place in words[:-1]} == {"save/exists"}
    for path in tmp_path.iterdir():
        content = path.read_bytes()
        assert content == content[:1] * 5000
