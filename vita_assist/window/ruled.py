"""Rows whose columns stand beneath each other: as wide as their words like, or sharing what room there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize

from vita_assist.window.layouts import Folding, height_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

AIRY: Final = 1.5
"""By so much at most a column is wider than its longest words need."""


class Ruler:
    """The widths of the columns that some rows have in common, in pixels."""

    def __init__(self, gap: int, columns: int) -> None:
        """So many columns, with so many pixels between two of them."""
        self.gap = gap
        self._likes = [0] * columns
        self._long: list[int] = []
        self._leasts = [0] * columns
        self._widths: dict[int, list[int]] = {}

    def like(self, likes: Sequence[int], most: int) -> None:
        """How wide each column would like to be; one that likes `most` has more words than that."""
        self._likes = list(likes)
        self._long = [place for place, like in enumerate(likes) if like >= most]
        self._widths.clear()

    def needs(self, place: int, width: int) -> None:
        """Note that a column must not be narrower than its longest word."""
        self._leasts[place] = max(self._leasts[place], width)
        self._widths.clear()

    @property
    def least(self) -> int:
        """The width below which a word would be cut."""
        return sum(self._leasts) + self._between

    @property
    def natural(self) -> int:
        """The width at which no cell needs a second line."""
        return sum(map(max, self._likes, self._leasts)) + self._between

    @property
    def _between(self) -> int:
        return self.gap * (len(self._leasts) - 1)

    def widths(self, width: int) -> list[int]:
        """How wide each column is in a row of so many pixels."""
        if width not in self._widths:
            self._widths[width] = self._shared(width - self._between)
        return self._widths[width]

    def _shared(self, room: int) -> list[int]:
        """Shares by what each column likes; one whose share would cut a word gets its word's width first."""
        fixed: dict[int, int] = {}
        while True:
            free = [place for place in range(len(self._likes)) if place not in fixed]
            liked = sum(self._likes[place] for place in free)
            rate = min(AIRY, (room - sum(fixed.values())) / liked) if liked else 0
            short = [place for place in free if self._likes[place] * rate < self._leasts[place]]
            if not short:
                widths = [fixed.get(place, int(like * rate)) for place, like in enumerate(self._likes)]
                return self._filled(widths, room)
            fixed.update((place, self._leasts[place]) for place in short)

    def _filled(self, widths: list[int], room: int) -> list[int]:
        """What is left goes to the columns whose words go on in a next line."""
        left = max(0, room - sum(widths))
        for place in self._long:
            widths[place] += left // len(self._long)
        return widths


class Ruled(Folding):
    """One row: each of its things at the top of its column."""

    def __init__(self, ruler: Ruler, box: QWidget) -> None:
        super().__init__(ruler.gap, box)
        self._ruler = ruler

    def measure(self) -> None:
        """Tell the ruler what the words of this row need; their style must be known by then."""
        for place, item in enumerate(self._shown()):
            self._ruler.needs(place, item.minimumSize().width())

    def minimumSize(self) -> QSize:
        return QSize(self._ruler.least, 0)

    def _natural_width(self) -> int:
        return self._ruler.natural

    def _place(self, rect: QRect, *, move: bool) -> int:
        left, height = rect.left(), 0
        for item, width in zip(self._shown(), self._ruler.widths(rect.width()), strict=False):
            needs = height_of(item, width)
            if move:
                item.setGeometry(QRect(left, rect.top(), width, needs))
            left += width + self._ruler.gap
            height = max(height, needs)
        return height
