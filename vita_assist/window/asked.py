"""A fact as a page asks it now: of whom, and what can be chosen or typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vita_assist.interview.fact import UNSURE, Fact, Kind
from vita_assist.interview.kinds import FIRST_YEAR, OLDEST
from vita_assist.interview.saying import answer_text
from vita_assist.interview.session import HOUSEHOLD, SITE

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.interview.answer import Answer
    from vita_assist.interview.flow import Question
    from vita_assist.language import Text

SEVERAL: Final = (Kind.CHOICES, Kind.YEARS)
CHOSEN: Final = (Kind.CHOICE, Kind.YES_NO, Kind.TAX_YEAR, *SEVERAL)
"""The kinds that are chosen; the others are typed."""

YEARS_SHOWN: Final = 7
"""A fact of several years offers so many, up to last year; who used a number before says none of these."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: what is answered, what it is called, and a sentence that tells it apart."""

    key: str
    value: Answer
    label: Text
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a fact is asked of: the name (None for the household), and which options are offered."""

    id: str
    name: Text | None
    offered: frozenset[str]


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact, of whom it is asked, everything that can be chosen, and the bounds of whole numbers."""

    fact: Fact
    subjects: tuple[Subject, ...]
    options: tuple[Option, ...]
    span: tuple[int, int]


def asked_of(desk: Desk, question: Question, fact_id: str) -> Asked:
    """One fact of a page as the desk asks it now."""
    fact = desk.flow.facts[fact_id]
    options = _options(desk, fact)
    subjects = tuple(_subject(desk, fact, subject, options) for subject, asked in question.asked if asked == fact_id)
    shown = {key for subject in subjects for key in subject.offered}
    offered = tuple(option for option in options if option.key in shown)
    return Asked(fact, subjects, offered, _span(desk, fact))


def _subject(desk: Desk, fact: Fact, subject: str, options: tuple[Option, ...]) -> Subject:
    name = None if subject in {HOUSEHOLD, SITE} else desk.person_name(subject)
    choices = {choice.value for choice in desk.flow.choices(desk.session, fact.id, subject)}
    offered = {option.key for option in options if option.key in choices or option.key[0] == "="}
    if not desk.flow.offers_blank(desk.session, fact.id, subject):
        offered.discard("=blank")
    return Subject(subject, name, frozenset(offered))


def _options(desk: Desk, fact: Fact) -> tuple[Option, ...]:
    """What can be chosen for a fact; *not sure* is the last and looks like the others.

    The keys of what is not one of the fact's own choices begin with `=`.
    """
    found: tuple[Option, ...]
    if fact.kind is Kind.YES_NO:
        found = (_special(fact, "yes", value=True), _special(fact, "no", value=False))
    elif fact.kind in {Kind.TAX_YEAR, Kind.YEARS}:
        found = tuple(_special(fact, str(year), year) for year in _years(desk, fact))
    else:
        found = tuple(Option(each.value, each.value, each.label, each.note) for each in fact.choices)
    if fact.kind in SEVERAL:
        found += (_special(fact, "none", ()),)
    if fact.blank is not None:
        found += (_special(fact, "blank", None),)
    return (*found, _special(fact, "unsure", UNSURE))


def _special(fact: Fact, key: str, value: Answer) -> Option:
    return Option(f"={key}", value, answer_text(fact, value))


def _years(desk: Desk, fact: Fact) -> tuple[int, ...]:
    if fact.kind is Kind.TAX_YEAR:
        return tuple(sorted(desk.flow.limits.tax_years, reverse=True))
    last = desk.day.year - 1
    return tuple(range(last, max(last - YEARS_SHOWN, (fact.minimum or FIRST_YEAR) - 1), -1))


def _span(desk: Desk, fact: Fact) -> tuple[int, int]:
    if fact.kind is Kind.YEAR:
        last = desk.day.year if fact.maximum is None else min(fact.maximum, desk.day.year)
        return (fact.minimum or FIRST_YEAR, last)
    return (fact.minimum or 0, OLDEST if fact.maximum is None else fact.maximum)
