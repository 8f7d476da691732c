"""Good intakes are read quickly: as the careful reading would have read them, and nothing else is let by."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.guidance.generated import household, lines, valid
from tests.interview.households import intakes, limits, pack
from vita_assist.errors import InputError
from vita_assist.interview.intake import IntakeReader
from vita_assist.interview.intake_quick import QuickReader
from vita_assist.interview.session import Told

MANY = 2_000
ODD: tuple[Any, ...] = (
    None,
    True,
    1,
    1.0,
    -1,
    10**30,
    "unsure",
    "",
    "ssn",
    "2026-02-30",
    "1:2",
    [],
    [None],
    {},
    {"a": 1},
)


def quick() -> QuickReader:
    return QuickReader(pack().facts.values(), limits())


def carefully(data: bytes) -> Told | None:
    """None where it is refused."""
    try:
        return IntakeReader(pack().facts, limits()).read(data).told()
    except InputError:
        return None


@given(intakes())
def test_what_is_read_quickly_is_what_is_read_with_care(made: dict[str, Any]) -> None:
    data = json.dumps(made).encode()
    found = quick().read(data)
    assert found is not None
    assert found == carefully(data)


def test_every_good_line_is_read_quickly_and_no_spoilt_one() -> None:
    reader = quick()
    assert all(reader.read(json.dumps(made).encode()) for made in valid(MANY))
    for line in lines(MANY):
        assert reader.read(line) == carefully(line)


def places(made: object, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value within a value."""
    items = made.items() if isinstance(made, dict) else enumerate(made) if isinstance(made, list) else ()
    return [found for key, one in items for found in ((*way, key), *places(one, (*way, key)))]


def odd_one(dice: Random, odd: object) -> bytes:
    """A household in which some value is odd, or stands under a key that is odd there."""
    made = household(dice)
    *way, last = dice.choice(places(made))
    holder: Any = made
    for step in way:
        holder = holder[step]
    if isinstance(holder, dict) and dice.random() < 0.5:
        holder[dice.choice(("role", "card", "kind", "people", "relationship", "nickname"))] = holder.pop(last)
    else:
        holder[last] = odd
    return json.dumps(made).encode()


@given(st.randoms(use_true_random=False), st.sampled_from(ODD))
def test_nothing_odd_is_read_otherwise_than_with_care(dice: Random, odd: object) -> None:
    data = odd_one(dice, odd)
    found = quick().read(data)
    assert found is None or found == carefully(data)


def test_bytes_that_are_no_plain_intake_are_left_to_care() -> None:
    """Keys that stand twice, bytes that are not UTF-8 or begin with a mark, too many of them, and what is no JSON."""
    line = next(lines(1)).strip()
    assert quick().read(line) is not None
    for odd in (
        line.replace(b'"people"', b'"tax_year": 2025, "people"'),
        line.replace(b'"id": "taxpayer"', b'"id": "spouse", "id": "taxpayer"'),
        line.replace(b'"kind":', b'"kind": "atin", "kind":'),
        line.replace(b'"age_at_year_end":', b'"age_at_year_end": NaN, "x":'),
        line.replace(b"{", b"\xff{"),
        b"\xef\xbb\xbf" + line,
        line.ljust(1_000_001),
        line + b"}",
        b"[" * 100_000,
        b"[]",
        b"",
    ):
        assert quick().read(odd) is None
