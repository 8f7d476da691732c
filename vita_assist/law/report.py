"""The status as the command line prints it: plain values under the fixed keys, texts in one language."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from vita_assist.language import Month, Text, Voice, Year
from vita_assist.law.event import Event
from vita_assist.law.matter import Matter
from vita_assist.law.status import Answered, Status
from vita_assist.sources import Citation, Published, Support

Plain: TypeAlias = "str | int | bool | list[Plain] | dict[str, Plain] | None"
"""What JSON can hold."""


def report(status: Status, matter: Matter, voice: Voice) -> dict[str, Plain]:
    """The JSON object of `vita-assist status`; texts in the language of the voice."""
    teller = _Teller(matter, voice)
    return {
        "as_of": status.day.isoformat(),
        "checked_on": matter.checked_on.isoformat(),
        "age_days": status.age.days,
        "freshness": status.age.freshness.value,
        "clock_wrong": status.age.clock_wrong,
        "tense": status.moment.tense.value,
        "reviewed_by": None if matter.reviewer is None else matter.reviewer.name,
        "questions": [teller.question(answered) for answered in status.answers],
        "events": [teller.event(event) for event in status.events],
    }


class _Teller:
    """Says the parts of a status under the keys of the interface."""

    def __init__(self, matter: Matter, voice: Voice) -> None:
        self._matter = matter
        self._voice = voice

    def question(self, answered: Answered) -> dict[str, Plain]:
        standing = answered.standing
        return {
            "id": answered.question.id,
            "text": self._words(answered.title),
            "answer": standing.answer.value,
            "label": self._words(standing.telling.label),
            "since": _day(standing.since),
            "stage": standing.stage.value,
            "orders": [*standing.orders],
            "summary": self._words(answered.summary),
            "volunteer": self._words(answered.say),
            "not_covered": [self._words(one.text) for one in answered.not_covered],
            **self._support(standing.support),
        }

    def event(self, event: Event) -> dict[str, Plain]:
        return {
            "id": event.id,
            "date": event.date.isoformat(),
            "precision": event.precision.value,
            "course": event.course.value,
            "title": self._words(event.title),
            "effect": self._words(event.what),
            "means_not": None if event.means_not is None else self._words(event.means_not),
            "binds": [party.value for party in event.binds],
            "does_not_bind": [party.value for party in event.does_not_bind],
            **self._support(event.support),
        }

    def _support(self, support: Support) -> dict[str, Plain]:
        named = self._matter.words.confidences[support.confidence]
        return {
            "confidence": support.confidence.value,
            "confidence_text": self._words(named.name),
            "checked_on": support.checked_on.isoformat(),
            "sources": [_line(citation) for citation in support.citations],
            "citations": [_citation(citation) for citation in support.citations],
        }

    def _words(self, text: Text) -> str:
        return self._voice.words(text)


def _line(citation: Citation) -> str:
    return f"{citation.source.title}, {citation.locator}"


def _citation(citation: Citation) -> dict[str, Plain]:
    source = citation.source
    return {
        "id": source.id,
        "title": source.title,
        "locator": citation.locator,
        "publisher": source.publisher,
        "published": published(source.published),
        "primary": source.primary,
        "address": source.address,
        "checked_on": source.checked_on.isoformat(),
    }


def published(day: Published | None) -> str | None:
    """A day of publication as far as it is known: "2026-02-05", "2026-02", "2026", "undated"."""
    match day:
        case Month(year=year, month=month):
            return f"{year:04}-{month:02}"
        case Year(number=year):
            return f"{year:04}"
        case date():
            return day.isoformat()
        case _:
            return day


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
