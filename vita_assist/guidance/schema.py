"""The JSON Schema of the guidance: the other half of `guide --schema`."""

from __future__ import annotations

from vita_assist.guidance.findings import NumberState, Verdict
from vita_assist.guidance.report import Plain
from vita_assist.guidance.rule import Rules
from vita_assist.sources import Certainty, Freshness

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DAY: dict[str, Plain] = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_TEXT: dict[str, Plain] = {"type": "string", "minLength": 1}
_PERSON: dict[str, Plain] = {"type": "string", "pattern": "^(taxpayer|spouse|[a-z]+-[1-9][0-9]*)$"}


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
        documents=_list(_object(id=_ids(rules, "document"), people=people, text=_TEXT)),
        referrals=_list(_object(id=_ids(rules, "referral"), text=_TEXT)),
        rules={"type": "object", "additionalProperties": _rule()},
    )
    schema["required"] = [key for key in _properties(schema) if key != "rules"]
    return {"$schema": _DIALECT, "title": "Guidance of vita-assist guide", **schema}


def _ids(rules: Rules, group: str) -> Plain:
    return _one_of([*rules.phrases[group]])


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
    properties = schema["properties"]
    return [*properties] if isinstance(properties, dict) else []


def _list(items: Plain) -> Plain:
    return {"type": "array", "items": items}


def _one_of(values: list[Plain]) -> Plain:
    return {"enum": values}


def _or_null(schema: Plain) -> Plain:
    return {"anyOf": [schema, {"type": "null"}]}
