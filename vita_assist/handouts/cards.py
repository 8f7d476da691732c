"""Cards composed from their design: the site's names filled in, the day at the foot, a line of status while fresh."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from vita_assist.handouts.blank import BLANK
from vita_assist.handouts.card import CardDesign, CardLine, CardSheet, Form, Weight
from vita_assist.handouts.page import Outline, Stationery
from vita_assist.law import Status
from vita_assist.site import Site
from vita_assist.sources import Freshness


def card_sheet(design: CardDesign, site: Site, stationery: Stationery, status: Status | None = None) -> CardSheet:
    """Compose a card. `status` asks for a dated line of it on the wallet card: it stands there only while fresh."""
    filled = {"blank": BLANK, **site.words(BLANK)}
    faces = [tuple(_filled(line, filled) for line in face) for face in design.faces]
    if status is not None and design.form is Form.WALLET and status.moment.present:
        faces[-1] = (*faces[-1], _status_line(status, stationery.outline))
    edition = stationery.edition
    fresh = edition.freshness is Freshness.FRESH and not edition.age.clock_wrong
    key = "card-foot" if fresh else "card-foot-checked"
    foot = stationery.page[key].filled(day=edition.as_of, checked_on=edition.age.checked_on)
    return CardSheet(
        id=design.id,
        title=design.title,
        form=design.form,
        faces=tuple(faces),
        foot=(foot,),
        as_of=edition.as_of,
        version=edition.version,
        freshness=edition.freshness,
    )


def _filled(line: CardLine, filled: Mapping[str, str]) -> CardLine:
    return replace(line, text=line.text.filled(**filled)) if "{" in line.text.english else line


def _status_line(status: Status, outline: Outline) -> CardLine:
    """The first question with its answer in a few words, and the day."""
    answered = status.answers[0]
    text = outline["status"].filled(
        question=answered.title, answer=answered.standing.telling.label, checked_on=status.age.checked_on
    )
    return CardLine(text, Weight.SMALL, english=False, meaning=False, rests_on=())
