"""Each block of a handout becomes strips; tables have a module of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vita_assist.calendars import code_text
from vita_assist.handouts.blocks import (
    Band,
    Block,
    CalendarCode,
    Grid,
    Heading,
    Item,
    Items,
    Paragraph,
    SourceList,
)
from vita_assist.language import Text, app_text
from vita_assist.language.voice import said_by_all
from vita_assist.pdf.codes import MODULE, QUIET, square_of
from vita_assist.pdf.layout import Label, Layout
from vita_assist.pdf.lines import Run, broken
from vita_assist.pdf.sources import source_strips
from vita_assist.pdf.strips import FRAME_PADDING, Column, Strip
from vita_assist.pdf.styles import FULL_WIDTH, MARGIN
from vita_assist.pdf.tables import grid_strips

if TYPE_CHECKING:
    from vita_assist.pdf.speech import Speaker
    from vita_assist.pdf.styles import Style
    from vita_assist.pdf.tags import Element

_BULLET = "•"


def title_strip(layout: Layout, title: Text) -> Strip:
    """The title of the handout, with a line below."""
    columns = layout.titles(_heading_runs(layout, title, layout.scale.title, "H1"))
    return Strip(columns, after=layout.scale.gap * 1.5, whole=True, rule_below=1.2)


def block_strips(layout: Layout, block: Block) -> list[Strip]:
    """The strips of one block, in reading order."""
    match block:
        case Heading():
            return [_heading(layout, block)]
        case Paragraph():
            return [_paragraph(layout, block)]
        case Items():
            return _items(layout, block)
        case Grid():
            return grid_strips(layout, block)
        case Band():
            return [_band(layout, block)]
        case SourceList():
            return source_strips(layout, block)
        case CalendarCode():
            return [_code(layout, block)]


def _heading_runs(layout: Layout, text: Text, style: Style, tag: str) -> list[list[Run]]:
    """A heading in each language: one element, and in two languages a part of it for each."""
    if layout.two:
        whole = layout.document.child(tag)
        return [speaker.paragraph(whole, text, style, "Span") for speaker in layout.speakers]
    return [speaker.paragraph(layout.document, text, style, tag) for speaker in layout.speakers]


def _heading(layout: Layout, block: Heading) -> Strip:
    scale = layout.scale
    high = block.level <= 2  # noqa: PLR2004 - levels are 2 and 3
    style = scale.heading if high else scale.subheading
    columns = layout.titles(_heading_runs(layout, block.text, style, f"H{block.level}"))
    space = scale.gap * (2 if high else 1.2)
    return Strip(columns, before=space, after=scale.gap * 0.5, kept=True, whole=True)


def _paragraph(layout: Layout, block: Paragraph) -> Strip:
    scale = layout.scale
    runs, elements = [], []
    for speaker in layout.speakers:
        said = speaker.say(block.text)
        element = layout.document.child("P", said.language)
        elements.append(element)
        runs.append(speaker.runs(said, element, scale.body) + speaker.notes(block.notes, element))
    if block.number is None:
        return Strip(layout.columns(runs), after=scale.gap)
    indent = layout.indent(boxes=False, labels=True)
    label = Label(str(block.number), elements[0].child("Span"))
    return layout.labelled(label, layout.columns(runs, indent), indent)


def _items(layout: Layout, block: Items) -> list[Strip]:
    whole = layout.document.child("L")
    labels = not block.boxes or any(item.number is not None for item in block.items)
    indent = layout.indent(boxes=block.boxes, labels=labels)
    return [_item(layout, item, whole, indent, boxed=block.boxes) for item in block.items]


def _item(layout: Layout, item: Item, whole: Element, indent: float, *, boxed: bool) -> Strip:
    entry = whole.child("LI")
    label = _item_label(layout, item, entry, boxed=boxed)
    columns = []
    body = entry.child("LBody")
    for speaker, (x, width) in zip(layout.speakers, layout.places(indent), strict=True):
        lines = broken(_item_runs(speaker, item, body), width, layout.faces)
        tail = _tail_runs(speaker, item, body)
        if tail:
            lines += broken(tail, width, layout.faces)
        columns.append(Column(x, lines))
    return layout.labelled(label, columns, indent)


def _item_label(layout: Layout, item: Item, entry: Element, *, boxed: bool) -> Label:
    label = entry.child("Lbl")
    box = None
    if boxed:
        speaker = layout.speakers[0]
        said = speaker.say(app_text("pdf/box", "Empty box to tick"))
        box = label.child("Figure", said.language)
        box.alt = said.words
    words = str(item.number) if item.number is not None else "" if boxed else _BULLET
    return Label(words, label, box)


def _item_runs(speaker: Speaker, item: Item, body: Element) -> list[Run]:
    said = speaker.say(item.text)
    element = body.child("P", said.language)
    runs = speaker.joined(item.people, element, speaker.scale.strong)
    runs += speaker.runs(said, element, speaker.scale.body)
    runs += speaker.marks(item.marks, element)
    return runs + speaker.notes(item.notes, element)


def _tail_runs(speaker: Speaker, item: Item, body: Element) -> list[Run]:
    """When it is due, and why: smaller, beneath."""
    runs: list[Run] = []
    if item.due is not None:
        runs += speaker.paragraph(body, item.due, speaker.scale.small_strong)
        if item.detail is not None:
            runs.append(Run("·", speaker.scale.small_strong, runs[-1].element, glued=True))
    if item.detail is not None:
        runs += speaker.paragraph(body, item.detail, speaker.scale.small)
    return runs


def _band(layout: Layout, block: Band) -> Strip:
    runs = [speaker.paragraph(layout.document, block.text, layout.scale.strong) for speaker in layout.speakers]
    inset = 2 * FRAME_PADDING
    if not layout.two:
        lines = broken(runs[0], FULL_WIDTH - 2 * inset, layout.faces)
        columns = [Column(MARGIN + inset, lines)]
    else:
        (left, width), (right, _) = layout.places()
        columns = [
            Column(left + inset, broken(runs[0], width - inset, layout.faces)),
            Column(right, broken(runs[1], width - inset, layout.faces)),
        ]
    return Strip(columns, before=2, after=layout.scale.gap * 1.5, whole=True, framed=True)


def _code(layout: Layout, block: CalendarCode) -> Strip:
    """The figure is described in each language of the page."""
    first = layout.speakers[0].say(block.alt)
    figure = layout.document.child("Figure", first.language)
    voices = [speaker.voice for speaker in layout.speakers]
    figure.alt = said_by_all(block.alt, voices)
    square = square_of(code_text(block.entry, voices), figure)
    inset = max(0.0, layout.indent(boxes=False, labels=True) - QUIET * MODULE)
    return Strip([], after=layout.scale.gap, whole=True, square=square, inset=inset)
