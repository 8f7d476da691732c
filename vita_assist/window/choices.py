"""Answers that are chosen: a tile each for one person, a grid of people and choices for several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from vita_assist.interview.fact import UNSURE, Kind
from vita_assist.window.asked import SEVERAL, Asked, Option, Subject
from vita_assist.window.boxes import Box, column
from vita_assist.window.layouts import Columns
from vita_assist.window.marks import CheckMark, Mark, RadioMark, make_tile
from vita_assist.window.words import beneath, card, pair, stack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vita_assist.interview.answer import Answer, Answers
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech


class Choices(Box):
    """A fact's choices for everyone it is asked of."""

    answered = Signal(str, str, object)  # fact, subject, value

    def __init__(self, asked: Asked, speech: Speech, look: Look, abreast: int) -> None:
        """`abreast` is how many people fit beside each other."""
        super().__init__()
        self._asked = asked
        self._speech = speech
        self._look = look
        self._marks: dict[tuple[str, str], Mark] = {}
        self._answers: Answers = {}
        self.setProperty("told_as", "group")
        self.setAccessibleName(speech.words(asked.fact.label))
        layout = column(self, look.gap(4))
        for start in range(0, len(asked.subjects), abreast):
            some = asked.subjects[start : start + abreast]
            layout.addWidget(self._tiles(some[0]) if len(some) == 1 else self._grid(some))

    def show_answers(self, answers: Answers) -> None:
        """Show what the session holds."""
        self._answers = answers
        for subject in self._asked.subjects:
            marks = [
                (self._marks[subject.id, option.key], self._is_on(subject, option)) for option in self._options(subject)
            ]
            stop = next((mark for mark, on in marks if on), marks[0][0])
            for mark, on in marks:
                mark.setChecked(on)
                # One stop a person for the Tab key: what is chosen, else the first.
                strong = Qt.FocusPolicy.StrongFocus
                mark.setFocusPolicy(strong if mark is stop else Qt.FocusPolicy.ClickFocus)

    def commit(self) -> None:
        """Nothing is half said here."""

    def _options(self, subject: Subject) -> list[Option]:
        return [option for option in self._asked.options if option.key in subject.offered]

    def _is_on(self, subject: Subject, option: Option) -> bool:
        where = (subject.id, self._asked.fact.id)
        if where not in self._answers:
            return False
        value = self._answers[where]
        if isinstance(value, tuple) and value and self._several(option):
            return option.value in value
        return type(value) is type(option.value) and value == option.value

    def _several(self, option: Option) -> bool:
        return self._asked.fact.kind in SEVERAL and option.value not in {UNSURE, (), None}

    def _tiles(self, subject: Subject) -> QWidget:
        box = Box()
        layout = column(box, self._look.gap(1))
        if subject.name is not None:
            layout.addWidget(beneath(self._speech, subject.name, "strong"))
        tiles = Box()
        options = self._options(subject)
        long = any(option.note for option in options) or self._asked.fact.kind is Kind.CHOICE
        least = self._look.size(400 if long else 180)
        columns = Columns(self._look.gap(1), least, 2 if long else 5, tiles)
        for option in options:
            mark = self._mark(subject, option)
            make_tile(mark, self._speech, option.label, option.note)
            columns.addWidget(mark)
        layout.addWidget(tiles)
        return box

    def _grid(self, some: Sequence[Subject]) -> QWidget:
        frame = card("plain")
        grid = QGridLayout(frame)
        grid.setContentsMargins(*(self._look.gap(step) for step in (5, 3, 4, 3)))
        grid.setHorizontalSpacing(self._look.gap(2))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        for place, subject in enumerate(some, start=1):
            grid.setColumnMinimumWidth(place, self._look.size(112))
            if subject.name is not None:
                head = beneath(self._speech, subject.name, "strong")
                for label in head.findChildren(QLabel):
                    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                grid.addWidget(head, 0, place, Qt.AlignmentFlag.AlignBottom)
        for row, option in enumerate(self._asked.options):
            grid.addWidget(card("rule"), 2 * row + 1, 0, 1, len(some) + 1)
            grid.addWidget(self._row_head(option), 2 * row + 2, 0)
            for place, subject in enumerate(some, start=1):
                if option.key in subject.offered:
                    grid.addWidget(self._mark(subject, option), 2 * row + 2, place)
        return frame

    def _row_head(self, option: Option) -> QWidget:
        box = Box()
        layout = column(box, 0)
        layout.insertStretch(0, 1)
        layout.setContentsMargins(0, self._look.gap(1), self._look.gap(3), self._look.gap(1))
        stack(layout, *pair(self._speech, option.label))
        if option.note is not None:
            stack(layout, *pair(self._speech, option.note, "muted"))
        return box

    def _mark(self, subject: Subject, option: Option) -> Mark:
        said = self._speech.both(option.label)
        if subject.name is not None:
            said = f"{self._speech.words(subject.name)}: {said}"
        kind = CheckMark if self._several(option) else RadioMark
        name = f"answer/{self._asked.fact.id}/{subject.id}/{option.key}"
        mark: Mark = kind(self._look, name, said)
        if option.note is not None:
            mark.setAccessibleDescription(self._speech.words(option.note))
        mark.clicked.connect(lambda: self._choose(subject, option))
        mark.moved.connect(lambda key: self._move(subject, option, Qt.Key(key)))
        self._marks[subject.id, option.key] = mark
        return mark

    def _choose(self, subject: Subject, option: Option) -> None:
        value = option.value
        if self._several(option):
            value = self._with(subject, option)
        self.answered.emit(self._asked.fact.id, subject.id, value)

    def _with(self, subject: Subject, option: Option) -> Answer:
        """What is ticked with this option ticked, or no longer ticked."""
        before = self._answers.get((subject.id, self._asked.fact.id))
        ticked = {*(before if isinstance(before, tuple) else ())} ^ {option.value}
        every = [each.value for each in self._asked.options if each.value in ticked]
        if self._asked.fact.kind is Kind.YEARS:
            return tuple(sorted(year for year in every if isinstance(year, int)))
        return tuple(word for word in every if isinstance(word, str))

    def _move(self, subject: Subject, option: Option, key: Qt.Key) -> None:
        """Move the focus to another choice, or to another person."""
        people = [each.id for each in self._asked.subjects]
        keys = [each.key for each in self._asked.options]
        across, down = people.index(subject.id), keys.index(option.key)
        sideways = key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and len(people) > 1
        step = 1 if key in {Qt.Key.Key_Down, Qt.Key.Key_Right} else -1
        while True:
            across = (across + step) % len(people) if sideways else across
            down = down if sideways else (down + step) % len(keys)
            mark = self._marks.get((people[across], keys[down]))
            if mark is not None:
                mark.setFocus(Qt.FocusReason.TabFocusReason)
                return
