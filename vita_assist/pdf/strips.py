"""A strip goes across the page: columns of lines that begin at the same height."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from vita_assist.pdf.lines import CHIP_MARGIN, CHIP_PADDING, Line
from vita_assist.pdf.styles import FULL_WIDTH, MARGIN
from vita_assist.pdf.tags import bounds

if TYPE_CHECKING:
    from vita_assist.pdf.codes import Square
    from vita_assist.pdf.sheet import Sheet
    from vita_assist.pdf.tags import Element

FRAME_PADDING = 6.0
_RULE_SPACE = 3.0
_WITHIN = frozenset({"Span", "Reference"})
"""Elements within a paragraph: they join it where they are drawn."""


@dataclass(slots=True)
class Column:
    """Lines at a place of the page."""

    x: float
    lines: list[Line]

    @property
    def height(self) -> float:
        """From the top of the first line to the foot of the last."""
        return sum(line.height for line in self.lines)


@dataclass(slots=True)
class Strip:
    """Columns, the space before and after them, and what is drawn around them.

    `kept` with the next strip on one page, `whole` on one page; `rule` is the weight of a line above
    and `rule_below` of one below. `header` is repeated above a strip that begins a page.
    `elements` stand in the structure even if nothing is written in them (an empty cell). A `square` is a
    QR code: it stands alone, `inset` from the margin.
    """

    columns: list[Column]
    before: float = 0
    after: float = 0
    kept: bool = False
    whole: bool = False
    rule: float = 0
    rule_below: float = 0
    framed: bool = False
    header: Strip | None = None
    elements: list[Element] = field(default_factory=list)
    square: Square | None = None
    inset: float = 0

    @property
    def _above(self) -> float:
        return FRAME_PADDING if self.framed else _RULE_SPACE if self.rule else 0

    @property
    def _below(self) -> float:
        return FRAME_PADDING if self.framed else _RULE_SPACE if self.rule_below else 0

    @property
    def height(self) -> float:
        """The height of what is drawn, without the space before and after."""
        inner = max((column.height for column in self.columns), default=0)
        if self.square is not None:
            inner = self.square.side
        return self._above + inner + self._below

    @property
    def least_height(self) -> float:
        """The height that a page must have left to begin this strip: two lines of each column."""
        if self.whole or self.framed:
            return self.height
        heads = (column.lines[: _least_of(column)] for column in self.columns)
        inner = max((sum(line.height for line in head) for head in heads), default=0)
        return self._above + inner + self._below

    def parted(self, room: float) -> tuple[Strip, Strip]:
        """The part that fits into some height, and the rest."""
        heads, tails = [], []
        for column in self.columns:
            count = _head_of(column, _fitting(column, room - self._above - self._below))
            heads.append(Column(column.x, column.lines[:count]))
            tails.append(Column(column.x, column.lines[count:]))
        head = replace(self, columns=heads, after=0, rule_below=0)
        tail = replace(self, columns=tails, before=0, rule=0, elements=[])
        return head, tail

    def settle(self) -> None:
        """Put its paragraphs into the structure in reading order, before some of them go to another page."""
        for element in self.elements:
            element.join()
        for run in (part.run for column in self.columns for line in column.lines for part in line.fragments):
            element_of_run = run.element
            while element_of_run is not None and element_of_run.tag in _WITHIN:
                element_of_run = element_of_run.parent
            if element_of_run is not None:
                element_of_run.join()

    def draw(self, sheet: Sheet, top: float, *, decoration: bool = False) -> None:
        """Draw below `top`; as decoration, nothing of it stands in the structure."""
        if self.rule:
            sheet.line(MARGIN, top, FULL_WIDTH, self.rule)
        height = self.height
        if self.rule_below:
            sheet.line(MARGIN, top - height, FULL_WIDTH, self.rule_below)
        if self.framed:
            corner = (MARGIN + 0.5, top - height + 0.5)
            sheet.frame(None, corner, (FULL_WIDTH - 1, height - 1), 1)
        if not decoration:
            for element in self.elements:
                element.join()
        if self.square is not None:
            left = MARGIN + self.inset
            self.square.element.attributes = bounds(left, top - self.square.side, self.square.side, self.square.side)
            sheet.squares(self.square, left, top)
        for column in self.columns:
            y = top - self._above
            for line in column.lines:
                _draw_line(sheet, column.x, y, line, decoration=decoration)
                y -= line.height


def _least_of(column: Column) -> int:
    """How many lines of a column must stay together: two, or all where one would be left alone."""
    count = len(column.lines)
    return count if count <= 3 else 2  # noqa: PLR2004 - three lines are not worth parting


def _head_of(column: Column, fitting: int) -> int:
    """How many lines stay on a page so that no single line is left alone on either."""
    count = len(column.lines)
    if fitting >= count:
        return count
    least = _least_of(column)
    return min(fitting, count - 2) if fitting >= least < count else 0


def _fitting(column: Column, room: float) -> int:
    used = 0.0
    for count, line in enumerate(column.lines):
        used += line.height
        if used > room + 0.01:
            return count
    return len(column.lines)


def _draw_line(sheet: Sheet, x: float, top: float, line: Line, *, decoration: bool) -> None:
    y = top - line.baseline
    if line.box is not None:
        size = line.box_size
        corner = (x, top - (line.height + size) / 2)
        line.box.attributes = bounds(*corner, size, size)
        sheet.frame(line.box, corner, (size, size), 0.8)
    for fragment in line.fragments:
        run = fragment.run
        inset = 0.0
        if run.chip:
            inset = CHIP_MARGIN + CHIP_PADDING
            corner = (x + fragment.x + CHIP_MARGIN, y - 0.24 * run.style.size)
            extent = (fragment.width - 2 * CHIP_MARGIN, run.style.size * 1.2)
            sheet.frame(None, corner, extent, 0.4)
        element = None if decoration else run.element
        sheet.text(element, x + fragment.x + inset, y, fragment.words, run.style)
