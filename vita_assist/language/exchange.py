"""Handing the untranslated texts of a language to a translator as JSON, and taking them back."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from vita_assist.errors import InputError
from vita_assist.language.fitness import misfit
from vita_assist.language.formats import formats_of
from vita_assist.language.keep import catalog_file, load_whole, store
from vita_assist.language.proofs import ALIKE, told_misfit
from vita_assist.language.text import DOMAINS, app_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from vita_assist.language.catalog import Catalog, Entry
    from vita_assist.language.text import Domain, Text


def missing(locales: Path, language: str, under: str = "") -> str:
    """The entries that lack words, one JSON object a line, of all places that begin with `under`.

    Where the English has changed, `was` is the English before and `old` its translation; `forms`
    says how many forms a counted text needs. The translator adds `translation`, a string or, for a
    counted text, a list of strings.
    """
    rows = [
        _row(domain, entry)
        for domain in DOMAINS
        for entry in load_whole(catalog_file(locales, language, domain)).entries
        if entry.lacks_words and entry.place.startswith(under)
    ]
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n"


def _row(domain: Domain, entry: Entry) -> dict[str, Any]:
    row: dict[str, Any] = {"domain": domain, "place": entry.place, "english": entry.english}
    if entry.plural:
        row |= {"plural": entry.plural, "forms": len(entry.strings)}
    if entry.fuzzy and entry.was:
        row["was"] = entry.was[0]
    if entry.translated:
        row["old"] = list(entry.strings) if entry.plural else entry.strings[0]
    return row


@dataclass(frozen=True, slots=True)
class Returned:
    """One translation that came back. `english` is empty where the file did not repeat it."""

    place: str
    strings: tuple[str, ...]
    domain: str = ""
    english: str = ""
    alike: bool = False


@dataclass
class Taken:
    """What became of an import: how many texts were taken, and why others were not."""

    count: int = 0
    faults: list[Text] = field(default_factory=list)


def parse_returned(source: bytes) -> tuple[Returned, ...]:
    """Read what a translator hands back: the list of `missing`, or an object {place: translation}.

    Rows without a translation are passed over; `InputError` where the file is something else.
    """
    try:
        rows = json.loads(source.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise InputError(
            app_text("language/import/not-json", "Not JSON in UTF-8, line {line}.", line=str(line))
        ) from error
    if isinstance(rows, dict):
        rows = [{"place": place, "translation": words} for place, words in rows.items()]
    if not isinstance(rows, list) or not all(map(_is_row, rows)):
        raise InputError(
            app_text(
                "language/import/not-rows",
                "Not a list of objects with a place and a translation, nor an object of translations by place.",
            )
        )
    return tuple(map(_returned, filter(_has_words, rows)))


def _is_row(row: object) -> bool:
    if not isinstance(row, dict) or not isinstance(row.get("place"), str):
        return False
    words = row.get("translation", "")
    return isinstance(words, str) or (isinstance(words, list) and all(isinstance(form, str) for form in words))


def _has_words(row: dict[str, Any]) -> bool:
    return bool(row.get("translation"))


def _returned(row: dict[str, Any]) -> Returned:
    words = row["translation"]
    forms = [words] if isinstance(words, str) else words
    return Returned(
        place=row["place"],
        # What belongs on one line is kept together where it is printed, so a catalog needs no space of its own kind.
        strings=tuple(normalize("NFC", form.replace("\u00a0", " ").strip()) for form in forms),
        domain=str(row.get("domain", "")),
        english=str(row.get("english", "")),
        alike=row.get("alike") is True,
    )


def take(locales: Path, language: str, returned: tuple[Returned, ...]) -> Taken:
    """Put translations into the catalogs. What is unfit is left out and said, the rest is taken.

    New words end a review: the catalog is a draft again until somebody has read them.
    """
    taken = Taken()
    catalogs = {domain: load_whole(catalog_file(locales, language, domain)) for domain in DOMAINS}
    changed = {domain: dict(_places(catalog)) for domain, catalog in catalogs.items()}
    for row in returned:
        found = [
            domain for domain in DOMAINS
            if row.place in changed[domain] and row.domain in ("", domain)
        ]  # fmt: skip
        if len(found) != 1:
            taken.faults.append(_no_place(row.place))
            continue
        entry = changed[found[0]][row.place]
        fault = _unfit(entry, row, language)
        if fault is None:
            changed[found[0]][row.place] = _translated(entry, row)
            taken.count += 1
        else:
            taken.faults.append(fault)
    for domain in DOMAINS:
        _store_changed(catalog_file(locales, language, domain), catalogs[domain], changed[domain])
    return taken


def _places(catalog: Catalog) -> Iterator[tuple[str, Entry]]:
    return ((entry.place, entry) for entry in catalog.entries)


def _translated(entry: Entry, row: Returned) -> Entry:
    notes = tuple(note for note in entry.notes if note != ALIKE)
    if row.alike:
        notes = (*notes, ALIKE)
    return replace(entry, strings=row.strings, fuzzy=False, was=None, notes=notes)


def _store_changed(file: Path, catalog: Catalog, changed: dict[str, Entry]) -> None:
    entries = tuple(changed[entry.place] for entry in catalog.entries)
    if entries != catalog.entries:
        store(file, replace(catalog, entries=entries, header={**catalog.header, "X-Reviewed-By": ""}))


def _no_place(place: str) -> Text:
    return app_text(
        "language/import/no-place",
        "{place}: not in the catalogs, or in both of them and no domain is named.",
        place=place,
    )


def _unfit(entry: Entry, row: Returned, language: str) -> Text | None:
    if row.english not in ("", entry.english):
        return app_text(
            "language/import/changed",
            "{place}: the English has changed since it was handed out.",
            place=row.place,
        )
    forms = formats_of(language).plural_forms() if entry.plural else 1
    if len(row.strings) != forms:
        return app_text(
            "language/import/forms",
            "{place}: it needs {forms} forms and has {given}.",
            place=row.place,
            forms=forms,
            given=len(row.strings),
        )
    reason = misfit(entry.english, entry.plural, row.strings)
    if reason is None:
        return None
    return app_text(
        "language/import/unfit",
        "{place}: {reason}",
        place=row.place,
        reason=told_misfit(reason, entry),
    )
