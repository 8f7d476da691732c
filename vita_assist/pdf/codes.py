"""QR codes: encoded by ReportLab, drawn as one path, so that a page with one costs hardly more."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from vita_assist.pdf.tags import Element

MODULE: Final = 1.5
"""The side of a square in points (0.53 mm): a phone reads half of it, and a bad printer needs the rest."""
QUIET: Final = 4
"""White squares that every reader needs on each side (ISO/IEC 18004)."""


@dataclass(frozen=True, slots=True)
class Square:
    """A code: its rows from the top, each square dark or not, and the element that it is."""

    rows: tuple[tuple[bool, ...], ...]
    element: Element

    @property
    def side(self) -> float:
        """How wide and how high it is, with the white around it, in points."""
        return (len(self.rows) + 2 * QUIET) * MODULE

    def bars(self) -> list[tuple[int, int, int]]:
        """Dark squares beside each other as one: column, row, how many."""
        found = []
        for down, row in enumerate(self.rows):
            start = None
            for across, dark in enumerate((*row, False)):
                if dark and start is None:
                    start = across
                elif not dark and start is not None:
                    found.append((start, down, across - start))
                    start = None
        return found


def square_of(words: str, element: Element) -> Square:
    """The code of some words in UTF-8."""
    return Square(_rows(words), element)


@lru_cache(maxsize=8)
def _rows(words: str) -> tuple[tuple[bool, ...], ...]:
    """Kept for a stack: what stands in a code is the same for every household."""
    # It brings all of ReportLab's drawing with it, which no other handout needs.
    from reportlab.graphics.barcode import qrencoder

    # Level M: it is still read where 15 percent of it is dirt or missing toner.
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(qrencoder.QR8bitByte(words.encode()))
    code.make()
    return tuple(tuple(bool(dark) for dark in row) for row in code.modules)
