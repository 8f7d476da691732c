"""The bar says other words in place: it stands as one does that was made for them."""

from __future__ import annotations

from itertools import permutations

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFrame, QLabel

from tests.window.hands import find, settle
from vita_assist.desk import Desk
from vita_assist.window.bar import Bar
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Spoke

LANGUAGES = ("en", "ko", "es")
PAIRS = (*permutations(LANGUAGES, 2), *((each, "") for each in LANGUAGES))


def told(bar: QFrame) -> list[object]:
    """What shows in a bar, and how wide each thing is."""
    found: list[object] = [(each.text(), each.width()) for each in bar.findChildren(QLabel) if each.isVisible()]
    found += [(each.text(), each.accessibleName(), each.width()) for each in bar.findChildren(QAbstractButton)]
    for each in bar.findChildren(QComboBox):
        offered = [(each.itemText(at), each.itemData(at)) for at in range(each.count())]
        found.append((each.accessibleName(), each.currentText(), offered, each.width()))
    return [*found, bar.height()]


@pytest.mark.parametrize("width", [1024, 1366, 1700])
def test_after_each_change_of_language_the_bar_is_as_one_made_for_it(desk: Desk, shell: Shell, width: int) -> None:
    shell.resize(width, 768)
    for before, after in ((one, other) for one in PAIRS for other in PAIRS[::2] if one != other):
        shell.hear(Spoke(*before))
        settle()
        shell.hear(Spoke(*after))
        settle()
        changed = told(find_bar(shell))
        bar = Bar(desk)
        bar.complete(shell.here.look)
        bar.redraw(shell.here)
        bar.setParent(shell)
        bar.resize(find_bar(shell).size())
        bar.show()
        settle()
        made = told(bar)
        bar.hide()
        bar.deleteLater()
        settle()
        assert changed[:-1] == made[:-1], (before, after)


def find_bar(shell: Shell) -> QFrame:
    """The bar of a window."""
    bar = find(shell, "bar")
    assert isinstance(bar, QFrame)
    return bar


def test_whoever_changes_the_language_on_the_bar_keeps_the_focus(shell: Shell) -> None:
    choice = find(shell, "bar/own")
    choice.setFocus()
    shell.hear(Spoke("ko", "es"))
    settle()
    assert choice.isVisible()
    assert choice.hasFocus()
