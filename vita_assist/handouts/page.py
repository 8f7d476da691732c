"""What stands on every page of a handout: day, version, disclaimer, the site's line, the freshness band."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from vita_assist.handouts.blocks import Band, Block, Handout
from vita_assist.language import Text
from vita_assist.sources import Age, Freshness

Outline = Mapping[str, Text]
"""The texts of one handout by their key, as its file under `outlines/` has them."""


@dataclass(frozen=True, slots=True)
class Edition:
    """Of which day and from which content a handout is, and the site's own line ("" for none)."""

    as_of: date
    version: str
    age: Age
    site_line: str = ""

    @property
    def freshness(self) -> Freshness:
        """The band of its age."""
        return self.age.freshness


class Stationery(NamedTuple):
    """With what a handout is composed: its own fixed sentences, those of every page, and its edition.

    `about_rights`: it rests on other law than tax, so whoever wants to know more asks a lawyer, not the IRS.
    `practice`: the household is made up, and the head of the handout and the foot of each page say so.
    """

    outline: Outline
    page: Outline
    edition: Edition
    about_rights: bool = False
    practice: bool = False

    def handout(self, handout_id: str, blocks: Iterable[Block], title: Text | None = None) -> Handout:
        """A handout of some blocks, with the bands that come before them and the lines of each foot."""
        made_up = (self.page["practice"],) if self.practice else ()
        return Handout(
            id=handout_id,
            title=self.outline["title"] if title is None else title,
            blocks=(*map(Band, made_up), *bands(self.page, self.edition, about_rights=self.about_rights), *blocks),
            as_of=self.edition.as_of,
            version=self.edition.version,
            freshness=self.edition.freshness,
            footer=(*made_up, *footer(self.page, self.edition)),
        )


def footer(page: Outline, edition: Edition) -> tuple[Text, ...]:
    """The lines at the foot of each page."""
    site = (page["site"].filled(site=edition.site_line),) if edition.site_line else ()
    return (_as_of(page, edition), page["disclaimer"], *site)


def _as_of(page: Outline, edition: Edition) -> Text:
    """Of which day the page is; where the content is not fresh it only says when it was made, and the age."""
    age = edition.age
    if age.clock_wrong:
        return page["as-of-clock"].filled(version=edition.version, checked_on=age.checked_on)
    key = "as-of" if age.freshness is Freshness.FRESH else "as-of-old"
    told = page[key].filled(day=edition.as_of, version=edition.version, checked_on=age.checked_on)
    return told if age.freshness is Freshness.FRESH else told.filled(days=age.days)


def bands(page: Outline, edition: Edition, *, about_rights: bool = False) -> tuple[Band, ...]:
    """The band about old content, or a wrong clock; none while the content is fresh."""
    age = edition.age
    if age.clock_wrong:
        return (Band(page["clock"].filled(day=edition.as_of, checked_on=age.checked_on)),)
    if age.freshness is Freshness.FRESH:
        return ()
    keys = ("old-rights", "very-old-rights") if about_rights else ("old", "very-old")
    key = keys[age.freshness is Freshness.EXPIRED]
    return (Band(page[key].filled(checked_on=age.checked_on, days=age.days)),)
