"""The JSON Schema of the guidance: the other half of `guide --schema`."""

from __future__ import annotations

from vita_assist.guidance.findings import NumberState, Verdict
from vita_assist.guidance.report import Plain
from vita_assist.guidance.rule import Rules
from vita_assist.sources import Certainty, Freshness

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DAY: dict[str, Plain] = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_TEXT: dict[str, Plain] = {"type": "string", "minLength": 1}
_DAY_OR_MONTH: dict[str, Plain] = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"}
_PERSON: dict[str, Plain] = {"type": "string", "pattern": "^(taxpayer|spouse|[a-z]+-[1-9][0-9]*)$"}

_GIVEN: dict[str, Plain] = {
    "person": {"anyOf": [_PERSON, {"type": "null"}]},
    "fact": _TEXT,
    "answer": {"type": ["string", "integer", "boolean", "array", "null"]},
    "text": _TEXT,
}


def guidance_schema(rules: Rules) -> dict[str, Plain]:
    """The schema of what `report` makes, with the ids of this content."""
    rule_id = _one_of([*rules.rules])
    text_of = {"rule": rule_id, "text": _TEXT}
    people = _list(_PERSON)
    schema = _object(
        tax_year=_one_of([*rules.tax_years]),
        as_of=_DAY,
        content=_object(version=_TEXT, checked_on=_DAY, freshness=_one_of([f.value for f in Freshness])),
        people=_list(_person(rules, rule_id)),
        benefits=_list(_benefit(rules, rule_id)),
        actions=_list(_object(id=_ids(rules, "action"), people=people, by=_or_null(_DAY), **text_of)),
        dates=_list(_date(rules, rule_id)),
        filing=_object(route=_ids(rules, "route"), people=people, **text_of),
        documents=_list(_named(rules, "document", rule_id)),
        referrals=_list(_named(rules, "referral", rule_id)),
        rules={"type": "object", "additionalProperties": _rule()},
        topics=_list(_object(id=_one_of([topic.id for group in rules.topics for topic in group.topics]), text=_TEXT)),
    )
    schema["required"] = [key for key in _properties(schema) if key not in {"rules", "topics"}]
    _add_grounds(schema)
    return {"$schema": _DIALECT, "title": "Guidance of vita-assist guide", **schema}


def _add_grounds(schema: dict[str, Plain]) -> None:
    """Each finding may say which answers led to it, and which others would change it."""
    found = _properties_of(schema)
    for key in ("people", "benefits", "actions", "dates", "filing", "documents", "referrals"):
        shape = found[key]
        assert isinstance(shape, dict)  # noqa: S101  # made above
        finding = _properties_of(shape.get("items", shape))
        finding["because"] = _list(_object(**_GIVEN))
        finding["changes"] = _list(_object(**_GIVEN, becomes=_TEXT, day=_or_null(_DAY_OR_MONTH), becomes_text=_TEXT))


def _ids(rules: Rules, group: str) -> Plain:
    return _one_of([*rules.phrases[group]])


def _named(rules: Rules, group: str, rule_id: Plain) -> dict[str, Plain]:
    """A paper or a helper, for whom, and the rule, where one says it."""
    return _object(id=_ids(rules, group), people=_list(_PERSON), rule=_or_null(rule_id), text=_TEXT)


def _person(rules: Rules, rule_id: Plain) -> Plain:
    states = [state.value for state in NumberState if state is not NumberState.UNKNOWN]
    return _object(
        id=_PERSON,
        number_state=_one_of([*states]),
        actions=_list(_ids(rules, "action")),
        rule=rule_id,
        text=_TEXT,
        reasons=_list(_reason(rules, rule_id)),
    )


def _benefit(rules: Rules, rule_id: Plain) -> Plain:
    certainties = [certainty.value for certainty in Certainty if certainty is not Certainty.REPORTED]
    return _object(
        benefit=_one_of([*rules.benefits]),
        person=_or_null(_PERSON),
        verdict=_one_of([verdict.value for verdict in Verdict]),
        rule=rule_id,
        certainty=_one_of([*certainties]),
        reasons=_list(_reason(rules, rule_id)),
    )


def _reason(rules: Rules, rule_id: Plain) -> Plain:
    return _object(id=_ids(rules, "reason"), person=_or_null(_PERSON), rule=rule_id, text=_TEXT)


def _date(rules: Rules, rule_id: Plain) -> dict[str, Plain]:
    shape = _object(
        id=_ids(rules, "date"),
        date=_or_null(_DAY),
        about={"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"},
        past={"type": "boolean"},
        rule=rule_id,
        text=_TEXT,
    )
    shape["required"] = ["id", "date", "past", "rule", "text"]
    return shape


def _rule() -> Plain:
    source = _object(title=_TEXT, locator=_TEXT, address={"type": "string"}, checked_on=_DAY)
    return _object(
        text=_TEXT,
        tax_years=_list({"type": "integer"}),
        certainty=_one_of([c.value for c in Certainty]),
        checked_on=_DAY,
        sources=_list(source),
    )


def _object(**properties: Plain) -> dict[str, Plain]:
    return {
        "type": "object",
        "properties": {**properties},
        "required": [*properties],
        "additionalProperties": False,
    }


def _properties(schema: dict[str, Plain]) -> list[str]:
    return [*_properties_of(schema)]


def _properties_of(schema: Plain) -> dict[str, Plain]:
    properties = schema["properties"] if isinstance(schema, dict) else None
    return properties if isinstance(properties, dict) else {}


def _list(items: Plain) -> Plain:
    return {"type": "array", "items": items}


def _one_of(values: list[Plain]) -> Plain:
    return {"enum": values}


def _or_null(schema: Plain) -> Plain:
    return {"anyOf": [schema, {"type": "null"}]}
