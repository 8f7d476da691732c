"""The list of sources: once, in the languages of the sources, with the day each was checked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from vita_assist.language import app_text
from vita_assist.pdf.lines import Run, broken, set_width
from vita_assist.pdf.speech import check_letters
from vita_assist.pdf.strips import Column, Strip
from vita_assist.pdf.styles import FULL_WIDTH, MARGIN
from vita_assist.pdf.words import composed

if TYPE_CHECKING:
    from vita_assist.handouts.blocks import SourceList
    from vita_assist.language import Text
    from vita_assist.pdf.layout import Layout
    from vita_assist.pdf.lines import Line
    from vita_assist.pdf.tags import Element
    from vita_assist.sources import Citation

# The documents that the content cites are published in English.
_LANGUAGE = "en"
_ALL_CHECKED = app_text("pdf/source/all-checked", "All sources were checked on {day}.")
_OTHERS_CHECKED = app_text(
    "pdf/source/others-checked", "Where no other day is given, the sources were checked on {day}."
)
_BETWEEN: Final = 16.0
"""Points between the two columns."""


def source_strips(layout: Layout, block: SourceList) -> list[Strip]:
    """The sources in small type, two abreast; they are read from left to right, row by row."""
    style = layout.scale.tiny
    widest = max((number for number, _ in block.citations), default=0)
    indent = set_width(f"[{'8' * len(str(widest))}]", style, layout.faces) + style.size * 0.6
    half = (FULL_WIDTH - _BETWEEN) / 2
    days = Counter(citation.source.checked_on for _, citation in block.citations)
    usual = max(days, key=lambda day: (days[day], day), default=None)
    strips: list[Strip] = []
    if usual is not None:
        # The day of most is said once, and first: it is never alone on a page.
        said = (_OTHERS_CHECKED if len(days) > 1 else _ALL_CHECKED).filled(day=usual)
        columns = [Column(MARGIN, broken(_told(layout, said, layout.document), FULL_WIDTH, layout.faces))]
        strips.append(Strip(columns, after=style.size * 0.4, kept=True))
    whole = layout.document.child("L")
    cells: list[tuple[list[Line], list[Line]]] = []
    first: dict[str, int] = {}
    for number, citation in block.citations:
        entry = whole.child("LI")
        mark = Run(f"[{number}]", style, entry.child("Lbl"))
        # A source is told where it first stands; another place in it leads there.
        told = first.setdefault(citation.source.id, number)
        body = entry.child("LBody")
        runs = _citation_runs(layout, citation, body, told_at=None if told == number else told)
        if told == number and citation.source.checked_on != usual:
            checked = app_text("pdf/source/checked", "Checked {day}.", day=citation.source.checked_on)
            runs += _told(layout, checked, body)
        cells.append((broken([mark], indent, layout.faces), broken(runs, half - indent, layout.faces)))
    for row in range(0, len(cells), 2):
        columns = []
        for place, (mark_lines, lines) in enumerate(cells[row : row + 2]):
            left = MARGIN + place * (half + _BETWEEN)
            columns += [Column(left, mark_lines), Column(left + indent, lines)]
        strips.append(Strip(columns, after=style.size * 0.2))
    return strips


def _citation_runs(layout: Layout, citation: Citation, body: Element, *, told_at: int | None) -> list[Run]:
    style = layout.scale.tiny
    source = citation.source
    parts = (source.publisher, source.title, citation.locator, source.address)
    words = composed(". ".join(part.rstrip(".") for part in parts if part) + ".")
    if told_at is not None:
        words = composed(f"[{told_at}], {citation.locator}")
    check_letters(words, f"source/{source.id}", layout.faces)
    runs = [Run(words, style, body.child("P", _LANGUAGE))]
    if source.note is not None and told_at is None:
        for speaker in layout.speakers:
            runs += speaker.paragraph(body, source.note, style)
    return runs


def _told(layout: Layout, text: Text, parent: Element) -> list[Run]:
    """A text in each language, one after the other."""
    runs: list[Run] = []
    for speaker in layout.speakers:
        runs += speaker.paragraph(parent, text, layout.scale.tiny)
    return runs
