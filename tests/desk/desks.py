"""Desks for the tests: on a day, with the shipped content."""

from __future__ import annotations

from datetime import date

from vita_assist.desk import Desk
from vita_assist.errors import VitaError
from vita_assist.interview.session import HOUSEHOLD, Person, Role
from vita_assist.language.voices import English, Speaker
from vita_assist.places import places

HOUSE = HOUSEHOLD
DAY = date(2026, 3, 2)
YOU = Person("taxpayer", Role.TAXPAYER)
SPOUSE = Person("spouse", Role.SPOUSE)
CHILD = Person("child-1", Role.DEPENDENT)


def new_desk(day: date = DAY) -> Desk:
    at = places()
    return Desk(at, day=day)


def words(error: VitaError) -> str:
    return "\n".join(Speaker("en", "en", English()).words(fault) for fault in error.faults)


def page_asking(desk: Desk, fact_id: str, subject: str) -> str:
    return next(question.page.id for question in desk.questions() if (subject, fact_id) in question.asked)


def say(desk: Desk, fact_id: str, value: object, subject: str = HOUSE) -> None:
    desk.answer(page_asking(desk, fact_id, subject), fact_id, subject, value)
