"""The matter of the law: questions, events, cases, claims, from the files under `law/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from vita_assist.content.faults import ContentFaults, not_known
from vita_assist.content.source_records import citations_from, statement_from, support_from
from vita_assist.content.table import Raw, Table, named
from vita_assist.language import Text, app_text
from vita_assist.law.event import (
    Answer,
    Course,
    Effect,
    Event,
    Party,
    Precision,
    Ruling,
    Stage,
    Standing,
    Telling,
)
from vita_assist.law.matter import Case, Half, Matter, Named, Question, Reviewer, Words
from vita_assist.law.moment import Told
from vita_assist.sources import Claim, Confidence, Source, Statement

Sources = Mapping[str, Source]
_Key = TypeVar("_Key", bound=StrEnum)


def matter_from(content: Mapping[str, Raw], sources: Sources, faults: ContentFaults) -> Matter:
    """The matter, from `law/*.toml`; its events in the order of their days."""

    def records(name: str) -> Iterator[Table]:
        file = f"law/{name}.toml"
        return named(content.get(file, {}), file, faults, set())

    def statements(name: str) -> tuple[Statement, ...]:
        found = []
        for table in records(name):
            found.append(statement_from(table, f"law/{name}/{table.id}", sources))
            table.done()
        return tuple(found)

    checked_on, reviewer = _review(Table("law/review.toml", (), content.get("law/review.toml", {}), faults))
    events = [_event(table, sources) for table in records("events")]
    return Matter(
        questions=tuple(_question(table, sources) for table in records("questions")),
        events=tuple(sorted(events, key=lambda event: event.date)),
        cases=tuple(_case(table, sources) for table in records("cases")),
        claims=tuple(_claim(table, f"law/claims/{table.id}", sources) for table in records("claims")),
        not_covered=statements("not-covered"),
        unknown=statements("unknown"),
        never_say=tuple(_claim(table, f"law/never-say/{table.id}", sources) for table in records("never-say")),
        where_to_look=statements("where-to-look"),
        words=_words(content.get("law/words.toml", {}), faults),
        checked_on=checked_on,
        reviewer=reviewer,
    )


def _review(table: Table) -> tuple[date, Reviewer | None]:
    checked_on, reviewer = table.day("checked_on"), None
    if table.has("reviewer"):
        named_by = table.table("reviewer")
        reviewer = Reviewer(named_by.string("name"), named_by.string("role"), named_by.day("reviewed_on"))
        named_by.done()
    table.done()
    return checked_on, reviewer


def _question(table: Table, sources: Sources) -> Question:
    place = f"law/questions/{table.id}"
    before = table.table("before")
    standing = Standing(
        answer=before.option("answer", Answer),
        stage=before.option("stage", Stage),
        since=None,
        orders=(),
        telling=_telling(before, f"{place}/before"),
        support=support_from(before, sources),
    )
    before.done()
    question = Question(table.id, table.option("half", Half), _told(table, place, "title"), standing)
    table.done()
    return question


def _event(table: Table, sources: Sources) -> Event:
    place = f"law/events/{table.id}"
    support = support_from(table, sources)
    effects = {}
    for entry in table.tables("effect"):
        question = entry.string("question")
        ruled = [key for key in ("answer", "stage", "orders") if entry.has(key)]
        ruling = None
        if ruled:
            ruling = Ruling(entry.option("answer", Answer), entry.option("stage", Stage), entry.strings("orders"))
        own = support_from(entry, sources) if entry.has("confidence") else support
        effects[question] = Effect(ruling, _telling(entry, f"{place}/{question}"), own)
        entry.done()
    event = Event(
        id=table.id,
        date=table.day("date"),
        precision=table.option("precision", Precision),
        course=table.option("course", Course),
        key=table.flag("key", default=False),
        title=table.text("title", place),
        what=table.text("what", place),
        means_not=table.text_or_none("means_not", place),
        case=table.string("case", ""),
        binds=_parties(table, "binds"),
        does_not_bind=_parties(table, "does_not_bind"),
        effects=MappingProxyType(effects),
        support=support,
    )
    table.done()
    return event


def _telling(table: Table, place: str) -> Telling:
    return Telling(table.text("label", place), _told(table, place, "summary"), _told(table, place, "say"))


def _told(table: Table, place: str, key: str) -> Told:
    return Told(table.text(f"{key}_then", place), table.text_or_none(f"{key}_now", place))


def _parties(table: Table, key: str) -> tuple[Party, ...]:
    known = {party.value: party for party in Party}
    found = []
    for name in table.strings(key) if table.has(key) else ():
        if name in known:
            found.append(known[name])
        else:
            table.fault((key,), not_known(name, known))
    return tuple(found)


def _case(table: Table, sources: Sources) -> Case:
    place = f"law/cases/{table.id}"
    case = Case(
        id=table.id,
        name=table.string("name"),
        docket=table.string("docket"),
        court=table.text("court", place),
        limited=table.text("limited", place),
        stage=table.text("stage", place),
        appeal=table.text("appeal", place),
        agency_action=table.text("agency_action", place),
        support=support_from(table, sources),
    )
    table.done()
    return case


def _claim(table: Table, place: str, sources: Sources) -> Claim:
    claim = Claim(
        id=table.id,
        group=table.string("group"),
        says=table.text("says", place),
        record=table.text("record", place),
        said_in=citations_from(table, sources, "said_in") if table.has("said_in") else (),
        support=support_from(table, sources),
    )
    table.done()
    return claim


def _words(raw: Raw, faults: ContentFaults) -> Words:
    found: dict[str, Named] = {}
    for table in named(raw, "law/words.toml", faults, set()):
        place = f"law/words/{table.id}"
        found[table.id] = Named(table.text("name", place), table.text("text", place))
        table.done()
    groups = {id_.removeprefix("group-"): one for id_, one in found.items() if id_.startswith("group-")}
    words = Words(
        parties=_of_each(Party, "party", found, faults),
        stages=_of_each(Stage, "stage", found, faults),
        courses=_of_each(Course, "course", found, faults),
        confidences=_of_each(Confidence, "confidence", found, faults),
        groups=MappingProxyType(groups),
    )
    known = {f"{kind}-{one}" for kind, of in _KINDS.items() for one in of} | {f"group-{group}" for group in groups}
    for id_ in found.keys() - known:
        faults.add("law/words.toml", (id_,), not_known(id_, known))
    return words


_KINDS: Mapping[str, type[StrEnum]] = MappingProxyType(
    {"party": Party, "stage": Stage, "course": Course, "confidence": Confidence}
)


def _of_each(options: type[_Key], kind: str, found: Mapping[str, Named], faults: ContentFaults) -> Mapping[_Key, Named]:
    """The words of every option; one that is missing is a fault."""
    words = {}
    for option in options:
        id_ = f"{kind}-{option.value}"
        if id_ not in found:
            faults.add("law/words.toml", (), app_text("content/missing", "The key {key} is missing.", key=id_))
        words[option] = found.get(id_, Named(Text(f"law/words/{id_}", id_), Text(f"law/words/{id_}", id_)))
    return MappingProxyType(words)
