"""What the orders do not reach, what is not known, what is only reported; and the three cases side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vita_assist.guidance.topic import LookupTable, TableRow
from vita_assist.language import app_text, as_printed
from vita_assist.window.boxes import column
from vita_assist.window.hanging import hang
from vita_assist.window.law_table import Drawing, LawTable
from vita_assist.window.support import support_fold
from vita_assist.window.words import beneath, beside, card, household_head, own_draft, own_label, pair, stack

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vita_assist.language import Text
    from vita_assist.sources import Statement
    from vita_assist.window.boxes import Column
    from vita_assist.window.drawn import Drawn

OUTSIDE = app_text("window/outside/title", "Outside of the orders")
OUTSIDE_LEAD = app_text(
    "window/outside/lead", "Look here for what the two temporary orders did not reach, and for what is not known."
)
NOT_COVERED = app_text("window/outside/not-covered", "What they did not reach")
UNKNOWN = app_text("window/outside/unknown", "Not known when this was last checked")
REPORTED = app_text("window/outside/reported", "Reported, not confirmed")
REPORTED_NOTE = app_text("window/outside/reported-note", "None of this changes an answer.")
WHERE = app_text("window/outside/where", "Where to look for newer news")
CASES = app_text("window/cases/title", "The three cases side by side")
CASES_LEAD = app_text(
    "window/cases/lead", "Compare the three cases, as they stood when this was last checked, on {day}."
)
WHAT = app_text("window/cases/what", "What")
ROWS = {
    "docket": app_text("window/cases/docket", "Docket"),
    "court": app_text("window/cases/court", "Court"),
    "limited": app_text("window/cases/limited", "Who was limited"),
    "stage": app_text("window/cases/stage", "Stage"),
    "appeal": app_text("window/cases/appeal", "Appeal"),
    "agency_action": app_text("window/cases/action", "A final act of an agency?"),
}


def fill_outside(layout: Column, drawn: Drawn, room: int) -> None:  # noqa: ARG001  # parts are told their room
    """Draw the limits of the orders, what is open, and where to look."""
    speech, look, matter = drawn.speech, drawn.look, drawn.desk.law.matter
    heads = (own_draft(speech), household_head(speech))
    layout.addWidget(beside(speech, look, (OUTSIDE, "question"), (OUTSIDE_LEAD, "hint"), heads=heads))
    _add_statements(layout, drawn, NOT_COVERED, matter.not_covered)
    status = drawn.desk.law.status(drawn.here.looked_back)
    if status.moment.day >= matter.checked_on:
        _add_statements(layout, drawn, UNKNOWN, matter.unknown)
    if status.reported:
        inner = _card(layout, drawn, REPORTED)
        inner.addWidget(own_label(speech, REPORTED_NOTE, "muted"))
        for event in status.reported:
            inner.addWidget(card("rule"))
            inner.addWidget(beside(speech, look, (event.title, "strong"), (event.what, "")))
            hang(inner, support_fold(drawn, f"reported/{event.id}", event.title, event.support))
    _add_statements(layout, drawn, WHERE, matter.where_to_look)


def _card(layout: Column, drawn: Drawn, heading: Text) -> Column:
    look = drawn.look
    frame = card("plain")
    layout.addWidget(frame)
    inner = column(frame, look.gap(2))
    inner.setContentsMargins(*(look.gap(step) for step in (5, 4, 4, 3)))
    inner.addWidget(beneath(drawn.speech, heading, "heading"))
    return inner


def _add_statements(layout: Column, drawn: Drawn, heading: Text, statements: Iterable[Statement]) -> None:
    inner = _card(layout, drawn, heading)
    for statement in statements:
        inner.addWidget(card("rule"))
        inner.addWidget(beside(drawn.speech, drawn.look, (statement.text, "")))
        hang(inner, support_fold(drawn, f"law/{statement.id}", statement.text, statement.support))


def fill_cases(layout: Column, drawn: Drawn, room: int) -> None:
    """Draw the three cases as columns of a table, and the sources of each beneath it."""
    speech, look, matter = drawn.speech, drawn.look, drawn.desk.law.matter
    lead = CASES_LEAD.filled(day=matter.checked_on)
    heads = (own_draft(speech), household_head(speech))
    layout.addWidget(beside(speech, look, (CASES, "question"), (lead, "hint"), heads=heads))
    frame = card("plain")
    layout.addWidget(frame)
    inner = column(frame, look.gap(2))
    inner.setContentsMargins(*(look.gap(step) for step in (5, 3, 5, 3)))
    table = LawTable()
    inner.addWidget(table)
    table.fill(Drawing(_cases_table(drawn), lambda _row: [], speech, look), room - 2 * look.gap(5))
    for case in matter.cases:
        name = as_printed(case.name)
        inner.addWidget(card("rule"))
        stack(inner, *pair(speech, name, "strong"))
        hang(inner, support_fold(drawn, f"case/{case.id}", name, case.support))


def _cases_table(drawn: Drawn) -> LookupTable:
    cases = drawn.desk.law.matter.cases
    rows = [
        TableRow(
            key,
            (head, *(as_printed(case.docket) if key == "docket" else getattr(case, key) for case in cases)),
            "",
        )
        for key, head in ROWS.items()
    ]
    return LookupTable("cases", CASES, (WHAT, *(as_printed(case.name) for case in cases)), tuple(rows))
