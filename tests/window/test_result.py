"""The result: every finding, with its rule, its source and how sure it is."""

from PySide6.QtCore import Qt

from tests.window.hands import click, find, focused, press, seen, settle, tab_to
from tests.window.household import answer_all
from vita_assist.desk import Desk
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Spoke


def test_every_finding_is_on_the_page(desk: Desk, result: Shell) -> None:
    words, voice = "\n".join(seen(result)), desk.voice("en")
    guidance, phrases = desk.guidance(), desk.pack.rules.phrases
    for action in guidance.actions:
        assert voice.words(phrases["action"][action.id].text) in words
    for document in guidance.documents:
        assert voice.words(phrases["document"][document.id].text) in words
    for found in guidance.people:
        assert voice.words(phrases["state"][found.state].name) in words
    for benefit in guidance.benefits:
        assert voice.words(desk.pack.rules.benefits[benefit.benefit].name) in words
        assert voice.words(phrases["verdict"][benefit.verdict].name) in words
    for day in guidance.dates:
        assert voice.words(phrases["date"][day.id].text) in words
    assert voice.words(phrases["route"][guidance.filing.route].text) in words


def test_a_finding_opens_its_rule_with_source_place_and_day(desk: Desk, result: Shell) -> None:
    action = desk.guidance().actions[0]
    rule = desk.pack.rules.rules[action.rule]
    tab_to(f"why/action/{action.id}")
    press(Qt.Key.Key_Return)
    words = "\n".join(seen(result))
    assert desk.voice("en").words(rule.text) in words
    for citation in rule.citations:
        assert citation.locator in words
        assert citation.source.title in words
    assert focused().objectName() == f"why/action/{action.id}"
    press(Qt.Key.Key_Return)
    assert desk.voice("en").words(rule.text) not in "\n".join(seen(result))


def test_an_open_rule_stays_open_in_another_language(desk: Desk, result: Shell) -> None:
    action = desk.guidance().actions[0]
    click(result, f"why/action/{action.id}")
    result.hear(Spoke("ko", "en"))
    settle()
    rule = desk.pack.rules.rules[action.rule]
    assert desk.voice("ko").words(rule.text) in "\n".join(seen(result))


def test_what_is_missing_is_said_and_leads_to_its_page(desk: Desk, result: Shell) -> None:
    question = next(each for each in desk.questions() if any(fact == "ip_pin" for _, fact in each.asked))
    desk.new_household()
    answer_all(desk)
    session = desk.session
    from vita_assist.interview.session import Session

    desk.take(Session(session.people, {key: each for key, each in session.answers.items() if key[1] != "ip_pin"}))
    result.hear(Go(Place.RESULT))
    settle()
    click(result, "result/to-missing")
    assert result.here.page == question.page.id


def test_without_a_tax_year_the_result_says_what_to_do(shell: Shell) -> None:
    shell.hear(Go(Place.RESULT))
    settle()
    assert "Choose the tax year first. It selects the rules." in seen(shell)
    assert not find(shell, "result/next").isEnabled()
