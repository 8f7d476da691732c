"""What answers are called: the words of a choice, a day, a list of years, *not sure*; never a value as it stands."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from vita_assist.interview.answer import UNSURE, Answer
from vita_assist.interview.kinds import Kind
from vita_assist.language import Text, Year, app_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vita_assist.interview.fact import Fact

YES = app_text("window/choices/yes", "Yes")
NO = app_text("window/choices/no", "No")
NOT_SURE = app_text("window/choices/not-sure", "Not sure")
NONE_OF_THESE = app_text("window/choices/none", "None of these")
YEAR = app_text("window/choices/year", "{year}")
_DAY = app_text("answers/day", "{day}")
_NUMBER = app_text("answers/number", "{number}")
_DIGITS = app_text("answers/digits", "{digits}")
_AND_MORE = app_text("answers/and-more", "{first}, {rest}")
_ANSWERED = app_text("answers/answered", "{question}: {answer}")
_ANSWERED_OF = app_text("answers/answered-of", "{person} – {question}: {answer}")


def answer_text(fact: Fact, answer: Answer) -> Text:
    """What an answer to a fact is called, as a page offers it.

    Raises `ValueError` for what is no answer to this fact.
    """
    if answer is UNSURE:
        return NOT_SURE
    if answer is None and fact.blank is not None:
        return fact.blank
    if isinstance(answer, tuple):
        return _listed([_one(fact, each) for each in answer])
    return _one(fact, answer)


def answered_text(fact: Fact, answer: Answer, person: Text | None) -> Text:
    """A fact and its answer in one line, after the name of whom it is about."""
    said = answer_text(fact, answer)
    if person is None:
        return _ANSWERED.filled(question=fact.label, answer=said)
    return _ANSWERED_OF.filled(person=person, question=fact.label, answer=said)


def _listed(said: Sequence[Text]) -> Text:
    """A list of any length, in the order given."""
    if not said:
        return NONE_OF_THESE
    first, *rest = said
    return _AND_MORE.filled(first=first, rest=_listed(rest)) if rest else first


def _one(fact: Fact, answer: Answer) -> Text:
    """One value; booleans before numbers, since Python counts them among these."""
    if isinstance(answer, bool):
        return YES if answer else NO
    if isinstance(answer, int):
        return _NUMBER.filled(number=answer) if fact.kind is Kind.AGE else YEAR.filled(year=Year(answer))
    if isinstance(answer, date):
        return _DAY.filled(day=answer)
    if isinstance(answer, str) and fact.kind is Kind.DIGITS:
        return _DIGITS.filled(digits=answer)
    for choice in fact.choices:
        if choice.value == answer:
            return choice.label
    raise ValueError(fact.id)
