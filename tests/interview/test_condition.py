"""Conditions: what they mean, what they refuse, and the laws of three values."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vita_assist.errors import CheckError
from vita_assist.interview.answer import UNSURE, Answer
from vita_assist.interview.condition import Condition
from vita_assist.interview.condition_steps import Truth
from vita_assist.interview.subject import HOUSEHOLD, SITE, About, Person, Role

KNOWN = {
    "tax_year": About.HOUSEHOLD,
    "asks_about": About.HOUSEHOLD,
    "site.offers_w7": About.SITE,
    "age": About.PERSON,
    "student": About.PERSON,
    "number.kind": About.PERSON,
    "number.issued_on": About.PERSON,
}
YOU = Person("taxpayer", Role.TAXPAYER)
CHILD = Person("child-1", Role.DEPENDENT)
PEOPLE = (YOU, CHILD)
SUBJECTS = {About.HOUSEHOLD: (HOUSEHOLD,), About.SITE: (SITE,), About.PERSON: (YOU.id, CHILD.id)}
KEYS = [(subject, fact) for fact, about in KNOWN.items() for subject in SUBJECTS[about]]


def holds(source: str, answers: Mapping[tuple[str, str], Answer], person: Person | None = YOU) -> Truth:
    return Condition.parse(source, KNOWN).holds(answers, PEOPLE, person)


def fault(source: str) -> str:
    with pytest.raises(CheckError) as raised:
        Condition.parse(source, KNOWN)
    return " ".join(
        text.english + " " + " ".join(str(value) for _, value in text.values) for text in raised.value.faults
    )


@pytest.mark.parametrize(
    ("source", "truth"),
    [
        ("number.kind == 'itin'", True),
        ("number.kind != 'itin'", False),
        ("number.kind in ('ssn', 'atin')", False),
        ("number.kind not in ('ssn', 'atin')", True),
        ("tax_year >= 2025", True),
        ("2025 < tax_year", False),
        ("'aotc' in asks_about", True),
        ("'llc' not in asks_about", True),
        ("role == 'taxpayer'", True),
        ("student", None),
        ("not student", None),
        ("student or tax_year == 2025", True),
        ("student and tax_year == 2024", False),
        ("any(role == 'dependent' and number.kind == 'none')", True),
        ("every(number.kind == 'none')", False),
        ("every(student)", None),
        ("site.offers_w7", None),
        ("unsure(age)", True),
        ("unsure(student)", None),
        ("unsure(number.kind)", False),
        ("given(number.issued_on)", False),
        ("given(age)", None),
        ("number.issued_on == 'x'", False),
    ],
)
def test_a_condition_holds_as_it_reads(source: str, truth: Truth) -> None:
    answers: dict[tuple[str, str], Answer] = {
        (HOUSEHOLD, "tax_year"): 2025,
        (HOUSEHOLD, "asks_about"): ("aotc",),
        (YOU.id, "number.kind"): "itin",
        (YOU.id, "age"): UNSURE,
        (YOU.id, "number.issued_on"): None,
        (CHILD.id, "number.kind"): "none",
    }
    assert holds(source, answers) is truth


def test_a_yes_is_never_the_number_one() -> None:
    assert holds("tax_year == 1", {(HOUSEHOLD, "tax_year"): True}) is False
    assert holds("age >= 0", {(YOU.id, "age"): True}) is False


def test_values_of_different_kinds_have_no_order() -> None:
    assert holds("age < 5", {(YOU.id, "age"): date(2026, 1, 1)}) is False


def test_a_fact_of_a_person_is_not_known_of_nobody() -> None:
    condition = Condition.parse("number.kind == 'ssn'", KNOWN)
    assert condition.of_person
    assert condition.holds({(YOU.id, "number.kind"): "ssn"}, PEOPLE) is None
    assert not Condition.parse("any(number.kind == 'ssn')", KNOWN).of_person


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("number.knid == 'ssn'", "Did you mean {near}? number.knid number.kind"),
        ("elephant", "There is no fact"),
        ("1 == 1", "two fixed values"),
        ("tax_year == 2025.5", "not allowed"),
        ("tax_year == -1", "not allowed"),
        ("tax_year == True", "not allowed"),
        ("tax_year == None", "not allowed"),
        ("age + 1 == 2", "not allowed"),
        ("2023 < tax_year < 2026", "more than two values"),
        ("number.kind is 'ssn'", "not allowed"),
        ("number.kind in ['ssn']", "uses in with"),
        ("number.kind in (age,)", "not allowed"),
        ("age if student else student", "not allowed"),
        ("len(asks_about)", "not allowed"),
        ("any(any(student))", "inside another"),
        ("any(student, student)", "not allowed"),
        ("unsure(age == 1)", "not allowed"),
        ("unsure(tax_yaer)", "Did you mean"),
        ("__import__('os')", "not allowed"),
        ("age.__class__ == 'x'", "There is no fact"),
        ("(lambda: 1)()", "not allowed"),
        ("[x for x in asks_about]", "not allowed"),
        ("student; student", "cannot be read"),
        ("", "cannot be read"),
        ("student and", "cannot be read"),
        ("student\0", "cannot be read"),
        ("(" * 400 + "student" + ")" * 400, "cannot be read"),
        ("not " * 60 + "student", "nested too deeply"),
        ("student or " * 200 + "student", "too long"),
    ],
)
def test_a_condition_out_of_the_language_says_what_is_allowed(source: str, told: str) -> None:
    assert told in fault(source)


def test_all_faults_of_a_condition_are_told_at_once() -> None:
    with pytest.raises(CheckError) as raised:
        Condition.parse("elephant and 1 == 1 and tax_year == None", KNOWN)
    assert len(raised.value.faults) == 3


ATOMS = st.sampled_from(
    [
        "student",
        "site.offers_w7",
        "number.kind == 'itin'",
        "number.kind in ('ssn', 'none')",
        "age >= 17",
        "tax_year < 2025",
        "'aotc' in asks_about",
        "role == 'dependent'",
        "given(number.issued_on)",
        "any(student)",
        "every(age < 65)",
        "number.kind != 'ssn'",
    ]
)
SOURCES = st.recursive(
    ATOMS,
    lambda part: st.one_of(
        part.map("(not {})".format),
        st.tuples(part, st.sampled_from(["and", "or"]), part).map("({0[0]} {0[1]} {0[2]})".format),
    ),
    max_leaves=6,
)
VALUES: Mapping[str, st.SearchStrategy[Answer]] = {
    "tax_year": st.integers(2023, 2026),
    "asks_about": st.sampled_from([(), ("aotc",), ("tips", "aotc")]),
    "site.offers_w7": st.booleans(),
    "age": st.integers(0, 130),
    "student": st.booleans(),
    "number.kind": st.sampled_from(["none", "ssn", "itin", "atin"]),
    "number.issued_on": st.sampled_from([None, date(2026, 1, 2)]),
}


@st.composite
def answered(draw: st.DrawFn) -> dict[tuple[str, str], Answer]:
    chosen = draw(st.lists(st.sampled_from(KEYS), unique=True))
    return {key: draw(st.one_of(VALUES[key[1]], st.just(UNSURE))) for key in chosen}


@given(SOURCES, answered())
def test_not_turns_true_and_false_and_leaves_the_unknown(source: str, answers: dict[tuple[str, str], Answer]) -> None:
    truth = holds(source, answers)
    assert holds(f"not ({source})", answers) is (None if truth is None else not truth)


@given(SOURCES, SOURCES, answered())
def test_the_order_of_and_and_or_does_not_matter(one: str, other: str, answers: dict[tuple[str, str], Answer]) -> None:
    for word in ("and", "or"):
        assert holds(f"({one}) {word} ({other})", answers) is holds(f"({other}) {word} ({one})", answers)


@given(SOURCES, SOURCES, answered())
def test_the_law_of_de_morgan_holds(one: str, other: str, answers: dict[tuple[str, str], Answer]) -> None:
    assert holds(f"not (({one}) and ({other}))", answers) is holds(f"(not ({one})) or (not ({other}))", answers)


@given(SOURCES, SOURCES, answered())
def test_and_and_or_follow_kleene(one: str, other: str, answers: dict[tuple[str, str], Answer]) -> None:
    rank = {False: 0, None: 1, True: 2}
    ranks = [rank[holds(one, answers)], rank[holds(other, answers)]]
    assert rank[holds(f"({one}) and ({other})", answers)] == min(ranks)
    assert rank[holds(f"({one}) or ({other})", answers)] == max(ranks)


@given(SOURCES, answered(), answered())
def test_answering_what_is_unknown_never_turns_what_is_known(
    source: str, first: dict[tuple[str, str], Answer], more: dict[tuple[str, str], Answer]
) -> None:
    settled = {key: answer for key, answer in first.items() if answer is not UNSURE}
    before, after = holds(source, first), holds(source, {**first, **more, **settled})
    assert before is None or after is before


@given(SOURCES, answered(), st.sampled_from([None, *PEOPLE]))
def test_a_parsed_condition_never_raises(
    source: str, answers: dict[tuple[str, str], Answer], person: Person | None
) -> None:
    assert holds(source, answers, person) in (True, False, None)


@given(st.text(max_size=60))
def test_any_text_is_a_condition_or_a_fault(source: str) -> None:
    with suppress(CheckError):
        Condition.parse(source, KNOWN)
