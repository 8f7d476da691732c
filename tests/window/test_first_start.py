"""The first start says what the program is and is not, once; and a practice household to try everything with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.window.conftest import DAY
from tests.window.hands import click, find, focused, press, seen, settle, tab_to
from tests.window.household import answer_all
from tests.window.pseudo_eyes import cut, foreign
from vita_assist.desk import Desk
from vita_assist.desk.site import NAME
from vita_assist.language.pseudo import PSEUDO
from vita_assist.places import places
from vita_assist.site.reading import parse_site
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Begun, Go, Sized, Spoke

TITLE = "What this program is"
NOT_DONE = {
    "It computes no tax.",
    "It decides nobody’s eligibility.",
    "It gives no legal advice.",
    "It asks for no name, no full number, no birth date and no address.",
    "It opens no network connection.",
}
PROMISE = (
    "Works without a network. This program keeps no answers. The printer and the computer can keep"
    " what you print or save."
)
PRACTICE = "Practice household: nothing here is real. “New household” ends it."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk on a computer where the program was never started."""
    return Desk(places(), day=DAY, settings=lambda: tmp_path / "settings")


@pytest.fixture
def first(open_shell: Callable[[], Shell]) -> Shell:
    shell = open_shell()
    shell.activateWindow()
    settle()
    return shell


def is_read_first(shell: Shell) -> bool:
    return TITLE in seen(shell.view) and not shell.view.findChildren(QWidget, "start/site")


def noted(tmp_path: Path) -> bool:
    return parse_site((tmp_path / "settings" / NAME).read_bytes()).screen.welcomed


def test_the_first_start_says_what_it_is_not_and_promises_in_the_exact_words(first: Shell) -> None:
    assert is_read_first(first)
    words = seen(first.view)
    assert set(words) >= NOT_DONE
    assert PROMISE in words
    assert {"English", "Español", "한국어"} <= set(words)
    assert any("F2" in each for each in words)


@pytest.mark.parametrize("own", ["en", "ko", "es"])
def test_all_of_it_is_on_one_screen(first: Shell, own: str) -> None:
    first.hear(Spoke(own, ""))
    settle()
    assert (first.width(), first.height()) == (1366, 768)
    for area in first.view.findChildren(QScrollArea):
        assert area.verticalScrollBar().maximum() == 0, own
    assert not [words for words in seen(first.view) if "(EN)" in words]


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_every_word_of_it_comes_from_a_voice_and_none_is_cut(
    desk: Desk, open_shell: Callable[[], Shell], percent: int
) -> None:
    desk.language = PSEUDO
    shell = open_shell()
    shell.hear(Sized(percent))
    settle()
    assert not [*foreign(shell), *cut(shell)]
    shell.hear(Begun(practice=True))
    settle()
    assert not [*foreign(shell), *cut(shell)]


def test_enter_begins_and_it_is_not_shown_again(first: Shell, tmp_path: Path) -> None:
    assert focused().objectName() == "welcome/begin"
    press(Qt.Key.Key_Return)
    assert not is_read_first(first)
    assert focused().objectName() == "start/questions"
    assert noted(tmp_path)
    again = Desk(places(), day=DAY, settings=lambda: tmp_path / "settings")
    assert not again.is_first_start


def test_what_the_site_has_set_is_kept_with_it(tmp_path: Path, open_shell: Callable[[], Shell]) -> None:
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / NAME).write_bytes(b'form = 1\nname = "Grace Church"\n')
    shell = open_shell()
    assert is_read_first(shell)
    click(shell, "welcome/begin")
    assert parse_site((tmp_path / "settings" / NAME).read_bytes()).name == "Grace Church"
    assert noted(tmp_path)


def test_where_nothing_can_be_kept_one_can_begin_all_the_same_and_nothing_complains(
    tmp_path: Path, first: Shell
) -> None:
    (tmp_path / "settings").write_bytes(b"no folder")
    click(first, "welcome/begin")
    assert not is_read_first(first)
    assert not [each for each in first.findChildren(QWidget, "message") if each.isVisible()]
    first.hear(Go(Place.RIGHTS))
    first.hear(Go(Place.START))
    settle()
    assert not is_read_first(first)
    assert Desk(places(), day=DAY, settings=lambda: tmp_path / "settings").is_first_start


def test_without_settings_there_is_no_first_start() -> None:
    assert not Desk(places(), day=DAY).is_first_start


def test_until_it_was_read_the_start_page_shows_it_wherever_one_went_meanwhile(first: Shell) -> None:
    first.hear(Go(Place.RIGHTS))
    first.hear(Go(Place.START))
    settle()
    assert is_read_first(first)


def test_its_languages_can_be_chosen_on_it_by_keyboard(first: Shell, desk: Desk) -> None:
    tab_to("welcome/own/ko")
    press(Qt.Key.Key_Space)
    assert desk.language == "ko"
    assert "이 프로그램에 대하여" in seen(first.view)
    assert focused().objectName() == "welcome/own/ko"


def test_it_can_be_read_again_and_left_again(first: Shell) -> None:
    click(first, "welcome/begin")
    click(first, "start/welcome")
    assert is_read_first(first)
    assert focused().objectName() == "welcome/begin"
    press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert not is_read_first(first)
    click(first, "start/welcome")
    press(Qt.Key.Key_Return)
    assert not is_read_first(first)


@pytest.mark.parametrize("begins", ["welcome/practice", "start/practice"])
def test_the_practice_household_is_offered_and_stands_on_every_page(first: Shell, desk: Desk, begins: str) -> None:
    if begins.startswith("start"):
        click(first, "welcome/begin")
    click(first, begins)
    assert desk.is_practice
    assert focused().objectName() == "start/questions"
    for place in Place:
        first.hear(Go(place))
        settle()
        assert PRACTICE in seen(first), place


def test_a_new_household_ends_the_practice(first: Shell, desk: Desk) -> None:
    click(first, "welcome/practice")
    first.forget()
    settle()
    assert not desk.is_practice
    assert PRACTICE not in seen(first)
    assert find(first, "start/practice").isEnabled()


def test_the_words_stand_in_both_languages(first: Shell) -> None:
    click(first, "welcome/practice")
    first.hear(Spoke("es", "ko"))
    settle()
    words = " ".join(seen(first))
    assert "Hogar de práctica: nada aquí es real." in words
    assert "연습용 가족입니다." in words


def test_practice_is_not_offered_where_answers_would_be_lost(first: Shell, desk: Desk) -> None:
    answer_all(desk)
    first.hear(Go(Place.START))
    settle()
    assert not first.findChildren(QWidget, "welcome/practice")
    click(first, "welcome/begin")
    assert not first.findChildren(QWidget, "start/practice")
    assert find(first, "start/welcome").isEnabled()


def test_content_that_cannot_be_used_is_said_in_place_of_it(
    tmp_path: Path, open_shell: Callable[[], Shell], desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(desk, "_at", places()._replace(content=tmp_path))
    shell = open_shell()
    qtbot.waitUntil(lambda: any("cannot be used" in words for words in seen(shell)))
    assert not is_read_first(shell)
