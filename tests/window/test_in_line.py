"""What stands beneath what: columns of a table, rows of answers, links under text, the list at the side."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget

from tests.window.hands import click, find, settle
from tests.window.household import answer_all
from tests.window.looking_up import look_up, topics_of
from vita_assist.desk import Desk
from vita_assist.window.fold import Fold
from vita_assist.window.here import Place
from vita_assist.window.ruled import Ruled
from vita_assist.window.shell import Shell
from vita_assist.window.side_list import Entry
from vita_assist.window.spoken import Go, Sized, Spoke
from vita_assist.window.theme import LINK_FRAME
from vita_assist.window.words import Button

KINDS_OF_LINKS = {"why", "given", "more", "changes", "know"}


@pytest.fixture
def answered(desk: Desk, open_shell: Callable[[], Shell]) -> Shell:
    """The window with a household that answered everything, in English."""
    answer_all(desk)
    return open_shell()


def left_of(widget: QWidget, shell: Shell) -> int:
    """Where a widget begins, in pixels from the left of the window."""
    return widget.mapTo(shell, QPoint(0, 0)).x()


def rows_of_tables(shell: Shell) -> Iterator[tuple[QWidget, list[QWidget]]]:
    """Each row of the tables that are drawn as a grid, with its cells."""
    for line in shell.view.findChildren(QWidget):
        layout = line.layout()
        if isinstance(layout, Ruled):
            items = (layout.itemAt(place) for place in range(layout.count()))
            yield line, [cell for item in items if item is not None and (cell := item.widget()) is not None]


def goes_on(cell: QWidget) -> bool:
    """Whether some words of a cell need a second line."""
    labels = [cell] if isinstance(cell, QLabel) else cell.findChildren(QLabel)
    return any(label.fontMetrics().horizontalAdvance(label.text()) > label.width() for label in labels)


@pytest.mark.parametrize("languages", [("en", ""), ("es", ""), ("ko", ""), ("en", "ko")])
def test_no_cell_needs_a_second_line_while_there_is_room_beside_it(
    desk: Desk, shell: Shell, languages: tuple[str, str]
) -> None:
    shell.hear(Spoke(*languages))
    seen = 0
    for topic in topics_of(desk):
        look_up(shell, topic.id)
        for line, cells in rows_of_tables(shell):
            seen += 1
            full = cells[-1].geometry().right() >= line.width() - 2 * len(cells)
            assert full or not any(map(goes_on, cells)), (topic.id, [cell.width() for cell in cells], line.width())
    assert seen


@pytest.mark.parametrize("languages", [("en", ""), ("ko", ""), ("en", "ko"), ("ko", "en")])
def test_a_date_and_what_can_be_said_in_its_place_stand_in_one_row(answered: Shell, languages: tuple[str, str]) -> None:
    answered.hear(Spoke(*languages))
    answered.hear(Go(Place.QUESTIONS, "ssn-card"))
    settle()
    names = ("/year", "/=blank", "/=unsure")
    found = [find(answered, f"answer/number.issued_on/child-1{name}") for name in names]
    tops = [each.mapTo(answered, each.rect().center()).y() for each in found]
    assert max(tops) - min(tops) <= 1


@pytest.mark.parametrize("second", ["", "ko"])
def test_the_words_of_a_link_stand_beneath_the_text(desk: Desk, answered: Shell, second: str) -> None:
    answered.hear(Spoke("en", second))
    answered.hear(Go(Place.RESULT))
    settle()
    click(answered, next(link.objectName() for link in links_of(answered)))
    assert {name.split("/")[0] for name in map(QWidget.objectName, links_of(answered))} == KINDS_OF_LINKS
    assert not list(out_of_line(answered))
    for topic in topics_of(desk):
        look_up(answered, topic.id)
        assert not list(out_of_line(answered))


def links_of(shell: Shell) -> list[Button]:
    """The links of a page."""
    return [link for link in shell.view.findChildren(Button) if link.property("kind") == "link"]


def out_of_line(shell: Shell) -> Iterator[str]:
    """The links whose words begin elsewhere than a text does in the same card."""
    for link in links_of(shell):
        box = link.parentWidget()
        while box is not None and (isinstance(box, Fold) or not texts_in(box)):
            box = box.parentWidget()
        texts = {} if box is None else {left_of(text, shell) for text in texts_in(box)}
        if left_of(link, shell) + LINK_FRAME not in texts:
            yield f"{link.objectName()} {left_of(link, shell)} {texts}"


def texts_in(box: QWidget) -> list[QLabel]:
    """The words in a box; what has a ground of its own begins to the left of them."""
    return [label for label in box.findChildren(QLabel) if label.property("tone") != "pill"]


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("languages", [("en", "ko"), ("es", "")])
def test_the_list_of_pages_stays_as_it_is_from_page_to_page(
    desk: Desk, answered: Shell, languages: tuple[str, str], percent: int
) -> None:
    answered.hear(Spoke(*languages))
    answered.hear(Sized(percent))
    found = set()
    for question in desk.questions():
        answered.hear(Go(Place.QUESTIONS, question.page.id))
        settle()
        found.add(tuple(each.size().toTuple() for each in answered.view.findChildren(Entry)))
    assert len(found) == 1
