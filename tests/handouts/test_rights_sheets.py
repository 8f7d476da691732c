"""Rights on paper: no point without its limits, no number that somebody was said to have dialed and had not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType

from tests.handouts.plans import english
from tests.interview.households import pack
from vita_assist.handouts import Edition, Handout, Stationery, rights_sheet, site_plan
from vita_assist.handouts.blank import BLANK
from vita_assist.handouts.blocks import Grid, Heading, Item, Items, SourceList
from vita_assist.site import Call, Contact, Site
from vita_assist.sources import Confidence, age_on

DAY = date(2026, 11, 29)
SITE = Site(name="Library", lead=Contact("Ana", "555-0101"), rapid_response=Contact("Valley line", "555-0199"))


def stationery(outline: str) -> Stationery:
    edition = Edition(DAY, pack().version, age_on(DAY, pack().checked_on), SITE.line)
    return Stationery(pack().outlines[outline], pack().outlines["page"], edition, about_rights=True)


def rights(site: Site = SITE) -> Handout:
    return rights_sheet(pack().rights, site, pack().matter.words, stationery("rights"))


def plan(site: Site = SITE) -> Handout:
    return site_plan(pack().rights, site, pack().matter.words, stationery("site-plan"))


def items(handout: Handout) -> list[Item]:
    return [item for block in handout.blocks if isinstance(block, Items) for item in block.items]


def grid(handout: Handout) -> Grid:
    (found,) = (block for block in handout.blocks if isinstance(block, Grid))
    return found


def said(handout: Handout) -> list[str]:
    return [english().words(item.text) for item in items(handout)]


def test_each_point_is_followed_by_its_limits_or_by_where_they_stand_and_nothing_comes_between() -> None:
    found = items(rights())
    words = [english().words(item.text) for item in found]
    told: dict[str, int] = {}
    for card in pack().rights.cards:
        for point in card.points:
            at = words.index(english().words(point.statement.text))
            marks = [english().words(mark) for mark in found[at].marks]
            assert marks == [f"see {told[limit.id]}" for limit in point.limits if limit.id in told]
            new = [limit for limit in point.limits if limit.id not in told]
            for item, limit in zip(found[at + 1 :], new, strict=False):
                assert english().words(item.text) == f"Note: {english().words(limit.text)}"
                assert item.number is not None
                told[limit.id] = item.number
    assert told.keys() == {limit.id for limit in pack().rights.disputed}


def test_what_was_only_reported_is_marked() -> None:
    disputed = pack().rights.disputed
    weak = replace(disputed[0], support=replace(disputed[0].support, confidence=Confidence.REPORTED))
    cards = tuple(
        replace(
            card,
            points=tuple(
                replace(point, limits=tuple(weak if limit.id == weak.id else limit for limit in point.limits))
                for point in card.points
            ),
        )
        for card in pack().rights.cards
    )
    sheet = rights_sheet(replace(pack().rights, cards=cards), SITE, pack().matter.words, stationery("rights"))
    marked = {
        english().words(item.text)
        for item in items(sheet)
        if "Reported, not confirmed" in [english().words(mark) for mark in item.marks]
    }
    assert marked == {f"Note: {english().words(weak.text)}"}


def test_every_line_has_a_source_in_the_list() -> None:
    for handout in (rights(Site()), plan()):
        listed = {number for block in handout.blocks if isinstance(block, SourceList) for number, _ in block.citations}
        assert all(item.notes and set(item.notes) <= listed for item in items(handout))
    assert all(row.notes for row in grid(rights(Site())).rows)


def test_a_number_says_when_it_was_dialed_only_where_somebody_did() -> None:
    line = pack().rights.lines[0]
    called = Site(calls=MappingProxyType({line.id: Call(date(2026, 11, 28), "Ana")}))

    def details(site: Site) -> str:
        (row,) = (row for row in grid(rights(site)).rows if english().words(row.cells[1]) == line.number)
        return " ".join(english().words(detail) for detail in row.details)

    assert "Dialed" not in details(Site())
    assert "Dialed on November 28, 2026." in details(called)
    assert "Ana" not in details(called)


def test_the_line_that_the_site_gave_stands_first() -> None:
    first = grid(rights()).rows[0]
    assert [english().words(cell) for cell in first.cells[:2]] == [
        "Local rapid-response line \u00b7 Valley line",
        "555-0199",
    ]
    assert len(grid(rights()).rows) == len(grid(rights(Site())).rows) + 1


def test_a_plan_that_is_not_filled_in_has_room_to_write_and_says_so() -> None:
    words = " ".join(said(plan(Site())))
    assert words.count(BLANK) >= 6
    assert "Ana" in " ".join(said(plan()))
    assert plan(Site()) != plan()


def test_every_phase_of_the_plan_and_the_words_on_confidentiality_stand_on_it() -> None:
    headings = [english().words(block.text) for block in plan().blocks if isinstance(block, Heading)]
    phases = [english().words(phase.title) for phase in pack().rights.protocol]
    assert headings == [*phases, "What people tell us", "Sources"]
