"""A sheet to take home, composed from the rules, tables and points that it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from vita_assist.guidance.calendar import day_to_fetch
from vita_assist.guidance.rule import Rules
from vita_assist.guidance.topic import LookupTable
from vita_assist.handouts.blank import BLANK
from vita_assist.handouts.blocks import Block, CalendarCode, Grid, Handout, Heading, Item, Items, Paragraph
from vita_assist.handouts.entry import CalendarEntry
from vita_assist.handouts.page import Edition, Outline, Stationery
from vita_assist.handouts.ruled_items import RuledItems
from vita_assist.handouts.services import service_texts
from vita_assist.handouts.sheet import Sheet, SheetSection
from vita_assist.language import dotted
from vita_assist.rights import Rights
from vita_assist.rights.rights import Point
from vita_assist.site import Contact, Site


def take_home_sheet(sheet: Sheet, rules: Rules, rights: Rights, site: Site, stationery: Stationery) -> Handout:
    """Compose a sheet; its outline holds the words of the site's contacts."""
    return stationery.handout(sheet.id, _Writer(rules, rights, site, stationery).blocks(sheet), sheet.title)


def points_of(rights: Rights) -> Mapping[str, Point]:
    """What sheets and cards can name by id: the points of rights, the limits of all this text, the site's steps."""
    points = [point for card in rights.cards for point in card.points]
    steps = [step for phase in rights.protocol for step in phase.steps]
    points += [Point(statement, ()) for statement in (*rights.limits, *steps)]
    return {point.statement.id: point for point in points}


def entry_to_fetch(words: Outline, edition: Edition) -> CalendarEntry:
    """The calendar entry of the next IP PIN, as it stands on the day; a clock that is wrong is not believed."""
    day = edition.age.checked_on if edition.age.clock_wrong else edition.as_of
    when = day_to_fetch(day)
    return CalendarEntry(f"ip-pin-{when.year}", when, words["summary"], words["description"], day)


class _Writer:
    """Collects the blocks, and numbers what volunteer and household point at."""

    def __init__(self, rules: Rules, rights: Rights, site: Site, stationery: Stationery) -> None:
        self._rules = rules
        self._points = points_of(rights)
        self._site = site
        self._words: Outline = stationery.outline
        self._page = stationery.page
        self._lines = RuledItems(rules)
        self._entry = entry_to_fetch(self._words, stationery.edition)

    def blocks(self, sheet: Sheet) -> Iterator[Block]:
        yield Paragraph(sheet.lead)
        for section in sheet.sections:
            yield Heading(section.heading)
            items = tuple(self._items(section))
            if items:
                yield Items(items, boxes=section.boxes)
            if section.table:
                table = self._rules.tables[section.table]
                rows = tuple(row for row in table.rows if row.id not in section.leave_out)
                yield self._table(replace(table, rows=rows), boxes=section.boxes)
            if section.calendar:
                yield self._code()
        if self._lines.notes.listed().citations:
            yield Heading(self._page["sources"])
            yield self._lines.notes.listed()

    def _items(self, section: SheetSection) -> Iterator[Item]:
        for line in section.lines:
            filled = line.filled(blank=BLANK, day=self._entry.day, summary=self._entry.summary)
            yield Item(filled, number=self._lines.next_number())
        yield from (self._lines.item(rule) for rule in section.rules)
        for point in section.points:
            yield from self._point(self._points[point])
        yield from (self._contact(name) for name in section.contacts)
        for text in service_texts(self._page, self._site.services, section.services):
            yield Item(text, number=self._lines.next_number())

    def _point(self, point: Point) -> Iterator[Item]:
        """A point and its limits: the two are never apart."""
        for text, support in (
            (point.statement.text, point.statement.support),
            *((self._words["limit"].filled(limit=limit.text), limit.support) for limit in point.limits),
        ):
            yield Item(text, number=self._lines.next_number(), notes=self._lines.notes.cite(support.citations))

    def _contact(self, name: str) -> Item:
        """Whom the site named; room to write where it named nobody."""
        contact: Contact = getattr(self._site, name)
        return Item(
            self._words[name].filled(name=contact.name or BLANK, phone=contact.phone or BLANK),
            number=self._lines.next_number(),
        )

    def _code(self) -> Block:
        entry = self._entry
        return CalendarCode(entry, self._words["square"].filled(summary=entry.summary, day=entry.day))

    def _table(self, table: LookupTable, *, boxes: bool) -> Block:
        if boxes:
            return Items(tuple(self._ticked(table)), boxes=True)
        return Grid(table.title, table.columns, tuple(self._lines.rows(table)))

    def _ticked(self, table: LookupTable) -> Iterator[Item]:
        """A row as a line to tick: its head, then the other cells with what their column asks."""
        for row in table.rows:
            told = [
                self._words["cell"].filled(column=column, cell=cell)
                for column, cell in zip(table.columns[1:], row.cells[1:], strict=True)
            ]
            yield Item(
                dotted(row.cells[0], *told),
                number=self._lines.next_number(),
                marks=self._lines.marks(row.rule),
                notes=self._lines.notes.of(row.rule),
            )
