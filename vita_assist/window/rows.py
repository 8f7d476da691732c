"""Numbers and credits: a row a number, a row a person and benefit; the verdict in words and as a shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vita_assist.guidance.findings import NumberState, Verdict
from vita_assist.guidance.naming import name_of
from vita_assist.language import app_text
from vita_assist.sources import Certainty
from vita_assist.window.boxes import Box, column
from vita_assist.window.findings import Line
from vita_assist.window.hanging import hanging_column
from vita_assist.window.shape import Shape
from vita_assist.window.theme import LINK_FRAME
from vita_assist.window.why import add_why
from vita_assist.window.words import beneath, beside, card, pair, stack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vita_assist.guidance.findings import BenefitFinding, Guidance, NumberFinding, Reason
    from vita_assist.language import Text
    from vita_assist.window.drawn import Drawn

RETURN = app_text("window/rows/return", "The return")
WHOSE = app_text("window/rows/whose", "{benefit} \u00b7 {person}")
REASON_OF = app_text("window/rows/reason-of", "{person}: {reason}")
NUMBERS = app_text("window/rows/numbers", "How each person's number stands")
CREDITS = app_text("window/rows/credits", "Whose number meets which test")

GOOD = (NumberState.SSN, NumberState.ITIN_CURRENT, NumberState.ATIN)
BAD = (NumberState.ITIN_EXPIRED, NumberState.NOT_AN_ITIN, NumberState.ATIN_EXPIRED)


def result_rows(drawn: Drawn, guidance: Guidance) -> Iterator[QWidget]:
    """Two cards: the numbers, then the credits."""
    rows = _Rows(drawn)
    yield rows.table(NUMBERS, [rows.number(found) for found in guidance.people])
    if guidance.benefits:
        yield rows.table(CREDITS, [rows.benefit(found) for found in guidance.benefits])


class _Rows:
    """Makes the rows of one result."""

    def __init__(self, drawn: Drawn) -> None:
        self._drawn = drawn
        self._desk = drawn.desk
        self._speech = drawn.speech

    def table(self, caption: Text, rows: list[QWidget]) -> QWidget:
        """A card with a caption and the rows, hairlines between them."""
        look = self._drawn.look
        frame = card("plain")
        inner = column(frame, 0)
        inner.setContentsMargins(*(look.gap(step) for step in (5, 3, 4, 3)))
        stack(inner, *pair(self._speech, caption, "strong"))
        for row in rows:
            inner.addSpacing(look.gap(2))
            inner.addWidget(card("rule"))
            inner.addSpacing(look.gap(2))
            inner.addWidget(row)
        return frame

    def number(self, found: NumberFinding) -> QWidget:
        """Whose number is in which state, and why."""
        phrase = self._desk.pack.rules.phrases["state"][found.state]
        name = self._desk.person_name(found.person)
        texts = tuple(self._reason(reason, named=False) for reason in found.reasons)
        kind = "good" if found.state in GOOD else "bad" if found.state in BAD else "care"
        line = Line(name_of(found), phrase.text, (), None, self._sure(found.rule))
        passed = phrase.text if found.reasons else self._desk.pack.rules.rules[found.rule].text
        return self._row((kind, phrase.name), name, texts or (passed,), line)

    def benefit(self, found: BenefitFinding) -> QWidget:
        """What the numbers mean for one benefit."""
        rules = self._desk.pack.rules
        phrase = rules.phrases["verdict"][found.verdict]
        person = RETURN if found.person is None else self._desk.person_name(found.person)
        name = WHOSE.filled(benefit=rules.benefits[found.benefit].name, person=person)
        reasons = () if found.verdict is Verdict.NUMBER_OK else found.reasons
        alone = {reason.person for reason in reasons} <= {found.person, None}
        texts = tuple(self._reason(reason, named=not alone) for reason in reasons)
        kind = {
            Verdict.NUMBER_OK: "good",
            Verdict.NUMBER_FAILS: "bad",
            Verdict.CHECK: "care",
            Verdict.OTHER_RULE: "other",
            Verdict.NOT_THIS_YEAR: "none",
        }[found.verdict]
        line = Line(name_of(found), name, (), None, found.certainty)
        return self._row((kind, phrase.name), name, texts or (phrase.text,), line)

    def _row(self, verdict: tuple[str, Text], name: Text, texts: tuple[Text, ...], line: Line) -> QWidget:
        look, speech = self._drawn.look, self._speech
        box = Box()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.gap(4) - LINK_FRAME)
        side = Box()
        side.setFixedWidth(look.size(190))
        chip = QHBoxLayout(side)
        chip.setContentsMargins(0, 0, 0, 0)
        chip.setSpacing(look.gap(2))
        chip.addWidget(Shape(verdict[0], look), 0, Qt.AlignmentFlag.AlignTop)
        chip.addWidget(beneath(speech, verdict[1], "strong"), 1)
        row.addWidget(side)
        main = Box()
        inner = hanging_column(main, look.gap(1))
        shown = ((name, "strong"), *((text, "") for text in texts))
        inner.addWidget(beside(speech, look, *shown))
        add_why(inner, self._drawn, line.name, line.text, line.certainty)
        row.addWidget(main, 1)
        return box

    def _reason(self, reason: Reason, *, named: bool) -> Text:
        """A reason; where a row is about several people, each is named."""
        text = self._desk.pack.rules.phrases["reason"][reason.id].text
        if reason.person is None or not named:
            return text
        return REASON_OF.filled(person=self._desk.person_name(reason.person), reason=text)

    def _sure(self, rule: str) -> Certainty:
        known = self._desk.pack.rules.rules.get(rule)
        return Certainty.FINAL if known is None else known.certainty
