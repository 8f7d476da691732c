"""A question that must be answered before something is lost: one dialog, two buttons that say what happens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from vita_assist.window.layouts import Wrapping
from vita_assist.window.words import Button, column, own_label

if TYPE_CHECKING:
    from vita_assist.language import Text
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech


@dataclass(frozen=True, slots=True)
class Wording:
    """What is asked, what is safe, and what either button does."""

    title: Text
    body: Text
    yes: Text
    no: Text


class Confirm(QDialog):
    """Accepted when the volunteer presses *yes*; Esc and *no* change nothing."""

    def __init__(self, wording: Wording, speech: Speech, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("confirm")
        self.setWindowTitle("VITA Assist")
        self.setAccessibleName(speech.words(wording.title))
        self.setAccessibleDescription(speech.words(wording.body))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(min(look.size(520), parent.width() - 40))
        layout = column(self, look.gap(3), look.gap(6))
        layout.addWidget(own_label(speech, wording.title, "heading"))
        layout.addWidget(own_label(speech, wording.body))
        buttons = QWidget()
        row = Wrapping(look.gap(3), buttons)
        yes = Button(speech.words(wording.yes), "confirm/yes", "primary")
        no = Button(speech.words(wording.no), "confirm/no", keys="Esc")
        yes.clicked.connect(self.accept)
        no.clicked.connect(self.reject)
        row.addWidget(yes)
        row.addWidget(no)
        layout.addWidget(buttons)
        yes.setFocus()
