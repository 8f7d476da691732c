"""What a handout is made of: blocks of text, in reading order, without any layout."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from vita_assist.handouts.entry import CalendarEntry
from vita_assist.language import Text
from vita_assist.sources import Citation, Freshness


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 2 or 3 (the handout's title is level 1)."""

    text: Text
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. `number` is what volunteer and household point at; `notes` are source numbers."""

    text: Text
    number: int | None = None
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list: whom it is for, what it says, when it is due, and why.

    `people` are labels such as "You" or "Child 1"; `marks` are short words such as "draft".
    """

    text: Text
    number: int | None = None
    people: tuple[Text, ...] = ()
    due: Text | None = None
    detail: Text | None = None
    marks: tuple[Text, ...] = ()
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list; with `boxes` each item begins with an empty box to tick."""

    items: tuple[Item, ...]
    boxes: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: short cells under the columns, then its reasons in whole sentences."""

    cells: tuple[Text, ...]
    number: int | None = None
    details: tuple[Text, ...] = ()
    marks: tuple[Text, ...] = ()
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. The first cell of each row is its row header."""

    caption: Text
    columns: tuple[Text, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A sentence in a frame across the page, such as the one about old content."""

    text: Text


@dataclass(frozen=True, slots=True)
class SourceList:
    """The sources by number; each is printed in its own language, with its place and day."""

    citations: tuple[tuple[int, Citation], ...]


@dataclass(frozen=True, slots=True)
class CalendarCode:
    """A calendar entry as a QR code, which a phone reads from the paper; `alt` says what it is."""

    entry: CalendarEntry
    alt: Text


Block: TypeAlias = Heading | Paragraph | Items | Grid | Band | SourceList | CalendarCode


@dataclass(frozen=True, slots=True)
class Handout:
    """One handout: what it says, and what stands on each of its pages.

    `id` names the file; `footer` are the lines at the foot of each page (day and version, "general
    information, not legal advice", the site's line), to which the renderer adds "page n of m".
    """

    id: str
    title: Text
    blocks: tuple[Block, ...]
    as_of: date
    version: str
    freshness: Freshness
    footer: tuple[Text, ...]
