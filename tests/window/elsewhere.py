"""A whole window in a process of its own, in a place that is not as it should be, driven and heard from within.

`python -m tests.window.elsewhere FOLDER` opens the window, looks at each place, saves a handout into the folder and
writes a line into the site's settings; what was to be seen comes as JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vita_assist.window.shell import Shell

# Not that of `tests.conftest`, which gives whoever imports it settings of their own.
ROOT = Path(__file__).resolve().parents[2]
SITE_NAME = "Eastside"


@dataclass(frozen=True)
class Heard:
    """How the window ended, what was seen in it at each step, and what was said outside of it."""

    code: int
    seen: Mapping[str, list[str]]
    err: str

    def at(self, step: str) -> str:
        """All that was seen at a step, a line each."""
        return "\n".join(self.seen[step])


def open_elsewhere(
    folder: Path,
    env: Mapping[str, str],
    *,
    root: Path = ROOT,
    cwd: Path | None = None,
    before: tuple[str, ...] = (),
) -> Heard:
    """Open a window with an environment of its own; `before` are words in front of the command."""
    code = "import sys; sys.path.append(sys.argv[1]); from tests.window.elsewhere import main; main(sys.argv[2])"
    command = [*before, sys.executable, "-P", "-B", "-W", "error", "-c", code, str(ROOT), str(folder)]
    given = {"PYTHONPATH": str(root), "PATH": os.defpath, "QT_QPA_PLATFORM": "offscreen", "CUPS_SERVER": "/nowhere"}
    done = subprocess.run(command, env={**given, **env}, cwd=cwd, capture_output=True, timeout=120, check=False)
    err = done.stderr.decode("utf-8", "replace")
    assert done.stdout, (done.returncode, err)
    return Heard(done.returncode, json.loads(done.stdout.decode("utf-8")), err)


def main(folder: str) -> None:
    """Open the window as the program does, and walk through it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from vita_assist.cli.opening import open_window

    app = QApplication([])
    seen: dict[str, list[str]] = {}

    def walk() -> None:
        try:
            _walk(_shell(app), Path(folder), seen)
        finally:
            app.quit()

    QTimer.singleShot(1500, walk)
    code = open_window()
    sys.stdout.buffer.write(json.dumps(seen).encode("utf-8"))
    sys.stdout.buffer.flush()
    os._exit(code)


def _shell(app: object) -> Shell:
    from PySide6.QtWidgets import QApplication

    from vita_assist.window.shell import Shell

    assert isinstance(app, QApplication)
    return next(each for each in app.topLevelWidgets() if isinstance(each, Shell))


def _walk(shell: Shell, folder: Path, seen: dict[str, list[str]]) -> None:
    from dataclasses import replace

    from PySide6.QtCore import QDeadlineTimer

    from tests.window.hands import settle
    from vita_assist.window.here import Place
    from vita_assist.window.spoken import Filled, Go, Save

    def look(step: str) -> None:
        settle()
        seen[step] = _words(shell)

    look("opened")
    for place in Place:
        shell.hear(Go(place))
        look(str(place))
    shell.hear(Go(Place.PAPER, "ip-pin"))
    look("preview")
    shell.hear(Save(folder))
    clock = QDeadlineTimer(20_000)
    while not clock.hasExpired() and not any(words.startswith("Saved:") for words in _words(shell)):
        settle()
    look("saved")
    shell.hear(Go(Place.SITE))
    desk = shell._desk  # noqa: SLF001  # what the window shows
    shell.hear(Filled(replace(desk.site, name=SITE_NAME)))
    look("filled")
    seen["site"] = [desk.site.name]
    shell.hear(Go(Place.PAPER, "ip-pin"))
    look("with site")


def _words(shell: QWidget) -> list[str]:
    from PySide6.QtWidgets import QLabel

    from tests.window.hands import seen

    pages = [each for each in shell.findChildren(QLabel) if each.objectName().startswith("paper/page/")]
    return [*seen(shell), *(each.accessibleDescription() for each in pages if each.isVisible())]
