"""One line of the site's settings to type into: what is wrong stands beneath it, and it stays as it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from vita_assist.language import app_count, app_text
from vita_assist.site import MOST_LETTERS, tidy
from vita_assist.site.site import shown
from vita_assist.window.boxes import Box, column
from vita_assist.window.message import announce
from vita_assist.window.words import card, own_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent

    from vita_assist.language import Text
    from vita_assist.site import Bounds
    from vita_assist.window.drawn import Drawn

TOO_LONG = app_count(
    "window/site/too-long",
    "Too long by {count} letter. Allowed: up to {most}. It is kept as soon as it is shorter.",
    "Too long by {count} letters. Allowed: up to {most}. It is kept as soon as it is shorter.",
    count=0,
)
NOT_MINUTES = app_text("window/site/not-minutes", "Allowed: {least} to {most} minutes, in whole numbers.")
LOST = app_text(
    "window/site/lost-here", "No font of this program has these letters: {letters}. They cannot be printed."
)


class SiteField(QLineEdit):
    """One line. Input methods neither predict nor learn here."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.left: Callable[[], None] = lambda: None
        self._shown = ""
        self.setObjectName(f"site/{key}")
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)

    @property
    def half_typed(self) -> bool:
        """Whether something else stands in it than what is kept."""
        return self.text() != self._shown

    def show_line(self, words: str) -> None:
        """Show what is kept; what is being typed stays."""
        if not self.half_typed and words != self._shown:
            self.setText(words)
            self._shown = words

    def rest(self, words: str) -> None:
        """Take what stands in it for kept, in these words."""
        self._shown = words
        if self.text() != words:
            self.setText(words)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field says it."""
        super().focusOutEvent(event)
        self.left()


class SiteLine(Box):
    """A field with its caption, and beneath it what is wrong."""

    said = Signal(str, object)  # key, words or minutes

    def __init__(self, key: str, caption: Text, drawn: Drawn, whose: Text | None = None) -> None:
        """`whose` is what a screen reader calls it, where the caption alone would not do."""
        super().__init__()
        self.key = key
        self._drawn = drawn
        self._wrong: QWidget | None = None
        self._layout = column(self, 2)
        self.field = SiteField(key)
        label = own_label(drawn.speech, caption, "muted")
        label.setBuddy(self.field)
        self.field.setAccessibleName(drawn.speech.words(caption if whose is None else whose))
        self.field.left = self.say
        self._layout.addWidget(label)
        self._layout.addWidget(self.field)

    def say(self) -> None:
        """Say what stands in it, tidied, unless it cannot be kept."""
        if self.field.half_typed and self.look_at():
            words = tidy(self.field.text())
            self.field.rest(words)
            self.said.emit(self.key, self._value(words))

    def look_at(self, *, aloud: bool = True) -> bool:
        """Whether what stands in it can be kept; what is wrong with it is shown, and `aloud` said."""
        words = shown(self.field.text())
        wrong = self._fault(words)
        lost = None if wrong is not None else self._lost(words)
        self.tell(wrong or lost, "bad" if wrong is not None else "care", aloud=aloud)
        return wrong is None

    def tell(self, wrong: Text | None, kind: str = "bad", *, aloud: bool = True) -> None:
        """Show beneath the field what is wrong, or nothing."""
        if self._wrong is not None:
            self._wrong.setParent(None)
            self._wrong.deleteLater()
            self._wrong = None
        words = "" if wrong is None else self._drawn.speech.words(wrong)
        self.field.setAccessibleDescription(words)
        if wrong is None:
            return
        self._wrong = card(kind)
        self._wrong.setObjectName(f"site/wrong/{self.key}")
        column(self._wrong, 0, self._drawn.look.gap(2)).addWidget(own_label(self._drawn.speech, wrong, "strong"))
        self._layout.addWidget(self._wrong)
        if aloud:
            announce(self.field, words, urgent=True)

    def _fault(self, words: str) -> Text | None:
        too_many = len(words) - MOST_LETTERS
        return TOO_LONG.filled(count=too_many, most=MOST_LETTERS) if too_many > 0 else None

    def _lost(self, words: str) -> Text | None:
        """What no font has; looked at only where other letters are than those of English."""
        lost = "" if words.isascii() else self._drawn.desk.paper.lost_letters(words)
        return LOST.filled(letters=lost) if lost else None

    def _value(self, words: str) -> object:
        return words


class CallLine(SiteLine):
    """Who dialed a number: typed here, and noted with the day by the button beside it."""

    def say(self) -> None:
        """Nothing: the button says it."""


class MinutesLine(SiteLine):
    """A number of minutes, within bounds and before or after another one."""

    def __init__(self, key: str, caption: Text, drawn: Drawn, bounds: Bounds) -> None:
        super().__init__(key, caption, drawn)
        self._bounds = bounds
        self.other: Callable[[int], Text | None] = lambda _minutes: None
        self.field.setInputMethodHints(self.field.inputMethodHints() | Qt.InputMethodHint.ImhDigitsOnly)
        self.field.setMaximumWidth(drawn.look.size(110))

    def _fault(self, words: str) -> Text | None:
        least, most = self._bounds
        if not (words.isascii() and words.isdigit() and len(words) <= len(str(most)) and least <= int(words) <= most):
            return NOT_MINUTES.filled(least=least, most=most)
        return self.other(int(words))

    def _value(self, words: str) -> object:
        return int(words)
