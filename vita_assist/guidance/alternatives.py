"""The other answers that a household could give: every choice, and of what is typed those at which a rule turns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import TypeAlias

from vita_assist.guidance.calendar import anniversary
from vita_assist.guidance.numbers import ATIN_YEARS, COUNTED_YEARS, FIRST_COUNTED, FIRST_SAFE_YEAR, ONE_OF_EACH_SERIES
from vita_assist.guidance.rule import Rules
from vita_assist.interview.answer import Answer
from vita_assist.interview.fact import Fact
from vita_assist.interview.flow import Flow, Key
from vita_assist.interview.kinds import Kind
from vita_assist.interview.session import Session

_AGES_FROM = ("ctc-child-under", "eitc-childless-from", "senior-from")
_AGES_TO = ("eitc-childless-to",)
_DUE = ("return-due", "extended-due")
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Turns:
    """The values at which the rules of this content turn, on a day and for a tax year."""

    ages: tuple[int, ...]
    days: tuple[date, ...]
    years: tuple[int, ...]
    used: tuple[int, ...]


def turns_on(rules: Rules, tax_year: int, day: date) -> Turns:
    """Ages on both sides of each limit; the due dates, the days beside them, the day itself, and an ATIN's last day."""
    first = [rules.whole(name) for name in _AGES_FROM] + [rules.whole(name) + 1 for name in _AGES_TO]
    due = [rules.day(name, tax_year) for name in _DUE]
    last = anniversary(day, -ATIN_YEARS)
    days = {day, last - _ONE_DAY, last, *(one + step * _ONE_DAY for one in due for step in (-1, 0, 1))}
    years = {FIRST_SAFE_YEAR - 1, FIRST_SAFE_YEAR, day.year, *(day.year + FIRST_COUNTED + step for step in (0, 1))}
    return Turns(
        ages=tuple(sorted({age for one in first for age in (one - 1, one)})),
        days=tuple(sorted(one for one in days if one <= day)),
        years=tuple(sorted(year for year in years if year <= day.year)),
        used=tuple(sorted((day.year + back for back in COUNTED_YEARS), reverse=True)),
    )


def alternatives(session: Session, flow: Flow, turns: Turns, key: Key) -> Iterator[Answer]:
    """Every other answer to a question that is asked now, save *not sure*: it would only ask again."""
    subject, fact_id = key
    fact = flow.facts[fact_id]
    now = session.answers.get(key)
    offered = tuple(choice.value for choice in flow.choices(session, fact_id, subject))
    found = [*_OTHERS[fact.kind](fact, now, offered, turns)]
    if fact.kind is Kind.TAX_YEAR:
        found = [year for year in flow.limits.tax_years if year != now]
    if flow.offers_blank(session, fact_id, subject):
        found.append(None)
    yield from (one for one in found if key not in session.answers or not _same(one, now))


def _same(one: Answer, other: Answer) -> bool:
    """Python takes True and 1 for equal; answers of one fact are of one type."""
    return type(one) is type(other) and one == other


_Others: TypeAlias = Callable[[Fact, Answer, tuple[str, ...], Turns], Iterator[Answer]]


def _choices(_fact: Fact, now: Answer, offered: tuple[str, ...], _turns: Turns) -> Iterator[Answer]:
    """Each one ticked, or no longer ticked."""
    ticked = now if isinstance(now, tuple) else ()
    for one in offered:
        yield tuple(each for each in offered if (each in ticked) != (each == one))


def _years(_fact: Fact, now: Answer, _offered: tuple[str, ...], turns: Turns) -> Iterator[Answer]:
    """Each year that counts ticked, or no longer ticked."""
    ticked = {year for year in now if isinstance(year, int)} if isinstance(now, tuple) else set()
    for year in turns.used:
        yield tuple(sorted(ticked ^ {year}))


def _nearest(values: tuple[int, ...], now: Answer) -> Iterator[int]:
    """Numbers, those nearest to what was answered first: where several mean the same, the first is told."""
    near = now if isinstance(now, int) else values[0]
    return iter(sorted(values, key=lambda value: (abs(value - near), value)))


def _days(_fact: Fact, now: Answer, _offered: tuple[str, ...], turns: Turns) -> Iterator[Answer]:
    """Days, those nearest to what was answered first; where it was none, the latest."""
    near = now if isinstance(now, date) else turns.days[-1]
    return iter(sorted(turns.days, key=lambda day: (abs(day - near), day)))


_OTHERS: Mapping[Kind, _Others] = MappingProxyType(
    {
        Kind.CHOICE: lambda _fact, _now, offered, _turns: iter(offered),
        Kind.CHOICES: _choices,
        Kind.YES_NO: lambda _fact, _now, _offered, _turns: iter((True, False)),
        Kind.AGE: lambda _fact, now, _offered, turns: _nearest(turns.ages, now),
        Kind.YEAR: lambda _fact, now, _offered, turns: _nearest(turns.years, now),
        Kind.YEARS: _years,
        Kind.TAX_YEAR: lambda _fact, _now, _offered, _turns: iter(()),
        Kind.DATE: _days,
        Kind.DIGITS: lambda _fact, _now, _offered, _turns: iter(ONE_OF_EACH_SERIES),
    }
)
