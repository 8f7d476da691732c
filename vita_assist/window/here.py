"""Where the volunteer is in the window: the only state that is not the desk's."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from vita_assist.window.spoken import Back, Go, Papered, Sized, Toggled
from vita_assist.window.theme import Look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vita_assist.interview.flow import Question
    from vita_assist.window.spoken import Spoken


class Place(StrEnum):
    """The places of the window."""

    START = "start"
    QUESTIONS = "questions"
    RESULT = "result"
    PAPER = "paper"
    LOOK_UP = "look-up"


class Paper(NamedTuple):
    """How the paper is to be: in which languages (none: as the window speaks), and how large."""

    languages: tuple[str, ...] = ()
    large: bool = False


class Left(NamedTuple):
    """Where one was before something was looked up: the place, what stood open, what had the focus."""

    place: Place
    opened: frozenset[str]
    focus: str


class Here(NamedTuple):
    """The place, the page of the questions, what stands open, the paper, the look, the topic looked up."""

    place: Place = Place.START
    page: str = ""
    opened: frozenset[str] = frozenset()
    paper: Paper = Paper()
    look: Look = Look()
    topic: str = ""
    left: Left | None = None


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
        case Go(place, page):
            stays = place == here.place and page in {"", here.page}
            opened = here.opened if stays else frozenset()
            return here._replace(place=place, page=page or here.page, opened=opened, left=None)
        case Back():
            left = here.left or Left(Place.START, frozenset(), "")
            return here._replace(place=left.place, opened=left.opened, left=None)
        case Toggled(key):
            return here._replace(opened=here.opened ^ {key})
        case Sized(percent):
            return here._replace(look=Look(here.look.tokens, percent))
        case Papered(paper):
            return here._replace(paper=paper)
        case _:
            return here


def _looking_up(here: Here, topic: str, focus: str) -> Here:
    if here.place is Place.LOOK_UP:
        return here._replace(topic=topic, opened=here.opened if topic == here.topic else frozenset())
    left = Left(here.place, here.opened, focus)
    return here._replace(place=Place.LOOK_UP, topic=topic, opened=frozenset(), left=left)
