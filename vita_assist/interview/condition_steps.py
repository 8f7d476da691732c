"""The steps that conditions are made of: small three-valued functions."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, TypeAlias

from vita_assist.interview.answer import UNSURE, Answer, Answers
from vita_assist.interview.subject import HOUSEHOLD, SITE, About, Person

Truth: TypeAlias = bool | None
"""True, false, or not known."""

People: TypeAlias = tuple[Person, ...]
Test: TypeAlias = Callable[[Answers, People, Person | None], Truth]
Look: TypeAlias = Callable[[Answers, Person | None], Answer]
"""Finds a value; a missing answer is found as *not sure*."""

_ORDERS: Mapping[str, Callable[[Any, Any], bool]] = MappingProxyType(
    {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
)


def look_up(fact_id: str, about: About) -> Look:
    """Finds a fact's answer."""
    if about is About.PERSON:

        def of_person(answers: Answers, person: Person | None) -> Answer:
            return UNSURE if person is None else answers.get((person.id, fact_id), UNSURE)

        return of_person
    key = (HOUSEHOLD if about is About.HOUSEHOLD else SITE, fact_id)
    return lambda answers, _person: answers.get(key, UNSURE)


def role_of(_answers: Answers, person: Person | None) -> Answer:
    """Finds the person's role."""
    return UNSURE if person is None else str(person.role)


def fixed(value: Answer) -> Look:
    """Finds a value that the condition itself gives."""
    return lambda _answers, _person: value


def bare(look: Look) -> Test:
    """A yes-or-no fact that stands alone."""

    def test(answers: Answers, _people: People, person: Person | None) -> Truth:
        value = look(answers, person)
        return value if isinstance(value, bool) else None

    return test


def compare(sign: str, left: Look, right: Look) -> Test:
    """A comparison of two values; not known as long as one of them is not."""
    weigh = _weigh_order(sign) if sign in _ORDERS else _weigh_same

    def test(answers: Answers, _people: People, person: Person | None) -> Truth:
        one, other = left(answers, person), right(answers, person)
        return None if one is UNSURE or other is UNSURE else weigh(one, other)

    return negate(test) if sign == "!=" else test


def _weigh_same(one: Answer, other: Answer) -> bool:
    # True is not 1 here: a yes is never a number.
    return type(one) is type(other) and one == other


def _weigh_order(sign: str) -> Callable[[Answer, Answer], bool]:
    order = _ORDERS[sign]

    def weigh(one: Answer, other: Answer) -> bool:
        both = type(one) is type(other) and isinstance(one, int | date | str) and not isinstance(one, bool)
        return both and order(one, other)

    return weigh


def within(look: Look, values: tuple[str | int, ...]) -> Test:
    """Whether a fact's answer is one of some fixed values."""

    def test(answers: Answers, _people: People, person: Person | None) -> Truth:
        value = look(answers, person)
        return None if value is UNSURE else any(_weigh_same(value, one) for one in values)

    return test


def includes(value: str | int, look: Look) -> Test:
    """Whether a fixed value is among those that a fact of many values holds."""

    def test(answers: Answers, _people: People, person: Person | None) -> Truth:
        held = look(answers, person)
        if held is UNSURE:
            return None
        return isinstance(held, tuple) and any(_weigh_same(value, one) for one in held)

    return test


def is_unsure(fact_id: str, about: About) -> Test:
    """Whether the answer is *not sure*; not known before the question was asked."""
    return _asked(fact_id, about, lambda answer: answer is UNSURE)


def is_given(fact_id: str, about: About) -> Test:
    """Whether the answer holds a value and not the fact's `blank`; not known while *not sure*."""
    return _asked(fact_id, about, lambda answer: None if answer is UNSURE else answer is not None)


def _asked(fact_id: str, about: About, weigh: Callable[[Answer], Truth]) -> Test:
    fixed_subject = {About.HOUSEHOLD: HOUSEHOLD, About.SITE: SITE}.get(about, "")

    def test(answers: Answers, _people: People, person: Person | None) -> Truth:
        key = (fixed_subject or (person.id if person else ""), fact_id)
        return weigh(answers[key]) if key in answers else None

    return test


def negate(test: Test) -> Test:
    """Not."""

    def opposite(answers: Answers, people: People, person: Person | None) -> Truth:
        truth = test(answers, people, person)
        return None if truth is None else not truth

    return opposite


def join(tests: tuple[Test, ...], *, decisive: bool) -> Test:
    """`or` where true is decisive, `and` where false is: one decisive part settles it, in any order."""

    def joined(answers: Answers, people: People, person: Person | None) -> Truth:
        result: Truth = not decisive
        for test in tests:
            truth = test(answers, people, person)
            if truth is decisive:
                return decisive
            if truth is None:
                result = None
        return result

    return joined


def over_people(test: Test, *, decisive: bool) -> Test:
    """`any` person where true is decisive, `every` person where false is."""

    def over(answers: Answers, people: People, _person: Person | None) -> Truth:
        result: Truth = not decisive
        for person in people:
            truth = test(answers, people, person)
            if truth is decisive:
                return decisive
            if truth is None:
                result = None
        return result

    return over
