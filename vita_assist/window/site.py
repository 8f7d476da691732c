"""The site's own settings: who it is, whom to call, which numbers somebody has dialed. Nothing of a household."""

from __future__ import annotations

import sys
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from vita_assist.language import app_text
from vita_assist.site import MOST_LETTERS, Call, tidy
from vita_assist.window.layouts import Columns
from vita_assist.window.message import announce
from vita_assist.window.rights_pages import called_text
from vita_assist.window.spoken import Filled
from vita_assist.window.view import View
from vita_assist.window.words import Button, card, column, own_label, speech_at, words_label

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.rights.rights import PhoneLine
    from vita_assist.site import Site
    from vita_assist.window.here import Here
    from vita_assist.window.words import Column, Speech

TITLE = app_text("window/site/title", "This site")
LEAD = app_text(
    "window/site/lead",
    "What you write here is printed on handouts and shown in the plan. It stays on this computer. Nothing about any"
    " household is stored here.",
)
NAME = app_text("window/site/name", "Name")
PHONE = app_text("window/site/phone", "Phone")
TEXTS = {
    "name": app_text("window/site/site-name", "Name of the site"),
    "phone": app_text("window/site/site-phone", "Phone of the site"),
    "hours": app_text("window/site/hours", "Hours"),
}
CONTACTS = {
    "lead": app_text("window/site/point-person", "Point person if an agent comes"),
    "backup": app_text("window/site/backup", "Backup person"),
    "counsel": app_text("window/site/counsel", "Lawyer"),
    "sponsor": app_text("window/site/sponsor", "Sponsor of the site"),
    "rapid_response": app_text("window/site/rapid-response", "Local rapid-response line"),
    "clinic": app_text("window/site/clinic", "Low Income Taxpayer Clinic (LITC)"),
}
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
FIELD_OF = app_text("window/site/field-of", "{whose}: {what}")


class SiteView(View):
    """Draws the settings as fields; leaving a field says what stands in it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._drawn: object = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def redraw(self, here: Here) -> None:
        """Draw from the desk; a field that is being typed into stays as it is."""
        self._here = here
        site = self._desk.site
        drawn = (self._desk.language, here.look, site.calls)
        if drawn != self._drawn:
            self._build(speech_at(self._desk))
            self._drawn = drawn
        for field in self.findChildren(SiteField):
            field.show_line(_value(site, field.key))

    def arrive(self) -> None:
        """Put the focus into the first field."""
        announce(self, speech_at(self._desk).words(TITLE))
        first = self.findChild(SiteField)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._begin_at_top()

    def commit(self) -> None:
        """Take what is half typed as said."""
        for field in self.findChildren(SiteField):
            if field.hasFocus():
                field.say()

    def put_away(self) -> None:
        """The fields."""
        self._drawn = None
        super().put_away()

    def _build(self, speech: Speech) -> None:
        look = self._here.look
        body = QWidget()
        body.setMaximumWidth(look.size(1240))
        layout = column(body, look.gap(4))
        layout.setContentsMargins(*(look.gap(step) for step in (6, 5, 6, 6)))
        layout.addWidget(own_label(speech, TITLE, "question"))
        layout.addWidget(own_label(speech, LEAD))
        for fault in self._desk.settings.faults:
            band = card("care")
            column(band, 0, look.gap(3)).addWidget(own_label(speech, fault, "strong"))
            layout.addWidget(band)
        inner = self._card(layout)
        self._add_row(inner, speech, list(TEXTS.items()), None)
        for key, text in CONTACTS.items():
            inner.addWidget(card("rule"))
            inner.addWidget(own_label(speech, text, "strong"))
            self._add_row(inner, speech, [(f"{key}.name", NAME), (f"{key}.phone", PHONE)], text)
        calls = self._card(layout)
        calls.addWidget(own_label(speech, CALLS, "heading"))
        calls.addWidget(own_label(speech, CALLS_NOTE, "muted"))
        for line in self._desk.law.rights.lines:
            calls.addWidget(card("rule"))
            calls.addWidget(self._call(speech, line))
        kept = self._card(layout)
        kept.addWidget(own_label(speech, QUEUE, "heading"))
        kept.addWidget(own_label(speech, QUEUE_NOTE))
        if sys.platform != "win32":
            kept.addWidget(own_label(speech, QUEUE_HOW, "muted"))
        self._show_body(body, keep_place=True)

    def _card(self, layout: Column) -> Column:
        look = self._here.look
        frame = card("plain")
        layout.addWidget(frame)
        inner = column(frame, look.gap(2))
        inner.setContentsMargins(*(look.gap(step) for step in (5, 4, 5, 4)))
        return inner

    def _add_row(self, inner: Column, speech: Speech, fields: list[tuple[str, Text]], whose: Text | None) -> None:
        look = self._here.look
        box = QWidget()
        row = Columns(look.gap(4), look.size(260), 3, box)
        for key, text in fields:
            side = QWidget()
            layout = column(side, 2)
            caption = own_label(speech, text, "muted")
            field = SiteField(key)
            caption.setBuddy(field)
            field.setAccessibleName(speech.words(text if whose is None else FIELD_OF.filled(whose=whose, what=text)))
            field.said.connect(self._say)
            layout.addWidget(caption)
            layout.addWidget(field)
            row.addWidget(side)
        inner.addWidget(box)

    def _call(self, speech: Speech, line: PhoneLine) -> QWidget:
        look, site = self._here.look, self._desk.site
        box = QWidget()
        row = Columns(look.gap(4), look.size(260), 3, box)
        about = QWidget()
        about_column = column(about, 0)
        about_column.addWidget(own_label(speech, line.name, "strong"))
        about_column.addWidget(words_label(line.number))
        about_column.addWidget(own_label(speech, called_text(line, site.calls.get(line.id)), "muted"))
        row.addWidget(about)
        entry = QWidget()
        entry_column = column(entry, 2)
        who = (WHO_OPENED if line.is_page else WHO_CALLED).filled(number=line.number)
        caption = own_label(speech, who, "muted")
        field = SiteField(f"calls.{line.id}")
        field.setAccessibleName(speech.words(who))
        caption.setBuddy(field)
        entry_column.addWidget(caption)
        entry_column.addWidget(field)
        row.addWidget(entry)
        done, of = (OPENED, OPENED_OF) if line.is_page else (DIALLED, DIALLED_OF)
        button = Button(speech.words(done), f"site/dialed/{line.id}")
        button.setAccessibleName(speech.words(of.filled(line=line.name)))
        button.clicked.connect(lambda: self._dial(line.id, tidy(field.text())))
        side = QWidget()
        column(side, 0).addWidget(button)
        row.addWidget(side)
        return box

    def _say(self, key: str, words: str) -> None:
        site = self._desk.site
        if words != _value(site, key):
            self.said.emit(Filled(_with(site, key, words)))

    def _dial(self, line: str, by: str) -> None:
        """Note a call of today; without a name whoever called before is forgotten."""
        site = self._desk.site
        calls = {id_: call for id_, call in site.calls.items() if id_ != line}
        if by:
            calls[line] = Call(self._desk.day, by)
        self.said.emit(Filled(replace(site, calls=MappingProxyType(calls))))


def _value(site: Site, key: str) -> str:
    if key.startswith("calls."):
        call = site.calls.get(key.removeprefix("calls."))
        return "" if call is None else call.by
    whose, _, what = key.partition(".")
    found = getattr(site, whose)
    return str(getattr(found, what) if what else found)


def _with(site: Site, key: str, words: str) -> Site:
    """The same settings with another line."""
    whose, _, what = key.partition(".")
    if not what:
        return replace(site, **{whose: words})  # type: ignore[arg-type]  # the keys are those of the table above
    return replace(site, **{whose: replace(getattr(site, whose), **{what: words})})


class SiteField(QLineEdit):
    """One line of the settings. Input methods neither predict nor learn here."""

    said = Signal(str, str)  # key, words

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.setObjectName(f"site/{key}")
        self.setMaxLength(MOST_LETTERS)
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)

    def show_line(self, words: str) -> None:
        """Show what is kept; what is being typed stays."""
        if not self.hasFocus() and self.text() != words:
            self.setText(words)

    def say(self) -> None:
        """Say what stands in it, tidied."""
        self.said.emit(self.key, tidy(self.text()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field says it."""
        super().focusOutEvent(event)
        if not self.key.startswith("calls."):
            self.say()
