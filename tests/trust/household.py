"""The household of the canary run: odd days, and answers that lead to as many texts as one household can have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from tests.window import household
from vita_assist.desk import Desk
from vita_assist.interview.fact import Answer
from vita_assist.interview.session import Person, Role
from vita_assist.language.formats import formats_of

ISSUED: Final = date(2019, 7, 23)
APPLIED: Final = date(2023, 5, 17)
DAYS: Final = (ISSUED, APPLIED)
"""Days that nothing else in the program or its content names."""
PEOPLE: Final = (*household.PEOPLE, Person("relative-1", Role.DEPENDENT))
SAID: Final[dict[tuple[str, str], Answer]] = {
    **household.SAID,
    ("child-1", "number.issued_on"): ISSUED,
    ("taxpayer", "number.applied_on"): APPLIED,
    ("spouse", "number.applied_on"): APPLIED,
    ("relative-1", "relationship"): "other-relative",
    ("relative-1", "age_at_year_end"): 67,
    ("relative-1", "number.kind"): "none",
    ("relative-1", "number.itin_applied_on"): APPLIED,
    ("relative-1", "tax_residency"): "resident-alien",
    ("household", "asks_about"): ("dependent-care", "aotc"),
}


def answer_for(desk: Desk, subject: str, fact: str) -> Answer:
    """What this household says to a fact."""
    if (subject, fact) in SAID:
        return SAID[subject, fact]
    return household.answer_for(desk, subject, fact)


def answers(desk: Desk) -> Iterator[tuple[str, str, str, Answer]]:
    """Page, fact, person and answer, one at a time; each is to be given before the next is asked for."""
    while (found := household.next_asked(desk)) is not None:
        question, subject, fact = found
        yield question.page.id, fact, subject, answer_for(desk, subject, fact)


def answer_all(desk: Desk) -> None:
    """Let the household answer everything at once."""
    desk.set_people(PEOPLE)
    for page, fact, subject, answer in answers(desk):
        desk.answer(page, fact, subject, answer)


def day_words() -> tuple[str, ...]:
    """The odd days in every way in which the program writes a day."""
    said = {formats_of(language).date(day) for language in ("en", "ko", "es") for day in DAYS}
    said |= {f"{day:%m/%d/%Y}" for day in DAYS} | {day.isoformat() for day in DAYS}
    return tuple(sorted(said))
