"""Handouts on paper: a list of them, how each is to be, and the pages of the real PDF."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from vita_assist.errors import VitaError
from vita_assist.language import app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.handout_list import LISTED
from vita_assist.window.here import Here, Place
from vita_assist.window.message import announce
from vita_assist.window.paper_side import PaperSide
from vita_assist.window.paper_work import handout_here, handout_id, paper_languages
from vita_assist.window.parts import PartsList
from vita_assist.window.printers import Printers
from vita_assist.window.side_list import Entry
from vita_assist.window.spoken import Go
from vita_assist.window.view import View, named, page_in, swap
from vita_assist.window.words import Button, own_label, speech_at

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vita_assist.desk import Desk
    from vita_assist.pdf import Printable
    from vita_assist.printing import Printer
    from vita_assist.window.words import Speech

PAGE = app_text("window/paper/page", "Page {number} of {total}")


class PaperView(View):
    """Draws the handout that `Here` names, page by page as it will be printed or saved."""

    def __init__(self, desk: Desk) -> None:
        """The list at the left, what can be chosen beside it, the pages at the right."""
        super().__init__(desk)
        self._drawn: object = None
        self._pages = 0
        self._printers: tuple[Printer, ...] | None = None
        self._list = PartsList(Place.PAPER)
        self._list.chosen.connect(lambda handout: self.said.emit(Go(Place.PAPER, handout)))
        self._side = PaperSide()
        self._side.said.connect(self.said)
        self._scroll.setObjectName("paper/pages")
        self._finder = Printers(self)
        self._finder.found.connect(self._found)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._side)
        row.addWidget(self._scroll, 1)

    def redraw(self, here: Here) -> None:
        """Draw from the desk."""
        self._here = here
        desk, speech = self._desk, speech_at(self._desk)
        said_in = (desk.language, desk.second_language, here.look)
        self._list.draw(LISTED, handout_id(desk, here), speech, here.look, said_in)
        handout = handout_here(desk, here)
        # First the side: how wide it is says how wide the pages are.
        self._side.draw(desk, here, handout, self._pages, self._printers)
        self._redraw_pages(handout, speech)
        self._side.draw(desk, here, handout, self._pages, self._printers)
        self._lead_on()

    def _lead_on(self) -> None:
        """The Tab key goes from the side to the pages, whichever of them was drawn last."""
        stops = [each for each in self._side.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for before, after in pairwise([*stops[-1:], *self._pictures()]):
            QWidget.setTabOrder(before, after)

    def _pictures(self) -> list[QLabel]:
        body = page_in(self._scroll)
        found = [] if body is None else body.findChildren(QLabel)
        return [each for each in found if each.objectName().startswith("paper/page/")]

    def put_away(self) -> None:
        """The list and the side; the pages are pictures, and drawn anew only where they change."""
        self._list.put_away()
        self._side.put_away()

    def put_away_unseen(self) -> None:
        """Nothing, likewise."""

    def arrive(self) -> None:
        """Put the focus on what is done next, and look for printers."""
        handout = handout_id(self._desk, self._here)
        title = next(listed.title for listed in LISTED if listed.id == handout)
        announce(self, speech_at(self._desk).words(title))
        self._finder.look()
        self._list.focus_entry()
        self._begin_at_top()
        if self._printers is not None:
            self._focus_next_step()

    def _focus_next_step(self) -> None:
        """Put the focus on what is done next."""
        for button in self.findChildren(Button):
            if button.property("kind") == "primary" and button.isVisible():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _found(self, printers: tuple[Printer, ...]) -> None:
        known, self._printers = self._printers, printers
        if printers == known:
            return
        focus = QApplication.focusWidget()
        name = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
        self.redraw(self._here)
        # Whoever has not moved yet is led on; whoever has stays where they are.
        if known is None and isinstance(focus, Entry):
            self._focus_next_step()
            return
        again = named(self, name)
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _redraw_pages(self, handout: Printable | None, speech: Speech) -> None:
        """Draw the pages where they are others than those that are there, or as wide as they were not.

        What cannot be set is said in their place: another handout or another language can still be chosen.
        """
        here = self._here
        chosen = paper_languages(self._desk, here)
        drawn = (handout, chosen, here.paper.large, here.look, self._width())
        if drawn == self._drawn:
            return
        if handout is None:
            self._pages = 0
            swap(self._scroll, QWidget())
        else:
            try:
                self._draw_pages(handout, speech)
            except VitaError as error:
                self._pages = 0
                self._show_faults(error, speech)
        self._drawn = drawn

    def _show_faults(self, error: VitaError, speech: Speech) -> None:
        body = Box()
        layout = column(body, self._here.look.gap(2), self._here.look.gap(5))
        for fault in error.faults:
            layout.addWidget(own_label(speech, fault, "strong"))
        self._show_body(body, keep_place=False)

    def _width(self) -> int:
        """The width of a page's picture in pixels."""
        room = self.width() - self._list.width() - self._side.width() - 2 * self._here.look.gap(5) - 20
        return max(320, min(room, 1100))

    def _draw_pages(self, handout: Printable, speech: Speech) -> None:
        from vita_assist.pdf.pages import page_images, page_texts

        look, sharp = self._here.look, self.devicePixelRatioF()
        chosen = paper_languages(self._desk, self._here)
        pdf = self._desk.paper.pdf(handout, chosen, large=self._here.paper.large)
        images, texts = page_images(pdf, round(self._width() * sharp)), page_texts(pdf)
        self._pages = len(images)
        body = Box()
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
        same = isinstance(self._drawn, tuple) and getattr(self._drawn[0], "id", "") == handout.id
        self._show_body(body, keep_place=same)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pages fit the width."""
        super().resizeEvent(event)
        if self._drawn is not None:
            self._redraw_pages(handout_here(self._desk, self._here), speech_at(self._desk))
