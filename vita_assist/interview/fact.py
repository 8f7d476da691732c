"""Facts: what can be known of a household, as typed values; never a free text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vita_assist.errors import InputError
from vita_assist.interview.answer import UNSURE, Answer, Unsure
from vita_assist.interview.condition import Condition
from vita_assist.interview.kinds import ALLOWED, READ, REFUSED, Kind, Limits, Refused
from vita_assist.interview.subject import About
from vita_assist.language import Text, app_text

__all__ = ["UNSURE", "About", "Answer", "Choice", "Fact", "Kind", "Limits", "Meaning", "Unsure"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One allowed value, what it is called, and a sentence that tells it apart.

    The window offers it where `when` holds or is not known, and never where `asked` is false: then only
    an intake can give it.
    """

    value: str
    label: Text
    note: Text | None = None
    when: Condition | None = None
    asked: bool = True


class Meaning(StrEnum):
    """What a null stands for in the intake."""

    NONE = ""  # no null is allowed
    NOT_KNOWN = "not-known"  # nobody knows, or nobody was asked
    BLANK = "blank"  # an answer of its own, which the fact's `blank` names: long ago, not applied


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact. `id` is also its place in the intake: `number.card` stands there under a person's `number`.

    `default` is what the intake means where the key is left out (None: not known, or the fact's `blank`);
    `unsure` is the value that the guidance takes when the answer is *not sure*. `null` says what null means
    in the intake, `blank` is what the window calls the answer None, offered where `blank_when` holds.
    With `unsure_word` the intake accepts the word "unsure". `required` facts have no default. `when` says to
    whom the fact applies at all (a key of another kind of number is refused). `minimum` and `maximum` bound
    whole numbers and years.
    """

    id: str
    about: About
    kind: Kind
    label: Text
    choices: tuple[Choice, ...] = ()
    required: bool = False
    null: Meaning = Meaning.NONE
    default: Answer = None
    unsure: Answer = None
    unsure_word: bool = False
    blank: Text | None = None
    blank_when: Condition | None = None
    minimum: int | None = None
    maximum: int | None = None
    when: Condition | None = None

    @property
    def nullable(self) -> bool:
        """Whether the intake may hold null."""
        return self.null is not Meaning.NONE

    def parse(self, value: object, limits: Limits) -> Answer:
        """An answer from what was said or written; dates also as `2026-02-20`.

        `UNSURE` is an answer to every fact, None to those that have a `blank`. Raises `InputError`, which
        says what is allowed and never repeats the value.
        """
        if value is UNSURE or (value is None and self.blank is not None):
            return value
        answer = self.read(value, limits)
        if answer is REFUSED:
            raise InputError(app_text("fact/refused", "Allowed: {allowed}.", allowed=self.allowed(limits)))
        return answer

    def read(self, value: object, limits: Limits) -> Answer | Refused:
        """The same for a plain value: `REFUSED` where it is not allowed, nothing raised."""
        return READ[self.kind](self, value, limits)

    def allowed(self, limits: Limits) -> Text:
        """What the fact allows, in words."""
        return ALLOWED[self.kind](self, limits)
