"""What changes is told to a screen reader, as an event that arrives in another process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.outside import walk
from tests.outside.hands import Hands
from tests.outside.stage import ANNOUNCED, FOCUSED, Stage, on_stage
from tests.outside.tree import Node, headings

pytestmark = pytest.mark.long

CHECKED = "object:statechanged:checked"
RENAMED = "object:propertychange:accessible-name"


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[Hands]:
    with on_stage(tmp_path, log=tmp_path / "servers.log") as stage:
        hands = Hands(stage, tmp_path / "pictures")
        if stage.tree().find("welcome/begin") is not None:
            hands.press_on("welcome/begin")
            hands.arrive("start/questions")
        yield hands


def since(stage: Stage) -> None:
    """Forget what was heard so far."""
    stage.rest()
    stage.heard()
    stage.events.clear()


def announced(stage: Stage, words: str) -> bool:
    """Whether something with these words was announced, by now."""
    stage.heard()
    return any(event.name == ANNOUNCED and words in event.words for event in stage.events)


def node(tree: Node, name: str) -> Node:
    found = tree.find(name)
    assert found is not None, name
    return found


def test_a_page_and_an_answer_are_heard_outside(hands: Hands) -> None:
    stage = hands.stage
    # A page: its question is announced, then the focus is on the first answer.
    since(stage)
    stage.press("alt+2")
    stage.until(lambda: announced(stage, "Which tax year is this return for?"), "the page was not announced")
    hands.arrive("answer/tax_year/household/")
    # An answer: it is checked, the one before it no longer is, and the page's own line says how far it is.
    first = hands.focus
    since(stage)
    stage.press("space")
    stage.until(lambda: (CHECKED, first.path, 1) in heard(stage), "the answer was not told")
    stage.until(lambda: "partly answered" in renamed(stage), "how far the page is was not told")
    stage.press("Down")
    second = hands.focus
    assert second.path != first.path
    assert "checked" not in second.states, "moving alone must not answer"
    stage.press("space")
    stage.until(lambda: (CHECKED, second.path, 1) in heard(stage), "the other answer was not told")
    stage.until(lambda: (CHECKED, first.path, 0) in heard(stage), "that the first no longer holds was not told")


def test_a_place_a_message_and_the_cover_are_heard_outside(hands: Hands) -> None:
    stage = hands.stage
    # Another place.
    since(stage)
    stage.press("alt+5")
    stage.until(lambda: any(event.name == ANNOUNCED for event in stage.heard()), "the place was not announced")
    stage.until(lambda: "selected" in node(stage.tree(), "bar/rights").states, "the place was not selected")
    # What was found.
    since(stage)
    stage.press("ctrl+f")
    hands.arrive("find/topic")
    stage.write("zzzz")
    stage.until(lambda: announced(stage, "No topic has these words."), "that nothing was found was not announced")
    # A message.
    stage.press("Escape", "alt+7")
    hands.await_("paper/save/0")
    since(stage)
    hands.press_on("paper/save/0")
    stage.until(lambda: announced(stage, "Saved: "), "the message was not announced")
    # The cover.
    since(stage)
    stage.press("F12")
    stage.until(lambda: announced(stage, "This screen is covered"), "the cover was not announced")


def heard(stage: Stage) -> set[tuple[str, str, int]]:
    """Every event since the last `since`: what, on what, on or off."""
    stage.heard()
    return {(event.name, event.path, event.on) for event in stage.events}


def renamed(stage: Stage) -> str:
    """Every new name since the last `since`."""
    stage.heard()
    return " ".join(event.words for event in stage.events if event.name == RENAMED)


def test_a_dialog_is_told_with_what_it_asks(hands: Hands) -> None:
    stage = hands.stage
    stage.press("alt+2")
    hands.arrive("answer/tax_year/household/")
    stage.press("space")
    since(stage)
    stage.press("ctrl+shift+n")
    hands.arrive("confirm/yes")
    dialogs = [each for each in stage.tree().every() if each.role == "dialog"]
    assert [(each.name, "active" in each.states) for each in dialogs] == [("Start with a new household?", True)]
    assert "will be forgotten" in dialogs[0].description
    assert any(event.name == FOCUSED and event.on for event in stage.events)


def test_things_are_told_as_what_they_are(hands: Hands) -> None:
    stage = hands.stage
    hands.tab_to("start/questions")
    tree = stage.tree()
    assert [window.role for window in tree.nodes] == ["frame"]
    assert (tree.name, tree.nodes[0].name) == ("VITA Assist", "VITA Assist")
    assert headings(tree)
    assert node(tree, "bar/start").role == "page tab"
    assert node(tree, "bar/start").states >= {"selected"}
    assert node(tree, "start/reads/ko").role == "radio button"
    assert node(tree, "bar/own").labelled_by == ("Volunteer",)
    # A button says its words once: a heading within it is the button's own.
    assert not [each for button in tree.every() if button.role == "push button" for each in button.every()
                if each.role == "heading"]  # fmt: skip
    stage.press("alt+2")
    page = hands.await_("answer/tax_year/household/")
    assert headings(page) == [name for name in headings(page) if name.startswith("Which tax year")]
    group = [each for each in page.every() if each.role == "panel" and each.find("answer/tax_year/household/")]
    assert group[-1].name == "Tax year"
    walk.go_to_part(hands, "pages/people")
    people = hands.await_("roster/spouse")
    assert node(people, "answer/age_at_year_end/taxpayer").role == "spin box"
    assert node(people, "roster/spouse").role == "check box"
