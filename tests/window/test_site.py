"""The site's page: what is wrong stands where it is wrong, nothing typed is lost, and what cannot be kept is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QScrollArea, QWidget

from tests.test_site import FORM_1
from tests.window.conftest import DAY
from tests.window.hands import choose, click, compose, find, focused, press, seen, settle, tab_to, write
from vita_assist.desk import Desk
from vita_assist.desk.site import NAME, SiteDesk
from vita_assist.interview.subject import SITE
from vita_assist.language.pseudo import PSEUDO
from vita_assist.site import Contact, Screen, Services, Site
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Sized, Spoke

ALL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def settings(desk: Desk, tmp_path: Path) -> Path:
    """A folder in which this desk keeps its settings."""
    folder = tmp_path / "settings"
    desk.settings = SiteDesk(folder, desk.day)
    return folder


@pytest.fixture
def at_site(settings: Path, shell: Shell) -> Shell:
    """The site's page, with the focus in its first field."""
    assert not settings.exists()
    shell.hear(Go(Place.SITE))
    settle()
    return shell


def put(name: str, words: str) -> None:
    """Tab to a field, replace what stands in it, and leave it."""
    tab_to(name)
    press(Qt.Key.Key_A, ALL)
    press(Qt.Key.Key_Delete)
    if words.isascii():
        write(words)
    else:
        compose(words)
    press(Qt.Key.Key_Tab)


def field(shell: Shell, key: str) -> QLineEdit:
    found = find(shell, f"site/{key}")
    assert isinstance(found, QLineEdit)
    return found


def choice(shell: Shell, key: str) -> QComboBox:
    found = find(shell, f"site/{key}")
    assert isinstance(found, QComboBox)
    return found


def wrong(shell: Shell, key: str) -> str:
    """What stands beneath a field."""
    found = [each for each in shell.findChildren(QWidget, f"site/wrong/{key}") if each.isVisible()]
    return " ".join(words for each in found for words in seen(each))


@pytest.mark.usefixtures("at_site")
def test_what_is_typed_is_kept_as_soon_as_the_field_is_left(settings: Path) -> None:
    put("site/name", "St. Mary")
    put("site/lead.phone", "555-0101")
    kept = SiteDesk(settings, DAY).site
    assert (kept.name, kept.lead) == ("St. Mary", Contact("", "555-0101"))


def test_a_line_that_is_too_long_says_so_in_its_place_and_stays_as_it_was_typed(at_site: Shell, desk: Desk) -> None:
    put("site/hours", "Sat 10-2")
    long = "Saturdays from ten to two " * 4
    put("site/hours", long)
    assert wrong(at_site, "hours").startswith("Too long by 23 letters. Allowed: up to 80.")
    assert wrong(at_site, "name") == ""
    assert field(at_site, "hours").text() == long
    assert "Too long" in field(at_site, "hours").accessibleDescription()
    put("site/name", "St. Mary")
    assert field(at_site, "hours").text() == long
    assert (desk.site.name, desk.site.hours) == ("St. Mary", "Sat 10-2")
    put("site/hours", long[:79])
    assert wrong(at_site, "hours") == ""
    assert desk.site.hours == long[:79].strip()


@pytest.mark.parametrize("way", ["another place", "another language", "another size"])
def test_what_cannot_be_kept_yet_is_not_lost(at_site: Shell, way: str) -> None:
    long = "Saturdays from ten to two " * 4
    put("site/hours", long)
    match way:
        case "another place":
            at_site.hear(Go(Place.START))
            settle()
            at_site.hear(Go(Place.SITE))
        case "another language":
            at_site.hear(Spoke("ko", ""))
        case _:
            at_site.hear(Sized(200))
    settle()
    assert field(at_site, "hours").text() == long
    assert wrong(at_site, "hours")


def test_a_name_half_typed_beside_a_number_outlives_what_is_noted_at_another_one(at_site: Shell, desk: Desk) -> None:
    first, second = (line.id for line in desk.law.rights.lines[:2])
    put(f"site/calls.{first}", "Ana")
    put(f"site/calls.{second}", "José")
    click(at_site, f"site/dialed/{second}")
    assert desk.site.calls[second].by == "José"
    assert first not in desk.site.calls
    assert field(at_site, f"calls.{first}").text() == "Ana"
    click(at_site, f"site/dialed/{first}")
    assert desk.site.calls[first].by == "Ana"


def test_letters_that_no_font_has_are_named_beneath_their_field_and_are_kept(at_site: Shell, desk: Desk) -> None:
    put("site/clinic.name", "Łódź Law Clinic")
    assert "Łź" in wrong(at_site, "clinic.name")
    assert desk.site.clinic.name == "Łódź Law Clinic"
    put("site/clinic.name", "Clínica 법률")
    assert wrong(at_site, "clinic.name") == ""


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("screen.cover_after", "0", "Allowed: 1 to 10 minutes"),
        ("screen.cover_after", "11", "Allowed: 1 to 10 minutes"),
        ("screen.cover_after", "two", "Allowed: 1 to 10 minutes"),
        ("screen.cover_after", "", "Allowed: 1 to 10 minutes"),
        ("screen.cover_after", "9999999999999999", "Allowed: 1 to 10 minutes"),
        ("screen.forget_after", "4", "Allowed: 5 to 60 minutes"),
        ("screen.forget_after", "61", "Allowed: 5 to 60 minutes"),
        ("screen.forget_after", "6", "Allowed: more minutes than until the screen covers itself (7)."),
    ],
)
def test_minutes_out_of_bounds_say_what_is_allowed(at_site: Shell, desk: Desk, key: str, typed: str, said: str) -> None:
    put("site/screen.cover_after", "7")
    put(f"site/{key}", typed)
    assert wrong(at_site, key).startswith(said)
    assert desk.site.screen == Screen(cover_after=7)


def test_it_cannot_be_forgotten_before_it_is_covered(at_site: Shell, desk: Desk) -> None:
    put("site/screen.forget_after", "8")
    put("site/screen.cover_after", "8")
    assert wrong(at_site, "screen.cover_after") == ("Allowed: fewer minutes than until the answers are forgotten (8).")
    put("site/screen.cover_after", "7")
    assert desk.site.screen == Screen(cover_after=7, forget_after=8)


def test_what_the_site_offers_is_chosen_by_key_and_answers_for_each_household(at_site: Shell, desk: Desk) -> None:
    tab_to("site/services.offers_w7")
    press(Qt.Key.Key_Down)
    assert desk.site.services == Services(offers_w7=True)
    without_a_number(desk)
    page = next(each.page.id for each in desk.questions() if (SITE, "site.offers_w7") in each.asked)
    at_site.hear(Go(Place.QUESTIONS, page))
    settle()
    assert any(words.startswith("The settings of this site have answered") for words in seen(at_site))
    assert desk.session.answers[SITE, "site.offers_w7"] is True
    choose("site.offers_w7", SITE, "=no")
    assert desk.session.answers[SITE, "site.offers_w7"] is False


def test_the_note_that_the_settings_answered_stands_only_where_they_did(desk: Desk, shell: Shell) -> None:
    without_a_number(desk)
    page = next(each.page.id for each in desk.questions() if (SITE, "site.offers_w7") in each.asked)
    shell.hear(Go(Place.QUESTIONS, page))
    settle()
    assert not any("settings of this site" in words for words in seen(shell))


def test_how_the_window_begins_is_chosen_and_kept(at_site: Shell, settings: Path, desk: Desk) -> None:
    for key, entry in (("language", "한국어"), ("second_language", "Español"), ("percent", "150%"), ("colors", "Dark")):
        box = choice(at_site, f"screen.{key}")
        at = next(place for place in range(box.count()) if box.itemText(place).casefold() == entry.casefold())
        box.setCurrentIndex(at)
        box.activated.emit(at)
        settle()
    assert SiteDesk(settings, desk.day).site.screen == Screen("ko", "es", 150, "dark")
    assert choice(at_site, "screen.language").currentText() == "한국어"


def test_settings_that_cannot_be_kept_say_why_and_hold_until_the_end(desk: Desk, shell: Shell, tmp_path: Path) -> None:
    """Somebody else's file stands where the folder would be."""
    (tmp_path / "file").touch()
    desk.settings = SiteDesk(tmp_path / "file" / "settings", desk.day)
    shell.hear(Go(Place.SITE))
    settle()
    put("site/name", "St. Mary")
    told = seen(find(shell, "message"))
    assert any("They hold until the program is closed." in words for words in told)
    assert "The folder of the settings cannot be written to." in told
    shell.hear(Go(Place.START))
    shell.hear(Go(Place.SITE))
    settle()
    assert field(shell, "name").text() == "St. Mary"
    assert "St. Mary" in desk.site.line


def test_a_damaged_file_is_set_aside_and_that_is_said_at_the_start_and_on_the_page(
    desk: Desk, settings: Path, open_shell: Callable[[], Shell]
) -> None:
    settings.mkdir()
    (settings / NAME).write_bytes(b"form = 2\nname = [\n")
    assert desk.site == Site()
    shell = open_shell()
    shell.complete()
    settle()
    aside = f"{NAME}.{desk.day.isoformat()}.bad"
    told = seen(find(shell, "message"))
    assert "The file is damaged, or it holds no settings." in told
    assert any(f"They are kept as {aside}." in words for words in told)
    shell.hear(Go(Place.SITE))
    settle()
    assert any(f"They are kept as {aside}." in words for words in seen(shell.view))
    put("site/name", "St. Mary")
    assert (settings / aside).read_bytes() == b"form = 2\nname = [\n"
    assert SiteDesk(settings, desk.day).site.name == "St. Mary"


def test_a_file_of_the_form_before_is_shown_without_a_word(
    desk: Desk, settings: Path, open_shell: Callable[[], Shell]
) -> None:
    settings.mkdir()
    (settings / NAME).write_text(FORM_1, encoding="utf-8")
    assert desk.site.name
    shell = open_shell()
    shell.hear(Go(Place.SITE))
    settle()
    assert field(shell, "counsel.name").text() == "김변호"
    assert not [
        each
        for each in shell.findChildren(type(find(shell, "place")))
        if each.objectName() == "message" and each.isVisible()
    ]


def test_the_page_asks_for_an_encrypted_disk_and_says_what_the_printer_keeps(at_site: Shell) -> None:
    told = " ".join(seen(at_site.view))
    assert "Please have the disk encrypted." in told
    assert "PreserveJobFiles No" in told
    assert "cancel -a -x" in told


@pytest.mark.parametrize(("language", "percent"), [("en", 200), ("ko", 200), ("es", 200), (PSEUDO, 200), (PSEUDO, 100)])
def test_the_page_never_scrolls_sideways(at_site: Shell, language: str, percent: int) -> None:
    for spoken in (Spoke(language, ""), Sized(percent)):
        at_site.hear(spoken)
        settle()
    put_all_wrong(at_site)
    (area,) = at_site.view.findChildren(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0


def put_all_wrong(shell: Shell) -> None:
    """The page at its longest: something is wrong with every line."""
    for each in shell.view.findChildren(QLineEdit):
        if each.isVisibleTo(shell.view) and not each.objectName().startswith("site/calls."):
            each.setFocus()
            each.setText("Ł " * 90)
            press(Qt.Key.Key_Tab)
    assert focused() is not None
    settle()


def without_a_number(desk: Desk) -> None:
    """A household of which the site is asked whether it offers Form W-7."""
    said = {
        "tax_year": 2025, "number.kind": "none", "tax_residency": "resident-alien", "number.eligible_for_ssn": False,
        "number.ssn_applied_on": None, "number.itin_applied_on": None,
    }  # fmt: skip
    for fact, value in said.items():
        page, subject = next(
            (each.page.id, subject) for each in desk.questions() for subject, asked in each.asked if asked == fact
        )
        desk.answer(page, fact, subject, value)
