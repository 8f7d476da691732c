"""Tables: a header that is repeated, rows between thin lines, the reasons of a row beneath it.

In two languages each short cell says both, one above the other, and the reasons stand side by side.
Where the words do not fit beside each other (large print), each row is set as a list of its cells.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vita_assist.language.voice import Said
from vita_assist.pdf.layout import Label
from vita_assist.pdf.lines import Run, broken, least_width, natural_width, set_width
from vita_assist.pdf.strips import Column, Strip
from vita_assist.pdf.styles import FULL_WIDTH, MARGIN
from vita_assist.pdf.tags import COLUMN_HEADER, ROW_HEADER, spanning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vita_assist.handouts.blocks import Grid, Row
    from vita_assist.language import Text
    from vita_assist.pdf.layout import Layout
    from vita_assist.pdf.speech import Speaker
    from vita_assist.pdf.styles import Style
    from vita_assist.pdf.tags import Element

_BULLET = "•"
_BETWEEN = 10.0
_HEAVY = 0.9
_THIN = 0.35

Cell = list[list[Run]]
"""The paragraphs of a cell: one a language."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row, said: its element, its cells, and what stands beneath."""

    row: Row
    element: Element
    cells: list[Cell]


def grid_strips(layout: Layout, grid: Grid) -> list[Strip]:
    """The strips of a table: caption, header, then each row with its reasons."""
    table = layout.document.child("Table")
    caption = _caption(layout, grid, table)
    header_row = table.child("TR")
    header = [
        _cell(layout, text, header_row.child("TH", attributes=COLUMN_HEADER), layout.scale.small_strong)
        for text in grid.columns
    ]
    entries = [_entry(layout, row, table) for row in grid.rows]
    indent = _number_width(layout, grid)
    widths = _widths(layout, [header, *(entry.cells for entry in entries)], FULL_WIDTH - indent)
    if widths is None:
        return _records(layout, grid)
    top = Strip(
        _row_columns(layout, header, widths, indent),
        after=1,
        kept=True,
        whole=True,
        rule=_HEAVY,
    )
    strips = [caption, top]
    for entry in entries:
        strips += _row_strips(layout, entry, widths, indent, top)
    strips[-1].rule_below = _HEAVY
    strips[-1].after = layout.scale.gap * 1.5
    return strips


def _caption(layout: Layout, grid: Grid, table: Element) -> Strip:
    style = layout.scale.subheading
    if layout.two:
        whole = table.child("Caption")
        runs = [speaker.paragraph(whole, grid.caption, style) for speaker in layout.speakers]
    else:
        runs = [layout.speakers[0].paragraph(table, grid.caption, style, "Caption")]
    gap = layout.scale.gap
    return Strip(layout.columns(runs), before=gap, after=gap * 0.6, kept=True, whole=True)


def _cell(layout: Layout, text: Text, cell: Element, style: Style) -> Cell:
    """A cell in each language; in one language its words stand in it without a paragraph."""
    if layout.two:
        return [speaker.paragraph(cell, text, style) for speaker in layout.speakers]
    speaker = layout.speakers[0]
    said = speaker.say(text)
    cell.language = said.language
    return [speaker.runs(said, cell, style)]


def _entry(layout: Layout, row: Row, table: Element) -> _Entry:
    element = table.child("TR")
    scale = layout.scale
    cells = [
        _cell(layout, text, element.child("TD"), scale.body)
        if index
        else _cell(layout, text, element.child("TH", attributes=ROW_HEADER), scale.strong)
        for index, text in enumerate(row.cells)
    ]
    for speaker, runs in zip(layout.speakers, cells[-1], strict=True):
        _add_marks(speaker, row, runs, with_notes=not row.details)
    return _Entry(row, element, cells)


def _add_marks(speaker: Speaker, row: Row, runs: list[Run], *, with_notes: bool) -> None:
    element = runs[0].element
    if element is None:
        return
    runs += speaker.marks(row.marks, element)
    if with_notes:
        runs += speaker.notes(row.notes, element)


def _number_width(layout: Layout, grid: Grid) -> float:
    if all(row.number is None for row in grid.rows):
        return 0
    return set_width("88", layout.scale.strong, layout.faces) + layout.scale.box * 0.75


def _widths(layout: Layout, rows: Sequence[Sequence[Cell]], room: float) -> list[float] | None:
    """The widths of the columns, or None where not even the longest words fit."""
    spare = room - _BETWEEN * (len(rows[0]) - 1)
    least, natural = [], []
    for cells in zip(*rows, strict=True):
        paragraphs = [runs for cell in cells for runs in cell]
        least.append(max(least_width(runs, layout.faces) for runs in paragraphs))
        natural.append(max(natural_width(runs, layout.faces) for runs in paragraphs))
    if sum(least) > spare:
        return None
    if sum(natural) <= spare:
        extra = (spare - sum(natural)) / len(natural)
        return [width + extra for width in natural]
    share = (spare - sum(least)) / (sum(natural) - sum(least))
    return [low + (high - low) * share for low, high in zip(least, natural, strict=True)]


def _row_columns(layout: Layout, cells: Sequence[Cell], widths: Sequence[float], indent: float) -> list[Column]:
    columns = []
    x = MARGIN + indent
    for cell, width in zip(cells, widths, strict=True):
        lines = [line for runs in cell for line in broken(runs, width, layout.faces)]
        columns.append(Column(x, lines))
        x += width + _BETWEEN
    return columns


def _row_strips(layout: Layout, entry: _Entry, widths: Sequence[float], indent: float, header: Strip) -> list[Strip]:
    columns = _row_columns(layout, entry.cells, widths, indent)
    if entry.row.number is not None:
        style = layout.scale.strong
        words = str(entry.row.number)
        wide = set_width(words, style, layout.faces)
        number = Run(words, style, entry.cells[0][0][0].element)
        x = MARGIN + indent - layout.scale.box * 0.75 - wide
        lines = broken([number], wide, layout.faces)
        lines[0].fragments[0].words += " "
        columns.insert(0, Column(x, lines))
    main = Strip(columns, after=2, whole=True, rule=_THIN, header=header)
    if not entry.row.details:
        return [main]
    main.kept = True
    below = entry.element.parent
    if below is None:
        return [main]
    cell = below.child("TR").child("TD", attributes=spanning(len(widths)))
    runs = [_detail_runs(speaker, entry.row, cell) for speaker in layout.speakers]
    reasons = Strip(layout.columns(runs, indent), after=3, header=header)
    if layout.two:
        # The left reasons begin under the first cell.
        (left, width), _ = layout.places()
        reasons.columns[0] = Column(left + indent, broken(runs[0], width - indent, layout.faces))
    return [main, reasons]


def _detail_runs(speaker: Speaker, row: Row, cell: Element) -> list[Run]:
    runs: list[Run] = []
    for text in row.details:
        runs += speaker.paragraph(cell, text, speaker.scale.small)
    last = runs[-1].element
    return runs if last is None else runs + speaker.notes(row.notes, last)


def _records(layout: Layout, grid: Grid) -> list[Strip]:
    """Each row as a list: its first cell, then each further cell after the name of its column."""
    runs = [speaker.paragraph(layout.document, grid.caption, layout.scale.subheading) for speaker in layout.speakers]
    gap = layout.scale.gap
    strips = [Strip(layout.columns(runs), before=gap, after=gap, kept=True, whole=True)]
    whole = layout.document.child("L")
    indent = layout.indent(boxes=False, labels=True)
    strips += [_record(layout, grid, row, whole.child("LI"), indent) for row in grid.rows]
    strips[-1].rule_below = _HEAVY
    return strips


def _record(layout: Layout, grid: Grid, row: Row, entry: Element, indent: float) -> Strip:
    label = Label(str(row.number or _BULLET), entry.child("Lbl"))
    columns = []
    body = entry.child("LBody")
    for speaker, (x, width) in zip(layout.speakers, layout.places(indent), strict=True):
        lines = []
        for runs in _record_runs(speaker, grid, row, body):
            lines += broken(runs, width, layout.faces)
        columns.append(Column(x, lines))
    strip = layout.labelled(label, columns, indent)
    strip.rule = _THIN
    return strip


def _record_runs(speaker: Speaker, grid: Grid, row: Row, body: Element) -> list[list[Run]]:
    scale = speaker.scale
    paragraphs = [speaker.paragraph(body, row.cells[0], scale.strong)]
    for name, text in zip(grid.columns[1:], row.cells[1:], strict=True):
        said = speaker.say(text)
        element = body.child("P", said.language)
        label = speaker.say(name)
        named = Said(f"{label.words}:", label.language, label.fallback)
        runs = speaker.runs(named, element, scale.small)
        paragraphs.append(runs + speaker.runs(said, element, scale.body))
    _add_marks(speaker, row, paragraphs[-1], with_notes=not row.details)
    if row.details:
        paragraphs.append(_detail_runs(speaker, row, body))
    return paragraphs
