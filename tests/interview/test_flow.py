"""The flow: who is asked what, in which order, and what a change leaves standing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.interview.households import flow, intakes, pack, read
from vita_assist.errors import InputError
from vita_assist.interview.answer import UNSURE
from vita_assist.interview.fact import Kind
from vita_assist.interview.page import Page
from vita_assist.interview.session import Person, Role, Session
from vita_assist.interview.subject import About

SPOUSE = Person("spouse", Role.SPOUSE)
YOU = Person("taxpayer", Role.TAXPAYER)
CHILD = Person("child-1", Role.DEPENDENT)
SECOND = Person("child-2", Role.DEPENDENT)


def answer(session: Session, **given: object) -> Session:
    """Answers by fact id with `__` for the dot and the subject in front: `spouse__number__kind`."""
    for name, value in given.items():
        subject, _, fact = name.partition("__")
        fact_id = fact.replace("__", ".")
        page = next(question.page.id for question in flow().questions(session) if (subject, fact_id) in question.asked)
        session = flow().answer(session, page, fact_id, subject, value)
    return session


def page_of(page_id: str) -> Page:
    return next(page for page in flow().pages if page.id == page_id)


def asked_ids(session: Session) -> list[str]:
    return [question.page.id for question in flow().questions(session)]


def walk(session: Session, kind: str = "ssn", answers: dict[str, object] | None = None) -> tuple[Session, list[str]]:
    """Answer page after page as it comes: plainly, or as `answers` says; the pages in their order."""
    plain: dict[str, object] = {
        "tax_year": 2025, "age_at_year_end": 40, "number.kind": kind, "number.card": "plain", "filing_status": "single",
        "number.issued_on": None, "asks_about": (), "ip_pin": "none", "relationship": "child", **(answers or {}),
    }  # fmt: skip
    seen = []
    while (question := flow().next_question(session)) is not None:
        seen.append(question.page.id)
        for subject, fact_id in question.asked:
            session = flow().answer(session, question.page.id, fact_id, subject, plain.get(fact_id, UNSURE))
    return session, seen


def test_a_single_filer_with_a_plain_card_sees_six_pages() -> None:
    _, seen = walk(Session())
    assert seen == ["tax-year", "people", "filing", "number-kind", "ssn-card", "ip-pin"]


def test_a_couple_with_two_children_and_plain_cards_sees_six_pages() -> None:
    session = flow().with_people(Session(), (YOU, SPOUSE, CHILD, SECOND))
    _, seen = walk(session, answers={"filing_status": "married-joint"})
    assert len(seen) == 6


def test_the_first_scene_asks_for_the_itin_letters_and_the_years() -> None:
    session = flow().with_people(Session(), (YOU, SPOUSE, CHILD))
    session = answer(session, household__tax_year=2025, household__extension_filed=False)
    for who, age in (("taxpayer", 38), ("spouse", 36), ("child-1", 7)):
        session = answer(session, **{f"{who}__age_at_year_end": age})
    session = answer(
        session,
        household__filing_status="married-joint",
        taxpayer__number__kind="itin",
        spouse__number__kind="itin",
        **{"child-1__number__kind": "ssn"},
    )
    letter = next(question for question in flow().questions(session) if question.page.id == "itin-letter")
    assert {subject for subject, _ in letter.asked} == {"taxpayer", "spouse"}
    session = answer(session, taxpayer__number__middle_digits="94", taxpayer__number__assigned_in=2016,
                     spouse__number__middle_digits="78", spouse__number__assigned_in=2008)  # fmt: skip
    asked = {question.page.id: question.asked for question in flow().questions(session)}
    assert asked["itin-renewed"] == (("spouse", "number.renewed"),)
    assert asked["itin-returns"] == (("taxpayer", "number.on_returns_for"),)
    assert not {fact for asks in asked.values() for _, fact in asks} & {
        "number.assigned_before_2013",
        "number.applied_on",
    }
    session = answer(session, spouse__number__renewed=True)
    asked = {question.page.id: question.asked for question in flow().questions(session)}
    assert len(asked["itin-returns"]) == 2


@pytest.mark.parametrize(
    ("digits", "renewed"), [("70", True), ("88", True), ("89", False), ("93", False), ("50", False)]
)
def test_renewal_is_asked_for_the_series_that_expired(digits: str, renewed: bool) -> None:  # noqa: FBT001  # a case
    session = answer(Session(), household__tax_year=2025, taxpayer__number__kind="itin",
                     taxpayer__number__middle_digits=digits, taxpayer__number__assigned_in=2015)  # fmt: skip
    assert ("itin-renewed" in asked_ids(session)) is renewed


def test_a_page_follows_not_sure_where_the_answer_could_matter() -> None:
    session = answer(Session(), household__tax_year=2025, taxpayer__number__kind="itin",
                     taxpayer__number__middle_digits=UNSURE, taxpayer__number__assigned_in=UNSURE)  # fmt: skip
    asked = {question.page.id: [fact for _, fact in question.asked] for question in flow().questions(session)}
    assert asked["itin-renewed"] == ["number.renewed", "number.assigned_before_2013"]
    assert asked["itin-returns"] == ["number.on_returns_for", "number.applied_on"]


def test_changing_the_kind_of_number_drops_what_belonged_to_the_old_one_and_nothing_else() -> None:
    session, _ = walk(flow().with_people(Session(), (YOU, SPOUSE)), kind="itin")
    changed = answer(session, taxpayer__number__kind="ssn")
    gone = session.answers.keys() - changed.answers.keys()
    assert gone
    assert all((subject == "taxpayer" and fact.startswith("number.")) or fact in {"tax_residency", "lives_in"}
               for subject, fact in gone)  # fmt: skip
    assert all(
        changed.answers[key] == session.answers[key] for key in changed.answers.keys() - {("taxpayer", "number.kind")}
    )


def test_going_back_and_answering_the_same_drops_nothing() -> None:
    session, _ = walk(Session(), kind="itin")
    assert answer(session, taxpayer__number__kind="itin") == session


def test_a_joint_return_is_offered_and_kept_only_with_a_spouse() -> None:
    alone = answer(Session(), household__tax_year=2025)
    assert "married-joint" not in {choice.value for choice in flow().choices(alone, "filing_status", "household")}
    with pytest.raises(InputError):
        answer(alone, household__filing_status="married-joint")
    couple = answer(flow().with_people(alone, (YOU, SPOUSE)), household__filing_status="married-joint")
    assert ("household", "filing_status") not in flow().with_people(couple, (YOU,)).answers


def test_choices_that_are_no_longer_offered_leave_a_list_and_the_others_stay() -> None:
    session = answer(Session(), household__tax_year=2025, household__asks_about=["savers", "tips"])
    assert session.answers["household", "asks_about"] == ("tips", "savers")
    assert answer(session, household__tax_year=2024).answers["household", "asks_about"] == ("savers",)


def test_removing_a_person_drops_that_persons_answers() -> None:
    session = answer(flow().with_people(Session(), (YOU, CHILD)), **{"child-1__age_at_year_end": 7})
    assert flow().with_people(session, (YOU,)).answers == {}


def test_long_ago_is_an_answer_and_is_offered_for_an_ssn_only() -> None:
    session = answer(Session(), taxpayer__number__kind="ssn")
    assert flow().offers_blank(session, "number.issued_on", "taxpayer")
    assert ("taxpayer", "number.issued_on") in answer(session, taxpayer__number__issued_on=None).answers
    atin = answer(Session(), taxpayer__number__kind="atin")
    assert not flow().offers_blank(atin, "number.issued_on", "taxpayer")


def test_a_page_that_does_not_ask_takes_no_answer() -> None:
    with pytest.raises(LookupError):
        flow().answer(Session(), "ssn-card", "number.card", "taxpayer", "plain")
    with pytest.raises(LookupError):
        flow().answer(Session(), "no-such-page", "number.card", "taxpayer", "plain")


def test_a_value_that_the_fact_does_not_allow_is_refused() -> None:
    with pytest.raises(InputError):
        answer(Session(), household__tax_year=2019)


@pytest.mark.parametrize(
    "people",
    [(), (SPOUSE,), (YOU, SPOUSE, SPOUSE), (YOU, YOU), (YOU, CHILD, CHILD), (YOU, Person("Ana", Role.DEPENDENT))],
)
def test_a_household_has_one_taxpayer_and_each_person_once(people: tuple[Person, ...]) -> None:
    with pytest.raises(InputError):
        flow().with_people(Session(), people)


def test_progress_counts_the_pages_that_concern_the_household() -> None:
    before = flow().progress(Session())
    session, seen = walk(Session())
    after = flow().progress(session)
    assert before.answered == 0
    assert before.possible > 0
    assert after == type(after)(len(seen), len(seen), 0)


def test_a_page_of_which_no_fact_can_be_asked_any_more_cannot_follow() -> None:
    plain = answer(Session(), household__tax_year=2025, taxpayer__number__kind="ssn", taxpayer__number__card="plain")
    old = answer(plain, taxpayer__number__issued_on=None)
    assert flow().progress(old).possible == flow().progress(plain).possible - 1
    assert "ssn-more" not in asked_ids(old)
    new = answer(plain, taxpayer__number__issued_on=date(2025, 11, 3))
    assert flow().asks(page_of("ssn-more"), new) == (("taxpayer", "number.had_itin_before"),)


@given(intakes())
def test_an_intake_goes_through_the_flow_without_losing_an_answer_that_applies(made: dict[str, object]) -> None:
    session = read(made)
    again = flow().answer(session, "tax-year", "tax_year", "household", session.answers["household", "tax_year"])
    lost = session.answers.keys() - again.answers.keys()
    # An intake may hold what the window does not offer; nothing else is lost.
    assert not lost


VALUES = {
    Kind.YES_NO: st.booleans(), Kind.AGE: st.integers(0, 100), Kind.YEAR: st.integers(2000, 2026),
    Kind.YEARS: st.lists(st.integers(2018, 2025), max_size=3), Kind.TAX_YEAR: st.sampled_from([2023, 2024, 2025, 2026]),
    Kind.DATE: st.dates(date(2024, 1, 1), date(2026, 2, 20)), Kind.DIGITS: st.sampled_from(["50", "78", "93", "95"]),
}  # fmt: skip


class Volunteer(RuleBasedStateMachine):
    """A volunteer who answers, goes back, changes answers and people, in any order."""

    @initialize()
    def begin(self) -> None:
        self.flow = flow()
        self.session = Session()

    @rule(data=st.data())
    def answers(self, data: st.DataObject) -> None:
        questions = self.flow.questions(self.session)
        question = data.draw(st.sampled_from(questions))
        subject, fact_id = data.draw(st.sampled_from(question.asked))
        fact = pack().facts[fact_id]
        choices = [choice.value for choice in self.flow.choices(self.session, fact_id, subject)]
        if fact.kind is Kind.CHOICE:
            value = data.draw(st.sampled_from([*choices, UNSURE]))
        elif fact.kind is Kind.CHOICES:
            value = data.draw(st.lists(st.sampled_from(choices), max_size=3))
        else:
            value = data.draw(st.one_of(VALUES[fact.kind], st.just(UNSURE)))
        before = self.session
        self.session = self.flow.answer(before, question.page.id, fact_id, subject, value)
        kept = self.session.answers
        assert all(kept[key] == before.answers[key] for key in kept.keys() & before.answers.keys()
                   if key != (subject, fact_id) and key[1] != "asks_about")  # fmt: skip

    @rule(people=st.sampled_from([(YOU,), (YOU, SPOUSE), (YOU, CHILD), (YOU, SPOUSE, CHILD), (YOU, SECOND, CHILD)]))
    def changes_people(self, people: tuple[Person, ...]) -> None:
        self.session = self.flow.with_people(self.session, people)

    @invariant()
    def every_answer_is_one_that_is_asked_for(self) -> None:
        asked = {key for question in self.flow.questions(self.session) for key in question.asked}
        assert self.session.answers.keys() <= asked

    @invariant()
    def no_page_asks_a_person_for_a_fact_of_another_kind(self) -> None:
        for question in self.flow.questions(self.session):
            for subject, fact_id in question.asked:
                about = pack().facts[fact_id].about
                assert (about is About.PERSON) == (self.session.person(subject) is not None)


TestVolunteer = Volunteer.TestCase
TestVolunteer.settings = settings(max_examples=60, stateful_step_count=25)
