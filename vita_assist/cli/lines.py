"""A handout as plain lines, for a terminal or a screen reader in one."""

from __future__ import annotations

from collections.abc import Iterator

from vita_assist.handouts.blocks import (
    Band,
    Block,
    Grid,
    Handout,
    Heading,
    Item,
    Items,
    Paragraph,
    SourceList,
)
from vita_assist.language import Text
from vita_assist.language.voice import Voice


def as_lines(handout: Handout, voice: Voice) -> Iterator[str]:
    """The handout's blocks in reading order, then the lines at the foot of its pages."""
    yield voice.words(handout.title)
    for block in handout.blocks:
        yield from _block(block, voice)
    yield ""
    yield from (voice.words(line) for line in handout.footer)


def _block(block: Block, voice: Voice) -> Iterator[str]:
    match block:
        case Heading(text=text):
            yield ""
            yield voice.words(text)
        case Paragraph(text=text, number=number) if number is not None:
            yield f"{number}. {voice.words(text)}"
        case Paragraph(text=text) | Band(text=text):
            yield voice.words(text)
        case Items(items=items):
            yield from (_item(item, voice) for item in items)
        case Grid(rows=rows):
            for row in rows:
                yield f"{row.number}. " + " | ".join(voice.words(cell) for cell in row.cells) + _marks(row.marks, voice)
                yield from (f"     {voice.words(detail)}" for detail in row.details)
        case SourceList(citations=citations):
            yield from (f"[{n}] {cited.source.title}, {cited.locator}" for n, cited in citations)


def _item(item: Item, voice: Voice) -> str:
    number = "" if item.number is None else f"{item.number}. "
    people = ", ".join(voice.words(person) for person in item.people)
    due = "" if item.due is None else f" ({voice.words(item.due)})"
    return f"{number}{people + ': ' if people else ''}{voice.words(item.text)}{due}{_marks(item.marks, voice)}"


def _marks(marks: tuple[Text, ...], voice: Voice) -> str:
    return "".join(f" [{voice.words(mark)}]" for mark in marks)
