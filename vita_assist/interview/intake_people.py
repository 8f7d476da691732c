"""The people of an intake: who they are, and which keys someone of their role and number may have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from vita_assist.interview.answer import Answer
from vita_assist.interview.condition_steps import Truth
from vita_assist.interview.fact import Fact
from vita_assist.interview.intake_faults import IntakeFaults
from vita_assist.interview.intake_json import JsonObject
from vita_assist.interview.intake_reading import KIND, Collected, group_of, key_of, keyed
from vita_assist.interview.person_ids import id_fits, said_ids
from vita_assist.interview.subject import Person, Role
from vita_assist.language import app_text

_ANYONE: Final = "anyone"
_NUMBER: Final = "number"

MOST_PEOPLE: Final = 800
"""More than there are ids; a list of a million would only keep a desk waiting."""


class PeopleReader:
    """Reads people against the same facts."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        """Sort the facts about people by the object that holds them."""
        listed = tuple(facts)
        self._own = keyed(fact for fact in listed if not group_of(fact.id))
        self._number = keyed(fact for fact in listed if group_of(fact.id) == _NUMBER)
        self._fitting: dict[tuple[Answer, Role | None], Mapping[str, Truth]] = {}

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
            person = into.object_at(place, value, ("id", "role", *self._own, _NUMBER))
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
            into.fact(f"{place}.number.", number, self._number[key_of(KIND)], person.id)
        fitting = self._fitting_for(into.answers.get((person.id, KIND)), role)
        self._facts(f"{place}.", given, self._own, person, fitting, into)
        if number is not None:
            self._facts(f"{place}.number.", number, self._number, person, fitting, into)
        return person

    @staticmethod
    def _facts(  # noqa: PLR0913, PLR0917  # one object of one person, and where it is
        prefix: str,
        given: JsonObject,
        group: Mapping[str, Fact],
        person: Person,
        fitting: Mapping[str, Truth],
        into: Collected,
    ) -> None:
        for key, fact in group.items():
            if fact.id == KIND:
                continue
            fits = fitting[fact.id]
            if fits is None and fact.when is not None:
                # It fits role and kind: what can still fail is the card's legend. There null, the default,
                # says no more than leaving the key out.
                fits = fact.when.holds(into.answers, (), person)
                given_here = given.get(key) is not None
            else:
                given_here = key in given
            if fits is not False:
                into.fact(prefix, given, fact, person.id)
            elif given_here:
                allowed = (k for k, other in group.items() if fitting[other.id] is not False and k != key)
                into.faults.key_elsewhere(prefix.removesuffix("."), key, allowed)

    def _fitting_for(self, kind: Answer, role: Role | None) -> Mapping[str, Truth]:
        """Which facts someone of this role with this kind of number has; not known where more decides it."""
        if (kind, role) not in self._fitting:
            person = None if role is None else Person(_ANYONE, role)
            known: dict[tuple[str, str], Answer] = {} if kind is None else {(_ANYONE, KIND): kind}
            self._fitting[kind, role] = {
                fact.id: True if fact.when is None else fact.when.holds(known, (), person)
                for fact in (*self._own.values(), *self._number.values())
            }
        return self._fitting[kind, role]


def _role(place: str, given: JsonObject, faults: IntakeFaults) -> Role | None:
    if "role" not in given:
        faults.missing(place, "role")
        return None
    value = given["role"]
    for role in Role:
        if value == role.value:
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
    if not all(role in tuple(Role) for role in roles):
        return  # said already, and nobody can be counted
    if roles.count(Role.TAXPAYER) != 1:
        faults.not_allowed("people", app_text("allowed/one-taxpayer", "exactly one taxpayer"))
    if roles.count(Role.SPOUSE) > 1:
        faults.not_allowed("people", app_text("allowed/one-spouse", "at most one spouse"))
