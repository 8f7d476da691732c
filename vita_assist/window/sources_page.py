"""A list of all sources of law and rights: rules and decisions first, then reports and guides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vita_assist.language import app_count, app_text
from vita_assist.window.boxes import column
from vita_assist.window.sources import whole_source
from vita_assist.window.words import beneath, beside, card, household_head, own_draft, own_label

if TYPE_CHECKING:
    from vita_assist.window.boxes import Column
    from vita_assist.window.drawn import Drawn

TITLE = app_text("window/all-sources/title", "All sources of law and rights")
LEAD = app_text(
    "window/all-sources/lead",
    "What was read, who published it and when, and what it was checked against. The order of February 5, 2026 is"
    " followed over every report about it.",
)
OWN = app_text("window/all-sources/own", "Laws, rules, decisions, official pages")
REPORTS = app_text("window/all-sources/reports", "Reports and guides")
USED = app_count("window/all-sources/used", "Used for {count} statement.", "Used for {count} statements.", count=0)


def fill_sources(layout: Column, drawn: Drawn, room: int) -> None:  # noqa: ARG001  # parts are told their room
    """Draw both lists."""
    speech, look = drawn.speech, drawn.look
    heads = (own_draft(speech), household_head(speech))
    layout.addWidget(beside(speech, look, (TITLE, "question"), (LEAD, "hint"), heads=heads))
    used = drawn.desk.law.sources()
    for heading, primary in ((OWN, True), (REPORTS, False)):
        frame = card("plain")
        layout.addWidget(frame)
        inner = column(frame, look.gap(2))
        inner.setContentsMargins(*(look.gap(step) for step in (5, 4, 4, 3)))
        inner.addWidget(beneath(speech, heading, "heading"))
        for source, count in used:
            if source.primary is primary:
                inner.addWidget(card("rule"))
                inner.addWidget(whole_source(speech, source))
                inner.addWidget(own_label(speech, USED.filled(count=count), "muted"))
