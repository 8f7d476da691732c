"""The result: what to do, what to bring, numbers and credits, dates, how to file, who can help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vita_assist.language import app_count, app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.drawn import Drawn
from vita_assist.window.findings import Line, findings_card, lines_of
from vita_assist.window.fold import show_opened
from vita_assist.window.here import Place
from vita_assist.window.message import announce
from vita_assist.window.read_more import good_to_know
from vita_assist.window.rows import result_rows
from vita_assist.window.spoken import Go
from vita_assist.window.view import View, page_in
from vita_assist.window.words import (
    Button,
    beside,
    card,
    household_head,
    key_label,
    own_draft,
    own_label,
    second_label,
    speech_at,
    stack,
)

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.window.boxes import Column
    from vita_assist.window.here import Here
    from vita_assist.window.words import Speech

TITLE = app_text("window/result/title", "What the answers mean")
LEAD = app_text(
    "window/result/lead",
    "It looks at taxpayer numbers only, as of {day}. It computes no tax and decides nobody's eligibility.",
)
HINT = app_text("window/result/hint", "Say what to do and what to bring. “Why, and the source” opens under each line.")
MISSING = app_count(
    "window/result/missing",
    "{count} page has no full answer yet. What depends on it says Check.",
    "{count} pages have no full answer yet. What depends on them says Check.",
    count=0,
)
TO_MISSING = app_text("window/result/to-missing", "Go to the first of them")
NOT_YET = app_text("window/result/not-yet", "Choose the tax year first. It selects the rules.")
TO_QUESTIONS = app_text("window/result/to-questions", "Back to the questions")
TO_PAPER = app_text("window/result/to-paper", "Plan on paper")
SECTIONS = {
    "to-do": app_text("window/result/to-do", "To do"),
    "bring": app_text("window/result/bring", "Bring"),
    "credits": app_text("window/result/credits", "Numbers and credits"),
    "dates": app_text("window/result/dates", "Dates"),
    "filing": app_text("window/result/filing", "How the return can be filed"),
    "help": app_text("window/result/help", "Who can help"),
}
KNOW = app_text("window/result/know", "Good to know")
NOTHING = app_text(
    "window/result/nothing",
    "These answers show nothing that must be done about numbers before filing.",
)


class ResultView(View):
    """Draws the guidance; every line says its rule, its source, and when it was checked."""

    def __init__(self, desk: Desk) -> None:
        """One page that scrolls, and the foot."""
        super().__init__(desk)
        self._drawn: object = None
        self._body: QWidget | None = None
        self._scroll.setObjectName("result/scroll")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self._foot)

    def redraw(self, here: Here) -> None:
        """Draw from the desk; where only something was opened or closed, the rest stays as it is."""
        self._here = here
        drawn = (self._desk.session, self._desk.language, self._desk.second_language, here.look)
        if self._body is not None and drawn == self._drawn:
            show_opened(self._body, here.opened)
        else:
            self._build(speech_at(self._desk))
            self._drawn = drawn

    def put_away(self) -> None:
        """The page."""
        self._body, self._drawn = None, None
        super().put_away()

    def _build(self, speech: Speech) -> None:
        look = self._here.look
        self._scroll.setAccessibleName(speech.words(TITLE))
        body = Box()
        body.setMaximumWidth(look.size(1320))
        layout = column(body, look.gap(4))
        layout.setContentsMargins(*(look.gap(step) for step in (6, 5, 6, 6)))
        if self._desk.can_guide:
            self._fill(layout, speech)
        else:
            layout.addWidget(own_label(speech, TITLE, "title"))
            layout.addWidget(own_label(speech, NOT_YET, "hint"))
        self._body = body
        self._show_body(body, keep_place=True)
        self._fill_foot(speech)

    def arrive(self) -> None:
        """Begin at the top."""
        announce(self, speech_at(self._desk).words(TITLE))
        page = page_in(self._scroll)
        first = (page.findChild(Button) if page is not None else None) or self._foot.findChild(Button)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._begin_at_top()

    def _fill(self, layout: Column, speech: Speech) -> None:
        look = self._here.look
        guidance = self._desk.guidance()
        lead = LEAD.filled(day=guidance.as_of)
        heads = (own_draft(speech), household_head(speech))
        layout.addWidget(beside(speech, look, (TITLE, "title"), (lead, ""), heads=heads))
        layout.addWidget(own_label(speech, HINT, "hint"))
        missing = [question for question in self._desk.questions() if not question.answered]
        if missing:
            layout.addWidget(self._missing(missing[0].page.id, len(missing), speech))
        drawn = Drawn(self._desk, speech, self._here, self.said.emit)
        lines = lines_of(self._desk, guidance)
        for key, heading in SECTIONS.items():
            if key == "credits":
                layout.addWidget(self._heading(heading, speech))
                stack(layout, *result_rows(drawn, guidance))
            elif lines[key] or key == "to-do":
                layout.addWidget(self._heading(heading, speech))
                self._fill_section(layout, lines[key], drawn)
        topics = self._desk.topics_to_know()
        if topics:
            layout.addWidget(self._heading(KNOW, speech))
            layout.addWidget(good_to_know(topics, speech, look, self._look_up))

    @staticmethod
    def _fill_section(layout: Column, lines: list[Line], drawn: Drawn) -> None:
        if lines:
            layout.addWidget(findings_card(drawn, lines))
        else:
            layout.addWidget(beside(drawn.speech, drawn.look, (NOTHING, "")))

    def _heading(self, text: Text, speech: Speech) -> QWidget:
        box = Box()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, self._here.look.gap(4), 0, 0)
        row.setSpacing(self._here.look.gap(3))
        own = own_label(speech, text, "question")
        row.addWidget(own)
        second = second_label(speech, text, "heading")
        if second is not None:
            row.addWidget(second, 1, Qt.AlignmentFlag.AlignBottom)
        else:
            row.addStretch(1)
        own.setWordWrap(second is None)
        return box

    def _missing(self, page: str, count: int, speech: Speech) -> QWidget:
        look = self._here.look
        band = card("care")
        row = QHBoxLayout(band)
        row.setContentsMargins(*(look.gap(step) for step in (5, 3, 4, 3)))
        row.setSpacing(look.gap(4))
        row.addWidget(own_label(speech, MISSING.filled(count=count), "strong"), 1)
        button = Button(speech.words(TO_MISSING), "result/to-missing")
        button.clicked.connect(lambda: self.said.emit(Go(Place.QUESTIONS, page)))
        row.addWidget(button)
        return band

    def _fill_foot(self, speech: Speech) -> None:
        self._clear_foot()
        back = Button(speech.words(TO_QUESTIONS), "result/back", keys="Alt+B")
        back.clicked.connect(lambda: self.said.emit(Go(Place.QUESTIONS)))
        onward = Button(speech.words(TO_PAPER), "result/next", "primary", "Alt+N")
        onward.clicked.connect(lambda: self.said.emit(Go(Place.PAPER, "filing-plan")))
        onward.setEnabled(self._desk.can_guide)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._foot_row.addWidget(back)
        self._foot_row.addWidget(key_label("Alt+B", self._here.look), 0, middle)
        self._foot_row.addStretch(1)
        self._foot_row.addWidget(key_label("Alt+N", self._here.look), 0, middle)
        self._foot_row.addWidget(onward)

    def _look_up(self, topic: str) -> None:
        self.said.emit(Go(Place.LOOK_UP, topic))
