"""Dates, months, numbers and plural forms, as each language writes them.

Babel knows them, but importing it takes longer than everything else that a command does: it looks for the
time zone of the machine, which no date here has. So the three languages that the program ships are spelled out
here (a test holds each against Babel), and Babel is imported when another language says its first date or number.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Protocol

from vita_assist.language.text import Month, Year

if TYPE_CHECKING:
    from collections.abc import Callable

    from babel import Locale

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


_MESES = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
    *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)
_LARGEST = 10**18


class Formats(Protocol):
    """How one language writes what is not words."""

    def date(self, day: date) -> str:
        """A day in its long form."""
        ...

    def month(self, month: Month) -> str:
        """A month with its year."""
        ...

    def number(self, number: int) -> str:
        """A whole number, grouped."""
        ...

    def plural_forms(self) -> int:
        """How many forms a counted text has."""
        ...

    def plural_form(self, count: int) -> int:
        """Which of the forms goes with a count, from 0."""
        ...


class EnglishFormats:
    """English as it is written in the United States."""

    def date(self, day: date) -> str:
        """Such as "April 15, 2026"."""
        return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"

    def month(self, month: Month) -> str:
        """Such as "January 2027"."""
        return f"{_MONTHS[month.month - 1]} {month.year}"

    def number(self, number: int) -> str:
        """Such as "12,345"."""
        return f"{number:,}"

    def plural_forms(self) -> int:
        """One form for 1, one for everything else."""
        return 2

    def plural_form(self, count: int) -> int:
        """0 for 1, 1 for everything else."""
        return int(count != 1)


class KoreanFormats(EnglishFormats):
    """Korean; its numbers are grouped as English ones."""

    def date(self, day: date) -> str:
        """Such as "2026년 4월 15일"."""
        return f"{day.year}년 {day.month}월 {day.day}일"

    def month(self, month: Month) -> str:
        """Such as "2027년 1월"."""
        return f"{month.year}년 {month.month}월"

    def plural_forms(self) -> int:
        """One form for every count."""
        return 1

    def plural_form(self, count: int) -> int:  # noqa: ARG002  # as every language is asked
        """Always the one form."""
        return 0


class SpanishFormats(EnglishFormats):
    """Spanish as it is written in the United States; its numbers are grouped as English ones."""

    def date(self, day: date) -> str:
        """Such as "15 de abril de 2026"."""
        return f"{day.day} de {_MESES[day.month - 1]} de {day.year}"

    def month(self, month: Month) -> str:
        """Such as "enero de 2027"."""
        return f"{_MESES[month.month - 1]} de {month.year}"


class BabelFormats:
    """Any other language that Babel knows."""

    def __init__(self, locale: Locale) -> None:
        """Keep the locale."""
        self._locale = locale

    def date(self, day: date) -> str:
        """The day in its long form."""
        from babel.dates import format_date

        return format_date(day, "long", self._locale)

    def month(self, month: Month) -> str:
        """The month with its year."""
        from babel.dates import format_skeleton

        return format_skeleton("yMMMM", date(month.year, month.month, 1), locale=self._locale)

    def number(self, number: int) -> str:
        """Grouped as the language groups; Babel raises beyond what a decimal holds."""
        from babel.numbers import format_decimal

        if abs(number) > _LARGEST:
            return str(number)
        return format_decimal(number, locale=self._locale)

    def plural_forms(self) -> int:
        """How many forms gettext gives the language."""
        return _plural_rule(self._locale)[0]

    def plural_form(self, count: int) -> int:
        """The form by Babel's own rule; the rule that a catalog claims is never used."""
        return _plural_rule(self._locale)[1](abs(count))


@cache
def _plural_rule(locale: Locale) -> tuple[int, Callable[[int], int]]:
    from gettext import c2py

    from babel.messages.plurals import get_plural

    known = get_plural(locale)
    return known.num_plurals, c2py(known.plural_expr)


def plural_header(language: str) -> str:
    """The line of a catalog's header that tells an editor how many forms to ask for."""
    from babel.messages.plurals import get_plural

    return get_plural(locale_of(language) or "en").plural_forms


def locale_of(language: str) -> Locale | None:
    """Babel's locale for a language as the United States write it, where Babel knows that."""
    from babel import Locale, UnknownLocaleError

    code = language.replace("-", "_")
    for name in (f"{code}_US", code):
        with suppress(UnknownLocaleError, ValueError):
            return Locale.parse(name, resolve_likely_subtags=False)
    return None


def name_by_babel(language: str) -> str:
    """What a language calls itself according to Babel; its code where Babel does not know it."""
    from babel import Locale

    locale = locale_of(language)
    return (locale and Locale.get_display_name(Locale(locale.language), locale.language)) or language


_SPELLED_OUT = {"en": EnglishFormats, "ko": KoreanFormats, "es": SpanishFormats}


@cache
def formats_of(language: str) -> Formats:
    """The formats of a language; those of English where Babel does not know it."""
    if language in _SPELLED_OUT:
        return _SPELLED_OUT[language]()
    locale = locale_of(language)
    return EnglishFormats() if locale is None else BabelFormats(locale)


def say_value(value: int | date | Year | Month, formats: Formats) -> str:
    """Say a date, a month, a year or a number."""
    match value:
        case Year():
            return str(value.number)
        case Month():
            return formats.month(value)
        case date():
            return formats.date(value)
        case _:
            return formats.number(int(value))
