"""What a volunteer looks up: rules and tables of the law in the order of a question that people ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vita_assist.interview.condition import Condition
from vita_assist.language import Text


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table: a cell a column, the first of them its head, and the rule on which it rests."""

    id: str
    cells: tuple[Text, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class LookupTable:
    """A table of the law. Each row has the certainty, the tax years and the sources of its rule."""

    id: str
    title: Text
    columns: tuple[Text, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a topic: rules in reading order, then a table ("" for none).

    `matrix` True: the table of the benefits by number, composed from the benefits themselves.
    """

    heading: Text
    rules: tuple[str, ...]
    table: str
    matrix: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """One question that people ask. `group` is the id of the group in which it is listed.

    A household for which `when` holds, once the date `after` (an id of a tax year's dates, "" for none)
    has passed, is shown the topic among what is good to know. Without either it is only looked up.
    """

    id: str
    group: str
    title: Text
    lead: Text
    when: Condition | None
    after: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """Topics under one title, in order."""

    id: str
    title: Text
    topics: tuple[Topic, ...]


def rules_in(topic: Topic, tables: Mapping[str, LookupTable] | None = None) -> tuple[str, ...]:
    """The rules of a topic, those of its tables included where the tables are given; each once."""
    named = [rule for section in topic.sections for rule in section.rules]
    for section in topic.sections:
        table = (tables or {}).get(section.table)
        named += [row.rule for row in table.rows] if table else []
    return tuple(dict.fromkeys(named))
