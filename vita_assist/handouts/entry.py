"""An entry for a household's own calendar: it names nobody, and says nothing of anybody's status."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vita_assist.language import Text


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A whole day. The same `id` for everybody, so that a calendar that has it already does not get it twice.

    `made` is the day at the desk.
    """

    id: str
    day: date
    summary: Text
    description: Text
    made: date
