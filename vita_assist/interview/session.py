"""One household's answers, frozen: every change makes a new session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from vita_assist.interview.answer import Answer, Answers
from vita_assist.interview.subject import HOUSEHOLD, SITE, Person, Role

__all__ = ["HOUSEHOLD", "SITE", "Person", "Role", "Session", "Told"]


class Told(NamedTuple):
    """Who is in a household, and the same answers subject by subject: how an intake tells them."""

    people: tuple[Person, ...]
    answers: Mapping[str, Mapping[str, Answer]]

    def session(self) -> Session:
        """The session of one household that was told whole."""
        answers = {(subject, fact_id): one for subject, of in self.answers.items() for fact_id, one in of.items()}
        return Session(self.people, MappingProxyType(answers))


@dataclass(frozen=True, slots=True)
class Session:
    """Who is in the household, and what was answered.

    The key of an answer is the subject (a person's id, `household` or `site`) and the fact's id. What
    is not among the answers was not asked yet; *not sure* is an answer, and so is None where the fact has
    a name for it (`Fact.blank`).
    """

    people: tuple[Person, ...] = (Person("taxpayer", Role.TAXPAYER),)
    answers: Answers = field(default_factory=lambda: MappingProxyType({}))

    def with_answer(self, subject: str, fact_id: str, answer: Answer) -> Session:
        """The same session with one answer more, or another one; nothing is dropped."""
        return Session(self.people, MappingProxyType({**self.answers, (subject, fact_id): answer}))

    def told(self) -> Told:
        """The same, subject by subject."""
        answers: dict[str, dict[str, Answer]] = {}
        for (subject, fact_id), answer in self.answers.items():
            answers.setdefault(subject, {})[fact_id] = answer
        return Told(self.people, answers)

    def person(self, person_id: str) -> Person | None:
        """The person of that id."""
        return next((person for person in self.people if person.id == person_id), None)
