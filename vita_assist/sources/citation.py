"""A source, and a place in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias

from vita_assist.language import Month, Text, Year

UNDATED: Final = "undated"
Published: TypeAlias = date | Month | Year | Literal["undated"]
"""When something was published, as exactly as it is known."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document that somebody published.

    `title` is the name under which the document can be found, in its own language; `primary` is
    true where the publisher is the one whose rule it is (the IRS, SSA, Congress, a court). `address` is ""
    where none is known, `published` None where nobody noted the day. `compared` says what it was checked
    against, `note` what else is to be known of it.
    """

    id: str
    title: str
    publisher: str
    address: str
    primary: bool
    checked_on: date
    note: Text | None = None
    published: Published | None = None
    compared: Text | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source: a page, a paragraph, a question number.

    `quotes` are fragments that stand there to the letter; they are evidence, and are held against the
    document where it is at hand.
    """

    source: Source
    locator: str
    quotes: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[str, str]:
        """The same source and the same place in it, whatever is quoted from there."""
        return self.source.id, self.locator
