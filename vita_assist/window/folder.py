"""Choosing a folder: a list of folders of our own, since dialogs of Qt and of the system keep what was chosen.

It keeps no history and no settings, and its words are the program's, in the volunteer's language.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from vita_assist.language import app_text
from vita_assist.places import own_folder
from vita_assist.window.boxes import Box, column
from vita_assist.window.layouts import Wrapping
from vita_assist.window.message import announce
from vita_assist.window.saving import ways
from vita_assist.window.words import Button, Speech, own_label, words_label

if TYPE_CHECKING:
    from vita_assist.window.theme import Look

CHOOSE = app_text("window/saving/choose", "Choose a folder")
HERE = app_text("window/folder/here", "Use this folder")
UP = app_text("window/folder/up", "One folder up")
CANCEL = app_text("window/folder/cancel", "Cancel")
WITHIN = app_text("window/folder/within", "Folders in it: arrow keys move, Enter opens one.")
NONE_WITHIN = app_text("window/folder/none-within", "There are no folders in it.")
UNREADABLE = app_text("window/folder/unreadable", "This folder cannot be opened.")
HOME = app_text("window/folder/home", "My own folder")
DOCUMENTS = app_text("window/folder/documents", "Documents")
STICK = app_text("window/folder/stick", "USB stick {name}")
_ALL_ROOM: Final = 100
_MOST: Final = 2_000
"""So many folders are listed; whoever has more is not looked for by scrolling."""


class FolderDialog(QDialog):
    """Starts at a folder; `chosen` brings the one that was taken."""

    chosen = Signal(object)

    def __init__(self, start: Path, speech: Speech, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("saving/folder")
        self.setWindowTitle("VITA Assist")
        self.setAccessibleName(speech.words(CHOOSE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # else its folders could be read by other programs
        self._speech = speech
        self._folder = start
        layout = column(self, look.gap(2), look.gap(5))
        layout.addWidget(own_label(speech, CHOOSE, "heading"))
        layout.addWidget(self._places(look))
        self._where = words_label("", "strong", name="folder/where")
        layout.addWidget(self._where)
        self._note = words_label("", "muted")
        layout.addWidget(self._note)
        self._list = QListWidget()
        self._list.setObjectName("folder/list")
        self._list.itemActivated.connect(self._enter)
        layout.addWidget(self._list, _ALL_ROOM)
        layout.addWidget(self._buttons(look))
        self.resize(min(parent.width() - 40, look.size(760)), min(parent.height() - 40, look.size(620)))
        self.show_folder(start)

    def show_folder(self, folder: Path, came_from: str = "") -> None:
        """Show the folders within one; the one that was left upwards is marked."""
        self._folder = folder
        self._where.setText(_broken(folder))
        self._where.setAccessibleName(str(folder))
        self._list.clear()
        names = _within(folder)
        for name in names or ():
            QListWidgetItem(name, self._list)
        note = UNREADABLE if names is None else WITHIN if names else NONE_WITHIN
        self._note.setText(self._speech.words(note))
        self._list.setAccessibleName(f"{folder}. {self._speech.words(note)}")
        row = names.index(came_from) if names and came_from in names else 0
        self._list.setCurrentRow(row if names else -1)
        (self._list if names else self._here).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, str(folder))

    def _places(self, look: Look) -> QWidget:
        """Where one can begin: the person's own folder, each stick, the documents."""
        box = Box()
        row = Wrapping(look.gap(2), box)
        found = [(HOME, own_folder()), *ways(STICK, DOCUMENTS).listed]
        for number, (text, path) in enumerate(found):
            button = Button(self._speech.words(text), f"folder/place/{number}", "quiet")
            button.clicked.connect(lambda _on, path=path: self.show_folder(path))
            row.addWidget(button)
        return box

    def _buttons(self, look: Look) -> QWidget:
        box = Box()
        row = Wrapping(look.gap(3), box)
        self._here = Button(self._speech.words(HERE), "folder/use", "primary")
        self._here.clicked.connect(self.accept)
        up = Button(self._speech.words(UP), "folder/up", keys="Alt+\u2191")
        QShortcut(QKeySequence("Alt+Up"), self).activated.connect(self._go_up)
        up.clicked.connect(self._go_up)
        cancel = Button(self._speech.words(CANCEL), "folder/cancel", keys="Esc")
        cancel.clicked.connect(self.reject)
        for button in (self._here, up, cancel):
            button.setAutoDefault(False)  # Enter opens a folder of the list
            row.addWidget(button)
        return box

    def _enter(self, item: QListWidgetItem) -> None:
        self.show_folder(self._folder / item.text())

    def _go_up(self) -> None:
        self.show_folder(self._folder.parent, self._folder.name)

    def accept(self) -> None:
        """Close, and say which folder it is."""
        folder = self._folder
        super().accept()
        self.chosen.emit(folder)


def _within(folder: Path) -> list[str] | None:
    """The names of the folders in a folder, hidden ones left out; None where it cannot be opened."""
    try:
        with os.scandir(folder) as found:
            names = [each.name for each in found if not each.name.startswith(".") and _is_folder(each)]
    except OSError:
        return None
    return sorted(names, key=str.casefold)[:_MOST]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _broken(folder: Path) -> str:
    """A path that may break after each of its signs, so that a long one fits."""
    return str(folder).replace(os.sep, f"{os.sep}\u200b")
