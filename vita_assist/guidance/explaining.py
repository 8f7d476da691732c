"""The grounds of a guidance as the command line prints them: `because` and `changes` under each finding."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from vita_assist.guidance.because import Answered, Given, because, given_text
from vita_assist.guidance.naming import findings_in, name_of
from vita_assist.interview.answer import Answer, Unsure
from vita_assist.interview.session import HOUSEHOLD, SITE

if TYPE_CHECKING:
    from vita_assist.guidance.changes import Change
    from vita_assist.guidance.report import Plain
    from vita_assist.language import Month
    from vita_assist.language.voice import Voice

_LISTED = (("people", "benefits", "actions", "dates"), ("documents", "referrals"))


def add_because(told: dict[str, Plain], answered: Answered, voice: Voice) -> None:
    """Add to each finding of a report the answers that led to it."""
    for name, place in _places(told, answered):
        place["because"] = [_given(answered, voice, given) for given in because(answered, name)]


def add_changes(told: dict[str, Plain], answered: Answered, voice: Voice) -> None:
    """Add to each finding of a report the other answers that would change it."""
    from vita_assist.guidance.changes import all_changes

    places = dict(_places(told, answered))
    for name, found in all_changes(answered, places).items():
        places[name]["changes"] = [_change(answered, voice, name, change) for change in found]


def _places(told: dict[str, Plain], answered: Answered) -> Iterator[tuple[str, dict[str, Plain]]]:
    """The objects of a report by the names of their findings: both are in the order of the interface."""
    before, after = _LISTED
    objects = [*_objects(told, before), told["filing"], *_objects(told, after)]
    for found, place in zip(findings_in(answered.guidance), objects, strict=True):
        if isinstance(place, dict):
            yield name_of(found), place


def _objects(told: dict[str, Plain], keys: tuple[str, ...]) -> Iterator[Plain]:
    for key in keys:
        listed = told[key]
        if isinstance(listed, list):
            yield from listed


def _given(answered: Answered, voice: Voice, given: Given) -> dict[str, Plain]:
    return {
        "person": None if given.subject in {HOUSEHOLD, SITE} else given.subject,
        "fact": given.fact,
        "answer": _plain(given.answer),
        "text": voice.words(given_text(answered.flow.facts, answered.rules, given)),
    }


def _change(answered: Answered, voice: Voice, name: str, change: Change) -> dict[str, Plain]:
    from vita_assist.guidance.changes import becomes_text

    becomes = change.becomes
    return {
        **_given(answered, voice, change),
        "becomes": becomes.word,
        "day": None if becomes.day is None else _day(becomes.day),
        "becomes_text": voice.words(becomes_text(answered.rules, name, becomes)),
    }


def _plain(answer: Answer) -> Plain:
    """An answer as an intake writes it; *not sure* is always the word."""
    if isinstance(answer, Unsure):
        return answer.value
    if isinstance(answer, date):
        return answer.isoformat()
    return [*answer] if isinstance(answer, tuple) else answer


def _day(day: date | Month) -> str:
    return day.isoformat() if isinstance(day, date) else f"{day.year:04}-{day.month:02}"
