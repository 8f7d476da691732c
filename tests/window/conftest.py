"""A window over the shipped content, drawn without a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.window.hands import settle
from tests.window.household import answer_all
from vita_assist.desk import Desk
from vita_assist.places import places
from vita_assist.window.here import Place
from vita_assist.window.opening import make_application
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go

DAY = date(2026, 2, 20)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen screen says what it cannot do (grab keys, tell sizes); that is no fault of ours."""
    mark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(mark)


@pytest.fixture(autouse=True)
def no_printers(monkeypatch: pytest.MonkeyPatch) -> None:
    """The printers of whoever runs the tests are theirs."""
    monkeypatch.setenv("CUPS_SERVER", "/nowhere/at/all")


@pytest.fixture
def desk() -> Desk:
    """A desk on a day in the filing season."""
    found = places()
    return Desk(found, day=DAY)


@pytest.fixture
def open_shell(qapp: QApplication, qtbot: QtBot, desk: Desk) -> Iterator[Callable[[], Shell]]:
    """Opens the window of the desk as it is then; the household is forgotten at the end."""
    make_application(desk.fonts, [])

    def open_it() -> Shell:
        shell = Shell(desk)
        qtbot.addWidget(shell)
        shell.resize(1366, 768)
        shell.show()
        qtbot.waitExposed(shell)
        qapp.processEvents()
        return shell

    yield open_it
    desk.new_household()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.clipboard().clear()


@pytest.fixture
def shell(open_shell: Callable[[], Shell]) -> Shell:
    """The window, in English."""
    return open_shell()


@pytest.fixture
def paper_shell(desk: Desk, open_shell: Callable[[], Shell], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A window with nobody at the desk, and a folder for documents."""
    (tmp_path / "Documents").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    desk.language, desk.second_language = "en", "ko"
    return open_shell()


@pytest.fixture
def result(desk: Desk, open_shell: Callable[[], Shell]) -> Shell:
    """The result of a household, in English with Korean beside it."""
    answer_all(desk)
    desk.second_language = "ko"
    shell = open_shell()
    shell.hear(Go(Place.RESULT))
    settle()
    return shell
