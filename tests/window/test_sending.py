"""Handouts are sent to a printer from the window without the window waiting."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox
from pytestqt.qtbot import QtBot

from tests.window.hands import click, find, press, seen, settle, tab_to, write
from tests.window.papering import go, lay_queue, pages
from vita_assist.desk import Desk
from vita_assist.window.here import Paper, Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Papered


@pytest.fixture
def queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A print queue with two printers; what it is sent lies in the folder."""
    folder = tmp_path / "queue"
    taken = f"cat > '{folder}/pages.pdf'\necho \"$@\" > '{folder}/words'"
    monkeypatch.setenv("PATH", lay_queue(folder, taken))
    return folder


@pytest.fixture
def shell(paper_shell: Shell) -> Shell:
    """The window for paper."""
    return paper_shell


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
