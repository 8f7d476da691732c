"""A text as it travels through the program: its English, place and values, never translated."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal, NamedTuple, Self, TypeAlias

Domain: TypeAlias = Literal["app", "content"]
"""Which catalog a text is in: the program's own words, or the words of the content."""

DOMAINS: Final[tuple[Domain, ...]] = ("app", "content")


class Year(NamedTuple):
    """A year that is said as plain digits in every language (2026, never 2,026)."""

    number: int


class _YearAndMonth(NamedTuple):
    year: int
    month: int


class Month(_YearAndMonth):
    """A month of a year, for dates that are known only so far."""

    __slots__ = ()

    def __new__(cls, year: int, month: int) -> Self:
        """Refuse what is no month; `ValueError` as from `date`."""
        date(year, month, 1)
        return super().__new__(cls, year, month)


class Text(NamedTuple):
    """One text: `english` is what it says, `place` where it stands (the catalogs' `msgctxt`).

    `values` fill the braces of the English and of its translation by name. Strings among them are
    codes (a form number, a key, a phone number) and are said as they are; everything that has a
    language is a `Text`, a `date`, a `Month`, a `Year` or a whole number. `plural` is the English
    for a count other than one (only in the domain `app`); the value named `count` selects it.
    """

    place: str
    english: str
    domain: Domain = "content"
    values: tuple[tuple[str, Value], ...] = ()
    plural: str = ""

    def filled(self, **values: Value) -> Text:
        """The same text with these values added to those it has."""
        return self._replace(values=tuple(sorted({**dict(self.values), **values}.items())))


Value: TypeAlias = str | int | date | Year | Month | Text


def app_text(place: str, english: str, /, **values: Value) -> Text:
    """One of the program's own texts. Extraction reads both first arguments as literals."""
    return Text(place, english, "app").filled(**values)


def app_count(place: str, one: str, other: str, /, *, count: int, **values: Value) -> Text:
    """One of the program's own texts that counts something."""
    return Text(place, one, "app", plural=other).filled(count=count, **values)


_DOTTED: Final = app_text("language/dotted", "{first} \u00b7 {second}")


def dotted(first: Text, *more: Text) -> Text:
    """Some texts in a row with dots between them: a list that no language needs a word for."""
    row = first
    for text in more:
        row = _DOTTED.filled(first=row, second=text)
    return row


_LISTED: Final = app_text("language/listed", "{first}, {second}")


def listed(first: Text, *more: Text) -> Text:
    """Some names in a row with commas between them, and no word before the last: its form would depend on it."""
    row = first
    for text in more:
        row = _LISTED.filled(first=row, second=text)
    return row


def as_printed(words: str) -> Text:
    """Words that are the same in every language: a form number, a phone number, a name."""
    return Text("tables/as-printed", "{printed}").filled(printed=words)
