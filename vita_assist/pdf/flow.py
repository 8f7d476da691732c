"""Strips go onto pages: what belongs together stays together, and no heading is left at a foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vita_assist.pdf.sheet import Sheet
from vita_assist.pdf.styles import MARGIN, PAGE_HEIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vita_assist.pdf.strips import Strip

_TOP = PAGE_HEIGHT - MARGIN


class Filled(NamedTuple):
    """Pages, and how much of the last one is used: from nothing to 1."""

    sheets: list[Sheet]
    used: float


def fill_pages(strips: Sequence[Strip], bottom: float) -> Filled:
    """Draw the strips on as many pages as they need, none of them below `bottom`."""
    pages = _Pages(bottom)
    for chain in _chains(strips):
        pages.place(chain)
    return Filled(pages.sheets, (_TOP - pages.y) / (_TOP - bottom))


def _chains(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """The strips in groups that must begin on one page: each kept with the next."""
    chain: list[Strip] = []
    for strip in strips:
        chain.append(strip)
        if not strip.kept:
            yield chain
            chain = []
    if chain:
        yield chain


class _Pages:
    """The pages so far, and how far the last one is filled."""

    def __init__(self, bottom: float) -> None:
        self.bottom = bottom
        self.sheets = [Sheet(0)]
        self.y = _TOP
        self.fresh = True

    def place(self, chain: list[Strip]) -> None:
        needed = sum(strip.before + strip.height + strip.after for strip in chain[:-1])
        needed += chain[-1].before + chain[-1].least_height
        if not self.fresh and needed > self.y - self.bottom:
            self.turn(chain[0])
        for strip in chain:
            self.draw(strip)

    def draw(self, strip: Strip) -> None:
        if not self.fresh:
            self.y -= strip.before
        while strip.height > self.y - self.bottom + 0.01:
            if not self.fresh and strip.least_height > self.y - self.bottom:
                self.turn(strip)
                continue
            head, tail = strip.parted(self.y - self.bottom)
            if not any(column.lines for column in head.columns):
                break
            # Else one language would come between the parts of the other.
            strip.settle()
            self.put(head)
            strip = tail
            self.turn(strip)
        self.put(strip)

    def put(self, strip: Strip) -> None:
        strip.draw(self.sheets[-1], self.y)
        self.y -= strip.height + strip.after
        self.fresh = False

    def turn(self, following: Strip) -> None:
        """Begin a page, with the header of the table that goes on there."""
        self.sheets.append(Sheet(len(self.sheets)))
        self.y = _TOP
        self.fresh = True
        if following.header is not None:
            following.header.draw(self.sheets[-1], self.y, decoration=True)
            self.y -= following.header.height + following.header.after
