"""Rules, number tests, benefits, values and phrases, from their tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from types import MappingProxyType

from vita_assist.content.faults import ContentFaults, not_of_kind
from vita_assist.content.ground_records import GROUPS, grounds_from
from vita_assist.content.source_records import citations_from
from vita_assist.content.table import Raw, Table, files_in, named, records
from vita_assist.guidance.grounds import NO_GROUNDS
from vita_assist.guidance.rule import (
    Accepts,
    Benefit,
    BenefitYears,
    Couple,
    NumberTest,
    Parameter,
    Phrase,
    Rule,
    Timing,
)
from vita_assist.language import app_text
from vita_assist.sources import Certainty, Source

Sources = Mapping[str, Source]


def rules_from(content: Mapping[str, Raw], sources: Sources, faults: ContentFaults) -> Mapping[str, Rule]:
    """The rules by id, over all files of the folder."""
    seen: set[str] = set()
    found = {}
    for file, raw in content.items():
        if file.startswith("rules/"):
            for table in named(raw, file, faults, seen):
                found[table.id] = _rule(table, sources)
    return MappingProxyType(found)


def _rule(table: Table, sources: Sources) -> Rule:
    place = f"rules/{table.id}"
    rule = Rule(
        id=table.id,
        text=table.text("text", place),
        volunteer=table.text_or_none("volunteer", place),
        tax_years=table.years("tax_years"),
        certainty=table.option("certainty", Certainty),
        citations=citations_from(table, sources),
        basis=table.strings("basis", required=True),
        checked_on=table.day("checked_on"),
    )
    table.done()
    return rule


def tests_from(raw: Raw, faults: ContentFaults) -> Mapping[str, NumberTest]:
    """The number tests by id."""
    found = {}
    for table in named(raw, "tests.toml", faults, set()):
        cards = table.table("cards")
        found[table.id] = NumberTest(
            id=table.id,
            name=table.text("name", f"tests/{table.id}"),
            filers_name=table.text_or_none("filers_name", f"tests/{table.id}"),
            kinds=table.strings("kinds", required=True),
            cards=MappingProxyType({card: cards.option(card, Accepts) for card, _ in cards.items()}),
            timing=table.option("timing", Timing),
            applied_counts=table.flag("applied_counts"),
            rule=table.string("rule"),
            timing_rule=table.string("timing_rule"),
        )
        table.done()
    return MappingProxyType(found)


def benefits_from(raw: Raw, faults: ContentFaults) -> Mapping[str, Benefit]:
    """The benefits by id, in their order."""
    found = {}
    for table in records(raw, "benefits.toml", "benefit", faults):
        place = f"benefits/{table.id}"
        found[table.id] = Benefit(
            id=table.id,
            name=table.text("name", place),
            short=table.text("short", place),
            years=tuple(_years(years) for years in table.tables("years")),
            absent_rule=table.string("absent_rule", ""),
            grounds=grounds_from(table),
        )
        table.done()
    return MappingProxyType(found)


def _years(table: Table) -> BenefitYears:
    years = BenefitYears(
        tax_years=table.years("tax_years"),
        filers=table.string("filers", ""),
        couple=table.option("couple", Couple, Couple.EACH),
        other_filer=table.string("other_filer", ""),
        person=table.string("person", ""),
        rule=table.string("rule"),
        bars=table.strings("bars"),
        when_ok=table.strings("when_ok"),
    )
    table.done()
    return years


def parameters_from(raw: Raw, sources: Sources, faults: ContentFaults) -> Mapping[tuple[str, int | None], Parameter]:
    """The values of the law by id and tax year (None where a value does not depend on it)."""
    found = {}
    for table in records(raw, "parameters.toml", "parameter", faults):
        unit, certainty, day = table.string("unit"), table.option("certainty", Certainty), table.day("checked_on")
        citations = citations_from(table, sources)
        for year, value in _values(table):
            found[table.id, year] = Parameter(table.id, year, value, unit, certainty, citations, day)
        table.done()
    return MappingProxyType(found)


def _values(table: Table) -> Iterator[tuple[int | None, int | date]]:
    if table.has("value") == table.has("values"):
        table.fault((), app_text("content/value", "Either value or values is required, and not both."))
    if table.has("value"):
        value = _value(table.raw("value"))
        if value is not None:
            yield None, value
        else:
            table.fault(("value",), not_of_kind(app_text("content/kind/value", "a whole number or a date")))
    for year, raw in table.table("values").items() if table.has("values") else ():
        value = _value(raw)
        if value is None or not year.isdecimal():
            table.fault(
                ("values",),
                not_of_kind(app_text("content/kind/values", "tax years, each with a whole number or a date")),
            )
        else:
            yield int(year), value


def _value(raw: object) -> int | date | None:
    if isinstance(raw, date):
        return None if isinstance(raw, datetime) else raw
    return raw if isinstance(raw, int) and not isinstance(raw, bool) else None


def phrases_from(content: Mapping[str, Raw], faults: ContentFaults) -> Mapping[str, Mapping[str, Phrase]]:
    """The phrases by group (their file) and id."""
    found: dict[str, Mapping[str, Phrase]] = {}
    for group, file, raw in files_in(content, "phrases"):
        found[group] = MappingProxyType({table.id: _phrase(table, group) for table in named(raw, file, faults, set())})
    return MappingProxyType(found)


def _phrase(table: Table, group: str) -> Phrase:
    place = f"phrases/{group}/{table.id}"
    phrase = Phrase(
        id=table.id,
        name=table.text("name", place),
        text=table.text("text", place),
        volunteer=table.text_or_none("volunteer", place),
        rule=table.string("rule", ""),
        grounds=grounds_from(table) if group in GROUPS else NO_GROUNDS,
    )
    table.done()
    return phrase
