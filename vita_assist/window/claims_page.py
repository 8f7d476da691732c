"""What people say, and what the record says; where two sources differ, both stand here and the record is followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from vita_assist.language import app_text
from vita_assist.window.boxes import Box, column
from vita_assist.window.fold import Ways
from vita_assist.window.hanging import hang
from vita_assist.window.layouts import Columns
from vita_assist.window.sources import source_lines
from vita_assist.window.support import opening, support_ground, support_pills
from vita_assist.window.words import (
    beneath,
    beside,
    card,
    household_head,
    own_draft,
    own_label,
    pair,
    quoted,
    stack,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vita_assist.sources import Claim
    from vita_assist.window.boxes import Column
    from vita_assist.window.drawn import Drawn

TITLE = app_text("window/claims/title", "What people say, what the record says")
LEAD = app_text(
    "window/claims/lead",
    "Look for what you heard. Beside it stands the record: what courts, laws and agencies wrote.",
)
SAYS = app_text("window/claims/says", "People say")
RECORD = app_text("window/claims/record", "The record says")
OPEN = app_text("window/claims/open", "Both sources")
OPEN_OF = app_text("window/claims/open-of", "Both sources: {claim}")
CLOSE = app_text("window/claims/close", "Close the sources")
CLOSE_OF = app_text("window/claims/close-of", "Close the sources: {claim}")
FOLLOWED = app_text("window/claims/followed", "Followed here:")
SAID_IN = app_text("window/claims/said-in", "It was said in:")
NOT_NOTED = app_text("window/claims/not-noted", "Where it was said was not noted.")


def fill_claims(layout: Column, drawn: Drawn, room: int) -> None:  # noqa: ARG001  # parts are told their room
    """Draw every claim on data sharing."""
    fill_groups(layout, drawn, [group for group in _groups(drawn) if group != "encounters"])


def fill_encounters(layout: Column, drawn: Drawn, room: int) -> None:  # noqa: ARG001  # parts are told their room
    """Draw the claims on meeting an agent."""
    fill_groups(layout, drawn, ["encounters"])


def _groups(drawn: Drawn) -> list[str]:
    return [*dict.fromkeys(claim.group for claim in drawn.desk.law.matter.claims)]


def fill_groups(layout: Column, drawn: Drawn, groups: Iterable[str]) -> None:
    """Draw the claims of some groups, each group a card."""
    speech, look, matter = drawn.speech, drawn.look, drawn.desk.law.matter
    heads = (own_draft(speech), household_head(speech))
    layout.addWidget(beside(speech, look, (TITLE, "question"), (LEAD, "hint"), heads=heads))
    for group in groups:
        frame = card("plain")
        layout.addWidget(frame)
        inner = column(frame, look.gap(2))
        inner.setContentsMargins(*(look.gap(step) for step in (5, 4, 4, 3)))
        inner.addWidget(beneath(speech, matter.words.groups[group].name, "heading"))
        stack(inner, *pair(speech, matter.words.groups[group].text, "muted"))
        for claim in (claim for claim in matter.claims if claim.group == group):
            inner.addWidget(card("rule"))
            _add_claim(inner, drawn, claim)


def _add_claim(inner: Column, drawn: Drawn, claim: Claim) -> None:
    speech, look = drawn.speech, drawn.look
    box = Box()
    sides = Columns(look.gap(5), look.size(300), 2, box)
    for head, text, tone in ((SAYS, quoted(claim.says), ""), (RECORD, claim.record, "")):
        side = Box()
        layout = column(side, 0)
        layout.addWidget(own_label(speech, head, "eyebrow"))
        stack(layout, *pair(speech, text, tone))
        sides.addWidget(side)
    inner.addWidget(box)
    ways = Ways(OPEN, CLOSE, (OPEN_OF.filled(claim=claim.says), CLOSE_OF.filled(claim=claim.says)))
    pills = support_pills(drawn, claim.support)
    hang(inner, opening(drawn, f"claim/{claim.id}", ways, lambda: _sides(drawn, claim), pills))


def _sides(drawn: Drawn, claim: Claim) -> list[QWidget]:
    """The sources of both sides."""
    speech, look = drawn.speech, drawn.look
    followed = [own_label(speech, FOLLOWED, "strong"), *support_ground(drawn, claim.support)]
    if not claim.said_in:
        return [*followed, own_label(speech, NOT_NOTED, "muted")]
    return [*followed, own_label(speech, SAID_IN, "strong"), source_lines(speech, look, claim.said_in)]
