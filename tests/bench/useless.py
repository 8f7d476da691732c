"""How often each page is asked of a generated household where no answer of it could change anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from random import Random

from tests.interview.households import pack
from vita_assist.content.influence import searches

WALKS = 600
Row = tuple[str, str, str]


def useless_rows() -> Iterator[Row]:
    """A line a page, the worst first."""
    dice, on_days = Random(3), searches(pack())  # noqa: S311  # dice, no secret
    asked: Counter[str] = Counter()
    useless: Counter[str] = Counter()
    for turn in range(WALKS):
        search = on_days[turn % len(on_days)]
        session, questions = search.walker.walk(dice)
        for page in dict.fromkeys(page for page, _ in questions):
            asked[page] += 1
            useless[page] += not any(search.counts(session, key) for of, key in questions if of == page)
    for page in sorted(asked, key=lambda page: -useless[page] / asked[page]):
        share = f"{useless[page] / asked[page]:.0%}  (asked {asked[page]} times of {WALKS})"
        yield f"page {page}, asked in vain", share, "the fewer, the better"
