"""One finding on the window: what it says, whom it is for, by when; its rule and source on request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vita_assist.guidance.naming import ROUTE
from vita_assist.language import app_text
from vita_assist.sources import Certainty
from vita_assist.window.boxes import Box, column
from vita_assist.window.hanging import hang, hanging_column
from vita_assist.window.why import add_why
from vita_assist.window.words import beside, card, own_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vita_assist.desk import Desk
    from vita_assist.guidance.findings import DateFinding, Guidance
    from vita_assist.language import Text
    from vita_assist.window.drawn import Drawn
    from vita_assist.window.words import Speech

BY = app_text("window/findings/by", "by {day}")
ON = app_text("window/findings/on", "{day}")
PAST = app_text("window/findings/past", "{day}: passed")


@dataclass(frozen=True, slots=True)
class Line:
    """A finding as it is shown, under the name that the guidance gives it; `about` are short words above it."""

    name: str
    text: Text
    about: tuple[Text, ...]
    volunteer: Text | None = None
    certainty: Certainty = Certainty.FINAL


def lines_of(desk: Desk, guidance: Guidance) -> dict[str, list[Line]]:
    """The findings that are told one by one, by section."""
    phrases, filing = desk.pack.rules.phrases, guidance.filing
    route = phrases["route"][filing.route]
    return {
        "to-do": [
            _line(
                desk,
                ("action", found.id, found.rule),
                (*_people(desk, found.people), *(() if found.by is None else (BY.filled(day=found.by),))),
            )
            for found in guidance.actions
        ],
        "bring": [
            _line(desk, ("document", found.id, found.rule), _people(desk, found.people)) for found in guidance.documents
        ],
        "dates": [_line(desk, ("date", found.id, found.rule), (_day(found),)) for found in guidance.dates],
        "filing": [_line(desk, (ROUTE, filing.route, filing.rule), (route.name, *_people(desk, filing.people)))],
        "help": [
            _line(desk, ("referral", each.id, each.rule), (phrases["referral"][each.id].name,))
            for each in guidance.referrals
        ],
    }


def _line(desk: Desk, what: tuple[str, str, str], about: tuple[Text, ...]) -> Line:
    group, id_, rule = what
    phrase = desk.pack.rules.phrases[group][id_]
    known = desk.pack.rules.rules.get(rule or phrase.rule)
    certainty = Certainty.FINAL if known is None else known.certainty
    name = ROUTE if group == ROUTE else f"{group}/{id_}"
    return Line(name, phrase.text, about, phrase.volunteer, certainty)


def _people(desk: Desk, people: Iterable[str]) -> tuple[Text, ...]:
    return tuple(desk.person_name(person) for person in people)


def _day(found: DateFinding) -> Text:
    day = found.date or found.about
    if day is None:
        return ON.filled(day="\u2013")
    return (PAST if found.past else ON).filled(day=day)


def findings_card(drawn: Drawn, lines: Sequence[Line]) -> QWidget:
    """A card with a finding a row, hairlines between them."""
    look = drawn.look
    frame = card("plain")
    inner = column(frame, look.gap(2))
    inner.setContentsMargins(*(look.gap(step) for step in (5, 4, 4, 3)))
    for place, line in enumerate(lines):
        if place:
            inner.addWidget(card("rule"))
        hang(inner, finding(drawn, line))
    return frame


def finding(drawn: Drawn, line: Line) -> QWidget:
    """For whom and by when, what it says in both languages, then why and the source."""
    speech, look = drawn.speech, drawn.look
    frame = Box()
    inner = hanging_column(frame, look.gap(1))
    heads = (_joined(speech.words(each) for each in line.about), _second_head(speech, line.about))
    inner.addWidget(beside(speech, look, (line.text, ""), heads=heads))
    if line.volunteer is not None:
        inner.addWidget(own_label(speech, line.volunteer, "muted"))
    add_why(inner, drawn, line.name, line.text, line.certainty)
    return frame


def _second_head(speech: Speech, about: tuple[Text, ...]) -> str:
    said = (speech.second(each) for each in about)
    return _joined(each.words for each in said if each is not None)


def _joined(words: Iterable[str]) -> str:
    return " \u00b7 ".join(words)
