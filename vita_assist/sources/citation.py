"""A source, and a place in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vita_assist.language import Text


@dataclass(frozen=True, slots=True)
class Source:
    """A document that somebody published.

    `title` is the name under which the document can be found, in its own language; `primary` is
    true where the publisher is the one whose rule it is (the IRS, SSA, Congress).
    """

    id: str
    title: str
    publisher: str
    address: str
    primary: bool
    checked_on: date
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source: a page, a paragraph, a question number."""

    source: Source
    locator: str
