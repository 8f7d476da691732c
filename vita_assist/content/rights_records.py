"""Know-your-rights content: cards, the paper in the hand, screens, the site's steps, phone lines, from `rights/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from vita_assist.content.faults import ContentFaults, not_known
from vita_assist.content.source_records import published_from, statement_from, support_from
from vita_assist.content.table import Raw, Table, is_new, named
from vita_assist.interview.subject import About
from vita_assist.language import Text
from vita_assist.rights.paper import Look, Option, Outcome, PaperCheck, PaperLine, Picture, Printed
from vita_assist.rights.rights import Card, Phase, PhoneLine, Point, Rights, Screen
from vita_assist.sources import Source, Statement

Sources = Mapping[str, Source]
_CARD = "card-"
WHERE: Final = ("home", "here")
"""Where one can be with a paper in the hand: what to say differs."""


class _Files:
    """The files under `rights/`, read record by record."""

    def __init__(self, content: Mapping[str, Raw], sources: Sources, faults: ContentFaults) -> None:
        self.content = content
        self.sources = sources
        self.faults = faults

    def records(self, name: str) -> Iterator[Table]:
        file = f"rights/{name}.toml"
        return named(self.content.get(file, {}), file, self.faults, set())

    def whole(self, name: str) -> Table:
        file = f"rights/{name}.toml"
        return Table(file, (), self.content.get(file, {}), self.faults)

    def statements(self, name: str) -> tuple[Statement, ...]:
        found = []
        for table in self.records(name):
            found.append(statement_from(table, f"rights/{name}/{table.id}", self.sources))
            table.done()
        return tuple(found)


def rights_from(content: Mapping[str, Raw], sources: Sources, faults: ContentFaults) -> Rights:
    """All of it, from `rights/*.toml`; a card is a file `card-….toml`, in the order that it gives."""
    files = _Files(content, sources, faults)
    limits = {statement.id: statement for statement in files.statements("disputed")}
    names = [name.removeprefix("rights/").removesuffix(".toml") for name in content if name.startswith("rights/")]
    cards = [_card(files, name, limits) for name in names if name.startswith(_CARD)]
    return Rights(
        cards=tuple(card for _, card in sorted(cards, key=lambda one: one[0])),
        disputed=tuple(limits.values()),
        paper_check=_paper_check(files),
        pictures=tuple(_picture(table) for table in files.records("pictures")),
        screens=tuple(_screen(table, sources) for table in files.records("screens")),
        protocol=_protocol(files),
        confidentiality=files.statements("confidentiality"),
        limits=files.statements("limits"),
        lines=tuple(_line(table, sources) for table in files.records("lines")),
    )


def _card(files: _Files, name: str, limits: Mapping[str, Statement]) -> tuple[int, Card]:
    table, card_id = files.whole(name), name.removeprefix(_CARD)
    place = f"rights/cards/{card_id}"
    points = []
    seen: set[str] = set()
    for point in (entry.under_id() for entry in table.tables("point")):
        is_new(point, point.id, seen)
        named_limits = point.strings("limits") if point.has("limits") else ()
        statement = statement_from(point, f"{place}/{point.id}", files.sources)
        point.done()
        for limit in named_limits:
            if limit not in limits:
                point.fault(("limits",), not_known(limit, limits))
        points.append(Point(statement, tuple(limits[limit] for limit in named_limits if limit in limits)))
    order = table.whole("order")
    card = Card(card_id, table.text("title", place), table.text("lead", place), tuple(points))
    table.done()
    return order or 0, card


def _paper_check(files: _Files) -> PaperCheck:
    table, place = files.whole("paper-check"), "rights/paper-check"
    listed = [entry.under_id() for entry in table.tables("look")]
    known = {entry.id: About.HOUSEHOLD for entry in listed}
    said = {}
    for entry in (one.under_id() for one in table.tables("sentence")):
        said[entry.id] = entry.text("text", f"{place}/{entry.id}")
        entry.done()
    outcomes = []
    for entry in (one.under_id() for one in table.tables("outcome")):
        say = MappingProxyType({where: _sentences(entry, f"say_{where}", said) for where in WHERE})
        outcomes.append(_outcome(entry, place, known, files.sources, say))
    check = PaperCheck(
        title=table.text("title", place),
        lead=table.text("lead", place),
        looks=tuple(_look(entry, place, known) for entry in listed),
        outcomes=tuple(outcomes),
    )
    table.done()
    return check


def _look(table: Table, place: str, known: Mapping[str, About]) -> Look:
    at = f"{place}/{table.id}"
    options = []
    for entry in table.tables("option"):
        value = entry.string("value")
        options.append(Option(value, entry.text("name", f"{at}/{value}")))
        entry.done()
    when = table.condition("when", known)
    look = Look(table.id, table.text("question", at), table.text("help", at), tuple(options), when)
    table.done()
    return look


def _sentences(table: Table, key: str, said: Mapping[str, Text]) -> tuple[Text, ...]:
    named_sentences = table.strings(key, required=True)
    for name in named_sentences:
        if name not in said:
            table.fault((key,), not_known(name, said))
    return tuple(said[name] for name in named_sentences if name in said)


def _outcome(
    table: Table, place: str, known: Mapping[str, About], sources: Sources, say: Mapping[str, tuple[Text, ...]]
) -> Outcome:
    at = f"{place}/{table.id}"
    outcome = Outcome(
        id=table.id,
        when=table.condition("when", known),
        title=table.text("title", at),
        text=table.text("text", at),
        say=say,
        support=support_from(table, sources),
    )
    table.done()
    return outcome


def _picture(table: Table) -> Picture:
    place = f"rights/pictures/{table.id}"
    lines = []
    for index, entry in enumerate(table.tables("line"), start=1):
        words, kind = entry.string("words"), entry.option("kind", Printed)
        lines.append(PaperLine(kind, words, entry.text_or_none("mark", f"{place}/{index}")))
        entry.done()
    picture = Picture(table.id, table.text("title", place), table.text("alt", place), tuple(lines))
    table.done()
    return picture


def _screen(table: Table, sources: Sources) -> Screen:
    place = f"rights/screens/{table.id}"
    screen = Screen(table.id, table.text("name", place), table.text("text", place), support_from(table, sources))
    table.done()
    return screen


def _protocol(files: _Files) -> tuple[Phase, ...]:
    found = []
    for table in files.records("protocol"):
        place = f"rights/protocol/{table.id}"
        steps = []
        for step in (entry.under_id() for entry in table.tables("step")):
            steps.append(statement_from(step, f"{place}/{step.id}", files.sources))
            step.done()
        found.append(Phase(table.id, table.text("title", place), tuple(steps)))
        table.done()
    return tuple(found)


def _line(table: Table, sources: Sources) -> PhoneLine:
    place = f"rights/lines/{table.id}"
    called: date | None = table.day("called_on") if table.has("called_on") else None
    line = PhoneLine(
        id=table.id,
        group=table.string("group"),
        name=table.text("name", place),
        number=table.string("number"),
        what=table.text("what", place),
        hours=table.text("hours", place),
        languages=table.strings("languages", required=True),
        listed=published_from(table, "listed"),
        called_on=called,
        called_by=table.string("called_by") if called else "",
        support=support_from(table, sources),
    )
    table.done()
    return line
