"""On which answers an outcome rests, from its table; and whether there are such facts and such findings."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from vita_assist.content.faults import ContentFaults, not_known
from vita_assist.content.table import Table
from vita_assist.guidance.grounds import NUMBER, Grounds
from vita_assist.guidance.rule import Rules
from vita_assist.interview.fact import Fact

GROUPS: Final = ("reason", "state", "action", "date", "document", "referral", "route")
"""The groups of phrases of which each must say on which answers it rests, and be it on none."""

_FOLLOWED: Final = ("action", "route")


def grounds_from(table: Table) -> Grounds:
    """The grounds that a phrase or a benefit names. `answers` must be there: an empty list says that none counts."""
    of = table.table("answers_of")
    grounds = Grounds(
        answers=table.strings("answers", required=True),
        where_yes=_named(of, "where_yes"),
        couple=_named(of, "couple"),
        filers=_named(of, "filers"),
        spouse=_named(of, "spouse"),
        dependents=_named(of, "dependents"),
        follows=_named(table, "follows"),
    )
    of.done()
    return grounds


def _named(table: Table, key: str) -> tuple[str, ...]:
    return table.strings(key) if table.has(key) else ()


def check_grounds(rules: Rules, facts: Mapping[str, Fact], faults: ContentFaults) -> None:
    """Note every fact and every finding that does not exist."""
    findings = {NUMBER, *(f"{group}/{id_}" for group in _FOLLOWED for id_ in rules.phrases.get(group, {}))}
    for group, phrases in rules.phrases.items():
        for phrase in phrases.values():
            _grounds(f"phrases/{group}.toml", phrase.id, phrase.grounds, (facts, findings), faults)
    for benefit in rules.benefits.values():
        _grounds("benefits.toml", benefit.id, benefit.grounds, (facts, findings), faults)


def _grounds(
    file: str,
    id_: str,
    grounds: Grounds,
    known: tuple[Collection[str], Collection[str]],
    faults: ContentFaults,
) -> None:
    facts, findings = known
    for name in sorted({*grounds.facts()} - {*facts}):
        faults.add(file, (id_, "answers"), not_known(name, facts))
    for name in sorted({*grounds.follows} - {*findings}):
        faults.add(file, (id_, "follows"), not_known(name, findings))
