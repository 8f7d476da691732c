"""Each page has one line of help, short, in every language."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLabel

from tests.window.hands import settle
from tests.window.household import answer_all
from vita_assist.desk import Desk
from vita_assist.window.handout_list import LISTED
from vita_assist.window.here import WELCOME, Place
from vita_assist.window.parts import PartsView
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Spoke, Toggled

MOST_LETTERS = 150  # of English; who translates it stays near
LANGUAGES = [("en", ""), ("ko", ""), ("es", ""), ("es", "ko")]


def hints(shell: Shell) -> list[str]:
    """The lines of help that the volunteer sees; the household's beside them are the same lines."""
    labels = [each for each in shell.view.findChildren(QLabel) if each.isVisible() and each.property("tone") == "hint"]
    return [each.text() for each in labels if each.property("side") == "own"]


def every_page(shell: Shell, desk: Desk) -> Iterator[str]:
    """Go to every place, every page of it and every part; the names of where one is."""
    shell.hear(Go(Place.START))
    yield "start"
    shell.hear(Toggled(WELCOME))
    yield "welcome"
    for place in (Place.RESULT, Place.PAPER, Place.SITE):
        shell.hear(Go(place))
        yield f"{place} without answers"
    answer_all(desk)
    for question in desk.questions():
        shell.hear(Go(Place.QUESTIONS, question.page.id))
        yield f"questions/{question.page.id}"
    shell.hear(Go(Place.RESULT))
    yield "result"
    for place in (Place.SHARING, Place.RIGHTS):
        shell.hear(Go(place))
        view = shell.view
        assert isinstance(view, PartsView)
        for part in [part.id for part in view.parts()]:
            shell.hear(Go(place, part))
            yield f"{place}/{part}"
    for group in desk.topic_groups():
        shell.hear(Go(Place.LOOK_UP, group.topics[0].id))
        yield f"look-up/{group.topics[0].id}"


@pytest.mark.parametrize("languages", LANGUAGES)
def test_each_page_has_one_line_of_help(desk: Desk, shell: Shell, languages: tuple[str, str]) -> None:
    shell.hear(Spoke(*languages))
    count = 0
    for page in every_page(shell, desk):
        settle()
        found = hints(shell)
        assert len(found) == 1, (page, found)
        assert found[0], page
        assert len(found[0]) <= MOST_LETTERS or languages != ("en", ""), (page, found)
        assert "(EN)" not in found[0], page
        count += 1
    assert count > 30


def test_each_topic_has_one_line_of_help(desk: Desk, shell: Shell) -> None:
    for topic in (topic for group in desk.topic_groups() for topic in group.topics):
        shell.hear(Go(Place.LOOK_UP, topic.id))
        assert len(hints(shell)) == 1, topic.id


@pytest.mark.parametrize("own", ["en", "ko", "es"])
def test_each_handout_says_what_to_do_with_it(desk: Desk, open_shell: Callable[[], Shell], own: str) -> None:
    desk.language = own
    shell = open_shell()
    for listed in LISTED:
        shell.hear(Go(Place.PAPER, listed.id))
        settle()
        assert len(hints(shell)) == 1, listed.id
