"""What a file of settings would change, line by line, and one question before it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from vita_assist.desk.site import BEFORE
from vita_assist.language import app_count, app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.layouts import Columns, Wrapping
from vita_assist.window.site_words import line_name, line_words
from vita_assist.window.words import Button, card, own_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vita_assist.desk import Desk
    from vita_assist.site.changes import Change
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

TITLE: Final = app_text("window/site/take-over", "Replace the settings of this site?")
COUNT: Final = app_count(
    "window/site/lines-change",
    "{count} line changes. What is here now will be kept as {name}. Nothing was changed yet.",
    "{count} lines change. What is here now will be kept as {name}. Nothing was changed yet.",
    count=0,
    name=BEFORE,
)
NOW: Final = app_text("window/site/now", "Here now: {words}")
THEN: Final = app_text("window/site/then", "In the file: {words}")
REPLACE: Final = app_text("window/site/take-over-yes", "Replace the settings")
STAY: Final = app_text("window/site/take-over-no", "Keep the settings that are here")
_MARGIN: Final = 40


class TakeOver(QDialog):
    """Accepted when the coordinator says so; Esc and the other button change nothing."""

    def __init__(self, desk: Desk, found: tuple[Change, ...], speech: Speech, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        count = COUNT.filled(count=len(found))
        self.setObjectName("site/take-over")
        self.setWindowTitle("VITA Assist")
        self.setAccessibleName(speech.words(TITLE))
        self.setAccessibleDescription(speech.words(count))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)  # the list takes all the room that is left
        layout.setSpacing(look.gap(3))
        layout.setContentsMargins(*[look.gap(5)] * 4)
        layout.addWidget(own_label(speech, TITLE, "heading"))
        layout.addWidget(own_label(speech, count))
        layout.addWidget(self._list(desk, found, speech, look), 1)
        buttons = Box()
        row = Wrapping(look.gap(3), buttons)
        yes = Button(speech.words(REPLACE), "take-over/yes", "primary")
        no = Button(speech.words(STAY), "take-over/no", keys="Esc")
        yes.clicked.connect(self.accept)
        no.clicked.connect(self.reject)
        row.addWidget(yes)
        row.addWidget(no)
        layout.addWidget(buttons)
        self.resize(min(look.size(820), parent.width() - _MARGIN), parent.height() - _MARGIN)
        no.setFocus()

    @staticmethod
    def _list(desk: Desk, found: Iterable[Change], speech: Speech, look: Look) -> QScrollArea:
        body = Box()
        lines = column(body, look.gap(2), look.gap(3))
        for place, change in enumerate(found):
            if place:
                lines.addWidget(card("rule"))
            lines.addWidget(own_label(speech, line_name(desk, change.key), "strong"))
            box = Box()
            row = Columns(look.gap(4), look.size(240), 2, box)
            for text, value in ((NOW, change.before), (THEN, change.after)):
                label = own_label(speech, text.filled(words=line_words(desk, change.key, value)))
                label.setAlignment(Qt.AlignmentFlag.AlignTop)
                row.addWidget(label)
            lines.addWidget(box)
        area = QScrollArea()
        area.setObjectName("take-over/lines")
        area.setAccessibleName(speech.words(TITLE))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll it
        area.setWidget(body)
        return area
