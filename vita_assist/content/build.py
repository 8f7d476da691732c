"""From plain TOML values to the pack: every record read field by field, then held against the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vita_assist.content.card_records import cards_from, check_cards
from vita_assist.content.faults import ContentFaults
from vita_assist.content.files import RawContent
from vita_assist.content.flow_checks import check_flow
from vita_assist.content.ground_records import check_grounds
from vita_assist.content.interview_records import facts_from, pages_from
from vita_assist.content.law_checks import check_law
from vita_assist.content.law_records import matter_from
from vita_assist.content.pack import Pack
from vita_assist.content.references import check_references
from vita_assist.content.rights_records import rights_from
from vita_assist.content.rule_records import (
    benefits_from,
    parameters_from,
    phrases_from,
    rules_from,
    tests_from,
)
from vita_assist.content.sheet_records import check_sheets, sheets_from
from vita_assist.content.source_records import glossary_from, outlines_from, sources_from
from vita_assist.content.table import Table
from vita_assist.content.topic_records import groups_from, tables_from
from vita_assist.content.wording import AllowedUse, allowed_uses_from
from vita_assist.guidance.rule import Rules
from vita_assist.language import Text


@dataclass(frozen=True, slots=True)
class Built:
    """What became of the files: a pack where they could be read, and all faults."""

    pack: Pack | None
    wording: tuple[AllowedUse, ...]
    faults: tuple[Text, ...]


def build(content: RawContent, faults: ContentFaults) -> Built:
    """The pack of some files. It is only to be used where there is no fault."""
    of_pack = Table("pack.toml", (), content.get("pack.toml", {}), faults)
    version, checked_on, tax_years = of_pack.string("version"), of_pack.day("checked_on"), of_pack.years("tax_years")
    of_pack.done()
    sources = sources_from(content, faults)
    facts = facts_from(_file(content, "facts.toml"), faults)
    parameters = parameters_from(_file(content, "parameters.toml"), sources, faults)
    rules = Rules(
        tax_years=tax_years,
        rules=rules_from(content, sources, faults),
        tests=tests_from(_file(content, "tests.toml"), faults),
        benefits=benefits_from(_file(content, "benefits.toml"), faults),
        parameters=parameters,
        phrases=phrases_from(content, faults),
        tables=tables_from(content, parameters, faults),
        topics=groups_from(content, {fact.id: fact.about for fact in facts.values()}, faults),
    )
    pack = Pack(
        version=version,
        checked_on=checked_on,
        tax_years=tax_years,
        facts=facts,
        pages=pages_from(_file(content, "pages.toml"), facts, sources, faults),
        rules=rules,
        matter=matter_from(content, sources, faults),
        rights=rights_from(content, sources, faults),
        sources=sources,
        glossary=glossary_from(_file(content, "glossary.toml"), faults),
        outlines=outlines_from(content, faults),
        sheets=sheets_from(content, faults),
        cards=cards_from(content, faults),
    )
    wording = allowed_uses_from(_file(content, "wording.toml"), faults)
    _check(pack, faults)
    return Built(pack, wording, faults.found)


def _check(pack: Pack, faults: ContentFaults) -> None:
    """Note what its parts say of each other that does not hold."""
    check_references(pack.rules, faults)
    check_grounds(pack.rules, pack.facts, faults)
    check_flow(pack.pages, pack.facts, faults)
    check_law(pack.matter, faults)
    check_cards(pack.cards, pack.rights, faults)
    check_sheets(pack.sheets, pack.rules, pack.rights, faults)


def _file(content: RawContent, name: str) -> Mapping[str, object]:
    return content.get(name, {})
