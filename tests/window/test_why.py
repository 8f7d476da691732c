"""The card of a finding: the answers that led to it, its rules, what to read on, and what would change it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.window.hands import click, find, focused, press, seen, settle, tab_to
from vita_assist.desk import Desk
from vita_assist.guidance.naming import findings_in, name_of
from vita_assist.interview.session import Session
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Spoke, Toggled

EXPIRED = "number/taxpayer"


def pressed(shell: Shell) -> list[str]:
    """The names of all buttons that can be seen."""
    return [each.objectName() for each in shell.view.findChildren(QAbstractButton) if each.isVisible()]


def test_every_finding_says_which_answers_led_to_it(desk: Desk, result: Shell) -> None:
    voice = desk.voice("en")
    assert "These answers led to it" not in seen(result)
    for name in map(name_of, findings_in(desk.guidance())):
        click(result, f"why/{name}")
        words, why = seen(result), desk.why(name)
        assert "These answers led to it" in words
        for given in why.answers:
            assert voice.words(desk.given_text(given)) in words, name
        for rule in why.rules:
            assert voice.words(rule.text) in words, name
            assert any(f"{each.source.title}, {each.locator}" in words for each in rule.citations)
        click(result, f"why/{name}")
    assert "These answers led to it" not in seen(result)


def test_an_answer_leads_to_its_page(desk: Desk, result: Shell) -> None:
    click(result, f"why/{EXPIRED}")
    given = next(each for each in desk.why(EXPIRED).answers if each.fact == "number.on_returns_for")
    tab_to(f"given/{EXPIRED}/{given.subject}/{given.fact}")
    press(Qt.Key.Key_Return)
    assert result.here.place is Place.QUESTIONS
    assert any(key == (given.subject, given.fact) for key in asked_here(desk, result))


def asked_here(desk: Desk, shell: Shell) -> tuple[tuple[str, str], ...]:
    return next(each.asked for each in desk.questions() if each.page.id == shell.here.page)


def test_an_answer_that_is_missing_is_said_and_leads_to_its_page(desk: Desk, result: Shell) -> None:
    session = desk.session
    key = ("taxpayer", "number.on_returns_for")
    desk.take(Session(session.people, {each: value for each, value in session.answers.items() if each != key}))
    result.hear(Go(Place.RESULT))
    click(result, f"why/{EXPIRED}")
    assert key in desk.why(EXPIRED).missing
    link = find(result, f"given/{EXPIRED}/{key[0]}/{key[1]}")
    assert isinstance(link, QAbstractButton)
    assert link.text().endswith("not answered yet")
    link.click()
    assert key in asked_here(desk, result)


def test_a_rule_leads_to_the_topics_in_which_it_stands_and_back(desk: Desk, result: Shell) -> None:
    click(result, f"why/{EXPIRED}")
    topics = {topic.id for rule in desk.why(EXPIRED).rules for topic in desk.topics_with(rule.id)}
    links = [each for each in pressed(result) if each.startswith(f"more/{EXPIRED}/topic/")]
    assert {each.rpartition("/")[2] for each in links} == topics != set()
    tab_to(links[0])
    press(Qt.Key.Key_Return)
    assert (result.here.place, result.here.topic) == (Place.LOOK_UP, links[0].rpartition("/")[2])
    press(Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert focused().objectName() == links[0]


def test_what_would_change_it_is_told_when_it_is_opened_and_not_kept(desk: Desk, result: Shell) -> None:
    session, voice = desk.session, desk.voice("en")
    click(result, f"why/{EXPIRED}")
    changes = [voice.words(desk.given_text(each)) for each in desk.changes(EXPIRED)]
    assert changes
    assert not {*changes} & {*seen(result)}
    tab_to(f"changes/{EXPIRED}")
    press(Qt.Key.Key_Return)
    assert {*changes} <= {*seen(result)}
    becomes = voice.words(desk.becomes_text(EXPIRED, desk.changes(EXPIRED)[0]))
    assert f"Then this would be: {becomes}" in [each.accessibleName() for each in result.findChildren(QLabel)]
    assert desk.session is session
    assert focused().objectName() == f"changes/{EXPIRED}"
    press(Qt.Key.Key_Return)
    assert not {*changes} & {*seen(result)}


def test_a_card_opens_as_it_was_closed(result: Shell) -> None:
    for key in (f"why/{EXPIRED}", f"changes/{EXPIRED}", f"why/{EXPIRED}", f"why/{EXPIRED}"):
        result.hear(Toggled(key))
    settle()
    assert "Another answer" in seen(result)
    click(result, f"changes/{EXPIRED}")
    assert "Another answer" not in seen(result)
    click(result, f"changes/{EXPIRED}")
    result.hear(Spoke("en", ""))
    settle()
    assert "Another answer" in seen(result)


def test_the_answers_stand_in_both_languages(desk: Desk, result: Shell) -> None:
    click(result, f"why/{EXPIRED}")
    words = seen(result)
    for given in desk.why(EXPIRED).answers:
        said = desk.voice("ko").say(desk.given_text(given))
        assert said.words + ("\u00a0(EN)" if said.fallback else "") in words


def test_another_answer_is_seen_in_an_open_card(desk: Desk, result: Shell) -> None:
    result.hear(Toggled(f"why/{EXPIRED}"))
    page = next(each.page.id for each in desk.questions() if ("taxpayer", "number.on_returns_for") in each.asked)
    desk.answer(page, "number.on_returns_for", "taxpayer", (2021, 2024))
    result.hear(Spoke("en", ""))
    settle()
    assert any("2021, 2024" in each for each in seen(result))


def test_a_new_household_leaves_no_card(result: Shell) -> None:
    click(result, f"why/{EXPIRED}")
    click(result, f"changes/{EXPIRED}")
    result.forget()
    settle()
    assert not result.here.opened
    assert not [each for each in pressed(result) if each.startswith(("why/", "given/", "changes/", "more/"))]
