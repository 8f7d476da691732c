"""The list at the side of what can be looked up: a field that finds topics, and the topics in their groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from vita_assist.language import app_count, app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.find import Finder, FindField
from vita_assist.window.message import announce
from vita_assist.window.side_list import Entry, SideList
from vita_assist.window.view import swap
from vita_assist.window.words import own_label

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QLabel

    from vita_assist.desk import Desk
    from vita_assist.guidance.topic import Topic, TopicGroup
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

CURRENT = app_text("window/topics/current", "{title}. You are here.")
FOUND = app_count("window/topics/found", "{count} topic found", "{count} topics found", count=0)
NONE_FOUND = app_text("window/topics/none-found", "No topic has these words.")


class TopicsList(Box):
    """The field, and beneath it the list; what is typed is in the field alone, and gone when one leaves."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._field = FindField()
        self._field.textChanged.connect(self._narrow)
        self._field.left.connect(self.focus_entry)
        self._field.entered.connect(self._go_to_first)
        self._list = _Groups(desk)
        self._list.chosen.connect(self.chosen)
        self._layout = column(self, 0)
        self._layout.addWidget(self._field)
        self._layout.insertWidget(1, self._list, 1)
        self._layout.setStretch(2, 0)

    def draw(self, current: str, speech: Speech, look: Look) -> None:
        """Draw the topics in their groups; what is unchanged stays as it is."""
        self._layout.setContentsMargins(look.gap(3), look.gap(3), 0, 0)
        self._layout.setSpacing(look.gap(1))
        self._field.speak(speech)
        self._list.draw(current, self._field.text(), speech, look)
        self.setFixedWidth(self._list.width() + look.gap(3))

    def put_away(self) -> None:
        """Delete the list; it will be drawn anew."""
        self._list.put_away()

    def focus_entry(self) -> None:
        """Put the focus on where one is, or on the first that was found."""
        for entry in self._list.entries():
            if entry.focusPolicy() & Qt.FocusPolicy.TabFocus:
                entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves leaves nothing in the field."""
        super().hideEvent(event)
        self._field.forget()

    def _narrow(self, typed: str) -> None:
        self._list.narrow(typed)

    def _go_to_first(self) -> None:
        if self._field.text().strip():
            self._list.go_to_first()


class _Groups(SideList):
    """The groups of topics; those that were not looked for are hidden."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__("topics")
        self._desk = desk
        self._speech: Speech | None = None
        self._finder: Finder | None = None
        self._entries: dict[str, Entry] = {}
        self._heads: dict[str, QLabel] = {}
        self._none: QLabel | None = None

    def put_away(self) -> None:
        self._entries, self._heads, self._none = {}, {}, None
        super().put_away()

    def draw(self, current: str, typed: str, speech: Speech, look: Look) -> None:
        drawn = (self._desk.language, self._desk.second_language, look)
        if drawn != self._drawn:
            self._speech, self._finder = speech, Finder(self._desk, speech)
            self._build(self._desk.topic_groups(), speech, look)
            self._drawn = drawn
        for topic in self._topics():
            entry, here = self._entries[topic.id], topic.id == current
            entry.be_current(here)
            entry.setAccessibleName(speech.words(CURRENT.filled(title=topic.title) if here else topic.title))
        self._show_found(typed)
        self._fit(look)

    def narrow(self, typed: str) -> None:
        """Show the topics in which these words stand, and say how many."""
        if self._speech is not None and self._entries:
            count = self._show_found(typed)
            found = FOUND.filled(count=count) if count else NONE_FOUND
            if typed.strip():
                announce(self, self._speech.words(found))
            self.verticalScrollBar().setValue(0)

    def go_to_first(self) -> None:
        """Go to the first topic that was found."""
        for topic_id, entry in self._entries.items():
            if not entry.isHidden():
                self.chosen.emit(topic_id)
                return

    def _topics(self) -> list[Topic]:
        return [topic for group in self._desk.topic_groups() for topic in group.topics]

    def _show_found(self, typed: str) -> int:
        """Hide what was not looked for; the Tab key stops where one is, or at the first that is shown."""
        shown: list[Entry] = []
        for group in self._desk.topic_groups():
            before = len(shown)
            for topic in group.topics:
                found = self._finder is None or self._finder.finds(topic, typed)
                self._entries[topic.id].setVisible(found)
                if found:
                    shown.append(self._entries[topic.id])
            self._heads[group.id].setVisible(len(shown) > before)
        if self._none is not None:
            self._none.setVisible(not shown and bool(self._entries))
        stop = next((entry for entry in shown if entry.current), shown[0] if shown else None)
        for entry in self._entries.values():
            entry.be_a_stop(entry is stop)
        return len(shown)

    def _build(self, groups: tuple[TopicGroup, ...], speech: Speech, look: Look) -> None:
        body = Box()
        layout = column(body, 2)
        layout.setContentsMargins(0, look.gap(2), look.gap(2), look.gap(4))
        self._entries, self._heads = {}, {}
        for group in groups:
            head = own_label(speech, group.title, "eyebrow")
            head.setContentsMargins(look.gap(3), look.gap(3), 0, look.gap(1))
            self._heads[group.id] = head
            layout.addWidget(head)
            for topic in group.topics:
                entry = Entry(f"topics/{topic.id}", topic.title, speech, look, look.gap(3))
                entry.clicked.connect(lambda _on, topic=topic.id: self.chosen.emit(topic))
                entry.moved.connect(self._move)
                self._entries[topic.id] = entry
                layout.addWidget(entry)
        self._none = own_label(speech, NONE_FOUND, "muted")
        self._none.setContentsMargins(look.gap(3), look.gap(3), 0, 0)
        self._none.hide()
        layout.addWidget(self._none)
        swap(self, body)
