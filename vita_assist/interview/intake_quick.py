"""Good intakes read quickly, in one pass and without a word about faults.

Whatever is unusual, and so may be a fault, is left to the careful reading of `intake`, which says what and where.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, Final, NamedTuple, TypeAlias

from vita_assist.interview.answer import Answer
from vita_assist.interview.fact import Fact, Limits
from vita_assist.interview.intake_json import MOST_BYTES
from vita_assist.interview.intake_people import MOST_PEOPLE, ROLES
from vita_assist.interview.intake_reading import (
    ABSENT,
    FILING_STATUS,
    JOINT,
    KIND,
    NAMED,
    Absent,
    Keyed,
    by_key,
    group_of,
    key_of,
)
from vita_assist.interview.kinds import READ, REFUSED, Refused
from vita_assist.interview.person_ids import id_fits
from vita_assist.interview.session import HOUSEHOLD, SITE, Person, Role, Told
from vita_assist.interview.subject import About

_ANYONE: Final = "anyone"
_CARD: Final = "number.card"
_KIND_KEY, _CARD_KEY = key_of(KIND), key_of(_CARD)


_DECODER: Final = json.JSONDecoder()
_Object: TypeAlias = dict[str, Any]


class _UnusualError(LookupError):
    """Something to be looked at with care."""


class _Reading(NamedTuple):
    """How one key is read: what named values mean, and what makes an answer of any other."""

    fact_id: str
    named: Mapping[object, Answer | Absent]
    read: Callable[[object, Limits], Answer | Refused]


_Keys: TypeAlias = Mapping[str, _Reading | None]
"""The keys that an object may have; None for those that hold no answer."""


class _Shape(NamedTuple):
    """The keys of someone of one role, with one kind of number and card; and what they mean where they are left out."""

    own: _Keys
    number: _Keys
    required: frozenset[str]
    defaults: Mapping[str, Answer]


class QuickReader:
    """Reads good intakes against the same facts and limits."""

    def __init__(self, facts: Iterable[Fact], limits: Limits) -> None:
        """Sort the facts by the object that holds them; shapes of people are worked out when first met."""
        listed = tuple(facts)
        about = {each: tuple(fact for fact in listed if fact.about is each) for each in About}
        self._limits = limits
        self._people = about[About.PERSON]
        self._kinds, self._cards = (_words(self._people, fact_id) for fact_id in (KIND, _CARD))
        self._shapes: dict[tuple[Role, str, str | None], _Shape] = {}
        household, site = by_key(about[About.HOUSEHOLD]), by_key(about[About.SITE])
        self._household = _keys(household.values(), SITE, "people")
        self._required = frozenset(keyed.key for keyed in household.values() if keyed.fact.required)
        self._site = _keys(site.values())
        self._defaults = {HOUSEHOLD: _defaults(household.values()), SITE: _defaults(site.values())}

    def read(self, data: bytes) -> Told | None:
        """What an intake tells; None where it has to be read with care."""
        if len(data) > MOST_BYTES:
            return None
        try:
            whole = _object(_DECODER.decode(data.decode()))
            told = self._read(whole)
        except (LookupError, ValueError, RecursionError):
            return None
        return told if _keys_in(whole) == data.count(b":") else None

    def _read(self, whole: _Object) -> Told:
        if not self._required <= whole.keys():
            raise _UnusualError
        of_household, of_site = dict(self._defaults[HOUSEHOLD]), dict(self._defaults[SITE])
        self._answers(whole, self._household, of_household)
        if SITE in whole:
            self._answers(_object(whole[SITE]), self._site, of_site)
        listed = whole["people"]
        if type(listed) is not list or len(listed) > MOST_PEOPLE:
            raise _UnusualError
        answers = {HOUSEHOLD: of_household, SITE: of_site}
        people = tuple([self._person(_object(one), answers) for one in listed])
        roles = [person.role for person in people]
        couple = roles.count(Role.SPOUSE)
        joint = of_household.get(FILING_STATUS) == JOINT
        if roles.count(Role.TAXPAYER) != 1 or couple > 1 or (joint and not couple):
            raise _UnusualError
        return Told(people, answers)

    def _person(self, given: _Object, answers: dict[str, dict[str, Answer]]) -> Person:
        number, said_role, person_id = _object(given["number"]), given["role"], given["id"]
        if type(said_role) is not str or type(person_id) is not str:
            raise _UnusualError
        role = ROLES[said_role]
        shape = self._shape(role, number)
        if person_id in answers or not id_fits(person_id, role) or not shape.required <= given.keys():
            raise _UnusualError
        told = answers[person_id] = dict(shape.defaults)
        self._answers(given, shape.own, told)
        self._answers(number, shape.number, told)
        return Person(person_id, role)

    def _answers(self, given: _Object, keys: _Keys, into: dict[str, Answer]) -> None:
        for key, value in given.items():
            reading = keys[key]
            if reading is None:
                continue
            fact_id, named, read = reading
            if type(value) in NAMED and value in named:
                answer = named[value]
            elif (made := read(value, self._limits)) is not REFUSED:
                answer = made
            else:
                raise _UnusualError
            if answer is not ABSENT:
                into[fact_id] = answer
            elif fact_id in into:
                del into[fact_id]

    def _shape(self, role: Role, number: _Object) -> _Shape:
        """The shape of someone; worked out when it is first met, and kept: there are but a few dozen."""
        kind, card = number.get(_KIND_KEY), number.get(_CARD_KEY)
        if type(kind) is not str or kind not in self._kinds or not (card is None or type(card) is str):
            raise _UnusualError
        if (role, kind, card) not in self._shapes:
            if card is not None and card not in self._cards:
                raise _UnusualError
            self._shapes[role, kind, card] = _shape_of(self._people, role, {KIND: kind, _CARD: card})
        return self._shapes[role, kind, card]


def _words(facts: Iterable[Fact], fact_id: str) -> frozenset[str]:
    return frozenset(choice.value for fact in facts if fact.id == fact_id for choice in fact.choices)


def _object(value: object) -> _Object:
    if not isinstance(value, dict):
        raise _UnusualError
    return value


def _keys_in(whole: _Object) -> int:
    """How many keys a good intake has, all told.

    No good value has a colon in it: where there are more colons than keys, a key may stand there twice.
    """
    objects = [whole, *whole["people"], *(one["number"] for one in whole["people"])]
    return sum(map(len, objects)) + len(whole.get(SITE, ()))


def _shape_of(people: Iterable[Fact], role: Role, decides: Mapping[str, str | None]) -> _Shape:
    """What fits someone with these answers to what decides it; `_UnusualError` where another answer decides it too."""
    person, known = Person(_ANYONE, role), dict[tuple[str, str], Answer]()
    fitting: list[Fact] = []
    for fact in people:
        if fact.id in decides:
            known[_ANYONE, fact.id] = decides[fact.id] or fact.default
        fits = fact.when is None or fact.when.holds(known, (), person)
        if fits is None:
            raise _UnusualError
        if fits:
            fitting.append(fact)
    own = by_key(fact for fact in fitting if not group_of(fact.id)).values()
    number = by_key(fact for fact in fitting if group_of(fact.id)).values()
    return _Shape(
        own=_keys(own, "id", "role", "number"),
        number=_keys(number),
        required=frozenset(keyed.key for keyed in own if keyed.fact.required),
        defaults=_defaults([*own, *number]),
    )


def _keys(facts: Iterable[Keyed], *others: str) -> _Keys:
    readings = {
        keyed.key: _Reading(keyed.fact.id, keyed.named, partial(READ[keyed.fact.kind], keyed.fact)) for keyed in facts
    }
    return {**readings, **dict.fromkeys(others)}


def _defaults(facts: Iterable[Keyed]) -> dict[str, Answer]:
    return {keyed.fact.id: keyed.default for keyed in facts if keyed.default is not ABSENT}
