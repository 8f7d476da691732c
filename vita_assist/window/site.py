"""The site's own settings: who it is, whom to call, which numbers somebody has dialed. Nothing of a household."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from vita_assist.language import app_text
from vita_assist.window.drawn import Drawn
from vita_assist.window.message import announce
from vita_assist.window.site_parts import SitePage
from vita_assist.window.view import View
from vita_assist.window.words import speech_at

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.window.here import Here

TITLE = app_text("window/site/title", "This site")
LEAD = app_text(
    "window/site/lead",
    "What you write here is printed on handouts and shown in the plan. It stays on this computer. Nothing about any"
    " household is stored here.",
)


class SiteView(View):
    """Draws the settings as fields; leaving a field says what stands in it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._drawn: object = None
        self._page: SitePage | None = None
        self._unkept: dict[str, str] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def redraw(self, here: Here) -> None:
        """Draw from the desk; a field that is being typed into stays as it is."""
        self._here = here
        site = self._desk.site
        drawn = (self._desk.language, here.look, site.calls)
        if drawn != self._drawn or self._page is None:
            self._build()
            self._drawn = drawn
        if self._page is not None:
            self._page.show_site(site)
            self._put_back(self._page)

    def arrive(self) -> None:
        """Put the focus into the first field."""
        announce(self, speech_at(self._desk).words(TITLE))
        first = next(iter(self._page.lines.values()), None) if self._page is not None else None
        if first is not None:
            first.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._begin_at_top()

    def commit(self) -> None:
        """Take what is half typed as said."""
        for line in self._page.lines.values() if self._page is not None else ():
            if line.field.hasFocus():
                line.say()

    def put_away(self) -> None:
        """The fields; what was typed and cannot be kept stands in them again when they are back."""
        self._note_unkept()
        self._drawn, self._page = None, None
        super().put_away()

    def _build(self) -> None:
        self._note_unkept()
        page = SitePage(Drawn(self._desk, speech_at(self._desk), self._here, self.said.emit))
        page.head(TITLE, LEAD, self._desk.settings.faults)
        page.fill()
        self._page = page
        self._show_body(page, keep_place=True)

    def _note_unkept(self) -> None:
        if self._page is not None:
            lines = self._page.lines.items()
            self._unkept = {key: line.field.text() for key, line in lines if line.field.half_typed}

    def _put_back(self, page: SitePage) -> None:
        for key, words in self._unkept.items():
            line = page.lines.get(key)
            if line is not None and not line.field.half_typed:
                line.field.setText(words)
                line.look_at(aloud=False)
        self._unkept = {}
