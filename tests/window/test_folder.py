"""Choosing a folder: by keyboard, in a list of our own that keeps nothing and says what it cannot open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from tests.window.hands import click, focused, press, seen, settle, tab_to
from tests.window.papering import go
from vita_assist.desk import Desk
from vita_assist.window.folder import FolderDialog
from vita_assist.window.shell import Shell


@pytest.fixture
def dialog(paper_shell: Shell, tmp_path: Path) -> FolderDialog:
    """The folders of a home: a clinic's with two in it, one that nobody may open, a hidden one, a file."""
    for name in ("clinic/Monday", "clinic/Tuesday", "zoo", ".hidden"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "file.txt").touch()
    go(paper_shell, "ip-pin")
    click(paper_shell, "paper/save/other")
    (found,) = [each for each in paper_shell.findChildren(FolderDialog) if each.isVisible()]
    return found


def rows(dialog: FolderDialog) -> list[str]:
    """What the list holds."""
    listed = dialog.findChild(QListWidget)
    assert listed is not None
    return [listed.item(row).text() for row in range(listed.count())]


def at(dialog: FolderDialog) -> str:
    """The row where one is."""
    listed = dialog.findChild(QListWidget)
    assert listed is not None
    return listed.item(listed.currentRow()).text()


def test_it_begins_at_home_and_lists_folders_only(dialog: FolderDialog) -> None:
    assert rows(dialog) == ["clinic", "Documents", "zoo"]
    assert focused().objectName() == "folder/list"
    assert at(dialog) == "clinic"


def test_keys_lead_into_a_folder_and_the_paper_is_saved_there(
    paper_shell: Shell, dialog: FolderDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    assert dialog.isModal()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert focused().objectName() == "folder/use"
    press(Qt.Key.Key_Space)
    saved = tmp_path / "clinic" / "Tuesday" / "ip-pin-en-ko-2026-02-20.pdf"
    qtbot.waitUntil(lambda: any("Saved" in words for words in seen(paper_shell)))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / "file.txt", saved]


def test_upwards_one_is_where_one_came_from(dialog: FolderDialog, tmp_path: Path) -> None:
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert at(dialog) == "clinic"
    assert str(tmp_path) in "".join(seen(dialog)).replace("\u200b", "")


def test_one_leads_to_the_documents_at_once(dialog: FolderDialog, tmp_path: Path) -> None:
    tab_to("folder/place/1")
    press(Qt.Key.Key_Space)
    assert rows(dialog) == []
    assert any(str(tmp_path / "Documents") in words.replace("\u200b", "") for words in seen(dialog))


def test_a_folder_that_is_gone_is_said_and_one_can_go_up(dialog: FolderDialog, tmp_path: Path) -> None:
    (tmp_path / "zoo").rmdir()
    for _ in range(2):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert "This folder cannot be opened." in seen(dialog)
    tab_to("folder/up")
    press(Qt.Key.Key_Space)
    assert rows(dialog) == ["clinic", "Documents"]


def test_escape_leaves_all_as_it_was(paper_shell: Shell, dialog: FolderDialog, tmp_path: Path) -> None:
    press(Qt.Key.Key_Escape)
    settle()
    assert not [each for each in paper_shell.findChildren(FolderDialog) if each is dialog]
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["file.txt"]


@pytest.mark.parametrize("language", ["ko", "es"])
def test_all_words_are_the_volunteers(desk: Desk, dialog: FolderDialog, paper_shell: Shell, language: str) -> None:
    english = set(seen(dialog))
    dialog.reject()
    settle()
    desk.language = language
    go(paper_shell, "ip-pin")
    click(paper_shell, "paper/save/other")
    (again,) = [each for each in paper_shell.findChildren(FolderDialog) if each.isVisible()]
    own = {words for words in seen(again) if "/" not in words}
    assert not own & english
