"""Households for the tests: the shipped facts and pages, and intakes made by hypothesis."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from vita_assist.content import Pack, load
from vita_assist.interview.fact import Fact, Kind, Limits
from vita_assist.interview.flow import Flow
from vita_assist.interview.intake import parse_intake
from vita_assist.interview.session import Session
from vita_assist.interview.subject import About

CONTENT = Path(__file__).resolve().parent.parent.parent / "assets" / "content"
DAY = date(2026, 2, 20)
KINDS = ("none", "ssn", "itin", "atin")


@cache
def pack() -> Pack:
    return load(CONTENT)


def limits() -> Limits:
    return Limits(pack().tax_years, DAY)


def flow() -> Flow:
    return Flow(pack().pages, pack().facts, limits())


def read(intake: object) -> Session:
    return parse_intake(json.dumps(intake).encode(), pack().facts, pack().tax_years, DAY)


def person(person_id: str = "taxpayer", role: str = "taxpayer", **more: object) -> dict[str, Any]:
    return {"id": person_id, "role": role, "age_at_year_end": 40, "number": {"kind": "ssn"}, **more}


def intake(*people: dict[str, Any], **more: object) -> dict[str, Any]:
    return {"tax_year": 2025, "people": [*(people or (person(),))], **more}


def values(fact: Fact) -> st.SearchStrategy[Any]:
    """What an intake may hold for a fact, as plain JSON."""
    year = st.integers(fact.minimum or 1996, DAY.year)
    choices = [choice.value for choice in fact.choices]
    plain: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.CHOICE: st.sampled_from(choices or [""]),
        Kind.CHOICES: st.lists(st.sampled_from(choices or [""]), max_size=4),
        Kind.YES_NO: st.booleans(),
        Kind.AGE: st.integers(0, 130),
        Kind.YEAR: year,
        Kind.YEARS: st.lists(year, max_size=4),
        Kind.TAX_YEAR: st.sampled_from([2023, 2024, 2025, 2026]),
        Kind.DATE: st.dates(date(2015, 1, 1), DAY).map(date.isoformat),
        Kind.DIGITS: st.integers(0, 99).map("{:02d}".format),
    }
    more = (["unsure"] if fact.unsure_word else []) + ([None] if fact.nullable else [])
    return st.one_of(plain[fact.kind], st.sampled_from(more)) if more else plain[fact.kind]


def _keys(facts: list[Fact]) -> st.SearchStrategy[dict[str, Any]]:
    required = {fact.id.rpartition(".")[2]: values(fact) for fact in facts if fact.required}
    optional = {fact.id.rpartition(".")[2]: values(fact) for fact in facts if not fact.required}
    return st.fixed_dictionaries(required, optional=optional)


@st.composite
def numbers(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(KINDS))
    known = {("p", "number.kind"): kind}
    facts = [
        fact
        for fact in pack().facts.values()
        if fact.id.startswith("number.") and fact.id != "number.kind" and _may(fact, known)
    ]
    number = {"kind": kind, **draw(_keys(facts))}
    card = number.get("card", "plain")
    if card != "dhs-authorization":
        number.pop("authorization_current", None)
    if card != "not-valid-for-employment":
        number.pop("only_for_federal_benefit", None)
    return number


def _may(fact: Fact, known: dict[tuple[str, str], str]) -> bool:
    from vita_assist.interview.session import Person, Role

    return fact.when is None or fact.when.holds(known, (), Person("p", Role.TAXPAYER)) is not False


@st.composite
def people(draw: st.DrawFn, person_id: str, role: str) -> dict[str, Any]:
    facts = [
        fact
        for fact in pack().facts.values()
        if fact.about is About.PERSON
        and not fact.id.startswith("number.")
        and (fact.id != "relationship" or role == "dependent")
    ]
    return {"id": person_id, "role": role, **draw(_keys(facts)), "number": draw(numbers())}


@st.composite
def intakes(draw: st.DrawFn) -> dict[str, Any]:
    """A valid intake."""
    household = [fact for fact in pack().facts.values() if fact.about is About.HOUSEHOLD]
    made: dict[str, Any] = draw(_keys(household))
    if draw(st.booleans()):
        made["site"] = draw(_keys([fact for fact in pack().facts.values() if fact.about is About.SITE]))
    made["people"] = [draw(people("taxpayer", "taxpayer"))]
    if draw(st.booleans()):
        made["people"].append(draw(people("spouse", "spouse")))
    elif made.get("filing_status") == "married-joint":
        made["filing_status"] = "single"
    words = draw(st.lists(st.sampled_from(["child-1", "child-2", "parent-1", "student-9"]), unique=True, max_size=3))
    made["people"] += [draw(people(word, "dependent")) for word in words]
    return made
