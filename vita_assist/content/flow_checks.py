"""Whether the pages make a flow: who is asked, in which order, under conditions that can be decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vita_assist.content.faults import ContentFaults, not_known, of_nobody
from vita_assist.interview.condition import Condition
from vita_assist.interview.fact import Fact, Kind
from vita_assist.interview.page import Asks, Page
from vita_assist.interview.subject import About, Role
from vita_assist.language import Text, app_text

_ASKED_OF = {
    Asks.HOUSEHOLD: About.HOUSEHOLD,
    Asks.SITE: About.SITE,
    Asks.ROSTER: About.PERSON,
    Asks.PEOPLE: About.PERSON,
}
_NUMBERS = (Kind.AGE, Kind.YEAR, Kind.TAX_YEAR, Kind.YEARS)
_ORDERED = (Kind.AGE, Kind.YEAR, Kind.TAX_YEAR, Kind.DATE, Kind.DIGITS)


def check_flow(pages: tuple[Page, ...], facts: Mapping[str, Fact], faults: ContentFaults) -> None:
    """Note everything that would keep one pass in the order of the pages from settling the flow."""
    last_page = {fact_id: index for index, page in enumerate(pages) for fact_id in page.facts}
    for index, page in enumerate(pages):
        _page(page, facts, faults)
        for path, condition in _conditions(page, facts):
            for fact_id in sorted(condition.facts):
                if last_page.get(fact_id, index) >= index:
                    faults.add("pages.toml", path, _too_late(fact_id))
    if sum(page.asks is Asks.ROSTER for page in pages) != 1:
        faults.add("pages.toml", (), app_text("content/roster", "Exactly one page asks who is in the household."))
    for page in pages:
        for path, condition in _conditions_of_page(page):
            _condition("pages.toml", path, condition, facts, faults)
    for fact in facts.values():
        _fact(fact, facts, faults)
        if fact.id not in last_page:
            faults.add("facts.toml", (fact.id,), app_text("content/fact-unasked", "No page asks for this fact."))


def _page(page: Page, facts: Mapping[str, Fact], faults: ContentFaults) -> None:
    for fact_id in page.facts:
        fact = facts.get(fact_id)
        if fact is not None and fact.about is not _ASKED_OF[page.asks]:
            faults.add(
                "pages.toml",
                (page.id, "facts"),
                app_text(
                    "content/asked-of",
                    "{fact} is a fact of another subject than the page asks. Allowed: facts about {about}.",
                    fact=fact_id,
                    about=_ASKED_OF[page.asks].value,
                ),
            )
    for path, condition in _conditions_of_page(page):
        if condition.of_person and _ASKED_OF[page.asks] is not About.PERSON:
            faults.add("pages.toml", path, of_nobody())


def _conditions(page: Page, facts: Mapping[str, Fact]) -> Iterator[tuple[tuple[str, ...], Condition]]:
    """All conditions that decide what a page asks and offers, each with its place."""
    yield from _conditions_of_page(page)
    for fact_id in page.facts:
        if fact_id in facts:
            yield from (((page.id, "when"), condition) for condition in _conditions_of(facts[fact_id]))


def _conditions_of_page(page: Page) -> Iterator[tuple[tuple[str, ...], Condition]]:
    if page.when is not None:
        yield (page.id, "when"), page.when
    for fact_id, condition in page.when_asked.items():
        yield (page.id, "facts", fact_id), condition


def _conditions_of(fact: Fact) -> Iterator[Condition]:
    for condition in (fact.when, fact.blank_when, *(choice.when for choice in fact.choices)):
        if condition is not None:
            yield condition


def _fact(fact: Fact, facts: Mapping[str, Fact], faults: ContentFaults) -> None:
    before = [*facts][: [*facts].index(fact.id)]
    for condition in _conditions_of(fact):
        _condition("facts.toml", (fact.id, "when"), condition, facts, faults)
        for fact_id in sorted(condition.facts - set(before)):
            faults.add("facts.toml", (fact.id, "when"), _too_late(fact_id))
        if fact.about is not About.PERSON and condition.of_person:
            faults.add("facts.toml", (fact.id, "when"), of_nobody())


def _too_late(fact_id: str) -> Text:
    return app_text("content/too-late", "The condition reads {fact}, which is not asked for earlier.", fact=fact_id)


def _condition(
    file: str, path: tuple[str, ...], condition: Condition | None, facts: Mapping[str, Fact], faults: ContentFaults
) -> None:
    """Hold what a condition compares against the kinds of its facts."""
    if condition is None:
        return
    for fact_id in sorted(condition.bare):
        if facts[fact_id].kind is not Kind.YES_NO:
            faults.add(
                file,
                path,
                app_text("content/bare", "{fact} cannot stand alone. Allowed: facts of the kind yes-no.", fact=fact_id),
            )
    for fact_id in sorted(condition.ordered):
        if fact_id not in facts or facts[fact_id].kind not in _ORDERED:
            fault = app_text("content/ordered", "{fact} has no order. Allowed: == and !=, in and not in.", fact=fact_id)
            faults.add(file, path, fault)
    for fact_id, value in condition.compared:
        if fact_id == "role":
            _value(file, path, value, tuple(Role), faults)
        elif fact_id in facts:
            _compared(file, path, facts[fact_id], value, faults)


def _compared(file: str, path: tuple[str, ...], fact: Fact, value: str | int, faults: ContentFaults) -> None:
    if fact.kind in (Kind.CHOICE, Kind.CHOICES):
        _value(file, path, value, [choice.value for choice in fact.choices], faults)
        return
    fits = (
        isinstance(value, int)
        if fact.kind in _NUMBERS
        else (
            fact.kind is Kind.DIGITS and isinstance(value, str) and len(value) == 2 and value.isdecimal()  # noqa: PLR2004  # two digits
        )
    )
    if not fits:
        faults.add(
            file,
            path,
            app_text("content/compared", "{fact} is compared with a value that it can never have.", fact=fact.id),
        )


def _value(file: str, path: tuple[str, ...], value: str | int, allowed: object, faults: ContentFaults) -> None:
    names = [str(one) for one in allowed] if isinstance(allowed, list | tuple) else []
    if value not in names:
        faults.add(file, path, not_known(str(value), names))
