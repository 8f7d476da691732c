"""The questions: what is shown, what the session holds, and what never gets lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSpinBox

from tests.window.hands import choose, click, fill, find, focused, go_on, is_on, page_of, press, seen, settle, tab_to
from tests.window.household import PEOPLE, answer_all
from vita_assist.desk import Desk
from vita_assist.interview.fact import UNSURE
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, Sized, Spoke


@pytest.fixture
def begun(desk: Desk, open_shell: Callable[[], Shell]) -> Shell:
    """Three people, nothing answered, at the questions."""
    desk.set_people(PEOPLE)
    shell = open_shell()
    shell.hear(Go(Place.QUESTIONS))
    settle()
    return shell


def go_to(shell: Shell, desk: Desk, fact: str) -> None:
    shell.hear(Go(Place.QUESTIONS, page_of(desk.questions(), fact)))
    settle()


def test_not_sure_is_an_answer(desk: Desk, begun: Shell) -> None:
    choose("tax_year", "household", "=unsure")
    assert desk.session.answers["household", "tax_year"] is UNSURE
    assert is_on(begun, "answer/tax_year/household/=unsure")


def test_not_sure_looks_like_every_other_answer(desk: Desk, begun: Shell) -> None:
    go_to(begun, desk, "number.kind")
    sizes = {find(begun, f"answer/number.kind/spouse/{key}").size().toTuple() for key in ("ssn", "=unsure")}
    assert len(sizes) == 1


def test_arrows_look_at_answers_without_giving_one(desk: Desk, begun: Shell) -> None:
    go_to(begun, desk, "number.kind")
    tab_to("answer/number.kind/taxpayer/ssn")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)
    assert focused().objectName() == "answer/number.kind/spouse/itin"
    assert not desk.session.answers


def test_enter_goes_on_and_leaves_what_is_missing_visible(desk: Desk, begun: Shell) -> None:
    first = begun.here.page
    press(Qt.Key.Key_Return)
    assert begun.here.page != first
    step = find(begun, f"pages/{first}")
    assert step.accessibleName().endswith("not answered")
    assert desk.session.answers == {}


def test_back_keeps_every_answer(desk: Desk, begun: Shell) -> None:
    choose("tax_year", "household", "=2025")
    go_on()
    press(Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert desk.session.answers["household", "tax_year"] == 2025
    assert is_on(begun, "answer/tax_year/household/=2025")


def test_a_half_typed_age_is_taken_when_one_goes_on(desk: Desk, begun: Shell) -> None:
    go_to(begun, desk, "age_at_year_end")
    tab_to("answer/age_at_year_end/taxpayer")
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_8)
    assert ("taxpayer", "age_at_year_end") not in desk.session.answers
    go_on()
    assert desk.session.answers["taxpayer", "age_at_year_end"] == 38


def test_a_half_typed_age_survives_another_language(desk: Desk, begun: Shell) -> None:
    go_to(begun, desk, "age_at_year_end")
    tab_to("answer/age_at_year_end/spouse")
    press(Qt.Key.Key_4)
    begun.hear(Spoke("ko", "en"))
    settle()
    assert desk.session.answers["spouse", "age_at_year_end"] == 4
    assert focused().objectName() == "answer/age_at_year_end/spouse"


@pytest.mark.parametrize("said", [Spoke("ko", ""), Spoke("es", "ko"), Sized(200), Sized(125)])
def test_language_and_size_keep_page_answers_and_focus(desk: Desk, begun: Shell, said: Spoke | Sized) -> None:
    answer_all(desk)
    go_to(begun, desk, "number.kind")
    page, answers = begun.here.page, dict(desk.session.answers)
    tab_to("answer/number.kind/spouse/itin")
    begun.hear(said)
    settle()
    assert begun.here.page == page
    assert dict(desk.session.answers) == answers
    assert focused().objectName() == "answer/number.kind/spouse/itin"
    assert is_on(begun, "answer/number.kind/spouse/itin")


def test_the_question_stands_in_both_languages(desk: Desk, begun: Shell) -> None:
    begun.hear(Spoke("en", "ko"))
    settle()
    question = desk.questions()[0].page.question
    words = seen(begun)
    for language in ("en", "ko"):
        said = desk.voice(language).say(question)
        assert said.words + ("\u00a0(EN)" if said.fallback else "") in words


def test_help_comes_in_three_lengths(desk: Desk, begun: Shell) -> None:
    page, voice = desk.questions()[0].page, desk.voice("en")
    assert voice.words(page.hint) in seen(begun)
    assert voice.words(page.help) not in seen(begun)
    press(Qt.Key.Key_F1)
    assert voice.words(page.help) in seen(begun)
    assert voice.words(page.more) not in seen(begun)
    press(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    words = seen(begun)
    assert voice.words(page.more) in words
    for citation in page.citations:
        assert any(citation.source.title in each and citation.locator in each for each in words)
        assert any(citation.source.publisher in each for each in words)
    press(Qt.Key.Key_F1)
    assert voice.words(page.help) not in seen(begun)


def test_another_answer_drops_what_no_longer_applies_and_nothing_else(desk: Desk, begun: Shell) -> None:
    answer_all(desk)
    go_to(begun, desk, "number.kind")
    before = dict(desk.session.answers)
    choose("number.kind", "taxpayer", "ssn")
    after = desk.session.answers
    assert ("taxpayer", "number.middle_digits") not in after
    assert ("taxpayer", "number.on_returns_for") not in after
    kept = {key for key in before if key[0] != "taxpayer"}
    assert {key: after[key] for key in kept} == {key: before[key] for key in kept}


def test_the_list_leads_to_any_page(desk: Desk, begun: Shell) -> None:
    answer_all(desk)
    begun.hear(Go(Place.QUESTIONS, "tax-year"))
    settle()
    press(Qt.Key.Key_F6)
    assert focused().objectName() == "pages/tax-year"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert begun.here.page == desk.questions()[1].page.id
    for question in desk.questions():
        assert find(begun, f"pages/{question.page.id}").isVisible()


def test_years_are_ticked_one_by_one(desk: Desk, begun: Shell) -> None:
    answer_all(desk)
    go_to(begun, desk, "number.on_returns_for")
    choose("number.on_returns_for", "taxpayer", "=2023")
    assert desk.session.answers["taxpayer", "number.on_returns_for"] == (2021, 2023)
    choose("number.on_returns_for", "taxpayer", "=none")
    assert desk.session.answers["taxpayer", "number.on_returns_for"] == ()
    choose("number.on_returns_for", "taxpayer", "=unsure")
    assert dict(desk.session.answers)["taxpayer", "number.on_returns_for"] is UNSURE


def test_two_digits_are_taken_and_nothing_else(desk: Desk, begun: Shell) -> None:
    answer_all(desk)
    go_to(begun, desk, "number.middle_digits")
    name = "answer/number.middle_digits/taxpayer"
    line = tab_to(name)
    assert isinstance(line, QLineEdit)
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    fill("number.middle_digits", "taxpayer", "ab7x8123")
    assert desk.session.answers["taxpayer", "number.middle_digits"] == "78"
    assert line.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    assert line.inputMethodHints() & Qt.InputMethodHint.ImhNoPredictiveText


def test_nothing_typed_reaches_the_clipboard(desk: Desk, begun: Shell) -> None:
    from PySide6.QtGui import QClipboard, QGuiApplication

    answer_all(desk)
    go_to(begun, desk, "number.middle_digits")
    line = tab_to("answer/number.middle_digits/spouse")
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        press(key, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(line, QLineEdit)
    assert line.text() == "95"
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == ""
    assert clipboard.text(QClipboard.Mode.Selection) == ""


def test_people_are_added_and_removed_under_ids_of_ours(desk: Desk, begun: Shell) -> None:
    go_to(begun, desk, "age_at_year_end")
    for kind in ("child", "other-relative", "other"):
        tab_to(f"roster/add/{kind}")
        press(Qt.Key.Key_Return)
    ids = [person.id for person in desk.session.people]
    assert ids == ["taxpayer", "spouse", "child-1", "child-2", "relative-1", "person-1"]
    assert desk.session.answers["relative-1", "relationship"] == "other-relative"
    tab_to("roster/remove/child-1")
    press(Qt.Key.Key_Return)
    assert "child-1" not in [person.id for person in desk.session.people]
    assert focused().objectName().startswith(("roster/", "answer/"))  # what had the focus is gone; not on the bar
    tab_to("roster/spouse")
    press(Qt.Key.Key_Space)
    assert "spouse" not in [person.id for person in desk.session.people]


def test_an_age_can_be_counted_up_by_the_button_beside_it(desk: Desk, begun: Shell) -> None:
    go_to(begun, desk, "age_at_year_end")
    click(begun, "answer/age_at_year_end/child-1/more")
    click(begun, "answer/age_at_year_end/child-1/more")
    assert desk.session.answers["child-1", "age_at_year_end"] == 1
    spin = find(begun, "answer/age_at_year_end/child-1")
    assert isinstance(spin, QSpinBox)
    assert spin.text() == "1"


def test_everything_that_takes_the_focus_has_a_name(desk: Desk, begun: Shell) -> None:
    answer_all(desk)
    for question in desk.questions():
        begun.hear(Go(Place.QUESTIONS, question.page.id))
        settle()
        for widget in begun.findChildren(QAbstractButton) + begun.findChildren(QLineEdit):
            inner = isinstance(widget.parent(), QSpinBox)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not inner:
                assert widget.accessibleName(), widget.objectName()
