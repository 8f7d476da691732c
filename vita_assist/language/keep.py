"""Keeping the catalogs in step with the English.

A translation belongs to a place. Where the English there has changed, it stays, fuzzy, beside the
English that it was made for, and is not shown until a translator has looked at it. The same texts
and the same catalogs always give the same bytes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from vita_assist.errors import CheckError
from vita_assist.language.catalog import Catalog, Entry, load_catalog
from vita_assist.language.formats import formats_of, name_by_babel, plural_header
from vita_assist.language.text import DOMAINS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from vita_assist.language.text import Domain, Text

_WIDTH: Final = 98


def catalog_file(locales: Path, language: str, domain: Domain) -> Path:
    """Where a catalog is."""
    return locales / language / f"{domain}.po"


def in_step(catalog: Catalog, texts: Iterable[Text], language: str) -> Catalog:
    """The catalog with exactly these texts, in their order, each with what is known of it.

    A text that has only moved, to a place that is new and from one that is gone, takes its
    translation along. Entries of other places that are gone are dropped.
    """
    wanted = list(dict.fromkeys((text.place, text.english, text.plural) for text in texts))
    places = {place for place, _, _ in wanted}
    before = {entry.place: entry for entry in reversed(catalog.entries)}
    moved = {
        (entry.english, entry.plural): entry
        for entry in reversed(catalog.entries)
        if entry.place not in places and entry.translated and not entry.fuzzy
    }
    forms = formats_of(language).plural_forms()
    entries = (_carried(Entry(*key), before.get(key[0]) or moved.get(key[1:]), forms) for key in wanted)
    return Catalog(tuple(entries), header(catalog.header, language))


def _carried(entry: Entry, before: Entry | None, forms: int) -> Entry:
    """The entry with the translation that an earlier entry had."""
    count = forms if entry.plural else 1
    if before is None or not before.translated:
        notes = before.notes if before else ()
        return replace(entry, strings=("",) * count, notes=notes)
    strings = (before.strings + ("",) * count)[:count]
    carried = replace(entry, strings=strings, notes=before.notes)
    # However often the English changes, the translation belongs to the one it was made for.
    made_for = (before.was if before.fuzzy else None) or (before.english, before.plural)
    if made_for != (entry.english, entry.plural):
        return replace(carried, fuzzy=True, was=made_for)
    return replace(carried, fuzzy=before.fuzzy and before.was is None)


def header(known: Mapping[str, str], language: str) -> dict[str, str]:
    """The header of a catalog. No day of its making: it would change with every run."""
    return {
        "Project-Id-Version": "vita-assist",
        "Language": language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_header(language),
        "X-Own-Name": known.get("X-Own-Name") or name_by_babel(language),
        "X-Reviewed-By": known.get("X-Reviewed-By", ""),
    }


def written(catalog: Catalog) -> str:
    """The catalog as its file says it."""
    head = "".join(f"{name}: {value}\n" for name, value in catalog.header.items())
    first = ['msgid ""\n', f"msgstr {_quoted(head)}\n"]
    return "\n".join("".join(lines) for lines in (first, *map(_lines, catalog.entries)))


def _lines(entry: Entry) -> list[str]:
    lines = [f"# {note}\n" for note in entry.notes]
    if entry.fuzzy:
        lines.append("#, fuzzy\n")
    if entry.was:
        lines += _commented(f"msgid {_quoted(entry.was[0])}\n")
        lines += _commented(f"msgid_plural {_quoted(entry.was[1])}\n") if entry.was[1] else []
    lines.append(f"msgctxt {_quoted(entry.place)}\n")
    lines.append(f"msgid {_quoted(entry.english)}\n")
    if not entry.plural:
        return [*lines, f"msgstr {_quoted(entry.strings[0])}\n"]
    lines.append(f"msgid_plural {_quoted(entry.plural)}\n")
    forms = enumerate(entry.strings)
    return [*lines, *(f"msgstr[{form}] {_quoted(string)}\n" for form, string in forms)]


def _commented(words: str) -> list[str]:
    return [f"#| {line}\n" for line in words.removesuffix("\n").split("\n")]


def _quoted(words: str) -> str:
    from babel.messages.pofile import normalize

    return normalize(words, width=_WIDTH)


def keep(locales: Path, language: str, texts: Mapping[Domain, Sequence[Text]]) -> dict[Domain, int]:
    """Bring the catalogs of a language in step; how many texts of each domain still lack words.

    A domain that is not among `texts` is left alone. `CheckError` where a catalog has entries that
    cannot be read, since writing it would lose them; `OSError` where it cannot be written.
    """
    lacking: dict[Domain, int] = {}
    for domain in DOMAINS:
        if domain in texts:
            file = catalog_file(locales, language, domain)
            catalog = in_step(load_whole(file), texts[domain], language)
            store(file, catalog)
            lacking[domain] = sum(entry.lacks_words for entry in catalog.entries)
    return lacking


def load_whole(file: Path) -> Catalog:
    """Read a catalog that is to be written again; `CheckError` if anything in it is unreadable."""
    catalog = load_catalog(file)
    if catalog.faults:
        raise CheckError(*catalog.faults)
    return catalog


def store(file: Path, catalog: Catalog) -> None:
    """Write a catalog, whole or not at all, and only where something has changed."""
    source = written(catalog).encode()
    if file.is_file() and file.read_bytes() == source:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".po.new")
    unfinished.write_bytes(source)
    unfinished.replace(file)
