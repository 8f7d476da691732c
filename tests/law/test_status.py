"""The status on a day is what the annex says of that day, whatever was only reported."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.households import pack
from tests.law.annex import day_of, events, needs_facts
from vita_assist.law import status_on
from vita_assist.law.event import Event
from vita_assist.law.matter import Matter
from vita_assist.sources import Confidence

GIVE, USE, FILE, FINAL = (
    "irs-may-give-addresses-to-ice",
    "ice-may-use-addresses-received-2025-08",
    "must-people-still-file",
    "is-this-final",
)
DDC, DMASS = "ddc-2025-11-21", "dmass-2026-02-05"
LEFT_OUT = {"hearing-2026-03-04", "centro-docket-2026-07-07"}
"""Reported, and marked "leave out" in the facts (E-11, E-10)."""
Said = tuple[str, str, str, tuple[str, ...]]
"""Answer, stage, since, orders."""

YES: Said = ("yes", "none", "", ())
BEFORE: Said = ("allowed-on-valid-request", "none", "", ())
PERIODS: list[tuple[date, dict[str, Said]]] = [
    # The first day, and what holds until the day before the next (annex A.3).
    (date(2025, 1, 1), {GIVE: BEFORE, USE: ("not-arisen", "none", "", ()), FINAL: ("no", "none", "", ())}),
    (date(2025, 8, 7), {GIVE: BEFORE, USE: ("limited", "none", "2025-08-07", ()), FINAL: ("no", "none", "", ())}),
    (
        date(2025, 11, 21),
        {
            GIVE: ("limited", "preliminary", "2025-11-21", (DDC,)),
            USE: ("limited", "preliminary", "2025-11-21", (DDC,)),
            FINAL: ("no", "preliminary", "2025-11-21", ()),
        },
    ),
    (
        date(2026, 2, 5),
        {
            GIVE: ("limited", "preliminary", "2025-11-21", (DDC,)),
            USE: ("barred", "preliminary", "2026-02-05", (DMASS,)),
        },
    ),
    (date(2027, 1, 1), {}),
]
EVERY_DAY = [date(2025, 1, 1) + timedelta(days) for days in range(730)]


def matter() -> Matter:
    return pack().matter


def said(of: Matter, day: date) -> dict[str, Said]:
    return {
        one.question.id: (
            one.standing.answer.value,
            one.standing.stage.value,
            one.standing.since.isoformat() if one.standing.since else "",
            one.standing.orders,
        )
        for one in status_on(of, day).answers
    }


def test_the_status_of_every_day_of_two_years_is_that_of_the_annex() -> None:
    assert EVERY_DAY[-1] == date(2026, 12, 31)
    for (first, wanted), (following, _) in pairwise(PERIODS):
        for day in (day for day in EVERY_DAY if first <= day < following):
            told = said(matter(), day)
            assert {question: told[question] for question in wanted} == wanted, day
            assert told[FILE] == YES, day
            assert told[FINAL][:2] == ("no", "preliminary" if day >= date(2025, 11, 21) else "none"), day


def test_every_order_that_gives_an_answer_had_happened_and_limits() -> None:
    ids = {event.id: event for event in matter().events}
    for day in EVERY_DAY:
        for answered in status_on(matter(), day).answers:
            assert all(ids[order].date <= day and ids[order].binds for order in answered.standing.orders)


def test_long_after_the_check_the_answers_stay_and_their_age_is_told() -> None:
    assert said(matter(), date(2031, 1, 1)) == said(matter(), matter().checked_on)
    assert status_on(matter(), date(2031, 1, 1)).age.days > 1000


@pytest.mark.parametrize("event", [each for each in pack().matter.events if not each.support.confirmed], ids=str)
def test_without_a_reported_event_every_answer_is_the_same(event: Event) -> None:
    without = replace(matter(), events=tuple(each for each in matter().events if each is not event))
    assert len(without.events) == len(matter().events) - 1
    for day in EVERY_DAY:
        assert said(without, day) == said(matter(), day)


@given(of=st.sampled_from(pack().matter.events), day=st.sampled_from(EVERY_DAY))
def test_whatever_is_only_reported_changes_no_answer(of: Event, day: date) -> None:
    """Any event that has an effect, put on any day, as if one report had told it."""
    rumour = replace(
        of, id="rumour", date=day, support=replace(of.support, confidence=Confidence.REPORTED), effects=of.effects
    )
    with_it = replace(matter(), events=tuple(sorted((*matter().events, rumour), key=lambda each: each.date)))
    for on in (day, day + timedelta(1), date(2026, 12, 31)):
        assert said(with_it, on) == said(matter(), on)


def test_a_confirmed_event_with_an_effect_does_change_answers() -> None:
    """So that the two tests above can fail."""
    order = next(event for event in matter().events if event.id == DMASS)
    without = replace(matter(), events=tuple(event for event in matter().events if event is not order))
    assert said(without, date(2026, 3, 1)) != said(matter(), date(2026, 3, 1))


def test_an_event_counts_from_its_own_day() -> None:
    for event in matter().events:
        assert event in status_on(matter(), event.date).events
        assert event not in status_on(matter(), event.date - timedelta(1)).events


@needs_facts
def test_the_events_are_those_of_the_annex() -> None:
    """Those of the annex with a known day; each bound and unbound as there, and as certain."""
    ids = {event.id: event for event in matter().events}
    listed = {row.id: row for row in events()}
    assert ids.keys() <= listed.keys()
    for row in events():
        if row.precision not in {"day", "about"} or row.id in LEFT_OUT:
            assert row.id not in ids
            continue
        event = ids[row.id]
        assert (event.date, event.precision.value) == (day_of(row), row.precision)
        assert {party.value for party in event.binds} == row.binds
        assert {party.value for party in event.does_not_bind} == row.does_not_bind
        assert event.support.confidence.value == row.confidence


def test_events_stand_in_the_order_of_their_days() -> None:
    days = [event.date for event in matter().events]
    assert days == sorted(days)
    assert not [event for event in matter().events if event.date > matter().checked_on]


def test_what_was_only_reported_is_never_in_the_same_list_as_what_is_known() -> None:
    status = status_on(matter(), date(2026, 11, 21))
    assert {event.id for event in status.reported} & {event.id for event in status.confirmed} == set()
    assert len(status.reported) + len(status.confirmed) == len(status.events)
    assert "cadc-2026-09-08" in {event.id for event in status.reported}
