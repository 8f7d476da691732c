"""Answers that are typed: a row each person, with *not sure* (and what else can be said) beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from vita_assist.interview.fact import Kind
from vita_assist.window.boxes import Box, column
from vita_assist.window.fields import DateField, DigitsField, NumberField
from vita_assist.window.layouts import Wrapping
from vita_assist.window.marks import RadioMark, make_tile
from vita_assist.window.words import beneath, card

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vita_assist.interview.answer import Answers
    from vita_assist.window.asked import Asked, Option, Subject
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

Field: TypeAlias = NumberField | DigitsField | DateField


class Entries(Box):
    """A typed fact for everyone it is asked of."""

    answered = Signal(str, str, object)  # fact, subject, value

    def __init__(
        self,
        asked: Asked,
        speech: Speech,
        look: Look,
        extras: Mapping[str, QWidget],
    ) -> None:
        """`extras` end a person's row."""
        super().__init__()
        self._asked = asked
        self._speech = speech
        self._look = look
        self._extras = extras
        self._fields: dict[str, Field] = {}
        self._marks: dict[tuple[str, str], RadioMark] = {}
        self._names = self._named_alike()
        self.setProperty("told_as", "group")
        self.setAccessibleName(speech.words(asked.fact.label))
        layout = column(self, look.gap(2))
        for subject in asked.subjects:
            layout.addWidget(self._row(subject))

    def show_answers(self, answers: Answers) -> None:
        """Show what the session holds."""
        fact = self._asked.fact.id
        for subject in self._asked.subjects:
            value = answers.get((subject.id, fact))
            self._fields[subject.id].show_value(value)
            for option in self._asked.options:
                mark = self._marks.get((subject.id, option.key))
                if mark is not None:
                    given = (subject.id, fact) in answers
                    mark.setChecked(given and value is option.value)

    def commit(self) -> None:
        """Take what is half typed as said, where it says something."""
        for field in self._fields.values():
            field.commit()

    def _named_alike(self) -> dict[str, QWidget]:
        """Everyone's name, each as wide as the widest: the fields stand beneath each other and have the rest."""
        persons = ((subject.id, subject.name) for subject in self._asked.subjects)
        names = {person: beneath(self._speech, name, "strong") for person, name in persons if name is not None}
        labels = [label for name in names.values() for label in name.findChildren(QLabel)]
        for label in labels:
            label.ensurePolished()  # or its font would not be known yet
        widest = max((label.sizeHint().width() for label in labels), default=0)
        for name in names.values():
            name.setMinimumWidth(widest)
        return names

    def _row(self, subject: Subject) -> QWidget:
        frame = card("plain")
        row = Wrapping(self._look.gap(3), frame)
        row.setContentsMargins(*(self._look.gap(step) for step in (5, 2, 4, 2)))
        if subject.id in self._names:
            row.addWidget(self._names[subject.id])
        row.addWidget(self._field(subject))
        for option in self._asked.options:
            if option.key in subject.offered:
                row.addWidget(self._mark(subject, option))
        if subject.id in self._extras:
            row.addWidget(self._extras[subject.id])
        return frame

    def _field(self, subject: Subject) -> Field:
        fact = self._asked.fact
        name = f"answer/{fact.id}/{subject.id}"
        field: Field
        if fact.kind is Kind.DATE:
            field = DateField(self._speech, self._look, name)
        elif fact.kind is Kind.DIGITS:
            field = DigitsField(self._speech, self._look, name)
        else:
            field = NumberField(self._asked.span, self._speech, self._look, name)
        field.name_it(self._named(subject, self._speech.words(fact.label)))
        field.said.connect(lambda value: self.answered.emit(fact.id, subject.id, value))
        self._fields[subject.id] = field
        return field

    def _mark(self, subject: Subject, option: Option) -> RadioMark:
        fact = self._asked.fact.id
        name = f"answer/{fact}/{subject.id}/{option.key}"
        mark = RadioMark(self._look, name, self._named(subject, self._speech.both(option.label)))
        make_tile(mark, self._speech, option.label, option.note)
        mark.clicked.connect(lambda: self.answered.emit(fact, subject.id, option.value))
        mark.moved.connect(self._move)
        self._marks[subject.id, option.key] = mark
        return mark

    def _named(self, subject: Subject, words: str) -> str:
        return words if subject.name is None else f"{self._speech.words(subject.name)}: {words}"

    def _move(self, key: int) -> None:
        forward = Qt.Key(key) in {Qt.Key.Key_Down, Qt.Key.Key_Right}
        self.focusNextPrevChild(forward)
