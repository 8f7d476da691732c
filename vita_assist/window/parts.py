"""A place with a list of its parts at the left and one of them at the right; it asks nothing and keeps nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from vita_assist.language import app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.drawn import Drawn
from vita_assist.window.fold import show_opened
from vita_assist.window.message import announce
from vita_assist.window.side_list import Entry, SideList
from vita_assist.window.spoken import Go
from vita_assist.window.view import View, holder_of, swap
from vita_assist.window.words import own_label, speech_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.window.boxes import Column
    from vita_assist.window.here import Here, Place
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

CURRENT = app_text("window/parts/current", "{title}. You are here.")


class Listed(NamedTuple):
    """One line of a list of parts; `head` stands above it."""

    id: str
    title: Text
    head: Text | None = None


class Part(NamedTuple):
    """One part: what the list calls it, and what draws it into a column; `head` stands above it in the list."""

    id: str
    title: Text
    fill: Callable[[Column, Drawn, int], None]
    head: Text | None = None

    @property
    def listed(self) -> Listed:
        """How the list has it."""
        return Listed(self.id, self.title, self.head)


class PartsView(View):
    """Draws the part that `Here` names, the first where it names none."""

    place: ClassVar[Place]

    def __init__(self, desk: Desk) -> None:
        """The list at the left, the part at the right; nothing needs a foot."""
        super().__init__(desk)
        self._drawn: object = None
        self._body: QWidget | None = None
        self._room_drawn = 0
        self._list = PartsList(self.place)
        self._list.chosen.connect(lambda part: self.said.emit(Go(self.place, part)))
        self._foot.hide()
        self._stand_beside(self._list)

    def parts(self) -> Sequence[Part]:
        """What there is, in order."""
        raise NotImplementedError

    def depends_on(self) -> object:
        """What a part is drawn from besides the languages and the look."""
        return None

    def redraw(self, here: Here) -> None:
        """Draw from the desk; what is unchanged stays as it is, so that the focus stays too."""
        self._here = here
        speech, parts, part = speech_at(self._desk), self.parts(), self._part()
        said_in = (self._desk.language, self._desk.second_language, here.look)
        self._list.draw([each.listed for each in parts], part.id, speech, here.look, said_in)
        drawn = (part.id, said_in, self.depends_on())
        if drawn != self._drawn or self._body is None:
            same = isinstance(self._drawn, tuple) and self._drawn[0] == part.id
            self._build(part, speech, keep_place=same)
            self._drawn = drawn
        else:
            show_opened(self._body, here.opened)

    def arrive(self) -> None:
        """Put the focus on the part in the list, and say which it is."""
        announce(self, speech_at(self._desk).words(self._part().title))
        self._list.focus_entry()
        self._begin_at_top()

    def put_away(self) -> None:
        """The part and the list."""
        self._body, self._drawn = None, None
        self._list.put_away()
        super().put_away()

    def put_away_unseen(self) -> None:
        """Nothing: it stays as it was drawn."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width can hold a table as a grid, or no longer."""
        super().resizeEvent(event)
        if self._body is not None:
            QTimer.singleShot(0, self, self._refit)

    def _part(self) -> Part:
        parts = self.parts()
        return next((part for part in parts if part.id == self._here.part(self.place)), parts[0])

    def _room(self) -> int:
        """How wide a part is, in pixels."""
        look = self._here.look
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        return min(self.width() - self._list.width() - bar, look.size(1240)) - 2 * look.gap(6)

    def _build(self, part: Part, speech: Speech, *, keep_place: bool) -> None:
        look = self._here.look
        body = Box(holder_of(self._scroll))
        body.setMaximumWidth(look.size(1240))
        layout = column(body, look.gap(4))
        layout.setContentsMargins(*(look.gap(step) for step in (6, 5, 6, 6)))
        self._room_drawn = self._room()
        part.fill(layout, Drawn(self._desk, speech, self._here, self.said.emit), self._room_drawn)
        self._body = body
        self._show_body(body, keep_place=keep_place)

    def _refit(self) -> None:
        if self._body is not None and self._room() != self._room_drawn:
            self._drawn = None
            self.redraw(self._here)


class PartsList(SideList):
    """The parts, under their heads."""

    chosen = Signal(str)

    def __init__(self, place: Place) -> None:
        super().__init__("topics")
        self._place = place
        self._entries: dict[str, Entry] = {}

    def put_away(self) -> None:
        self._entries = {}
        super().put_away()

    def draw(self, parts: Sequence[Listed], current: str, speech: Speech, look: Look, said_in: object) -> None:
        """Draw the list; what is unchanged stays as it is."""
        drawn = (tuple(part.id for part in parts), said_in)
        if drawn != self._drawn:
            self._build(parts, speech, look)
            self._drawn = drawn
        for part in parts:
            entry, here = self._entries[part.id], part.id == current
            entry.be_current(here)
            entry.setAccessibleName(speech.words(CURRENT.filled(title=part.title) if here else part.title))
        self._fit(look)

    def focus_entry(self) -> None:
        """Put the focus on where one is."""
        for entry in self.entries():
            if entry.current:
                entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, parts: Sequence[Listed], speech: Speech, look: Look) -> None:
        body = Box()
        layout = column(body, 2)
        layout.setContentsMargins(look.gap(3), look.gap(4), look.gap(2), look.gap(4))
        self._entries = {}
        for part in parts:
            if part.head is not None:
                head = own_label(speech, part.head, "eyebrow")
                head.setContentsMargins(look.gap(3), look.gap(3) if self._entries else 0, 0, look.gap(1))
                layout.addWidget(head)
            # Under this name F6 finds it, as it finds topics.
            entry = Entry(f"topics/{self._place}/{part.id}", part.title, speech, look, look.gap(3))
            entry.clicked.connect(lambda _on, part=part.id: self.chosen.emit(part))
            entry.moved.connect(self._move)
            self._entries[part.id] = entry
            layout.addWidget(entry)
        swap(self, body)
