"""The keys of the window. They are the same in every language, and the start page lists them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from vita_assist.window.bar import COVER_KEY, FORGET_KEYS
from vita_assist.window.find import FIND
from vita_assist.window.here import Place
from vita_assist.window.spoken import Colored, Covered, Forget, Go, Sized
from vita_assist.window.system_colors import Following
from vita_assist.window.theme import TEXT_SIZES, THEMES, colors_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from vita_assist.window.shell import Shell

_SAID: Final = (
    ("Alt+1", Go(Place.START)),
    ("Alt+2", Go(Place.QUESTIONS)),
    ("Alt+3", Go(Place.RESULT)),
    ("Alt+4", Go(Place.SHARING)),
    ("Alt+5", Go(Place.RIGHTS)),
    ("Alt+6", Go(Place.LOOK_UP)),
    ("Alt+7", Go(Place.PAPER)),
    ("Alt+8", Go(Place.SITE)),
    (FORGET_KEYS, Forget()),
)
_PRESSED: Final = (
    ("Alt+N", "/next"),
    ("Alt+B", "/back"),
    ("F1", "questions/help"),
    ("Shift+F1", "questions/more"),
)
_COVERING: Final = frozenset({COVER_KEY, "Esc"})
"""What the covered window listens to."""
_OPENED: Final = (("F2", "bar/own"), ("F3", "bar/theirs"), ("F4", "bar/size"))


def add_keys(shell: Shell) -> None:
    """Give the window its keys."""
    for keys, spoken in _SAID:
        _add(shell, keys, partial(shell.hear, spoken))
    for keys, name in _PRESSED:
        _add(shell, keys, partial(_press, shell, name))
    for keys, name in _OPENED:
        _add(shell, keys, partial(_open, shell, name))
    _add(shell, "F5", partial(_recolor, shell))
    _add(shell, "F6", partial(_go_to_list, shell))
    _add(shell, "Ctrl+F", partial(_find, shell))
    for keys, by in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
        _add(shell, keys, partial(_resize, shell, by))
    _add(shell, COVER_KEY, lambda: shell.hear(Covered(on=not shell.is_covered)))
    _add(shell, "Esc", shell.escape)
    Following(shell)


def _add(shell: Shell, keys: str, act: Callable[[], object]) -> None:
    def unless_covered() -> None:
        if keys in _COVERING or not shell.is_covered:
            act()

    QShortcut(QKeySequence(keys), shell).activated.connect(unless_covered)


def _press(shell: Shell, name: str) -> None:
    for button in shell.view.findChildren(QAbstractButton):
        if button.objectName().endswith(name):
            button.click()
            return


def _open(shell: Shell, name: str) -> None:
    choice = shell.findChild(QComboBox, name)
    if choice is not None:
        choice.setFocus(Qt.FocusReason.ShortcutFocusReason)
        choice.showPopup()


def _go_to_list(shell: Shell) -> None:
    for step in shell.view.findChildren(QWidget):
        if step.objectName().startswith(("pages/", "topics/")) and step.focusPolicy() & Qt.FocusPolicy.TabFocus:
            step.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _find(shell: Shell) -> None:
    shell.hear(Go(Place.LOOK_UP))
    field = shell.view.findChild(QLineEdit, FIND)
    if field is not None:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _resize(shell: Shell, by: int) -> None:
    place = TEXT_SIZES.index(shell.here.look.percent) + by
    if 0 <= place < len(TEXT_SIZES):
        shell.hear(Sized(TEXT_SIZES[place]))


def _recolor(shell: Shell) -> None:
    """The colors that come after those on the screen, whoever chose these."""
    names = list(THEMES)
    place = names.index(colors_of(shell.here.look.tokens)) + 1
    shell.hear(Colored(names[place % len(names)]))
