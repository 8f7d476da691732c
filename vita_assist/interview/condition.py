"""Conditions that content authors write: short expressions over facts, parsed once, never executed.

A condition is true, false or not known (None): it is not known as long as an answer that decides it is
missing or *not sure*. It is read with Python's own grammar, held against a short list of what is
allowed, and turned into small functions.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field

from vita_assist.errors import CheckError
from vita_assist.interview.answer import Answers
from vita_assist.interview.condition_reading import Reading
from vita_assist.interview.condition_steps import Test, Truth
from vita_assist.interview.subject import About, Person
from vita_assist.language import app_text

MOST_CHARACTERS = 1_000


@dataclass(frozen=True, slots=True)
class Condition:
    """A parsed condition.

    `facts` are the ids it reads; `of_person` says that it reads a fact or the role of the person it is
    held against (outside `any` and `every`). `compared` pairs a fact with each fixed value it is compared
    with, `bare` are the facts that stand alone as yes or no, `ordered` those compared by < or >: the content
    check holds all three against the facts' kinds.
    """

    source: str
    facts: frozenset[str] = field(compare=False)
    of_person: bool = field(compare=False)
    compared: tuple[tuple[str, str | int], ...] = field(compare=False, repr=False)
    bare: frozenset[str] = field(compare=False, repr=False)
    ordered: frozenset[str] = field(compare=False, repr=False)
    test: Test = field(compare=False, repr=False)

    @classmethod
    def parse(cls, source: str, known: Mapping[str, About]) -> Condition:
        """Read a condition over the known facts.

        Raises `CheckError` with every fault: what is wrong, what is allowed, what may have been meant.
        """
        tree = _tree(source)
        reading = Reading(known)
        test = reading.test(tree)
        if reading.faults:
            raise CheckError(*reading.faults)
        return cls(
            source=source,
            facts=frozenset(reading.facts),
            of_person=reading.of_person,
            compared=tuple(reading.compared),
            bare=frozenset(reading.bare),
            ordered=frozenset(reading.ordered),
            test=test,
        )

    def holds(self, answers: Answers, people: tuple[Person, ...], person: Person | None = None) -> Truth:
        """Whether it holds of the household, or of one person in it; None where that is not known."""
        return self.test(answers, people, person)


def _tree(source: str) -> ast.expr:
    if len(source) > MOST_CHARACTERS:
        fault = app_text(
            "condition/too-long", "The condition is too long. Allowed: {most} characters.", most=MOST_CHARACTERS
        )
        raise CheckError(fault)
    try:
        return ast.parse(source.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        fault = app_text(
            "condition/not-readable",
            "The condition cannot be read. Allowed: comparisons such as number.kind == 'itin', joined by and, or, not.",
        )
        raise CheckError(fault) from None
