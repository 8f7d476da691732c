"""Sheets to take home, from `sheets/`: what they name must be there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from vita_assist.content.faults import ContentFaults, not_known
from vita_assist.content.table import Raw, Table, files_in
from vita_assist.guidance.rule import Rules
from vita_assist.handouts.sheet import Sheet, SheetSection
from vita_assist.handouts.sheets import points_of
from vita_assist.language import Text
from vita_assist.rights import Rights
from vita_assist.site import CONTACTS, SERVICES


def sheets_from(content: Mapping[str, Raw], faults: ContentFaults) -> Mapping[str, Sheet]:
    """The sheets by id, which is the name of their file."""
    found = {name: _sheet(Table(file, (), raw, faults), name) for name, file, raw in files_in(content, "sheets")}
    return MappingProxyType(found)


def _sheet(table: Table, sheet_id: str) -> Sheet:
    place = f"sheets/{sheet_id}"
    sheet = Sheet(
        id=sheet_id,
        title=table.text("title", place),
        lead=table.text("lead", place),
        about_rights=table.flag("about_rights", default=False),
        sections=tuple(_section(one, f"{place}/{index + 1}") for index, one in enumerate(table.tables("section"))),
    )
    table.done()
    return sheet


def _section(table: Table, place: str) -> SheetSection:
    section = SheetSection(
        heading=table.text("heading", place),
        lines=tuple(Text(f"{place}/lines/{index + 1}", line) for index, line in enumerate(table.strings("lines"))),
        rules=table.strings("rules"),
        points=table.strings("points"),
        table=table.string("table", ""),
        leave_out=table.strings("leave_out"),
        contacts=table.strings("contacts"),
        services=table.strings("services"),
        boxes=table.flag("boxes", default=False),
        calendar=table.flag("calendar", default=False),
    )
    table.done()
    return section


def check_sheets(sheets: Mapping[str, Sheet], rules: Rules, rights: Rights, faults: ContentFaults) -> None:
    """Note every id that does not exist."""
    points = points_of(rights)
    for sheet in sheets.values():
        for number, section in enumerate(sheet.sections, start=1):
            tables = (section.table,) if section.table else ()
            rows = [row.id for table in tables if table in rules.tables for row in rules.tables[table].rows]
            named: tuple[tuple[str, tuple[str, ...], Collection[str]], ...] = (
                ("rules", section.rules, rules.rules),
                ("points", section.points, points),
                ("table", tables, rules.tables),
                ("leave_out", section.leave_out, rows),
                ("contacts", section.contacts, CONTACTS),
                ("services", section.services, SERVICES),
            )
            for key, names, known in named:
                for name in names:
                    if name not in known:
                        faults.add(f"sheets/{sheet.id}.toml", (f"section {number}", key), not_known(name, known))
