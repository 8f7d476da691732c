"""Which answers led to a finding: what the content says of it holds for every household."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.guidance.answering import Json, households
from tests.guidance.explained import DAYS, answered_on
from tests.interview.households import intake, person, read
from vita_assist.guidance.alternatives import alternatives, turns_on
from vita_assist.guidance.because import Answered, Given, because, why
from vita_assist.guidance.findings import NumberFinding
from vita_assist.guidance.naming import Finding, findings_in, name_of
from vita_assist.interview.flow import Key
from vita_assist.interview.session import HOUSEHOLD, SITE, Session

DAY = date(2026, 2, 20)
CHILD: Json = {"role": "dependent", "age_at_year_end": 7, "number": {"kind": "ssn"}}
UNUSED = {"kind": "itin", "middle_digits": "55", "on_returns_for": [2019]}

MADE_UP_FOR = ("benefit/eitc/", "benefit/ctc/")
"""Rows for which one number is enough: of any child, or of one of a couple.

A number that another one makes up for is not among the reasons, and to list everybody's card under each
row would hide the one that counts.
"""

FOLLOWS_THE_ROUTE = "referral/site-coordinator"
"""It names those about whom the site decides. That somebody else no longer needs a Form W-7 is told under `route`."""


def told(answered: Answered) -> dict[str, Finding]:
    """The findings by name. What follows for a person is told by the actions, each a finding of its own."""
    return {
        name_of(found): found._replace(actions=()) if isinstance(found, NumberFinding) else found
        for found in findings_in(answered.guidance)
    }


def changed(before: Answered, after: Answered) -> Iterator[str]:
    first, second = told(before), told(after)
    yield from (name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


def subjects(session: Session) -> list[str]:
    return [HOUSEHOLD, SITE, *(one.id for one in session.people)]


def asked(answered: Answered) -> set[Key]:
    return {key for question in answered.flow.questions(answered.session) for key in question.asked}


def rests_on(answered: Answered, name: str) -> frozenset[Key]:
    return answered.rests_on(name) if name in told(answered) else frozenset()


def differ(first: Session, second: Session, key: Key) -> bool:
    return (key in first.answers, first.answers.get(key)) != (key in second.answers, second.answers.get(key))


def allowed(name: str, keys: set[Key], before: Answered, after: Answered) -> bool:
    """What need not be named, each with its reason above."""
    if name == FOLLOWS_THE_ROUTE:
        return bool(keys & (rests_on(before, "route") | rests_on(after, "route")))
    return name.startswith(MADE_UP_FOR) and any(fact.startswith("number.") for _, fact in keys)


def others(answered: Answered, start: int) -> Iterator[Answered]:
    """The household with one other answer: every third that it could give now, from some start."""
    session, flow, day = answered.session, answered.flow, answered.guidance.as_of
    turns = turns_on(answered.rules, answered.guidance.tax_year, day)
    tried = (
        changed
        for question in flow.questions(session)
        for subject, fact in question.asked
        for changed in flow.answer_each(
            session, question.page.id, fact, subject, alternatives(session, flow, turns, (subject, fact))
        )
    )
    yield from (answered_on(changed, day) for changed in islice(tried, start, None, 3))


def check_grounds_of(made: Json, day: date, start: int) -> None:
    """Before or after. What goes with the changed answer, since its page is no longer shown, counts as changed."""
    for one in made["people"]:
        if one["role"] != "dependent":  # no page asks a filer for it
            one["number"].pop("adoption_pending", None)
    before = answered_on(read(made), day)
    for after in others(before, start):
        given_before, given_after = before.session, after.session
        keys = {
            key
            for key in given_before.answers.keys() | given_after.answers.keys()
            if differ(given_before, given_after, key)
        }
        for name in changed(before, after):
            named = rests_on(before, name) | rests_on(after, name)
            assert keys & named or allowed(name, keys, before, after), (name, keys, told(before).get(name))


@settings(max_examples=150)
@given(households(), DAYS, st.integers(0, 2))
def test_an_answer_that_changes_a_finding_is_among_its_grounds(made: Json, day: date, start: int) -> None:
    check_grounds_of(made, day, start)


@pytest.mark.long
@settings(max_examples=1500)
@given(households(), DAYS, st.integers(0, 2))
def test_it_is_so_for_rare_households_too(made: Json, day: date, start: int) -> None:
    check_grounds_of(made, day, start)


@given(households(), DAYS)
def test_answers_are_told_once_in_page_order_and_as_they_were_given(made: Json, day: date) -> None:
    answered = answered_on(read(made), day)
    pages: dict[Key, int] = {}
    for place, page in enumerate(answered.flow.pages):
        pages |= {(subject, fact): place for subject in subjects(answered.session) for fact in page.facts}
    for question in answered.flow.questions(answered.session):  # a fact may stand on two pages
        pages |= dict.fromkeys(question.asked, answered.flow.pages.index(question.page))
    for name in told(answered):
        found = because(answered, name)
        keys = [(one.subject, one.fact) for one in found]
        assert len(keys) == len(set(keys))
        places = [pages[key] for key in keys if key in asked(answered)]
        assert places == sorted(places)
        assert all(one.answer == answered.session.answers[one.subject, one.fact] for one in found)


def family(**more: object) -> Answered:
    people = (person(), person("spouse", "spouse", number=UNUSED), person("child-1", **CHILD))
    return answered_on(read(intake(*people, **{"filing_status": "married-joint", **more})), DAY)


def facts(answered: Answered, name: str) -> list[tuple[str, str]]:
    return [(one.subject, one.fact) for one in because(answered, name)]


def test_an_itin_has_expired_because_of_the_years_in_which_it_was_used() -> None:
    assert because(family(), "number/spouse") == (
        Given("spouse", "number.kind", "itin"),
        Given("spouse", "number.middle_digits", "55"),
        Given("spouse", "number.on_returns_for", (2019,)),
    )


def test_only_the_people_of_a_finding_are_named() -> None:
    assert {subject for subject, _ in facts(family(), "number/child-1")} == {"child-1"}
    assert {subject for subject, _ in facts(family(), "action/renew-itin")} == {"household", "spouse"}
    assert {subject for subject, _ in facts(family(), "document/social-security-card")} == {"taxpayer", "child-1"}


def test_the_filing_status_counts_only_where_there_is_a_spouse() -> None:
    alone = answered_on(read(intake(person(number=UNUSED), filing_status="single")), DAY)
    for name in ("document/photo-id", "route", "action/renew-itin", "benefit/eitc/return"):
        assert ("household", "filing_status") not in facts(alone, name)
        assert ("household", "filing_status") in facts(family(), name)


def test_an_extension_counts_for_a_number_in_time_only_where_it_was_filed() -> None:
    for filed in (True, False):
        late = person(number={"kind": "ssn", "issued_on": "2026-01-05"})
        found = facts(answered_on(read(intake(late, extension_filed=filed)), DAY), "benefit/eitc-childless/return")
        assert (("household", "extension_filed") in found) is filed
        assert ("taxpayer", "number.issued_on") in found


def test_a_paper_and_a_helper_rest_on_what_led_to_the_action() -> None:
    grounds = set(facts(family(), "action/renew-itin"))
    assert grounds <= set(facts(family(), "document/original-itin-documents"))
    helper = set(facts(family(), "referral/certifying-agent"))
    assert helper == {*grounds, ("site", "site.has_certifying_agent")}


def test_a_paper_that_everybody_brings_rests_on_no_answer() -> None:
    assert because(family(), "document/tax-papers") == ()


def test_why_has_the_rules_with_sources_and_the_day_of_the_check() -> None:
    found = why(family(), "benefit/odc/child-1") if "benefit/odc/child-1" in told(family()) else why(family(), "route")
    assert found.rules
    for rule in found.rules:
        assert rule.citations
        assert rule.checked_on <= DAY.replace(year=2026, month=12)
    assert [rule.id for rule in why(family(), "number/spouse").rules] == ["itin-renew-when", "itin-expiry-by-non-use"]


def test_why_says_what_is_asked_and_not_answered() -> None:
    session = Session().with_answer("household", "tax_year", 2025)
    found = why(answered_on(session, DAY), "number/taxpayer")
    assert (found.answers, found.missing) == ((), (("taxpayer", "number.kind"),))


def test_every_finding_of_every_kind_has_its_why() -> None:
    for name in told(family()):
        assert why(family(), name).name == name


def test_a_finding_that_is_not_there_has_no_why() -> None:
    for name in ("action/apply-atin", "nonsense", "number/child-9"):
        with pytest.raises(LookupError):
            why(family(), name)
