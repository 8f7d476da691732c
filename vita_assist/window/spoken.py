"""What can be said in the window: a view emits one of these, the shell tells it to the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from vita_assist.interview.fact import Answer
    from vita_assist.interview.session import Person
    from vita_assist.language import Text
    from vita_assist.site import Site
    from vita_assist.window.here import Paper, Place


class Go(NamedTuple):
    """Go to a place, and to a page of the questions or a topic ("" for the one where one was)."""

    place: Place
    page: str = ""


class Back(NamedTuple):
    """Go back to where one was before something was looked up."""


class Begun(NamedTuple):
    """The page of the first start was read; `practice` takes the practice household."""

    practice: bool = False


class Answered(NamedTuple):
    """A person answered, or the household did."""

    page: str
    fact: str
    subject: str
    value: Answer


class Peopled(NamedTuple):
    """Who is in the household now; `answers` (subject, fact, value) come with a person just added."""

    people: tuple[Person, ...]
    page: str
    answers: tuple[tuple[str, str, Answer], ...] = ()


class LookedBack(NamedTuple):
    """On which other day one looks back at the law; None for the day at the desk."""

    day: date | None


class Seen(NamedTuple):
    """What was seen on a paper: an option of a look; "" for the look takes all back."""

    look: str
    value: str = ""


class Turned(NamedTuple):
    """What is turned to the household, alone on the screen; nothing turns the screen back."""

    texts: tuple[Text, ...] = ()


class Filled(NamedTuple):
    """The site's settings as they are now, to be kept."""

    site: Site


class SaveSite(NamedTuple):
    """Save the site's settings into a folder, for other desks; `again` replaces a file of the same name."""

    folder: Path
    again: bool = False


class LoadSite(NamedTuple):
    """Look at the settings that another desk saved into a folder."""

    folder: Path


class TookOver(NamedTuple):
    """The settings of another desk are to be used here."""

    site: Site


class Toggled(NamedTuple):
    """Open something that is closed, or close it."""

    key: str


class Spoke(NamedTuple):
    """The volunteer's language; the household's, or "" for none."""

    own: str
    theirs: str


class Sized(NamedTuple):
    """The text size, in percent."""

    percent: int


class Colored(NamedTuple):
    """The colors, by the name of their theme; "" for what the system asks for."""

    colors: str


class Papered(NamedTuple):
    """How the paper is to be."""

    paper: Paper


class Save(NamedTuple):
    """Save the paper into a folder; `again` replaces a file of the same name."""

    folder: Path
    again: bool = False


class Print(NamedTuple):
    """Send the paper, as it is to be, to a printer."""

    printer: str


class Covered(NamedTuple):
    """Cover the window, or show it again; nothing is deleted."""

    on: bool


class Forget(NamedTuple):
    """Forget this household (to be confirmed)."""


Spoken: TypeAlias = (
    Go
    | Back
    | Begun
    | Answered
    | Peopled
    | LookedBack
    | Seen
    | Turned
    | Filled
    | SaveSite
    | LoadSite
    | TookOver
    | Toggled
    | Spoke
    | Sized
    | Colored
    | Papered
    | Save
    | Print
    | Covered
    | Forget
)
