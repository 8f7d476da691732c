"""Where the volunteer is in the window: the only state that is not the desk's."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from vita_assist.window.spoken import Go, Papered, Sized, Toggled
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


class Paper(NamedTuple):
    """How the paper is to be: in which languages (none: as the window speaks), and how large."""

    languages: tuple[str, ...] = ()
    large: bool = False


class Here(NamedTuple):
    """The place, the page of the questions, what stands open, the paper, and the look."""

    place: Place = Place.START
    page: str = ""
    opened: frozenset[str] = frozenset()
    paper: Paper = Paper()
    look: Look = Look()


def page_at(questions: Sequence[Question], page: str) -> int:
    """Where a page stands; the first that is not answered where it is not, or no longer, there."""
    for place, question in enumerate(questions):
        if question.page.id == page:
            return place
    missing = (place for place, question in enumerate(questions) if not question.answered)
    return next(missing, 0)


def after(here: Here, spoken: Spoken) -> Here:
    """Where the volunteer is after something was said."""
    match spoken:
        case Go(place, page):
            stays = place == here.place and page in {"", here.page}
            return here._replace(place=place, page=page or here.page, opened=here.opened if stays else frozenset())
        case Toggled(key):
            return here._replace(opened=here.opened ^ {key})
        case Sized(percent):
            return here._replace(look=Look(here.look.tokens, percent))
        case Papered(paper):
            return here._replace(paper=paper)
        case _:
            return here
