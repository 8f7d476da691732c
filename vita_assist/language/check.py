"""Faults of the catalogs and of the English, all at once, each with its file and place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from unicodedata import is_normalized

from vita_assist.language.catalog import load_catalog
from vita_assist.language.filling import has_stray_brace
from vita_assist.language.fitness import Misfit, has_refused_character, misfit
from vita_assist.language.formats import formats_of
from vita_assist.language.keep import catalog_file, header
from vita_assist.language.proofs import proof_read, told_misfit
from vita_assist.language.text import app_text
from vita_assist.language.voices import ENGLISH, languages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from vita_assist.language.catalog import Catalog, Entry
    from vita_assist.language.text import Domain, Text


def check_texts(texts: Iterable[Text]) -> tuple[Text, ...]:
    """Faults of the English: two texts at one place, braces, characters, plurals outside `app`."""
    faults: list[Text] = []
    distinct = dict.fromkeys((text.place, text.english, text.plural, text.domain) for text in texts)
    at = Counter((domain, place) for place, _, _, domain in distinct)
    for (_, place), count in at.items():
        if count > 1:
            faults.append(_told(place, app_text("language/check/clash", "Two texts have this place.")))
    for place, english, plural, domain in distinct:
        faults += (_told(place, what) for what in _faults_of_english(english, plural, domain))
    return tuple(faults)


def _faults_of_english(english: str, plural: str, domain: Domain) -> Iterator[Text]:
    if has_stray_brace(english) or has_stray_brace(plural):
        yield app_text("language/check/brace", "A brace that belongs to no {example}.",
                       example="{plain_name}")  # fmt: skip
    both = (english + plural).replace("\n", "")
    if has_refused_character(both) or not is_normalized("NFC", both):
        yield app_text("language/check/character", "A character that is invisible or not composed.")
    if plural and domain != "app":
        yield app_text("language/check/plural", "Only the program's own texts may count.")


def check_catalogs(locales: Path, domain: Domain, texts: Iterable[Text]) -> tuple[Text, ...]:
    """Faults of one domain in all languages, measured against the texts that are in use."""
    wanted = dict.fromkeys((text.place, text.english, text.plural) for text in texts)
    faults: list[Text] = []
    for language in languages(locales):
        if language == ENGLISH:
            continue
        file = catalog_file(locales, language, domain)
        name = f"{language}/{domain}.po"
        catalog = load_catalog(file)
        faults += catalog.faults
        faults += (_told(name, what) for what in _faults_of_header(catalog, language))
        for place, what in _faults_of_entries(catalog, wanted, language):
            faults.append(_told(name, _told(place, what)))
    return tuple(faults)


def _faults_of_header(catalog: Catalog, language: str) -> Iterator[Text]:
    wanted = header(catalog.header, language)
    for name in ("Language", "Plural-Forms", "Content-Type"):
        if catalog.header.get(name, "").replace(" ", "") != wanted[name].replace(" ", ""):
            yield app_text(
                "language/check/header",
                "The header {name} must be “{wanted}”.",
                name=name,
                wanted=wanted[name],
            )


def _faults_of_entries(
    catalog: Catalog, wanted: Iterable[tuple[str, str, str]], language: str
) -> Iterator[tuple[str, Text]]:
    known = catalog.by_key
    for key in wanted:
        if key not in known:
            yield key[0], app_text("language/check/absent", "Not in the catalog. Run “words”.")
        else:
            yield from ((key[0], what) for what in _faults_of_entry(known[key], language))
    used = set(wanted)
    seen: set[tuple[str, str, str]] = set()
    for entry in catalog.entries:
        if entry.key not in used:
            yield entry.place, app_text("language/check/unused", "No longer in use. Run “words”.")
        elif entry.key in seen:
            yield entry.place, app_text("language/check/twice", "Twice in the catalog.")
        seen.add(entry.key)


def _faults_of_entry(entry: Entry, language: str) -> Iterator[Text]:
    reason = misfit(entry.english, entry.plural, entry.strings)
    if entry.fuzzy and entry.translated:
        reason = Misfit.FUZZY
    elif entry.plural and len(entry.strings) != formats_of(language).plural_forms():
        reason = Misfit.FORMS
    if reason is not None:
        yield told_misfit(reason, entry)
    else:
        yield from proof_read(language, entry)


def _told(place: str, what: Text) -> Text:
    return app_text("language/check/told", "{place}: {what}", place=place, what=what)
