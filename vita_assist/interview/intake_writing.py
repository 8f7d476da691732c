"""A session as an intake: the other way round, for tests and for practice households."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from vita_assist.errors import InputError
from vita_assist.interview.answer import UNSURE, Answer
from vita_assist.interview.fact import Fact
from vita_assist.interview.intake_reading import group_of, key_of
from vita_assist.interview.session import HOUSEHOLD, SITE, Person, Session
from vita_assist.interview.subject import About
from vita_assist.language import app_text


def intake_of(session: Session, facts: Mapping[str, Fact]) -> dict[str, object]:
    """The intake that a session would have come from, as plain values for JSON.

    *Not sure* is written as the word where the intake has it, else as what it means to the guidance.
    Raises `InputError` where a required answer is missing.
    """
    intake: dict[str, object] = {}
    _write(intake, session, facts, About.HOUSEHOLD, HOUSEHOLD)
    _write(intake, session, facts, About.SITE, SITE)
    people: list[object] = []
    for person in session.people:
        written: dict[str, object] = {"id": person.id, "role": str(person.role)}
        _write(written, session, facts, About.PERSON, person.id)
        people.append(written)
    return {**intake, "people": people}


def _write(into: dict[str, object], session: Session, facts: Mapping[str, Fact], about: About, subject: str) -> None:
    person = session.person(subject)
    for fact in facts.values():
        key = (subject, fact.id)
        if fact.about is not about or not _applies(fact, session, person):
            continue
        if key in session.answers and (value := _value(fact, session.answers[key])) is not None:
            group = group_of(fact.id)
            holder = into.setdefault(group, {}) if group else into
            assert isinstance(holder, dict)  # noqa: S101  # groups hold nothing but our own objects
            holder[key_of(fact.id)] = value
        elif fact.required:
            raise InputError(app_text("intake/not-answered", "{fact} was not answered.", fact=fact.label))


def _applies(fact: Fact, session: Session, person: Person | None) -> bool:
    return fact.when is None or fact.when.holds(session.answers, session.people, person) is not False


def _value(fact: Fact, answer: Answer) -> object:
    if answer is UNSURE:
        return UNSURE.value if fact.unsure_word else _value(fact, fact.unsure) if fact.unsure is not UNSURE else None
    if isinstance(answer, date):
        return answer.isoformat()
    return list(answer) if isinstance(answer, tuple) else answer
