"""The list of sources: once, in the languages of the sources, with the day each was checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vita_assist.language import app_text
from vita_assist.pdf.lines import Run, broken, set_width
from vita_assist.pdf.speech import check_letters
from vita_assist.pdf.strips import Column, Strip
from vita_assist.pdf.styles import FULL_WIDTH, MARGIN
from vita_assist.pdf.words import composed

if TYPE_CHECKING:
    from datetime import date

    from vita_assist.handouts.blocks import SourceList
    from vita_assist.language import Text
    from vita_assist.pdf.layout import Layout
    from vita_assist.pdf.tags import Element
    from vita_assist.sources import Citation

# The documents that the content cites are published in English.
_LANGUAGE = "en"


def source_strips(layout: Layout, block: SourceList) -> list[Strip]:
    """One strip a source, in small type across the page."""
    whole = layout.document.child("L")
    style = layout.scale.tiny
    widest = max((number for number, _ in block.citations), default=0)
    indent = set_width(f"[{'8' * len(str(widest))}]", style, layout.faces) + style.size * 0.6
    days = {citation.source.checked_on for _, citation in block.citations}
    strips = []
    first: dict[str, int] = {}
    for number, citation in block.citations:
        entry = whole.child("LI")
        mark = Run(f"[{number}]", style, entry.child("Lbl"))
        # A source is told where it first stands; another place in it leads there.
        told = first.setdefault(citation.source.id, number)
        runs = _citation_runs(layout, citation, entry.child("LBody"), told_at=None if told == number else told)
        if len(days) > 1:
            runs += _checked_runs(layout, citation.source.checked_on, entry)
        columns = [
            Column(MARGIN, broken([mark], indent, layout.faces)),
            Column(MARGIN + indent, broken(runs, FULL_WIDTH - indent, layout.faces)),
        ]
        strips.append(Strip(columns, after=style.size * 0.2))
    if len(days) == 1:
        # One day for all is said once.
        checked = app_text("pdf/source/all-checked", "All sources were checked on {day}.", day=days.pop())
        runs = _told(layout, checked, layout.document)
        columns = [Column(MARGIN, broken(runs, FULL_WIDTH, layout.faces))]
        strips.append(Strip(columns))
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


def _checked_runs(layout: Layout, day: date, parent: Element) -> list[Run]:
    return _told(layout, app_text("pdf/source/checked", "Checked {day}.", day=day), parent)


def _told(layout: Layout, text: Text, parent: Element) -> list[Run]:
    """A text in each language, one after the other."""
    runs: list[Run] = []
    for speaker in layout.speakers:
        runs += speaker.paragraph(parent, text, layout.scale.tiny)
    return runs
