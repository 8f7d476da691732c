"""Tables and topics, from their files: what a volunteer looks up."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from vita_assist.content.faults import ContentFaults, not_known, not_of_kind, of_nobody
from vita_assist.content.table import Raw, Table, files_in, is_new, tables_of
from vita_assist.guidance.rule import Parameter
from vita_assist.guidance.topic import LookupTable, Section, TableRow, Topic, TopicGroup
from vita_assist.interview.subject import About
from vita_assist.language import Text, app_text, as_printed

Parameters = Mapping[tuple[str, int | None], Parameter]

DAY: Final = Text("tables/day", "{day}")
"""A cell that is a date of the parameters."""


def tables_from(content: Mapping[str, Raw], parameters: Parameters, faults: ContentFaults) -> Mapping[str, LookupTable]:
    """The tables by id, which is the name of their file."""
    named = files_in(content, "tables")
    found = {table_id: _table(Table(file, (), raw, faults), table_id, parameters) for table_id, file, raw in named}
    return MappingProxyType(found)


def _table(table: Table, table_id: str, parameters: Parameters) -> LookupTable:
    place = f"tables/{table_id}"
    columns = table.strings("columns", required=True)
    rows: list[TableRow] = []
    seen: set[str] = set()
    for entry in table.tables("row"):
        row = _row(entry, place, parameters)
        if len(row.cells) != len(columns):
            entry.fault(
                ("cells",), app_text("content/cells", "Allowed: {count} cells, one a column.", count=len(columns))
            )
        if is_new(entry, row.id, seen):
            rows.append(row)
    found = LookupTable(
        id=table_id,
        title=table.text("title", place),
        columns=tuple(Text(f"{place}/columns/{index + 1}", column) for index, column in enumerate(columns)),
        rows=tuple(rows),
    )
    table.done()
    return found


def _row(entry: Table, place: str, parameters: Parameters) -> TableRow:
    row_id, rule, listed = entry.string("id"), entry.string("rule"), entry.raw("cells")
    entry.done()
    if not isinstance(listed, list) or not listed:
        entry.fault(("cells",), not_of_kind(app_text("content/kind/cells", "a list of cells")))
        return TableRow(row_id, (), rule)
    cells = tuple(_cell(entry, f"{place}/{row_id}", index, raw, parameters) for index, raw in enumerate(listed))
    return TableRow(row_id, cells, rule)


def _cell(entry: Table, place: str, index: int, raw: object, parameters: Parameters) -> Text:
    """A text, `{ as_printed = … }`, or `{ parameter = …, tax_year = … }`."""
    if isinstance(raw, str) and raw.strip():
        return Text(f"{place}/{index + 1}", raw)
    if isinstance(raw, Mapping) and set(raw) == {"as_printed"}:
        return as_printed(Table(entry.file, (*entry.path, "cells"), raw, entry.faults).string("as_printed"))
    if isinstance(raw, Mapping) and set(raw) == {"parameter", "tax_year"}:
        known = parameters.get((str(raw["parameter"]), raw["tax_year"]))
        if known is not None and isinstance(known.value, date):
            return DAY.filled(day=known.value)
        entry.fault(("cells",), not_known(str(raw["parameter"]), [id_ for id_, _ in parameters]))
        return as_printed("?")
    wanted = app_text("content/kind/cell", "a text, a table with as_printed, or a table with parameter and tax_year")
    entry.fault(("cells",), not_of_kind(wanted))
    return as_printed("?")


def groups_from(
    content: Mapping[str, Raw], known: Mapping[str, About], faults: ContentFaults
) -> tuple[TopicGroup, ...]:
    """The groups of topics in the order that they give."""
    ordered: list[tuple[int, TopicGroup]] = []
    seen: set[str] = set()
    for group_id, file, raw in files_in(content, "topics"):
        table = Table(file, (), raw, faults)
        topics = tuple(
            _topic(one, group_id, known, seen) for one in tables_of(table.raw("topic"), file, ("topic",), faults)
        )
        order = table.whole("order")
        ordered.append((order or 0, TopicGroup(group_id, table.text("title", f"topics/{group_id}"), topics)))
        table.done()
    return tuple(group for _, group in sorted(ordered, key=lambda one: one[0]))


def _topic(table: Table, group: str, known: Mapping[str, About], seen: set[str]) -> Topic:
    topic_id = table.string("id")
    place = f"topics/{group}/{topic_id}"
    is_new(table, topic_id, seen)
    when = table.condition("when", known)
    if when is not None and when.of_person:
        table.fault(("when",), of_nobody())
    topic = Topic(
        id=topic_id,
        group=group,
        title=table.text("title", place),
        lead=table.text("lead", place),
        when=when,
        after=table.string("after", ""),
        sections=tuple(_section(one, f"{place}/{index + 1}") for index, one in enumerate(table.tables("section"))),
    )
    table.done()
    return topic


def _section(table: Table, place: str) -> Section:
    section = Section(
        heading=table.text("heading", place),
        rules=table.strings("rules"),
        table=table.string("table", ""),
        matrix=table.flag("matrix", default=False),
    )
    table.done()
    return section
