"""The people of an intake: who they are, and which keys someone of their role and number may have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from vita_assist.interview.answer import Answer
from vita_assist.interview.condition_steps import Truth
from vita_assist.interview.fact import Fact
from vita_assist.interview.intake_faults import IntakeFaults
from vita_assist.interview.intake_json import JsonObject
from vita_assist.interview.intake_reading import KIND, Collected, Keyed, by_key, group_of, key_of
from vita_assist.interview.person_ids import id_fits, said_ids
from vita_assist.interview.subject import Person, Role
from vita_assist.language import app_text

_ANYONE: Final = "anyone"
_NUMBER: Final = "number"

ROLES: Final[Mapping[object, Role]] = {role.value: role for role in Role}


class Fitting(NamedTuple):
    """The keys of one object in their order, as someone of a role with a kind of number has them.

    `keys` says of each whether it fits (not known where more decides it), `sure` are those that do, `others`
    the names of those that do not or may not.
    """

    keys: tuple[tuple[Keyed, Truth], ...]
    sure: tuple[Keyed, ...]
    others: frozenset[str]


MOST_PEOPLE: Final = 800
"""More than there are ids; a list of a million would only keep a desk waiting."""


class PeopleReader:
    """Reads people against the same facts."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        """Sort the facts about people by the object that holds them."""
        listed = tuple(facts)
        self._own = by_key(fact for fact in listed if not group_of(fact.id))
        self._number = by_key(fact for fact in listed if group_of(fact.id) == _NUMBER)
        self._whole = dict.fromkeys(("id", "role", *self._own, _NUMBER))
        self._fitting: dict[tuple[Answer, Role | None], tuple[Fitting, Fitting]] = {}

    def people(self, given: JsonObject, into: Collected) -> tuple[Person, ...]:
        """The people listed; those whose object cannot be read are left out."""
        if "people" not in given:
            into.faults.missing("", "people")
            return ()
        listed = given["people"]
        if not isinstance(listed, list) or not listed:
            into.faults.not_allowed("people", app_text("allowed/people", "a list with the taxpayer in it"))
            return ()
        if len(listed) > MOST_PEOPLE:
            most = app_text("allowed/most-people", "up to {most} people", most=MOST_PEOPLE)
            into.faults.not_allowed("people", most)
            return ()
        people: list[Person | None] = []
        for index, value in enumerate(listed):
            place = f"people[{index}]"
            person = into.object_at(place, value, self._whole)
            people.append(None if person is None else self._person(place, person, into))
        _weigh(listed, people, into.faults)
        return tuple(person for person in people if person is not None)

    def _person(self, place: str, given: JsonObject, into: Collected) -> Person:
        role = _role(place, given, into.faults)
        person = Person(_id(place, given, role, into.faults) or place, role or Role.DEPENDENT)
        number: JsonObject | None = None
        if _NUMBER in given:
            number = into.object_at(f"{place}.number", given[_NUMBER], self._number)
        else:
            into.faults.missing(place, _NUMBER)
        if number is not None:
            into.facts(f"{place}.number.", number, (self._number[key_of(KIND)],), person.id)
        own, of_number = self._fitting_for(into.answers.get((person.id, KIND)), role)
        self._facts(f"{place}.", given, own, person, into)
        if number is not None:
            self._facts(f"{place}.number.", number, of_number, person, into)
        return person

    @staticmethod
    def _facts(prefix: str, given: JsonObject, fitting: Fitting, person: Person, into: Collected) -> None:
        if fitting.others.isdisjoint(given):
            into.facts(prefix, given, fitting.sure, person.id)
            return
        for keyed, fits in fitting.keys:
            if fits:
                if keyed in fitting.sure:
                    into.facts(prefix, given, (keyed,), person.id)
                continue
            when, may_have = keyed.fact.when, fits is None
            if may_have and when is not None:
                # It fits role and kind: what can still fail is the card's legend. There null, the default,
                # says no more than leaving the key out.
                may_have = when.holds(into.answers, (), person) is not False
                given_here = given.get(keyed.key) is not None
            else:
                given_here = keyed.key in given
            if may_have:
                into.facts(prefix, given, (keyed,), person.id)
            elif given_here:
                allowed = (other.key for other, may in fitting.keys if may is not False and other is not keyed)
                into.faults.key_elsewhere(prefix.removesuffix("."), keyed.key, allowed)

    def _fitting_for(self, kind: Answer, role: Role | None) -> tuple[Fitting, Fitting]:
        """Which keys someone of this role with this kind of number has; not known where more decides it."""
        if (kind, role) not in self._fitting:
            self._fitting[kind, role] = (self._fits(self._own, kind, role), self._fits(self._number, kind, role))
        return self._fitting[kind, role]

    @staticmethod
    def _fits(keys: Mapping[str, Keyed], kind: Answer, role: Role | None) -> Fitting:
        person = None if role is None else Person(_ANYONE, role)
        known: dict[tuple[str, str], Answer] = {} if kind is None else {(_ANYONE, KIND): kind}
        fitting = tuple(
            (keyed, True if keyed.fact.when is None else keyed.fact.when.holds(known, (), person))
            for keyed in keys.values()
        )
        return Fitting(
            keys=fitting,
            # The kind is read first: it decides what else is read.
            sure=tuple(keyed for keyed, fits in fitting if fits and keyed.fact.id != KIND),
            others=frozenset(keyed.key for keyed, fits in fitting if not fits),
        )


def _role(place: str, given: JsonObject, faults: IntakeFaults) -> Role | None:
    if "role" not in given:
        faults.missing(place, "role")
        return None
    value = given["role"]
    role = ROLES.get(value) if isinstance(value, str) else None
    if role is not None:
        return role
    faults.not_allowed(f"{place}.role", app_text("allowed/choice", "one of {values}", values=", ".join(Role)))
    return None


def _id(place: str, given: JsonObject, role: Role | None, faults: IntakeFaults) -> str | None:
    if "id" not in given:
        faults.missing(place, "id")
        return None
    value = given["id"]
    if isinstance(value, str) and id_fits(value, role):
        return value
    faults.not_allowed(f"{place}.id", app_text("allowed/choice", "one of {values}", values=said_ids(role)))
    return None


def _weigh(listed: list[object], people: list[Person | None], faults: IntakeFaults) -> None:
    """Exactly one taxpayer, at most one spouse, no id twice."""
    seen: set[str] = set()
    for index, person in enumerate(people):
        if person is None or person.role is not Role.DEPENDENT:
            continue  # the one taxpayer and the one spouse are counted below
        if person.id in seen:
            faults.not_allowed(f"people[{index}].id", app_text("allowed/new-id", "an id that nobody else has"))
        seen.add(person.id)
    roles = [value.get("role") if isinstance(value, JsonObject) else None for value in listed]
    if not all(isinstance(role, str) and role in ROLES for role in roles):
        return  # said already, and nobody can be counted
    if roles.count(Role.TAXPAYER) != 1:
        faults.not_allowed("people", app_text("allowed/one-taxpayer", "exactly one taxpayer"))
    if roles.count(Role.SPOUSE) > 1:
        faults.not_allowed("people", app_text("allowed/one-spouse", "at most one spouse"))
