"""How a handout is to be, and what can be done with it: printed, or saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from vita_assist.desk import CARDS, FROM_ANSWERS
from vita_assist.desk.paper import WALLET_CARD
from vita_assist.language import app_count, app_text
from vita_assist.places import own_folder
from vita_assist.window.boxes import Box, column
from vita_assist.window.drop_down import Choice
from vita_assist.window.fields import NumberField
from vita_assist.window.folder import FolderDialog
from vita_assist.window.handout_list import LISTED
from vita_assist.window.here import Here, Place
from vita_assist.window.marks import CheckMark, make_tile
from vita_assist.window.paper_work import file_names, handout_id, paper_languages, paper_ways
from vita_assist.window.saving import DOCUMENTS, LOOK_AGAIN, NAMED, NO_STICK, OTHER, STICK, ways
from vita_assist.window.spoken import Go, Papered, Print, Save
from vita_assist.window.view import fit_side, named, swap
from vita_assist.window.words import Button, Speech, own_label, speech_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.pdf import Printable
    from vita_assist.printing import Printer
    from vita_assist.window.boxes import Column
    from vita_assist.window.here import Paper

HINT = app_text("window/paper/hint", "Choose how it is to be. Then print it or save it.")
NOT_YET = app_text("window/paper/not-yet", "Choose the tax year first. It selects the rules.")
TO_QUESTIONS = app_text("window/paper/to-questions", "Go to the questions")
LANGUAGES = app_text("window/paper/languages", "Languages")
LARGE = app_text("window/paper/large", "Large print")
STATUS_LINE = app_text("window/paper/status-line", "With the status of data sharing")
PRINT = app_text("window/print/print", "Print")
COPIES = app_text("window/print/copies", "Copies")
TWO_SIDED = app_text("window/print/two-sided", "On both sides")
TWO_SIDED_CARDS = app_text("window/print/two-sided-cards", "On both sides (else: a sheet to fold)")
PRINTER = app_text("window/print/printer", "Printer")
GONE = app_text("window/print/gone", "The printer {printer} is not there any more. Choose another one.")
NO_PRINTER = app_text("window/print/no-printer", "No printer was found on this computer. Save to a USB stick instead.")
LOOKING = app_text("window/print/looking", "Looking for printers …")
SAVE = app_text("window/paper/save", "Save")
SAVE_NOTE = app_text("window/paper/save-note", "The file is named {name}. Whoever has it can read it.")
NAMED_TWO = app_text("window/paper/named-two", "The files are named {name} and {other}, for a calendar.")
_MOST_COPIES = 99
_WIDTH = 300
_PRINTER_LETTERS = 16


class _Drawn(NamedTuple):
    """With what a side is drawn."""

    desk: Desk
    here: Here
    speech: Speech
    handout: Printable
    pages: int
    printers: tuple[Printer, ...] | None


class _OnOff(NamedTuple):
    """A choice that is on or off; `turned` makes of a paper the one with it the other way."""

    name: str
    text: Text
    on: bool
    turned: Callable[[Paper], Paper]


class PaperSide(QScrollArea):
    """Keeps nothing: each choice is said, and comes back with the next drawing."""

    said = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._drawn: object = None
        self._count = (0, 1)
        self._here = Here()
        self.setObjectName("paper/side")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def draw(
        self, desk: Desk, here: Here, handout: Printable | None, pages: int, printers: tuple[Printer, ...] | None
    ) -> None:
        """Draw what can be chosen for a handout; without one, where its answers are given.

        Where only the copies are others, what is there stays: a press that is under way must reach its button.
        """
        speech, look = speech_at(desk), here.look
        span = self._pages_of(desk, here, handout)
        spoken = desk.language, desk.second_language
        state = (handout, here._replace(paper=here.paper._replace(copies=0)), printers, spoken)
        self._here = here
        self._count = (pages if span is None else span, here.paper.copies)
        if state == self._drawn:
            self._count_pages(speech)
            return
        self._drawn = state
        body = Box()
        layout = column(body, look.gap(2))
        layout.setContentsMargins(*(look.gap(step) for step in (3, 5, 2, 5)))
        current = handout_id(desk, here)
        title = next(listed.title for listed in LISTED if listed.id == current)
        layout.addWidget(own_label(speech, title, "title"))
        if handout is None:
            layout.addWidget(own_label(speech, NOT_YET, "hint"))
            onward = Button(speech.words(TO_QUESTIONS), "paper/to-questions", "primary")
            onward.clicked.connect(lambda: self.said.emit(Go(Place.QUESTIONS)))
            layout.addWidget(onward)
        else:
            drawn = _Drawn(desk, here, speech, handout, pages, printers)
            layout.addWidget(own_label(speech, HINT, "hint"))
            self._fill_choices(layout, drawn)
            self._fill_printing(layout, drawn)
            self._fill_saving(layout, drawn)
        swap(self, body)
        self._count_pages(speech)
        fit_side(self, round(_WIDTH * (0.62 + 0.38 * look.scale)))

    def put_away(self) -> None:
        """Draw anew next time."""
        self._drawn = None

    @staticmethod
    def _pages_of(desk: Desk, here: Here, handout: Printable | None) -> int | None:
        """How many pages of a handout a printer needs; None for all of them."""
        if handout is None:
            return None
        languages = len(paper_languages(desk, here))
        span = desk.paper.pages(handout, languages, two_sided=here.paper.two_sided)
        return None if span is None else span[1] - span[0] + 1

    def _count_pages(self, speech: Speech) -> None:
        """Say on the button how many pages will come, and show the copies that are kept."""
        pages, copies = self._count
        for field in self.findChildren(NumberField):
            field.show_value(copies)
        for button in self.findChildren(Button):
            if button.objectName() == "paper/print":
                text = app_count(
                    "window/print/pages", "Print {count} page", "Print {count} pages", count=pages * copies
                )
                button.put(speech.words(text))

    def _fill_choices(self, layout: Column, drawn: _Drawn) -> None:
        desk, here, speech = drawn.desk, drawn.here, drawn.speech
        ways = paper_ways(desk)
        choice = Choice("paper/languages", speech.words(LANGUAGES), "", here.look)
        choice.fill([(" + ".join(map(desk.own_name, way)), way) for way in ways], None)
        choice.setCurrentIndex(ways.index(paper_languages(desk, here)))
        paper = here.paper
        choice.activated.connect(lambda at: self._say(self._here.paper._replace(languages=ways[at])))
        caption = own_label(speech, LANGUAGES, "strong")
        caption.setBuddy(choice)
        layout.addWidget(caption)
        layout.addWidget(choice)
        if drawn.handout.id not in CARDS:
            large = _OnOff("paper/large", LARGE, paper.large, lambda now: now._replace(large=not now.large))
            self._add_mark(layout, drawn, large)
        elif drawn.handout.id == WALLET_CARD and desk.law.status().moment.present:
            line = _OnOff(
                "paper/status-line",
                STATUS_LINE,
                paper.status_line,
                lambda now: now._replace(status_line=not now.status_line),
            )
            self._add_mark(layout, drawn, line)

    def _add_mark(self, layout: Column, drawn: _Drawn, choice: _OnOff) -> None:
        mark = CheckMark(drawn.here.look, choice.name, drawn.speech.words(choice.text))
        make_tile(mark, Speech(drawn.speech.own, None), choice.text, None)
        mark.setChecked(choice.on)
        mark.clicked.connect(lambda: self._say(choice.turned(self._here.paper)))
        mark.moved.connect(lambda key: self._move(mark, 1 if key in {Qt.Key.Key_Down, Qt.Key.Key_Right} else -1))
        layout.addWidget(mark)

    def _move(self, mark: CheckMark, by: int) -> None:
        """Go to another choice of this kind; an arrow must not reach a list, which it would turn."""
        marks = [each for each in self.findChildren(CheckMark) if each.isVisible()]
        place = marks.index(mark) + by
        if 0 <= place < len(marks):
            marks[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _fill_printing(self, layout: Column, drawn: _Drawn) -> None:
        speech, look, paper = drawn.speech, drawn.here.look, drawn.here.paper
        layout.addSpacing(look.gap(2))
        layout.addWidget(own_label(speech, PRINT, "strong"))
        if not drawn.printers:
            layout.addWidget(own_label(speech, LOOKING if drawn.printers is None else NO_PRINTER, "muted"))
            return
        ids = [printer.id for printer in drawn.printers]
        gone = bool(paper.printer) and paper.printer not in ids
        printer = paper.printer or ids[0]
        if gone:
            layout.addWidget(own_label(speech, GONE.filled(printer=paper.printer), "strong"))
        choice = Choice("paper/printer", speech.words(PRINTER), "", look)
        choice.be_narrow(_PRINTER_LETTERS)
        choice.fill([(each, each) for each in ids], printer)
        choice.setCurrentIndex(-1 if gone else ids.index(printer))
        choice.activated.connect(lambda at: self._say(self._here.paper._replace(printer=ids[at])))
        self._add_captioned(layout, speech, PRINTER, choice)
        copies = NumberField((1, _MOST_COPIES), speech, look, "paper/copies")
        copies.always_hold()
        copies.name_it(speech.words(COPIES))
        copies.said.connect(self._say_copies)
        self._add_captioned(layout, speech, COPIES, copies)
        two_sided = TWO_SIDED_CARDS if drawn.handout.id == WALLET_CARD else TWO_SIDED
        sides = _OnOff(
            "paper/two-sided", two_sided, paper.two_sided, lambda now: now._replace(two_sided=not now.two_sided)
        )
        self._add_mark(layout, drawn, sides)
        if not gone:
            button = Button(speech.words(PRINT), "paper/print", "primary")
            button.clicked.connect(lambda: self.said.emit(Print(printer)))
            layout.addWidget(button)

    @staticmethod
    def _add_captioned(layout: Column, speech: Speech, text: Text, field: QWidget) -> None:
        caption = own_label(speech, text)
        caption.setBuddy(field)
        layout.addWidget(caption)
        layout.addWidget(field)

    def _say_copies(self, count: object) -> None:
        if isinstance(count, int):
            self._say(self._here.paper._replace(copies=count))

    def _fill_saving(self, layout: Column, drawn: _Drawn) -> None:
        speech, look = drawn.speech, drawn.here.look
        layout.addSpacing(look.gap(2))
        layout.addWidget(own_label(speech, SAVE, "strong"))
        there = ways(STICK, DOCUMENTS)
        for place, (text, folder) in enumerate(there.listed):
            kind = "primary" if place == 0 and not drawn.printers else ""
            button = Button(speech.words(text), f"paper/save/{place}", kind)
            button.clicked.connect(lambda _on, folder=folder: self.said.emit(Save(folder)))
            layout.addWidget(button)
        other = Button(speech.words(OTHER), "paper/save/other")
        other.clicked.connect(lambda: self._ask_for_folder(speech))
        layout.addWidget(other)
        if not there.has_stick:
            layout.addWidget(own_label(speech, NO_STICK, "muted"))
            again = Button(speech.words(LOOK_AGAIN), "paper/look-again", "quiet")
            again.clicked.connect(lambda: self._look_again(drawn))
            layout.addWidget(again)
        # A file's name has no spaces: let it break after its hyphens.
        names = [name.replace("-", "-\u200b") for name in file_names(drawn.desk, drawn.here, drawn.handout)]
        if len(names) > 1:
            note = NAMED_TWO.filled(name=names[0], other=names[1])
        else:
            note = (SAVE_NOTE if drawn.handout.id in FROM_ANSWERS else NAMED).filled(name=names[0])
        layout.addWidget(own_label(speech, note, "muted"))

    def _look_again(self, drawn: _Drawn) -> None:
        """Draw with the sticks that are there now, and put the focus on the first of them."""
        self._drawn = None
        self.draw(drawn.desk, drawn.here, drawn.handout, drawn.pages, drawn.printers)
        found = named(self, "paper/look-again") or named(self, "paper/save/0")
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for_folder(self, speech: Speech) -> None:
        dialog = FolderDialog(own_folder(), speech, self._here.look, self.window())
        dialog.chosen.connect(lambda folder: self.said.emit(Save(folder)))
        dialog.open()

    def _say(self, paper: Paper) -> None:
        self.said.emit(Papered(paper))
