"""Made-up interviews: every page answered by dice, for the checks that look for questions without a use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from vita_assist.interview.answer import UNSURE, Answer
from vita_assist.interview.fact import Fact, Kind
from vita_assist.interview.flow import Flow, Key
from vita_assist.interview.session import Person, Role, Session
from vita_assist.interview.subject import About

if TYPE_CHECKING:
    from random import Random

_PEOPLE: Final = (
    Person("taxpayer", Role.TAXPAYER),
    Person("spouse", Role.SPOUSE),
    Person("child-1", Role.DEPENDENT),
    Person("parent-1", Role.DEPENDENT),
)
_HOUSEHOLDS: Final = tuple(
    tuple(_PEOPLE[index] for index in kept) for kept in ((0,), (0, 1), (0, 2), (0, 1, 2), (0, 3))
)
_UNSURE: Final = (0.05, 0.05, 0.05, 0.5)
"""How often a household is not sure: most know nearly everything, some have hardly a paper with them."""
_OFTEN_COMMON: Final = 0.5
_AGES: Final = (5, 30)
_YEARS_BACK: Final = (0, 1, 2, 3, 4, 8, 14)
_DAYS_BACK: Final = (0, 20, 200, 400, 800)


class Walker:
    """Answers all the pages of a flow. `turning` are values at which an answer's meaning may turn, by fact id."""

    def __init__(self, flow: Flow, turning: Mapping[str, Iterable[Answer]]) -> None:
        """Note what each fact can be answered with."""
        self._flow = flow
        self._values = {
            fact.id: tuple(dict.fromkeys((*_values(flow, fact), *_fit(flow, fact, turning.get(fact.id, ())))))
            for fact in flow.facts.values()
        }

    def values(self, session: Session, key: Key) -> tuple[Answer, ...]:
        """What a page offers as an answer, *not sure* among it; of days, numbers and years a few that tell apart."""
        subject, fact_id = key
        values = self._values[fact_id]
        if self._flow.facts[fact_id].choices:
            offered = {choice.value for choice in self._flow.choices(session, fact_id, subject)}
            values = tuple(value for value in values if not isinstance(value, str) or value in offered)
        blank = (None,) if self._flow.offers_blank(session, fact_id, subject) else ()
        return (*values, *blank, UNSURE)

    def walk(self, dice: Random) -> tuple[Session, tuple[tuple[str, Key], ...]]:
        """One household that has answered all that it was asked, and what that was: page ids with their keys.

        The tax year is never *not sure*: it selects the rules.
        """
        session, unsure, asked = Session(dice.choice(_HOUSEHOLDS)), dice.choice(_UNSURE), []
        for page in self._flow.pages:
            # Conditions read only what earlier pages ask for: one pass settles everything.
            for key in self._flow.asks(page, session):
                asked.append((page.id, key))
                values = self.values(session, key)
                session = session.with_answer(*key, _chosen(dice, self._flow.facts[key[1]], values, unsure))
        return session, tuple(asked)


def _chosen(dice: Random, fact: Fact, values: tuple[Answer, ...], unsure: float) -> Answer:
    """One of the values, *not sure* as often as given; every other time what is commonest.

    That is the first choice of a person's fact, or its `blank`: mere chance rarely makes numbers that pass.
    """
    known = values[:-1]
    if fact.kind is not Kind.TAX_YEAR and (not known or dice.random() < unsure):
        return UNSURE
    if dice.random() < _OFTEN_COMMON:
        if None in known:
            return None
        if fact.kind is Kind.CHOICE and fact.about is About.PERSON:
            return known[0]
    return dice.choice(known)


def changed(session: Session, key: Key, answer: Answer) -> Session:
    """The session with another answer; all others stay."""
    return Session(session.people, MappingProxyType({**session.answers, key: answer}))


def _values(flow: Flow, fact: Fact) -> Sequence[Answer]:
    day = flow.limits.as_of
    years = [day.year - back for back in _YEARS_BACK]
    by_kind: dict[Kind, Sequence[Answer]] = {
        Kind.CHOICE: [choice.value for choice in fact.choices],
        Kind.CHOICES: [(), *((choice.value,) for choice in fact.choices if choice.asked)],
        Kind.YES_NO: [True, False],
        Kind.AGE: _AGES,
        Kind.YEAR: years,
        Kind.YEARS: [(), *((year,) for year in years)],
        Kind.TAX_YEAR: flow.limits.tax_years,
        Kind.DATE: [day - timedelta(back) for back in _DAYS_BACK],
        Kind.DIGITS: ["55", "93"],
    }
    return by_kind[fact.kind]


def _fit(flow: Flow, fact: Fact, values: Iterable[Answer]) -> Iterable[Answer]:
    for value in values:
        plain = value.isoformat() if isinstance(value, date) else value
        if fact.read(plain, flow.limits) == value:
            yield value
