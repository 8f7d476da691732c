"""The plan on paper: what is seen is what is saved; nothing is replaced unasked; faults are said in one place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from tests.window.hands import click, find, focused, press, seen, settle
from tests.window.household import answer_all
from vita_assist.desk import Desk
from vita_assist.pdf.pages import page_texts
from vita_assist.window.here import Place
from vita_assist.window.saving import may_be_stick
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Save


@pytest.fixture
def paper(desk: Desk, open_shell: Callable[[], Shell], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """The plan of a household, in Spanish with English beside it."""
    (tmp_path / "Documents").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    answer_all(desk)
    desk.language, desk.second_language = "es", "en"
    shell = open_shell()
    shell.hear(Go(Place.PAPER))
    settle()
    return shell


def test_the_pages_are_those_of_the_file(desk: Desk, paper: Shell) -> None:
    pages = [each for each in paper.findChildren(QLabel) if each.objectName().startswith("paper/page/")]
    texts = page_texts(desk.paper.pdf(desk.paper.plan(), ("es", "en")))
    assert [each.accessibleDescription() for each in pages] == texts
    assert all(not each.pixmap().isNull() for each in pages)


@pytest.mark.parametrize(
    ("choice", "name"),
    [
        ("Español + English", "filing-plan-es-en-2026-02-20.pdf"),
        ("English", "filing-plan-en-2026-02-20.pdf"),
        ("paper/large", "filing-plan-es-en-large-2026-02-20.pdf"),
    ],
)
def test_languages_and_size_are_chosen_before_saving(paper: Shell, tmp_path: Path, choice: str, name: str) -> None:
    if choice.startswith("paper/"):
        click(paper, choice)
    else:
        languages = paper.findChild(QComboBox, "paper/languages")
        assert languages is not None
        languages.setCurrentIndex(languages.findText(choice))
        languages.activated.emit(languages.currentIndex())
        settle()
    click(paper, "paper/save/0")
    assert [path.name for path in (tmp_path / "Documents").iterdir()] == [name]


def test_a_file_that_is_there_is_replaced_only_when_asked(paper: Shell, tmp_path: Path) -> None:
    there = tmp_path / "Documents" / "filing-plan-es-en-2026-02-20.pdf"
    there.write_bytes(b"another household")
    click(paper, "paper/save/0")
    assert there.read_bytes() == b"another household"
    press(Qt.Key.Key_Escape)
    assert there.read_bytes() == b"another household"
    click(paper, "paper/save/0")
    click(paper, "confirm/yes")
    assert there.read_bytes().startswith(b"%PDF")


def test_a_folder_that_is_gone_is_said_in_the_volunteers_language(paper: Shell, tmp_path: Path) -> None:
    paper.hear(Save(tmp_path / "gone"))
    settle()
    message = find(paper, "message")
    words = seen(message)
    assert any("filing-plan-es-en-2026-02-20.pdf" in each for each in words)
    assert not list(tmp_path.rglob("*.pdf"))
    press(Qt.Key.Key_Escape)
    assert not message.isVisible()


@pytest.mark.usefixtures("paper")
def test_the_focus_comes_to_the_first_way_to_save_where_there_is_no_printer(qtbot: QtBot) -> None:
    # Printers are looked for while the window goes on.
    qtbot.waitUntil(lambda: focused().objectName() == "paper/save/0")


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        ("/media/ana/STICK", True),
        ("/run/media/ana/STICK", True),
        ("/Volumes/STICK", True),
        ("E:/", True),
        ("C:/", False),
        ("/", False),
        ("/home", False),
    ],
)
def test_a_stick_is_known_by_where_it_is_mounted(root: str, expected: bool) -> None:  # noqa: FBT001
    assert may_be_stick(root) is expected
