"""The interview stays short: nobody meets a page of which no answer can matter to them, and few meet many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations_with_replacement
from random import Random

import pytest

from tests.interview.households import flow, pack
from vita_assist.content.influence import searches
from vita_assist.interview.answer import UNSURE, Answer
from vita_assist.interview.flow import Key
from vita_assist.interview.session import HOUSEHOLD, SITE, Person, Role, Session

WALKS = 400
UNASKED = (
    (HOUSEHOLD, "lived_apart_last_six_months"),
    (SITE, "site.offers_w7"),
    (SITE, "site.has_certifying_agent"),
    (SITE, "site.foreign_student_certified"),
)
"""What is asked only of households to whom it can matter."""

HOUSEHOLD_SAID: Mapping[str, Answer] = {
    "tax_year": 2025, "extension_filed": False, "advance_premium_credit": False, "filing_status": "married-joint",
    "asks_about": (), "lived_apart_last_six_months": True,
}  # fmt: skip
NUMBERS: Mapping[str, Mapping[str, Answer]] = {
    "plain card": {"number.kind": "ssn", "number.card": "plain", "number.issued_on": None},
    "plain card, new": {"number.kind": "ssn", "number.card": "plain", "number.issued_on": date(2025, 11, 3)},
    "card not at hand": {"number.kind": "ssn"},
    "card with DHS authorization": {"number.kind": "ssn", "number.card": "dhs-authorization"},
    "card not valid for employment": {"number.kind": "ssn", "number.card": "not-valid-for-employment"},
    "ITIN, letter at home": {"number.kind": "itin"},
    "ITIN, only the letter's year unknown": {"number.kind": "itin", "number.middle_digits": "95"},
    "ITIN that has expired": {"number.kind": "itin", "number.middle_digits": "78", "number.assigned_in": 2010},
    "ITIN that is new": {"number.kind": "itin", "number.middle_digits": "95", "number.assigned_in": 2026},
    "ATIN": {"number.kind": "atin"},
    "no number, no SSN to be had": {"number.kind": "none", "number.eligible_for_ssn": False,
                                    "number.ssn_applied_on": None, "number.itin_applied_on": None},
    "no number, nothing known": {"number.kind": "none"},
    "nobody knows which": {},
}  # fmt: skip
"""What a person can have. What is left out is answered *not sure*: then most pages follow."""
FAMILY = (
    Person("taxpayer", Role.TAXPAYER),
    Person("spouse", Role.SPOUSE),
    Person("child-1", Role.DEPENDENT),
    Person("child-2", Role.DEPENDENT),
)
MOST = 14
BEYOND_NUMBERS = frozenset({"students", "born-on-january-1", "lived-apart"})
"""Pages that no number calls for: an education credit was asked about, somebody is 64, a couple files apart."""


def pages_met(people: tuple[Person, ...], answers: Mapping[Key, Answer]) -> list[str]:
    """The pages that are shown to people who answer so; what they do not say is *not sure*."""
    return list(dict.fromkeys(page for page, _ in asked_of(people, answers)))


def asked_of(people: tuple[Person, ...], answers: Mapping[Key, Answer]) -> list[tuple[str, Key]]:
    """The questions that are put to them, each with its page."""
    session, asked = Session(people), []
    for page in flow().pages:
        for key in flow().asks(page, session):
            asked.append((page.id, key))
            session = session.with_answer(*key, answers.get(key, UNSURE))
    return asked


def said(numbers: Mapping[str, str], **household: Answer) -> dict[Key, Answer]:
    """The answers of people with these kinds of number, nonresidents for tax: then the site is asked all."""
    answers: dict[Key, Answer] = {(HOUSEHOLD, fact): value for fact, value in {**HOUSEHOLD_SAID, **household}.items()}
    for id_, kind in numbers.items():
        child = id_.startswith("child")
        more = {"age_at_year_end": 8 if child else 35, "tax_residency": "nonresident-alien", "relationship": "child"}
        answers |= {(id_, fact): value for fact, value in {**more, **NUMBERS[kind]}.items()}
    return answers


def families() -> Iterator[dict[str, str]]:
    """Every mix of numbers of a couple and two children, each the one and the other way round."""
    ids = [person.id for person in FAMILY]
    for kinds in combinations_with_replacement(NUMBERS, len(ids)):
        yield dict(zip(ids, kinds, strict=True))
        yield dict(zip(ids, reversed(kinds), strict=True))


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_a_single_filer_with_a_plain_card_sees_at_most_six_pages(year: int) -> None:
    answers = said({"taxpayer": "plain card"}, tax_year=year, filing_status="single", asks_about=("tips", "ptc"))
    assert len(pages_met(FAMILY[:1], answers)) <= 6


def test_a_couple_with_two_children_sees_at_most_fourteen_pages_in_any_mix_of_numbers() -> None:
    """No mix is left out, however rare; a joint return, on which everyone's number counts."""
    met = {" | ".join(family.values()): pages_met(FAMILY, said(family)) for family in families()}
    assert not {family: pages for family, pages in met.items() if len(pages) > MOST}
    assert max(map(len, met.values())) == MOST


def test_an_education_credit_or_a_couple_apart_fits_in_where_no_child_is_being_adopted() -> None:
    """Left out is an ATIN: with it, and every other kind at the same table, such a page would be a fifteenth."""
    apart = ("card with DHS authorization", "ITIN, letter at home", "no number, no SSN to be had", "plain card, new")
    numbers = dict(zip((person.id for person in FAMILY), apart, strict=True))
    met = pages_met(FAMILY, said(numbers, filing_status="married-separate"))
    assert "lived-apart" in met
    assert len(met) <= MOST
    answers = {**said(numbers, asks_about=("aotc",)), ("child-1", "age_at_year_end"): 19}
    met = pages_met(FAMILY, answers)
    assert "students" in met
    assert len(met) <= MOST


def test_whatever_a_couple_with_two_children_answers_their_numbers_lead_to_at_most_fourteen_pages() -> None:
    """By dice, every answer to every question; not counted are the pages that no number calls for."""
    dice, on_days = Random(11), searches(pack())  # noqa: S311  # dice, no secret
    for turn in range(WALKS):
        search = on_days[turn % len(on_days)]
        session, met = Session(FAMILY), set[str]()
        for page in flow().pages:
            for key in flow().asks(page, session):
                met.add(page.id)
                session = session.with_answer(*key, dice.choice(search.walker.values(session, key)))
        assert len(met - BEYOND_NUMBERS) <= MOST, met


def test_what_is_not_asked_could_have_changed_nothing() -> None:
    """The other side of asking little: a page that stays away would have been answered in vain."""
    dice = Random(7)  # noqa: S311  # dice, no secret
    missed, on_days = set(), searches(pack())
    for turn in range(WALKS):
        search = on_days[turn % len(on_days)]
        session, asked = search.walker.walk(dice)
        keys = {key for _, key in asked}
        missed |= {key for key in UNASKED if key not in keys and search.counts(session, key)}
    assert not missed


def test_only_a_child_is_asked_about_an_adoption() -> None:
    numbers = {person.id: "no number, nothing known" for person in FAMILY}
    answers = {**said(numbers), ("child-2", "age_at_year_end"): 18}
    asked = [subject for _, (subject, fact) in asked_of(FAMILY, answers) if fact == "number.adoption_pending"]
    assert asked == ["child-1"]


@pytest.mark.parametrize(
    ("number", "residency", "asked"),
    [
        ("card with DHS authorization", "nonresident-alien", ["site.foreign_student_certified"]),
        ("card with DHS authorization", "resident-alien", []),
        ("no number, no SSN to be had", "resident-alien", ["site.offers_w7", "site.has_certifying_agent"]),
    ],
)
def test_the_site_is_asked_only_for_what_the_household_needs(number: str, residency: str, asked: list[str]) -> None:
    answers = {**said({"taxpayer": number}, filing_status="single"), ("taxpayer", "tax_residency"): residency}
    assert [fact for page, (_, fact) in asked_of(FAMILY[:1], answers) if page == "site"] == asked
