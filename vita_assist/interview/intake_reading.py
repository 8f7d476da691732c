"""Reading one object of an intake after another: the facts that stand in it, and what does not belong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache
from typing import Final, Literal, NamedTuple

from vita_assist.interview.answer import UNSURE, Answer
from vita_assist.interview.fact import Fact, Kind, Meaning
from vita_assist.interview.intake_faults import IntakeFaults
from vita_assist.interview.intake_json import JsonObject
from vita_assist.interview.kinds import REFUSED, Limits
from vita_assist.language import Text, app_text

KIND: Final = "number.kind"
"""The fact that says which other keys a number may have."""

FILING_STATUS: Final = "filing_status"
JOINT: Final = "married-joint"


@cache
def key_of(fact_id: str) -> str:
    """The key of a fact in its object: `card` for `number.card`."""
    return fact_id.rpartition(".")[2]


def group_of(fact_id: str) -> str:
    """The object within its subject's that holds the fact: "number", "site", or "" for none."""
    return fact_id.rpartition(".")[0]


class Absent(Enum):
    """No answer: the key is not there and has no default, or it says that nobody knows."""

    ABSENT = "absent"


ABSENT: Literal[Absent.ABSENT] = Absent.ABSENT
NAMED: Final = frozenset({str, bool, type(None)})
"""The types of JSON values that can be looked up: none equals a value of another of them, as 1 and 1.0 do."""


class Keyed(NamedTuple):
    """A fact as it is read from its key: what named values mean, and what leaving the key out means."""

    key: str
    fact: Fact
    named: Mapping[object, Answer | Absent]
    default: Answer | Absent


def by_key(facts: Iterable[Fact]) -> dict[str, Keyed]:
    """The facts of one object by their keys, in their order."""
    return {key_of(fact.id): Keyed(key_of(fact.id), fact, _named(fact), _default(fact)) for fact in facts}


def _named(fact: Fact) -> Mapping[object, Answer | Absent]:
    named: dict[object, Answer | Absent] = {}
    if fact.kind is Kind.CHOICE:
        named.update((choice.value, choice.value) for choice in fact.choices)
    if fact.kind is Kind.YES_NO:
        named.update({True: True, False: False})
    if fact.unsure_word:
        named[UNSURE.value] = UNSURE
    if fact.nullable:
        named[None] = None if fact.null is Meaning.BLANK else ABSENT
    return named


def _default(fact: Fact) -> Answer | Absent:
    stands = not fact.required and (fact.default is not None or fact.null is Meaning.BLANK)
    return fact.default if stands else ABSENT


class Collected:
    """What was read of one intake so far: answers and faults."""

    def __init__(self, limits: Limits) -> None:
        """Begin with nothing read."""
        self.limits = limits
        self.faults = IntakeFaults()
        self.answers: dict[tuple[str, str], Answer] = {}

    def object_at(self, place: str, value: object, keys: Mapping[str, object]) -> JsonObject | None:
        """The value as an object whose keys are all known; None where it is none."""
        if not isinstance(value, JsonObject):
            self.faults.not_allowed(place, app_text("allowed/object", "an object"))
            return None
        if value.repeats:
            self.faults.repeated_key(place)
        if not value.keys() <= keys.keys():
            self.faults.unknown_key(place, keys)
        return value

    def facts(self, prefix: str, given: Mapping[str, object], keys: Iterable[Keyed], subject: str) -> None:
        """Some facts of one subject: what was given, or their defaults."""
        answers = self.answers
        for key, fact, named, default in keys:
            answer = default
            if key in given:
                value = given[key]
                if type(value) in NAMED and value in named:
                    answer = named[value]
                else:
                    answer = self._read(prefix + key, fact, value)
            elif fact.required:
                self.faults.missing(prefix.removesuffix("."), key)
            if answer is not ABSENT:
                answers[subject, fact.id] = answer

    def _read(self, place: str, fact: Fact, value: object) -> Answer | Absent:
        answer = fact.read(value, self.limits)
        if answer is not REFUSED:
            return answer
        self.faults.not_allowed(place, allowed(fact, self.limits))
        return ABSENT


def allowed(fact: Fact, limits: Limits) -> Text:
    """What a fact's key may hold in an intake."""
    said = fact.allowed(limits)
    return app_text("allowed/or-null", "null, or {allowed}", allowed=said) if fact.nullable else said
