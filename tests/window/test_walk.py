"""Wherever a volunteer goes, and whatever is done, the window shows what the session holds, and nothing is lost."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import (
    run_state_machine_as_test,
)
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.window.conftest import DAY
from tests.window.hands import settle
from tests.window.household import answer_all
from tests.window.papering import lay_queue
from tests.window.walk_eyes import difference, drawn_just_now, gone, wrong_answers
from tests.window.walk_steps import Stand, Walking
from vita_assist.desk import Desk
from vita_assist.interview.session import Session
from vita_assist.places import places
from vita_assist.window.here import Place
from vita_assist.window.opening import make_application
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Sized


@pytest.fixture
def stand(
    qapp: QApplication,  # noqa: ARG001  # there must be one
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtlog: Any,  # noqa: ANN401  # pytest-qt does not name its type
) -> Iterator[type[Walking]]:
    """A desk with a print queue that takes everything, and a folder for documents."""
    monkeypatch.setenv("PATH", lay_queue(tmp_path / "queue", "cat > /dev/null"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    make_application(places().fonts, [])
    site, saved = tmp_path / "site", tmp_path / "Documents"

    def new_desk() -> Desk:
        """No walk finds what another kept or saved."""
        for folder in (site, saved):
            rmtree(folder, ignore_errors=True)
        saved.mkdir()
        return Desk(places(), day=DAY, settings=lambda: site)

    faults: list[BaseException] = []
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    sys.excepthook = lambda _kind, error, _trace: faults.append(error)
    sys.unraisablehook = lambda given: faults.append(given.exc_value) if given.exc_value else None
    threading.excepthook = lambda given: faults.append(given.exc_value) if given.exc_value else None

    def warned() -> list[str]:
        return [each.message for each in qtlog.records if not each.ignored]

    Walking.stand = Stand(new_desk, warned, faults)
    Walking.steps = 0
    yield Walking
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks


def walked(machine: type[Walking], examples: int, steps: int) -> int:
    """Walk so often and so far; how many things were done."""
    how = settings(
        max_examples=examples, stateful_step_count=steps, suppress_health_check=list(HealthCheck), deadline=None
    )
    run_state_machine_as_test(machine, settings=how)
    return machine.steps


def test_wherever_one_goes_nothing_breaks_nothing_is_lost_and_nothing_is_stale(stand: type[Walking]) -> None:
    assert walked(stand, 8, 12) > 40


@pytest.mark.long
def test_thousands_of_steps_break_nothing_lose_nothing_and_leave_nothing_stale(
    stand: type[Walking], capsys: pytest.CaptureFixture[str]
) -> None:
    steps = walked(stand, 75, 40)
    with capsys.disabled():
        sys.stdout.write(f"\n{steps} steps were walked\n")
    assert steps > 2000


def test_the_eyes_of_a_walk_see_a_stale_line_and_an_answer_that_is_gone(desk: Desk, shell: Shell) -> None:
    answer_all(desk)
    shell.hear(Go(Place.QUESTIONS, "residency"))
    settle()
    assert not list(wrong_answers(shell, desk))
    desk.language = "ko"  # and nobody tells the window
    fresh = drawn_just_now(shell, desk)
    stale, missing = difference(shell, fresh)
    gone(fresh)
    assert any("Next" in words for words in stale)
    assert any("Step pages/residency" in words for words in missing)
    desk.take(Session(desk.session.people))
    assert any("answer/tax_residency/spouse/" in words for words in wrong_answers(shell, desk))


class Collecting(QObject):
    """Notes whether Python may collect widgets while a new style reaches them."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.noted: set[bool] = set()
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802  # Qt names it
        if event.type() == QEvent.Type.StyleChange:
            self.noted.add(gc.isenabled())
        return False


def test_nothing_is_collected_while_qt_goes_through_all_widgets(shell: Shell) -> None:
    # A walk that covered a window, closed it and changed the text size of the next ended in a segmentation fault.
    collecting = Collecting(shell.findChildren(QWidget, "bar")[0])
    shell.hear(Sized(150))
    assert collecting.noted == {False}
    assert gc.isenabled()


def test_a_page_that_no_longer_concerns_anyone_gives_way_to_one_that_does(desk: Desk, shell: Shell) -> None:
    answer_all(desk)
    shell.hear(Go(Place.QUESTIONS, "itin-returns"))
    settle()
    desk.new_household()
    shell.hear(Go(Place.QUESTIONS, shell.here.page))
    assert shell.here.page in [question.page.id for question in desk.questions()]


@pytest.mark.parametrize("place", list(Place))
def test_every_place_can_be_reached_with_no_answers_at_all(shell: Shell, place: Place) -> None:
    shell.hear(Go(place))
    settle()
    assert shell.here.place is place
