"""The JSON Schema of the intake, made from the facts: it can say no other than what the reader takes.

What a schema cannot say, only the reader refuses: dates and years after the as-of date, days that no
calendar has, an id that two people have, a key that stands twice, and a whole number written as 7.0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from vita_assist.interview.answer import UNSURE, Answer, Answers, Unsure
from vita_assist.interview.fact import Fact, Kind
from vita_assist.interview.intake_people import MOST_PEOPLE
from vita_assist.interview.intake_reading import FILING_STATUS, JOINT, KIND, group_of, key_of
from vita_assist.interview.kinds import FIRST_YEAR, ISO_DATE, OLDEST, TWO_DIGITS
from vita_assist.interview.person_ids import PATTERNS
from vita_assist.interview.subject import SITE, About, Person, Role

Plain: TypeAlias = bool | int | str | list["Plain"] | dict[str, "Plain"] | None
"""What JSON can hold."""
Part: TypeAlias = dict[str, Plain]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_ANYONE: Final = "anyone"


def intake_schema(facts: Mapping[str, Fact], tax_years: tuple[int, ...]) -> Part:
    """The schema of what `parse_intake` takes."""
    listed = tuple(facts.values())
    household: Part = {fact.id: _value(fact, tax_years) for fact in listed if fact.about is About.HOUSEHOLD}
    site: Part = {key_of(fact.id): _value(fact, tax_years) for fact in listed if fact.about is About.SITE}
    required = [fact.id for fact in listed if fact.about is About.HOUSEHOLD and fact.required]
    return {
        "$schema": _DIALECT,
        "title": "Intake of vita-assist guide",
        **_object({**household, SITE: _object(site), "people": _people(listed, tax_years)}, [*required, "people"]),
        "if": {"properties": {FILING_STATUS: {"const": JOINT}}, "required": [FILING_STATUS]},
        "then": {"properties": {"people": {"contains": _role_is(Role.SPOUSE)}}},
    }


def _people(facts: tuple[Fact, ...], tax_years: tuple[int, ...]) -> Part:
    of_person = tuple(fact for fact in facts if fact.about is About.PERSON)
    return {
        "type": "array",
        "items": {"oneOf": [_person(of_person, role, tax_years) for role in Role]},
        "contains": _role_is(Role.TAXPAYER),
        "minContains": 1,
        "maxContains": 1,
        "maxItems": MOST_PEOPLE,
        "allOf": [{"contains": _role_is(Role.SPOUSE), "minContains": 0, "maxContains": 1}],
    }


def _role_is(role: Role) -> Part:
    return {"type": "object", "properties": {"role": {"const": role.value}}, "required": ["role"]}


def _person(facts: tuple[Fact, ...], role: Role, tax_years: tuple[int, ...]) -> Part:
    own = [fact for fact in facts if not group_of(fact.id) and _can_have(fact, role, None)]
    kinds = next(fact for fact in facts if fact.id == KIND).choices
    numbers = [fact for fact in facts if group_of(fact.id) and fact.id != KIND]
    variants: list[Plain] = [_number(numbers, role, kind.value, tax_years) for kind in kinds]
    properties: Part = {
        "id": {"type": "string", "pattern": PATTERNS[role]},
        "role": {"const": role.value},
        **{fact.id: _value(fact, tax_years) for fact in own},
        "number": {"oneOf": variants},
    }
    return _object(properties, ["id", "role", *(fact.id for fact in own if fact.required), "number"])


def _number(facts: Iterable[Fact], role: Role, kind: str, tax_years: tuple[int, ...]) -> Part:
    """A number of one kind: the keys that this kind has, and those that a card's legend alone allows."""
    fitting = [fact for fact in facts if _can_have(fact, role, kind)]
    properties: Part = {key_of(KIND): {"const": kind}}
    properties.update({key_of(fact.id): _value(fact, tax_years) for fact in fitting})
    rules = [rule for fact in fitting for rule in _needs(fact, fitting, role, kind)]
    return {**_object(properties, [key_of(KIND)]), **({"allOf": list[Plain](rules)} if rules else {})}


def _needs(fact: Fact, fitting: Iterable[Fact], role: Role, kind: str) -> Iterable[Part]:
    """What another choice of the number must be for this key to hold more than null."""
    for other in fitting:
        if fact.when is None or other.id not in fact.when.facts or not other.choices:
            continue
        values: list[Plain] = [
            choice.value
            for choice in other.choices
            if _holds(fact, role, {(_ANYONE, KIND): kind, (_ANYONE, other.id): choice.value})
        ]
        given: Part = {"required": [key_of(fact.id)], "properties": {key_of(fact.id): {"not": {"const": None}}}}
        needed: Part = {"properties": {key_of(other.id): {"enum": values}}}
        if other.default not in values:
            needed["required"] = [key_of(other.id)]
        yield {"if": given, "then": needed}


def _can_have(fact: Fact, role: Role, kind: str | None) -> bool:
    return _holds(fact, role, {} if kind is None else {(_ANYONE, KIND): kind})


def _holds(fact: Fact, role: Role, known: Answers) -> bool:
    return fact.when is None or fact.when.holds(known, (), Person(_ANYONE, role)) is not False


def _object(properties: Part, required: Iterable[str] = ()) -> Part:
    return {
        "type": "object",
        "properties": properties,
        "required": list[Plain](required),
        "additionalProperties": False,
    }


def _value(fact: Fact, tax_years: tuple[int, ...]) -> Part:
    """What one key may hold, and what leaving it out means."""
    value = _plain_value(fact, tax_years)
    others: list[Plain] = [UNSURE.value] if fact.unsure_word else []
    others += [None] if fact.nullable else []
    if others:
        value = {"anyOf": [value, {"enum": others}]}
    if not fact.required:
        value["default"] = _plain(fact.default)
    return {"description": fact.label.english, **value}


def _plain_value(fact: Fact, tax_years: tuple[int, ...]) -> Part:
    values: list[Plain] = [choice.value for choice in fact.choices]
    oldest = OLDEST if fact.maximum is None else fact.maximum
    year: Part = {"type": "integer", "minimum": FIRST_YEAR if fact.minimum is None else fact.minimum}
    by_kind: dict[Kind, Part] = {
        Kind.CHOICE: {"enum": values},
        Kind.CHOICES: {"type": "array", "items": {"enum": values}},
        Kind.YES_NO: {"type": "boolean"},
        Kind.AGE: {"type": "integer", "minimum": fact.minimum or 0, "maximum": oldest},
        Kind.YEAR: year,
        Kind.YEARS: {"type": "array", "items": year},
        Kind.TAX_YEAR: {"enum": [*tax_years]},
        Kind.DATE: {"type": "string", "format": "date", "pattern": ISO_DATE},
        Kind.DIGITS: {"type": "string", "pattern": TWO_DIGITS},
    }
    return by_kind[fact.kind]


def _plain(answer: Answer) -> Plain:
    """A default as JSON writes it; no fact has a day for one."""
    if isinstance(answer, Unsure):
        return answer.value
    if isinstance(answer, tuple):
        return [*answer]
    return answer if isinstance(answer, bool | int | str) else None
