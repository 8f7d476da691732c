"""What stands on every page of a handout: day, version, disclaimer, the site's line, the freshness band."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vita_assist.handouts.blocks import Band
from vita_assist.language import Text
from vita_assist.sources import Freshness, freshness_on
from vita_assist.sources.freshness import age_on

Outline = Mapping[str, Text]
"""The texts of one handout by their key, as its file under `outlines/` has them."""


@dataclass(frozen=True, slots=True)
class Edition:
    """Of which day and from which content a handout is, and the site's own line ("" for none)."""

    as_of: date
    version: str
    checked_on: date
    site_line: str = ""

    @property
    def freshness(self) -> Freshness:
        """How old the content is on the day of the handout."""
        return freshness_on(self.as_of, self.checked_on)


def footer(page: Outline, edition: Edition) -> tuple[Text, ...]:
    """The lines at the foot of each page."""
    as_of = page["as-of"].filled(day=edition.as_of, version=edition.version, checked_on=edition.checked_on)
    site = (page["site"].filled(site=edition.site_line),) if edition.site_line else ()
    return (as_of, page["disclaimer"], *site)


def bands(page: Outline, edition: Edition) -> tuple[Band, ...]:
    """The band about old content; none while it is fresh."""
    keys = {Freshness.CHECK: "old", Freshness.EXPIRED: "very-old"}
    key = keys.get(edition.freshness)
    if key is None:
        return ()
    days = age_on(edition.as_of, edition.checked_on)
    return (Band(page[key].filled(checked_on=edition.checked_on, days=days)),)
