"""Where the project and its practice household are, and a desk with that household."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from vita_assist.cli.start import desk_on
from vita_assist.desk import Desk
from vita_assist.interview.fact import UNSURE, Kind
from vita_assist.interview.intake import parse_intake
from vita_assist.interview.session import Person, Role, Session

ROOT = Path(__file__).resolve().parents[2]
HOUSEHOLD = ROOT / "assets" / "practice" / "household.json"
DAY = date(2026, 3, 2)


LARGE = 12
"""So many people are in a large household: two who file, and ten who depend on them."""


def large_household(desk: Desk) -> Session:
    """The practice household with nine more children and relatives: one with an ITIN, one with none, and so on."""
    people = (*desk.session.people, *(Person(f"child-{count}", Role.DEPENDENT) for count in range(2, LARGE - 1)))
    session = desk.flow.with_people(desk.session, people)
    kinds = ("itin", "none", "ssn")
    while (question := desk.flow.next_question(session)) is not None:
        subject, fact = next(key for key in question.asked if key not in session.answers)
        number = int(subject.rpartition("-")[2]) if "-" in subject else 0
        told = {"relationship": "child", "age_at_year_end": number + 2, "number.kind": kinds[number % len(kinds)]}
        value = told.get(fact, _first(desk, session, fact, subject))
        session = desk.flow.answer(session, question.page.id, fact, subject, value)
    return session


def _first(desk: Desk, session: Session, fact: str, subject: str) -> object:
    """The first choice of a fact; where there is none, that nobody is sure."""
    choices = desk.flow.choices(session, fact, subject)
    return choices[0].value if choices and desk.flow.facts[fact].kind is Kind.CHOICE else UNSURE


def desk_with_household() -> Desk:
    """A desk on the day of the practice household."""
    desk = desk_on(DAY)
    desk.take(parse_intake(HOUSEHOLD.read_bytes(), desk.pack.facts, desk.pack.tax_years, DAY))
    return desk
