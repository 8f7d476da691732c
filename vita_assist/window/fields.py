"""Fields that are typed into: whole numbers, two digits, dates. None of them predicts or remembers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox

from vita_assist.language import app_text
from vita_assist.window.boxes import Box
from vita_assist.window.layouts import Wrapping
from vita_assist.window.words import Button, words_label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

    from vita_assist.interview.answer import Answer
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

LESS = app_text("window/fields/less", "One less")
MORE = app_text("window/fields/more", "One more")
MONTH = app_text("window/fields/month", "Month")
DAY = app_text("window/fields/day", "Day")
# Which part of a date comes first is for each language to say, in these three words.
ORDER = app_text("window/fields/date-order", "month day year")
YEAR = app_text("window/fields/year", "Year")
DIGITS = app_text("window/fields/digits", "4th and 5th digit of the number")

_COPIES = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)
_REFIT = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.StyleChange, QEvent.Type.Polish)
_HINTS = Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData


class Unshared(QLineEdit):
    """A line from which nothing reaches the clipboard, not even by selecting."""

    def __init__(self) -> None:
        super().__init__()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing is copied, cut or pasted."""
        if any(event.matches(keys) for keys in _COPIES):
            event.accept()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select nothing: selecting would fill the X11 selection."""
        event.accept()  # selecting by the mouse would fill the X11 selection

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select nothing."""
        event.accept()


class Typed(Unshared):
    """A line for digits."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.setMaxLength(most)
        # The dash stands for a number that was not said yet.
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*|\u2013"), self))
        self.setInputMethodHints(_HINTS)


class NumberField(Box):
    """A whole number, with a large button at each side; blank until something was said."""

    said = Signal(object)

    def __init__(self, span: tuple[int, int], speech: Speech, look: Look, name: str, *, at_once: bool = False) -> None:
        """`at_once`: each digit says a number, not only leaving the field."""
        super().__init__()
        self._blank = span[0] - 1
        self._spin = _Spin(look, len(str(span[1])))
        self._spin.setObjectName(name)
        self._spin.setRange(self._blank, span[1])
        self._spin.setSpecialValueText("\u2013")
        self._spin.setKeyboardTracking(at_once)
        self._spin.setValue(self._blank)
        self._spin.valueChanged.connect(self._changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.gap(1))
        self._steps: dict[Button, str] = {}
        for sign, words, end in (("\u2212", LESS, "less"), ("+", MORE, "more")):
            button = Button(sign, f"{name}/{end}")
            self._steps[button] = speech.words(words)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do the same
            step = self._spin.stepDown if end == "less" else self._spin.stepUp
            button.clicked.connect(step)
            row.addWidget(button)
        row.insertWidget(1, self._spin)

    def name_it(self, words: str) -> None:
        """What a screen reader calls it."""
        for part in (self._spin, self._spin.lineEdit()):
            part.setAccessibleName(words)
        for button, step in self._steps.items():
            button.setAccessibleName(f"{words}: {step}")

    def show_value(self, value: Answer) -> None:
        """Show a value, or none."""
        self._spin.blockSignals(True)  # showing is not saying
        self._spin.setValue(value if type(value) is int else self._blank)
        self._spin.blockSignals(False)

    def always_hold(self) -> None:
        """Hold a number at any time: it cannot be left blank."""
        self._spin.setSpecialValueText("")
        self._spin.setMinimum(self._blank + 1)

    @property
    def value(self) -> int | None:
        """The number that is in it."""
        return None if self._spin.value() == self._blank else self._spin.value()

    def commit(self) -> None:
        """Take what is typed as said."""
        self._spin.interpretText()

    def _changed(self, value: int) -> None:
        if value != self._blank:
            self.said.emit(value)


class _Spin(QSpinBox):
    """A spin box as wide as its longest number, whose line keeps what is in it."""

    def __init__(self, look: Look, digits: int) -> None:
        super().__init__()
        self._look = look
        self._digits = digits
        self.setLineEdit(Typed(digits))
        self.setInputMethodHints(_HINTS)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def sizeHint(self) -> QSize:
        """As much room as it would like."""
        width = self.fontMetrics().horizontalAdvance("0") * (self._digits + 1) + self._look.size(36)
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The least room in which no word is cut."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page: a wheel that turned the number would do so unseen."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Fit the line again whenever Qt has fitted it."""
        done = super().event(event)
        # With a style sheet and no buttons Qt leaves the line one pixel of width.
        if event.type() in _REFIT:
            self.lineEdit().setGeometry(self.rect().adjusted(6, 4, -6, -4))
        return done


class DigitsField(Box):
    """The two digits in the middle of a number, where they stand in it; nothing else of it is asked."""

    said = Signal(object)

    def __init__(self, speech: Speech, look: Look, name: str) -> None:
        super().__init__()
        self._line = Typed(2)
        self._line.setObjectName(name)
        self._line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._line.setFixedWidth(look.size(76))
        self._line.setToolTip(speech.words(DIGITS))
        self._line.textEdited.connect(self._edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.gap(1))
        row.addWidget(words_label("9\u2022\u2022 \u2013", "muted", wrap=False))
        row.addWidget(self._line)
        row.addWidget(words_label("\u2013 \u2022\u2022\u2022\u2022", "muted", wrap=False))
        self._words = speech.words(DIGITS)

    def name_it(self, words: str) -> None:
        """What a screen reader calls it."""
        self._line.setAccessibleName(f"{words}: {self._words}")

    def show_value(self, value: Answer) -> None:
        """Show a value; a half-typed one stays while there is none."""
        if isinstance(value, str):
            if self._line.text() != value:
                self._line.setText(value)
        elif len(self._line.text()) == self._line.maxLength():
            self._line.clear()

    def commit(self) -> None:
        """One digit alone says nothing."""

    def _edited(self, words: str) -> None:
        if len(words) == self._line.maxLength():
            self.said.emit(words)


class DateField(Box):
    """A date in three parts, in the order of the volunteer's language; no calendar, so no mouse is needed."""

    said = Signal(object)

    def __init__(self, speech: Speech, look: Look, name: str) -> None:
        super().__init__()
        parts = {"month": (MONTH, 2), "day": (DAY, 2), "year": (YEAR, 4)}
        order = speech.words(ORDER).split()
        self._names = {part: speech.words(text) for part, (text, _) in parts.items()}
        self._lines: dict[str, Typed] = {}
        row = Wrapping(look.gap(3), self)
        for part in order if sorted(order) == sorted(parts) else parts:
            words, most = self._names[part], parts[part][1]
            line = Typed(most)
            line.setObjectName(f"{name}/{part}")
            line.setFixedWidth(look.size(40 + 14 * most))
            line.textEdited.connect(self._edited)
            caption = words_label(words.replace("&", "&&"), "muted", wrap=False)
            caption.setBuddy(line)
            both = Box()
            inner = QHBoxLayout(both)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.addWidget(caption)
            inner.addWidget(line)
            row.addWidget(both)
            self._lines[part] = line

    def name_it(self, words: str) -> None:
        """What a screen reader calls its three parts."""
        for part, line in self._lines.items():
            line.setAccessibleName(f"{words}: {self._names[part]}")

    def show_value(self, value: Answer) -> None:
        """Show a date; half a date stays while there is none."""
        if isinstance(value, date):
            if self._typed() != value:
                for part, line in self._lines.items():
                    line.setText(str(getattr(value, part)))
        elif self._typed() is not None:
            for line in self._lines.values():
                line.clear()

    def commit(self) -> None:
        """Half a date says nothing."""

    def _typed(self) -> date | None:
        typed = {part: int(line.text() or 0) for part, line in self._lines.items()}
        try:
            return date(typed["year"], typed["month"], typed["day"])
        except ValueError:
            return None

    def _edited(self) -> None:
        day, year = self._typed(), self._lines["year"]
        if day is not None and len(year.text()) == year.maxLength():
            self.said.emit(day)
