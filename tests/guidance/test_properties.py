"""More of what holds for every household: the bytes, better numbers, not sure, days around a deadline, any order."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.guidance.answering import DUE, Json, answered, deadline, households, rows, told
from tests.guidance.contradictions import contradictions
from tests.interview.households import CONTENT, DAY, limits, pack, read
from vita_assist.content.influence import Search, searches
from vita_assist.guidance import Guide
from vita_assist.guidance.report import report
from vita_assist.guidance.writing import Writer
from vita_assist.interview.answer import UNSURE
from vita_assist.interview.flow import Flow
from vita_assist.interview.session import Session
from vita_assist.language import ENGLISH, voice_of
from vita_assist.sources import freshness_on

DAYS = st.dates(DAY, date(2027, 12, 31))
TURNS = tuple(
    day + timedelta(beside)
    for due, extended in DUE.values()
    for day in (due, extended, date(due.year, 12, 31), date(due.year + 1, 1, 1))
    for beside in (0, 1)
    if day >= DAY
)
"""The due dates, December 31 and January 1, and the day after each, from the day of the intakes on."""

LADDER: tuple[tuple[str, Json], ...] = (
    ("none", {"kind": "none", "eligible_for_ssn": False}),
    ("applied", {"kind": "none", "eligible_for_ssn": False, "itin_applied_on": "2024-01-15"}),
    ("itin expired", {"kind": "itin", "middle_digits": "78", "renewed": False, "on_returns_for": [2024, 2025]}),
    ("itin current", {"kind": "itin", "middle_digits": "55", "on_returns_for": [2022, 2023, 2024, 2025]}),
    ("ssn only for a benefit", {"kind": "ssn", "card": "not-valid-for-employment", "only_for_federal_benefit": True}),
    ("ssn with lapsed permission", {"kind": "ssn", "card": "dhs-authorization", "authorization_current": False}),
    ("ssn for another reason", {"kind": "ssn", "card": "not-valid-for-employment", "only_for_federal_benefit": False}),
    ("ssn with permission", {"kind": "ssn", "card": "dhs-authorization", "authorization_current": True}),
    ("ssn", {"kind": "ssn", "card": "plain"}),
)
STAYS_OPEN = frozenset(
    {
        "lived_apart_last_six_months", "number.authorization_current",
        "number.only_for_federal_benefit", "number.issued_on", "number.applied_on", "number.middle_digits",
        "number.renewed", "number.on_returns_for", "number.eligible_for_ssn",
    }
)  # fmt: skip
"""The facts of which *not sure* stays not sure; of the others the content says what it means."""


@given(st.lists(households(), min_size=1, max_size=4), DAYS)
def test_a_line_of_a_batch_has_the_bytes_of_the_household_alone(several: list[Json], day: date) -> None:
    """Whoever stood before it: what many are told alike is written once."""
    content = (pack().version, pack().checked_on, freshness_on(day, pack().checked_on))
    voice = voice_of(ENGLISH, CONTENT.parent.parent / "locales")
    guide, writer = Guide(pack().facts, pack().rules, day), Writer(pack().rules, voice, content)
    for made in (*several, *deepcopy(several)):
        alone = report(
            Guide(pack().facts, pack().rules, day).guide(read(made)), pack().rules, voice, content, with_rules=False
        )
        assert f"{{{writer.members(guide.guide(read(made)))}}}" == json.dumps(alone, ensure_ascii=False)


@given(households(), DAYS, st.data())
def test_a_better_number_turns_no_row_that_passes_into_one_that_fails(
    made: Json, day: date, data: st.DataObject
) -> None:
    """The ladder is that of the tests: each accepts a rung and those above it, or no longer fails them.

    An ITIN test takes an ITIN in time and any SSN; one that has expired is *check*, so never a failure. The
    EITC takes from "for another reason" on (tax B-04: only a number for a benefit alone, or a permission that
    lapsed, is refused); a test of an SSN valid for work takes the two topmost rungs, and between the third
    topmost and those there is none that it takes.
    """
    person = data.draw(st.sampled_from(made["people"]))
    low, high = sorted(data.draw(st.lists(st.integers(0, len(LADDER) - 1), min_size=2, max_size=2, unique=True)))
    person["number"] = dict(LADDER[low][1])
    before = rows(answered(made, day))
    person["number"] = dict(LADDER[high][1])
    after = rows(answered(made, day))
    for key in before.keys() & after.keys():
        if before[key]["verdict"] in {"number-ok", "other-rule"}:
            assert after[key]["verdict"] != "number-fails", (key, LADDER[low][0], LADDER[high][0])


@cache
def in_season() -> Search:
    return next(search for search in searches(pack()) if search.day >= DAY)


@given(households(), st.data())
def test_not_sure_is_check_or_what_every_answer_would_say(made: Json, data: st.DataObject) -> None:
    session = read(made)
    open_ = [key for key in session.answers if key[1] in STAYS_OPEN]
    if not open_:
        return
    key = data.draw(st.sampled_from(open_))
    search = in_season()

    def verdicts(answer: Any) -> dict[tuple[str, str | None], str]:  # noqa: ANN401  # any answer
        guidance = told(Session(session.people, MappingProxyType({**session.answers, key: answer})), search.day)
        return {row: found["verdict"].replace("other-rule", "number-ok") for row, found in rows(guidance).items()}

    # A bar counts only where the answers show it: what is compared is what the numbers say.
    unsure = verdicts(UNSURE)
    definite = [verdicts(answer) for answer in search.walker.values(session, key) if answer is not UNSURE]
    for row, verdict in unsure.items():
        if verdict != "check":
            assert {one[row] for one in definite if row in one} <= {verdict}, (key[1], row)


@given(households(), st.sampled_from(TURNS))
def test_nothing_contradicts_itself_on_the_days_around_a_deadline(made: Json, day: date) -> None:
    """Named predicates: among them that every date is of the year's law, and every rule applies to the year."""
    assert not [*contradictions(made, answered(made, day))]


@given(households(), st.sampled_from([0, 1]))
def test_the_due_date_itself_is_in_time_and_the_day_after_is_not(made: Json, late: int) -> None:
    day = deadline(made) + timedelta(late)
    if day < DAY:
        return
    guidance = answered(made, day)
    bys = [a["by"] for a in guidance["actions"] if a["id"] in {"apply-itin", "renew-itin", "apply-ssn", "apply-atin"}]
    assert set(bys) <= ({None} if late else {day.isoformat()})


@given(households(), DAYS, st.randoms(use_true_random=False))
def test_answers_given_in_any_order_mean_the_same(made: Json, day: date, dice: Any) -> None:  # noqa: ANN401  # a `Random`
    target, flow = read(made), Flow(pack().pages, pack().facts, limits())

    def interviewed(*, straight: bool) -> Session:
        said = flow.with_people(Session(), target.people)
        while waiting := [
            (question.page.id, key)
            for question in flow.questions(said)
            for key in question.asked
            if key not in said.answers
        ]:
            page, key = waiting[0] if straight else dice.choice(waiting)
            fact = pack().facts[key[1]]
            answer = target.answers.get(key, UNSURE)
            if answer is None and fact.blank is None:
                answer = UNSURE
            if fact.choices:
                offered = {choice.value for choice in flow.choices(said, key[1], key[0])}
                if isinstance(answer, tuple):
                    answer = tuple(one for one in answer if one in offered)
                elif isinstance(answer, str) and answer not in offered:
                    answer = UNSURE
            said = flow.answer(said, page, key[1], key[0], answer)
        return said

    assert told(interviewed(straight=True), day) == told(interviewed(straight=False), day)
