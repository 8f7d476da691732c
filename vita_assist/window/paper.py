"""The plan on paper: the pages of the real PDF, in which languages, how large; and where to save it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStorageInfo, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QWidget

from vita_assist.language import app_text
from vita_assist.window.here import Here, Paper
from vita_assist.window.marks import CheckMark, RadioMark, make_tile, make_word_tile
from vita_assist.window.message import announce
from vita_assist.window.saving import FolderDialog, documents, sticks
from vita_assist.window.spoken import Papered, Save
from vita_assist.window.view import View, fit_side, swap
from vita_assist.window.words import Button, Speech, column, own_label, speech_at

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vita_assist.desk import Desk
    from vita_assist.handouts.blocks import Handout
    from vita_assist.window.words import Column

TITLE = app_text("window/paper/title", "Plan on paper")
NOT_YET = app_text("window/paper/not-yet", "Choose the tax year first. It selects the rules.")
LANGUAGES = app_text("window/paper/languages", "Languages")
LARGE = app_text("window/paper/large", "Large print")
SAVE = app_text("window/paper/save", "Save")
SAVE_NOTE = app_text("window/paper/save-note", "The file is named {name}. Whoever has it can read it.")
STICK = app_text("window/paper/stick", "Save to the USB stick {name}")
DOCUMENTS = app_text("window/paper/documents", "Save to Documents on this computer")
OTHER = app_text("window/paper/other", "Save to another folder")
NO_STICK = app_text("window/paper/no-stick", "No USB stick was found.")
LOOK_AGAIN = app_text("window/paper/look-again", "Look for a stick again")
PAGE = app_text("window/paper/page", "Page {number} of {total}")


class PaperView(View):
    """Draws the pages as they will be saved."""

    def __init__(self, desk: Desk) -> None:
        """What can be chosen at the left, the pages at the right."""
        super().__init__(desk)
        self._drawn: object = None
        self._side = QScrollArea()
        self._side.setObjectName("paper/side")
        self._side.setWidgetResizable(True)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setObjectName("paper/pages")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._scroll, 1)

    def redraw(self, here: Here) -> None:
        """Draw from the desk."""
        self._here = here
        speech, look = speech_at(self._desk), here.look
        body = QWidget()
        layout = column(body, look.gap(2))
        layout.setContentsMargins(*(look.gap(step) for step in (5, 5, 3, 5)))
        layout.addWidget(own_label(speech, TITLE, "title"))
        if not self._desk.can_guide:
            layout.addWidget(own_label(speech, NOT_YET, "lead"))
            swap(self._side, body)
            fit_side(self._side, look.size(400))
            swap(self._scroll, QWidget())
            self._drawn = None
            return
        handout = self._desk.paper.plan()
        self._fill_choices(layout, speech)
        self._fill_saving(layout, handout, speech)
        swap(self._side, body)
        fit_side(self._side, round(400 * (0.62 + 0.38 * look.scale)))
        self._redraw_pages(handout, speech)

    def _redraw_pages(self, handout: Handout, speech: Speech) -> None:
        """Draw the pages where they are others than those that are there, or as wide as they were not."""
        here = self._here
        drawn = (handout, paper_languages(self._desk, here), here.paper.large, here.look, self._width())
        if drawn != self._drawn:
            self._draw_pages(handout, speech)
            self._drawn = drawn

    def put_away(self) -> None:
        """Nothing: the pages are pictures, and drawn anew only where they change."""

    def arrive(self) -> None:
        """Put the focus on the first way to save."""
        announce(self, speech_at(self._desk).words(TITLE))
        for button in self.findChildren(Button):
            if button.objectName().startswith("paper/save"):
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _fill_choices(self, layout: Column, speech: Speech) -> None:
        look, desk, paper = self._here.look, self._desk, self._here.paper
        ways = _ways(desk)
        if len(ways) > 1:
            layout.addWidget(own_label(speech, LANGUAGES, "strong"))
            for way in ways:
                words = " + ".join(desk.own_name(code) for code in way)
                mark = RadioMark(look, f"paper/languages/{'-'.join(way)}", words)
                make_word_tile(mark, words)
                mark.setChecked(way == paper_languages(desk, self._here))
                self._say_on(mark, Paper(way, paper.large))
                layout.addWidget(mark)
        large = CheckMark(look, "paper/large", speech.words(LARGE))
        make_tile(large, Speech(speech.own, None), LARGE, None)
        large.setChecked(paper.large)
        self._say_on(large, Paper(paper.languages, not paper.large))
        layout.addWidget(large)

    def _say_on(self, mark: RadioMark | CheckMark, paper: Paper) -> None:
        mark.clicked.connect(lambda: self.said.emit(Papered(paper)))
        forward = (Qt.Key.Key_Down, Qt.Key.Key_Right)
        mark.moved.connect(lambda key: self.focusNextPrevChild(Qt.Key(key) in forward))

    def _fill_saving(self, layout: Column, handout: Handout, speech: Speech) -> None:
        layout.addSpacing(self._here.look.gap(3))
        layout.addWidget(own_label(speech, SAVE, "strong"))
        found = sticks(QStorageInfo.mountedVolumes())
        ways = [(speech.words(STICK.filled(name=name)), folder) for name, folder in found]
        own = documents()
        if own is not None:
            ways.append((speech.words(DOCUMENTS), own))
        for place, (words, folder) in enumerate(ways):
            kind = "primary" if place == 0 else ""
            button = Button(words, f"paper/save/{place}", kind)
            button.clicked.connect(lambda _on, folder=folder: self.said.emit(Save(folder)))
            layout.addWidget(button)
        other = Button(speech.words(OTHER), "paper/save/other")
        other.clicked.connect(self._ask_for_folder)
        layout.addWidget(other)
        if not found:
            layout.addWidget(own_label(speech, NO_STICK, "muted"))
            again = Button(speech.words(LOOK_AGAIN), "paper/look-again", "quiet")
            again.clicked.connect(lambda: self.redraw(self._here))
            layout.addWidget(again)
        paper = self._here.paper
        name = self._desk.paper.file_name(
            handout.id, paper_languages(self._desk, self._here), handout.as_of, large=paper.large
        )
        # A file's name has no spaces: let it break after its hyphens.
        folded = name.replace("-", "-\u200b")
        layout.addWidget(own_label(speech, SAVE_NOTE.filled(name=folded), "muted"))

    def _ask_for_folder(self) -> None:
        dialog = FolderDialog(Path.home(), speech_at(self._desk), self)
        dialog.chosen.connect(lambda folder: self.said.emit(Save(folder)))
        dialog.open()

    def _width(self) -> int:
        """The width of a page's picture in pixels."""
        room = self.width() - self._side.width() - 2 * self._here.look.gap(5) - 20
        return max(320, min(room, 1100))

    def _draw_pages(self, handout: Handout, speech: Speech) -> None:
        from vita_assist.pdf.pages import page_images, page_texts

        look, sharp = self._here.look, self.devicePixelRatioF()
        chosen = paper_languages(self._desk, self._here)
        pdf = self._desk.paper.pdf(handout, chosen, large=self._here.paper.large)
        images, texts = page_images(pdf, round(self._width() * sharp)), page_texts(pdf)
        body = QWidget()
        layout = column(body, look.gap(4), look.gap(5))
        for number, (image, text) in enumerate(zip(images, texts, strict=True), start=1):
            picture = QImage(image.pixels, image.width, image.height, 3 * image.width, QImage.Format.Format_RGB888)
            pixmap = QPixmap.fromImage(picture)
            pixmap.setDevicePixelRatio(sharp)
            page = QLabel()
            page.setObjectName(f"paper/page/{number}")
            page.setPixmap(pixmap)
            page.setProperty("tone", "page")
            page.setFixedSize(pixmap.deviceIndependentSize().toSize())
            page.setAccessibleName(speech.words(PAGE.filled(number=number, total=len(images))))
            page.setAccessibleDescription(text)
            page.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that a screen reader can read it
            layout.addWidget(page)
        self._show_body(body, keep_place=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pages fit the width."""
        super().resizeEvent(event)
        if self._drawn is not None and self._desk.can_guide:
            self._redraw_pages(self._desk.paper.plan(), speech_at(self._desk))


def paper_languages(desk: Desk, here: Here) -> tuple[str, ...]:
    """In which languages the paper is: as chosen, else as the window speaks."""
    ways = _ways(desk)
    return here.paper.languages if here.paper.languages in ways else ways[0]


def _ways(desk: Desk) -> list[tuple[str, ...]]:
    own, theirs = desk.language, desk.second_language
    return [(own, theirs), (theirs,), (own,)] if theirs and theirs != own else [(own,)]
