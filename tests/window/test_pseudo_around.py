"""The made-up language around the views: dialogs, messages, the cover, the welcome page, a second start."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

import vita_assist
from tests.window.hands import settle
from tests.window.household import answer_all
from tests.window.pseudo_eyes import as_they_are, cut, foreign
from vita_assist.desk import Desk
from vita_assist.errors import OutsideError
from vita_assist.language import Text
from vita_assist.language.pseudo import PSEUDO, is_pseudo
from vita_assist.site import Contact, Site
from vita_assist.site.changes import changes
from vita_assist.window.already import Already
from vita_assist.window.confirm import CLOSE, FORGET, REPLACE, REPLACE_PLAN
from vita_assist.window.crash import CrashWindow, report
from vita_assist.window.folder import FolderDialog
from vita_assist.window.here import WELCOME, Place
from vita_assist.window.shell import Shell
from vita_assist.window.site_take_over import TakeOver
from vita_assist.window.spoken import Covered, Go, Sized, Toggled
from vita_assist.window.words import speech_at

SIZES = [100, 200]
OUTSIDE = ("desk", "interview", "pdf", "places", "printing", "saving", "site")
"""The rooms whose faults are told as a message, and the modules of the window that tell something."""
TELLERS = ("afresh", "paper_work", "printers", "raster", "saving", "site_file")
FILE = "filing-plan-2026-02-20-en-ko-large.pdf"
OTHER_SITE = Site(
    "Free tax help", "555-0100", "Monday to Friday", Contact("Ana", "555-0101"), Contact("Bo", "555-0102")
)


@pytest.fixture
def pseudo(desk: Desk, open_shell: Callable[[], Shell]) -> Shell:
    """A household that answered everything, in the made-up language."""
    desk.language = PSEUDO
    answer_all(desk)
    return open_shell()


def every_dialog(shell: Shell, desk: Desk, folder: Path) -> Iterator[tuple[str, QDialog]]:
    """Open one dialog after the other."""
    look, speech = shell.here.look, speech_at(desk)
    for name, wording in (("forget", FORGET), ("close", CLOSE), ("replace", REPLACE), ("replace-plan", REPLACE_PLAN)):
        shell.confirm(wording, lambda: None)
        yield name, shell.findChildren(QDialog, "confirm")[-1]
    for name, dialog in (
        ("crash", CrashWindow(report(ValueError(), str(shell.here.place)), speech, look, shell)),
        ("folder", FolderDialog(folder, speech, look, shell)),
        ("take-over", TakeOver(desk, changes(desk.site, OTHER_SITE), speech, look, shell)),
        ("already", Already(speech, look)),
    ):
        dialog.open()
        yield name, dialog


@pytest.mark.parametrize("percent", SIZES)
def test_every_word_of_a_dialog_comes_from_a_voice_and_none_is_cut(
    desk: Desk, pseudo: Shell, percent: int, tmp_path: Path
) -> None:
    pseudo.hear(Sized(percent))
    theirs = {str(tmp_path), *(str(tmp_path).replace("/", "/\u200b"),)}
    for name, dialog in every_dialog(pseudo, desk, tmp_path):
        settle()
        assert dialog.isVisible(), name
        assert not [words for words in foreign(dialog) if words not in theirs], name
        assert not list(cut(dialog)), name
        assert is_pseudo(dialog.accessibleName()), name
        assert dialog.width() <= 1366, name
        assert dialog.height() <= 768, name
        dialog.reject()
        settle()


def every_message() -> list[Text]:
    """Every text that can be told, of those that stand alone in a module."""
    found: dict[str, Text] = {}
    rooms = (*OUTSIDE, *(f"window.{name}" for name in TELLERS))
    prefixes = tuple(f"vita_assist.{room}" for room in rooms)
    for module in pkgutil.walk_packages(vita_assist.__path__, "vita_assist."):
        if module.name.startswith(prefixes):
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, Text) and value.domain == "app":
                    found[value.place] = value
    return list(found.values())


def filled(text: Text) -> Text:
    """A text with something long in each of its braces."""
    names = set(re.findall(r"{(\w+)}", text.english)) - dict(text.values).keys()
    return text.filled(**dict.fromkeys(names, FILE))


def test_every_message_is_said_whole_at_twice_the_size(pseudo: Shell) -> None:
    pseudo.hear(Sized(200))
    every = every_message()
    assert len(every) > 40
    for text in every:
        pseudo.tell(filled(text), bad=True)
        settle()
        assert not list(cut(pseudo)), text.place
        assert not list(foreign(pseudo)), text.place


@pytest.mark.parametrize("percent", SIZES)
def test_every_word_of_the_cover_comes_from_a_voice_and_none_is_cut(pseudo: Shell, percent: int) -> None:
    pseudo.hear(Sized(percent))
    pseudo.hear(Covered(on=True))
    settle()
    assert pseudo.is_covered
    assert not list(foreign(pseudo))
    assert not list(cut(pseudo))


@pytest.mark.parametrize("percent", SIZES)
def test_every_word_of_the_first_page_comes_from_a_voice_and_none_is_cut(
    desk: Desk, pseudo: Shell, percent: int
) -> None:
    for has_answers in (True, False):
        pseudo.hear(Sized(percent))
        pseudo.hear(Go(Place.START))
        pseudo.hear(Toggled(WELCOME))
        settle()
        assert not [words for words in foreign(pseudo) if words not in as_they_are(desk)], has_answers
        assert not list(cut(pseudo)), has_answers
        desk.new_household()


@pytest.mark.parametrize("percent", SIZES)
def test_every_word_of_a_filled_site_comes_from_a_voice_or_the_site_and_none_is_cut(
    desk: Desk, pseudo: Shell, percent: int
) -> None:
    with suppress(OutsideError):  # there is no folder for them: they hold until the program is closed
        desk.settings.keep(OTHER_SITE)
    for place in (Place.SITE, Place.RESULT, Place.RIGHTS):
        pseudo.hear(Sized(percent))
        pseudo.hear(Go(place))
        settle()
        assert not [words for words in foreign(pseudo) if words not in as_they_are(desk)], place
        assert not list(cut(pseudo)), place
