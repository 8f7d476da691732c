"""The first household served: from the start page to the saved plan, by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.window.hands import choose, fill, go_on, press, seen, settle, tab_to
from tests.window.household import SAID, answer_for, next_asked
from vita_assist.desk import Desk
from vita_assist.guidance.findings import NumberState
from vita_assist.interview.fact import Answer, Kind
from vita_assist.pdf.pages import page_texts
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a folder for documents."""
    (tmp_path / "Documents").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


def test_a_household_is_served_by_keyboard_alone(desk: Desk, shell: Shell, home: Path) -> None:
    tab_to("start/reads/none")
    tab_to("start/reads/ko")
    press(Qt.Key.Key_Space)
    assert desk.second_language == "ko"
    tab_to("start/questions")
    press(Qt.Key.Key_Return)
    answer_every_page(desk, shell)
    assert {key: desk.session.answers[key] for key in SAID} == SAID
    assert place_of(shell) is Place.RESULT
    states = {found.person: found.state for found in desk.guidance().people}
    assert states == {
        "taxpayer": NumberState.ITIN_EXPIRED,
        "spouse": NumberState.ITIN_CURRENT,
        "child-1": NumberState.SSN,
    }
    words = seen(shell)
    expired = desk.pack.rules.phrases["state"]["itin-expired"].name
    assert desk.voice("en").words(expired) in words
    go_on()
    assert place_of(shell) is Place.PAPER
    tab_to("paper/save/0")
    press(Qt.Key.Key_Return)
    saved = home / "Documents" / "filing-plan-en-ko-2026-02-20.pdf"
    text = "".join(page_texts(saved.read_bytes()))
    renew = desk.pack.rules.phrases["action"]["renew-itin"].text
    assert desk.voice("en").words(renew)[:30] in " ".join(text.split())
    assert "ITIN" in text
    assert any(saved.name in each for each in seen(shell))
    assert sorted(path.name for path in home.rglob("*.pdf")) == [saved.name]


def answer_every_page(desk: Desk, shell: Shell) -> None:
    """Answer page after page with the keys that a volunteer would press."""
    for _page in range(40):
        if shell.here.place is not Place.QUESTIONS:
            return
        if not any(person.id == "spouse" for person in desk.session.people) and on_roster(desk, shell):
            list_the_household()
        while (found := next_asked(desk)) is not None and found[0].page.id == page_id(desk, shell):
            _question, subject, fact = found
            say(desk, fact, subject, answer_for(desk, subject, fact))
        go_on()
        settle()
    raise AssertionError("the questions have no end")


def page_id(desk: Desk, shell: Shell) -> str:
    return shell.here.page or desk.questions()[0].page.id


def place_of(shell: Shell) -> Place:
    return shell.here.place


def on_roster(desk: Desk, shell: Shell) -> bool:
    page = page_id(desk, shell)
    return any(each.page.id == page and each.page.asks == "roster" for each in desk.questions())


def list_the_household() -> None:
    tab_to("roster/spouse")
    press(Qt.Key.Key_Space)
    tab_to("roster/add/child")
    press(Qt.Key.Key_Return)


def say(desk: Desk, fact: str, subject: str, answer: Answer) -> None:
    """Say one answer by the keys that its kind takes."""
    kind = desk.flow.facts[fact].kind
    if kind in {Kind.YES_NO, Kind.CHOICE, Kind.TAX_YEAR}:
        words = {True: "=yes", False: "=no"}
        option = words[answer] if isinstance(answer, bool) else str(answer)
        choose(fact, subject, f"={option}" if kind is Kind.TAX_YEAR else option)
    elif kind in {Kind.CHOICES, Kind.YEARS}:
        assert isinstance(answer, tuple)
        for each in answer:
            choose(fact, subject, f"={each}" if kind is Kind.YEARS else str(each))
        if not answer:
            choose(fact, subject, "=none")
    elif answer is None:
        tab_to(f"answer/{fact}/{subject}/=blank")
        press(Qt.Key.Key_Space)
    else:
        fill(fact, subject, str(answer))
