"""Questions without a use: a page may ask only what can change the guidance of somebody whom it asks.

Generated households answer all their pages; then one answer after another is exchanged, and the guidance is
compared. The dice are the same each time, so the same content has the same faults.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from vita_assist.content.pack import Pack
from vita_assist.guidance import Guide
from vita_assist.interview.answer import Answer
from vita_assist.interview.fact import Kind, Limits
from vita_assist.interview.flow import Flow, Key
from vita_assist.interview.session import Session
from vita_assist.interview.walking import Walker, changed
from vita_assist.language import Text, app_text

IN_VAIN: Final = 200
"""A question that was asked so often and never counted is called useless."""
MOST: Final = 6_000
"""No more households are made up; a question that hardly any of them is asked is then judged by those."""


class Search:
    """Households of one day at the desk, and what an answer of theirs changes."""

    def __init__(self, pack: Pack, day: date) -> None:
        """Look at a pack on a day."""
        self.day = day
        flow = Flow(pack.pages, pack.facts, Limits(pack.tax_years, day))
        self.walker = Walker(flow, _turning(pack))
        self._guide = Guide(pack.facts, pack.rules, day)

    def counts(self, session: Session, key: Key) -> bool:
        """Whether another answer to one question changes the guidance of a household."""
        found = self._guide.guide(session)
        values = self.walker.values(session, key)[: -1 if key[1] == "tax_year" else None]
        return any(self._guide.guide(changed(session, key, value)) != found for value in values)


def searches(pack: Pack) -> tuple[Search, ...]:
    """Searches on a day in season, after the due date, and after the extended one, for the years of the pack."""
    days = {
        parameter.value + timedelta(after)
        for (name, _), parameter in pack.rules.parameters.items()
        for start, after in (("return-due", -60), ("return-due", 30), ("extended-due", 1))
        if name == start and isinstance(parameter.value, date)
    }
    return tuple(Search(pack, day) for day in sorted(days))


def useless_questions(pack: Pack) -> Iterator[Text]:
    """A fault for each fact of a page whose answer changed nothing of any household that was asked it."""
    # Only a check needs dice, and they are not free to import.
    from random import Random

    dice = Random(1)  # noqa: S311  # dice, no secret
    open_: set[tuple[str, str]] = {(page.id, fact) for page in pack.pages for fact in page.facts}
    asked: Counter[tuple[str, str]] = Counter()
    on_days = searches(pack)
    for turn in range(MOST if on_days else 0):
        search = on_days[turn % len(on_days)]
        session, questions = search.walker.walk(dice)
        for page, key in questions:
            question = (page, key[1])
            if question in open_ and asked[question] < IN_VAIN:
                asked[question] += 1
                if search.counts(session, key):
                    open_.discard(question)
        if all(asked[question] >= IN_VAIN for question in open_):
            break
    for page, fact in sorted(open_):
        yield app_text(
            "content/fault",
            "{place}: {fault}",
            place=f"pages.toml {page}.facts",
            fault=app_text(
                "content/useless",
                "No answer to {fact} changed anything for a household (asked {times} times).",
                fact=fact,
                times=asked[page, fact],
            ),
        )


def _turning(pack: Pack) -> Mapping[str, tuple[Answer, ...]]:
    """Values at which an answer may begin to mean something else: those of conditions and of the law, and beside."""
    conditions = [page.when for page in pack.pages] + [fact.when for fact in pack.facts.values()]
    conditions += [when for page in pack.pages for when in page.when_asked.values()]
    found: dict[str, dict[Answer, None]] = {fact_id: {} for fact_id in pack.facts}
    for condition in conditions:
        for fact_id, said in () if condition is None else condition.compared:
            found.setdefault(fact_id, {}).update(dict.fromkeys(_beside(said)))
    turning = [parameter.value for parameter in pack.rules.parameters.values()]
    for fact in pack.facts.values():
        held = {Kind.AGE: int, Kind.DATE: date}.get(fact.kind)
        for value in turning if held else ():
            if held and isinstance(value, held):
                found[fact.id].update(dict.fromkeys(_beside(value)))
    return {fact_id: tuple(values) for fact_id, values in found.items()}


def _beside(value: str | int | date) -> Iterator[Answer]:
    """The value with those before and after it, where it has any."""
    for step in (-1, 0, 1):
        if isinstance(value, date):
            yield value + timedelta(step)
        elif isinstance(value, int):
            yield value + step
        elif not step:
            yield value
