"""The handout on data sharing: both halves, dated, sourced, and never of today once it is old."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.handouts.plans import english, lines_of
from tests.interview.households import pack
from vita_assist.desk import Desk
from vita_assist.handouts import Handout
from vita_assist.handouts.blocks import Band, Heading, Item, Items, Paragraph, SourceList
from vita_assist.language import Text
from vita_assist.places import places

CHECKED = pack().matter.checked_on


def sheet(day: date, *, from_clock: bool = False) -> Handout:
    return Desk(places(), day=day, from_clock=from_clock).paper.sheet("data-sharing")


def texts(handout: Handout) -> list[Text]:
    found: list[Text] = [handout.title]
    for block in handout.blocks:
        match block:
            case Paragraph(text=text) | Heading(text=text) | Band(text=text):
                found.append(text)
            case Items(items=items):
                for item in items:
                    found += [item.text, *item.people, *item.marks]
                    found += [one for one in (item.due, item.detail) if one is not None]
            case _:
                pass
    return found


def now_texts() -> set[str]:
    """The places of everything that speaks of today."""
    matter = pack().matter
    told = [question.title for question in matter.questions]
    for question in matter.questions:
        told += [question.before.telling.summary, question.before.telling.say]
    for event in matter.events:
        for effect in event.effects.values():
            told += [effect.telling.summary, effect.telling.say]
    return {one.now.place for one in told if one.now is not None} | {
        pack().outlines["data-sharing"][key].place for key in ("lead-now", "give-now", "use-now")
    }


@given(days=st.integers(-700, 2000))
def test_what_speaks_of_today_stands_only_on_a_fresh_sheet(days: int) -> None:
    found = {text.place for text in texts(sheet(CHECKED + timedelta(days)))}
    assert bool(found & now_texts()) == (0 <= days <= 30)


@pytest.mark.parametrize(("days", "bands"), [(0, 0), (30, 0), (31, 1), (90, 1), (91, 1)])
def test_an_old_sheet_has_its_age_as_its_first_words(days: int, bands: int) -> None:
    handout = sheet(CHECKED + timedelta(days))
    assert [isinstance(block, Band) for block in handout.blocks].count(True) == bands
    if bands:
        (first, *_) = handout.blocks
        assert isinstance(first, Band)
        assert f"{days} days" in english().words(first.text)


def test_a_wrong_clock_stands_first() -> None:
    (first, *_) = sheet(date(2020, 5, 1), from_clock=True).blocks
    assert isinstance(first, Band)
    words = english().words(first.text)
    assert "The date of the computer looks wrong." in words
    assert "May 1, 2020" in words


def test_both_halves_and_both_sides_stand_on_it() -> None:
    """Giving and using, orders that limit and the one that does not, and what is outside of them."""
    words = " ".join(english().words(text) for text in texts(sheet(CHECKED)))
    for part in ("Who may give addresses", "Who may use addresses", "What the two orders did not reach", "Centro"):
        assert part in words
    assert "Reported, not confirmed" in words
    assert words.index("What happened") < words.index("Reported, not confirmed")


def test_every_item_has_a_number_of_its_own_and_a_source_in_the_list() -> None:
    handout = sheet(CHECKED)
    listed = {number for block in handout.blocks if isinstance(block, SourceList) for number, _ in block.citations}
    items = [line for line in lines_of(handout) if isinstance(line, Item)]
    assert [item.number for item in items] == list(range(1, len(items) + 1))
    assert all(item.notes and set(item.notes) <= listed for item in items)


def test_a_sheet_that_looks_back_tells_no_later_event() -> None:
    words = " ".join(english().words(text) for text in texts(sheet(date(2025, 12, 1))))
    assert "December 1, 2025" in words
    assert "2026" not in words.replace("November 21, 2026", "")
