"""Handouts in the window: every one of them is seen, saved, and sent to a printer without the window waiting."""

from __future__ import annotations

import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from tests.window.hands import click, compose, find, press, seen, settle, tab_to, write
from tests.window.household import answer_all
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
        qtbot.waitUntil(
            lambda: any("IP PIN: sent to the printer hall" in words for words in seen(find(shell, "message")))
        )
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
        qtbot.waitUntil(lambda: any("sent to the printer" in words for words in seen(find(shell, "message"))))
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

    def test_while_something_is_sent_nothing_else_is_and_that_is_said(
        self, shell: Shell, queue: Path, qtbot: QtBot
    ) -> None:
        (queue / "lp").write_text(f"#!/bin/sh\ncat > /dev/null\nwhile [ ! -e '{queue}/go' ]; do sleep 0.05; done\n")
        go(shell, "ip-pin")
        qtbot.waitUntil(lambda: shell.view.findChild(QComboBox, "paper/printer") is not None)
        click(shell, "paper/print")
        go(shell, "who-can-help")
        click(shell, "paper/print")
        (said,) = [words for words in seen(find(shell, "message")) if "hall" in words]
        assert said.startswith("IP PIN is still being sent to the printer hall. Nothing else was sent.")
        (queue / "go").touch()
        qtbot.waitUntil(lambda: any("IP PIN: sent to" in words for words in seen(find(shell, "message"))))

    def test_a_chosen_printer_that_is_gone_is_replaced_by_no_other(
        self, shell: Shell, queue: Path, qtbot: QtBot
    ) -> None:
        shell.hear(Papered(Paper(printer="attic")))
        go(shell, "ip-pin")
        qtbot.waitUntil(lambda: shell.view.findChild(QComboBox, "paper/printer") is not None)
        assert any("The printer attic is not there any more." in words for words in seen(shell))
        assert shell.view.findChild(QAbstractButton, "paper/print") is None
        choice = shell.view.findChild(QComboBox, "paper/printer")
        assert choice is not None
        assert choice.currentIndex() == -1
        choice.activated.emit(0)
        settle()
        assert shell.here.paper.printer == "hall"
        assert not (queue / "words").exists()
        assert shell.view.findChild(QAbstractButton, "paper/print") is not None

    def test_typed_copies_count_and_the_button_stays_the_one_that_is_pressed(
        self, shell: Shell, queue: Path, qtbot: QtBot
    ) -> None:
        go(shell, "desk-tent")
        qtbot.waitUntil(lambda: shell.view.findChild(QComboBox, "paper/printer") is not None)
        button = find(shell, "paper/print")
        tab_to("paper/copies")
        press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        write("12")
        press(Qt.Key.Key_Tab)
        assert shell.here.paper.copies == 12
        assert find(shell, "paper/print") is button
        assert isinstance(button, QAbstractButton)
        assert "12" in button.text()
        click(shell, "paper/print")
        qtbot.waitUntil((queue / "words").exists)

    @pytest.mark.parametrize("name", ["paper/languages", "paper/printer", "paper/copies"])
    def test_the_wheel_scrolls_and_changes_nothing(self, shell: Shell, queue: Path, qtbot: QtBot, name: str) -> None:
        go(shell, "ip-pin")
        qtbot.waitUntil(lambda: shell.view.findChild(QComboBox, "paper/printer") is not None)
        before = shell.here.paper
        field = find(shell, name)
        middle = QPointF(field.rect().center())
        wheel = QWheelEvent(
            middle,
            QPointF(field.mapToGlobal(field.rect().center())),
            QPoint(0, 0),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003  # as Qt wants it
        )
        QApplication.sendEvent(field, wheel)
        settle()
        assert shell.here.paper == before
        assert not (queue / "words").exists()

    def test_without_a_printer_saving_is_offered_first(
        self, shell: Shell, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
    ) -> None:
        monkeypatch.setenv("PATH", "/nowhere")
        go(shell, "ip-pin")
        qtbot.waitUntil(lambda: any("No printer was found" in words for words in seen(shell)))
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.objectName() == "paper/save/0"


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
