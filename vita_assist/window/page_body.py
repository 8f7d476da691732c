"""The body of one page of the questions: the question, its help, and what answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from vita_assist.desk.services import said_by
from vita_assist.interview.page import Asks
from vita_assist.language import app_text
from vita_assist.window.asked import CHOSEN, asked_of
from vita_assist.window.boxes import Box, column
from vita_assist.window.choices import Choices
from vita_assist.window.counter import NO_DAYS, DayCounter, Days
from vita_assist.window.entries import Entries
from vita_assist.window.hanging import hang
from vita_assist.window.layouts import Wrapping
from vita_assist.window.roster import Roster, remove_buttons
from vita_assist.window.sources import SOURCES, source_lines
from vita_assist.window.words import (
    Button,
    beneath,
    beside,
    card,
    household_head,
    key_label,
    own_label,
)

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.interview.answer import Answers
    from vita_assist.interview.flow import Question
    from vita_assist.window.here import Here
    from vita_assist.window.words import Speech

Group: TypeAlias = Choices | Entries

HELP = app_text("window/questions/help", "More help")
LESS_HELP = app_text("window/questions/less-help", "Less help")
MORE = app_text("window/questions/more", "Full explanation and source")
LESS_MORE = app_text("window/questions/less-more", "Close the explanation")

FROM_SITE = app_text(
    "window/questions/from-site",
    "The settings of this site have answered for this household. Change an answer here where it does not fit.",
)

RESIDENCY = "tax_residency"
"""The fact with whose help days can be counted."""

RELATIONSHIP = "relationship"
"""The fact that the roster answers by itself: by which button somebody was added."""


class PageBody(Box):
    """One page, from top to bottom."""

    answered = Signal(str, str, object)  # fact, subject, value
    peopled = Signal(object, object)  # people, answers that come with a new one
    toggled = Signal(str)
    looked_up = Signal(str)  # a topic

    def __init__(self, desk: Desk, question: Question, speech: Speech, here: Here, abreast: int) -> None:
        super().__init__()
        self.page = question.page.id
        self._desk = desk
        self._question = question
        self._speech = speech
        self._here = here
        self._look = here.look
        self._abreast = abreast
        self._groups: list[Group] = []
        self._counter: DayCounter | None = None
        self._layout = column(self, self._look.gap(4))
        self._layout.setContentsMargins(*(self._look.gap(step) for step in (6, 5, 6, 5)))

    def head(self, eyebrow: str) -> None:
        """The question and its hint, in both languages, then the ways to more help."""
        page, speech, look = self._question.page, self._speech, self._look
        heads = (eyebrow, household_head(speech))
        texts = ((page.question, "question"), (page.hint, "hint"))
        self._layout.addWidget(beside(speech, look, *texts, heads=heads))
        row_box = Box()
        row = Wrapping(look.gap(2), row_box)
        for key, (closed, opened), keys in (
            ("help", (HELP, LESS_HELP), "F1"),
            ("more", (MORE, LESS_MORE), "Shift+F1"),
        ):
            is_open = key in self._here.opened
            words = speech.words(opened if is_open else closed)
            button = Button(words, f"questions/{key}", "quiet", keys)
            button.clicked.connect(lambda _on, key=key: self.toggled.emit(key))
            row.addWidget(button)
            row.addWidget(key_label(keys, look))
        self._layout.addWidget(row_box)
        if "help" in self._here.opened:
            self._layout.addWidget(self._help_card())
        if "more" in self._here.opened:
            self._layout.addWidget(self._more_card())

    def fill(self) -> None:
        """What answers the question."""
        if self._question.page.asks is Asks.ROSTER:
            self._fill_roster()
        else:
            self._say_whence()
            for fact in self._question.page.facts:
                self._add_group(fact)
        for group in self._groups:
            group.answered.connect(self.answered)

    def show_answers(self, answers: Answers) -> None:
        """Show what the session holds."""
        for group in self._groups:
            group.show_answers(answers)

    @property
    def counted(self) -> Days:
        """The days that stand in the counter, where there is one."""
        return NO_DAYS if self._counter is None else self._counter.days

    def count_on(self, days: Days) -> None:
        """Go on with days that stood in the counter before the page was drawn anew."""
        if self._counter is not None:
            self._counter.show_days(days)

    def commit(self) -> None:
        """Take what is half typed as said."""
        for group in self._groups:
            group.commit()

    def focus_first(self) -> None:
        """Put the focus on the first thing that answers."""
        for child in self.findChildren(QWidget):
            name = child.objectName()
            stop = child.focusPolicy() & Qt.FocusPolicy.TabFocus
            if name.startswith(("answer/", "roster/")) and stop:
                child.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _help_card(self) -> QWidget:
        frame = card("plain")
        inner = column(frame, self._look.gap(3), self._look.gap(4))
        inner.addWidget(beside(self._speech, self._look, (self._question.page.help, "")))
        if RESIDENCY in self._question.page.facts:
            self._counter = DayCounter(self._desk, self._speech, self._look)
            self._counter.looked_up.connect(self.looked_up)
            inner.addWidget(card("rule"))
            hang(inner, self._counter)
        return frame

    def _more_card(self) -> QWidget:
        page = self._question.page
        frame = card("plain")
        inner = column(frame, self._look.gap(3), self._look.gap(4))
        inner.addWidget(beside(self._speech, self._look, (page.more, "")))
        inner.addWidget(own_label(self._speech, SOURCES, "strong"))
        inner.addWidget(source_lines(self._speech, self._look, page.citations))
        return frame

    def _say_whence(self) -> None:
        """That the site's settings have answered what is asked about the site."""
        if self._question.page.asks is Asks.SITE and said_by(self._desk.site).keys() & set(self._question.asked):
            self._layout.addWidget(own_label(self._speech, FROM_SITE, "muted"))

    def _fill_roster(self) -> None:
        entries = None
        for fact_id in self._question.page.facts:
            if fact_id != RELATIONSHIP:
                asked = asked_of(self._desk, self._question, fact_id)
                extras = remove_buttons(self._desk.session.people, self._desk, self._speech)
                for person, button in extras.items():
                    button.clicked.connect(lambda _on, person=person: self._remove(person))
                entries = Entries(asked, self._speech, self._look, extras)
                self._groups.append(entries)
        roster = Roster(self._desk, entries, self._speech, self._look)
        roster.peopled.connect(self.peopled)
        self._layout.addWidget(roster)

    def _remove(self, person_id: str) -> None:
        people = self._desk.session.people
        self.peopled.emit(tuple(person for person in people if person.id != person_id), ())

    def _add_group(self, fact_id: str) -> None:
        asked = asked_of(self._desk, self._question, fact_id)
        if not asked.subjects:
            return
        if len(self._question.page.facts) > 1:
            self._layout.addWidget(beneath(self._speech, asked.fact.label, "strong"))
        group: Group
        if asked.fact.kind in CHOSEN:
            group = Choices(asked, self._speech, self._look, self._abreast)
        else:
            group = Entries(asked, self._speech, self._look, {})
        self._groups.append(group)
        self._layout.addWidget(group)
