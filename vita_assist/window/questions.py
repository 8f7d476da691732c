"""The questions: one a page, in both languages side by side, asked at once of everyone concerned.

A place of its own and not a `QWizard`: the list at the side leads to any page, Back follows the list
and not the history, pages come and go with the answers, and all that a screen reader meets is on the
screen (a `QWizard` keeps hidden Commit and Finish buttons).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel

from vita_assist.language import app_count, app_text
from vita_assist.window.here import Place, page_at
from vita_assist.window.message import announce
from vita_assist.window.page_body import PageBody
from vita_assist.window.pages_list import PagesList
from vita_assist.window.spoken import Answered, Go, Peopled, Toggled
from vita_assist.window.view import View
from vita_assist.window.words import Button, key_label, own_draft, speech_at, words_label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from vita_assist.desk import Desk
    from vita_assist.interview.flow import Question
    from vita_assist.language import Text
    from vita_assist.window.here import Here
    from vita_assist.window.words import Speech

BACK = app_text("window/questions/back", "Back")
NEXT = app_text("window/questions/next", "Next")
SEE = app_text("window/questions/see-result", "See the result")
LEFT = app_count("window/questions/left", "{count} answer is missing", "{count} answers are missing", count=0)
NONE_LEFT = app_text("window/questions/none-left", "All answered")
PAGE = app_text("window/questions/page", "Page {number} \u00b7 {title}")
ARRIVED = app_text("window/questions/arrived", "Page {number}. {question}")


class QuestionsView(View):
    """Draws the page that `Here` names from the session."""

    def __init__(self, desk: Desk) -> None:
        """The list at the left, the page and the foot at the right."""
        super().__init__(desk)
        self._drawn: object = None
        self._drawn_abreast = 0
        self._foot_drawn: object = None
        self._body: PageBody | None = None
        self._page = ""
        self._list = PagesList()
        self._list.chosen.connect(partial(self._go, Place.QUESTIONS))
        self._count = QLabel()
        self._stand_beside(self._list)

    def heading(self) -> Text:
        """What a screen reader says when one comes here."""
        questions = self._desk.questions()
        place = page_at(questions, self._here.page)
        return ARRIVED.filled(number=place + 1, question=questions[place].page.question)

    def redraw(self, here: Here) -> None:
        """Draw from the desk; what is unchanged stays as it is, so that the focus stays too."""
        self._here = here
        questions, speech = self._desk.questions(), speech_at(self._desk)
        place = page_at(questions, here.page)
        question, session = questions[place], self._desk.session
        self._list.draw(questions, question.page.id, self._desk, speech, here.look)
        said_in = (self._desk.language, self._desk.second_language, here.look)
        drawn = (question.page.id, question.asked, place, here.opened, self._abreast(), session.people, said_in)
        if drawn != self._drawn:
            self._drawn_abreast = self._abreast()
            self._build(question, place, speech)
            self._drawn = drawn
        foot = (place == 0, place + 1 == len(questions), said_in)
        if foot != self._foot_drawn:
            self._build_foot(speech, first=foot[0], last=foot[1])
            self._foot_drawn = foot
        if self._body is not None:
            self._body.show_answers(session.answers)
        missing = sum(asked not in session.answers for asked in question.asked)
        self._count.setText(speech.words(LEFT.filled(count=missing) if missing else NONE_LEFT))

    def arrive(self) -> None:
        """Put the focus on the first answer, and say where one is."""
        announce(self, speech_at(self._desk).words(self.heading()))
        if self._body is not None:
            self._body.focus_first()
        self._begin_at_top()

    def commit(self) -> None:
        """Take what is half typed as said, before anything else happens."""
        if self._body is not None:
            self._body.commit()

    def put_away(self) -> None:
        """The page and the list; what was typed is said already."""
        self._body, self._drawn = None, None
        self._list.put_away()
        super().put_away()

    def put_away_unseen(self) -> None:
        """Nothing: whoever comes back finds the page as it was."""

    def _abreast(self) -> int:
        """How many people fit beside each other in a grid."""
        look = self._here.look
        room = self.width() - self._list.width() - 2 * look.gap(6) - look.size(250)
        return max(1, min(6, room // (look.size(96) + look.gap(2))))

    def _build(self, question: Question, place: int, speech: Speech) -> None:
        page = question.page
        same_page, self._page = self._page == page.id, page.id
        counted = self._body.counted if same_page and self._body is not None else None
        body = PageBody(self._desk, question, speech, self._here, self._abreast())
        head = (speech.words(PAGE.filled(number=place + 1, title=page.title)), own_draft(speech))
        body.head(" \u00b7 ".join(filter(None, head)))
        body.fill()
        if counted is not None:
            body.count_on(counted)
        body.answered.connect(lambda fact, subject, value: self.said.emit(Answered(page.id, fact, subject, value)))
        body.peopled.connect(lambda people, answers: self.said.emit(Peopled(people, page.id, answers)))
        body.toggled.connect(lambda key: self.said.emit(Toggled(key)))
        body.looked_up.connect(partial(self._go, Place.LOOK_UP))
        body.setMaximumWidth(self._here.look.size(1240))
        self._body = body
        self._show_body(body, keep_place=same_page)

    def _build_foot(self, speech: Speech, *, first: bool, last: bool) -> None:
        self._clear_foot()
        middle = Qt.AlignmentFlag.AlignVCenter
        back = Button(speech.words(BACK), "questions/back", keys="Alt+B")
        back.clicked.connect(self.go_back)
        back.setEnabled(not first)
        onward = Button(speech.words(SEE if last else NEXT), "questions/next", "primary", "Alt+N")
        onward.clicked.connect(self.go_on)
        self._count = words_label("", "muted", name="questions/count")
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._foot_row.addWidget(back)
        self._foot_row.addWidget(key_label("Alt+B", self._here.look), 0, middle)
        self._foot_row.addWidget(self._count, 1)
        self._foot_row.addWidget(key_label("Alt+N", self._here.look), 0, middle)
        self._foot_row.addWidget(onward)

    def go_on(self) -> None:
        """The next page, or the result after the last; what is not answered stays so."""
        self.commit()
        questions = self._desk.questions()
        place = page_at(questions, self._here.page) + 1
        if place < len(questions):
            self._go(Place.QUESTIONS, questions[place].page.id)
        else:
            self._go(Place.RESULT)

    def go_back(self) -> None:
        """The page before; no answer is lost by it."""
        self.commit()
        questions = self._desk.questions()
        place = page_at(questions, self._here.page) - 1
        if place >= 0:
            self._go(Place.QUESTIONS, questions[place].page.id)

    def _go(self, place: Place, page: str = "") -> None:
        self.said.emit(Go(place, page))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, from wherever the focus is."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go_on()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width can hold more people beside each other, or fewer."""
        super().resizeEvent(event)
        if self._drawn is not None:
            QTimer.singleShot(0, self, self._refit)

    def _refit(self) -> None:
        if self._abreast() != self._drawn_abreast:
            self.redraw(self._here)
