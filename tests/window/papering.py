"""The place *Print*, in tests."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QLabel

from tests.window.hands import settle
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go

LPSTAT: Final = """#!/bin/sh
case "$*" in
  -e) printf 'office\\nhall\\n' ;;
  -d) echo 'system default destination: hall' ;;
  *) echo 'hall accepting requests since now'; echo 'printer hall is idle.  enabled since now' ;;
esac
"""


def lay_queue(folder: Path, lp: str) -> str:
    """Lay the programs of a print queue with two printers into a folder; the path of programs that has them first.

    `lp` are the lines with which its `lp` takes what it is sent.
    """
    folder.mkdir(exist_ok=True)
    for name, words in (("lpstat", LPSTAT), ("lp", f"#!/bin/sh\n{lp}\n")):
        (folder / name).write_text(words)
        (folder / name).chmod(stat.S_IRWXU)
    return f"{folder}:/usr/bin:/bin"


def go(shell: Shell, handout: str) -> None:
    """Choose a handout."""
    shell.hear(Go(Place.PAPER, handout))
    settle()


def pages(shell: Shell) -> list[str]:
    """The words of the pages that are seen."""
    found = [each for each in shell.findChildren(QLabel) if each.objectName().startswith("paper/page/")]
    return [each.accessibleDescription() for each in found if each.isVisible()]
