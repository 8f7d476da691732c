"""The site's own settings: who it is, whom to call there, which numbers somebody has dialed. Nothing of a household.

They are kept as TOML, so that a coordinator can read them and carry them to another desk: `reading` and `writing`.
"""

from vita_assist.site.site import (
    COLORS,
    CONTACTS,
    COVER_MINUTES,
    FORGET_MINUTES,
    MOST_LETTERS,
    NOTHING_SAID,
    PERCENTS,
    SERVICES,
    TEXTS,
    WORDS,
    Bounds,
    Call,
    Contact,
    Screen,
    Services,
    Site,
    tidy,
)

__all__ = [
    "COLORS",
    "CONTACTS",
    "COVER_MINUTES",
    "FORGET_MINUTES",
    "MOST_LETTERS",
    "NOTHING_SAID",
    "PERCENTS",
    "SERVICES",
    "TEXTS",
    "WORDS",
    "Bounds",
    "Call",
    "Contact",
    "Screen",
    "Services",
    "Site",
    "tidy",
]
