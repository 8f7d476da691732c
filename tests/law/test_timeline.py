"""Where the marks of the drawn timeline stand: in order, apart, and as near to their days as can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.interview.households import pack
from vita_assist.law.event import Course
from vita_assist.law.timeline import Lane, Mark, timeline

FIRST, LAST = date(2025, 1, 1), date(2026, 11, 21)
days = st.dates(FIRST - timedelta(900), LAST + timedelta(90))


@st.composite
def marks(draw: st.DrawFn) -> tuple[list[Mark], float]:
    """Marks of made-up events, and how far they must stand apart."""
    one = pack().matter.events[0]
    found = draw(st.lists(st.tuples(days, st.sampled_from(Course)), max_size=30))
    events = [
        replace(one, id=f"e{day}", date=day, course=course) for day, course in sorted(found, key=lambda of: of[0])
    ]
    apart = draw(st.floats(0.0, 0.03))
    return list(timeline(events, FIRST, LAST, apart).marks), apart


def lanes(of: list[Mark]) -> list[list[Mark]]:
    return [[mark for mark in of if mark.lane is lane] for lane in Lane]


@given(marks())
def test_marks_of_a_lane_keep_their_order_and_stand_apart(made: tuple[list[Mark], float]) -> None:
    found, apart = made
    for lane in lanes(found):
        for one, other in pairwise(lane):
            assert one.number < other.number
            assert other.put - one.put >= apart - 1e-9


@given(marks())
def test_every_mark_stands_on_the_line(made: tuple[list[Mark], float]) -> None:
    assert all(-1e-9 <= mark.put <= 1 + 1e-9 for mark in made[0])
    assert all(0 <= mark.at <= 1 for mark in made[0])


@given(marks())
def test_a_mark_with_room_stands_on_its_day(made: tuple[list[Mark], float]) -> None:
    found, apart = made
    for lane in lanes(found):
        places = [mark.at for mark in lane]
        if all(other - one >= apart for one, other in pairwise(places)):
            assert all(abs(mark.put - mark.at) < 1e-9 for mark in lane)


def test_what_limits_stands_above_and_what_does_not_below() -> None:
    drawn = timeline(pack().matter.events, FIRST, LAST, 0.03)
    by_id = {mark.event.id: mark for mark in drawn.marks}
    assert by_id["ddc-2025-11-21"].lane is Lane.ABOVE
    assert by_id["dmass-2026-02-05"].lane is Lane.ABOVE
    assert by_id["centro-2026-02-24"].lane is Lane.BELOW
    assert by_id["disclosure-2025-08-07"].lane is Lane.ON
    assert by_id["tigta-2026-06-08"].lane is Lane.BENEATH


def test_events_before_the_line_begins_are_not_lost_and_the_numbers_are_those_of_the_list() -> None:
    events = pack().matter.events
    drawn = timeline(events, FIRST, LAST, 0.03)
    assert (*drawn.earlier, *(mark.event for mark in drawn.marks)) == events
    assert [events[mark.number - 1] for mark in drawn.marks] == [mark.event for mark in drawn.marks]


def test_there_is_a_tick_at_the_first_of_each_month() -> None:
    ticks = timeline((), FIRST, LAST, 0.03).ticks
    assert [tick.day for tick in ticks][:2] == [date(2025, 1, 1), date(2025, 2, 1)]
    assert len(ticks) == 23
    assert all(one.at < other.at for one, other in pairwise(ticks))
