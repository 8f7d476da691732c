"""A question that must be answered before something is lost: one dialog, two buttons that say what happens."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vita_assist.language import app_text
from vita_assist.window.boxes import Box, column, settle
from vita_assist.window.dialog import Dialog
from vita_assist.window.layouts import Wrapping
from vita_assist.window.words import Button, own_label

if TYPE_CHECKING:
    from vita_assist.language import Text
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech


class Wording(NamedTuple):
    """What is asked, what is safe, and what either button does."""

    title: Text
    body: Text
    yes: Text
    no: Text


_STAYS = app_text(
    "window/shell/stays",
    "The answers of this household will be forgotten. What you printed or saved stays where it is.",
)
_GO_BACK = app_text("window/shell/go-back", "Go back to this household")
FORGET = Wording(
    app_text("window/shell/forget", "Start with a new household?"),
    _STAYS,
    app_text("window/shell/forget-yes", "Forget and start afresh"),
    _GO_BACK,
)
CLOSE = Wording(
    app_text("window/shell/close", "Close the program?"),
    _STAYS,
    app_text("window/shell/close-yes", "Forget and close"),
    _GO_BACK,
)
REPLACE = Wording(
    app_text("window/shell/replace", "A file of this name is there already"),
    app_text("window/shell/replace-other", "Nothing was changed yet."),
    app_text("window/shell/replace-yes", "Replace the file"),
    app_text("window/shell/replace-no", "Keep the file that is there"),
)
REPLACE_PLAN = REPLACE._replace(
    body=app_text("window/shell/replace-body", "It may be the plan of another household. Nothing was changed yet.")
)


class Confirm(Dialog):
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
        buttons = Box()
        row = Wrapping(look.gap(3), buttons)
        yes = Button(speech.words(wording.yes), "confirm/yes", "primary")
        no = Button(speech.words(wording.no), "confirm/no", keys="Esc")
        yes.clicked.connect(self.accept)
        no.clicked.connect(self.reject)
        row.addWidget(yes)
        row.addWidget(no)
        layout.addWidget(buttons)
        yes.setFocus()
        self._fit(parent.width() - 40)

    def _fit(self, widest: int) -> None:
        """Be as large as all the words need: Qt would cut what does not fit into two thirds of a small screen."""
        settle(self)
        layout = self.layout()
        if layout is not None:
            width = min(max(self.minimumWidth(), layout.totalSizeHint().width()), widest)
            self.resize(width, layout.totalHeightForWidth(width))
