"""The peers as programs: where they are, how to get them, and how to have them make a PDF."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.bench.place import ROOT
from vita_assist.places import places

TYPST, WEASYPRINT, OFFICE = "typst", "weasyprint", "LibreOffice"
# They are no part of the project: the bench has an environment of its own for them.
VENV = ROOT / ".cache" / "bench-peers"
PACKAGES = ("typst==0.15.2", "weasyprint==70.0")
HOW = {
    TYPST: "python3 packaging/dev.py bench --peers",
    WEASYPRINT: "bench --peers; sudo apt-get install libpangoft2-1.0-0 libharfbuzz-subset0",
    OFFICE: "sudo apt-get install libreoffice-writer-nogui",
}
_HERE = Path(__file__).parent
_FONTS = """\
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
_AS_UA = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'


class Taken(NamedTuple):
    """One PDF: seconds by the clock, and those that a core worked."""

    seconds: float
    core: float


class Ran(NamedTuple):
    """One process: seconds by the clock, and its peak memory in MiB."""

    seconds: float
    memory: float


def get_peers() -> None:
    """Make the environment of the peers that come from the package index."""
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    subprocess.run([_python(), "-m", "pip", "install", "--quiet", *PACKAGES], check=True)


@cache
def is_there(peer: str) -> bool:
    """Whether a peer can be started."""
    if peer == OFFICE:
        return shutil.which("soffice") is not None
    call = [_python(), "-c", f"import {peer}"]
    return Path(_python()).exists() and not subprocess.run(call, capture_output=True, check=False).returncode


def _python() -> str:
    return str(VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"))


class Workshop:
    """A folder in which the peers work, with our fonts and no others."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.fonts = places().fonts
        config = folder / "fonts.conf"
        config.write_text(_FONTS.format(fonts=self.fonts, cache=folder / "fonts"), encoding="utf-8")
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self.environment = {**kept, "PYTHONPATH": str(ROOT), "FONTCONFIG_FILE": str(config)}

    def once(self, command: Sequence[str]) -> Ran:
        """Run a command to its end."""
        call = [sys.executable, "-I", "-S", str(_HERE / "once.py"), *command]
        done = subprocess.run(call, cwd=ROOT, env=self.environment, capture_output=True, check=True, text=True)
        seconds, memory = map(float, done.stdout.split())
        return Ran(seconds, memory)

    def result(self, maker: str) -> Path:
        """Where a maker's PDF lies."""
        return self.folder / f"{maker}.pdf"

    def made_once(self, maker: str, source: str) -> list[str]:
        """The command by which a library makes one PDF and ends."""
        return self._call("--once", maker, [source])

    def converted(self, sources: Sequence[str]) -> list[str]:
        """The command by which LibreOffice converts files; it keeps its profile in the folder."""
        profile = f"-env:UserInstallation={(self.folder / 'office').as_uri()}"
        return ["soffice", profile, "--headless", "--convert-to", _AS_UA, "--outdir", str(self.folder), *sources]

    def worker(self, maker: str, sources: Sequence[str]) -> Worker:
        """A process that makes PDFs of some sources one after the other."""
        return Worker(self._call("", maker, sources), self.environment)

    def _call(self, how: str, maker: str, sources: Sequence[str]) -> list[str]:
        python = sys.executable if maker == "ours" else _python()
        words = [*([how] if how else []), maker, str(self.fonts), str(self.result(maker))]
        return [python, str(_HERE / "worker.py"), *words, *sources]


class Worker:
    """A process that waits to be asked; its libraries and fonts stay loaded."""

    def __init__(self, command: Sequence[str], environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def make(self, number: int) -> Taken:
        """Make the PDF of one source."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError
        self._process.stdin.write(f"{number}\n")
        self._process.stdin.flush()
        seconds, core, _ = json.loads(self._process.stdout.readline())
        return Taken(seconds, core)

    def end(self) -> float:
        """End the process, and give its peak memory in MiB."""
        said, _ = self._process.communicate()
        return float(said)
