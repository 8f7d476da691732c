"""Plans of made-up households, and what stands in them, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from tests.interview.households import intakes, pack
from tests.interview.households import read as read_intake
from vita_assist.guidance import Guidance, guide
from vita_assist.handouts import FILING_PLAN, Edition, Handout, Stationery, filing_plan
from vita_assist.handouts.blocks import Block, Grid, Heading, Item, Items, Paragraph, Row, SourceList
from vita_assist.language import Text
from vita_assist.language.voice import Voice
from vita_assist.language.voices import voice_of
from vita_assist.sources import age_on

LOCALES = Path(__file__).resolve().parent.parent.parent / "locales"
DAYS = st.dates(date(2026, 2, 20), date(2031, 1, 1))
"""Days at the desk: not before the day that the made-up answers go up to."""
Line = Paragraph | Item | Row


@cache
def english() -> Voice:
    return voice_of("en", LOCALES)


def guidance_of(made: dict[str, Any], day: date) -> Guidance:
    return guide(read_intake(made), pack().facts, pack().rules, day)


def plan_of(guidance: Guidance, edition: Edition | None = None) -> Handout:
    outlines = pack().outlines
    of_pack = Edition(guidance.as_of, pack().version, age_on(guidance.as_of, pack().checked_on))
    stationery = Stationery(outlines[FILING_PLAN], outlines["page"], edition or of_pack)
    return filing_plan(guidance, pack().rules, stationery)


@st.composite
def plans(draw: st.DrawFn) -> tuple[Guidance, Handout]:
    """What was found for a household on a day, and its plan."""
    guidance = guidance_of(draw(intakes()), draw(DAYS))
    return guidance, plan_of(guidance)


def lines_of(handout: Handout) -> Iterator[Line]:
    """Whatever can have a number, in reading order."""
    for block in handout.blocks:
        match block:
            case Paragraph():
                yield block
            case Items(items=items):
                yield from items
            case Grid(rows=rows):
                yield from rows


def sources_of(handout: Handout) -> SourceList:
    (listed,) = (block for block in handout.blocks if isinstance(block, SourceList))
    return listed


def texts_of(value: Block | Line | Handout | object) -> Iterator[Text]:
    """Every text in a handout or a part of one, with the texts within texts."""
    if isinstance(value, Text):
        yield value
        for _, inner in value.values:
            yield from texts_of(inner)
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_of(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_of(getattr(value, field.name))


def grid(handout: Handout, key: str) -> Grid:
    """The table "numbers" or "credits"."""
    caption = pack().outlines[FILING_PLAN][key]
    (found,) = (block for block in handout.blocks if isinstance(block, Grid) and block.caption == caption)
    return found


def credit(handout: Handout, benefit: str) -> Row:
    """The row of a benefit that has one row."""
    short = pack().rules.benefits[benefit].short
    (found,) = (row for row in grid(handout, "credits").rows if row.cells[0] == short)
    return found


def after(handout: Handout, heading: Text) -> Block:
    """The block that follows a heading."""
    (at,) = (n for n, block in enumerate(handout.blocks) if isinstance(block, Heading) and block.text == heading)
    return handout.blocks[at + 1]
