"""The rights on paper: by place, each point with its limits; and the site's own plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count

from vita_assist.handouts.blank import BLANK
from vita_assist.handouts.blocks import Block, Grid, Handout, Heading, Item, Items, Paragraph, Row
from vita_assist.handouts.notes import Notes
from vita_assist.handouts.page import Stationery
from vita_assist.language import Text, as_printed, dotted
from vita_assist.law.matter import Words
from vita_assist.rights import Rights
from vita_assist.rights.rights import PhoneLine, Point
from vita_assist.site import Contact, Site
from vita_assist.sources import Statement

RIGHTS = "rights"
SITE_PLAN = "site-plan"


def rights_sheet(rights: Rights, site: Site, words: Words, stationery: Stationery) -> Handout:
    """Compose the handout on rights; of the site it takes its local line, and who has dialed which number."""
    return stationery.handout(RIGHTS, _Sheet(words, stationery).rights(rights, site))


def site_plan(rights: Rights, site: Site, words: Words, stationery: Stationery) -> Handout:
    """Compose the site's plan from its settings; what is not filled in is a blank to write on."""
    return stationery.handout(SITE_PLAN, _Sheet(words, stationery).plan(rights, site))


class _Sheet:
    """Collects the blocks, and numbers what volunteer and household point at."""

    def __init__(self, words: Words, stationery: Stationery) -> None:
        self._words = words
        self._outline = stationery.outline
        self._page = stationery.page
        self._notes = Notes()
        self._next = count(1).__next__
        self._limits: dict[str, int] = {}

    def rights(self, rights: Rights, site: Site) -> Iterator[Block]:
        yield Paragraph(self._outline["lead"])
        for card in rights.cards:
            yield Heading(card.title)
            yield Items(tuple(item for point in card.points for item in self._point(point)))
        yield self._lines(rights, site)
        yield Paragraph(self._outline["not-called"])
        yield Heading(self._outline["limits"])
        yield Items(tuple(self._statement(statement) for statement in rights.limits))
        yield from self._sources()

    def plan(self, rights: Rights, site: Site) -> Iterator[Block]:
        yield Paragraph(self._outline["lead"])
        if not site.is_ready:
            yield Paragraph(self._outline["not-filled"])
        filled = site.words(BLANK)
        for phase in rights.protocol:
            yield Heading(phase.title)
            yield Items(tuple(self._statement(step, filled=filled) for step in phase.steps))
        yield Heading(self._outline["confidentiality"])
        yield Items(tuple(self._statement(statement) for statement in rights.confidentiality))
        yield from self._sources()

    def _point(self, point: Point) -> Iterator[Item]:
        """A point, and beneath it its limits, or where they stand already: the two are never apart."""
        again = tuple(
            self._outline["limit-again"].filled(number=self._limits[limit.id])
            for limit in point.limits
            if limit.id in self._limits
        )
        yield self._statement(point.statement, (*self._marks(point.statement), *again))
        for limit in (limit for limit in point.limits if limit.id not in self._limits):
            self._limits[limit.id] = number = self._next()
            yield Item(
                self._outline["limit"].filled(limit=limit.text),
                number=number,
                marks=self._marks(limit),
                notes=self._notes.cite(limit.support.citations),
            )

    def _statement(
        self, statement: Statement, marks: tuple[Text, ...] = (), filled: Mapping[str, str] | None = None
    ) -> Item:
        """`marks` are for what is told as a fact: an instruction is neither confirmed nor reported."""
        return Item(
            statement.text.filled(**filled) if filled else statement.text,
            number=self._next(),
            marks=marks,
            notes=self._notes.cite(statement.support.citations),
        )

    def _marks(self, statement: Statement) -> tuple[Text, ...]:
        return () if statement.support.confirmed else (self._words.confidences[statement.support.confidence].name,)

    def _lines(self, rights: Rights, site: Site) -> Grid:
        columns = (self._outline["who"], self._outline["number"], self._outline["hours"])
        rows = tuple(
            Row(
                cells=(line.name, as_printed(line.number), line.hours),
                number=self._next(),
                details=(line.what, *self._seen(line, site)),
                notes=self._notes.cite(line.support.citations),
            )
            for line in rights.lines
        )
        return Grid(self._outline["lines"], columns, (*self._local(site.rapid_response), *rows))

    def _local(self, line: Contact) -> Iterator[Row]:
        """The line that the site gave: it stands first, since it is near."""
        if line.phone:
            name = dotted(self._outline["local"], *((as_printed(line.name),) if line.name else ()))
            yield Row(cells=(name, as_printed(line.phone), as_printed("")), number=self._next())

    def _seen(self, line: PhoneLine, site: Site) -> Iterator[Text]:
        """When the number was last seen in print, and last dialed: it decays."""
        if isinstance(line.listed, str):
            yield self._outline["printed-undated"]
        else:
            yield self._outline["printed"].filled(day=line.listed)
        call = site.calls.get(line.id)
        called_on = line.called_on if call is None else call.called_on
        if called_on is not None:
            yield self._outline["opened" if line.is_page else "called"].filled(day=called_on)

    def _sources(self) -> Iterator[Block]:
        yield Heading(self._page["sources"])
        yield self._notes.listed()
