"""The plan on paper: the pages of the real PDF, in which languages, how large; then save it whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QStorageInfo, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QWidget

from vita_assist.language import app_text
from vita_assist.window.asked import Option, Subject
from vita_assist.window.here import Here, Paper, Place
from vita_assist.window.marks import CheckMark, RadioMark, make_tile, make_word_tile
from vita_assist.window.message import announce
from vita_assist.window.spoken import Papered, Save
from vita_assist.window.words import (
    Button,
    card,
    column,
    own_label,
    speech_at,
    stack,
    words_label,
)

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.handouts.blocks import Handout
    from vita_assist.window.words import Speech

TITLE = app_text("window/paper/title", "Plan on paper")
NOT_YET = app_text("window/paper/not-yet", "Choose the tax year first. It selects the rules.")
LANGUAGES = app_text("window/paper/languages", "Languages")
LARGE = app_text("window/paper/large", "Large print")
SAVE = app_text("window/paper/save", "Save")
SAVE_NOTE = app_text(
    "window/paper/save-note",
    "The file is named {name}. It names nobody. Whoever has the stick can read it.",
)
STICK = app_text("window/paper/stick", "Save to the USB stick {name}")
DOCUMENTS = app_text("window/paper/documents", "Save to Documents on this computer")
OTHER = app_text("window/paper/other", "Save to another folder")
NO_STICK = app_text("window/paper/no-stick", "No USB stick was found. Put one in, then press F5.")
PAGE = app_text("window/paper/page", "Page {number} of {total}")
CHOOSE = app_text("window/paper/choose", "Choose a folder")
"""The title of Qt's own folder dialog."""

_ROOTS = ("/media", "/run/media", "/mnt", "/Volumes")


def sticks() -> list[tuple[str, Path]]:
    """The USB sticks that are there and can be written to: what they are called, and where they are."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        removable = root.startswith(_ROOTS) or _removable_on_windows(root)
        if volume.isValid() and volume.isReady() and not volume.isReadOnly() and removable:
            found.append((volume.displayName(), Path(root)))
    return found


def _removable_on_windows(root: str) -> bool:
    """Windows mounts sticks under a letter; C: is its own disk."""
    return root[1:2] == ":" and root[:1].upper() not in {"A", "B", "C"}


class PaperView(QWidget):
    """Draws the pages as they will be saved."""

    said = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._here = Here(place=Place.PAPER)
        self._drawn: object = None
        self.setObjectName("place")
        self._side = QScrollArea()
        self._side.setObjectName("paper/side")
        self._side.setWidgetResizable(True)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages = QScrollArea()
        self._pages.setObjectName("paper/pages")
        self._pages.setWidgetResizable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._pages, 1)

    def redraw(self, here: Here) -> None:
        """Draw from the desk."""
        self._here = here
        speech, look = speech_at(self._desk), here.look
        self._side.setFixedWidth(round(400 * (0.65 + 0.35 * look.scale)))
        self._pages.setAccessibleName(speech.words(TITLE))
        body = QWidget()
        layout = column(body, look.gap(3))
        layout.setContentsMargins(*(look.gap(step) for step in (5, 5, 3, 5)))
        layout.addWidget(own_label(speech, TITLE, "title"))
        if not self._desk.can_guide:
            layout.addWidget(own_label(speech, NOT_YET, "lead"))
            self._side.setWidget(body)
            self._pages.setWidget(QWidget())
            return
        handout = self._desk.plan()
        self._fill_side(layout, handout, speech)
        self._side.setWidget(body)
        drawn = (handout, self.languages(here), here.paper.large, look)
        if drawn != self._drawn:
            self._draw_pages(handout, speech)
            self._drawn = drawn

    def arrive(self) -> None:
        """Put the focus on the first way to save."""
        announce(self, speech_at(self._desk).words(TITLE))
        for button in self.findChildren(Button):
            if button.objectName().startswith("paper/save"):
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def commit(self) -> None:
        """Nothing is half said here."""

    def languages(self, here: Here) -> tuple[str, ...]:
        """In which languages the paper is: as chosen, else as the window speaks."""
        own, theirs = self._desk.language, self._desk.second_language
        chosen = here.paper.languages
        if chosen and set(chosen) <= {own, theirs}:
            return chosen
        return (own, theirs) if theirs and theirs != own else (own,)

    def _fill_side(self, layout: object, handout: Handout, speech: Speech) -> None:
        look = self._here.look
        own, theirs = self._desk.language, self._desk.second_language
        ways = [(own, theirs), (theirs,), (own,)] if theirs and theirs != own else [(own,)]
        if len(ways) > 1:
            layout.addWidget(own_label(speech, LANGUAGES, "strong"))
        for way in ways if len(ways) > 1 else ():
            words = " + ".join(self._desk.own_name(code) for code in way)
            mark = RadioMark(look, f"paper/languages/{'-'.join(way)}", words)
            make_word_tile(mark, words)
            mark.setChecked(way == self.languages(self._here))
            paper = Paper(way, self._here.paper.large)
            mark.clicked.connect(lambda _on, paper=paper: self.said.emit(Papered(paper)))
            layout.addWidget(mark)
        large = CheckMark(look, "paper/large", speech.words(LARGE))
        make_tile(large, speech, LARGE, None)
        large.setChecked(self._here.paper.large)
        paper = Paper(self._here.paper.languages, not self._here.paper.large)
        large.clicked.connect(lambda _on: self.said.emit(Papered(paper)))
        layout.addWidget(large)
        layout.addSpacing(look.gap(3))
        layout.addWidget(own_label(speech, SAVE, "heading"))
