"""What would change a finding: exactly that, told once, in the order of the pages."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.guidance.answering import Json, households
from tests.guidance.explained import DAYS, answered_on
from tests.interview.households import intake, pack, person, read
from vita_assist.guidance.alternatives import alternatives, turns_on
from vita_assist.guidance.because import Answered
from vita_assist.guidance.changes import GONE, MOST, THERE, Becomes, Change, all_changes, becomes_text, changes
from vita_assist.guidance.naming import findings_in, name_of
from vita_assist.interview.answer import UNSURE, Answer
from vita_assist.interview.session import Session
from vita_assist.language.voices import English, Speaker

DAY = date(2026, 2, 20)
CHILD: Json = {"role": "dependent", "age_at_year_end": 7, "number": {"kind": "ssn"}}
ENGLISH = Speaker("en", "en", English())


def family(**more: object) -> Answered:
    """Two filers, one ITIN that nobody used for years, and a child of seven."""
    itin = {"kind": "itin", "middle_digits": "55", "on_returns_for": [2019]}
    people = (person(), person("spouse", "spouse", number=itin), person("child-1", **CHILD))
    return answered_on(read(intake(*people, filing_status="married-joint", **more)), DAY)


def told(found: tuple[Change, ...]) -> dict[tuple[str, str, Answer], Becomes]:
    return {(one.subject, one.fact, one.answer): one.becomes for one in found}


def instead(answered: Answered, change: Change) -> Answered:
    """The household with the other answer, and with all that was said of its people and stays true."""
    session, flow = answered.session, answered.flow
    key = (change.subject, change.fact)
    page = next(q.page.id for q in flow.questions(session) if key in q.asked)
    changed = flow.answer(session, page, change.fact, change.subject, change.answer)
    return answered_on(flow.still_said(session, changed), answered.guidance.as_of)


def word(answered: Answered, name: str) -> str:
    """What a finding says, in the words of a change, as plainly as a test needs it."""
    for found in findings_in(answered.guidance):
        if name_of(found) == name:
            said = [getattr(found, key, None) for key in ("state", "verdict", "route")]
            return next((str(one) for one in said if one), THERE)
    return GONE


def test_the_year_that_is_found_on_an_old_return_makes_an_itin_good() -> None:
    found = told(changes(family(), "number/spouse"))
    for year in (2022, 2023, 2024):
        assert found["spouse", "number.on_returns_for", (2019, year)] == Becomes("itin-current")
    assert ("spouse", "number.on_returns_for", (2019, 2025)) not in found


def test_a_child_tax_credit_row_turns_at_seventeen() -> None:
    found = told(changes(answered_on(read(intake(person(), person("child-1", **CHILD))), DAY), "benefit/ctc/child-1"))
    assert found["child-1", "age_at_year_end", 17] == Becomes("other-rule")
    ages = [answer for _, fact, answer in found if fact == "age_at_year_end"]
    assert ages == [17]


def test_an_action_comes_goes_and_has_another_day() -> None:
    found = told(changes(family(), "action/renew-itin"))
    assert found["household", "extension_filed", True] == Becomes(THERE, date(2026, 10, 15))
    assert found["household", "filing_status", "married-separate"] == Becomes(GONE)
    absent = told(changes(family(), "action/report-advance-premium-credit"))
    assert absent == {("household", "advance_premium_credit", True): Becomes(THERE)}


def test_the_route_follows_the_number() -> None:
    found = told(changes(family(), "route"))
    assert found["spouse", "number.kind", "ssn"] == Becomes("e-file")


def test_a_number_issued_on_the_last_day_counts_and_a_day_later_does_not() -> None:
    for day, other, becomes in ((20, 15, "number-ok"), (15, 16, "number-fails")):
        made = intake(person(number={"kind": "ssn", "issued_on": f"2025-04-{day}"}), tax_year=2024)
        found = told(changes(answered_on(read(made), DAY), "benefit/eitc-childless/return"))
        assert found["taxpayer", "number.issued_on", date(2025, 4, other)] == Becomes(becomes)


@settings(max_examples=25)
@given(households(), DAYS)
def test_every_change_that_is_told_holds_and_is_told_once(made: Json, day: date) -> None:
    answered = answered_on(read(made), day)
    names = [name_of(found) for found in findings_in(answered.guidance)]
    for name, found in all_changes(answered, names).items():
        assert len(found) <= MOST
        assert max(Counter((one.subject, one.fact, one.answer) for one in found).values(), default=1) == 1
        keys = [(one.subject, one.fact) for one in found]
        assert keys == [*answered.in_page_order(keys)]
        for one in found:
            assert word(instead(answered, one), name) == one.becomes.word, (name, one)


@settings(max_examples=25)
@given(households(), DAYS, st.data())
def test_an_answer_that_is_not_told_of_changes_nothing(made: Json, day: date, data: st.DataObject) -> None:
    """Save where more would change it than are told, or where another of its kind means the same."""
    answered = answered_on(read(made), day)
    name = data.draw(st.sampled_from([name_of(found) for found in findings_in(answered.guidance)]))
    found = changes(answered, name)
    if len(found) == MOST:
        return
    question = data.draw(st.sampled_from(answered.flow.questions(answered.session)))
    key = data.draw(st.sampled_from(question.asked))
    turns = turns_on(answered.rules, answered.guidance.tax_year, day)
    same = {(one.subject, one.fact, one.becomes.word) for one in found}
    for answer in alternatives(answered.session, answered.flow, turns, key):
        other = Change(*key, answer, Becomes(GONE))
        then = word(instead(answered, other), name)
        assert then == word(answered, name) or (*key, then) in same, (name, other)


def test_the_same_is_told_each_time_and_one_by_one() -> None:
    names = [name_of(found) for found in findings_in(family().guidance)]
    every = all_changes(family(), names)
    assert every == all_changes(family(), names)
    assert every == {name: changes(family(), name) for name in names}


def test_of_every_question_one_change_is_told_before_a_second_of_any() -> None:
    found = changes(family(), "action/renew-itin")
    assert len(found) == MOST
    assert {one.fact for one in found} >= {"extension_filed", "filing_status", "number.kind", "number.on_returns_for"}


def test_not_sure_is_no_answer_that_is_tried() -> None:
    assert not [key for key in told(changes(family(), "number/child-1")) if key[2] is UNSURE]


def test_what_was_said_of_somebody_stays_true_where_no_page_would_ask_it() -> None:
    """A plain card needs no question about residency; who said *nonresident* is not told that a card opens the EITC."""
    itin = {"kind": "itin", "middle_digits": "55", "on_returns_for": [2022, 2023, 2024]}
    made = intake(person(tax_residency="nonresident-alien", number=itin), filing_status="single")
    found = told(changes(answered_on(read(made), DAY), "benefit/eitc/return"))
    assert found["taxpayer", "number.kind", "ssn"] == Becomes("other-rule")


def test_with_the_tax_year_alone_what_is_asked_is_tried() -> None:
    session = Session().with_answer("household", "tax_year", 2025)
    found = told(changes(answered_on(session, DAY), "number/taxpayer"))
    assert found["taxpayer", "number.kind", "ssn"] == Becomes("ssn")


@pytest.mark.parametrize(
    "name", ["", "row/ctc", "action/fly", "benefit/ctc", "benefit/x/return", "route/refer", "number/"]
)
def test_what_is_no_finding_is_refused(name: str) -> None:
    with pytest.raises(LookupError):
        changes(family(), name)


@pytest.mark.parametrize(
    ("name", "becomes", "words"),
    [
        ("number/spouse", Becomes("itin-current"), "ITIN, not expired"),
        ("benefit/eitc/return", Becomes(GONE), "No longer listed"),
        ("route", Becomes("e-file"), "E-file"),
        ("action/renew-itin", Becomes(THERE, date(2026, 4, 15)), "Listed, by April 15, 2026"),
        ("action/renew-itin", Becomes(THERE), "Listed, without a last day"),
        ("date/return-due", Becomes(THERE, date(2026, 4, 15)), "April 15, 2026"),
        ("document/photo-id", Becomes(THERE), "Listed"),
    ],
)
def test_what_it_becomes_has_words(name: str, becomes: Becomes, words: str) -> None:
    assert ENGLISH.words(becomes_text(pack().rules, name, becomes)) == words
