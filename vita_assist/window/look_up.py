"""What can be looked up: the topics at the left, one of them at the right; it asks nothing and keeps nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer

from vita_assist.language import app_text
from vita_assist.window.drawn import Drawn
from vita_assist.window.fold import show_opened
from vita_assist.window.handout_list import LISTED
from vita_assist.window.here import Place
from vita_assist.window.message import announce
from vita_assist.window.spoken import Back, Go
from vita_assist.window.topic_page import TopicPage
from vita_assist.window.topics_list import TopicsList
from vita_assist.window.view import View, holder_of
from vita_assist.window.words import Button, key_label, own_label, speech_at

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vita_assist.desk import Desk
    from vita_assist.guidance.topic import Topic, TopicGroup
    from vita_assist.window.here import Here
    from vita_assist.window.words import Speech

NOTHING = app_text("window/topics/nothing", "There is nothing to look up in this content.")
BACK = {
    Place.START: app_text("window/topics/back-start", "Back to the start"),
    Place.QUESTIONS: app_text("window/topics/back-questions", "Back to the questions"),
    Place.RESULT: app_text("window/topics/back-result", "Back to the result"),
    Place.PAPER: app_text("window/topics/back-print", "Back to printing"),
    Place.SHARING: app_text("window/topics/back-sharing", "Back to data sharing"),
    Place.RIGHTS: app_text("window/topics/back-rights", "Back to rights"),
    Place.SITE: app_text("window/topics/back-site", "Back to “This site”"),
}

PAPER = app_text("window/topics/paper", "On paper: {title}")
ON_PAPER: Final = {"numbers": "number-guide", "ip-pin": "ip-pin-reminder", "site": "who-can-help"}
"""Which handout goes with the topics of a group."""


class LookUpView(View):
    """Draws the topic that `Here` names."""

    def __init__(self, desk: Desk) -> None:
        """The list at the left, the topic and the foot at the right."""
        super().__init__(desk)
        self._drawn: object = None
        self._foot_drawn: object = None
        self._page: TopicPage | None = None
        self._list = TopicsList(desk)
        self._list.chosen.connect(lambda topic: self.said.emit(Go(Place.LOOK_UP, topic)))
        self._stand_beside(self._list)

    def redraw(self, here: Here) -> None:
        """Draw from the desk; what is unchanged stays as it is, so that the focus stays too."""
        self._here = here
        speech, found = speech_at(self._desk), self._found()
        said_in = (self._desk.language, self._desk.second_language, here.look)
        self._list.draw(found[1].id if found else "", speech, here.look)
        drawn = (found[1].id if found else "", said_in)
        if drawn != self._drawn or not (self._page is None or self._page.suits(self._room())):
            self._build(found, speech)
            self._drawn = drawn
        elif self._page is not None:
            show_opened(self._page, here.opened)
        left = here.left.place if here.left else Place.START
        handout = ON_PAPER.get(found[0].id, "") if found else ""
        if (left, handout, said_in) != self._foot_drawn:
            self._build_foot(left, handout, speech)
            self._foot_drawn = (left, handout, said_in)

    def arrive(self) -> None:
        """Put the focus on the topic in the list, and say which it is."""
        found, speech = self._found(), speech_at(self._desk)
        announce(self, speech.words(found[1].title if found else NOTHING))
        self._list.focus_entry()
        self._begin_at_top()

    def put_away(self) -> None:
        """The page and the list."""
        self._page, self._drawn = None, None
        self._list.put_away()
        super().put_away()

    def put_away_unseen(self) -> None:
        """Nothing: the law stays as it was drawn."""

    def _found(self) -> tuple[TopicGroup, Topic] | None:
        """The topic that is looked up, the first where none is named, with its group."""
        every = [(group, topic) for group in self._desk.topic_groups() for topic in group.topics]
        named = (each for each in every if each[1].id == self._here.topic)
        return next(named, every[0] if every else None)

    def _room(self) -> int:
        """How wide the page is, in pixels."""
        look = self._here.look
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        return min(self.width() - self._list.width() - bar, look.size(1240)) - 2 * look.gap(6)

    def _build(self, found: tuple[TopicGroup, Topic] | None, speech: Speech) -> None:
        look = self._here.look
        same = self._page is not None and found is not None and self._page.topic == found[1].id
        if found is None:
            self._page = None
            nothing = own_label(speech, NOTHING, "hint")
            nothing.setContentsMargins(*(look.gap(step) for step in (6, 5, 6, 6)))
            self._show_body(nothing, keep_place=False)
            return
        group, topic = found
        drawn = Drawn(self._desk, speech, self._here, self.said.emit)
        page = TopicPage(topic, group.title, drawn, self._room(), holder_of(self._scroll))
        page.setMaximumWidth(look.size(1240))
        self._page = page
        self._show_body(page, keep_place=same)

    def _build_foot(self, left: Place, handout: str, speech: Speech) -> None:
        self._clear_foot()
        back = Button(speech.words(BACK[left]), "look-up/back", keys="Alt+B")
        back.clicked.connect(lambda: self.said.emit(Back()))
        self._foot_row.addWidget(back)
        self._foot_row.addWidget(key_label("Alt+B", self._here.look), 0, Qt.AlignmentFlag.AlignVCenter)
        self._foot_row.addStretch(1)
        title = next((listed.title for listed in LISTED if listed.id == handout), None)
        if title is not None:
            onward = Button(speech.words(PAPER.filled(title=title)), "look-up/paper")
            onward.clicked.connect(lambda: self.said.emit(Go(Place.PAPER, handout)))
            self._foot_row.addWidget(onward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width can hold a table as a grid, or no longer."""
        super().resizeEvent(event)
        if self._drawn is not None:
            QTimer.singleShot(0, self, self._refit)

    def _refit(self) -> None:
        if self._drawn is not None:
            self.redraw(self._here)
