"""Words on the window: every text in the volunteer's language, and in the household's beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from PySide6 import QtCore  # `QtCore.Qt` is looked up late, see `early`
from PySide6.QtCore import QLocale, QRect, QSize
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QSizePolicy, QWidget

from vita_assist.language import app_text
from vita_assist.window.boxes import Box, Frame, column
from vita_assist.window.early import make_plain
from vita_assist.window.layouts import Columns

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent

    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.language.voice import Said, Voice
    from vita_assist.window.theme import Look

Side: TypeAlias = Literal["own", "household"]

FALLBACK = app_text("window/words/fallback", "Shown in English: not translated yet.")
DRAFT = app_text("window/words/draft", "draft translation")
_QUOTED = app_text("window/words/quoted", "“{words}”")


class Speech(NamedTuple):
    """The two voices of the window; `theirs` is None where only one language is shown."""

    own: Voice
    theirs: Voice | None
    their_name: str = ""  # what the household's language calls itself

    def words(self, text: Text) -> str:
        """The words in the volunteer's language."""
        return self.own.words(text)

    def second(self, text: Text) -> Said | None:
        """The text in the household's language."""
        return self.theirs.say(text) if self.theirs else None

    def both(self, text: Text) -> str:
        """The words in both languages, for a screen reader's name of something pressed."""
        second = self.second(text)
        return f"{self.words(text)} / {second.words}" if second else self.words(text)


def speech_at(desk: Desk) -> Speech:
    """The voices that the desk has now. One language twice is one language."""
    second = desk.second_language
    shown = desk.voice(second) if second and second != desk.language else None
    own = desk.voice(desk.language)
    return Speech(own, shown, desk.own_name(second)) if shown else Speech(own, None)


def words_label(words: str, tone: str = "", *, name: str = "", wrap: bool = True, **known_by: str) -> QLabel:
    """A label of plain words; it wraps, and what it says cannot be selected or copied.

    The style sheet knows it by its `tone`, and by `side`, `on` (the ground) and `mood` among `known_by`.
    """
    label = QLabel()
    make_plain(label)
    label.setWordWrap(wrap)
    for known, value in {"tone": tone, **known_by}.items():
        if value:
            label.setProperty(known, value)
    label.setObjectName(name)
    label.setText(words)  # at last: with its words it is told to a screen reader, as what it is by then
    return label


def said_label(said: Said, tone: str = "", *, side: Side = "own", on: str = "", fallback: str = "") -> QLabel:
    """A label of a text as it was said; English in place of a translation carries a small mark."""
    words = f"{said.words}\u00a0(EN)" if said.fallback else said.words
    label = words_label(words, tone, side=side, on=on)
    label.setLocale(QLocale(said.language))
    if said.fallback:
        label.setAccessibleDescription(fallback)
        label.setToolTip(fallback)
    return label


def own_label(speech: Speech, text: Text, tone: str = "", on: str = "") -> QLabel:
    """A label in the volunteer's language."""
    return said_label(speech.own.say(text), tone, on=on, fallback=speech.words(FALLBACK))


def second_label(speech: Speech, text: Text, tone: str = "", on: str = "") -> QLabel | None:
    """A label in the household's language, or None where only one language is shown."""
    said = speech.second(text)
    if said is None:
        return None
    return said_label(said, tone, side="household", on=on, fallback=speech.words(FALLBACK))


def stack(layout: QLayout, *widgets: QWidget | None) -> None:
    """Add the widgets that are there."""
    for widget in widgets:
        if widget is not None:
            layout.addWidget(widget)


def quoted(text: Text) -> Text:
    """A text that somebody else says, between quotation marks: none of it is said in our own voice."""
    return _QUOTED.filled(words=text)


def pair(speech: Speech, text: Text, tone: str = "", on: str = "") -> list[QLabel]:
    """The volunteer's words, and the household's to put beneath them unless they are the same."""
    labels = [own_label(speech, text, tone, on)]
    said = speech.second(text)
    if said is not None and (said.fallback or said.words != speech.words(text)):
        labels.append(said_label(said, side="household", on=on, fallback=speech.words(FALLBACK)))
    return labels


def beneath(speech: Speech, text: Text, tone: str = "") -> QWidget:
    """The volunteer's words, and the household's beneath them."""
    box = Box()
    stack(column(box, 0), *pair(speech, text, tone))
    return box


def beside(speech: Speech, look: Look, *texts: tuple[Text, str], heads: tuple[str, str] = ("", "")) -> QWidget:
    """Some texts (each with its tone): the volunteer's at the left, the household's at the right.

    `heads` are short words above either side, where there are any.
    """
    box = Box()
    sides = Columns(look.gap(5), look.size(300), 2, box)
    left = Box()
    inner = column(left, look.gap(2))
    if heads[0]:
        inner.addWidget(words_label(heads[0], "eyebrow"))
    stack(inner, *(own_label(speech, text, tone) for text, tone in texts))
    sides.addWidget(left)
    if speech.theirs:
        right = card("household")
        inner = column(right, look.gap(2))
        inner.setContentsMargins(look.gap(4), look.gap(2), look.gap(3), look.gap(3))
        if heads[1]:
            inner.addWidget(words_label(heads[1], "eyebrow", side="household"))
        stack(inner, *(second_label(speech, text, tone) for text, tone in texts))
        sides.addWidget(right)
    return box


def own_draft(speech: Speech) -> str:
    """That the volunteer's own language is a draft, where it is one; else nothing."""
    return speech.words(DRAFT) if speech.own.draft else ""


def household_head(speech: Speech) -> str:
    """The name of the household's language; where its translation is a draft, that is said to both readers."""
    if speech.theirs is None:
        return ""
    drafts = (speech.theirs.words(DRAFT), speech.words(DRAFT)) if speech.theirs.draft else ()
    return " \u00b7 ".join((speech.their_name, *dict.fromkeys(drafts)))


def card(kind: str) -> QFrame:
    """A frame with a ground of its own."""
    frame = Frame()
    frame.setProperty("card", kind)
    return frame


def key_label(keys: str, look: Look) -> QLabel:
    """A key that does the same as the button beside it; hidden where the text needs the room."""
    label = words_label(keys, "key", wrap=False)
    if not look.roomy:  # never shown here: without a parent it would be a window
        label.hide()
    return label


def grow_with_words(button: QWidget) -> None:
    """Let a button be as high as its words need (Qt's are as high as their hint says)."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


class Button(QPushButton):
    """A button whose words may need more than a line: it grows in height and never cuts them."""

    def __init__(self, words: str, name: str, kind: str = "", keys: str = "") -> None:
        super().__init__(words.replace("&", "&&"))
        self._words, self._least = words, dict[str, QSize]()
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.setAccessibleName(words)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if keys:
            self.setAccessibleDescription(keys)
            self.setToolTip(keys)

    def put(self, words: str) -> None:
        """Say something else."""
        self._words, self._least = words, {}
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)

    def minimumSizeHint(self) -> QSize:
        """The least room in which no word is cut; layouts ask for it again and again, so it is kept for a font."""
        self.ensurePolished()  # or its font would not be known yet
        if (font := self.font().key()) not in self._least:
            widest = max((self.fontMetrics().horizontalAdvance(word) for word in self._words.split()), default=0)
            self._least = {font: QSize(widest + self._padding().width(), self.sizeHint().height())}
        return self._least[font]

    def hasHeightForWidth(self) -> bool:
        """Its words may need more than one line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words need at a width."""
        if width >= self.sizeHint().width():
            return self.sizeHint().height()
        padding = self._padding()
        room = QRect(0, 0, max(1, width - padding.width()), 10_000)
        flags = QtCore.Qt.TextFlag.TextWordWrap
        return self.fontMetrics().boundingRect(room, flags, self._words).height() + padding.height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the colours of the look."""
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
        else:
            self._paint_lines()
        if self.hasFocus() and self.property("kind") == "primary":
            from vita_assist.window.pressable import paint_gap

            paint_gap(self)

    def _paint_lines(self) -> None:
        """Draw it with its words in several lines."""
        # Late: Qt's style classes are slow to import, and few buttons ever need a second line.
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setPen(self.palette().buttonText().color())
        side = self._padding().width() // 2
        flags = QtCore.Qt.AlignmentFlag.AlignCenter | QtCore.Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(side, 0, -side, 0), flags, self._words)

    def _padding(self) -> QSize:
        hint, metrics = self.sizeHint(), self.fontMetrics()
        return hint - QSize(metrics.horizontalAdvance(self._words), metrics.height())
