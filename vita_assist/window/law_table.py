"""A table of the law: a grid where its words have room, else a block for each row; never wider than the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtWidgets import QLabel, QWidget

from vita_assist.language import app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.layouts import Columns, Wrapping
from vita_assist.window.ruled import Ruled, Ruler
from vita_assist.window.words import card, pair, stack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from vita_assist.guidance.topic import LookupTable, TableRow
    from vita_assist.language import Text
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

CELL = app_text("window/table/cell", "{column}: {cell}")
LEAST: Final = 96
MOST: Final = 420
"""Pixels at 100 % that a column likes at least and at most."""


class Drawing(NamedTuple):
    """With what a table is drawn; `notes` gives what stands beneath a row's head, `tone` is that of the head."""

    table: LookupTable
    notes: Callable[[TableRow], Sequence[QWidget]]
    speech: Speech
    look: Look
    tone: str = "strong"


class LawTable(Box):
    """The table, drawn for a width."""

    def __init__(self) -> None:
        """It is drawn where it stands, with `fill`: what is moved with all its words is styled anew."""
        super().__init__()
        self._least = 0
        self._is_grid = True

    def fill(self, drawing: Drawing, room: int) -> None:
        """Draw it, once, for so many pixels."""
        layout, grid = column(self, 0), QWidget(self)
        self._least = law_grid(drawing, grid)
        self._is_grid = self._least <= room
        if self._is_grid:
            layout.addWidget(grid)
        else:
            grid.hide()
            grid.deleteLater()
            layout.addWidget(_blocks(drawing))

    def suits(self, room: int) -> bool:
        """Whether it would be drawn in the same form for so many pixels."""
        return (self._least <= room) == self._is_grid


def law_grid(drawing: Drawing, box: QWidget) -> int:
    """Heads above columns, the first cell of each row at the left as its head; gives the least width in pixels."""
    table, look = drawing.table, drawing.look
    layout = column(box, look.gap(1))
    heads = [_stack(pair(drawing.speech, head, "eyebrow")) for head in table.columns]
    rows = [heads, *([_head(drawing, row), *_cells(drawing, row)] for row in table.rows)]
    ruler, lines = Ruler(look.gap(4), len(table.columns)), list[Ruled]()
    for cells in rows:
        if cells is not heads:
            layout.addWidget(card("rule"))
        line = Box()
        layout.addWidget(line)
        lines.append(Ruled(ruler, line))
        stack(lines[-1], *cells)
    # Where they stand: what is measured elsewhere is styled once more when it is moved.
    ruler.like([_likes([row[place] for row in rows], look) for place in range(len(table.columns))], look.size(MOST))
    for row in lines:
        row.measure()
    return ruler.least


def _blocks(drawing: Drawing) -> QWidget:
    """Each row for itself: its head, then every cell beneath the name of its column."""
    table, look = drawing.table, drawing.look
    box = Box()
    layout = column(box, look.gap(2))
    for row in table.rows:
        layout.addWidget(card("rule"))
        layout.addWidget(_head(drawing, row))
        cells = Box()
        columns = Columns(look.gap(3), look.size(190), len(row.cells), cells)
        for head, cell in zip(table.columns[1:], _cells(drawing, row), strict=True):
            columns.addWidget(_stack([*pair(drawing.speech, head, "muted"), cell]))
        layout.addWidget(cells)
    return box


def _head(drawing: Drawing, row: TableRow) -> QWidget:
    labels, notes = _said(drawing.speech, row.cells[0], drawing.tone), drawing.notes(row)
    if not notes:
        return _stack(labels)
    line = Box()
    beneath = Wrapping(drawing.look.gap(1), line)
    for note in notes:
        beneath.addWidget(note)
    return _stack([*labels, line])


def _cells(drawing: Drawing, row: TableRow) -> list[QWidget]:
    """The cells but the first; a screen reader says in which column each stands."""
    found = []
    for head, cell in zip(drawing.table.columns[1:], row.cells[1:], strict=True):
        labels, named = _said(drawing.speech, cell), CELL.filled(column=head, cell=cell)
        second = drawing.speech.second(named)
        for label, words in zip(labels, (drawing.speech.words(named), second.words if second else ""), strict=False):
            label.setAccessibleName(words)
        found.append(_stack(labels))
    return found


def _said(speech: Speech, text: Text, tone: str = "") -> list[QLabel]:
    """A cell in both languages; an amount or a code, which is the same in both, once."""
    labels = pair(speech, text, tone)
    same = not any(letter.isalpha() for letter in speech.words(text))
    return labels[:1] if same else labels


def _stack(labels: Sequence[QWidget]) -> QWidget:
    """Labels beneath each other; one alone needs no box."""
    if len(labels) == 1:
        return labels[0]
    box = Box()
    stack(column(box, 0), *labels)
    return box


def _labels(cells: Sequence[QWidget]) -> Iterator[QLabel]:
    """The labels of some cells; in one language a cell is its only label, and not one within it."""
    for cell in cells:
        if isinstance(cell, QLabel):
            yield cell
        yield from cell.findChildren(QLabel)


def _likes(cells: Sequence[QWidget], look: Look) -> int:
    """How wide a column would like to be: its longest words on one line, within bounds."""
    widest = 0
    for label in _labels(cells):
        label.ensurePolished()
        widest = max(widest, label.fontMetrics().horizontalAdvance(label.text()))
    return min(max(widest, look.size(LEAST)), look.size(MOST))
