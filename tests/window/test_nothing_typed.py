"""Nothing that could tell who somebody is can be typed about a household (P9)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from tests.window.hands import settle
from tests.window.household import answer_all
from tests.window.test_faults_everywhere import spots
from vita_assist.desk import Desk
from vita_assist.window.fold import Fold
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Toggled

NAME = "Maria Lopez 123-45-6789"
NOT_OF_A_HOUSEHOLD = ("site/", "find/")


def fields(window: QWidget) -> list[QLineEdit]:
    return [each for each in window.findChildren(QLineEdit) if each.isVisible() and not each.isReadOnly()]


@pytest.mark.long
def test_no_field_about_a_household_takes_more_than_a_short_number(desk: Desk, open_shell: Callable[[], Shell]) -> None:
    answer_all(desk)
    shell = open_shell()
    typed = 0
    for spot in [*spots(shell, desk)]:
        if spot.place is Place.SITE:
            continue
        shell.hear(spot)
        for fold in shell.view.findChildren(Fold):
            shell.hear(Toggled(fold.key))
        settle()
        assert not [each for each in shell.findChildren(QPlainTextEdit) if each.isVisible()], spot
        assert not [each for each in shell.findChildren(QTextEdit) if each.isVisible()], spot
        assert not [each for each in shell.findChildren(QDialog) if each.isVisible()], spot
        for field in fields(shell):
            if field.objectName().startswith(NOT_OF_A_HOUSEHOLD):
                continue
            field.clear()
            QTest.keyClicks(field, NAME)
            assert not any(letter.isalpha() for letter in field.text()), (spot, field.objectName())
            assert len([letter for letter in field.text() if letter.isdigit()]) <= 4, (spot, field.parent())
            field.clear()
            typed += 1
    assert typed > 5
