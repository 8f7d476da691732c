"""A topic as a handout: what a volunteer looks up, on paper or in a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vita_assist.guidance.rule import Rules
from vita_assist.guidance.topic import LookupTable, Section, Topic
from vita_assist.handouts.blocks import Block, Grid, Handout, Heading, Items, Paragraph
from vita_assist.handouts.page import Outline, Stationery
from vita_assist.handouts.ruled_items import RuledItems

TableIn = Callable[[Section], "LookupTable | None"]
"""Gives the table of a section, composed or as it stands."""


def topic_sheet(topic: Topic, rules: Rules, table_in: TableIn, stationery: Stationery) -> Handout:
    """Compose one topic; the same content gives the same handout."""
    sheet = _Sheet(rules, table_in, stationery.page)
    return stationery.handout(topic.id, sheet.blocks(topic), topic.title)


class _Sheet:
    """Collects the blocks of one topic, and numbers what volunteer and household point at."""

    def __init__(self, rules: Rules, table_in: TableIn, page: Outline) -> None:
        self._lines = RuledItems(rules)
        self._table_in = table_in
        self._page = page

    def blocks(self, topic: Topic) -> Iterator[Block]:
        yield Paragraph(topic.lead)
        for section in topic.sections:
            yield Heading(section.heading)
            if section.rules:
                yield Items(tuple(self._lines.item(rule) for rule in section.rules))
            table = self._table_in(section)
            if table is not None:
                yield Grid(table.title, table.columns, tuple(self._lines.rows(table)))
        yield Heading(self._page["sources"])
        yield self._lines.notes.listed()
