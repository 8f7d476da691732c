"""The parts of the site's page: who it is, what it offers, how the window begins, who was called, this computer."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vita_assist.language import app_text
from vita_assist.site import COLORS, COVER_MINUTES, FORGET_MINUTES, PERCENTS, Call, tidy
from vita_assist.site.changes import line_of
from vita_assist.window.boxes import Box, column
from vita_assist.window.drop_down import Choice
from vita_assist.window.layouts import Columns
from vita_assist.window.rights_pages import called_text
from vita_assist.window.site_field import CallLine, MinutesLine, SiteLine
from vita_assist.window.site_file import fill_file
from vita_assist.window.site_words import (
    CHOSEN,
    CONTACTS,
    FIELD_OF,
    MINUTES,
    NAME,
    PHONE,
    SERVICES,
    TEXTS,
    chosen_words,
    line_words,
)
from vita_assist.window.spoken import Filled
from vita_assist.window.words import Button, card, own_label, words_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vita_assist.language import Text
    from vita_assist.rights.rights import PhoneLine
    from vita_assist.site import Site
    from vita_assist.window.boxes import Column
    from vita_assist.window.drawn import Drawn

WHO = app_text("window/site/who", "Who this site is")
WHO_NOTE = app_text("window/site/who-note", "This line is printed at the foot of every handout.")
TURN_TO = app_text("window/site/turn-to", "Whom to turn to")
TURN_TO_NOTE = app_text("window/site/turn-to-note", "These names are printed in the site’s plan and on “Who can help”.")
OFFERS = app_text("window/site/offers", "What this site offers")
OFFERS_NOTE = app_text(
    "window/site/offers-note",
    "A new household begins with these answers, and handouts say so. They can be changed for each household.",
)
SCREEN = app_text("window/site/screen", "How the window begins")
SCREEN_NOTE = app_text(
    "window/site/screen-note",
    "Languages, text size and colors apply from the next start on. The minutes apply at once. They count while nobody"
    " touches the keyboard or the mouse.",
)
FORGET_LATER = app_text(
    "window/site/forget-later", "Allowed: more minutes than until the screen covers itself ({minutes})."
)
COVER_SOONER = app_text(
    "window/site/cover-sooner", "Allowed: fewer minutes than until the answers are forgotten ({minutes})."
)
CALLS = app_text("window/site/calls", "Numbers that somebody here has dialed, pages that somebody has opened")
CALLS_NOTE = app_text(
    "window/site/calls-note",
    "Dial each number and open each page before the season. Then write who did: the day is noted with it.",
)
WHO_CALLED = app_text("window/site/who-called", "Who called {number}")
WHO_OPENED = app_text("window/site/who-opened", "Who opened {number}")
DIALLED = app_text("window/site/dialed", "Note a call today")
DIALLED_OF = app_text("window/site/dialed-of", "Note a call today: {line}")
OPENED = app_text("window/site/opened", "Note a visit today")
OPENED_OF = app_text("window/site/opened-of", "Note a visit today: {line}")
QUEUE = app_text("window/site/queue", "What the printer keeps")
QUEUE_NOTE = app_text(
    "window/site/queue-note",
    "The print queue of a computer can keep what was printed, often for a day, and its list of jobs for longer."
    " A printer can keep it too. Ask whoever looks after them.",
)
QUEUE_HOW = app_text(
    "window/site/queue-how",
    "Two lines in {file}: {files} and {history}. To clear the queue after the day: {clear}",
    file="cupsd.conf",
    files="PreserveJobFiles No",
    history="PreserveJobHistory No",
    clear="cancel -a -x",
)
DISK = app_text("window/site/disk", "What the disk keeps")
DISK_NOTE = app_text(
    "window/site/disk-note",
    "A computer that sleeps or is short of memory writes what it works on to its disk. This program cannot prevent"
    " that. Please have the disk encrypted. Then whoever finds or takes the computer cannot read it without the"
    " password. Ask whoever looks after the computer.",
)
DISK_HOW = app_text(
    "window/site/disk-how",
    "Encryption is called {windows} on Windows, {macos} on macOS, {linux} on Linux.",
    windows="BitLocker",
    macos="FileVault",
    linux="LUKS",
)


class SitePage(Box):
    """All parts, one beneath the other; it knows its lines and choices by key."""

    def __init__(self, drawn: Drawn) -> None:
        super().__init__()
        self.lines: dict[str, SiteLine] = {}
        self._choices: dict[str, Choice] = {}
        self._drawn = drawn
        look = drawn.look
        self.setMaximumWidth(look.size(1240))
        self._layout = column(self, look.gap(4))
        self._layout.setContentsMargins(*(look.gap(step) for step in (6, 5, 6, 6)))

    def head(self, title: Text, lead: Text, faults: Iterable[Text]) -> None:
        """The title, what the page is for, and what was wrong with the settings that were there."""
        self._layout.addWidget(own_label(self._drawn.speech, title, "question"))
        self._layout.addWidget(own_label(self._drawn.speech, lead, "hint"))
        told = tuple(faults)
        if told:
            band = card("care")
            inner = column(band, self._drawn.look.gap(1), self._drawn.look.gap(3))
            for fault in told:
                inner.addWidget(own_label(self._drawn.speech, fault, "strong"))
            self._layout.addWidget(band)

    def fill(self) -> None:
        """All parts."""
        self._fill_names()
        self._fill_choices()
        fill_file(self._card(), self._drawn)
        calls = self._card(CALLS, CALLS_NOTE)
        for line in self._drawn.desk.law.rights.lines:
            calls.addWidget(card("rule"))
            calls.addWidget(self._call(line))
        queue = self._card(QUEUE, QUEUE_NOTE, tone="")
        if sys.platform != "win32":
            queue.addWidget(own_label(self._drawn.speech, QUEUE_HOW, "muted"))
        disk = self._card(DISK, DISK_NOTE, tone="")
        disk.addWidget(own_label(self._drawn.speech, DISK_HOW, "muted"))

    def show_site(self, site: Site) -> None:
        """Show what is kept; what is being typed stays."""
        for key, line in self.lines.items():
            value = line_of(site, key)
            line.field.show_line(value.by if isinstance(value, Call) else "" if value is None else str(value))
        for key, choice in self._choices.items():
            choice.setCurrentIndex(max(0, choice.findData(line_of(site, key))))

    def _fill_names(self) -> None:
        who = self._card(WHO, WHO_NOTE)
        self._row(who, [SiteLine(key, text, self._drawn) for key, text in TEXTS.items()])
        contacts = self._card(TURN_TO, TURN_TO_NOTE)
        for key, whose in CONTACTS.items():
            contacts.addWidget(card("rule"))
            contacts.addWidget(own_label(self._drawn.speech, whose, "strong"))
            parts = ((f"{key}.name", NAME), (f"{key}.phone", PHONE))
            row = [SiteLine(key, what, self._drawn, FIELD_OF.filled(whose=whose, what=what)) for key, what in parts]
            self._row(contacts, row)

    def _fill_choices(self) -> None:
        desk = self._drawn.desk
        offers = self._card(OFFERS, OFFERS_NOTE)
        row = [self._choice(key, text, (None, True, False)) for key, text in SERVICES.items()]
        self._stand_beside(offers, row)
        screen = self._card(SCREEN, SCREEN_NOTE)
        languages = [("" if code == "en" else code) for code in desk.languages()]
        offered: dict[str, Sequence[object]] = {
            "screen.language": languages,
            "screen.second_language": ("", *desk.languages()),
            "screen.percent": PERCENTS,
            "screen.colors": COLORS,
        }
        self._stand_beside(screen, [self._choice(key, text, offered[key]) for key, text in CHOSEN.items()])
        cover, forget = (
            MinutesLine(key, text, self._drawn, bounds)
            for (key, text), bounds in zip(MINUTES.items(), (COVER_MINUTES, FORGET_MINUTES), strict=True)
        )
        cover.other, forget.other = self._too_late, self._too_soon
        self._row(screen, [cover, forget])

    def _too_late(self, minutes: int) -> Text | None:
        latest = self._drawn.desk.site.screen.forget_after
        return COVER_SOONER.filled(minutes=latest) if minutes >= latest else None

    def _too_soon(self, minutes: int) -> Text | None:
        earliest = self._drawn.desk.site.screen.cover_after
        return FORGET_LATER.filled(minutes=earliest) if minutes <= earliest else None

    def _card(self, heading: Text | None = None, note: Text | None = None, *, tone: str = "muted") -> Column:
        look = self._drawn.look
        frame = card("plain")
        self._layout.addWidget(frame)
        inner = column(frame, look.gap(2))
        inner.setContentsMargins(*(look.gap(step) for step in (5, 4, 5, 4)))
        if heading is not None:
            inner.addWidget(own_label(self._drawn.speech, heading, "heading"))
        if note is not None:
            inner.addWidget(own_label(self._drawn.speech, note, tone))
        return inner

    def _row(self, inner: Column, lines: Sequence[SiteLine]) -> None:
        """Some lines side by side."""
        for line in lines:
            self.lines[line.key] = line
            line.said.connect(self._say)
        self._stand_beside(inner, lines)

    def _stand_beside(self, inner: Column, widgets: Iterable[QWidget]) -> None:
        look = self._drawn.look
        box = Box()
        row = Columns(look.gap(4), look.size(260), 3, box)
        for widget in widgets:
            row.addWidget(widget)
        inner.addWidget(box)

    def _choice(self, key: str, text: Text, values: Sequence[object]) -> QWidget:
        speech = self._drawn.speech
        box = Box()
        layout = column(box, 2)
        words = chosen_words if key in CHOSEN else line_words
        choice = Choice(f"site/{key}", speech.words(text), "", self._drawn.look)
        entries = [(speech.words(words(self._drawn.desk, key, value)), value) for value in values]  # type: ignore[arg-type]
        choice.fill(entries, None)
        choice.activated.connect(lambda at: self._say(key, values[at]))
        caption = own_label(speech, text, "muted")
        caption.setBuddy(choice)
        layout.addWidget(caption)
        layout.addWidget(choice)
        self._choices[key] = choice
        return box

    def _call(self, line: PhoneLine) -> QWidget:
        speech, site = self._drawn.speech, self._drawn.desk.site
        about = Box()
        about_column = column(about, 0)
        about_column.addWidget(own_label(speech, line.name, "strong"))
        about_column.addWidget(words_label(line.number))
        about_column.addWidget(own_label(speech, called_text(line, site.calls.get(line.id)), "muted"))
        who = (WHO_OPENED if line.is_page else WHO_CALLED).filled(number=line.number)
        entry = CallLine(f"calls.{line.id}", who, self._drawn)
        self.lines[entry.key] = entry
        done, of = (OPENED, OPENED_OF) if line.is_page else (DIALLED, DIALLED_OF)
        button = Button(speech.words(done), f"site/dialed/{line.id}")
        button.setAccessibleName(speech.words(of.filled(line=line.name)))
        button.clicked.connect(partial(self._dial, line.id, entry))
        side = Box()
        column(side, 0).addWidget(button)
        box = Box()
        row = Columns(self._drawn.look.gap(4), self._drawn.look.size(260), 3, box)
        for widget in (about, entry, side):
            row.addWidget(widget)
        return box

    def _say(self, key: str, value: object) -> None:
        site = self._drawn.desk.site
        if value != line_of(site, key):
            self._drawn.say(Filled(_with(site, key, value)))

    def _dial(self, id_: str, entry: SiteLine, _on: object = None) -> None:
        """Note a call of today; without a name whoever called before is forgotten."""
        if not entry.look_at():
            return
        desk, by = self._drawn.desk, tidy(entry.field.text())
        entry.field.rest(by)
        calls = {each: call for each, call in desk.site.calls.items() if each != id_}
        if by:
            calls[id_] = Call(desk.day, by)
        self._drawn.say(Filled(replace(desk.site, calls=MappingProxyType(calls))))


def _with(site: Site, key: str, value: object) -> Site:
    """The same settings with another line."""
    whose, _, what = key.partition(".")
    if not what:
        return replace(site, **{whose: value})  # type: ignore[arg-type]  # the keys are those of the tables above
    return replace(site, **{whose: replace(getattr(site, whose), **{what: value})})
