"""The page of the first start: what the program is, what it is not, and how to begin. It can be read again."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vita_assist.errors import VitaError
from vita_assist.language import app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.here import WELCOME
from vita_assist.window.layouts import Columns, Wrapping
from vita_assist.window.promise import PROMISE
from vita_assist.window.spoken import Begun, Spoke, Toggled
from vita_assist.window.words import Button, card, own_label, stack

if TYPE_CHECKING:
    from collections.abc import Callable

    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.window.spoken import Spoken
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

TITLE = app_text("window/welcome/title", "What this program is")
HINT = app_text("window/welcome/hint", "Read this page once, then press “Begin”. The start page leads back to it.")
DOES = app_text("window/welcome/does", "What it does")
DOES_LINES = (
    app_text("window/welcome/asks", "Asks a few questions about who has an SSN, an ITIN or no number yet."),
    app_text("window/welcome/shows", "Shows what to do, what to bring and why, with the source."),
    app_text("window/welcome/tells", "Tells what courts have said on tax addresses and ICE, and what one can say."),
    app_text("window/welcome/prints", "Prints a plan and handouts to take home."),
    app_text("window/welcome/speaks", "Speaks the languages below: one alone, or two side by side."),
)
NOT = app_text("window/welcome/not", "What it does not do")
NOT_LINES = (
    app_text("window/welcome/no-tax", "It computes no tax."),
    app_text("window/welcome/no-verdict", "It decides nobody’s eligibility."),
    app_text("window/welcome/no-advice", "It gives no legal advice."),
    app_text("window/welcome/no-names", "It asks for no name, no full number, no birth date and no address."),
    app_text("window/welcome/no-network", "It opens no network connection."),
)
PROMISES = app_text("window/welcome/promises", "What it promises")
FORGETS = app_text("window/welcome/forgets", "“New household” forgets the answers. F12 covers the screen.")
HOW = app_text("window/welcome/how", "How to begin")
HOW_LINES = (
    app_text("window/welcome/languages", "Choose your language here, or with F2 at any time."),
    app_text("window/welcome/start", "“Begin” leads to the start page, and that leads to everything else."),
    app_text("window/welcome/practice-note", "Or try everything with a practice household. Nothing in it is real."),
)
BEGIN = app_text("window/welcome/begin", "Begin")
PRACTICE = app_text("window/welcome/practice", "Try with a practice household")
NEW_HERE = app_text("window/welcome/new-here", "New here?")


def begin(desk: Desk, *, practice: bool) -> None:
    """Note that the page was read, and put the practice household to the desk where that was asked for."""
    if desk.is_first_start:
        desk.is_first_start = False
        site = desk.site
        # Where nothing can be kept the page is there again next time, which does no harm.
        with suppress(VitaError):
            desk.settings.keep(replace(site, screen=replace(site.screen, welcomed=True)))
    if practice:
        desk.practice()


def welcome_page(desk: Desk, speech: Speech, look: Look, say: Callable[[Spoken], None]) -> QWidget:
    """All of it on one screen; what is pressed to go on stands in the foot."""
    body = Box()
    body.setMaximumWidth(look.size(1320))
    layout = column(body, look.gap(2))
    layout.setContentsMargins(*(look.gap(step) for step in (6, 3, 6, 3)))
    layout.addWidget(own_label(speech, TITLE, "title"))
    layout.addWidget(own_label(speech, HINT, "hint"))
    cards = Box()
    sides = Columns(look.gap(3), look.size(420), 2, cards)
    for heading, lines in ((DOES, DOES_LINES), (NOT, NOT_LINES)):
        sides.addWidget(_card(speech, look, heading, lines))
    sides.addWidget(_promises(speech, look))
    sides.addWidget(_card(speech, look, HOW, HOW_LINES, _languages(desk, look, say)))
    layout.addWidget(cards)
    return body


def welcome_buttons(desk: Desk, speech: Speech, say: Callable[[Spoken], None]) -> list[Button]:
    """What goes on from the page, the next step last; nobody's answers are lost for practice."""
    onward = Button(speech.words(BEGIN), "welcome/begin", "primary", "Enter")
    onward.clicked.connect(lambda: say(Begun()))
    return [onward] if desk.has_answers else [_practice(speech, "welcome/practice", say), onward]


def new_here(desk: Desk, speech: Speech, look: Look, say: Callable[[Spoken], None]) -> QWidget:
    """What leads back to the page from the start page, and to the practice household."""
    box = card("plain")
    layout = column(box, look.gap(2), look.gap(4))
    layout.addWidget(own_label(speech, NEW_HERE, "eyebrow"))
    row_box = Box()
    row = Wrapping(look.gap(2), row_box)
    again = Button(speech.words(TITLE), "start/welcome")
    again.clicked.connect(lambda: say(Toggled(WELCOME)))
    row.addWidget(again)
    if not desk.has_answers:
        row.addWidget(_practice(speech, "start/practice", say))
    layout.addWidget(row_box)
    return box


def _practice(speech: Speech, name: str, say: Callable[[Spoken], None]) -> Button:
    button = Button(speech.words(PRACTICE), name)
    button.clicked.connect(lambda: say(Begun(practice=True)))
    return button


def _promises(speech: Speech, look: Look) -> QWidget:
    box = card("soft")
    layout = column(box, look.gap(1))
    layout.setContentsMargins(*(look.gap(step) for step in (4, 2, 4, 3)))
    layout.addWidget(own_label(speech, PROMISES, "heading"))
    layout.addWidget(own_label(speech, PROMISE, "strong"))
    layout.addWidget(own_label(speech, FORGETS))
    return box


def _card(speech: Speech, look: Look, heading: Text, lines: tuple[Text, ...], second: QWidget | None = None) -> QWidget:
    """Lines under a heading; `second` stands after the first of them."""
    box = card("plain")
    layout = column(box, look.gap(1))
    layout.setContentsMargins(*(look.gap(step) for step in (4, 2, 4, 3)))
    layout.addWidget(own_label(speech, heading, "heading"))
    first, *others = [own_label(speech, line) for line in lines]
    stack(layout, first, second, *others)
    return box


def _languages(desk: Desk, look: Look, say: Callable[[Spoken], None]) -> QWidget:
    box = Box()
    row = Wrapping(look.gap(1), box)
    for code in desk.languages():
        button = Button(desk.own_name(code), f"welcome/own/{code}", "tab")
        button.setCheckable(True)
        button.setChecked(code == desk.language)
        theirs = "" if code == desk.second_language else desk.second_language
        button.clicked.connect(lambda _on, code=code, theirs=theirs: say(Spoke(code, theirs)))
        row.addWidget(button)
    return box
