"""On what a statement rests, and a statement with what it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vita_assist.language import Text
from vita_assist.sources.citation import Citation
from vita_assist.sources.confidence import Confidence


@dataclass(frozen=True, slots=True)
class Support:
    """How well something is known, where it stands, and when somebody last looked.

    `basis` names the ids of the facts that it carries (such as "legal C-1"); `checked_on` is the day on
    which its sources were last looked at.
    """

    confidence: Confidence
    citations: tuple[Citation, ...]
    basis: tuple[str, ...]
    checked_on: date

    @property
    def confirmed(self) -> bool:
        """Whether it may be said without "reported, not confirmed"."""
        return self.confidence is not Confidence.REPORTED


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or two that a household reads, and on what they rest.

    `volunteer` is what the volunteer may say or should know beside it.
    """

    id: str
    text: Text
    volunteer: Text | None
    support: Support


@dataclass(frozen=True, slots=True)
class Claim:
    """What people say, and what the record says; each side with its sources, and the record is followed.

    `group` is under which head it is listed. `support` is that of the record; `said_in` is where the claim
    was seen, as far as that is known.
    """

    id: str
    group: str
    says: Text
    record: Text
    said_in: tuple[Citation, ...]
    support: Support


def oldest(supports: Iterable[Support]) -> date:
    """The oldest day on which any of it was checked: no statement is younger than it says."""
    return min(support.checked_on for support in supports)
