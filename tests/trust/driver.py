"""The program itself, over a content with tokens, with a hand inside that plays the use cases it is told.

Started as a process by `program`. It goes the program's own way from the command on; what it adds is the content,
the hand, what a test of leaks patches in, and two pipes: what happens is said on one, what to do is heard on the other.
"""

from __future__ import annotations

import json
import os
import select
import sys
from pathlib import Path
from typing import Any

from vita_assist.cli import main, start
from vita_assist.places import Places, places

SAYS, HEARS, PLACES = "TRUST_SAYS", "TRUST_HEARS", "TRUST_PLACES"
"""By these names the environment tells the pipes and the folder; `program` takes them for its own."""


class Wire:
    """The two pipes to whoever started this process."""

    def __init__(self) -> None:
        self._says = int(os.environ[SAYS])
        self._hears = int(os.environ[HEARS])
        self._rest = b""
        self.is_awaited = False
        """Whether whoever started this process is looking at it; nobody may lose patience meanwhile."""

    def say(self, kind: str, **more: object) -> None:
        """Say one line; it is in the pipe before anything else happens."""
        os.write(self._says, json.dumps({"kind": kind, **more}).encode() + b"\n")

    def heard(self, *, wait: bool) -> Any:  # noqa: ANN401  # whatever JSON holds
        """A line that was told, None where there is none yet."""
        while b"\n" not in self._rest:
            if not wait and not select.select([self._hears], [], [], 0)[0]:
                return None
            told = os.read(self._hears, 65536)
            if not told:
                os._exit(71)  # whoever started this process is gone
            self._rest += told
        line, _, self._rest = self._rest.partition(b"\n")
        return json.loads(line)


def places_in(folder: Path) -> Places:
    """Where a copy of the program's files lies that has its content below a folder."""
    shipped = places()
    return Places(*(folder / path.relative_to(shipped.locales.parent) for path in shipped))


def run() -> int:
    """Play in the window what the other end of the pipe says; the exit code of the program."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from tests.trust.stage import Player

    wire = Wire()
    wire.say("begun", process=os.getpid())
    told = wire.heard(wait=True)
    folder = Path(os.environ[PLACES])
    made = places_in(folder)
    start.places = lambda: made  # type: ignore[attr-defined]
    for name in told["leak"]:
        from tests.trust.leaks import ALL

        before = ALL[name].before
        if before is not None:
            before()
    begin = QApplication.exec

    def exec_with_a_hand() -> int:
        player = Player(wire, told)
        player.begin()
        code = begin()
        if QGuiApplication.platformName() == "offscreen":
            QGuiApplication.clipboard().clear()  # else Qt ends in a fault; no real platform does
        wire.say("done")
        return code

    QApplication.exec = staticmethod(exec_with_a_hand)  # type: ignore[method-assign]
    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(run())
