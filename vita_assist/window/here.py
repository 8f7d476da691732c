"""Where the volunteer is in the window: the only state that is not the desk's."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from vita_assist.window.spoken import Back, Begun, Colored, Go, LookedBack, Papered, Sized, Toggled, Turned
from vita_assist.window.theme import Look, tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vita_assist.interview.flow import Question
    from vita_assist.language import Text
    from vita_assist.window.spoken import Spoken


WELCOME: Final = "welcome"
"""What is open on the start page while it says once more what the program is."""


class Place(StrEnum):
    """The places of the window."""

    START = "start"
    QUESTIONS = "questions"
    RESULT = "result"
    SHARING = "sharing"
    RIGHTS = "rights"
    LOOK_UP = "look-up"
    PAPER = "paper"
    SITE = "site"


class Paper(NamedTuple):
    """How the paper is to be: in which languages (none: as the window speaks), how large, how often, by which printer.

    `status_line`: a wallet card says how data sharing stands. `printer` "" is the one that the system would take.
    """

    languages: tuple[str, ...] = ()
    large: bool = False
    status_line: bool = False
    copies: int = 1
    two_sided: bool = False
    printer: str = ""


class Left(NamedTuple):
    """Where one was before something was looked up: the place, what stood open, what had the focus."""

    place: Place
    opened: frozenset[str]
    focus: str


class Here(NamedTuple):
    """The place, the page of the questions, what stands open, the paper, the look, the topic looked up.

    `parts` are the parts of data sharing and of rights, and the handout, where one was last, `looked_back` the
    other day of which data sharing is told, `turned` what is turned to the household, alone on the screen.
    """

    place: Place = Place.START
    page: str = ""
    opened: frozenset[str] = frozenset()
    paper: Paper = Paper()
    look: Look = Look()
    topic: str = ""
    left: Left | None = None
    parts: tuple[tuple[Place, str], ...] = ()
    looked_back: date | None = None
    turned: tuple[Text, ...] = ()

    @property
    def spot(self) -> tuple[object, ...]:
        """Where one is, apart from what is open there."""
        return self.place, self.page, self.topic, self.part(self.place)

    def part(self, place: Place) -> str:
        """The part of a place where one was last; "" before one was there."""
        return dict(self.parts).get(place, "")


def page_at(questions: Sequence[Question], page: str) -> int:
    """Where a page stands; the first that is not answered where it is not, or no longer, there."""
    for place, question in enumerate(questions):
        if question.page.id == page:
            return place
    missing = (place for place, question in enumerate(questions) if not question.answered)
    return next(missing, 0)


def after(here: Here, spoken: Spoken, focus: str = "") -> Here:
    """Where the volunteer is after something was said; `focus` names what had the focus."""
    match spoken:
        case Go(Place.LOOK_UP, topic):
            return _looking_up(here, topic or here.topic, focus)
        case Go(Place.SHARING | Place.RIGHTS | Place.PAPER as place, part):
            return _in_part(here, place, part or here.part(place))
        case Go(place, page):
            # The start page itself has nothing that opens.
            stays = place == here.place is not Place.START and page in {"", here.page}
            opened = here.opened if stays else frozenset()
            return here._replace(place=place, page=page or here.page, opened=opened, left=None)
        case Back():
            left = here.left or Left(Place.START, frozenset(), "")
            return here._replace(place=left.place, opened=left.opened, left=None)
        case Toggled(key):
            return here._replace(opened=here.opened ^ {key})
        case _:
            return _otherwise(here, spoken)


def _otherwise(here: Here, spoken: Spoken) -> Here:
    """The same place, seen otherwise."""
    match spoken:
        case Sized(percent):
            return here._replace(look=here.look._replace(percent=percent))
        case Colored(colors):
            return here._replace(look=here.look._replace(tokens=tokens_of(colors), colors=colors))
        case Begun():
            return here._replace(opened=frozenset())
        case Papered(paper):
            return here._replace(paper=paper)
        case LookedBack(day):
            return here._replace(looked_back=day)
        case Turned(texts):
            return here._replace(turned=texts)
        case _:
            return here


def _in_part(here: Here, place: Place, part: str) -> Here:
    stays = place is here.place and part == here.part(place)
    parts = {**dict(here.parts), place: part}
    return here._replace(
        place=place, parts=tuple(parts.items()), opened=here.opened if stays else frozenset(), left=None
    )


def _looking_up(here: Here, topic: str, focus: str) -> Here:
    if here.place is Place.LOOK_UP:
        return here._replace(topic=topic, opened=here.opened if topic == here.topic else frozenset())
    left = Left(here.place, here.opened, focus)
    return here._replace(place=Place.LOOK_UP, topic=topic, opened=frozenset(), left=left)
