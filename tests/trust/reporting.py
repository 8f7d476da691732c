"""What a run says it has done: `python -P -m tests.trust` prints it, `pytest` shows it at its end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pytest

from tests.trust.program import Found, Program

NAME: Final = "trust"
"""Under it a test's own report carries the lines, across processes too."""
NOT_TRIED: Final = (
    "Windows (registry, Recent, jump lists, spool files, error reporting, clipboard history, capture) and macOS",
    "Wayland; a window manager and a desktop with its own lists, thumbnails, search index and session",
    "the journal and a syslog (there is none here: standard output and error are read instead)",
    "a real printer, its driver's files and its own disk; a stick that is pulled out",
    "swap, hibernation, pictures of the screen: a picture file is found because it is there, not by its words",
    "an answer that is two digits or an age: it is searched by the sentences that it selects, not by itself",
)


def add(request: pytest.FixtureRequest, *lines: str) -> None:
    """Note lines for the end of the run."""
    request.node.user_properties.extend((NAME, line) for line in lines)


def report(
    request: pytest.FixtureRequest, program: Program, documents: int, changed: int, found: Sequence[Found]
) -> None:
    """Note what a whole day was looked at for."""
    told = [pause for pause in program.pauses if "nodes" in pause]
    add(
        request,
        f"use cases: {len(set(program.played))} in {len(program.played)} turns: {', '.join(program.played)}",
        f"paths watched: all files below the home, temporary, runtime and spool folders; {changed} files that changed"
        " anywhere else; standard output and error; command lines, environments and names of all processes;"
        " titles and properties of all windows; the clipboard and the selection; jobs of the queue; the memory",
        f"looked at from outside {len(told)} times: {', '.join(str(pause['nodes']) for pause in told)} nodes of the"
        " accessibility bus, shown or not",
        f"tokens where they may be: {documents} documents of the queue, the saved plan",
        f"tokens anywhere else: {len(found)}",
    )
