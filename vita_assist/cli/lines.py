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
from vita_assist.language.drafts import draft_notice
from vita_assist.language.voice import Voice
from vita_assist.sources import Citation


def as_lines(handout: Handout, voice: Voice) -> Iterator[str]:
    """The handout's blocks in reading order, then the lines at the foot of its pages."""
    yield _words(voice, handout.title)
    for block in handout.blocks:
        yield from _block(block, voice)
    yield ""
    yield from (_words(voice, line) for line in handout.footer)
    if voice.draft:
        yield _words(voice, draft_notice(voice.language))


def _block(block: Block, voice: Voice) -> Iterator[str]:
    match block:
        case Heading(text=text):
            yield ""
            yield _words(voice, text)
        case Paragraph(text=text, number=number, notes=notes):
            yield f"{_number(number)}{_words(voice, text)}{_notes(notes)}"
        case Band(text=text):
            yield _words(voice, text)
        case Items(items=items):
            for item in items:
                yield from _item(item, voice)
        case Grid(caption=caption, columns=columns, rows=rows):
            yield f"{_words(voice, caption)}: {_cells(columns, voice)}"
            for row in rows:
                yield f"{_number(row.number)}{_cells(row.cells, voice)}{_marks(row.marks, voice)}{_notes(row.notes)}"
                yield from (f"     {_words(voice, detail)}" for detail in row.details)
        case SourceList(citations=citations):
            yield from _sources(citations)


def _item(item: Item, voice: Voice) -> Iterator[str]:
    people = " · ".join(_words(voice, person) for person in item.people)
    due = "" if item.due is None else f" ({_words(voice, item.due)})"
    whom = f"{people}: " if people else ""
    yield f"{_number(item.number)}{whom}{_words(voice, item.text)}{due}{_marks(item.marks, voice)}{_notes(item.notes)}"
    if item.detail is not None:
        yield f"     {_words(voice, item.detail)}"


def _sources(citations: tuple[tuple[int, Citation], ...]) -> Iterator[str]:
    """A source where it first stands; another place in it leads there, as on paper."""
    first: dict[str, int] = {}
    for number, cited in citations:
        told = first.setdefault(cited.source.id, number)
        yield f"[{number}] {cited.source.title if told == number else f'[{told}]'}, {cited.locator}"


def _words(voice: Voice, text: Text) -> str:
    """The words of a text; English that stands where a translation should is marked, as on paper."""
    said = voice.say(text)
    return f"EN: {said.words}" if said.fallback else said.words


def _cells(cells: tuple[Text, ...], voice: Voice) -> str:
    return " | ".join(_words(voice, cell) for cell in cells)


def _number(number: int | None) -> str:
    return "" if number is None else f"{number}. "


def _marks(marks: tuple[Text, ...], voice: Voice) -> str:
    return "".join(f" [{_words(voice, mark)}]" for mark in marks)


def _notes(notes: tuple[int, ...]) -> str:
    """The numbers of the sources, as the list at the end has them."""
    return "".join(f" [{note}]" for note in notes)
