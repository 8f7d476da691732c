"""The paper in the hand: what is on it, what kind of paper that makes it, and what one can say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from vita_assist.interview.answer import Answer, Answers
from vita_assist.interview.condition import Condition
from vita_assist.interview.subject import HOUSEHOLD
from vita_assist.language import Text
from vita_assist.sources import Support


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be on the paper."""

    value: str
    name: Text


@dataclass(frozen=True, slots=True)
class Look:
    """One thing to look for on the paper. It is asked where `when` does not rule it out."""

    id: str
    question: Text
    help: Text
    options: tuple[Option, ...]
    when: Condition | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What kind of paper it is. `text` tells what the paper can do and cannot.

    `say` are sentences to read aloud, by where one is (the options of the first look).
    """

    id: str
    when: Condition | None
    title: Text
    text: Text
    say: Mapping[str, tuple[Text, ...]]
    support: Support


@dataclass(frozen=True, slots=True)
class PaperCheck:
    """The looks in their order, and the outcomes, of which the first that holds is the one."""

    title: Text
    lead: Text
    looks: tuple[Look, ...]
    outcomes: tuple[Outcome, ...]

    def asked(self, seen: Mapping[str, str]) -> tuple[Look, ...]:
        """The looks that concern the paper, as far as what was seen (an option by the id of its look) tells."""
        known = self._known(seen)
        return tuple(look for look in self.looks if look.when is None or look.when.holds(known, ()))

    def outcome(self, seen: Mapping[str, str]) -> Outcome | None:
        """The kind of paper; None while a look that could decide it is open."""
        known = self._known(seen)
        for outcome in self.outcomes:
            holds = True if outcome.when is None else outcome.when.holds(known, ())
            if holds is None:
                return None
            if holds:
                return outcome
        return None

    def kept(self, seen: Mapping[str, str]) -> dict[str, str]:
        """What was seen, without what stands on a look that concerns the paper no longer."""
        asked = {look.id for look in self.asked(seen)}
        return {look: value for look, value in seen.items() if look in asked}

    def _known(self, seen: Mapping[str, str]) -> Answers:
        """What was seen, as conditions read it; a look that does not concern the paper shows nothing."""
        known: dict[tuple[str, str], Answer] = {}
        for look in self.looks:
            concerns = True if look.when is None else look.when.holds(known, ())
            if concerns is False:
                known[HOUSEHOLD, look.id] = NOT_THERE
            elif look.id in seen:
                known[HOUSEHOLD, look.id] = seen[look.id]
        return known


NOT_THERE: Final = "not-there"
"""What a look shows that is not made."""


class Printed(StrEnum):
    """What a line of a drawn paper is."""

    HEAD = "head"  # who issued it, in large letters
    TITLE = "title"
    TEXT = "text"
    FORM = "form"  # the number of the form, small, at the foot
    SIGNED = "signed"  # a line to sign on, with the words beneath it


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A line of a drawn paper, in English as such papers are; `mark` says what to look for, None for nothing."""

    kind: Printed
    words: str
    mark: Text | None


@dataclass(frozen=True, slots=True)
class Picture:
    """Our own schematic drawing of a kind of paper. `alt` says it all in words."""

    id: str
    title: Text
    alt: Text
    lines: tuple[PaperLine, ...]

    def numbered(self) -> dict[int, PaperLine]:
        """The lines to look at by their number: on every paper 1 is who issued it, and 2 who signed it."""
        marked = [line for line in self.lines if line.mark is not None]
        heads = [line for line in marked if line.kind is Printed.HEAD][:1]
        signed = [line for line in marked if line.kind is Printed.SIGNED][:1]
        rest = [line for line in marked if line not in heads and line not in signed]
        return dict(enumerate((*heads, *signed, *rest), start=1))
