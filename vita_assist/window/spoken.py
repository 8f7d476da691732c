"""What can be said in the window: a view emits one of these, the shell tells it to the desk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

    from vita_assist.interview.fact import Answer
    from vita_assist.interview.session import Person
    from vita_assist.window.here import Paper, Place


@dataclass(frozen=True, slots=True)
class Go:
    """Go to a place, and to a page of the questions ("" for the one where one was)."""

    place: Place
    page: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """A person answered, or the household did."""

    page: str
    fact: str
    subject: str
    value: Answer


@dataclass(frozen=True, slots=True)
class Peopled:
    """Who is in the household now; `answers` (subject, fact, value) come with a person just added."""

    people: tuple[Person, ...]
    page: str
    answers: tuple[tuple[str, str, Answer], ...] = ()


@dataclass(frozen=True, slots=True)
class Toggled:
    """Open something that is closed, or close it."""

    key: str


@dataclass(frozen=True, slots=True)
class Spoke:
    """The volunteer's language; the household's, or "" for none."""

    own: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Sized:
    """The text size, in percent."""

    percent: int


@dataclass(frozen=True, slots=True)
class Papered:
    """How the paper is to be."""

    paper: Paper


@dataclass(frozen=True, slots=True)
class Save:
    """Save the paper into a folder; `again` replaces a file of the same name."""

    folder: Path
    again: bool = False


@dataclass(frozen=True, slots=True)
class Forget:
    """Forget this household (to be confirmed)."""


Spoken: TypeAlias = Go | Answered | Peopled | Toggled | Spoke | Sized | Papered | Save | Forget
