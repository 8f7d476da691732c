"""A new household begins in a fresh process, which is told nothing of the last one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.window.hands import click, find, press, seen, settle
from tests.window.household import answer_all
from tests.window.papering import lay_queue
from vita_assist.cli import AFRESH
from vita_assist.desk import Desk
from vita_assist.places import places
from vita_assist.window.afresh import WORD, End, Handed, forgotten, frame_of, handed_of, put_where_it_was, words_of
from vita_assist.window.beginning import begin
from vita_assist.window.here import Place
from vita_assist.window.opening import make_application, make_window
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Colored, Go, Sized, Spoke
from vita_assist.window.theme import DARK

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def begun() -> list[Handed]:
    """What was handed to processes that began afresh."""
    return []


@pytest.fixture
def served(desk: Desk, qtbot: QtBot, begun: list[Handed]) -> Iterator[Shell]:
    """A household that answered everything, in a window that can begin afresh."""
    make_application(desk.fonts, [])
    answer_all(desk)
    shell = Shell(desk, None, begun.append)
    qtbot.addWidget(shell)
    shell.resize(1300, 700)
    shell.show()
    qtbot.waitExposed(shell)
    shell.hear(Spoke("ko", "es"))
    shell.hear(Go(Place.RESULT))
    settle()
    yield shell
    desk.new_household()


def test_the_two_names_of_the_word_are_one() -> None:
    assert AFRESH == WORD


@given(
    st.builds(
        Handed,
        st.sampled_from(["", "en", "ko", "es"]),
        st.integers(0, 400),
        st.sampled_from(["", "light", "dark", "contrast"]),
        st.sampled_from(["", "whole", "0,0,1366,768"]),
        st.sampled_from(End),
    )
)
def test_what_is_handed_over_arrives_and_no_word_of_it_is_empty(handed: Handed) -> None:
    first, *words = words_of(handed)
    assert first == WORD
    assert all(words)
    assert handed_of(words) == handed


@given(st.lists(st.text(max_size=8), max_size=7))
def test_words_that_nobody_of_ours_wrote_do_no_harm(words: list[str]) -> None:
    assert isinstance(handed_of(words), Handed)


def test_a_new_household_hands_over_language_and_look_and_nothing_else(
    served: Shell, begun: list[Handed], qtbot: QtBot
) -> None:
    for spoken in (Sized(150), Colored("dark")):
        served.hear(spoken)
        settle()
    press(Qt.Key.Key_N, CTRL_SHIFT)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press(Qt.Key.Key_Return)
    assert begun == [Handed("ko", 150, "dark", frame_of(served), End.ASKED)]


def test_where_the_process_stays_the_household_is_forgotten_all_the_same(desk: Desk, served: Shell) -> None:
    served.forget()
    assert not desk.has_answers
    assert desk.second_language == ""
    assert served.here.place is Place.START


def test_while_pages_are_sent_the_process_stays_and_then_begins_afresh(
    served: Shell, begun: list[Handed], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    printing(served, tmp_path, monkeypatch, qtbot, "exit 0")
    served.forget()
    assert not begun
    (tmp_path / "go").touch()
    qtbot.waitUntil(lambda: bool(begun))
    assert begun[0].end is End.SENT


def test_bad_news_of_a_sending_stays_to_be_read(
    served: Shell, begun: list[Handed], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    printing(served, tmp_path, monkeypatch, qtbot, "exit 1")
    served.forget()
    (tmp_path / "go").touch()
    qtbot.waitUntil(lambda: any("인쇄" in words for words in seen(find(served, "message"))) and not served.is_sending)
    assert not begun
    served.quiet()
    qtbot.waitUntil(lambda: bool(begun))


def printing(shell: Shell, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, end: str) -> None:
    """Send something to a printer that waits for a word, and then ends so."""
    lp = f"cat > /dev/null\nwhile [ ! -e '{folder}/go' ]; do sleep 0.05; done\n{end}"
    monkeypatch.setenv("PATH", lay_queue(folder, lp))
    shell.hear(Go(Place.PAPER, "ip-pin"))
    qtbot.waitUntil(lambda: shell.view.findChild(QAbstractButton, "paper/print") is not None)
    click(shell, "paper/print")
    assert shell.is_sending


def test_a_fresh_window_is_as_the_one_before_and_says_what_happened(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(places(), day=date(2026, 2, 20), settings=lambda: tmp_path)
    make_application(desk.fonts, [])
    shell = make_window(desk, words_of(Handed("es", 125, "dark", "10,20,1200,700", End.IDLE))[1:])
    qtbot.addWidget(shell)
    shell.show()
    settle()
    assert (desk.language, desk.second_language) == ("es", "")
    assert shell.here.look.percent == 125
    assert shell.here.look.tokens == DARK
    assert (shell.width(), shell.height()) == (1200, 700)
    assert any(desk.voice("es").words(forgotten(End.IDLE)) in words for words in seen(shell))


def test_a_window_as_large_as_the_screen_is_so_again(desk: Desk, qtbot: QtBot) -> None:
    make_application(desk.fonts, [])
    shell = Shell(desk)
    qtbot.addWidget(shell)
    shell.showMaximized()
    settle()
    assert put_where_it_was(shell, frame_of(shell))


def test_a_window_begins_as_the_site_has_set_it(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(
        'form = 2\n[screen]\nlanguage = "ko"\nsecond_language = "es"\npercent = 150\ncolors = "dark"\n',
        encoding="utf-8",
    )
    desk = Desk(places(), day=date(2026, 2, 20), settings=lambda: tmp_path)
    look = begin(desk, None)
    assert (desk.language, desk.second_language, look.percent, look.tokens) == ("ko", "es", 150, DARK)


def test_a_language_that_the_program_does_not_speak_begins_in_english(tmp_path: Path) -> None:
    desk = Desk(places(), day=date(2026, 2, 20), settings=lambda: tmp_path)
    begin(desk, Handed("xx", 7, "pink"))
    assert desk.language == "en"
