"""The kinds of fact: how each reads a value, and what it allows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from vita_assist.interview.answer import Answer
from vita_assist.language import Text, Year, app_text

if TYPE_CHECKING:
    from vita_assist.interview.fact import Fact

FIRST_YEAR: Final = 1936
"""Before it there was no taxpayer number of any kind: no date or year of one is earlier."""
_FIRST_DAY: Final = date(FIRST_YEAR, 1, 1)
OLDEST: Final = 130

ISO_DATE: Final = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
TWO_DIGITS: Final = r"^[0-9]{2}$"
_ISO_DATE = re.compile(ISO_DATE.removesuffix("$"))
_TWO_DIGITS = re.compile(TWO_DIGITS.removesuffix("$"))


class Kind(StrEnum):
    """The kinds of fact. There is no kind for free text: it could be a name or a number (trust P9)."""

    CHOICE = "choice"  # one of the fact's choices: str
    CHOICES = "choices"  # any of the fact's choices: tuple[str, ...]
    YES_NO = "yes-no"  # bool
    AGE = "age"  # whole years: int
    YEAR = "year"  # a calendar year: int
    YEARS = "years"  # tax years: tuple[int, ...]
    TAX_YEAR = "tax-year"  # one of the tax years of the content: int
    DATE = "date"  # date
    DIGITS = "digits"  # two digits: str


class Refused(Enum):
    """What a reader returns for a value that its kind does not allow."""

    REFUSED = "refused"


REFUSED: Literal[Refused.REFUSED] = Refused.REFUSED


@dataclass(frozen=True, slots=True)
class Limits:
    """What answers are held against: the tax years of the content, and the day at the desk."""

    tax_years: tuple[int, ...]
    as_of: date


Read: TypeAlias = Callable[["Fact", object, Limits], Answer | Refused]


def _whole(value: object) -> bool:
    """A whole number; yes and no are none."""
    return type(value) is int


def _choice(fact: Fact, value: object, _limits: Limits) -> Answer | Refused:
    if isinstance(value, str):
        for choice in fact.choices:
            if choice.value == value:
                return choice.value
    return REFUSED


def _choices(fact: Fact, value: object, _limits: Limits) -> Answer | Refused:
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        return REFUSED
    allowed = tuple(choice.value for choice in fact.choices)
    if not set(value) <= set(allowed):
        return REFUSED
    return tuple(one for one in allowed if one in value)


def _yes_no(_fact: Fact, value: object, _limits: Limits) -> Answer | Refused:
    return value if isinstance(value, bool) else REFUSED


def _age(fact: Fact, value: object, _limits: Limits) -> Answer | Refused:
    first, last = _ages(fact)
    return value if isinstance(value, int) and _whole(value) and first <= value <= last else REFUSED


def _year(fact: Fact, value: object, limits: Limits) -> Answer | Refused:
    first, last = _years(fact, limits)
    return value if isinstance(value, int) and _whole(value) and first <= value <= last else REFUSED


def _years_list(fact: Fact, value: object, limits: Limits) -> Answer | Refused:
    if not isinstance(value, list | tuple):
        return REFUSED
    first, last = _years(fact, limits)
    years = [one for one in value if _whole(one) and first <= one <= last]
    return tuple(sorted(set(years))) if len(years) == len(value) else REFUSED


def _tax_year(_fact: Fact, value: object, limits: Limits) -> Answer | Refused:
    return value if isinstance(value, int) and _whole(value) and value in limits.tax_years else REFUSED


def _date(_fact: Fact, value: object, limits: Limits) -> Answer | Refused:
    day = value
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        try:
            day = date.fromisoformat(value)
        except ValueError:
            return REFUSED
    if type(day) is not date:
        return REFUSED
    return day if _FIRST_DAY <= day <= limits.as_of else REFUSED


def _digits(_fact: Fact, value: object, _limits: Limits) -> Answer | Refused:
    return value if isinstance(value, str) and _TWO_DIGITS.fullmatch(value) else REFUSED


READ: Mapping[Kind, Read] = MappingProxyType(
    {
        Kind.CHOICE: _choice,
        Kind.CHOICES: _choices,
        Kind.YES_NO: _yes_no,
        Kind.AGE: _age,
        Kind.YEAR: _year,
        Kind.YEARS: _years_list,
        Kind.TAX_YEAR: _tax_year,
        Kind.DATE: _date,
        Kind.DIGITS: _digits,
    }
)


def _ages(fact: Fact) -> tuple[int, int]:
    return (fact.minimum or 0, OLDEST if fact.maximum is None else fact.maximum)


def _years(fact: Fact, limits: Limits) -> tuple[int, int]:
    last = limits.as_of.year if fact.maximum is None else min(fact.maximum, limits.as_of.year)
    return (FIRST_YEAR if fact.minimum is None else fact.minimum, last)


def _say_choice(fact: Fact, _limits: Limits) -> Text:
    values = [choice.value for choice in fact.choices] + (["unsure"] if fact.unsure_word else [])
    return app_text("allowed/choice", "one of {values}", values=", ".join(values))


def _say_choices(fact: Fact, _limits: Limits) -> Text:
    values = ", ".join(choice.value for choice in fact.choices)
    return app_text("allowed/choices", "a list of any of {values}", values=values)


def _say_yes_no(_fact: Fact, _limits: Limits) -> Text:
    return app_text("allowed/yes-no", "true or false")


def _say_age(fact: Fact, _limits: Limits) -> Text:
    first, last = _ages(fact)
    return app_text("allowed/age", "a whole number from {first} to {last}", first=first, last=last)


def _say_year(fact: Fact, limits: Limits) -> Text:
    first, last = _years(fact, limits)
    return app_text("allowed/year", "a year from {first} to {last}", first=Year(first), last=Year(last))


def _say_years(fact: Fact, limits: Limits) -> Text:
    first, last = _years(fact, limits)
    return app_text("allowed/years", "a list of years from {first} to {last}", first=Year(first), last=Year(last))


def _say_tax_year(_fact: Fact, limits: Limits) -> Text:
    years = ", ".join(str(year) for year in limits.tax_years)
    return app_text("allowed/tax-year", "one of the tax years {years}", years=years)


def _say_date(fact: Fact, limits: Limits) -> Text:
    if fact.unsure_word:
        return app_text(
            "allowed/date-or-unsure",
            'the word "unsure", or a date such as 2026-02-20, not after {as_of}',
            as_of=limits.as_of.isoformat(),
        )
    return app_text("allowed/date", "a date such as 2026-02-20, not after {as_of}", as_of=limits.as_of.isoformat())


def _say_digits(_fact: Fact, _limits: Limits) -> Text:
    return app_text("allowed/digits", 'two digits in quotes, such as "78"')


ALLOWED: Mapping[Kind, Callable[[Fact, Limits], Text]] = MappingProxyType(
    {
        Kind.CHOICE: _say_choice,
        Kind.CHOICES: _say_choices,
        Kind.YES_NO: _say_yes_no,
        Kind.AGE: _say_age,
        Kind.YEAR: _say_year,
        Kind.YEARS: _say_years,
        Kind.TAX_YEAR: _say_tax_year,
        Kind.DATE: _say_date,
        Kind.DIGITS: _say_digits,
    }
)
