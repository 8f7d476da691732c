"""Who the site is, what it offers, and how its window begins. Nothing of a household."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple
from unicodedata import category, normalize

MOST_LETTERS: Final = 80
"""So long at most is a name, a number or a line."""


class Bounds(NamedTuple):
    """The least and the most that may be said."""

    least: int
    most: int


COVER_MINUTES: Final = Bounds(1, 10)
FORGET_MINUTES: Final = Bounds(5, 60)
PERCENTS: Final = (100, 125, 150, 175, 200)
"""The text sizes of the window."""
COLORS: Final = ("", "light", "dark", "contrast")
"""The colors of the window; "" as the system says."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody of the site, or somewhere to turn: as the site writes it, "" where it is not filled in."""

    name: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """That somebody dialed a number, and on which day."""

    called_on: date
    by: str


@dataclass(frozen=True, slots=True)
class Services:
    """What the site offers; None where nobody has said."""

    offers_w7: bool | None = None
    has_certifying_agent: bool | None = None
    prepares_1040nr: bool | None = None


NOTHING_SAID: Final = Services()


@dataclass(frozen=True, slots=True)
class Screen:
    """How the window begins, and after how many minutes without a hand on it it covers itself and forgets.

    `language` "" is English, `second_language` the household's usual one, "" for none; whoever reads them sees
    whether the program speaks them. `percent` is one of the text sizes, `colors` one of `COLORS`. `forget_after`
    is later than `cover_after`. `welcomed`: the page of the first start was read.
    """

    language: str = ""
    second_language: str = ""
    percent: int = 100
    colors: str = ""
    cover_after: int = 2
    forget_after: int = 15
    welcomed: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """The settings. All texts are the site's own words, the same in every language.

    `lead` is the point person. `calls` are by the id of a phone line of the content.
    """

    name: str = ""
    phone: str = ""
    hours: str = ""
    lead: Contact = Contact()
    backup: Contact = Contact()
    counsel: Contact = Contact()
    sponsor: Contact = Contact()
    rapid_response: Contact = Contact()
    clinic: Contact = Contact()
    calls: Mapping[str, Call] = field(default_factory=lambda: MappingProxyType({}))
    services: Services = Services()
    screen: Screen = Screen()

    @property
    def line(self) -> str:
        """The line that stands on printed pages; "" where the site has no name yet."""
        return " \u00b7 ".join(filter(None, (self.name, self.phone, self.hours))) if self.name else ""

    def words(self, blank: str) -> dict[str, str]:
        """What stands for the words in braces of the site's plan; `blank` where nothing is filled in."""
        found = {name: getattr(self, whose).name or blank for name, whose in WORDS.items()}
        return found | {f"{name}_phone": getattr(self, whose).phone or blank for name, whose in WORDS.items()}

    @property
    def is_ready(self) -> bool:
        """Whether those are named without whom no plan works: point person, backup and lawyer."""
        return all(contact.name and contact.phone for contact in (self.lead, self.backup, self.counsel))


WORDS: Final = MappingProxyType(
    {"point": "lead", "backup": "backup", "counsel": "counsel", "sponsor": "sponsor", "local_line": "rapid_response"}
)
"""The words in braces of the site's plan, and whose name each is; with `_phone` behind it their number."""
TEXTS: Final = ("name", "phone", "hours")
CONTACTS: Final = ("lead", "backup", "counsel", "sponsor", "rapid_response", "clinic")
SERVICES: Final = ("offers_w7", "has_certifying_agent", "prepares_1040nr")


def tidy(words: str) -> str:
    """A line as it is kept: composed letters, single spaces, nothing that does not show, not too long."""
    return shown(words)[:MOST_LETTERS].rstrip()


def shown(words: str) -> str:
    """The same, however long it is."""
    # Composed last: what stood between two letters that become one may be gone.
    return " ".join(normalize("NFC", "".join(letter for letter in words if _shows(letter))).split())


def _shows(letter: str) -> bool:
    return letter.isspace() or category(letter)[0] != "C"
