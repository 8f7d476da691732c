"""The dates of a tax year, and how a day stands to them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from vita_assist.guidance.findings import DateFinding
from vita_assist.guidance.rule import Rules
from vita_assist.language import Month

_TOOL_OPENS = 1  # the month in which the IP PIN tool usually opens (tax F-06)
_TOOL_IS_OPEN_BY = 16  # "about mid-January": from then on the next opening is a year ahead
_DAY_TO_FETCH = 22
_SATURDAY, _DAYS_OF_WEEK = 5, 7


@dataclass(frozen=True, slots=True)
class Calendar:
    """`deadline` is the due date including an extension that was filed (tax A-09, B-05)."""

    tax_year: int
    day: date
    due: date
    extended: date
    deadline: date
    refund_closes: date

    @property
    def season(self) -> int:
        """The calendar year in which the filing season is held that the day lies in (tax C-04)."""
        return self.day.year

    @property
    def still_time(self) -> bool:
        """Whether the deadline has not passed."""
        return self.day <= self.deadline


def calendar_of(rules: Rules, tax_year: int, day: date, *, extension_filed: bool) -> Calendar:
    """The calendar of a tax year as it stands on a day."""
    due = rules.day("return-due", tax_year)
    extended = rules.day("extended-due", tax_year)
    return Calendar(
        tax_year=tax_year,
        day=day,
        due=due,
        extended=extended,
        deadline=extended if extension_filed else due,
        refund_closes=rules.day("refund-claim-closes", tax_year),
    )


def dates_of(rules: Rules, calendar: Calendar) -> tuple[DateFinding, ...]:
    """The dates that the interface names, in the order of the calendar."""
    known = (
        ("return-due", calendar.due),
        ("extended-due", calendar.extended),
        ("refund-claim-closes", calendar.refund_closes),
    )
    phrases = rules.phrases["date"]
    found = [DateFinding(id_, date_, None, past=date_ < calendar.day, rule=phrases[id_].rule) for id_, date_ in known]
    opens = Month(_next_opening(calendar.day), _TOOL_OPENS)
    tool = "ip-pin-tool-opens"
    found.append(DateFinding(tool, None, opens, past=False, rule=phrases[tool].rule))
    return tuple(sorted(found, key=_when))


def _when(found: DateFinding) -> date:
    """A month that is known only so far stands at its end."""
    if found.date is not None or found.about is None:
        return found.date or date.max
    return date(found.about.year, found.about.month, monthrange(*found.about)[1])


def _next_opening(day: date) -> int:
    before = (day.month, day.day) < (_TOOL_OPENS, _TOOL_IS_OPEN_BY)
    return day.year if before else day.year + 1


def day_to_fetch(day: date) -> date:
    """When to look for the next IP PIN: a working day on which it is usually there (tax F-06).

    The law names no day. January 22 and later is never Martin Luther King Jr. Day, when nobody answers the phone
    (5 U.S.C. 6103(a): the third Monday in January).
    """
    chosen = date(_next_opening(day), _TOOL_OPENS, _DAY_TO_FETCH)
    weekend = chosen.weekday() >= _SATURDAY
    return chosen + timedelta(days=_DAYS_OF_WEEK - chosen.weekday() if weekend else 0)


def anniversary(day: date, years: int) -> date:
    """The same day some years on; February 28 for a February 29 (as the interface says of ATINs)."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
