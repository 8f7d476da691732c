"""The list at the side: the pages that concern this household now, and how far each one is."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from vita_assist.language import app_count, app_text
from vita_assist.window.pressable import Pressable
from vita_assist.window.view import fit_side, swap
from vita_assist.window.words import column, own_label, words_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

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


class PagesList(QScrollArea):
    """The list; its entries are buttons, one of them a stop for the Tab key."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pages")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._steps: list[Step] = []
        self._drawn: object = None

    def put_away(self) -> None:
        """Delete the list; it will be drawn anew."""
        self._steps, self._drawn = [], None
        self.setWidget(QWidget())

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
        # Anew each time: the page where one is stands in bold, and its longest word may need more.
        fit_side(self, round(250 * (0.72 + 0.28 * look.scale)))
        for step in self._steps:
            if step.current:
                self.ensureWidgetVisible(step)

    def _build(self, pages: Sequence[Page], possible: int, speech: Speech, look: Look) -> None:
        body = QWidget()
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

    def _move(self, by: int) -> None:
        focus = self.focusWidget()
        if focus in self._steps:
            place = (self._steps.index(focus) + by) % len(self._steps)
            self._steps[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(self._steps[place])


class Step(Pressable):
    """One page in the list: a mark for how far it is, and its title."""

    moved = Signal(int)

    def __init__(self, page: str, title: Text, speech: Speech, look: Look) -> None:
        """How far it is comes with `show_progress`."""
        super().__init__(look, f"pages/{page}")
        self.current = False
        self._title = title
        self._progress = Far.NOT_YET
        self._label = own_label(speech, title, "step")
        left = look.gap(2) + look.size(20) + look.gap(2)
        self.hold([self._label], (left, look.gap(2), look.gap(1), look.gap(2)))

    def show_progress(self, progress: Far, speech: Speech, *, here: bool) -> None:
        """Show how far the page is, and whether it is the one on the screen."""
        if (progress, here) == (self._progress, self.current) and self.accessibleName():
            return
        self._progress = progress
        if here != self.current:
            self._label.setProperty("tone", "strong" if here else "step")
            self._label.style().polish(self._label)
            self.updateGeometry()  # bold words may need more room
        self.current = here
        self.update()
        text = CURRENT_STEP if here else STEP
        words = text.filled(title=self._title, state=STATES[progress])
        self.setAccessibleName(speech.words(words))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move in the list, Enter goes to the page."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        tokens, look = self.look.tokens, self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(2, 1, -2, -1)
        if self.current or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.primary_soft if self.current else tokens.raised))
            painter.drawRoundedRect(frame, 9, 9)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 9, 9)
        size = look.size(18)
        box = QRectF(look.gap(2) + 1, frame.center().y() - size / 2, size, size)
        self._paint_mark(painter, box)
        painter.end()

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
