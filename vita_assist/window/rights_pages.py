"""The pages about rights: a card with its limits, sentences to show, the site's plan, phone lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vita_assist.language import app_text, as_printed
from vita_assist.window.boxes import Box, column
from vita_assist.window.fold import Ways
from vita_assist.window.hanging import hang, hanging_column
from vita_assist.window.here import Place
from vita_assist.window.layouts import Columns, Wrapping
from vita_assist.window.rule_card import pills_of
from vita_assist.window.spoken import Go, Turned
from vita_assist.window.support import CLOSE, CLOSE_OF, SOURCE, SOURCE_OF, opening, support_fold, support_ground
from vita_assist.window.words import (
    Button,
    beneath,
    beside,
    card,
    household_head,
    own_draft,
    own_label,
    pair,
    stack,
    words_label,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vita_assist.language import Text
    from vita_assist.rights.rights import Card, PhoneLine, Point
    from vita_assist.site import Call
    from vita_assist.sources import Statement
    from vita_assist.window.boxes import Column
    from vita_assist.window.drawn import Drawn
    from vita_assist.window.fold import Fold

TITLE = app_text("window/rights/title", "Know your rights")
BUT = app_text("window/rights/but", "Note")
LIMITS = app_text("window/rights/limits", "What this page cannot do")
SCREENS = app_text("window/rights/screens-title", "Sentences to show")
SCREENS_LEAD = app_text(
    "window/rights/screens-lead",
    "Press one and turn the screen. It shows one sentence in the household’s language and in English, and no more.",
)
PROTOCOL = app_text("window/rights/protocol-title", "What this site does if an agent comes")
PROTOCOL_LEAD = app_text(
    "window/rights/protocol-lead", "Everyone who works here knows this plan before the day begins."
)
NOT_FILLED = app_text("window/rights/not-filled", "Some names and numbers of this site are not filled in yet.")
TO_SITE = app_text("window/rights/to-site", "Fill them in")
BLANK = "____________"
CONFIDENTIAL = app_text("window/rights/confidential", "What people tell us")
LINES = app_text("window/rights/lines-title", "Numbers and pages")
LINES_LEAD = app_text(
    "window/rights/lines-lead", "Numbers change. Dial one yourself before you give it to a household."
)
GROUPS = {
    "find": app_text("window/rights/group-find", "Find somebody, or a hearing"),
    "community": app_text("window/rights/group-community", "Community lines"),
    "consulate": app_text("window/rights/group-consulate", "Consulates"),
}
CALLED = app_text("window/rights/called", "Called on {day} by {name}.")
NOT_CALLED = app_text("window/rights/not-called", "Not dialed yet by this site.")
OPENED = app_text("window/rights/opened", "Opened on {day} by {name}.")
NOT_OPENED = app_text("window/rights/not-opened", "Not opened yet by this site.")
LISTED = app_text("window/rights/listed", "Seen in print: {day}.")
LISTED_UNDATED = app_text("window/rights/listed-undated", "Seen in print, undated.")
HOURS = app_text("window/rights/hours", "Hours: {hours}.")


def _head(layout: Column, drawn: Drawn, title: Text, lead: Text) -> None:
    heads = (own_draft(drawn.speech), household_head(drawn.speech))
    layout.addWidget(beside(drawn.speech, drawn.look, (title, "question"), (lead, "hint"), heads=heads))


def _card(layout: Column, drawn: Drawn, heading: Text | None = None) -> Column:
    look = drawn.look
    frame = card("plain")
    layout.addWidget(frame)
    inner = column(frame, look.gap(2))
    inner.setContentsMargins(*(look.gap(step) for step in (5, 4, 4, 3)))
    if heading is not None:
        inner.addWidget(beneath(drawn.speech, heading, "heading"))
    return inner


def fill_card(shown: Card, layout: Column, drawn: Drawn, room: int) -> None:  # noqa: ARG001  # parts are told their room
    """Draw what one may say and do in one place, each point with its limits."""
    _head(layout, drawn, shown.title, shown.lead)
    inner = _card(layout, drawn)
    for place, point in enumerate(shown.points):
        if place:
            inner.addWidget(card("rule"))
        hang(inner, _point(drawn, shown.id, point))
    if shown.id == "here":
        _add_statements(layout, drawn, CONFIDENTIAL, drawn.desk.law.rights.confidentiality)
    _add_limits(layout, drawn)


def _point(drawn: Drawn, place: str, point: Point) -> QWidget:
    box = Box()
    inner = hanging_column(box, drawn.look.gap(1))
    _add_statement(inner, drawn, f"rights/{place}/{point.statement.id}", point.statement, "strong")
    for limit in point.limits:
        frame = card("care")
        stack_in = column(frame, drawn.look.gap(1), drawn.look.gap(3))
        stack(stack_in, *pair(drawn.speech, BUT, "eyebrow"))
        fold = _add_statement(stack_in, drawn, f"rights/{place}/{point.statement.id}/{limit.id}", limit, "")
        fold.tell_apart(drawn.speech.words(point.statement.text))  # the same limit can stand with two points
        inner.addWidget(frame)
    return box


def _add_statement(inner: Column, drawn: Drawn, key: str, statement: Statement, tone: str) -> Fold:
    inner.addWidget(beside(drawn.speech, drawn.look, (statement.text, tone)))
    if statement.volunteer is not None:
        inner.addWidget(own_label(drawn.speech, statement.volunteer, "muted"))
    fold = support_fold(drawn, key, statement.text, statement.support)
    hang(inner, fold)
    return fold


def _add_statements(layout: Column, drawn: Drawn, heading: Text, statements: Iterable[Statement]) -> None:
    inner = _card(layout, drawn, heading)
    for statement in statements:
        inner.addWidget(card("rule"))
        box = Box()
        _add_statement(hanging_column(box, drawn.look.gap(1)), drawn, f"rights/{statement.id}", statement, "")
        hang(inner, box)


def _add_limits(layout: Column, drawn: Drawn) -> None:
    """What all this text cannot do: small, since it stands with every card, with all its sources behind one link."""
    limits = drawn.desk.law.rights.limits
    inner = _card(layout, drawn, LIMITS)
    for statement in limits:
        inner.addWidget(beside(drawn.speech, drawn.look, (statement.text, "muted")))
    ways = Ways(SOURCE, CLOSE, (SOURCE_OF.filled(text=LIMITS), CLOSE_OF.filled(text=LIMITS)))
    hang(inner, opening(drawn, "rights/limits", ways, lambda: _grounds(drawn, limits)))


def _grounds(drawn: Drawn, statements: Iterable[Statement]) -> list[QWidget]:
    grounds: list[QWidget] = []
    for statement in statements:
        grounds += [own_label(drawn.speech, statement.text, "strong"), *support_ground(drawn, statement.support)]
    return grounds


def fill_screens(layout: Column, drawn: Drawn, room: int) -> None:  # noqa: ARG001  # parts are told their room
    """Draw a button for each sentence that can be turned to the household."""
    _head(layout, drawn, SCREENS, SCREENS_LEAD)
    inner = _card(layout, drawn)
    for place, screen in enumerate(drawn.desk.law.rights.screens):
        if place:
            inner.addWidget(card("rule"))
        box = Box()
        row = Columns(drawn.look.gap(4), drawn.look.size(240), 2, box)
        button = Button(drawn.speech.words(screen.name), f"turn/{screen.id}", "primary")
        button.setAccessibleDescription(drawn.speech.both(screen.text))
        button.clicked.connect(lambda _on, screen=screen: drawn.say(Turned((screen.text,))))
        row.addWidget(button)
        row.addWidget(beneath(drawn.speech, screen.text))
        inner.addWidget(box)
        hang(inner, support_fold(drawn, f"rights/{screen.id}", screen.text, screen.support))


def fill_protocol(layout: Column, drawn: Drawn, room: int) -> None:  # noqa: ARG001  # parts are told their room
    """Draw the site's plan, with its own names and numbers."""
    speech, look, site = drawn.speech, drawn.look, drawn.desk.site
    _head(layout, drawn, PROTOCOL, PROTOCOL_LEAD)
    if not site.is_ready:
        band = card("care")
        row = Wrapping(look.gap(3), band)
        row.setContentsMargins(*(look.gap(step) for step in (4, 2, 4, 2)))
        row.addWidget(own_label(speech, NOT_FILLED, "strong"))
        button = Button(speech.words(TO_SITE), "rights/to-site")
        button.clicked.connect(lambda: drawn.say(Go(Place.SITE)))
        row.addWidget(button)
        layout.addWidget(band)
    filled = site.words(BLANK)
    for phase in drawn.desk.law.rights.protocol:
        inner = _card(layout, drawn, phase.title)
        for step in phase.steps:
            inner.addWidget(card("rule"))
            box = Box()
            own = hanging_column(box, look.gap(1))
            own.addWidget(beside(speech, look, (step.text.filled(**filled), "")))
            if step.volunteer is not None:
                own.addWidget(own_label(speech, step.volunteer, "muted"))
            hang(own, support_fold(drawn, f"rights/{step.id}", step.text.filled(**filled), step.support))
            hang(inner, box)


def fill_lines(layout: Column, drawn: Drawn, room: int) -> None:  # noqa: ARG001  # parts are told their room
    """Draw the phone lines by group, each with who has called it and when."""
    _head(layout, drawn, LINES, LINES_LEAD)
    lines = drawn.desk.law.rights.lines
    for group in dict.fromkeys(line.group for line in lines):
        inner = _card(layout, drawn, GROUPS[group])
        for line in (line for line in lines if line.group == group):
            inner.addWidget(card("rule"))
            hang(inner, _line(drawn, line))


def _line(drawn: Drawn, line: PhoneLine) -> QWidget:
    speech, look, desk = drawn.speech, drawn.look, drawn.desk
    box = Box()
    inner = hanging_column(box, look.gap(1))
    inner.addWidget(beside(speech, look, (line.name, "strong"), (line.what, "")))
    inner.addWidget(words_label(line.number, "heading"))
    spoken = Box()
    row = Wrapping(look.gap(1), spoken)
    for code in line.languages:
        stack(row, *pills_of(speech, as_printed(desk.own_name(code)))[:1])
    inner.addWidget(spoken)
    stack(inner, *pair(speech, HOURS.filled(hours=line.hours), "muted"))
    listed = LISTED_UNDATED if isinstance(line.listed, str) else LISTED.filled(day=line.listed)
    inner.addWidget(own_label(speech, listed, "muted"))
    called = called_text(line, desk.site.calls.get(line.id))
    inner.addWidget(own_label(speech, called, "strong" if called in {NOT_CALLED, NOT_OPENED} else "muted"))
    hang(inner, support_fold(drawn, f"rights/{line.id}", line.name, line.support))
    return box


def called_text(line: PhoneLine, call: Call | None) -> Text:
    """Who dialed a number or opened a page last, at the site or for the content."""
    tried = OPENED if line.is_page else CALLED
    if call is not None:
        return tried.filled(day=call.called_on, name=call.by)
    if line.called_on is not None:
        return tried.filled(day=line.called_on, name=line.called_by)
    return NOT_OPENED if line.is_page else NOT_CALLED
