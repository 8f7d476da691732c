"""An empty home: every folder that a program knows of stands below one, and the print queue writes where we look."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from tests.conftest import ROOT

FOLDERS: Final = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_CACHE_HOME": "home/.cache",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_STATE_HOME": "home/.local/state",
    "XDG_RUNTIME_DIR": "run",
    "TMPDIR": "tmp",
}
KEPT: Final = ("LANG", "LC_ALL", "LD_LIBRARY_PATH", "SystemRoot")
LPSTAT: Final = """#!/bin/sh
case "$*" in
  -e) echo hall ;;
  -d) echo 'system default destination: hall' ;;
  *) echo 'hall accepting requests since now'; echo 'printer hall is idle.  enabled since now' ;;
esac
"""
LP: Final = """#!/bin/sh
cat > '{spool}/pages'
tr '\\0' '\\n' < /proc/$$/cmdline >> '{spool}/words'
tr '\\0' '\\n' < /proc/$$/environ >> '{spool}/words'
"""


class Home:
    """One folder, with the folders in it that a person, a system and a print queue have."""

    def __init__(self, folder: Path, mark: str) -> None:
        self.folder = folder
        self.home = folder / "home"
        self.spool = folder / "spool"
        for place in (*FOLDERS.values(), "home/Documents", f"home/clinic-{mark}", "spool", "bin", "there"):
            (folder / place).mkdir(parents=True, exist_ok=True)
        (folder / "run").chmod(stat.S_IRWXU)
        for name, words in (("lpstat", LPSTAT), ("lp", LP.format(spool=self.spool))):
            (folder / "bin" / name).write_text(words, encoding="utf-8")
            (folder / "bin" / name).chmod(stat.S_IRWXU)
        self.began = folder / "bin" / "lp"
        """A file that is older than all that the program makes."""

    def environment(self, **more: str) -> dict[str, str]:
        """What the program is told of its surroundings: these folders and little else."""
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        folders = {name: str(self.folder / place) for name, place in FOLDERS.items()}
        return {
            **kept,
            **folders,
            "PATH": f"{self.folder / 'bin'}:/usr/bin:/bin",
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "QT_QPA_PLATFORM": "offscreen",
            "CUPS_SERVER": "/nowhere/at/all",
            **more,
        }
