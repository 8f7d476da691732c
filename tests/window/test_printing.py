"""Handouts in the window: every one of them is seen, saved, and sent to a printer without the window waiting."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from tests.window.hands import click, compose, find, press, seen, settle, tab_to, write
from tests.window.household import answer_all
from tests.window.papering import go, pages
from vita_assist.desk import CARDS, HANDOUTS, Desk
from vita_assist.desk.site import SiteDesk
from vita_assist.errors import OutsideError
from vita_assist.pdf.pages import page_texts
from vita_assist.site import Contact, Site
from vita_assist.window.handout_list import LISTED
from vita_assist.window.here import Paper, Place
from vita_assist.window.paper_work import paper_languages, paper_ways
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Papered


@pytest.fixture
def shell(paper_shell: Shell) -> Shell:
    """The window for paper."""
    return paper_shell


def test_every_handout_is_listed_once() -> None:
    assert sorted(listed.id for listed in LISTED) == sorted(HANDOUTS)


@pytest.mark.parametrize("handout", [handout for handout in HANDOUTS if handout != "filing-plan"])
def test_the_pages_are_those_of_the_file(desk: Desk, shell: Shell, handout: str) -> None:
    go(shell, handout)
    assert pages(shell) == page_texts(desk.paper.pdf(desk.paper.handout(handout), ("en", "ko")))
    assert (shell.view.findChild(QLabel, "paper/large") is None) or handout not in CARDS


def test_the_plan_waits_for_answers_and_says_where_they_are_given(desk: Desk, shell: Shell) -> None:
    go(shell, "filing-plan")
    assert not pages(shell)
    click(shell, "paper/to-questions")
    assert shell.here.place is Place.QUESTIONS
    answer_all(desk)
    go(shell, "filing-plan")
    assert pages(shell)


def test_without_answers_the_first_handout_for_everybody_is_seen(shell: Shell) -> None:
    shell.hear(Go(Place.PAPER))
    settle()
    assert pages(shell)[0].startswith("Which tax number")


def test_any_two_languages_can_be_chosen(desk: Desk, shell: Shell, tmp_path: Path) -> None:
    go(shell, "ip-pin")
    assert len(paper_ways(desk)) == 9
    choice = shell.view.findChild(QComboBox, "paper/languages")
    assert choice is not None
    assert choice.currentText() == "English + 한국어"
    at = choice.findText("Español + 한국어")
    choice.setCurrentIndex(at)
    choice.activated.emit(at)
    settle()
    click(shell, "paper/save/0")
    assert [path.name for path in (tmp_path / "Documents").iterdir()] == ["ip-pin-es-ko-2026-02-20.pdf"]


def test_the_reminder_is_saved_with_its_calendar_file(shell: Shell, tmp_path: Path) -> None:
    go(shell, "ip-pin-reminder")
    click(shell, "paper/save/0")
    names = sorted(path.name for path in (tmp_path / "Documents").iterdir())
    assert names == ["ip-pin-reminder-en-ko-2026-02-20.ics", "ip-pin-reminder-en-ko-2026-02-20.pdf"]


def test_a_card_asks_for_a_status_line_and_has_it_only_while_it_is_fresh(desk: Desk, shell: Shell) -> None:
    desk.day = desk.pack.checked_on
    go(shell, "rights-card")
    assert not any("Last checked" in page for page in pages(shell))
    click(shell, "paper/status-line")
    assert any("Last checked" in page for page in pages(shell))
    desk.day = desk.day.replace(year=desk.day.year + 1)
    go(shell, "rights-card")
    assert find(shell, "place").findChild(QLabel, "paper/status-line") is None
    assert not any("Last checked" in page for page in pages(shell))


def test_what_is_typed_for_the_site_is_kept_once_when_a_key_leads_away(desk: Desk, shell: Shell) -> None:
    shell.hear(Go(Place.SITE))
    settle()
    write("St. Mary")
    press(Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    assert shell.here.place is Place.PAPER
    assert desk.site.name == "St. Mary"


def test_letters_that_cannot_be_printed_are_told_as_soon_as_they_are_typed(
    desk: Desk, shell: Shell, tmp_path: Path
) -> None:
    desk.settings = SiteDesk(tmp_path / "settings", desk.day)
    shell.hear(Go(Place.SITE))
    settle()
    compose("Łódź Tax Help")
    press(Qt.Key.Key_Tab)
    assert any("cannot be printed: Łź." in words for words in seen(find(shell, "message")))
    press(Qt.Key.Key_Backtab)
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("Lodz Tax Help")
    press(Qt.Key.Key_Tab)
    assert not any("cannot be printed" in words for words in seen(shell))


def test_the_tab_key_leads_from_the_list_by_the_side_to_the_pages(shell: Shell, qtbot: QtBot) -> None:
    go(shell, "ip-pin")
    qtbot.waitUntil(lambda: any("No printer was found" in words for words in seen(shell)))
    click(shell, "paper/large")
    tab_to("topics/paper/ip-pin")
    met: list[str] = []
    while not met or not met[-1].startswith("paper/page/2"):
        press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        met.append(focus.objectName())
    assert met[0] == "paper/languages"
    assert [name for name in met if name.startswith("paper/page/")] == met[-2:]


def test_what_cannot_be_set_is_said_in_its_place_and_another_handout_can_be_chosen(desk: Desk, shell: Shell) -> None:
    long = Contact("Many Names " * 7, "555 0100 " * 8)
    with suppress(OutsideError):  # nothing is kept on a disk, and it holds all the same
        desk.settings.keep(Site(lead=long, backup=long, counsel=long))
    go(shell, "desk-tent")
    assert not pages(shell)
    assert any("The words of Desk tent do not fit on it." in words for words in seen(shell))
    shell.resize(1200, 700)
    settle()
    go(shell, "ip-pin")
    assert pages(shell)


def test_the_languages_of_the_paper_are_those_of_the_window_until_others_are_chosen(desk: Desk, shell: Shell) -> None:
    assert paper_languages(desk, shell.here) == ("en", "ko")
    shell.hear(Papered(Paper(languages=("ko", "es"))))
    assert paper_languages(desk, shell.here) == ("ko", "es")
