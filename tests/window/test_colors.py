"""Choosing the colors: on the start page, by a key, or as the system asks; whatever is on the screen follows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QRadioButton

from tests.window.hands import focused, press, settle, tab_to
from vita_assist.window.here import Here, Place, after
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Colored, Go, Sized, Spoke, Toggled
from vita_assist.window.system_colors import NOTED
from vita_assist.window.theme import CONTRAST, DARK, LIGHT, THEMES, Look, look_of
from vita_assist.window.words import Button


@pytest.fixture
def dark_system(qapp: QApplication) -> Iterator[QApplication]:
    """A system whose windows were dark before ours covered them."""
    before = qapp.property(NOTED)
    qapp.setProperty(NOTED, "dark")
    yield qapp
    qapp.setProperty(NOTED, before)


def worn() -> tuple[str, str]:
    """The ground and the ink of what the program has on now."""
    colors, role = QApplication.palette(), QPalette.ColorRole
    return colors.color(role.Window).name(), colors.color(role.WindowText).name()


def corner(shell: Shell) -> str:
    """The color that is really at the lower right of the page."""
    settle()
    image = shell.grab().toImage()
    return image.pixelColor(image.width() // 2, image.height() - 3).name()


def chosen(shell: Shell) -> list[str]:
    """Which answers of the start page are chosen."""
    marks = shell.view.findChildren(QRadioButton)
    return [mark.objectName() for mark in marks if mark.isChecked()]


@pytest.mark.parametrize(("name", "tokens"), [("dark", DARK), ("contrast", CONTRAST), ("light", LIGHT)])
def test_colors_are_chosen_on_the_start_page(shell: Shell, name: str, tokens: object) -> None:
    tab_to("start/colors/system")
    tab_to(f"start/colors/{name}")
    press(Qt.Key.Key_Space)
    assert (shell.here.look.tokens, shell.here.look.colors) == (tokens, name)
    assert worn() == (shell.here.look.tokens.ground, shell.here.look.tokens.ink)
    assert corner(shell) == shell.here.look.tokens.ground
    assert f"start/colors/{name}" in chosen(shell)
    assert focused().objectName() == f"start/colors/{name}"


def test_the_text_size_is_chosen_on_the_start_page(shell: Shell) -> None:
    assert "start/size/100" in chosen(shell)
    tab_to("start/size/150")
    press(Qt.Key.Key_Space)
    assert shell.here.look.percent == 150
    assert "start/size/150" in chosen(shell)


def test_a_key_goes_round_all_colors_from_anywhere(shell: Shell) -> None:
    shell.hear(Go(Place.RIGHTS))
    settle()
    seen = []
    for _ in range(3):
        press(Qt.Key.Key_F5)
        seen.append(shell.here.look.tokens)
    assert seen == [DARK, CONTRAST, LIGHT]
    assert shell.here.place is Place.RIGHTS


def test_the_text_size_and_the_colors_leave_each_other_alone() -> None:
    here = after(after(Here(), Colored("contrast")), Sized(150))
    assert here.look == Look(CONTRAST, 150, "contrast")
    assert after(here, Colored("dark")).look == Look(DARK, 150, "dark")


def test_a_new_household_keeps_the_colors(shell: Shell) -> None:
    shell.hear(Colored("dark"))
    shell.forget()
    settle()
    assert shell.here.look == look_of("dark", 100)
    assert worn()[0] == DARK.ground


def test_what_stands_open_stays_open_in_other_colors(shell: Shell) -> None:
    shell.hear(Go(Place.QUESTIONS, "residency"))
    shell.hear(Toggled("help"))
    before = shell.here
    shell.hear(Colored("contrast"))
    assert shell.here == before._replace(look=look_of("contrast", 100))


@pytest.mark.usefixtures("dark_system")
def test_the_window_begins_in_the_colors_of_the_system() -> None:
    assert look_of("", 100) == Look(DARK, 100, "")
    assert look_of("no such colors", 100).tokens is DARK


def test_the_window_follows_the_system_while_it_is_open(shell: Shell, dark_system: QApplication) -> None:
    assert shell.here.look.tokens is LIGHT
    dark_system.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    settle()
    assert shell.here.look == look_of("", 100)
    assert corner(shell) == DARK.ground
    dark_system.setProperty(NOTED, "light")
    dark_system.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    settle()
    assert worn()[0] == LIGHT.ground


def test_colors_that_were_chosen_stay_whatever_the_system_does(shell: Shell, dark_system: QApplication) -> None:
    shell.hear(Colored("light"))
    dark_system.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    settle()
    assert shell.here.look.tokens is LIGHT
    shell.hear(Colored(""))
    assert shell.here.look.tokens is DARK


@pytest.mark.parametrize("colors", THEMES)
@pytest.mark.parametrize("own", ["en", "es", "ko"])
def test_the_bar_is_one_row_in_every_language(shell: Shell, own: str, colors: str) -> None:
    for spoken in (Spoke(own, ""), Colored(colors)):
        shell.hear(spoken)
    settle()
    first, last = (shell.findChild(Button, name) for name in ("bar/start", "bar/forget"))
    assert isinstance(first, Button)
    assert isinstance(last, Button)
    below = last.mapTo(shell, last.rect().center()) - first.mapTo(shell, first.rect().center())
    assert below.y() < first.height() / 2
    assert last.mapTo(shell, last.rect().topRight()).x() < shell.width()
