"""Faults of the content: which file, which line, which place, what is wrong, what is allowed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from vita_assist.language import Text, app_text

_LISTED: Final = 30
"""So many names are listed where one is not known; of more, those that are likest."""


class ContentFaults:
    """Gathers the faults of all files, so that they are told at once.

    `texts` are the files as they were read, to find lines in; without them no line is told.
    """

    def __init__(self, texts: Mapping[str, str] | None = None) -> None:
        """Begin with none."""
        self._texts = texts or {}
        self._found: list[Text] = []

    def add(self, file: str, path: tuple[str, ...], fault: Text) -> None:
        """Note a fault at a place of a file: the table, the keys within it."""
        line = _line(self._texts.get(file, ""), path)
        where = f"{file}:{line}" if line else file
        place = " ".join((where, ".".join(path))) if path else where
        self._found.append(app_text("content/fault", "{place}: {fault}", place=place, fault=fault))

    @property
    def found(self) -> tuple[Text, ...]:
        """All of them, in the order in which they were found."""
        return tuple(self._found)


def not_known(name: str, allowed: Iterable[str]) -> Text:
    """A name that is not among those allowed, with the nearest that is."""
    # Only needed when something is wrong, and not free to import.
    from difflib import get_close_matches

    known = sorted(allowed)
    near = get_close_matches(name, known, n=1)
    if near:
        return app_text(
            "content/not-known-near", "“{name}” is not known. Did you mean “{near}”?", name=name, near=near[0]
        )
    if len(known) > _LISTED:
        likest = ", ".join(get_close_matches(name, known, n=3, cutoff=0.0))
        return app_text(
            "content/not-known-of-many",
            "“{name}” is not known. Allowed: one of {count} ids, such as {likest}.",
            name=name,
            count=len(known),
            likest=likest,
        )
    return app_text(
        "content/not-known", "“{name}” is not known. Allowed: {allowed}.", name=name, allowed=", ".join(known)
    )


def of_nobody() -> Text:
    """A condition about one person, where nobody in particular is meant."""
    return app_text("content/of-person", "Nobody in particular is asked here. Allowed: any(…) or every(…).")


def not_of_kind(allowed: Text) -> Text:
    """A value of another kind than its key holds."""
    return app_text("content/not-of-kind", "This value is not of the right kind. Allowed: {allowed}.", allowed=allowed)


def _line(text: str, path: tuple[str, ...]) -> int | None:
    """The line of a table, or of a key in it, counted from 1; as near as can be found."""
    if not text or not path:
        return None
    table = re.escape(path[0])
    start = re.search(rf'^\[+"?{table}"?\]+|^id *= *"{table}"', text, re.MULTILINE)
    if start is None:
        return None
    at = start.start()
    following = re.compile(r"^\[+[\w-]+\]+", re.MULTILINE).search(text, start.end())
    end = following.start() if following else len(text)
    for key in path[1:]:
        name = re.escape(key.partition("[")[0])
        found = re.compile(rf"^{name} *=|^\[+[\w.-]*\.{name}\]+", re.MULTILINE).search(text, at, end)
        if found is None:
            break
        at = found.start()
    return text.count("\n", 0, at) + 1
