"""The status on a day, folded from the events: nobody edits a "current status"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vita_assist.language import Text
from vita_assist.law.event import Event, Standing
from vita_assist.law.matter import Half, Matter, Question
from vita_assist.law.moment import Moment, moment_on
from vita_assist.sources import Age, Statement, age_on


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its standing on the day, said as the moment asks for."""

    question: Question
    standing: Standing
    not_covered: tuple[Statement, ...]
    moment: Moment

    @property
    def title(self) -> Text:
        """The question."""
        return self.question.title.at(self.moment)

    @property
    def summary(self) -> Text:
        """What the household reads."""
        return self.standing.telling.summary.at(self.moment)

    @property
    def say(self) -> Text:
        """What the volunteer may say."""
        return self.standing.telling.say.at(self.moment)


@dataclass(frozen=True, slots=True)
class Status:
    """What was known on a day: the answers, and the events up to it."""

    day: date
    age: Age
    moment: Moment
    answers: tuple[Answered, ...]
    events: tuple[Event, ...]

    @property
    def confirmed(self) -> tuple[Event, ...]:
        """The events that are known for certain, or by two reports."""
        return tuple(event for event in self.events if event.support.confirmed)

    @property
    def reported(self) -> tuple[Event, ...]:
        """The events that were reported and not confirmed."""
        return tuple(event for event in self.events if not event.support.confirmed)


def status_on(matter: Matter, day: date, *, from_clock: bool = False) -> Status:
    """The status as it was known on a day; on days after the check the answers stay, and their age is told.

    `from_clock`: the day is what the computer's clock takes for today. Where that cannot be, what was last known
    is told, as of the day of the check.
    """
    age = age_on(day, matter.checked_on, from_clock=from_clock)
    if age.clock_wrong:
        day = matter.checked_on
    moment = moment_on(day, age)
    answers = tuple(
        Answered(
            question,
            standing_on(question, matter.events, day),
            () if question.half is Half.BOTH else matter.not_covered,
            moment,
        )
        for question in matter.questions
    )
    return Status(day, age, moment, answers, tuple(event for event in matter.events if event.date <= day))


def standing_on(question: Question, events: Iterable[Event], day: date) -> Standing:
    """The standing of a question after the events up to a day, which are in the order of their dates.

    What was only reported changes nothing.
    """
    standing = question.before
    for event in events:
        if event.date > day:
            break
        effect = event.effects.get(question.id)
        if effect is not None and event.support.confirmed:
            standing = effect.applied(standing, event.date)
    return standing
