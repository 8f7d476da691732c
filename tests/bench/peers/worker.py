"""Makes one PDF after the other, as it is asked to; a process of its own, for a peer or for us.

    worker.py MAKER FONTS RESULT SOURCE…

Each line of its input is the number of a source. It answers with seconds, seconds of a core and bytes, and
at the end of its input with its peak memory in MiB. The last PDF is left as RESULT. `--once` makes the first
source and ends, as a cold start does. Standard library only, since a peer has a Python environment of its own.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any


def main(words: Sequence[str]) -> None:
    once = words[0] == "--once"
    kind, fonts, result, *sources = words[1:] if once else words
    make = MAKERS[kind](Path(fonts), sources)
    pdf = b""
    for line in ["0"] if once else sys.stdin:
        wall, core = time.perf_counter(), time.process_time()
        pdf = make(int(line))
        answer = [time.perf_counter() - wall, time.process_time() - core, len(pdf)]
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
    Path(result).write_bytes(pdf)
    sys.stdout.write(f"{peak()}\n")


def peak() -> float:
    """The most memory that this process had, in MiB, where the system tells."""
    status = Path("/proc/self/status")
    if not status.exists():
        return float("nan")
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def typst(fonts: Path, sources: Sequence[str]) -> Callable[[int], bytes]:
    """Typst with the fonts loaded once; it remembers by itself what it set before."""
    library: Any = importlib.import_module("typst")
    faces = library.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)])
    compiler = library.Compiler(font_paths=faces)
    read = [Path(source).read_bytes() for source in sources]

    def make(number: int) -> bytes:
        made: bytes = compiler.compile(read[number], format="pdf", pdf_standards="ua-1")
        return made

    return make


def weasyprint(_fonts: Path, sources: Sequence[str]) -> Callable[[int], bytes]:
    """WeasyPrint; it finds the fonts by fontconfig, as FONTCONFIG_FILE tells."""
    library: Any = importlib.import_module("weasyprint")
    read = [Path(source).read_text(encoding="utf-8") for source in sources]

    def make(number: int) -> bytes:
        made: bytes = library.HTML(string=read[number]).write_pdf(pdf_variant="pdf/ua-1")
        return made

    return make


def ours(fonts: Path, sources: Sequence[str]) -> Callable[[int], bytes]:
    """This program; a source is the name of a handout, its languages and the mark of its words."""
    make: Callable[[Path, Sequence[str]], Callable[[int], bytes]]
    make = importlib.import_module("tests.bench.peers.ours").maker
    return make(fonts, sources)


MAKERS: dict[str, Callable[[Path, Sequence[str]], Callable[[int], bytes]]] = {
    "ours": ours,
    "typst": typst,
    "weasyprint": weasyprint,
}

if __name__ == "__main__":
    main(sys.argv[1:])
