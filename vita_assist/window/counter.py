"""A counter of days of presence, in the help of the question about residency: it counts and keeps nothing."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from PySide6.QtCore import Qt, Signal

from vita_assist.guidance.presence import days_in
from vita_assist.interview.session import HOUSEHOLD
from vita_assist.language import Year, app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.fields import NumberField
from vita_assist.window.hanging import hang, hanging_column
from vita_assist.window.layouts import Wrapping
from vita_assist.window.read_more import read_more
from vita_assist.window.words import beneath, own_label, pair, stack

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent

    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.window.boxes import Column
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

RULE: Final = "presence-count"
NEAR_RULE: Final = "presence-count-near"
Days: TypeAlias = tuple[int | None, int | None, int | None]
MOST_DAYS: Final = 366
NO_DAYS: Final[Days] = (None, None, None)

TITLE = app_text("window/counter/title", "Count the days in the United States")
KEEPS_NOTHING = app_text(
    "window/counter/keeps-nothing",
    "This counter keeps nothing. Only the answer about residency is asked here.",
)
DAYS = (
    app_text("window/counter/this-year", "Days in the tax year"),
    app_text("window/counter/year-before", "Days in the year before"),
    app_text("window/counter/two-years-before", "Days in the year before that"),
)
DAYS_IN = app_text("window/counter/days-in", "Days in {year}")
FILL_IN = app_text("window/counter/fill-in", "Fill in all three. Type 0 for a year without days that count.")
SUM = app_text("window/counter/sum", "{first} + {second} + {third} = {sum} days.")
MET = app_text("window/counter/met", "{sum} {needed} are needed: met.")
NOT_MET = app_text("window/counter/not-met", "{sum} {needed} are needed: not met.")
TOO_FEW = app_text(
    "window/counter/too-few",
    "{sum} {needed} are needed, and {least} of them in the tax year: not met.",
)


class DayCounter(Box):
    """Three fields and what they come to. The numbers are in the fields alone, and gone when they are hidden."""

    looked_up = Signal(str)  # a topic

    def __init__(self, desk: Desk, speech: Speech, look: Look) -> None:
        super().__init__()
        self._desk = desk
        self._speech = speech
        self._look = look
        layout = hanging_column(self, look.gap(2))
        layout.addWidget(beneath(speech, TITLE, "strong"))
        layout.addWidget(own_label(speech, KEEPS_NOTHING, "muted"))
        self._fields = self._add_fields(layout)
        self._result = Box()
        self._lines = column(self._result, look.gap(1))
        layout.addWidget(self._result)
        hang(layout, read_more(desk.topics_with(RULE), "count", speech, look, self.looked_up.emit))
        self._show_result()

    @property
    def days(self) -> Days:
        """What stands in the three fields."""
        this_year, before, two_before = (field.value for field in self._fields)
        return this_year, before, two_before

    def show_days(self, days: Days) -> None:
        """Go on with days that stood there before the page was drawn anew."""
        for field, value in zip(self._fields, days, strict=True):
            field.show_value(value)
        self._show_result()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves leaves no number behind."""
        super().hideEvent(event)
        self.show_days(NO_DAYS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter counts here; it does not go on to the next page."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def _add_fields(self, layout: Column) -> list[NumberField]:
        fields, box = [], Box()
        row = Wrapping(self._look.gap(4), box)
        for place, (name, most) in enumerate(self._asked()):
            field = NumberField((0, most), self._speech, self._look, f"count/{place}", at_once=True)
            field.name_it(self._speech.both(name))
            field.said.connect(self._show_result)
            fields.append(field)
            one = Box()
            stack(column(one, self._look.gap(1)), beneath(self._speech, name), field)
            row.addWidget(one)
        layout.addWidget(box)
        return fields

    def _asked(self) -> list[tuple[Text, int]]:
        """What is asked: three calendar years where the tax year is known, and how many days each has."""
        year = self._desk.session.answers.get((HOUSEHOLD, "tax_year"))
        if not isinstance(year, int):
            return [(name, MOST_DAYS) for name in DAYS]
        years = (year, year - 1, year - 2)
        return [(DAYS_IN.filled(year=Year(each)), days_in(each)) for each in years]

    def _show_result(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._lines.addStretch(1)
        counted = result_of(self._desk, self.days)
        if counted is None:
            stack(self._lines, *pair(self._speech, FILL_IN, "muted"))
            return
        stack(self._lines, *pair(self._speech, counted.text, "strong"))
        near = self._desk.pack.rules.rules.get(NEAR_RULE)
        if counted.near and near is not None:
            stack(self._lines, *pair(self._speech, near.text))


class Counted(NamedTuple):
    """What the days come to, in words, and whether they are to be counted again."""

    text: Text
    near: bool


def result_of(desk: Desk, days: Days) -> Counted | None:
    """What three numbers of days come to; None while one is missing. The fractions are exact (tax A-13)."""
    this_year, before, two_before = days
    if this_year is None or before is None or two_before is None:
        return None
    found = desk.count_presence(this_year, before, two_before)
    rules = desk.pack.rules
    needed, least = rules.whole("presence-days-weighted"), rules.whole("presence-days-this-year")
    second = Fraction(before, rules.whole("presence-year-before-divisor"))
    third = Fraction(two_before, rules.whole("presence-two-years-before-divisor"))
    parts = {"first": Fraction(this_year), "second": second, "third": third, "sum": found.weighted}
    text = MET if found.meets else NOT_MET if found.enough_this_year else TOO_FEW
    summed = SUM.filled(**{name: in_words(part) for name, part in parts.items()})
    return Counted(text.filled(sum=summed, needed=needed, least=least), found.near)


def in_words(part: Fraction) -> str:
    """A number of days exactly, as people write it: 40, 40 2/3, 2/3."""
    whole, rest = divmod(part, 1)
    if not rest:
        return str(whole)
    return f"{whole}\u00a0{rest}" if whole else str(rest)
