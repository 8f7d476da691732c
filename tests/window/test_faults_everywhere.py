"""A fault of ours tells nothing about the household, whatever was on the screen and however it was raised (P5)."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.window.failing import CANARY, RAISERS, crashes, fail, hooks_as_they_were, told_by
from tests.window.hands import settle
from tests.window.household import answer_all
from vita_assist.desk import Desk
from vita_assist.window.handout_list import LISTED
from vita_assist.window.here import Place
from vita_assist.window.opening import watch_faults
from vita_assist.window.parts import PartsView
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Toggled


@pytest.fixture
def watched(desk: Desk, open_shell: Callable[[], Shell]) -> Iterator[Shell]:
    """A household that answered everything, and a window that hears of every fault."""
    answer_all(desk)
    with hooks_as_they_were():
        shell = open_shell()
        watch_faults(shell, desk)
        yield shell


def all_that_was_said(desk: Desk) -> str:
    """A message that repeats everything that nobody may learn."""
    return f"{CANARY} {desk.session!r} {[question.page.id for question in desk.questions()]}"


def leaks(desk: Desk, told: str) -> set[str]:
    """What of the household, or of the pages that were asked, is in the words."""
    words = set(re.findall(r"[\w-]+", told))
    pages = {page.id for page in desk.pack.pages}
    facts = {fact for _, fact in desk.session.answers}
    # Digits are also numbers of lines; what a message says of them is found by the canary in it.
    answers = {said for said in desk.session.answers.values() if isinstance(said, str) and not said.isdigit()}
    people = {person.id for person in desk.session.people}
    # Of a place that is called as one of its pages is, the place is told.
    found = words & (pages | facts | answers | people) - {str(place) for place in Place}
    return found | ({CANARY} if CANARY in told else set())


def spots(shell: Shell, desk: Desk) -> Iterator[Go]:
    """Every place, every part of it, every page of the questions, every handout."""
    for place in Place:
        shell.hear(Go(place))
        settle()
        view = shell.view
        if place is Place.QUESTIONS:
            yield from (Go(place, question.page.id) for question in desk.questions())
        elif place is Place.PAPER:
            yield from (Go(place, listed.id) for listed in LISTED)
        elif place is Place.LOOK_UP:
            yield from (Go(place, group.topics[0].id) for group in desk.topic_groups())
        elif isinstance(view, PartsView):
            yield from (Go(place, part.id) for part in view.parts())
        else:
            yield Go(place)


def close(shell: Shell) -> None:
    for dialog in crashes(shell):
        dialog.accept()
    settle()


QUICK = "timer"


@pytest.mark.parametrize("how", [pytest.param(how, marks=() if how == QUICK else pytest.mark.long) for how in RAISERS])
def test_no_hook_tells_of_the_household(watched: Shell, desk: Desk, qtbot: QtBot, how: str) -> None:
    for place in Place:
        watched.hear(Go(place))
        settle()
        RAISERS[how](watched.view, all_that_was_said(desk))
        told = told_by(qtbot, watched)
        assert f"Room: {place}" in told
        assert not leaks(desk, told), place
        close(watched)


@pytest.mark.long
def test_no_view_tells_of_the_household(
    watched: Shell, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each part draws itself badly, and what it fails with holds everything that was said."""
    said = all_that_was_said(desk)
    met = 0
    for spot in [*spots(watched, desk)]:
        watched.hear(spot)
        settle()
        with monkeypatch.context() as broken:
            broken.setattr(type(watched.view), "redraw", lambda _view, _here: fail(said))
            QTimer.singleShot(0, watched, lambda: watched.hear(Toggled("why/anything")))
            told = told_by(qtbot, watched)
        assert f"Room: {spot.place}" in told
        assert not leaks(desk, told), spot
        close(watched)
        met += 1
    assert met > 50
    watched.hear(Go(Place.RESULT))
    settle()
    assert desk.has_answers


def test_a_leak_would_be_found(desk: Desk, watched: Shell) -> None:
    assert not leaks(desk, f"Room: {watched.here.place}")
    found = leaks(desk, all_that_was_said(desk))
    assert {CANARY, "child-1", "married-joint"} <= found
    assert {question.page.id for question in desk.questions()} <= found | {str(place) for place in Place}
