"""The place *Print*, in tests."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from tests.window.hands import settle
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go


def go(shell: Shell, handout: str) -> None:
    """Choose a handout."""
    shell.hear(Go(Place.PAPER, handout))
    settle()


def pages(shell: Shell) -> list[str]:
    """The words of the pages that are seen."""
    found = [each for each in shell.findChildren(QLabel) if each.objectName().startswith("paper/page/")]
    return [each.accessibleDescription() for each in found if each.isVisible()]
