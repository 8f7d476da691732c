"""Reading one object of an intake after another: the facts that stand in it, and what does not belong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from vita_assist.interview.answer import UNSURE, Answer
from vita_assist.interview.fact import Fact, Meaning
from vita_assist.interview.intake_faults import IntakeFaults
from vita_assist.interview.intake_json import JsonObject
from vita_assist.interview.kinds import REFUSED, Limits
from vita_assist.language import Text, app_text

KIND: Final = "number.kind"
"""The fact that says which other keys a number may have."""


@cache
def key_of(fact_id: str) -> str:
    """The key of a fact in its object: `card` for `number.card`."""
    return fact_id.rpartition(".")[2]


def group_of(fact_id: str) -> str:
    """The object within its subject's that holds the fact: "number", "site", or "" for none."""
    return fact_id.rpartition(".")[0]


def keyed(facts: Iterable[Fact]) -> dict[str, Fact]:
    """The facts of one object by their keys, in their order."""
    return {key_of(fact.id): fact for fact in facts}


class Collected:
    """What was read of one intake so far: answers and faults."""

    def __init__(self, limits: Limits) -> None:
        """Begin with nothing read."""
        self.limits = limits
        self.faults = IntakeFaults()
        self.answers: dict[tuple[str, str], Answer] = {}

    def object_at(self, place: str, value: object, keys: Iterable[str]) -> JsonObject | None:
        """The value as an object whose keys are all known; None where it is none."""
        if not isinstance(value, JsonObject):
            self.faults.not_allowed(place, app_text("allowed/object", "an object"))
            return None
        if value.repeats:
            self.faults.repeated_key(place)
        known = tuple(keys)
        if not value.keys() <= set(known):
            self.faults.unknown_key(place, known)
        return value

    def fact(self, prefix: str, given: Mapping[str, object], fact: Fact, subject: str) -> None:
        """One fact of one subject: what was given, or its default."""
        key = key_of(fact.id)
        if key in given:
            self._given(prefix + key, given[key], fact, subject)
        elif fact.required:
            self.faults.missing(prefix.removesuffix("."), key)
        elif fact.default is not None or fact.null is Meaning.BLANK:
            self.answers[subject, fact.id] = fact.default

    def _given(self, place: str, value: object, fact: Fact, subject: str) -> None:
        if value is None and fact.nullable:
            if fact.null is Meaning.BLANK:
                self.answers[subject, fact.id] = None
            return
        if fact.unsure_word and value == UNSURE.value:
            self.answers[subject, fact.id] = UNSURE
            return
        answer = fact.read(value, self.limits)
        if answer is REFUSED:
            self.faults.not_allowed(place, allowed(fact, self.limits))
        else:
            self.answers[subject, fact.id] = answer


def allowed(fact: Fact, limits: Limits) -> Text:
    """What a fact's key may hold in an intake."""
    said = fact.allowed(limits)
    return app_text("allowed/or-null", "null, or {allowed}", allowed=said) if fact.nullable else said
