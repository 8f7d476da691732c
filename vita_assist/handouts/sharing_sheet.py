"""The status of data sharing as a handout: both halves, what is outside, what happened, where to look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from vita_assist.handouts.blocks import Block, Handout, Heading, Item, Items, Paragraph
from vita_assist.handouts.notes import Notes
from vita_assist.handouts.page import Stationery
from vita_assist.language import Text, dotted, listed
from vita_assist.law import Matter, Status
from vita_assist.law.event import Event, Party, Precision, Standing
from vita_assist.law.matter import Half
from vita_assist.law.moment import Tense
from vita_assist.law.status import Answered
from vita_assist.sources import Statement, Support

DATA_SHARING = "data-sharing"
_LEADS = {Tense.NOW: "lead-now", Tense.BACK: "lead-back", Tense.LAST_KNOWN: "lead-then"}


def sharing_sheet(matter: Matter, status: Status, stationery: Stationery) -> Handout:
    """Compose the status of a day; the same status gives the same handout."""
    return stationery.handout(DATA_SHARING, _Sheet(matter, status, stationery).blocks())


class _Sheet:
    """Collects the blocks, and numbers what volunteer and household point at."""

    def __init__(self, matter: Matter, status: Status, stationery: Stationery) -> None:
        self._matter = matter
        self._status = status
        self._outline = stationery.outline
        self._page = stationery.page
        self._notes = Notes()
        self._next = count(1).__next__

    def blocks(self) -> Iterator[Block]:
        moment = self._status.moment
        lead = self._outline[_LEADS[moment.tense]]
        yield Paragraph(lead.filled(day=moment.day, checked_on=self._matter.checked_on))
        yield Paragraph(self._reviewed())
        for half in Half:
            yield Heading(self._half(half))
            answers = (answered for answered in self._status.answers if answered.question.half is half)
            yield Items(tuple(item for answered in answers for item in self._answer(answered)))
        yield Paragraph(self._outline["no-prediction"])
        yield from self._listed(self._outline["not-covered"], self._matter.not_covered)
        yield Heading(self._outline["happened"])
        yield Items(tuple(self._event(event) for event in self._status.confirmed if event.key))
        reported = tuple(self._event(event) for event in self._status.reported if event.key)
        if reported:
            yield Heading(self._outline["reported"])
            yield Items(reported)
        if moment.day >= self._matter.checked_on:
            yield from self._listed(self._outline["unknown"], self._matter.unknown)
        yield from self._listed(self._outline["where"], self._matter.where_to_look)
        yield Heading(self._page["sources"])
        yield self._notes.listed()

    def _half(self, half: Half) -> Text:
        if half is Half.BOTH:
            return self._outline["both"]
        present = self._status.moment.present
        if half is Half.GIVE:
            return self._outline["give-now" if present else "give-then"]
        return self._outline["use-now" if present else "use-then"]

    def _answer(self, answered: Answered) -> Iterator[Item]:
        """The answer; beneath it whom the orders bind, and whom they do not."""
        standing = answered.standing
        due = self._stage(standing) if answered.question.half is not Half.BOTH else None
        yield Item(
            answered.summary,
            number=self._next(),
            people=(answered.title, standing.telling.label),
            due=due,
            notes=self._cited(standing.support),
        )
        for order in (event for event in self._status.events if event.id in standing.orders):
            yield from self._bound(order)

    def _stage(self, standing: Standing) -> Text:
        """How far the courts are with giving or using, and since when."""
        stage = self._matter.words.stages[standing.stage].name
        since = () if standing.since is None else (self._outline["since"].filled(day=standing.since),)
        return dotted(stage, *since)

    def _bound(self, order: Event) -> Iterator[Item]:
        for key, parties in (("bound", order.binds), ("not-bound", order.does_not_bind)):
            if parties:
                text = self._outline[key].filled(parties=self._parties(parties))
                yield Item(text, number=self._next(), notes=self._cited(order.support))

    def _parties(self, parties: Iterable[Party]) -> Text:
        return listed(*(self._matter.words.parties[party].name for party in parties))

    def _event(self, event: Event) -> Item:
        day = self._outline["about" if event.precision is Precision.ABOUT else "on"].filled(day=event.date)
        return Item(
            event.what,
            number=self._next(),
            people=(day,),
            detail=event.means_not,
            notes=self._cited(event.support),
        )

    def _listed(self, heading: Text, statements: Iterable[Statement]) -> Iterator[Block]:
        yield Heading(heading)
        yield Items(tuple(self._statement(statement) for statement in statements))

    def _statement(self, statement: Statement) -> Item:
        return Item(statement.text, number=self._next(), notes=self._cited(statement.support))

    def _cited(self, support: Support) -> tuple[int, ...]:
        return self._notes.cite(support.citations)

    def _reviewed(self) -> Text:
        reviewer = self._matter.reviewer
        if reviewer is None:
            return self._outline["not-reviewed"]
        return self._outline["reviewed"].filled(day=reviewer.reviewed_on, name=reviewer.name, role=reviewer.role)
