"""Data sharing in the window: two halves, a day of one's own, old content that never speaks of today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.window.hands import click, find, focused, press, seen, settle, tab_to, write
from vita_assist.desk import Desk
from vita_assist.law.moment import Told
from vita_assist.window.fold import Fold
from vita_assist.window.here import Place
from vita_assist.window.parts import PartsView
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go, LookedBack, Spoke, Toggled

ALT = Qt.KeyboardModifier.AltModifier
PARTS = ["status", "timeline", "outside", "cases", "claims", "sources"]


def go(shell: Shell, part: str) -> None:
    shell.hear(Go(Place.SHARING, part))
    settle()


def told(desk: Desk) -> list[Told]:
    matter = desk.law.matter
    found = [question.title for question in matter.questions]
    for question in matter.questions:
        found += [question.before.telling.summary, question.before.telling.say]
    for event in matter.events:
        for effect in event.effects.values():
            found += [effect.telling.summary, effect.telling.say]
    return found


def looked_back(shell: Shell) -> date | None:
    return shell.here.looked_back


def now_words(desk: Desk, language: str = "en") -> set[str]:
    """Everything that speaks of today."""
    return {desk.voice(language).words(one.now) for one in told(desk) if one.now is not None}


def test_alt_4_leads_to_the_answers_and_arrows_to_the_other_parts(shell: Shell) -> None:
    press(Qt.Key.Key_4, ALT)
    assert shell.here.place is Place.SHARING
    view = shell.view
    assert isinstance(view, PartsView)
    assert [part.id for part in view.parts()] == PARTS
    for part in PARTS[1:]:
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return)
        assert shell.here.part(Place.SHARING) == part
        assert focused().objectName() == f"topics/sharing/{part}"


def test_both_halves_stand_side_by_side_with_who_is_bound_and_who_is_not(desk: Desk, shell: Shell) -> None:
    desk.day = desk.pack.checked_on
    go(shell, "status")
    words = seen(shell)
    for said in ("Who may give", "Who may use", "Temporarily limited", "Temporarily barred", "Bound", "Not bound"):
        assert said in words
    assert words.count("Bound") == 2
    for answered in desk.law.status().answers:
        for text in (answered.title, answered.summary, answered.say):
            assert desk.voice("en").words(text) in words


def test_the_status_stands_in_the_household_s_language_beside_the_volunteer_s(desk: Desk, shell: Shell) -> None:
    shell.hear(Spoke("en", "ko"))
    go(shell, "status")
    words = seen(shell)
    for answered in desk.law.status().answers:
        for language in ("en", "ko"):
            assert desk.voice(language).words(answered.summary) in words


def test_another_day_is_typed_and_looked_back_to(desk: Desk, shell: Shell) -> None:
    desk.day = desk.pack.checked_on
    go(shell, "status")
    for field, words in (("month", "9"), ("day", "1"), ("year", "2025")):
        tab_to(f"sharing/day/{field}")
        write(words)
    press(Qt.Key.Key_Tab)
    assert looked_back(shell) == date(2025, 9, 1)
    assert "This is how it stood on September 1, 2025, as far as it was known on November 21, 2026." in seen(shell)
    assert not now_words(desk) & set(seen(shell))
    assert "Limited by the tax law" in seen(shell)
    click(shell, "sharing/today")
    assert looked_back(shell) is None
    assert now_words(desk) & set(seen(shell))


def test_a_day_after_today_is_refused_in_words(desk: Desk, shell: Shell) -> None:
    desk.day = desk.pack.checked_on
    go(shell, "status")
    for field, words in (("month", "1"), ("day", "1"), ("year", "2030")):
        tab_to(f"sharing/day/{field}")
        write(words)
    press(Qt.Key.Key_Tab)
    assert looked_back(shell) is None
    assert "Choose a day that is not after November 21, 2026." in seen(shell)


@pytest.mark.parametrize("language", ["en", "ko", "es"])
def test_out_of_date_no_part_says_anything_of_today(desk: Desk, open_shell: Callable[[], Shell], language: str) -> None:
    desk.day = desk.pack.checked_on + timedelta(91)
    desk.language = language
    shell = open_shell()
    for part in PARTS:
        go(shell, part)
        words = set(seen(shell))
        assert not now_words(desk, language) & words, part
        assert find(shell, "age").isVisible()
    go(shell, "status")
    status = desk.law.status()
    assert {desk.voice(language).words(answered.summary) for answered in status.answers} <= set(seen(shell))


def test_the_timeline_is_a_drawing_that_a_screen_reader_meets_as_a_list(desk: Desk, shell: Shell) -> None:
    desk.day = desk.pack.checked_on
    go(shell, "timeline")
    drawing = find(shell, "sharing/timeline")
    events = desk.law.status().events
    assert str(len(events)) in drawing.accessibleName()
    words = seen(shell)
    for event in events:
        assert desk.voice("en").words(event.what) in words
    assert words.index(desk.voice("en").words(events[0].what)) < words.index(desk.voice("en").words(events[-1].what))
    for number in range(1, len(events) + 1):
        assert str(number) in words


def test_what_was_only_reported_says_so_wherever_it_stands(desk: Desk, shell: Shell) -> None:
    desk.day = desk.pack.checked_on
    reported = desk.law.status().reported
    go(shell, "timeline")
    assert seen(shell).count("Reported, not confirmed") >= len(reported)
    go(shell, "outside")
    words = seen(shell)
    assert "None of this changes an answer." in words
    for event in reported:
        assert desk.voice("en").words(event.what) in words


def test_every_claim_stands_beside_its_record_with_the_sources_of_both(desk: Desk, shell: Shell) -> None:
    go(shell, "claims")
    words = seen(shell)
    claims = [claim for claim in desk.law.matter.claims if claim.group != "encounters"]
    assert len(claims) >= 28
    for claim in claims:
        assert f"\u201c{desk.voice('en').words(claim.says)}\u201d" in words
        assert desk.voice("en").words(claim.record) in words
    before = len(seen(shell))
    shell.hear(Toggled(next(each.key for each in shell.view.findChildren(Fold) if "claim-scope" in each.key)))
    settle()
    assert "Followed here:" in seen(shell)[: len(seen(shell))]
    assert len(seen(shell)) > before


def test_every_source_is_listed_with_its_publisher_its_day_and_what_it_was_checked_against(
    desk: Desk, shell: Shell
) -> None:
    go(shell, "sources")
    words = " ".join(seen(shell)).replace("\u200b", "")
    for source, _ in desk.law.sources():
        assert source.title in words
        assert source.publisher in words
        if source.compared is not None:
            assert desk.voice("en").words(source.compared) in words


def test_the_three_cases_stand_side_by_side(desk: Desk, shell: Shell) -> None:
    go(shell, "cases")
    words = seen(shell)
    for case in desk.law.matter.cases:
        assert case.name in words
        assert case.docket in words


def test_what_not_to_say_is_for_the_volunteer_alone(desk: Desk, shell: Shell) -> None:
    shell.hear(Spoke("en", "es"))
    go(shell, "status")
    words = seen(shell)
    for claim in desk.law.matter.never_say:
        assert f"\u201c{desk.voice('en').words(claim.says)}\u201d" in words
        assert not [one for one in words if desk.voice("es").words(claim.says) in one]


def test_a_day_of_one_s_own_is_forgotten_with_the_household(shell: Shell) -> None:
    shell.hear(LookedBack(date(2025, 9, 1)))
    shell.forget()
    assert looked_back(shell) is None


def test_every_part_is_reached_and_left_by_keys_and_all_that_takes_the_focus_has_a_name(shell: Shell) -> None:
    for place in (Place.SHARING, Place.RIGHTS, Place.SITE):
        shell.hear(Go(place))
        settle()
        for widget in shell.view.findChildren(QWidget):
            takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes and widget.isVisible() and widget.isEnabled():
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()
