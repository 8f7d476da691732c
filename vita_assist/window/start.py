"""The start page: the large choices, and how old the content is.

It is drawn in three steps. The first picture has what one can do; `beside`, with the household's language,
the promise and the keys, follows at once; then the content is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6 import QtCore  # `QtCore.Qt` is looked up late, see `early`
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from vita_assist.errors import VitaError
from vita_assist.language import app_text
from vita_assist.window.boxes import Box, Column, column, settle
from vita_assist.window.here import WELCOME, Place
from vita_assist.window.layouts import Columns
from vita_assist.window.pressable import BigChoice
from vita_assist.window.spoken import Go
from vita_assist.window.view import View, page_in
from vita_assist.window.words import Button, own_label, speech_at, words_label

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.window.beside import Beside
    from vita_assist.window.here import Here
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

NAME = "VITA Assist"
TITLE = app_text("window/start/welcome", "Filing with an SSN, an ITIN, or no number yet")
WHAT = app_text(
    "window/start/what",
    "A few questions about the household show what to do, what to bring, and why.",
)
WHAT_NOT = app_text(
    "window/start/what-not",
    "General information, not legal advice. It decides nobody's eligibility.",
)
BEGIN = app_text("window/start/begin", "Begin the questions")
BEGIN_NOTE = app_text("window/start/begin-note", "Three to five minutes. No names, no full numbers.")
GO_ON = app_text("window/start/go-on", "Go on with the questions")
GO_ON_NOTE = app_text("window/start/go-on-note", "{answered} of {asked} pages are answered.")
RESULT = app_text("window/start/result", "See the result")
RESULT_NOTE = app_text("window/start/result-note", "What to do, what to bring, numbers and credits.")
PLAN = app_text("window/start/paper", "Plan on paper")
PLAN_NOTE = app_text("window/start/plan-note", "See the pages, then print or save them.")
PRINT = app_text("window/start/print", "Print")
PRINT_NOTE = app_text("window/start/print-note", "Handouts and cards in one language or in two.")
IP_PIN = app_text("window/start/ip-pin", "IP PIN")
IP_PIN_NOTE = app_text("window/start/ip-pin-note", "Who can get one, how, and what to do when it is lost.")
SHARING = app_text("window/start/sharing", "Data sharing")
SHARING_NOTE = app_text("window/start/sharing-note", "IRS, ICE and tax addresses: what courts have said, by date.")
RIGHTS = app_text("window/start/rights", "Rights")
RIGHTS_NOTE = app_text("window/start/rights-note", "What to say and do if an agent comes, and what this site does.")
SITE = app_text("window/start/site", "This site")
SITE_NOTE = app_text("window/start/site-note", "Names and numbers for the plan and the handouts.")
LOOK_UP = app_text("window/start/look-up", "Look something up")
LOOK_UP_NOTE = app_text("window/start/look-up-note", "Rules, dates and papers, with their sources.")
LED: Final = (
    ("sharing", Go(Place.SHARING), (SHARING, SHARING_NOTE)),
    ("rights", Go(Place.RIGHTS), (RIGHTS, RIGHTS_NOTE)),
    ("ip-pin", Go(Place.LOOK_UP, "ip-pin-get"), (IP_PIN, IP_PIN_NOTE)),
    ("print", Go(Place.PAPER), (PRINT, PRINT_NOTE)),
    ("look-up", Go(Place.LOOK_UP), (LOOK_UP, LOOK_UP_NOTE)),
    ("site", Go(Place.SITE), (SITE, SITE_NOTE)),
)
"""Where one is led besides one household's places, which come first: they stand beside each other beneath."""
SETTLED: Final = 40
"""Milliseconds after which the page has surely been painted."""


class StartView(View):
    """Draws what can be done now; nothing is offered that does not work."""

    def __init__(self, desk: Desk) -> None:
        """One page that scrolls."""
        super().__init__(desk)
        self._left: Column | None = None
        self._right: QWidget | None = None
        self._beside: Beside | None = None
        self._whole = False
        self._content_read = False
        self._welcoming = self._practice = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self._foot)

    def redraw(self, here: Here) -> None:
        """Draw from the desk: what can be done, or what the program is, where that is to be read first or again."""
        self._here = here
        before = self._welcoming, self._practice
        self._welcoming, self._practice = self._is_welcoming(), self._desk.is_practice
        self._foot.setVisible(self._welcoming)
        if self._welcoming:
            self._draw_welcome(speech_at(self._desk))
        else:
            self._draw_start()
        if before != (self._welcoming, self._practice) and self.isVisible():
            QTimer.singleShot(0, self, self._arrive_anew)  # what was pressed is gone

    def _arrive_anew(self) -> None:
        self.arrive()
        self._begin_at_top()

    def _is_welcoming(self) -> bool:
        return (self._desk.is_first_start or WELCOME in self._here.opened) and not self._faults()

    def _draw_welcome(self, speech: Speech) -> None:
        from vita_assist.window.welcome import welcome_buttons, welcome_page

        self._left = self._right = self._beside = None
        self._show_body(welcome_page(self._desk, speech, self._here.look, self.said.emit), keep_place=False)
        self._clear_foot()
        self._foot_row.addStretch(1)
        for button in welcome_buttons(self._desk, speech, self.said.emit):
            self._foot_row.addWidget(button)

    def _draw_start(self) -> None:
        speech, look = speech_at(self._desk), self._here.look
        body = Box()
        body.setMaximumWidth(look.size(1320))
        outer = QVBoxLayout(body)
        outer.setContentsMargins(*(look.gap(step) for step in (6, 6, 6, 5)))
        sides = Box()
        columns = Columns(look.gap(6), look.size(420), 2, sides)
        left, self._right = Box(), Box()
        self._left = self._choose(left, speech, look)
        columns.addWidget(left)
        columns.addWidget(self._right)
        outer.addWidget(sides)
        outer.addStretch(1)
        if self._whole:
            self._fill_right(speech, look)
        if self._content_read:
            self._add_content(speech, look)
        self._show_body(body, keep_place=True)

    def complete(self) -> None:
        """Draw what stands beside the choices, and read the content once that is on the screen."""
        self._whole = True
        self._fill_right(speech_at(self._desk), self._here.look)
        if self.isVisible() and self.focusWidget() is None:
            self._focus_choice()
        QTimer.singleShot(SETTLED, self, self._read_content)

    def _read_content(self) -> None:
        """Add what only the content knows; where it cannot be used, there is nothing to begin with."""
        # Whatever a fault of ours has to show is loaded while all is well.
        import vita_assist.window.crash  # noqa: F401

        self._content_read = True
        if self._faults():
            self.redraw(self._here)
        else:
            self._add_content(speech_at(self._desk), self._here.look)
            settle(self)

    def _fill_right(self, speech: Speech, look: Look) -> None:
        from vita_assist.window.beside import Beside, keys_list

        if self._right is not None and self._left is not None:
            self._beside = beside = Beside(self._desk, speech, look)
            beside.said.connect(self.said)
            column(self._right, 0).addWidget(beside)
            beside.show()
            keys = keys_list(speech, look)
            self._left.addSpacing(look.gap(3))
            self._left.addWidget(keys)
            keys.show()

    def _add_content(self, speech: Speech, look: Look) -> None:
        from vita_assist.window.content_age import age_band, faults_band, fonts_band
        from vita_assist.window.welcome import new_here

        if self._beside is not None:
            faults = self._faults()
            self._beside.add(faults_band(speech, look, faults) if faults else age_band(self._desk, speech, look))
            if self._desk.paper.font_faults:
                self._beside.add(fonts_band(speech, look, self._desk.paper.font_faults))
            if not faults:
                self._beside.add(new_here(self._desk, speech, look, self.said.emit))

    def put_away(self) -> None:
        """The page, with both its sides."""
        self._left = self._right = self._beside = None
        super().put_away()

    def arrive(self) -> None:
        """Put the focus on the choice that is next."""
        from vita_assist.window.message import announce
        from vita_assist.window.welcome import TITLE as WHAT_IT_IS

        announce(self, speech_at(self._desk).words(WHAT_IT_IS if self._welcoming else TITLE))
        self._focus_choice()

    def _focus_choice(self) -> None:
        if self._welcoming:
            self._foot.findChildren(Button)[-1].setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
            return
        page = page_in(self._scroll)
        choices = [] if page is None else page.findChildren(BigChoice)
        for choice in [each for each in choices if each.primary] or choices[:1]:
            choice.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _choose(self, box: QWidget, speech: Speech, look: Look) -> Column:
        layout = column(box, look.gap(3))
        layout.addWidget(words_label(NAME, "eyebrow"))
        layout.addWidget(own_label(speech, TITLE, "title"))
        layout.addWidget(own_label(speech, WHAT, "hint"))
        layout.addWidget(own_label(speech, WHAT_NOT, "muted"))
        layout.addSpacing(look.gap(3))
        smaller = Box()
        abreast = Columns(look.gap(2), look.size(270), 2, smaller)
        faults = self._faults()
        for name, go, texts, primary in () if faults else self._household():
            self._add(layout, BigChoice(speech, look, texts, f"start/{name}", primary=primary), go)
        for name, go, texts in () if faults else LED:
            self._add(abreast, BigChoice(speech, look, texts, f"start/{name}", primary=False), go)
        layout.addWidget(smaller)
        return layout

    def _faults(self) -> tuple[Text, ...]:
        """What is wrong with the content, where it cannot be used at all."""
        try:
            if self._content_read:
                self._desk.pack  # noqa: B018  # reading it is what can fail
        except VitaError as error:
            return error.faults
        return ()

    def _add(self, layout: QLayout, choice: BigChoice, go: Go) -> None:
        choice.clicked.connect(lambda: self.said.emit(go))
        layout.addWidget(choice)

    def _household(self) -> list[tuple[str, Go, tuple[Text, Text], bool]]:
        """What can be done for one household: its name, where it leads, its words, whether it is next."""
        questions = Go(Place.QUESTIONS)
        if not self._desk.has_answers:
            return [("questions", questions, (BEGIN, BEGIN_NOTE), True)]
        far = self._desk.progress()
        done = far.answered == far.asked
        note = GO_ON_NOTE.filled(answered=far.answered, asked=far.asked)
        found = [("questions", questions, (GO_ON, note), not done)]
        if self._desk.can_guide:
            found.append(("result", Go(Place.RESULT), (RESULT, RESULT_NOTE), done))
            found.append(("paper", Go(Place.PAPER, "filing-plan"), (PLAN, PLAN_NOTE), False))
        return found
