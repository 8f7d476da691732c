"""Facts and pages, from their tables."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from vita_assist.content.faults import ContentFaults, not_known, not_of_kind
from vita_assist.content.source_records import citations_from
from vita_assist.content.table import Raw, Table, records
from vita_assist.interview.answer import UNSURE, Answer
from vita_assist.interview.condition import Condition
from vita_assist.interview.fact import Choice, Fact, Kind, Meaning
from vita_assist.interview.page import Asks, Page
from vita_assist.interview.subject import About
from vita_assist.language import app_text
from vita_assist.sources import Source

_WITH_CHOICES = (Kind.CHOICE, Kind.CHOICES)


def facts_from(raw: Raw, faults: ContentFaults) -> Mapping[str, Fact]:
    """The facts by id, in their order."""
    tables = [*records(raw, "facts.toml", "fact", faults)]
    # Conditions may name any fact: so whose fact each is has to be known before one is read.
    known = {table.id: table.option("about", About) for table in tables}
    return MappingProxyType({table.id: _fact(table, known) for table in tables})


def _fact(table: Table, known: Mapping[str, About]) -> Fact:
    place = f"facts/{table.id}"
    kind = table.option("kind", Kind)
    choices = tuple(_choice(one, place, known) for one in table.tables("choices"))
    fact = Fact(
        id=table.id,
        about=known[table.id],
        kind=kind,
        label=table.text("label", place),
        choices=choices,
        required=table.flag("required", default=False),
        null=table.option("null", Meaning, Meaning.NONE),
        default=_answer(table, "default"),
        unsure=_answer(table, "unsure"),
        unsure_word=table.flag("unsure_word", default=False),
        blank=table.text_or_none("blank", place),
        blank_when=table.condition("blank_when", known),
        minimum=table.whole("minimum"),
        maximum=table.whole("maximum"),
        when=table.condition("when", known),
    )
    table.done()
    _weigh(table, fact)
    return fact


def _choice(table: Table, place: str, known: Mapping[str, About]) -> Choice:
    value = table.string("value")
    choice = Choice(
        value=value,
        label=table.text("label", f"{place}/choices/{value}"),
        note=table.text_or_none("note", f"{place}/choices/{value}"),
        when=table.condition("when", known),
        asked=table.flag("asked", default=True),
    )
    table.done()
    return choice


def _answer(table: Table, key: str) -> Answer:
    """A default as it is written; the word "unsure" is the answer *not sure*."""
    value = table.raw(key)
    if value == UNSURE.value:
        return UNSURE
    if isinstance(value, list):
        return tuple(value)
    if value is None or isinstance(value, bool | str):
        return value
    table.fault(
        (key,),
        app_text("content/default", "This cannot be a default. Allowed: true, false, a choice, a list, “unsure”."),
    )
    return None


def _weigh(table: Table, fact: Fact) -> None:
    """What one fact's fields say of each other."""
    if bool(fact.choices) != (fact.kind in _WITH_CHOICES):
        table.fault(
            ("choices",),
            app_text("content/choices", "Facts of the kinds choice and choices have choices, and no others."),
        )
    values = [choice.value for choice in fact.choices]
    for key, answer in (("default", fact.default), ("unsure", fact.unsure)):
        for value in answer if isinstance(answer, tuple) else (answer,):
            if isinstance(value, str) and value not in values:
                table.fault((key,), not_known(value, values))
    if (fact.null is Meaning.BLANK) != (fact.blank is not None):
        table.fault(
            ("blank",), app_text("content/blank", "A fact has a blank where its null means one, and only there.")
        )
    if fact.required and (fact.default is not None or fact.nullable):
        table.fault(("required",), app_text("content/required", "A required fact has neither a default nor null."))
    if len(set(values)) != len(values):
        table.fault(
            ("choices",), app_text("content/choice-twice", "A choice is there twice. Allowed: each value once.")
        )


def pages_from(
    raw: Raw, facts: Mapping[str, Fact], sources: Mapping[str, Source], faults: ContentFaults
) -> tuple[Page, ...]:
    """The pages in their order."""
    known = {fact.id: fact.about for fact in facts.values()}
    return tuple(_page(table, known, sources) for table in records(raw, "pages.toml", "page", faults))


def _page(table: Table, known: Mapping[str, About], sources: Mapping[str, Source]) -> Page:
    place = f"pages/{table.id}"
    facts, when_asked = _asked(table, known)
    page = Page(
        id=table.id,
        asks=table.option("asks", Asks),
        facts=facts,
        title=table.text("title", place),
        question=table.text("question", place),
        hint=table.text("hint", place),
        help=table.text("help", place),
        more=table.text("more", place),
        citations=citations_from(table, sources),
        when=table.condition("when", known),
        when_asked=MappingProxyType(when_asked),
    )
    table.done()
    for fact_id in page.facts:
        if fact_id not in known:
            table.fault(("facts",), not_known(fact_id, known))
    return page


def _asked(table: Table, known: Mapping[str, About]) -> tuple[tuple[str, ...], dict[str, Condition]]:
    """The facts of a page in their order, and the conditions of those that are not asked of everyone there.

    An entry is a fact, or a table: `facts` under a condition `when` of their own.
    """
    found: list[str] = []
    when_asked: dict[str, Condition] = {}
    for entry in table.strings_or_tables("facts"):
        if isinstance(entry, str):
            found.append(entry)
            continue
        facts, when = entry.strings("facts", required=True), entry.condition("when", known, required=True)
        entry.done()
        found += facts
        when_asked |= {} if when is None else dict.fromkeys(facts, when)
    if len(set(found)) != len(found):
        table.fault(("facts",), not_of_kind(app_text("content/kind/strings", "a list of texts, each once")))
    return tuple(dict.fromkeys(found)), when_asked
