"""The voices there are: English, one for each folder of catalogs, and the made-up one for tests."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from vita_assist.errors import InputError
from vita_assist.language.filling import fill, names
from vita_assist.language.formats import formats_of, name_by_babel, say_value
from vita_assist.language.text import DOMAINS, Text, app_text
from vita_assist.language.voice import Said

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from vita_assist.language.catalog import Catalog, Key
    from vita_assist.language.text import Domain, Value
    from vita_assist.language.voice import Voice

ENGLISH = "en"

_CODE = r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?"
"""The form of a language's code, so that no other folder is taken for one."""


def languages(locales: Path) -> tuple[str, ...]:
    """The languages there are: English, then the folders of catalogs by name."""
    try:
        found = sorted(folder.name for folder in locales.iterdir() if _has_catalog(folder))
    except OSError:
        found = []
    return (ENGLISH, *(code for code in found if code != ENGLISH))


def is_code(language: str) -> bool:
    """Whether a language may be called so ("vi", "zh-Hans")."""
    return re.fullmatch(_CODE, language) is not None


def _has_catalog(folder: Path) -> bool:
    return is_code(folder.name) and any((folder / f"{domain}.po").is_file() for domain in DOMAINS)


@lru_cache(maxsize=16)
def voice_of(language: str, locales: Path) -> Voice:
    """The voice of a language, its catalogs read when needed; `InputError` if there is none."""
    if language == ENGLISH:
        return Speaker(ENGLISH, ENGLISH, English())
    # Late, here and below: English needs none of it, and a cold start counts.
    from vita_assist.language.pseudo import PSEUDO

    if language == PSEUDO:
        return Speaker(PSEUDO, ENGLISH, Pseudo())
    spoken = languages(locales)
    if language not in spoken:
        raise InputError(
            app_text(
                "language/unknown",
                "This language is not there. Use one of these: {languages}.",
                languages=", ".join(spoken),
            )
        )
    return Speaker(language, language, Shelf(language, locales / language))


@lru_cache(maxsize=64)
def own_name(language: str, locales: Path) -> str:
    """What a language calls itself ("한국어"): by the header of its catalog, else by Babel."""
    if language == ENGLISH:
        return "English"
    named = Shelf(language, locales / language).header("app").get("X-Own-Name", "")
    return named or name_by_babel(language)


class Templates(Protocol):
    """Where a voice has its sentences from."""

    @property
    def draft(self) -> bool:
        """Whether no named person has reviewed them."""
        ...

    def template(self, text: Text) -> str | None:
        """The sentence with its placeholders; None where the language has none that is fit."""
        ...


class English:
    """The language in which everything is written first."""

    draft = False

    def template(self, text: Text) -> str:
        """The English of a text, in the form that goes with its count."""
        return text.plural if text.plural and _count(text) != 1 else text.english


class Pseudo:
    """The made-up language."""

    draft = False

    def template(self, text: Text) -> str:
        """The English of a text, made strange."""
        from vita_assist.language.pseudo import pseudo

        return pseudo(English().template(text))


class Shelf:
    """The catalogs of one language, each read when a text of its domain is first said."""

    def __init__(self, language: str, folder: Path) -> None:
        """Keep where the catalogs are; nothing is read yet."""
        self._language = language
        self._folder = folder
        self._catalogs: dict[Domain, Catalog] = {}
        self._fit: dict[tuple[Domain, Key], tuple[str, ...] | None] = {}

    @property
    def draft(self) -> bool:
        """Whether one of the catalogs names nobody who reads both languages and has reviewed it."""
        return not all(self.header(domain).get("X-Reviewed-By") for domain in DOMAINS)

    @property
    def faults(self) -> tuple[Text, ...]:
        """What could not be read, and is said in English for that reason."""
        return tuple(fault for domain in DOMAINS for fault in self.catalog(domain).faults)

    def header(self, domain: Domain) -> Mapping[str, str]:
        """The header of a catalog, without reading the rest."""
        from vita_assist.language.catalog import load_header

        return load_header(self._folder / f"{domain}.po")

    def catalog(self, domain: Domain) -> Catalog:
        """The catalog of a domain; an empty one where there is none, or none that can be read."""
        if domain not in self._catalogs:
            from vita_assist.language.catalog import load_catalog

            self._catalogs[domain] = load_catalog(self._folder / f"{domain}.po")
        return self._catalogs[domain]

    def template(self, text: Text) -> str | None:
        """The translation of a text, in the form that goes with its count."""
        key = (text.domain, (text.place, text.english, text.plural))
        if key not in self._fit:
            self._fit[key] = self._fit_strings(*key)
        strings = self._fit[key]
        if strings is None:
            return None
        if not text.plural:
            return strings[0]
        formats = formats_of(self._language)
        if len(strings) != formats.plural_forms():
            return None
        return strings[formats.plural_form(_count(text))]

    def _fit_strings(self, domain: Domain, key: Key) -> tuple[str, ...] | None:
        from vita_assist.language.fitness import misfit

        entry = self.catalog(domain).by_key.get(key)
        if entry is None or entry.fuzzy or misfit(entry.english, entry.plural, entry.strings):
            return None
        return entry.strings


class Speaker(NamedTuple):
    """A voice: sentences from `templates`, dates and numbers as `formats` writes them."""

    language: str
    formats: str
    templates: Templates

    @property
    def draft(self) -> bool:
        """Whether no named person has reviewed the translations."""
        return self.templates.draft

    def say(self, text: Text) -> Said:
        """Say a text; in English, and marked, if it or a text within it has no fit translation."""
        words = self._spoken(text)
        if words is not None:
            return Said(words, self.language)
        return Said(Speaker(ENGLISH, ENGLISH, English()).words(text), ENGLISH, fallback=True)

    def words(self, text: Text) -> str:
        """Only the words of `say`."""
        return self.say(text).words

    def _spoken(self, text: Text) -> str | None:
        template = self.templates.template(text)
        if template is None:
            return None
        wanted = names(template)
        values: dict[str, str] = {}
        for name, value in text.values:
            if name in wanted:
                said = self._value(value)
                if said is None:
                    return None
                values[name] = said
        words = fill(template, values)
        if words.isascii():
            return words
        from unicodedata import normalize

        # Babel's narrow no-break space is in none of our fonts.
        return normalize("NFC", words).replace("\u202f", "\u00a0")

    def _value(self, value: Value) -> str | None:
        if isinstance(value, Text):
            return self._spoken(value)
        return value if isinstance(value, str) else say_value(value, formats_of(self.formats))


def _count(text: Text) -> int:
    """The value named `count`; 0, which has a form in every language, where it is no number."""
    count = dict(text.values).get("count")
    return count if isinstance(count, int) else 0
