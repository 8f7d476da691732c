"""One topic: its lead, then section by section the rules and the tables, each with what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLabel, QWidget

from vita_assist.language import Year, app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.fold import Fold, Ways
from vita_assist.window.hanging import hang, hanging_column
from vita_assist.window.law_table import Drawing, LawTable
from vita_assist.window.layouts import Wrapping
from vita_assist.window.rule_card import certainty_pills, pills_of, rule_ground
from vita_assist.window.spoken import Toggled
from vita_assist.window.words import (
    beneath,
    beside,
    card,
    household_head,
    own_draft,
    own_label,
    pair,
    stack,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vita_assist.guidance.rule import Rule
    from vita_assist.guidance.topic import LookupTable, Section, Topic
    from vita_assist.language import Text
    from vita_assist.window.boxes import Column
    from vita_assist.window.drawn import Drawn
    from vita_assist.window.theme import Look

BORDER: Final = 1
"""The line around a card, in pixels."""

SOURCE = app_text("window/topics/source", "Source")
CLOSE = app_text("window/topics/close", "Close the source")
SOURCE_OF = app_text("window/topics/source-of", "Source: {rule}")
CLOSE_OF = app_text("window/topics/close-of", "Close the source: {rule}")
SOURCES = app_text("window/topics/sources", "Sources of this table")
CLOSE_ALL = app_text("window/topics/close-all", "Close the sources")
SOURCES_OF = app_text("window/topics/sources-of", "Sources of the table: {table}")
CLOSE_ALL_OF = app_text("window/topics/close-all-of", "Close the sources of the table: {table}")
ONE_YEAR = app_text("window/topics/one-year", "Tax year {year}")
YEARS = app_text("window/topics/years", "Tax years {first}\u2013{last}")
SOME_YEARS = app_text("window/topics/some-years", "Tax years {years}")


class TopicPage(Box):
    """The page of a topic."""

    def __init__(self, topic: Topic, group: Text, drawn: Drawn, room: int, parent: QWidget) -> None:
        """`room` is how wide it can be, in pixels; `parent` is where it will stand."""
        super().__init__(parent)
        self.topic = topic.id
        self._drawn = drawn
        self._room = room
        speech, look = drawn.speech, drawn.look
        layout = column(self, look.gap(4))
        layout.setContentsMargins(*(look.gap(step) for step in (6, 5, 6, 6)))
        own = " \u00b7 ".join(filter(None, (speech.words(group), own_draft(speech))))
        texts = ((topic.title, "question"), (topic.lead, "hint"))
        layout.addWidget(beside(speech, look, *texts, heads=(own, household_head(speech))))
        for place, section in enumerate(topic.sections):
            self._add_section(layout, section, f"source/{place}")

    def suits(self, room: int) -> bool:
        """Whether it would be drawn in the same way for a width of so many pixels."""
        return all(table.suits(self._within(room)) for table in self.findChildren(LawTable))

    def _within(self, room: int) -> int:
        """What a card leaves of the room."""
        return room - 2 * (self._drawn.look.gap(5) + BORDER)

    def _add_section(self, layout: Column, section: Section, key: str) -> None:
        desk, speech, look = self._drawn.desk, self._drawn.speech, self._drawn.look
        frame = card("plain")
        layout.addWidget(frame)  # before it is filled: what is moved with all its words is styled anew
        inner = column(frame, look.gap(2))
        inner.setContentsMargins(*(look.gap(step) for step in (5, 3, 5, 3)))
        inner.addWidget(beneath(speech, section.heading, "heading"))
        for rule_id in section.rules:
            inner.addWidget(card("rule"))
            self._add_rule(inner, desk.pack.rules.rules[rule_id], f"{key}/{rule_id}")
        table = desk.table_in(section)
        if table is not None:
            inner.addWidget(card("rule"))
            self._add_table(inner, table, f"{key}/table", years=not section.matrix)

    def _add_rule(self, outer: Column, rule: Rule, key: str) -> None:
        """A rule in both languages, the volunteer's words, for which years, how sure, its source."""
        speech, look = self._drawn.speech, self._drawn.look
        box = Box()
        hang(outer, box)
        inner = hanging_column(box, look.gap(1))
        inner.addWidget(beside(speech, look, (rule.text, "")))
        if rule.volunteer is not None:
            inner.addWidget(own_label(speech, rule.volunteer, "muted"))
        named = (SOURCE_OF.filled(rule=rule.text), CLOSE_OF.filled(rule=rule.text))
        notes = [*self._years(rule), *self._sure(rule)]
        hang(inner, self._sources(key, Ways(SOURCE, CLOSE, named), [rule], notes))

    def _add_table(self, outer: Column, table: LookupTable, key: str, *, years: bool) -> None:
        """The table and, on request, the sources of all its rows; `years`: they are not in a column already."""
        speech, look, known = self._drawn.speech, self._drawn.look, self._drawn.desk.pack.rules.rules
        box = Box()
        hang(outer, box)
        inner = hanging_column(box, look.gap(2))
        inner.addWidget(beneath(speech, table.title, "strong"))
        rules = [known[rule] for rule in dict.fromkeys(row.rule for row in table.rows)]
        alike = len({(rule.tax_years, rule.certainty) for rule in rules}) == 1

        def notes(rule: Rule) -> list[QLabel]:
            return [*(self._years(rule) if years else ()), *self._sure(rule)]

        if alike:
            stack(inner, *_in_a_row(notes(rules[0]), look))
        drawing = Drawing(table, lambda row: [] if alike else notes(known[row.rule]), speech, look)
        drawn = LawTable()
        inner.addWidget(drawn)
        drawn.fill(drawing, self._within(self._room))
        named = (SOURCES_OF.filled(table=table.title), CLOSE_ALL_OF.filled(table=table.title))
        hang(inner, self._sources(key, Ways(SOURCES, CLOSE_ALL, named), rules))

    def _sources(self, key: str, ways: Ways, rules: Sequence[Rule], notes: Sequence[QWidget] = ()) -> Fold:
        """What opens that on which some rules rest; of several, each is said too, since only rows stand above."""
        drawn = self._drawn

        def make() -> QWidget:
            frame = card("soft")
            inner = column(frame, drawn.look.gap(2), drawn.look.gap(4))
            for rule in rules:
                if len(rules) > 1:
                    stack(inner, *pair(drawn.speech, rule.text, "strong"))
                stack(inner, *rule_ground(drawn, rule))
            return frame

        fold = Fold(key, ways, drawn.speech, drawn.look, notes)
        fold.holds(make, lambda key: drawn.say(Toggled(key)), is_open=key in drawn.here.opened)
        return fold

    def _sure(self, rule: Rule) -> list[QLabel]:
        return certainty_pills(self._drawn.desk, rule.certainty, self._drawn.speech)

    def _years(self, rule: Rule) -> list[QLabel]:
        """For which tax years a rule holds, where it is not all of them."""
        years = rule.tax_years
        if years == self._drawn.desk.pack.tax_years:
            return []
        text = SOME_YEARS.filled(years=", ".join(map(str, years)))
        if len(years) == 1:
            text = ONE_YEAR.filled(year=Year(years[0]))
        elif years[-1] - years[0] == len(years) - 1:
            text = YEARS.filled(first=Year(years[0]), last=Year(years[-1]))
        return pills_of(self._drawn.speech, text)


def _in_a_row(widgets: Sequence[QWidget], look: Look) -> list[QWidget]:
    """A row of what there is; no row of nothing."""
    if not widgets:
        return []
    box = Box()
    row = Wrapping(look.gap(1), box)
    for widget in widgets:
        row.addWidget(widget)
    return [box]
