"""A real kind of household: two parents with ITINs, one of them unused since tax year 2021, a child with an SSN."""

from __future__ import annotations

from vita_assist.desk import Desk
from vita_assist.interview.fact import Answer, Kind
from vita_assist.interview.flow import Question
from vita_assist.interview.session import Person, Role

PEOPLE = (Person("taxpayer", Role.TAXPAYER), Person("spouse", Role.SPOUSE), Person("child-1", Role.DEPENDENT))

SAID: dict[tuple[str, str], Answer] = {
    ("household", "tax_year"): 2025,
    ("household", "filing_status"): "married-joint",
    ("child-1", "relationship"): "child",
    ("taxpayer", "age_at_year_end"): 38,
    ("spouse", "age_at_year_end"): 36,
    ("child-1", "age_at_year_end"): 7,
    ("taxpayer", "number.kind"): "itin",
    ("spouse", "number.kind"): "itin",
    ("child-1", "number.kind"): "ssn",
    ("taxpayer", "number.middle_digits"): "94",
    ("spouse", "number.middle_digits"): "95",
    ("taxpayer", "number.on_returns_for"): (2021,),
    ("spouse", "number.on_returns_for"): (2021, 2022, 2023, 2024),
    ("taxpayer", "tax_residency"): "resident-alien",
    ("spouse", "tax_residency"): "resident-alien",
}

_PLAIN: dict[Kind, Answer] = {
    Kind.YES_NO: False,
    Kind.AGE: 30,
    Kind.YEAR: 2014,
    Kind.DIGITS: "94",
    Kind.CHOICES: (),
    Kind.YEARS: (),
}


def answer_for(desk: Desk, subject: str, fact_id: str) -> Answer:
    """What this household says to a fact."""
    if (subject, fact_id) in SAID:
        return SAID[subject, fact_id]
    fact = desk.flow.facts[fact_id]
    if fact.kind is Kind.CHOICE:
        return desk.flow.choices(desk.session, fact_id, subject)[0].value
    return _PLAIN.get(fact.kind)


def next_asked(desk: Desk) -> tuple[Question, str, str] | None:
    """The first page, subject and fact without an answer."""
    for question in desk.questions():
        for subject, fact in question.asked:
            if (subject, fact) not in desk.session.answers:
                return question, subject, fact
    return None


def answer_all(desk: Desk) -> None:
    """Let the household answer everything."""
    desk.set_people(PEOPLE)
    while (found := next_asked(desk)) is not None:
        question, subject, fact = found
        desk.answer(question.page.id, fact, subject, answer_for(desk, subject, fact))
