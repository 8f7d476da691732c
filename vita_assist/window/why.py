"""Why a finding says what it says: the answers that led to it, its rules, what to read, what would change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vita_assist.guidance.topic import LookupTable, TableRow
from vita_assist.language import app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.fold import Fold, Ways
from vita_assist.window.hanging import hang, hanging_column, hanging_row
from vita_assist.window.here import Place
from vita_assist.window.law_table import Drawing, law_grid
from vita_assist.window.read_more import read_more
from vita_assist.window.rule_card import certainty_pills, rule_ground, rule_words
from vita_assist.window.spoken import Go, Toggled
from vita_assist.window.words import Button, card, own_label, pair, second_label, stack

if TYPE_CHECKING:
    from collections.abc import Callable

    from vita_assist.guidance.because import Why
    from vita_assist.language import Text
    from vita_assist.sources import Certainty
    from vita_assist.window.boxes import Column
    from vita_assist.window.drawn import Drawn

WHY = app_text("window/findings/why", "Why, and the source")
CLOSE = app_text("window/findings/close", "Close the source")
WHY_OF = app_text("window/findings/why-of", "Why, and the source: {finding}")
CLOSE_OF = app_text("window/findings/close-of", "Close the source: {finding}")
LED_TO_IT = app_text("window/why/led-to-it", "These answers led to it")
NO_ANSWER = app_text("window/why/no-answer", "No answer of this household led to it. It holds for everyone.")
MISSING = app_text("window/why/missing", "{question}: not answered yet")
MISSING_OF = app_text("window/why/missing-of", "{person} \u2013 {question}: not answered yet")
TO_PAGE = app_text("window/why/to-page", "{answer}. Go to this question.")
CHANGES = app_text("window/why/changes", "What would change this?")
CLOSE_CHANGES = app_text("window/why/close-changes", "Close what would change it")
CHANGES_OF = app_text("window/why/changes-of", "What would change this: {finding}")
CLOSE_CHANGES_OF = app_text("window/why/close-changes-of", "Close what would change it: {finding}")
TRIED = app_text(
    "window/why/tried",
    "Each line is one other answer, tried alone. It shows how the rules work. Only true answers count.",
)
OTHER_ANSWER = app_text("window/why/other-answer", "Another answer")
WOULD_BE = app_text("window/why/would-be", "Then this would be")
NO_CHANGE = app_text("window/why/no-change", "No other single answer would change this.")


def add_why(inner: Column, drawn: Drawn, name: str, finding: Text, certainty: Certainty) -> None:
    """Hang what opens the reasons of a finding, and how sure it is. It is named as `guidance.naming.name_of` does."""
    key = f"why/{name}"
    ways = Ways(WHY, CLOSE, (WHY_OF.filled(finding=finding), CLOSE_OF.filled(finding=finding)))
    fold = Fold(key, ways, drawn.speech, drawn.look, certainty_pills(drawn.desk, certainty, drawn.speech))
    opened = drawn.here.opened
    fold.holds(lambda: _why_card(drawn, name, finding), lambda key: drawn.say(Toggled(key)), is_open=key in opened)
    hang(inner, fold)


def _why_card(drawn: Drawn, name: str, finding: Text) -> QWidget:
    desk, look, why = drawn.desk, drawn.look, drawn.desk.why(name)
    frame = card("soft")
    inner = column(frame, look.gap(2), look.gap(4))
    _add_answers(inner, drawn, why)
    for rule in why.rules:
        inner.addWidget(card("rule"))
        stack(inner, *rule_words(drawn, rule), *rule_ground(drawn, rule))
    topics = dict.fromkeys(topic for rule in why.rules for topic in desk.topics_with(rule.id))
    if topics:
        inner.addWidget(card("rule"))
        hang(inner, read_more(topics, f"more/{name}", drawn.speech, look, _look_up(drawn)))
    inner.addWidget(card("rule"))
    hang(inner, _changes(drawn, name, finding))
    return frame


def _add_answers(inner: Column, drawn: Drawn, why: Why) -> None:
    """The answers that led to it, and those that are missing; each leads to its page."""
    stack(inner, *pair(drawn.speech, LED_TO_IT, "strong"))
    given = [((each.subject, each.fact), drawn.desk.given_text(each)) for each in why.answers]
    missing = [((subject, fact), _missing_text(drawn, subject, fact)) for subject, fact in why.missing]
    for key, text in (*given, *missing):
        hang(inner, _answer(drawn, why.name, key, text))
    if not given and not missing:
        stack(inner, *pair(drawn.speech, NO_ANSWER))


def _answer(drawn: Drawn, name: str, key: tuple[str, str], text: Text) -> QWidget:
    """One answer: a link to the page on which it is asked, in the household's words beneath."""
    speech, box = drawn.speech, Box()
    layout = hanging_column(box, 0)
    page = next((each.page.id for each in drawn.desk.questions() if key in each.asked), "")
    if not page:
        stack(layout, *pair(speech, text))
        return box
    link = Button(speech.words(text), f"given/{name}/{key[0]}/{key[1]}", "link")
    link.setAccessibleName(speech.words(TO_PAGE.filled(answer=text)))
    link.clicked.connect(lambda: drawn.say(Go(Place.QUESTIONS, page)))
    row_box = Box()
    hang(hanging_row(row_box, 0), link)  # no wider than its words
    hang(layout, row_box)
    stack(layout, second_label(speech, text))
    return box


def _missing_text(drawn: Drawn, subject: str, fact: str) -> Text:
    label = drawn.desk.flow.facts[fact].label
    if any(person.id == subject for person in drawn.desk.session.people):
        return MISSING_OF.filled(person=drawn.desk.person_name(subject), question=label)
    return MISSING.filled(question=label)


def _changes(drawn: Drawn, name: str, finding: Text) -> QWidget:
    """Which other answers would change it; computed when it is opened, and not kept."""
    key, look = f"changes/{name}", drawn.look
    named = (CHANGES_OF.filled(finding=finding), CLOSE_CHANGES_OF.filled(finding=finding))
    fold = Fold(key, Ways(CHANGES, CLOSE_CHANGES, named), drawn.speech, look)

    def make() -> QWidget:
        box = Box()
        inner = column(box, look.gap(1))
        table = _change_table(drawn, name, finding)
        inner.addWidget(own_label(drawn.speech, TRIED if table.rows else NO_CHANGE, "muted"))
        if table.rows:
            grid = Box()
            inner.addWidget(grid)
            law_grid(Drawing(table, lambda _row: (), drawn.speech, look, ""), grid)
        return box

    fold.holds(make, lambda key: drawn.say(Toggled(key)), is_open=key in drawn.here.opened)
    return fold


def _change_table(drawn: Drawn, name: str, finding: Text) -> LookupTable:
    """The other answers, and what the finding would become with each."""
    desk = drawn.desk
    rows = tuple(
        TableRow(f"{place}", (desk.given_text(change), desk.becomes_text(name, change)), "")
        for place, change in enumerate(desk.changes(name))
    )
    return LookupTable(name, finding, (OTHER_ANSWER, WOULD_BE), rows)


def _look_up(drawn: Drawn) -> Callable[[str], None]:
    return lambda topic: drawn.say(Go(Place.LOOK_UP, topic))
