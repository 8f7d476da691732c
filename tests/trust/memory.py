"""The memory of a process, as anybody may read it who is the same person at the computer, or root."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from tests.trust.program import Found, Program
from tests.trust.searching import Searcher

_LINE: Final = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r")
_PIECE: Final = 1 << 24
_OVERLAP: Final = 256


def words_in_memory(process: int, searcher: Searcher) -> dict[str, int]:
    """How often what is of a household stands in all that a process holds: sentences put together, and odd days.

    The content itself, with all its tokens, is in memory whenever the program runs. In it a token ends its text;
    where something follows, the program has said that text of somebody, of a number or with a source.
    """
    counted: dict[str, int] = {}
    said = re.compile(b"|".join((_said(searcher.mark, b""), _said(searcher.mark, b"\0"))))
    for piece in _pieces(process):
        for hit in said.finditer(piece):
            word = hit.group().replace(b"\0", b"").decode("latin-1")
            counted[word] = counted.get(word, 0) + 1
        for word, times in searcher.counted(piece).items():
            if word != searcher.mark:
                counted[word] = counted.get(word, 0) + times
    return counted


def _said(mark: str, wide: bytes) -> bytes:
    """A token and the beginning of what follows it; `wide` letters are those of Qt."""
    letters = b"".join(re.escape(bytes([letter])) + wide for letter in mark.encode())
    own = b"(?:[a-z]" + wide + b"){4}"
    after = b"|".join(each + wide for each in (b":", b"\xb7", b",", rb"\["))
    return letters + own + b"(?:(?: " + wide + b")?(?:" + after + b") ?" + wide + b"[\\w(]" + wide + b")"


def _pieces(process: int) -> Iterator[bytes]:
    lines = Path(f"/proc/{process}/maps").read_text(encoding="utf-8", errors="replace").splitlines()
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in lines:
            found = _LINE.match(line)
            if found is None or line.endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                continue
            at, end = int(found[1], 16), int(found[2], 16)
            while at < end:
                with suppress(OSError, OverflowError, ValueError):
                    memory.seek(at)
                    yield memory.read(min(_PIECE, end - at))
                at += _PIECE - _OVERLAP


def look_at_memory(program: Program, name: str) -> list[Found]:
    """At the end of a household: a process that is still the same holds what it held."""
    if name != "forgotten":
        return []
    return [Found("memory", name)] if words_in_memory(program.process, program.searcher) else []
