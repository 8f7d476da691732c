"""Handouts in the window: every one of them is seen, saved, and sent to a printer without the window waiting."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from tests.window.hands import click, find, press, seen, settle, tab_to
from tests.window.household import answer_all
from vita_assist.desk import CARDS, HANDOUTS, Desk
from vita_assist.pdf.pages import page_texts
from vita_assist.window.handout_list import LISTED
from vita_assist.window.here import Paper, Place
from vita_assist.window.paper_work import paper_languages, paper_ways
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Papered

LPSTAT = """#!/bin/sh
case "$*" in
  -e) printf 'office\\nhall\\n' ;;
  -d) echo 'system default destination: hall' ;;
  *) echo 'hall accepting requests since now'; echo 'printer hall is idle.  enabled since now' ;;
esac
"""
LP = """#!/bin/sh
cat > '{folder}/pages.pdf'
echo "$@" > '{folder}/words'
"""


@pytest.fixture
def queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A print queue with two printers; what it is sent lies in the folder."""
    folder = tmp_path / "queue"
    folder.mkdir()
    for name, words in (("lpstat", LPSTAT), ("lp", LP.format(folder=folder))):
        (folder / name).write_text(words)
        (folder / name).chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return folder


@pytest.fixture
def shell(desk: Desk, open_shell: Callable[[], Shell], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A window with nobody at the desk, and a folder for documents."""
    (tmp_path / "Documents").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    desk.language, desk.second_language = "en", "ko"
    return open_shell()


def go(shell: Shell, handout: str) -> None:
    shell.hear(Go(Place.PAPER, handout))
    settle()


def pages(shell: Shell) -> list[str]:
    found = [each for each in shell.findChildren(QLabel) if each.objectName().startswith("paper/page/")]
    return [each.accessibleDescription() for each in found if each.isVisible()]


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


class TestSending:
    """To a printer, by the system's queue."""

    def test_the_usual_printer_takes_the_pages_that_are_seen(
        self, desk: Desk, shell: Shell, queue: Path, qtbot: QtBot
    ) -> None:
        go(shell, "ip-pin")
        qtbot.waitUntil(lambda: shell.view.findChild(QComboBox, "paper/printer") is not None)
        shell.hear(Papered(shell.here.paper._replace(copies=3, two_sided=True)))
        tab_to("paper/print")
        press(Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: any("Sent to the printer hall" in words for words in seen(find(shell, "message"))))
        assert (queue / "pages.pdf").read_bytes() == desk.paper.pdf(desk.paper.handout("ip-pin"), ("en", "ko"))
        words = (queue / "words").read_text().split()
        assert words[:6] == ["-d", "hall", "-t", "ip-pin", "-n", "3"]
        assert "sides=two-sided-long-edge" in words

    @pytest.mark.parametrize("span", ["1-2", "3-4"])
    def test_wallet_cards_are_printed_on_both_sides_or_to_fold(
        self, shell: Shell, queue: Path, qtbot: QtBot, span: str
    ) -> None:
        go(shell, "rights-card")
        qtbot.waitUntil(lambda: shell.view.findChild(QComboBox, "paper/printer") is not None)
        shell.hear(Papered(Paper(two_sided=span == "1-2")))
        click(shell, "paper/print")
        qtbot.waitUntil(lambda: any("Sent to" in words for words in seen(find(shell, "message"))))
        words = (queue / "words").read_text().split()
        assert words[words.index("-P") + 1] == span

    def test_a_printer_that_refuses_is_said_and_nothing_is_sent_again(
        self, shell: Shell, queue: Path, qtbot: QtBot
    ) -> None:
        (queue / "lp").write_text(f"#!/bin/sh\ncat > /dev/null\necho once >> '{queue}/words'\nexit 1\n")
        go(shell, "ip-pin")
        qtbot.waitUntil(lambda: shell.view.findChild(QComboBox, "paper/printer") is not None)
        click(shell, "paper/print")
        qtbot.waitUntil(lambda: any("did not take the pages" in words for words in seen(find(shell, "message"))))
        assert (queue / "words").read_text() == "once\n"
        assert shell.here.place is Place.PAPER
        assert pages(shell)

    def test_without_a_printer_saving_is_offered_first(
        self, shell: Shell, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
    ) -> None:
        monkeypatch.setenv("PATH", "/nowhere")
        go(shell, "ip-pin")
        qtbot.waitUntil(lambda: any("No printer was found" in words for words in seen(shell)))
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.objectName() == "paper/save/0"


def test_the_languages_of_the_paper_are_those_of_the_window_until_others_are_chosen(desk: Desk, shell: Shell) -> None:
    assert paper_languages(desk, shell.here) == ("en", "ko")
    shell.hear(Papered(Paper(languages=("ko", "es"))))
    assert paper_languages(desk, shell.here) == ("ko", "es")
