"""The list at the side: the pages that concern this household now, and how far each one is."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from vita_assist.language import app_count, app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.side_list import Entry, SideList
from vita_assist.window.view import swap
from vita_assist.window.words import own_label, words_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vita_assist.desk import Desk
    from vita_assist.interview.answer import Answers
    from vita_assist.interview.flow import Question
    from vita_assist.interview.page import Page
    from vita_assist.language import Text
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

PAGES = app_text("window/pages/title", "Pages")
STEP = app_text("window/pages/step", "{title}: {state}")
CURRENT_STEP = app_text("window/pages/current", "{title}: {state}. You are here.")


FOLLOW = app_count(
    "window/pages/follow",
    "{count} more page can follow from the answers.",
    "{count} more pages can follow from the answers.",
    count=0,
)


class Far(StrEnum):
    """How far a page is."""

    DONE = "done"
    PARTLY = "partly"
    NOT_YET = "not-yet"


STATES = {
    Far.DONE: app_text("window/pages/done", "answered"),
    Far.PARTLY: app_text("window/pages/partly", "partly answered"),
    Far.NOT_YET: app_text("window/pages/not-yet", "not answered"),
}


def progress(question: Question, answers: Answers) -> Far:
    """How far a page is."""
    if question.answered:
        return Far.DONE
    some = any(asked in answers for asked in question.asked)
    return Far.PARTLY if some else Far.NOT_YET


class PagesList(SideList):
    """The list of pages."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("pages")
        self._steps: list[Step] = []

    def put_away(self) -> None:
        """Delete the list; it will be drawn anew."""
        self._steps = []
        super().put_away()

    def draw(
        self,
        questions: Sequence[Question],
        current: str,
        desk: Desk,
        speech: Speech,
        look: Look,
    ) -> None:
        """Draw the pages in their order; what is unchanged stays as it is."""
        pages = tuple(question.page for question in questions)
        possible = desk.progress().possible
        drawn = (tuple(page.id for page in pages), possible, desk.language, desk.second_language, look)
        if drawn != self._drawn:
            self._build(pages, possible, speech, look)
            self._drawn = drawn
        for step, question in zip(self._steps, questions, strict=True):
            here = question.page.id == current
            step.show_progress(progress(question, desk.session.answers), speech, here=here)
        self._fit(look)

    def _build(self, pages: Sequence[Page], possible: int, speech: Speech, look: Look) -> None:
        body = Box()
        layout = column(body, 2)
        layout.setContentsMargins(look.gap(3), look.gap(4), look.gap(2), look.gap(4))
        heading = words_label(speech.words(PAGES), "eyebrow")
        heading.setContentsMargins(look.gap(3), 0, 0, look.gap(1))
        layout.addWidget(heading)
        self._steps = []
        for page in pages:
            step = Step(page.id, page.title, speech, look)
            step.clicked.connect(lambda _on, page=page.id: self.chosen.emit(page))
            step.moved.connect(self._move)
            self._steps.append(step)
            layout.addWidget(step)
        if possible:
            more = own_label(speech, FOLLOW.filled(count=possible), "muted")
            more.setContentsMargins(look.gap(3), look.gap(2), 0, 0)
            layout.addWidget(more)
        swap(self, body)


class Step(Entry):
    """One page in the list: a mark for how far it is, and its title."""

    def __init__(self, page: str, title: Text, speech: Speech, look: Look) -> None:
        """How far it is comes with `show_progress`."""
        super().__init__(f"pages/{page}", title, speech, look, look.gap(2) + look.size(20) + look.gap(2))
        self._title = title
        self._progress = Far.NOT_YET

    def show_progress(self, progress: Far, speech: Speech, *, here: bool) -> None:
        """Show how far the page is, and whether it is the one on the screen."""
        if (progress, here) == (self._progress, self.current) and self.accessibleName():
            return
        self._progress = progress
        self.be_current(here)
        text = CURRENT_STEP if here else STEP
        words = text.filled(title=self._title, state=STATES[progress])
        self.setAccessibleName(speech.words(words))

    def _paint(self, painter: QPainter, frame: QRectF) -> None:
        super()._paint(painter, frame)
        size = self.look.size(18)
        box = QRectF(self.look.gap(2) + 1, frame.center().y() - size / 2, size, size)
        self._paint_mark(painter, box)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        tokens = self.look.tokens
        done = self._progress is Far.DONE
        painter.setPen(QPen(QColor(tokens.primary if done else tokens.edge), 2))
        painter.setBrush(QColor(tokens.primary if done else tokens.surface))
        painter.drawEllipse(box)
        if self._progress is Far.PARTLY:
            painter.setBrush(QColor(tokens.edge))
            painter.drawPie(box, 90 * 16, 180 * 16)
        if done:
            unit = box.width() / 10
            painter.setPen(QPen(QColor(tokens.on_primary), max(2.0, unit * 1.1)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(
                [
                    QPointF(box.left() + 2.6 * unit, box.top() + 5.2 * unit),
                    QPointF(box.left() + 4.4 * unit, box.top() + 7.0 * unit),
                    QPointF(box.left() + 7.5 * unit, box.top() + 3.3 * unit),
                ]
            )
