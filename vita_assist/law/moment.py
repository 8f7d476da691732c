"""Of which day the law is told, and whether in the present tense: only fresh content speaks of today."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from vita_assist.language import Text
from vita_assist.sources import Age, Freshness


class Tense(StrEnum):
    """Why the law is told as it is."""

    NOW = "now"  # fresh: in the present tense
    BACK = "back"  # of an earlier day than that of the last check
    LAST_KNOWN = "last-known"  # the content is no longer fresh: what was known when it was checked


class Moment(NamedTuple):
    """The day that is spoken of, and how."""

    day: date
    tense: Tense

    @property
    def present(self) -> bool:
        """Whether the present tense is right."""
        return self.tense is Tense.NOW


def moment_on(day: date, age: Age) -> Moment:
    """How content of an age speaks on a day; a day before its check looks back."""
    if age.freshness is not Freshness.FRESH:
        return Moment(age.checked_on, Tense.LAST_KNOWN)
    return Moment(day, Tense.BACK if day < age.checked_on else Tense.NOW)


class Told(NamedTuple):
    """The same thing said of a day that is past, which `then` names as {day}, and of today.

    `now` is None where it is true no more: nobody needs to say so of today.
    """

    then: Text
    now: Text | None

    def at(self, moment: Moment) -> Text:
        """As it is said at a moment."""
        if moment.present and self.now is not None:
            return self.now
        return self.then.filled(day=moment.day)
