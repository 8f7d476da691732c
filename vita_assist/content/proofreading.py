"""Proofreading: what is well-formed and still not fit to print."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from vita_assist.content.faults import ContentFaults
from vita_assist.content.influence import useless_questions
from vita_assist.content.law_checks import proofread_law
from vita_assist.content.pack import Pack
from vita_assist.content.wording import AllowedUse, refused_words
from vita_assist.language import Text, app_text
from vita_assist.language.check import check_texts

_TYPEWRITER = re.compile(r"\"|'|--| - |\.\.\.|  |^\s|\s$")
"""Straight quotes, hyphens for dashes, three dots, doubled and outer spaces."""


def proofread(pack: Pack, allowed: tuple[AllowedUse, ...]) -> tuple[Text, ...]:
    """Every mark a proofreader would make, in the order of the texts."""
    texts = tuple(pack.texts())
    return (
        *check_texts(texts),
        *_wording(texts, allowed),
        *_typewriter(texts),
        *_twice(texts),
        *_days(pack),
        *_unused(pack),
        *_law(pack),
        *useless_questions(pack),
    )


def _law(pack: Pack) -> tuple[Text, ...]:
    faults = ContentFaults()
    proofread_law(pack.matter, pack.rights, faults)
    return faults.found


def _at(place: str, fault: Text) -> Text:
    return app_text("content/fault", "{place}: {fault}", place=place, fault=fault)


def _wording(texts: tuple[Text, ...], allowed: tuple[AllowedUse, ...]) -> Iterator[Text]:
    for text in texts:
        for words in refused_words(text, allowed):
            yield _at(
                text.place,
                app_text(
                    "content/never",
                    "“{words}” is never said. A use that is right is listed in wording.toml.",
                    words=words,
                ),
            )
    places = {text.place: text.english.lower() for text in texts}
    for use in allowed:
        if use.words.lower() not in places.get(use.place, ""):
            yield _at(
                use.place,
                app_text(
                    "content/allowed-unused", "wording.toml allows “{words}”, which is not there.", words=use.words
                ),
            )


def _typewriter(texts: tuple[Text, ...]) -> Iterator[Text]:
    for text in texts:
        found = _TYPEWRITER.search(text.english)
        if found is not None:
            yield _at(
                text.place,
                app_text(
                    "content/typewriter",
                    "“{found}” stands at character {at}. Allowed: ’ “ ” – … and single spaces.",
                    found=found[0],
                    at=found.start() + 1,
                ),
            )


def _twice(texts: tuple[Text, ...]) -> Iterator[Text]:
    """The same sentence at two places: sooner or later one of them would be corrected alone."""
    places: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        if text.english.endswith((".", "?")) and len(text.english) > _SHORT:
            places[text.english].append(text.place)
    for at in places.values():
        if len(at) > 1:
            yield _at(at[1], app_text("content/twice", "The same text stands at {other}.", other=at[0]))


_SHORT = 60


def _days(pack: Pack) -> Iterator[Text]:
    """The pack is as old as the oldest of what it says."""
    days = [source.checked_on for source in pack.sources.values()]
    days += [rule.checked_on for rule in pack.rules.rules.values()]
    days += [parameter.checked_on for parameter in pack.rules.parameters.values()]
    days += [support.checked_on for _, support in pack.supports()]
    if pack.checked_on != min(days, default=pack.checked_on):
        yield _at(
            "pack.toml checked_on",
            app_text(
                "content/oldest",
                "This is not the oldest day on which anything was checked: {day}.",
                day=min(days).isoformat(),
            ),
        )


def _unused(pack: Pack) -> Iterator[Text]:
    """What nothing refers to: sources, number tests and tables."""
    cited = {citation.source.id for _, citation in pack.citations()}
    tested = {
        test_id
        for benefit in pack.rules.benefits.values()
        for years in benefit.years
        for test_id in (years.filers, years.other_filer, years.person)
    }
    unused = app_text("content/unused", "Nothing refers to this.")
    yield from (_at(f"sources/*.toml {source_id}", unused) for source_id in pack.sources if source_id not in cited)
    yield from (_at(f"tests.toml {test_id}", unused) for test_id in pack.rules.tests if test_id not in tested)
    shown = {section.table for group in pack.rules.topics for topic in group.topics for section in topic.sections}
    yield from (_at(f"tables/{table_id}.toml", unused) for table_id in pack.rules.tables if table_id not in shown)
