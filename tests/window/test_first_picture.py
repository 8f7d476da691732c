"""The first picture of the window: quick, and nothing in it moves when the rest comes."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from tests.conftest import ROOT
from tests.window.hands import settle
from vita_assist.desk import Desk
from vita_assist.window import early
from vita_assist.window.bar import PLACES
from vita_assist.window.boxes import settle as settle_layouts
from vita_assist.window.opening import make_application
from vita_assist.window.shell import Shell
from vita_assist.window.words import Button

FIRST = """
from PySide6 import QtCore
from vita_assist.cli.start import desk_on
from vita_assist.window.opening import make_application, make_window

class Done(QtCore.QObject):
    def eventFilter(self, window, event):
        if event.type() == QtCore.QEvent.Type.Paint:
            QtCore.QTimer.singleShot(0, lambda: QtCore.QCoreApplication.exit("Qt" in vars(QtCore)))
        return False

desk = desk_on(None)
app, window = make_application(desk.fonts, []), make_window(desk)
done = Done()
window.installEventFilter(done)
window.show()
raise SystemExit(app.exec())
"""


def places_of(shell: Shell) -> dict[str, QRect]:
    """Where the words and buttons on the screen are."""
    seen = [each for each in shell.findChildren(QWidget) if each.isVisible() and isinstance(each, QLabel | Button)]
    return {each.text() or each.objectName(): QRect(each.mapTo(shell, QPoint()), each.size()) for each in seen}


def test_the_first_picture_does_without_the_enums_of_qt() -> None:
    done = subprocess.run([sys.executable, "-c", FIRST], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.usefixtures("qapp")
def test_what_is_set_by_number_is_what_the_names_say() -> None:
    label = QLabel("<b>words</b>")
    early.make_plain(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction
    area = QScrollArea()
    early.make_page_area(area)
    assert area.alignment() == Qt.AlignmentFlag.AlignHCenter
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert early.brush("#123456").color().name() == "#123456"
    assert early.brush("#123456").style() is Qt.BrushStyle.SolidPattern


@pytest.mark.usefixtures("qapp")
def test_nothing_moves_when_the_rest_comes(desk: Desk) -> None:
    make_application(desk.fonts, [])
    shell = Shell(desk)
    shell.resize(1366, 768)
    shell.show()
    settle_layouts(shell)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # they come before the first paint
    first = places_of(shell)
    shell.complete()
    settle()
    whole = places_of(shell)
    assert {"Begin the questions", "Start", "Questions", "Result"} <= first.keys()
    assert len(whole) > 2 * len(first)
    assert {words: whole[words] for words in first} == first
    shell.close()
    shell.deleteLater()
    settle()


def test_tab_goes_through_the_bar_and_then_through_the_page(shell: Shell) -> None:
    settle()
    order = []
    each: QWidget | None = shell.nextInFocusChain()
    while each is not None and each is not shell:
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.objectName():
            order.append(each.objectName())
        each = each.nextInFocusChain()
    places = [f"bar/{place}" for place in PLACES]
    bar = [*places, "bar/own", "bar/theirs", "bar/size", "bar/cover", "bar/forget"]
    assert order[: len(bar)] == bar
    assert order[len(bar) : len(bar) + 3] == ["start/questions", "start/sharing", "start/rights"]
