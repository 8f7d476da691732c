"""The day at the desk, and what the computer's clock says meanwhile: a window can stay open for days.

A household is served by one day from its first answer to its last page, and dates are reckoned from that day alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from vita_assist.desk.desk import Desk
    from vita_assist.sources import Age


def day_now(desk: Desk) -> date:
    """What the computer's clock takes for today; the day at the desk where nobody asks it."""
    return desk.day if desk.clock is None else desk.clock()


def aged_on(desk: Desk) -> date:
    """The day at the desk or what the clock says now, whichever makes the content older: the worse reading counts."""
    checked_on = desk.pack.checked_on
    from vita_assist.sources import age_on  # with the content, which the first picture of the window does without

    def age(day: date) -> tuple[bool, int]:
        found = age_on(day, checked_on, from_clock=desk.from_clock)
        return found.clock_wrong, found.days

    return max((desk.day, day_now(desk)), key=age)


def age_of(desk: Desk) -> Age:
    """How old the content is at the desk."""
    from vita_assist.sources import age_on

    return age_on(aged_on(desk), desk.pack.checked_on, from_clock=desk.from_clock)


def follow_clock(desk: Desk) -> bool:
    """Go by what the clock says now, where nobody is being served; whether that is another day."""
    now = day_now(desk)
    if now == desk.day or desk.has_answers:
        return False
    desk.day = desk.settings.day = now
    vars(desk).pop("flow", None)  # it knows the limits that the day sets
    return True
