"""Rights: cards by place, the paper in the hand, sentences to turn around, what the site does, whom to call."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from vita_assist.language import app_text
from vita_assist.window.claims_page import fill_encounters
from vita_assist.window.here import Place
from vita_assist.window.paper_check import fill_paper_check
from vita_assist.window.parts import Part, PartsView
from vita_assist.window.rights_pages import fill_card, fill_lines, fill_protocol, fill_screens

if TYPE_CHECKING:
    from collections.abc import Sequence

BY_PLACE = app_text("window/rights/by-place", "By place")
AT_HAND = app_text("window/rights/at-hand", "At hand")
PAPER = app_text("window/rights/paper", "The paper in the hand")
SCREENS = app_text("window/rights/screens", "Sentences to show")
PROTOCOL = app_text("window/rights/protocol", "What this site does")
CLAIMS = app_text("window/rights/claims", "What people say")
LINES = app_text("window/rights/lines", "Numbers and pages")


class RightsView(PartsView):
    """What a person can say and do wherever they meet an agent."""

    place = Place.RIGHTS

    def parts(self) -> Sequence[Part]:
        """A part a card, then what a volunteer needs at hand."""
        cards = self._desk.law.rights.cards
        return (
            *(
                Part(card.id, card.title, partial(fill_card, card), BY_PLACE if place == 0 else None)
                for place, card in enumerate(cards)
            ),
            Part("paper", PAPER, fill_paper_check, AT_HAND),
            Part("screens", SCREENS, fill_screens),
            Part("protocol", PROTOCOL, fill_protocol),
            Part("claims", CLAIMS, fill_encounters),
            Part("lines", LINES, fill_lines),
        )

    def depends_on(self) -> object:
        """What was seen on a paper, and who the site is."""
        return tuple(self._desk.law.seen.items()), self._desk.site
