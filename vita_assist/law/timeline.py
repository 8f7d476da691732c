"""Where the events stand on a drawn timeline: as shares of its length, in four lanes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from vita_assist.law.event import Course, Event


class Lane(IntEnum):
    """Above the line what limits, on it what agencies did, beneath it steps and reports, below what does not limit."""

    ABOVE = 0
    ON = 1
    BENEATH = 2
    BELOW = 3


_LANES = {Course.LIMITS: Lane.ABOVE, Course.AGENCY: Lane.ON, Course.STEP: Lane.BENEATH, Course.ALLOWS: Lane.BELOW}


@dataclass(frozen=True, slots=True)
class Mark:
    """One event of the timeline.

    `number` is that of the list of events. `at` is the place of its day, from 0 (the left end) to 1; `put` is
    where the mark has room, beside that place where others are near.
    """

    event: Event
    number: int
    lane: Lane
    at: float
    put: float


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a month, and its place from 0 to 1."""

    day: date
    at: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """The marks between two days; events before the first are `earlier`."""

    earlier: tuple[Event, ...]
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]


def timeline(events: Sequence[Event], first: date, last: date, apart: float) -> Timeline:
    """Put events, which are in the order of their days, on a line from one day to another.

    Marks of a lane keep their order and stand at least `apart` (a share of the length), each as near to its day as
    the others let it.
    """
    shown = [(number, event) for number, event in enumerate(events, start=1) if first <= event.date <= last]
    marks: list[Mark] = []
    for lane in Lane:
        mine = [(number, event) for number, event in shown if _LANES[event.course] is lane]
        days = [share(event.date, first, last) for _, event in mine]
        for (number, event), at, put in zip(mine, days, _spread(days, apart), strict=True):
            marks.append(Mark(event, number, lane, at, put))
    earlier = tuple(event for event in events if event.date < first)
    return Timeline(earlier, tuple(sorted(marks, key=lambda mark: mark.number)), tuple(_ticks(first, last)))


def share(day: date, first: date, last: date) -> float:
    """Where a day stands between two others, from 0 to 1."""
    return (day - first).days / max(1, (last - first).days)


def _spread(wanted: Sequence[float], apart: float) -> list[float]:
    """Places at least `apart`, in order, that differ least (by squares) from those wanted, within 0 and 1."""
    # With the distances taken out, places in order are what is left to find: pool those that overtake each other.
    pools: list[tuple[float, int]] = []  # the mean of a pool, and how many are in it
    for index, place in enumerate(wanted):
        pools.append((place - index * apart, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (one, many), (other, more) = pools[-2:]
            pools[-2:] = [((one * many + other * more) / (many + more), many + more)]
    most = 1.0 - max(0, len(wanted) - 1) * apart
    flat = [min(max(mean, 0.0), max(most, 0.0)) for mean, count in pools for _ in range(count)]
    return [place + index * apart for index, place in enumerate(flat)]


def _ticks(first: date, last: date) -> Iterator[Tick]:
    year, month = first.year, first.month
    while (day := date(year, month, 1)) <= last:
        if day >= first:
            yield Tick(day, share(day, first, last))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004  # December
