"""Know-your-rights content: cards by place, sentences to show, what the site does, phone lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from vita_assist.language import Text
from vita_assist.rights.paper import PaperCheck, Picture
from vita_assist.sources import Published, Statement, Support


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a card. `limits` are its exceptions and disputes: they stand wherever the point stands."""

    statement: Statement
    limits: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What one may say and do in one place, such as at home or in a car."""

    id: str
    title: Text
    lead: Text
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """One sentence to turn to the household, large and alone on the screen; `name` is what the volunteer sees.

    `support` is what it rests on.
    """

    id: str
    name: Text
    text: Text
    support: Support


@dataclass(frozen=True, slots=True)
class Phase:
    """The steps of the site that belong together: before, when an agent comes, afterwards.

    A step may name people of the site, by {point} and the other words of `Site.words`.
    """

    id: str
    title: Text
    steps: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class PhoneLine:
    """A number to call. `called_on` and `called_by` tell who dialed it last; None and "" where nobody has.

    `number` is as it is dialed, `languages` are codes of those spoken, `listed` is when its source printed it.
    """

    id: str
    group: str
    name: Text
    number: str
    what: Text
    hours: Text
    languages: tuple[str, ...]
    listed: Published
    called_on: date | None
    called_by: str
    support: Support

    @property
    def is_page(self) -> bool:
        """Whether it is a page on the web, which is opened and not dialed."""
        return "." in self.number and any(letter.isalpha() for letter in self.number)


@dataclass(frozen=True, slots=True)
class Rights:
    """All of it.

    `disputed` are the exceptions and disputes that points of cards name. `confidentiality` is how the site speaks
    of what it is told; `limits` are those of all this text.
    """

    cards: tuple[Card, ...]
    disputed: tuple[Statement, ...]
    paper_check: PaperCheck
    pictures: tuple[Picture, ...]
    screens: tuple[Screen, ...]
    protocol: tuple[Phase, ...]
    confidentiality: tuple[Statement, ...]
    limits: tuple[Statement, ...]
    lines: tuple[PhoneLine, ...]

    def supports(self) -> Iterator[tuple[str, Support]]:
        """On what each part of it rests, by its place."""
        for card in self.cards:
            for point in card.points:
                yield f"rights/cards/{card.id}/{point.statement.id}", point.statement.support
        yield from ((f"rights/disputed/{one.id}", one.support) for one in self.disputed)
        yield from ((f"rights/paper-check/{one.id}", one.support) for one in self.paper_check.outcomes)
        for phase in self.protocol:
            yield from ((f"rights/protocol/{phase.id}/{step.id}", step.support) for step in phase.steps)
        yield from ((f"rights/screens/{one.id}", one.support) for one in self.screens)
        yield from ((f"rights/confidentiality/{one.id}", one.support) for one in self.confidentiality)
        yield from ((f"rights/limits/{one.id}", one.support) for one in self.limits)
        yield from ((f"rights/lines/{one.id}", one.support) for one in self.lines)
