"""Sources, citations, terms and outlines, from their tables."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from vita_assist.content.faults import ContentFaults, not_known
from vita_assist.content.glossary import Rendering, Term, TermStatus
from vita_assist.content.table import Table, named
from vita_assist.language import Text, app_text
from vita_assist.sources import Citation, Source

Raw = Mapping[str, object]
_TRANSLATED = ("ko", "es")


def sources_from(raw: Raw, faults: ContentFaults) -> Mapping[str, Source]:
    """The sources by id."""
    found = {}
    for table in named(raw, "sources.toml", faults, set()):
        found[table.id] = Source(
            id=table.id,
            title=table.string("title"),
            publisher=table.string("publisher"),
            address=table.string("address"),
            primary=table.flag("primary"),
            checked_on=table.day("checked_on"),
            note=table.text_or_none("note", f"sources/{table.id}"),
        )
        if not found[table.id].address.startswith(("https://", "http://")):
            table.fault(("address",), app_text("content/address", "This is no address. Allowed: https://…"))
        table.done()
    return MappingProxyType(found)


def citations_from(table: Table, sources: Mapping[str, Source]) -> tuple[Citation, ...]:
    """The citations of a record: one at least, each a known source and a place in it."""
    found = []
    listed = [*table.tables("sources")]
    for entry in listed:
        source_id, locator = entry.string("source"), entry.string("locator")
        entry.done()
        if source_id in sources:
            found.append(Citation(sources[source_id], locator))
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
    for file, raw in content.items():
        folder, _, name = file.partition("/")
        if folder != "outlines":
            continue
        outline = name.removesuffix(".toml")
        texts = {}
        for table in named(raw, file, faults, set()):
            texts[table.id] = table.text("text", f"outlines/{outline}/{table.id}")
            table.done()
        found[outline] = MappingProxyType(texts)
    return MappingProxyType(found)
