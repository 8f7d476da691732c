"""The site's settings as a file that goes from desk to desk: saved to a stick, and taken over from one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vita_assist.desk.carried import is_carried
from vita_assist.desk.site import BEFORE, CARRIED
from vita_assist.language import app_text
from vita_assist.places import own_folder
from vita_assist.site.changes import changes
from vita_assist.window.boxes import Box, column, settle
from vita_assist.window.confirm import REPLACE
from vita_assist.window.folder import FolderDialog
from vita_assist.window.layouts import Columns
from vita_assist.window.saving import DOCUMENTS, LOOK_AGAIN, NAMED, NO_STICK, OTHER, STICK, saved_text, ways
from vita_assist.window.site_take_over import TakeOver
from vita_assist.window.spoken import LoadSite, SaveSite, TookOver
from vita_assist.window.words import Button, own_label, speech_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.window.boxes import Column
    from vita_assist.window.drawn import Drawn
    from vita_assist.window.shell import Shell
    from vita_assist.window.spoken import Spoken

FILE: Final = app_text("window/site/file", "The same settings on other computers")
FILE_NOTE: Final = app_text(
    "window/site/file-note",
    "Set up one computer, save its settings to a stick, and load them on the others. The file holds what stands on"
    " this page, and nothing about any household.",
)
SAVE: Final = app_text("window/site/save", "Save these settings to a file")
LOAD: Final = app_text("window/site/load", "Load settings from a file")
LOAD_STICK: Final = app_text("window/site/load-stick", "Load from the USB stick {name}")
LOAD_DOCUMENTS: Final = app_text("window/site/load-documents", "Load from Documents on this computer")
LOAD_OTHER: Final = app_text("window/site/load-other", "Load from a folder you choose")
NONE_FOUND: Final = app_text("window/site/none-found", "No file named {name} was found on a stick or in Documents.")
SAME: Final = app_text("window/site/same", "The file says the same as the settings here. Nothing was changed.")
TAKEN: Final = app_text("window/site/taken", "The settings from the file are in use now.")
KEPT_BEFORE: Final = app_text(
    "window/site/kept-before", "What was here before is kept as {name} in {folder}.", name=BEFORE
)


class FilePart(Box):
    """Where the settings can be saved, and from where they can be loaded; looked for each time that it is drawn."""

    def __init__(self, drawn: Drawn) -> None:
        super().__init__()
        self._drawn = drawn
        self._layout = column(self, 0)
        self._body: QWidget | None = None
        self._draw()

    def _draw(self) -> QWidget:
        if self._body is not None:  # not at once: it may be one of its buttons that is being pressed
            self._body.hide()
            self._body.deleteLater()
        look = self._drawn.look
        self._body = Box()
        row = Columns(look.gap(5), look.size(330), 2, self._body)
        row.addWidget(self._side(SAVE, self._fill_save))
        row.addWidget(self._side(LOAD, self._fill_load))
        self._layout.addWidget(self._body)
        return self._body

    def _side(self, title: Text, fill: Callable[[Column], None]) -> QWidget:
        box = Box()
        inner = column(box, self._drawn.look.gap(2))
        inner.addWidget(own_label(self._drawn.speech, title, "strong"))
        fill(inner)
        return box

    def _fill_save(self, inner: Column) -> None:
        speech = self._drawn.speech
        there = ways(STICK, DOCUMENTS)
        for place, (text, folder) in enumerate(there.listed):
            self._button(inner, text, f"site/save/{place}", SaveSite(folder))
        self._other(inner, OTHER, "site/save/other", SaveSite)
        if not there.has_stick:
            inner.addWidget(own_label(speech, NO_STICK, "muted"))
            again = Button(speech.words(LOOK_AGAIN), "site/look-again")
            again.clicked.connect(self._look_again)
            inner.addWidget(again)
        named = NAMED.filled(name=CARRIED.replace("-", "-\u200b"))
        inner.addWidget(own_label(speech, named, "muted"))

    def _fill_load(self, inner: Column) -> None:
        there = ways(LOAD_STICK, LOAD_DOCUMENTS, to_read=True).listed
        found = [(text, folder) for text, folder in there if is_carried(folder, CARRIED)]
        for place, (text, folder) in enumerate(found):
            self._button(inner, text, f"site/load/{place}", LoadSite(folder))
        self._other(inner, LOAD_OTHER, "site/load/other", LoadSite)
        if not found:
            none = NONE_FOUND.filled(name=CARRIED.replace("-", "-\u200b"))
            inner.addWidget(own_label(self._drawn.speech, none, "muted"))

    def _button(self, inner: Column, text: Text, name: str, spoken: Spoken) -> None:
        button = Button(self._drawn.speech.words(text), name)
        button.clicked.connect(lambda: self._drawn.say(spoken))
        inner.addWidget(button)

    def _other(self, inner: Column, text: Text, name: str, spoken: Callable[[Path], Spoken]) -> None:
        button = Button(self._drawn.speech.words(text), name)
        button.clicked.connect(lambda: self._ask_for_folder(spoken))
        inner.addWidget(button)

    def _ask_for_folder(self, spoken: Callable[[Path], Spoken]) -> None:
        dialog = FolderDialog(own_folder(), self._drawn.speech, self._drawn.look, self.window())
        dialog.chosen.connect(lambda folder: self._drawn.say(spoken(folder)))
        dialog.open()

    def _look_again(self) -> None:
        """Draw with the sticks that are there now, and put the focus on the first of them."""
        body = self._draw()
        settle(body)
        found = body.findChild(Button, "site/look-again") or body.findChild(Button, "site/save/0")
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)


def fill_file(inner: Column, drawn: Drawn) -> None:
    """The part of the site's page."""
    inner.addWidget(own_label(drawn.speech, FILE, "heading"))
    inner.addWidget(own_label(drawn.speech, FILE_NOTE, "muted"))
    inner.addWidget(FilePart(drawn))


def carry(shell: Shell, desk: Desk, spoken: SaveSite | LoadSite | TookOver) -> None:
    """Save, load, or say what was taken over. Raises as `SiteDesk.save_to` and `read_from` do."""
    if isinstance(spoken, TookOver):
        kept = (KEPT_BEFORE.filled(folder=str(desk.settings.folder)),) if desk.settings.kept_before else ()
        shell.tell(TAKEN, *kept)
    elif isinstance(spoken, LoadSite):
        _ask(shell, desk, spoken.folder)
    elif not spoken.again and (spoken.folder / CARRIED).is_file():
        shell.confirm(REPLACE, lambda: shell.hear(SaveSite(spoken.folder, again=True)))
    else:
        shell.tell(saved_text(desk.settings.save_to(spoken.folder, again=spoken.again)))


def _ask(shell: Shell, desk: Desk, folder: Path) -> None:
    """Show what a file would change, and ask once."""
    site = desk.settings.read_from(folder)
    found = changes(desk.site, site)
    if not found:
        shell.tell(SAME)
        return
    dialog = TakeOver(desk, found, speech_at(desk), shell.here.look, shell)
    dialog.accepted.connect(lambda: shell.hear(TookOver(site)))
    dialog.open()
