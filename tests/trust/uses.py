"""Every use case of the window as a hand plays it: each is steps between which the event loop turns."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.trust import faults
from tests.trust.household import PEOPLE, answer_all, answers
from tests.trust.papering import elsewhere, preview, printed, saved
from tests.trust.playing import opened, parts, press_key, told
from tests.trust.stage import Stage, Steps
from vita_assist.site.site import Contact
from vita_assist.window.here import Place
from vita_assist.window.idle import Clocks
from vita_assist.window.spoken import (
    Answered,
    Back,
    Filled,
    Go,
    LookedBack,
    Peopled,
    SaveSite,
    Seen,
    Sized,
    Spoke,
    Toggled,
    Turned,
)

TYPED: Final = "07231958"
"""A day that is typed and never finished: as digits, it is in no content."""
SITE_NAME: Final = "Elm Street clinic"


def alone(stage: Stage) -> Steps:
    """The page of the first start, and the two languages."""
    yield None
    if stage.desk.is_first_start:
        yield stage.press("welcome/begin")
    stage.shell.hear(Go(Place.START))
    stage.shell.hear(Spoke("en", "ko"))
    yield None


def answering(stage: Stage) -> Steps:
    """Every page, every answer."""
    shell, desk = stage.shell, stage.desk
    shell.hear(Go(Place.QUESTIONS))
    yield None
    shell.hear(Peopled(PEOPLE, desk.questions()[0].page.id))
    yield None
    for page, fact, subject, answer in answers(desk):
        if shell.here.page != page:
            shell.hear(Go(Place.QUESTIONS, page))
            yield None
        shell.hear(Answered(page, fact, subject, answer))
        yield None


def ready(stage: Stage) -> Steps:
    """A household that has answered, where the run begins in the middle."""
    if not stage.desk.can_guide:
        answer_all(stage.desk)
    stage.shell.hear(Go(Place.RESULT))
    yield None


def back(stage: Stage) -> Steps:
    """Back through the pages, by the key."""
    stage.shell.hear(Go(Place.QUESTIONS, stage.desk.questions()[-1].page.id))
    for _page in range(6):
        yield None
        yield from press_key(stage, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)


def languages(stage: Stage) -> Steps:
    """The result and the questions in each language, alone and beside another, and larger."""
    codes = stage.desk.languages()
    stage.shell.hear(Go(Place.RESULT))
    for own, theirs in zip(codes, ("", *codes), strict=False):
        stage.shell.hear(Spoke(own, theirs))
        yield None
        stage.shell.hear(Go(Place.QUESTIONS))
        yield None
    for percent in (150, 100):
        stage.shell.hear(Sized(percent))
        yield None
    stage.shell.hear(Spoke("en", "ko"))
    yield None


def helped(stage: Stage) -> Steps:
    """The short and the long help of each page."""
    for question in stage.desk.questions():
        stage.shell.hear(Go(Place.QUESTIONS, question.page.id))
        for key in ("help", "more"):
            stage.shell.hear(Toggled(key))
        yield None


def result(stage: Stage) -> Steps:
    """The result, with each why and what would change it."""
    stage.shell.hear(Go(Place.RESULT))
    yield None
    yield from opened(stage, "why/")
    yield from opened(stage, "changes/")


def looked_up(stage: Stage) -> Steps:
    """A topic of each group, from the result and back."""
    stage.shell.hear(Go(Place.RESULT))
    yield None
    for group in stage.desk.topic_groups():
        stage.shell.hear(Go(Place.LOOK_UP, group.topics[0].id))
        yield None
    stage.shell.hear(Back())
    yield None


def sharing(stage: Stage) -> Steps:
    """Every part of data sharing, and an earlier day."""
    yield from parts(stage, Place.SHARING)
    stage.shell.hear(LookedBack(stage.desk.pack.checked_on))
    yield None
    stage.shell.hear(LookedBack(None))
    yield None


def rights(stage: Stage) -> Steps:
    """Every part of rights, and a paper looked at."""
    yield from parts(stage, Place.RIGHTS)
    stage.shell.hear(Go(Place.RIGHTS, "paper"))
    check = stage.desk.law.rights.paper_check
    for sight in check.looks:
        if sight in check.asked(stage.desk.law.seen):
            stage.shell.hear(Seen(sight.id, sight.options[0].value))
            yield None


def turned(stage: Stage) -> Steps:
    """A sentence turned to the household, and back."""
    for screen in stage.desk.law.rights.screens[:3]:
        stage.shell.hear(Turned((screen.text,)))
        yield None
        stage.shell.hear(Turned())
        yield None


def settings(stage: Stage) -> Steps:
    """The site's own settings, kept, and saved to be carried."""
    stage.shell.hear(Go(Place.SITE))
    yield None
    lead = Contact("Point person", "555-0100")
    stage.shell.hear(Filled(replace(stage.desk.site, name=SITE_NAME, lead=lead)))
    yield None
    stage.shell.hear(SaveSite(Path.home() / "Documents", again=True))
    yield told(stage, "Saved: ")


def half_typed(stage: Stage) -> Steps:
    """A day that is begun and not finished, in a field that was emptied for it."""
    yield from _at_a_day(stage)
    typed = [each for each in stage.visible("answer/number.issued_on/child-1/") if isinstance(each, QLineEdit)]
    for line in typed:
        line.clear()
        yield None
    typed[0].setFocus()
    QTest.keyClicks(typed[0], TYPED[:2])
    yield None


def _at_a_day(stage: Stage) -> Steps:
    page = next(
        question.page.id for question in stage.desk.questions() if ("child-1", "number.issued_on") in question.asked
    )
    stage.shell.hear(Go(Place.QUESTIONS, page))
    yield None


def covered(stage: Stage) -> Steps:
    """Covered by its key over each kind of page, and shown again."""
    for place in (Place.QUESTIONS, Place.RESULT, Place.PAPER):
        stage.shell.hear(Go(place))
        yield None
        yield from press_key(stage, Qt.Key.Key_F12)
        yield lambda: bool(stage.visible("cover"))
        yield stage.pause("covered")
        yield from press_key(stage, Qt.Key.Key_F12)
        yield lambda: not stage.visible("cover")


def at_fault(stage: Stage) -> Steps:
    """An error in every hook, its report copied; the message of each carries words of an answer."""
    stage.shell.hear(Go(Place.RESULT))
    yield None
    for raise_it in faults.HOOKS:
        raise_it(" ".join(stage.secrets()))
        yield stage.press("crash/copy")
        stage.wire.say("copied", words=QApplication.clipboard().text())
        yield stage.press("crash/go-on")
        yield lambda: not stage.visible("crash")


def forgotten(stage: Stage) -> Steps:
    """A new household: asked once, then all is gone."""
    yield stage.pause("before-forgetting")
    yield from press_key(stage, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    yield stage.press("confirm/yes")
    # Where the process is replaced, it is another one by now, and this is not asked for any more.
    yield lambda: not stage.desk.has_answers
    yield stage.pause("forgotten")


def idle(stage: Stage) -> Steps:
    """Nobody at the desk: covered, and shown again by the hand that comes back."""
    yield from _hours_pass(stage, minutes=stage.desk.site.screen.cover_after + 1)
    yield lambda: bool(stage.visible("cover"))
    yield stage.pause("covered by idleness")
    yield from press_key(stage, Qt.Key.Key_F12)
    yield lambda: not stage.visible("cover")


def nobody(stage: Stage) -> Steps:
    """Nobody at the desk for longer: forgotten."""
    yield stage.pause("before-forgetting")
    yield from _hours_pass(stage, minutes=stage.desk.site.screen.forget_after + 1)
    yield _never


def _hours_pass(stage: Stage, minutes: int) -> Steps:
    """Both clocks of the window go on by so much, at once, as they do for a computer that slept."""
    guard = stage.shell._guard  # noqa: SLF001  # its clocks are handed in by tests
    assert guard is not None
    clocks = guard.idle._clocks  # noqa: SLF001  # (the same)
    guard.idle._clocks = Clocks(  # noqa: SLF001  # (the same)
        lambda: clocks.counting() + minutes * 60, lambda: clocks.wall() + minutes * 60
    )
    yield None


def _never() -> bool:
    """The process is another one before this is asked again and again."""
    return False


def rested(stage: Stage) -> Steps:
    """At the start page with nothing done: what memory is held against."""
    for _turn in range(20):
        yield None
    yield stage.pause("rested")


def closed(stage: Stage) -> Steps:
    """The window is closed, with answers or without."""
    asks = stage.desk.has_answers
    stage.shell.close()
    if asks:
        yield stage.press("confirm/yes")
    yield None


def aborted(stage: Stage) -> Steps:
    """The process ends as it does where memory is damaged."""
    stage.wire.say("aborting")
    yield None
    os.abort()


USES: Final = {
    use.__name__: use
    for use in (
        alone, answering, back, languages, helped, result, looked_up, sharing, rights, turned, preview, printed, saved,
        elsewhere, settings, half_typed, covered, idle, at_fault, forgotten, rested, ready, nobody, closed,
    )
}  # fmt: skip
"""Every use case, in the order of a desk."""
DAY: Final = (*list(USES)[:-2], "half_typed", "nobody", "rested", "ready", "closed")
"""All of them as one run plays them: a second household has not finished a word when nobody is there any more."""
BESIDES: Final = {"aborted": aborted}
"""What belongs to no day."""
