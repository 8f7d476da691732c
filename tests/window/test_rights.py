"""Rights in the window: cards with their limits, the paper in the hand, sentences turned, the site's plan."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.window.hands import click, find, focused, press, seen, settle, tab_to
from vita_assist.desk import Desk
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Seen, Spoke, Turned
from vita_assist.window.turned import LEAST_POINTS, POINTS, TurnedScreen

ALT = Qt.KeyboardModifier.AltModifier


def go(shell: Shell, part: str) -> None:
    shell.hear(Go(Place.RIGHTS, part))
    settle()


def screen(shell: Shell) -> TurnedScreen:
    found = shell.findChild(TurnedScreen)
    assert found is not None
    return found


def look(shell: Shell, **seen_there: str) -> None:
    for one, value in seen_there.items():
        shell.hear(Seen(one, value))
    settle()


def test_alt_5_leads_to_the_cards(shell: Shell) -> None:
    press(Qt.Key.Key_5, ALT)
    assert shell.here.place is Place.RIGHTS
    assert focused().objectName() == "topics/rights/anywhere"


def test_every_point_of_a_card_stands_with_its_limits_in_both_languages(desk: Desk, shell: Shell) -> None:
    shell.hear(Spoke("en", "ko"))
    for card in desk.law.rights.cards:
        go(shell, card.id)
        words = seen(shell)
        for point in card.points:
            for statement in (point.statement, *point.limits):
                for language in ("en", "ko"):
                    assert desk.voice(language).words(statement.text) in words, statement.id


def test_the_paper_is_looked_at_by_keys_alone_and_the_trap_is_found(desk: Desk, shell: Shell) -> None:
    go(shell, "paper")
    for one, value in (("where", "home"), ("paper", "yes"), ("heading", "immigration-court")):
        tab_to(f"paper/{one}/")
        while focused().objectName() != f"paper/{one}/{value}":
            press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Space)
        assert focused().objectName() == f"paper/{one}/{value}"
    assert desk.law.seen == {"where": "home", "paper": "yes", "heading": "immigration-court"}
    assert "The trap: an immigration judge" in seen(shell)
    assert "This is not a warrant from a court. I do not consent to your entry." in seen(shell)


def test_what_to_say_to_an_agent_is_english_on_every_screen(desk: Desk, open_shell: Callable[[], Shell]) -> None:
    desk.language, desk.second_language = "es", "ko"
    shell = open_shell()
    go(shell, "paper")
    look(shell, where="home", paper="none")
    outcome = desk.law.outcome()
    assert outcome is not None
    words = seen(shell)
    for text in desk.law.say_aloud(outcome):
        for language in ("en", "es", "ko"):
            assert desk.voice(language).words(text) in words


def test_what_is_said_at_home_is_not_what_is_said_at_the_site(shell: Shell) -> None:
    go(shell, "paper")
    look(shell, where="home", paper="none")
    home = set(seen(shell))
    look(shell, where="here")
    site = set(seen(shell))
    assert "I do not consent to your entry." in home - site
    assert "I can’t give permission; please wait for our site lead." in site - home


def test_another_paper_and_another_household_begin_anew(desk: Desk, shell: Shell) -> None:
    go(shell, "paper")
    look(shell, where="home", paper="none")
    click(shell, "paper/again")
    assert desk.law.seen == {}
    look(shell, where="home", paper="yes", heading="dhs")
    shell.forget()
    assert desk.law.seen == {}


def test_the_drawn_papers_say_in_words_what_they_show(desk: Desk, shell: Shell) -> None:
    go(shell, "paper")
    names = [each.accessibleName() for each in shell.view.findChildren(QWidget) if each.accessibleName()]
    for picture in desk.law.rights.pictures:
        assert desk.voice("en").words(picture.alt) in names


def test_a_sentence_is_turned_to_the_household_and_back_by_a_key(desk: Desk, shell: Shell) -> None:
    shell.hear(Spoke("en", "ko"))
    go(shell, "screens")
    one = desk.law.rights.screens[0]
    tab_to(f"turn/{one.id}")
    press(Qt.Key.Key_Return)
    assert screen(shell).isVisible()
    assert screen(shell).words == [desk.voice("ko").words(one.text), desk.voice("en").words(one.text)]
    assert screen(shell).size() == shell.size()
    assert desk.voice("ko").words(one.text) in focused().accessibleName()
    press(Qt.Key.Key_Escape)
    assert not screen(shell).isVisible()
    assert screen(shell).words == []
    assert focused().objectName() == f"turn/{one.id}"


def test_nothing_of_the_volunteer_s_page_shows_beside_what_is_turned(desk: Desk, shell: Shell) -> None:
    go(shell, "screens")
    shell.hear(Turned((desk.law.rights.screens[0].text,)))
    settle()
    assert screen(shell).geometry() == shell.rect()
    assert shell.childAt(shell.rect().center()) is screen(shell)
    shell.resize(1000, 700)
    settle()
    assert screen(shell).geometry() == shell.rect()


@pytest.mark.parametrize("language", ["", "ko", "es"])
def test_every_sentence_fits_the_screen_at_48_points(desk: Desk, shell: Shell, language: str) -> None:
    shell.hear(Spoke("en", language))
    for one in desk.law.rights.screens:
        shell.hear(Turned((one.text,)))
        assert screen(shell).points() == POINTS, one.id


@pytest.mark.parametrize("language", ["", "ko", "es"])
def test_every_answer_fits_the_screen_in_large_letters(desk: Desk, shell: Shell, language: str) -> None:
    desk.day = desk.pack.checked_on
    shell.hear(Spoke("en", language))
    go_sharing = Go(Place.SHARING, "status")
    shell.hear(go_sharing)
    settle()
    for answered in desk.law.status().answers:
        click(shell, f"turn/{answered.question.id}")
        assert screen(shell).points() > LEAST_POINTS
        assert desk.voice(language or "en").words(answered.title) in screen(shell).words
        press(Qt.Key.Key_Escape)


def test_the_plan_shows_the_names_of_the_site_or_says_that_they_are_missing(shell: Shell) -> None:
    go(shell, "protocol")
    assert "Some names and numbers of this site are not filled in yet." in seen(shell)
    click(shell, "rights/to-site")
    assert shell.here.place is Place.SITE


def test_every_number_says_that_nobody_has_called_it(desk: Desk, shell: Shell) -> None:
    go(shell, "lines")
    words = seen(shell)
    pages = [line for line in desk.law.rights.lines if line.is_page]
    assert pages
    assert words.count("Not opened yet by this site.") == len(pages)
    assert words.count("Not dialed yet by this site.") == len(desk.law.rights.lines) - len(pages)
    for line in desk.law.rights.lines:
        assert line.number in words


def test_the_words_on_confidentiality_stand_where_the_site_is_told_of(desk: Desk, shell: Shell) -> None:
    go(shell, "here")
    words = seen(shell)
    for statement in desk.law.rights.confidentiality:
        assert desk.voice("en").words(statement.text) in words


def test_what_the_text_cannot_do_stands_with_every_card(desk: Desk, shell: Shell) -> None:
    for card in desk.law.rights.cards:
        go(shell, card.id)
        assert find(shell, f"topics/rights/{card.id}").isVisible()
