"""Who is in the household: a spouse or none, dependents by relationship; ids are made by us."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vita_assist.interview.person_ids import next_id
from vita_assist.interview.session import Person, Role
from vita_assist.language import app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.layouts import Columns
from vita_assist.window.marks import CheckMark, make_tile
from vita_assist.window.words import Button, card, pair, stack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vita_assist.desk import Desk
    from vita_assist.interview.answer import Answer
    from vita_assist.window.entries import Entries
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

SPOUSE = app_text("window/roster/spouse", "There is a spouse")
WHO_ELSE = app_text("window/roster/who-else", "Add everyone else who depends on the people who file")
REMOVE = app_text("window/roster/remove", "Remove {person}")
ADDED = {
    "child": (
        app_text("window/roster/add-child", "Add a child"),
        app_text(
            "window/roster/child-note",
            "Also a stepchild, a foster child, a brother or sister, or a child of one of them.",
        ),
    ),
    "other-relative": (
        app_text("window/roster/add-relative", "Add another relative"),
        app_text("window/roster/relative-note", "For example a parent, an aunt or a cousin."),
    ),
    "other": (
        app_text("window/roster/add-other", "Add someone else"),
        app_text("window/roster/other-note", "Not a relative, or not sure."),
    ),
}
_WORDS = {"child": "child", "other-relative": "relative", "other": "person"}
MOST_PEOPLE = 14


class Roster(Box):
    """The people, with what is asked of each in one row, and what adds and removes them."""

    peopled = Signal(object, object)  # people, answers that come with a new one

    def __init__(self, desk: Desk, entries: Entries | None, speech: Speech, look: Look) -> None:
        """`entries` are the rows of what this page asks of each person."""
        super().__init__()
        self._people = desk.session.people
        layout = column(self, look.gap(3))
        layout.addWidget(self._spouse(speech, look))
        if entries is not None:
            layout.addWidget(entries)
        layout.addWidget(self._adding(speech, look))

    def _spouse(self, speech: Speech, look: Look) -> QWidget:
        mark = CheckMark(look, "roster/spouse", speech.both(SPOUSE))
        make_tile(mark, speech, SPOUSE, None)
        mark.setChecked(any(person.role is Role.SPOUSE for person in self._people))
        mark.clicked.connect(self._toggle_spouse)
        return mark

    def _adding(self, speech: Speech, look: Look) -> QWidget:
        box = card("soft")
        layout = column(box, look.gap(3))
        layout.setContentsMargins(*(look.gap(step) for step in (5, 3, 5, 4)))
        stack(layout, *pair(speech, WHO_ELSE, "strong"))
        ways = Box()
        columns = Columns(look.gap(3), look.size(230), len(ADDED), ways)
        for relationship, (text, note) in ADDED.items():
            way = Box()
            inner = column(way, look.gap(1))
            button = Button(f"+  {speech.words(text)}", f"roster/add/{relationship}")
            button.setAccessibleName(speech.both(text))
            button.setAccessibleDescription(speech.words(note))
            button.setEnabled(len(self._people) < MOST_PEOPLE)
            button.clicked.connect(lambda _on, way=relationship: self._add(way))
            stack(inner, button, *pair(speech, text)[1:], *pair(speech, note, "muted"))
            columns.addWidget(way)
        layout.addWidget(ways)
        return box

    def _toggle_spouse(self) -> None:
        people = tuple(person for person in self._people if person.role is not Role.SPOUSE)
        if len(people) == len(self._people):
            people = (people[0], Person("spouse", Role.SPOUSE), *people[1:])
        self.peopled.emit(people, ())

    def _add(self, relationship: str) -> None:
        taken = [person.id for person in self._people]
        person = Person(next_id(_WORDS[relationship], taken), Role.DEPENDENT)
        answers: tuple[tuple[str, str, Answer], ...] = ((person.id, "relationship", relationship),)
        self.peopled.emit((*self._people, person), answers)


def remove_buttons(
    people: Sequence[Person], desk: Desk, speech: Speech
) -> dict[str, Button]:  # one a dependent, for its row
    """The buttons that take a dependent out again."""
    found: dict[str, Button] = {}
    for person in people:
        if person.role is Role.DEPENDENT:
            words = speech.words(REMOVE.filled(person=desk.person_name(person.id)))
            found[person.id] = Button(words, f"roster/remove/{person.id}", "quiet")
    return found
