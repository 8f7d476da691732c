"""Sources, citations, terms and outlines, from their tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from vita_assist.content.faults import ContentFaults, not_known, not_of_kind
from vita_assist.content.glossary import Rendering, Term, TermStatus
from vita_assist.content.table import Raw, Table, files_in, named
from vita_assist.language import Month, Text, Year, app_text
from vita_assist.sources import UNDATED, Citation, Confidence, Published, Source, Statement, Support

_TRANSLATED = ("ko", "es")


def sources_from(content: Mapping[str, Raw], faults: ContentFaults) -> Mapping[str, Source]:
    """The sources by id, over all files of the folder."""
    seen: set[str] = set()
    files = [file for file in content if file.startswith("sources/")]
    tables = (table for file in files for table in named(content[file], file, faults, seen))
    found = {}
    for table in tables:
        place = f"sources/{table.id}"
        source = Source(
            id=table.id,
            title=table.string("title"),
            publisher=table.string("publisher"),
            address=table.string("address", ""),
            primary=table.flag("primary"),
            checked_on=table.day("checked_on"),
            note=table.text_or_none("note", place),
            published=published_from(table, "published") if table.has("published") else None,
            compared=table.text_or_none("compared", place),
        )
        if source.address and not source.address.startswith(("https://", "http://")):
            table.fault(("address",), app_text("content/address", "This is no address. Allowed: https://…"))
        if not source.address and source.note is None:
            missing = app_text("content/no-address", "There is no address, and no note that says why.")
            table.fault((), missing)
        table.done()
        found[table.id] = source
    return MappingProxyType(found)


def published_from(table: Table, key: str) -> Published:
    """A date, or a text: a month ("2026-02"), a year ("2026"), or "undated"."""
    raw = table.raw(key)
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    if isinstance(raw, str):
        if raw == UNDATED:
            return UNDATED
        found = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2]))?", raw)
        if found is not None:
            return Month(int(found[1]), int(found[2])) if found[2] else Year(int(found[1]))
    allowed = app_text("content/kind/published", "a date, “2026-02”, “2026” or “undated”")
    table.fault((key,), not_of_kind(allowed))
    return UNDATED


def support_from(table: Table, sources: Mapping[str, Source]) -> Support:
    """On what a record rests: how well it is known, where it stands, which facts it carries, when it was checked."""
    return Support(
        confidence=table.option("confidence", Confidence),
        citations=citations_from(table, sources),
        basis=table.strings("basis", required=True),
        checked_on=table.day("checked_on"),
    )


def statement_from(table: Table, place: str, sources: Mapping[str, Source]) -> Statement:
    """A sentence for the household, the volunteer's where there is one, and on what both rest."""
    return Statement(
        id=table.id,
        text=table.text("text", place),
        volunteer=table.text_or_none("volunteer", place),
        support=support_from(table, sources),
    )


def citations_from(table: Table, sources: Mapping[str, Source], key: str = "sources") -> tuple[Citation, ...]:
    """The citations of a record: one at least, each a known source and a place in it."""
    found = []
    listed = [*table.tables(key)]
    for entry in listed:
        source_id, locator = entry.string("source"), entry.string("locator")
        quotes = entry.strings("quotes") if entry.has("quotes") else ()
        entry.done()
        if source_id in sources:
            found.append(Citation(sources[source_id], locator, quotes))
        elif source_id != "?":
            entry.fault(("source",), not_known(source_id, sources))
    if not listed:
        table.fault((), app_text("content/no-source", "There is no source. Required: sources with source and locator."))
    return tuple(found)


def glossary_from(raw: Raw, faults: ContentFaults) -> Mapping[str, Term]:
    """The terms by id."""
    found = {}
    for table in named(raw, "glossary.toml", faults, set()):
        renderings = {
            language: Rendering(table.string(language), table.option(f"{language}_status", TermStatus))
            for language in _TRANSLATED
        }
        found[table.id] = Term(table.id, table.string("en"), MappingProxyType(renderings), table.string("note", ""))
        table.done()
    return MappingProxyType(found)


def outlines_from(content: Mapping[str, Raw], faults: ContentFaults) -> Mapping[str, Mapping[str, Text]]:
    """The fixed sentences of each handout, by handout and key."""
    found: dict[str, Mapping[str, Text]] = {}
    for outline, file, raw in files_in(content, "outlines"):
        texts = {}
        for table in named(raw, file, faults, set()):
            texts[table.id] = table.text("text", f"outlines/{outline}/{table.id}")
            table.done()
        found[outline] = MappingProxyType(texts)
    return MappingProxyType(found)
