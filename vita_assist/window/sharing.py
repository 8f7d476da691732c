"""Data sharing: the status in two halves, the timeline, what is outside, the cases, what people say, the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vita_assist.language import app_text
from vita_assist.window.claims_page import fill_claims
from vita_assist.window.here import Place
from vita_assist.window.outside_page import fill_cases, fill_outside
from vita_assist.window.parts import Part, PartsView
from vita_assist.window.sources_page import fill_sources
from vita_assist.window.status_page import fill_status
from vita_assist.window.timeline_page import fill_timeline

if TYPE_CHECKING:
    from collections.abc import Sequence

PARTS = (
    Part("status", app_text("window/sharing/status", "The answers"), fill_status),
    Part("timeline", app_text("window/sharing/timeline", "What happened"), fill_timeline),
    Part("outside", app_text("window/sharing/outside", "Outside of the orders"), fill_outside),
    Part("cases", app_text("window/sharing/cases", "The three cases"), fill_cases),
    Part("claims", app_text("window/sharing/claims", "What people say"), fill_claims),
    Part("sources", app_text("window/sharing/sources", "All sources"), fill_sources),
)


class SharingView(PartsView):
    """What the courts have said on the sharing of tax addresses with ICE, on the desk's day or another one."""

    place = Place.SHARING

    def parts(self) -> Sequence[Part]:
        """The same parts on every day."""
        return PARTS

    def depends_on(self) -> object:
        """The day of which it tells."""
        return self._here.looked_back
