"""Households for a walk: each answers everything, as it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from vita_assist.interview.fact import UNSURE, Answer, Kind
from vita_assist.interview.session import Person, Session

if TYPE_CHECKING:
    from vita_assist.desk import Desk


def any_household(desk: Desk, people: tuple[Person, ...], draw: Callable[[int], int]) -> Session:
    """A household that answers everything, as it is drawn."""
    session = desk.flow.with_people(Session(), people)
    while (question := desk.flow.next_question(session)) is not None:
        subject, fact_id = next(key for key in question.asked if key not in session.answers)
        ways = list(_ways(desk, session, fact_id, subject))
        session = desk.flow.answer(session, question.page.id, fact_id, subject, ways[draw(len(ways))])
    return session


def _ways(desk: Desk, session: Session, fact_id: str, subject: str) -> Iterator[Answer]:
    """What can be said to a fact."""
    fact = desk.flow.facts[fact_id]
    plain: dict[Kind, tuple[Answer, ...]] = {
        Kind.YES_NO: (True, False),
        Kind.AGE: (30, 5, 17, 70),
        Kind.YEAR: (2014,),
        Kind.DIGITS: ("94", "70"),
        Kind.CHOICES: ((),),
        Kind.YEARS: ((), (2021,), (2022, 2023)),
        Kind.TAX_YEAR: tuple(sorted(desk.flow.limits.tax_years)),
    }
    yield from plain.get(fact.kind, ())
    if fact.kind is Kind.CHOICE:
        yield from (choice.value for choice in desk.flow.choices(session, fact_id, subject))
    yield UNSURE
