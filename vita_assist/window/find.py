"""The field that finds a topic: it is about the law, never about a household, and keeps nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import category, normalize

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from vita_assist.language import app_text
from vita_assist.window.fields import Unshared

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vita_assist.desk import Desk
    from vita_assist.guidance.topic import Topic
    from vita_assist.language import Text
    from vita_assist.window.words import Speech

FIND: Final = "find/topic"
MOST_LETTERS: Final = 40
FIND_A_TOPIC = app_text("window/find/find", "Find a topic")


class FindField(Unshared):
    """What is typed narrows the list; Down goes into it, Enter to its first topic, Esc empties the field."""

    left = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName(FIND)
        self.setMaxLength(MOST_LETTERS)
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)

    def speak(self, speech: Speech) -> None:
        """Say in the volunteer's language what it is for."""
        words = speech.words(FIND_A_TOPIC)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription("Ctrl+F")
        self.setToolTip("Ctrl+F")

    def forget(self) -> None:
        """Be empty, with nothing to undo."""
        self.setText("")

    def event(self, event: QEvent) -> bool:
        """Esc is the field's own key while there is something in it."""
        if isinstance(event, QKeyEvent) and self._is_to_be_emptied(event):
            event.accept()
            return True
        return super().event(event)

    def _is_to_be_emptied(self, event: QKeyEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        return override and event.key() == Qt.Key.Key_Escape and bool(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field for the list, or empty it."""
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.forget()
        else:
            super().keyPressEvent(event)


class Finder:
    """Knows in which topics words stand: their titles, rules and tables, in the languages shown."""

    def __init__(self, desk: Desk, speech: Speech) -> None:
        """Nothing is read before something is looked for."""
        self._desk = desk
        self._voices = [voice for voice in (speech.own, speech.theirs) if voice is not None]
        self._said: dict[str, str] = {}

    def finds(self, topic: Topic, typed: str) -> bool:
        """Whether every word that was typed stands somewhere in a topic."""
        words = plain(typed).split()
        if words and topic.id not in self._said:
            texts = list(self._texts(topic))
            self._said[topic.id] = plain("\n".join(voice.words(text) for text in texts for voice in self._voices))
        return all(word in self._said[topic.id] for word in words)

    def _texts(self, topic: Topic) -> Iterator[Text]:
        rules = self._desk.pack.rules.rules
        yield from (topic.title, topic.lead)
        for section in topic.sections:
            yield section.heading
            for rule in (rules[rule_id] for rule_id in section.rules):
                yield from _there((rule.text, rule.volunteer))
            table = self._desk.table_in(section)
            if table is not None:
                yield from (table.title, *table.columns)
                yield from (cell for row in table.rows for cell in row.cells)


def plain(words: str) -> str:
    """Words without capitals and accents, Korean syllables as their letters: so it is compared."""
    return "".join(letter for letter in normalize("NFKD", words.casefold()) if category(letter) != "Mn")


def _there(texts: Iterable[Text | None]) -> Iterator[Text]:
    return (text for text in texts if text is not None)
