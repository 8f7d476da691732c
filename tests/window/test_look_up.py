"""What can be looked up: every topic whole, by keyboard, and back to where one was."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from tests.window.hands import click, compose, find, focused, press, seen, settle, tab_to, write
from tests.window.looking_up import CTRL, look_up, topics_of
from vita_assist.desk import Desk
from vita_assist.guidance.rule import Rule
from vita_assist.guidance.topic import LookupTable, Topic, TopicGroup
from vita_assist.sources import Certainty
from vita_assist.window.find import FIND
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.side_list import Entry
from vita_assist.window.sources import address_label
from vita_assist.window.spoken import Go, Sized, Spoke

ALT = Qt.KeyboardModifier.AltModifier


def rules_of(desk: Desk, topic: Topic) -> list[tuple[str, Rule]]:
    """The rules of a topic with the names of what opens their sources."""
    rules = desk.pack.rules.rules
    sections = enumerate(topic.sections)
    return [(f"source/{place}/{rule}", rules[rule]) for place, section in sections for rule in section.rules]


def tables_of(desk: Desk, topic: Topic) -> Iterator[LookupTable]:
    for section in topic.sections:
        table = desk.table_in(section)
        if table is not None:
            yield table


def a_topic_with_a_table(desk: Desk) -> Topic:
    return next(topic for topic in topics_of(desk) if any(tables_of(desk, topic)))


def listed(shell: Shell) -> list[str]:
    """The topics that the list shows."""
    return [each.objectName().removeprefix("topics/") for each in shell.findChildren(Entry) if each.isVisible()]


def test_it_is_a_large_choice_before_any_household(desk: Desk, shell: Shell) -> None:
    settle()
    tab_to("start/look-up")
    press(Qt.Key.Key_Return)
    assert shell.here.place is Place.LOOK_UP
    assert not desk.has_answers
    assert desk.voice("en").words(topics_of(desk)[0].lead) in seen(shell)


def test_all_topics_are_listed_in_their_groups(desk: Desk, shell: Shell) -> None:
    press(Qt.Key.Key_6, ALT)
    assert listed(shell) == [topic.id for topic in topics_of(desk)]
    words = seen(shell)
    for group in desk.topic_groups():
        assert desk.voice("en").words(group.title) in words


def test_arrows_look_and_enter_goes_to_a_topic(desk: Desk, shell: Shell) -> None:
    first, second = topics_of(desk)[:2]
    press(Qt.Key.Key_6, ALT)
    assert focused().objectName() == f"topics/{first.id}"
    press(Qt.Key.Key_Down)
    assert desk.voice("en").words(first.lead) in seen(shell)
    press(Qt.Key.Key_Return)
    assert desk.voice("en").words(second.lead) in seen(shell)
    assert desk.voice("en").words(first.lead) not in seen(shell)
    assert "You are here" in find(shell, f"topics/{second.id}").accessibleName()


def test_every_rule_stands_in_both_languages_with_the_volunteers_words(desk: Desk, shell: Shell) -> None:
    shell.hear(Spoke("en", "ko"))
    for topic in topics_of(desk):
        look_up(shell, topic.id)
        words = seen(shell)
        texts = [topic.title, topic.lead, *(section.heading for section in topic.sections)]
        texts += [rule.text for _, rule in rules_of(desk, topic)]
        for text in texts:
            said = desk.voice("ko").say(text)
            assert desk.voice("en").words(text) in words
            assert said.words + ("\u00a0(EN)" if said.fallback else "") in words
        for _, rule in rules_of(desk, topic):
            assert rule.volunteer is None or desk.voice("en").words(rule.volunteer) in words


def test_a_rule_that_is_less_than_final_or_for_some_years_says_so(desk: Desk, shell: Shell) -> None:
    found = set()
    for topic in topics_of(desk):
        look_up(shell, topic.id)
        for name, rule in rules_of(desk, topic):
            row = find(shell, name).parentWidget()
            assert row is not None
            pills = [each.text() for each in row.findChildren(QLabel) if each.property("tone") == "pill"]
            sure = desk.pack.rules.phrases["certainty"][rule.certainty].name
            assert (desk.voice("en").words(sure) in pills) == (rule.certainty is not Certainty.FINAL)
            assert any("Tax year" in pill for pill in pills) == (rule.tax_years != desk.pack.tax_years)
            found |= {*pills}
    assert "Draft" in found
    assert "Tax year 2025" in found
    assert "Tax years 2025\u20132026" in found


def test_a_rule_opens_its_source_with_place_address_and_day(desk: Desk, shell: Shell) -> None:
    topic = topics_of(desk)[0]
    name, rule = rules_of(desk, topic)[0]
    look_up(shell, topic.id)
    row = find(shell, name)
    tab_to(name)
    press(Qt.Key.Key_Return)
    words, names = "\n".join(seen(shell)), [each.accessibleName() for each in shell.findChildren(QLabel)]
    for citation in rule.citations:
        assert f"{citation.source.title}, {citation.locator}" in words
        assert citation.source.address in names
    assert "This rule was checked on November" in words
    assert focused() is row  # nothing else was drawn anew
    assert "Close the source" in row.accessibleName()
    press(Qt.Key.Key_Return)
    assert "This rule was checked on" not in "\n".join(seen(shell))


@pytest.mark.usefixtures("shell")
def test_a_long_address_goes_on_in_a_next_line() -> None:
    address = f"https://www.example.org/{'page' * 40}.html"
    label = address_label(address)
    label.ensurePolished()
    assert label.minimumSizeHint().width() < label.fontMetrics().horizontalAdvance("M" * 20)
    assert label.accessibleName() == address


def test_an_open_source_stays_open_in_another_language_and_not_in_another_topic(desk: Desk, shell: Shell) -> None:
    first, second = topics_of(desk)[:2]
    name, rule = rules_of(desk, first)[0]
    look_up(shell, first.id)
    click(shell, name)
    shell.hear(Spoke("ko", "en"))
    settle()
    assert any(rule.citations[0].source.title in each for each in seen(shell))
    look_up(shell, second.id)
    look_up(shell, first.id)
    assert not shell.here.opened


def test_a_table_says_in_which_column_a_cell_stands(desk: Desk, shell: Shell) -> None:
    voice = desk.voice("en")
    for topic in topics_of(desk):
        for table in tables_of(desk, topic):
            look_up(shell, topic.id)
            names = {each.accessibleName() for each in shell.findChildren(QLabel) if each.isVisible()}
            words = seen(shell)
            for row in table.rows:
                assert voice.words(row.cells[0]) in words
                for head, cell in zip(table.columns[1:], row.cells[1:], strict=True):
                    assert f"{voice.words(head)}: {voice.words(cell)}" in names


def test_the_columns_of_a_table_stand_beneath_each_other(desk: Desk, shell: Shell) -> None:
    topic = a_topic_with_a_table(desk)
    table = next(tables_of(desk, topic))
    look_up(shell, topic.id)
    head = desk.voice("en").words(table.columns[1])
    cells = [each for each in shell.findChildren(QLabel) if each.accessibleName().startswith(f"{head}: ")]
    assert len(cells) >= len(table.rows)
    assert len({each.mapTo(shell, each.rect().topLeft()).x() for each in cells[: len(table.rows)]}) == 1


def test_the_sources_of_a_table_open_beneath_it(desk: Desk, shell: Shell) -> None:
    topic = a_topic_with_a_table(desk)
    look_up(shell, topic.id)
    place = next(place for place, section in enumerate(topic.sections) if desk.table_in(section) is not None)
    table = desk.table_in(topic.sections[place])
    assert table is not None
    click(shell, f"source/{place}/table")
    words = "\n".join(seen(shell))
    for row in table.rows:
        for citation in desk.pack.rules.rules[row.rule].citations:
            assert f"{citation.source.title}, {citation.locator}" in words


def test_what_is_typed_narrows_the_topics_by_their_rules_in_either_language(desk: Desk, shell: Shell) -> None:
    shell.hear(Spoke("en", "ko"))
    press(Qt.Key.Key_F, CTRL)
    assert focused().objectName() == FIND
    topic = topics_of(desk)[-1]
    compose(desk.voice("en").words(topic.lead)[:40].upper())
    assert topic.id in listed(shell)
    assert len(listed(shell)) < len(topics_of(desk))
    press(Qt.Key.Key_Escape)
    assert len(listed(shell)) == len(topics_of(desk))
    rule = desk.pack.rules.rules["itin-who"]
    having = [each.id for each in desk.topics_with(rule.id)]
    compose(desk.voice("ko").words(rule.text)[:20])
    assert {*having} <= {*listed(shell)} != {each.id for each in topics_of(desk)}


def test_no_topic_with_these_words_is_said(shell: Shell) -> None:
    press(Qt.Key.Key_F, CTRL)
    write("qqzz")
    assert listed(shell) == []
    assert "No topic has these words." in seen(shell)


def test_enter_goes_to_the_first_that_was_found_and_down_into_the_list(shell: Shell) -> None:
    press(Qt.Key.Key_F, CTRL)
    write("itin")
    wanted = listed(shell)[0]
    press(Qt.Key.Key_Return)
    assert shell.here.topic == wanted
    press(Qt.Key.Key_F, CTRL)
    press(Qt.Key.Key_Down)
    assert focused().objectName().startswith("topics/")
    assert focused().isVisible()


def test_leaving_leaves_nothing_in_the_field_and_nothing_to_take_back(desk: Desk, shell: Shell) -> None:
    look_up(shell)
    press(Qt.Key.Key_F, CTRL)
    write("refund")
    field = find(shell, FIND)
    assert isinstance(field, QLineEdit)
    shell.hear(Spoke("ko", "en"))
    assert field.text() == "refund"
    press(Qt.Key.Key_1, ALT)
    assert field.text() == ""
    assert not field.isUndoAvailable()
    assert len(desk.topic_groups()) > 0
    look_up(shell)
    assert listed(shell) == [topic.id for topic in topics_of(desk)]


class WithoutTopics(Desk):
    """A desk whose content has nothing to look up."""

    def topic_groups(self) -> tuple[TopicGroup, ...]:
        return ()


def test_content_without_topics_says_so(desk: Desk, open_shell: Callable[[], Shell]) -> None:
    desk.__class__ = WithoutTopics
    shell = open_shell()
    look_up(shell)
    assert "There is nothing to look up in this content." in seen(shell)


def test_everything_that_takes_the_focus_has_a_name(desk: Desk, shell: Shell) -> None:
    for topic in topics_of(desk):
        look_up(shell, topic.id)
        for widget in (*shell.findChildren(QAbstractButton), *shell.findChildren(QLineEdit)):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert widget.accessibleName(), widget.objectName()


@pytest.mark.parametrize(
    ("group", "handout"), [("ip-pin", "ip-pin-reminder"), ("numbers", "number-guide"), ("site", "who-can-help")]
)
def test_a_topic_leads_to_the_handout_that_goes_with_it(desk: Desk, shell: Shell, group: str, handout: str) -> None:
    (topic,) = [found.topics[0] for found in desk.topic_groups() if found.id == group]
    look_up(shell, topic.id)
    click(shell, "look-up/paper")
    assert (shell.here.place, shell.here.part(Place.PAPER)) == (Place.PAPER, handout)


@pytest.mark.parametrize("percent", [100, 150])
def test_the_line_where_one_is_stands_whole_in_the_list(shell: Shell, percent: int) -> None:
    shell.hear(Sized(percent))
    for topic in ("credits-by-number", "who-else", "must-file"):
        shell.hear(Go(Place.LOOK_UP, topic))
        settle()
        entry = next(each for each in shell.view.findChildren(Entry) if each.isVisible() and each.current)
        assert entry.visibleRegion().boundingRect() == entry.rect(), topic
