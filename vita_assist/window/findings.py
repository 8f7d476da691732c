"""One finding on the window: what it says, whom it is for, by when; its rule and source on request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vita_assist.language import app_text
from vita_assist.sources import Certainty
from vita_assist.window.layouts import Wrapping
from vita_assist.window.sources import source_lines
from vita_assist.window.words import (
    Button,
    beside,
    card,
    column,
    own_label,
    pair,
    stack,
    words_label,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from vita_assist.desk import Desk
    from vita_assist.guidance.findings import DateFinding, Guidance
    from vita_assist.language import Text
    from vita_assist.window.here import Here
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Column, Speech

WHY = app_text("window/findings/why", "Why, and the source")
CLOSE = app_text("window/findings/close", "Close the source")
WHY_OF = app_text("window/findings/why-of", "Why, and the source: {finding}")
BY = app_text("window/findings/by", "by {day}")
ON = app_text("window/findings/on", "{day}")
PAST = app_text("window/findings/past", "{day}: passed")
CHECKED = app_text("window/findings/checked", "This rule was checked on {day}.")


@dataclass(frozen=True, slots=True)
class Line:
    """A finding as it is shown; `about` are short words above it, `rule` the rule it rests on."""

    key: str
    text: Text
    about: tuple[Text, ...]
    rule: str
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
        "bring": [_line(desk, ("document", found.id, ""), _people(desk, found.people)) for found in guidance.documents],
        "dates": [_line(desk, ("date", found.id, found.rule), (_day(found),)) for found in guidance.dates],
        "filing": [_line(desk, ("route", filing.route, filing.rule), (route.name, *_people(desk, filing.people)))],
        "help": [_line(desk, ("referral", each, ""), (phrases["referral"][each].name,)) for each in guidance.referrals],
    }


def _line(desk: Desk, what: tuple[str, str, str], about: tuple[Text, ...]) -> Line:
    group, id_, rule = what
    phrase = desk.pack.rules.phrases[group][id_]
    rests_on = rule or phrase.rule
    known = desk.pack.rules.rules.get(rests_on)
    certainty = Certainty.FINAL if known is None else known.certainty
    return Line(f"{group}/{id_}", phrase.text, about, rests_on, phrase.volunteer, certainty)


def _people(desk: Desk, people: Iterable[str]) -> tuple[Text, ...]:
    return tuple(desk.person_name(person) for person in people)


def _day(found: DateFinding) -> Text:
    day = found.date or found.about
    if day is None:
        return ON.filled(day="\u2013")
    return (PAST if found.past else ON).filled(day=day)


def findings_card(
    desk: Desk, lines: Sequence[Line], speech: Speech, here: Here, toggle: Callable[[str], None]
) -> QWidget:
    """A card with a finding a row, hairlines between them."""
    look = here.look
    frame = card("plain")
    inner = column(frame, look.gap(2))
    inner.setContentsMargins(*(look.gap(step) for step in (5, 4, 4, 3)))
    for place, line in enumerate(lines):
        if place:
            inner.addWidget(card("rule"))
        inner.addWidget(finding(desk, line, speech, here, toggle))
    return frame


def finding(desk: Desk, line: Line, speech: Speech, here: Here, toggle: Callable[[str], None]) -> QWidget:
    """For whom and by when, what it says in both languages, then why and the source."""
    look = here.look
    frame = QWidget()
    inner = column(frame, look.gap(1))
    heads = (_joined(speech.words(each) for each in line.about), _second_head(speech, line.about))
    inner.addWidget(beside(speech, look, (line.text, ""), heads=heads))
    if line.volunteer is not None:
        inner.addWidget(own_label(speech, line.volunteer, "muted"))
    add_why(inner, desk, line, speech, here, toggle)
    return frame


def add_why(  # noqa: PLR0913, PLR0917  # what is drawn, for whom, and what is told of a press
    inner: Column,
    desk: Desk,
    line: Line,
    speech: Speech,
    here: Here,
    toggle: Callable[[str], None],
) -> None:
    """Add what opens the rule, its certainty, and the rule where it stands open."""
    look, key = here.look, f"why/{line.key}"
    row_box = QWidget()
    row = Wrapping(look.gap(3), row_box)
    if line.rule in desk.pack.rules.rules:
        button = Button(speech.words(CLOSE if key in here.opened else WHY), key, "link")
        button.setAccessibleName(speech.words(WHY_OF.filled(finding=line.text)))
        button.clicked.connect(lambda: toggle(key))
        row.addWidget(button)
    pill = certainty_pill(desk, line.certainty, speech)
    if pill is not None:
        row.addWidget(pill)
    inner.addWidget(row_box)
    if key in here.opened:
        inner.addWidget(rule_card(desk, line.rule, speech, look))


def certainty_pill(desk: Desk, certainty: Certainty, speech: Speech) -> QWidget | None:
    """A mark where a rule is less than final; its sentence is the tool tip and the description."""
    if certainty is Certainty.FINAL:
        return None
    phrase = desk.pack.rules.phrases["certainty"][certainty]
    said = (speech.words(phrase.name), *(each.words for each in (speech.second(phrase.name),) if each is not None))
    pill = words_label(_joined(said), "pill", mood="care", wrap=False)
    pill.setToolTip(speech.words(phrase.text))
    pill.setAccessibleDescription(speech.words(phrase.text))
    return pill


def rule_card(desk: Desk, rule_id: str, speech: Speech, look: Look) -> QWidget:
    """A rule: what it says in both languages, how sure it is, where it stands, when it was checked."""
    rule = desk.pack.rules.rules[rule_id]
    frame = card("soft")
    inner = column(frame, look.gap(2), look.gap(4))
    stack(inner, *pair(speech, rule.text, "strong"))
    if rule.volunteer is not None:
        inner.addWidget(own_label(speech, rule.volunteer))
    if rule.certainty is not Certainty.FINAL:
        phrase = desk.pack.rules.phrases["certainty"][rule.certainty]
        stack(inner, *pair(speech, phrase.text))
    inner.addWidget(own_label(speech, CHECKED.filled(day=rule.checked_on), "muted"))
    inner.addWidget(source_lines(speech, look, rule.citations))
    return frame


def _second_head(speech: Speech, about: tuple[Text, ...]) -> str:
    said = (speech.second(each) for each in about)
    return _joined(each.words for each in said if each is not None)


def _joined(words: Iterable[str]) -> str:
    return " \u00b7 ".join(words)
