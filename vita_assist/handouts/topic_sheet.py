"""A topic as a handout: what a volunteer looks up, on paper or in a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

from vita_assist.guidance.rule import Rules
from vita_assist.guidance.topic import LookupTable, Section, Topic
from vita_assist.handouts.blocks import Block, Grid, Handout, Heading, Item, Items, Paragraph, Row
from vita_assist.handouts.notes import Notes
from vita_assist.handouts.page import Outline, Stationery
from vita_assist.language import Text
from vita_assist.sources import Certainty

TableIn = Callable[[Section], "LookupTable | None"]
"""Gives the table of a section, composed or as it stands."""


def topic_sheet(topic: Topic, rules: Rules, table_in: TableIn, stationery: Stationery) -> Handout:
    """Compose one topic; the same content gives the same handout."""
    sheet = _Sheet(rules, table_in, stationery.page)
    return stationery.handout(topic.id, sheet.blocks(topic), topic.title)


class _Sheet:
    """Collects the blocks of one topic, and numbers what volunteer and household point at."""

    def __init__(self, rules: Rules, table_in: TableIn, page: Outline) -> None:
        self._rules = rules
        self._table_in = table_in
        self._page = page
        self._notes = Notes(rules.rules)
        self._next: Callable[[], int] = count(1).__next__

    def blocks(self, topic: Topic) -> Iterator[Block]:
        yield Paragraph(topic.lead)
        for section in topic.sections:
            yield Heading(section.heading)
            if section.rules:
                yield Items(tuple(self._item(rule) for rule in section.rules))
            table = self._table_in(section)
            if table is not None:
                yield Grid(table.title, table.columns, tuple(self._rows(table)))
        yield Heading(self._page["sources"])
        yield self._notes.listed()

    def _item(self, rule: str) -> Item:
        return Item(
            self._rules.rules[rule].text,
            number=self._next(),
            marks=self._marks(rule),
            notes=self._notes.of(rule),
        )

    def _rows(self, table: LookupTable) -> Iterator[Row]:
        for row in table.rows:
            yield Row(row.cells, number=self._next(), marks=self._marks(row.rule), notes=self._notes.of(row.rule))

    def _marks(self, rule: str) -> tuple[Text, ...]:
        certainty = self._rules.rules[rule].certainty
        return () if certainty is Certainty.FINAL else (self._rules.phrases["certainty"][certainty].name,)
