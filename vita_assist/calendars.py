"""A calendar entry as a file by RFC 5545, which Outlook, Google and Apple calendars read, and as a QR code's text."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from vita_assist.language.voice import said_by_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from icalendar import Calendar, Event

    from vita_assist.handouts.entry import CalendarEntry
    from vita_assist.language.voice import Voice

_PRODUCT: Final = "-//VITA Assist//IP PIN reminder//EN"
_DOMAIN: Final = "vita-assist.invalid"
"""RFC 7986 wants ids that are the same nowhere else; no such address can exist (RFC 2606)."""
_RUNG: Final = timedelta(hours=9)
"""When the calendar reminds, after the day's midnight."""


def calendar_file(entry: CalendarEntry, voices: Sequence[Voice]) -> bytes:
    """The whole entry, with a reminder in the morning; same input, same bytes."""
    from icalendar import Alarm

    event = _event(entry, voices)
    event.add("description", said_by_all(entry.description, voices))
    event.add("class", "PRIVATE")  # a calendar that others may look into shows only that something is there
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", said_by_all(entry.summary, voices))
    alarm.add("trigger", _RUNG)
    event.add_component(alarm)
    return bytes(_calendar(event).to_ical())


def code_text(entry: CalendarEntry, voices: Sequence[Voice]) -> str:
    """The same entry as short as can be: a QR code of few squares is read from bad paper too."""
    return str(_calendar(_event(entry, voices)).to_ical(), "utf-8")


def _event(entry: CalendarEntry, voices: Sequence[Voice]) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{entry.id}@{_DOMAIN}")
    event.add("dtstamp", datetime.combine(entry.made, time(), UTC))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", said_by_all(entry.summary, voices))
    return event


def _calendar(event: Event) -> Calendar:
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCT)
    calendar.add_component(event)
    return calendar
