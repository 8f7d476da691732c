"""The site's settings go from desk to desk: saved under a name of ours, shown line by line, asked about once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from tests.window.hands import click, find, focused, press, seen, settle, tab_to
from vita_assist.desk import Desk
from vita_assist.desk.site import BEFORE, CARRIED, NAME, SiteDesk
from vita_assist.language.pseudo import PSEUDO, is_pseudo
from vita_assist.site import Call, Contact, Screen, Services, Site
from vita_assist.site.changes import changes
from vita_assist.site.reading import parse_site
from vita_assist.site.writing import site_file
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.site_words import line_name, line_words
from vita_assist.window.spoken import Filled, Go, LoadSite, Sized, Spoke

HERE = Site(name="St. Mary", phone="555-0100", screen=Screen(welcomed=True))
OTHER = Site(
    name="Mount Pleasant Library",
    lead=Contact("Ana P.", "555-0101"),
    services=Services(offers_w7=True, prepares_1040nr=False),
    screen=Screen("ko", "es", 150, "dark", 3, 20),
)


@pytest.fixture
def at_site(desk: Desk, paper_shell: Shell, tmp_path: Path) -> Shell:
    """The site's page of a desk that keeps its settings, with a folder for documents."""
    desk.settings = SiteDesk(tmp_path / "settings", desk.day)
    desk.settings.keep(HERE)
    desk.second_language = ""
    paper_shell.hear(Go(Place.SITE))
    settle()
    return paper_shell


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """The settings of another desk."""
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / CARRIED).write_bytes(site_file(OTHER))
    return folder


def dialog(shell: Shell, name: str) -> QDialog:
    found = shell.findChild(QDialog, name)
    assert found is not None
    return found


def test_the_settings_are_saved_under_our_name_with_nothing_of_this_computer(at_site: Shell, tmp_path: Path) -> None:
    click(at_site, "site/save/0")
    (saved,) = (tmp_path / "Documents").iterdir()
    assert saved.name == CARRIED == "vita-assist-site.toml"
    assert parse_site(saved.read_bytes()) == Site(name="St. Mary", phone="555-0100")
    assert any(words.startswith(f"Saved: {CARRIED} in ") for words in seen(find(at_site, "message")))


@pytest.mark.parametrize("replaces", [True, False])
def test_a_file_that_is_there_already_is_asked_about(at_site: Shell, tmp_path: Path, *, replaces: bool) -> None:
    there = tmp_path / "Documents" / CARRIED
    there.write_bytes(b"another")
    click(at_site, "site/save/0")
    assert there.read_bytes() == b"another"
    assert dialog(at_site, "confirm").isVisible()
    press(Qt.Key.Key_Return if replaces else Qt.Key.Key_Escape)
    assert (there.read_bytes() == b"another") is not replaces


def test_only_where_there_is_a_file_it_is_offered(at_site: Shell, desk: Desk, tmp_path: Path, stick: Path) -> None:
    assert any("No file named" in words for words in seen(at_site.view))
    assert at_site.findChild(QWidget, "site/load/0") is None
    (tmp_path / "Documents" / CARRIED).write_bytes((stick / CARRIED).read_bytes())
    click(at_site, "site/look-again")
    assert focused().objectName() == "site/look-again"
    click(at_site, "site/load/0")
    press(Qt.Key.Key_Tab)
    assert dialog(at_site, "site/take-over").isVisible()
    assert desk.site == HERE


def test_a_file_is_shown_line_by_line_asked_about_once_and_what_was_here_is_kept(
    at_site: Shell, desk: Desk, tmp_path: Path, stick: Path
) -> None:
    before = (tmp_path / "settings" / NAME).read_bytes()
    at_site.hear(LoadSite(stick))
    settle()
    told = seen(dialog(at_site, "site/take-over"))
    assert "Here now: St. Mary" in told
    assert "In the file: Mount Pleasant Library" in told
    assert "Point person if an agent comes: Name" in told
    assert "In the file: nothing" in told  # the phone of the site
    assert {"Here now: Not said", "In the file: Yes", "In the file: No"} <= set(told)
    assert {"Here now: 2 minutes", "In the file: 3 minutes", "In the file: 150%", "In the file: 한국어"} <= set(told)
    assert any(words.startswith("12 lines change.") for words in told)
    assert desk.site == HERE
    tab_to("take-over/yes")
    press(Qt.Key.Key_Space)
    assert desk.site.name == "Mount Pleasant Library"
    assert desk.site.screen == Screen("ko", "es", 150, "dark", 3, 20, welcomed=True)
    assert SiteDesk(tmp_path / "settings", desk.day).site == desk.site
    assert (tmp_path / "settings" / BEFORE).read_bytes() == before
    assert any(f"{BEFORE} in " in words for words in seen(find(at_site, "message")))
    assert "Mount Pleasant Library" in shown_lines(at_site)


def shown_lines(shell: Shell) -> list[str]:
    return [each.text() for each in shell.view.findChildren(QLineEdit)]


@pytest.mark.parametrize("way", ["escape", "button", "return"])
def test_nothing_changes_where_it_is_not_wanted(
    at_site: Shell, desk: Desk, tmp_path: Path, stick: Path, way: str
) -> None:
    """The focus stands on the button that changes nothing."""
    at_site.hear(LoadSite(stick))
    settle()
    if way == "escape":
        press(Qt.Key.Key_Escape)
    elif way == "return":
        press(Qt.Key.Key_Return)
    else:
        tab_to("take-over/no")
        press(Qt.Key.Key_Space)
    assert at_site.findChild(QDialog, "site/take-over") is None
    assert desk.site == HERE
    assert [path.name for path in (tmp_path / "settings").iterdir()] == [NAME]


def test_a_file_that_says_the_same_is_not_asked_about(at_site: Shell, stick: Path) -> None:
    (stick / CARRIED).write_bytes(site_file(Site(name="St. Mary", phone="555-0100")))
    at_site.hear(LoadSite(stick))
    settle()
    assert at_site.findChild(QDialog, "site/take-over") is None
    assert any("Nothing was changed." in words for words in seen(find(at_site, "message")))


def test_a_file_that_cannot_be_used_is_refused_with_every_fault_and_nothing_changes(
    at_site: Shell, desk: Desk, tmp_path: Path, stick: Path
) -> None:
    tomorrow = Call(desk.day + timedelta(1), "Ana")
    later = site_file(Site(calls=MappingProxyType({"eoir": tomorrow})))
    for data, faults in (
        (b"form = 7\n", ["The settings are from a later version of this program."]),
        (b"form = 2\nname = 5\n[screen]\npercent = 7\n", ["Settings, name:", "Settings, screen.percent:"]),
        (b"\x00", ["The file is damaged"]),
        (later, ["Settings, calls.eoir: This call is noted for a day after today."]),
    ):
        (stick / CARRIED).write_bytes(data)
        at_site.hear(LoadSite(stick))
        settle()
        told = seen(find(at_site, "message"))
        assert all(any(words.startswith(fault) for words in told) for fault in faults), told
        assert at_site.findChild(QDialog, "site/take-over") is None
        assert desk.site == HERE
        assert [path.name for path in (tmp_path / "settings").iterdir()] == [NAME]


def test_a_folder_without_the_file_says_so(at_site: Shell, tmp_path: Path) -> None:
    at_site.hear(LoadSite(tmp_path / "Documents"))
    settle()
    assert any(f"There is no file {CARRIED} in this folder." in words for words in seen(find(at_site, "message")))


def test_a_computer_that_keeps_nothing_takes_the_settings_over_until_the_end(
    at_site: Shell, desk: Desk, stick: Path
) -> None:
    desk.settings = SiteDesk(None, desk.day)
    at_site.hear(LoadSite(stick))
    settle()
    tab_to("take-over/yes")
    press(Qt.Key.Key_Space)
    assert desk.site == OTHER
    told = seen(find(at_site, "message"))
    assert any("They hold until the program is closed." in words for words in told)
    assert not any(BEFORE in words for words in told)


def test_every_line_that_can_differ_has_a_name_and_words(desk: Desk) -> None:
    """Whatever a file says is told in words of the window."""
    contact = Contact("A", "1")
    calls = {line.id: Call(desk.day, "Ana") for line in desk.law.rights.lines} | {"gone": Call(desk.day, "B")}
    full = Site(
        "a", "b", "c", contact, contact, contact, contact, contact, contact, MappingProxyType(calls),
        Services(*[True] * 3), Screen("ko", "xx", 200, "contrast", 4, 30),
    )  # fmt: skip
    for before, after in ((Site(), full), (full, Site())):
        found = changes(before, after)
        assert len(found) == 3 + 12 + 3 + 6 + len(calls)
        voice = desk.voice(PSEUDO)
        for change in found:
            assert is_pseudo(voice.words(line_name(desk, change.key))) or "gone" in change.key
            assert voice.words(line_words(desk, change.key, change.before))
            assert voice.words(line_words(desk, change.key, change.after))


@pytest.mark.parametrize("language", ["en", "ko", "es", PSEUDO])
def test_the_question_fits_the_window_in_large_text(at_site: Shell, stick: Path, language: str) -> None:
    for spoken in (Spoke(language, ""), Sized(200)):
        at_site.hear(spoken)
        settle()
    at_site.hear(LoadSite(stick))
    settle()
    found = dialog(at_site, "site/take-over")
    assert found.width() <= at_site.width()
    assert found.height() <= at_site.height()
    for name in ("take-over/yes", "take-over/no", "take-over/lines"):
        inner = found.findChild(QWidget, name)
        assert inner is not None
        assert found.rect().contains(QRect(inner.mapTo(found, QPoint()), inner.size()))
        assert inner.height() >= inner.minimumSizeHint().height()


def test_half_a_line_stays_when_settings_are_taken_over(at_site: Shell, desk: Desk, stick: Path) -> None:
    """Also where the file says something else in that line."""
    (stick / CARRIED).write_bytes(site_file(replace(OTHER, hours="Sun 1-5")))
    long = "Saturdays from ten to two " * 4
    for key, words in (("hours", long), (f"calls.{desk.law.rights.lines[0].id}", "José")):
        line = find(at_site, f"site/{key}")
        assert isinstance(line, QLineEdit)
        line.setText(words)
    at_site.hear(LoadSite(stick))
    settle()
    dialog(at_site, "site/take-over").accept()
    settle()
    assert {"José", long} <= set(shown_lines(at_site))
    assert desk.site.hours == "Sun 1-5"


def test_settings_that_change_are_shown_at_once(at_site: Shell) -> None:
    at_site.hear(Filled(OTHER))
    settle()
    assert "Mount Pleasant Library" in shown_lines(at_site)
