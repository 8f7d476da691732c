"""Rows that wrap: nothing is wider than the room there is, and no line is left half empty."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from vita_assist.window.layouts import Wrapping

GAP = 4


def block(width: int, height: int = 20) -> QWidget:
    widget = QWidget()
    widget.setFixedSize(width, height)
    return widget


def laid_out(width: int) -> tuple[QWidget, QWidget, list[QWidget], list[QWidget]]:
    """A row of three blocks, and in the same row two more, higher ones."""
    box, inner = QWidget(), QWidget()
    first, after = [block(60) for _ in range(3)], [block(50, 30) for _ in range(2)]
    row, within = Wrapping(GAP, box), Wrapping(GAP, inner)
    for each in first:
        within.addWidget(each)
    for each in (inner, *after):
        row.addWidget(each)
    box.resize(width, row.heightForWidth(width))
    row.activate()
    within.activate()
    return box, inner, first, after


@pytest.mark.usefixtures("qapp")
def test_what_follows_a_row_of_several_lines_stands_beside_the_last_of_them() -> None:
    box, inner, first, after = laid_out(180)
    assert (inner.height(), box.height()) == (20 + GAP + 20, 20 + GAP + 30)
    assert [(each.x(), each.y()) for each in first] == [(0, 0), (60 + GAP, 0), (0, 20 + GAP)]
    assert [(each.x(), each.y()) for each in after] == [(60 + GAP, 20 + GAP), (110 + 2 * GAP, 20 + GAP)]


@pytest.mark.usefixtures("qapp")
def test_it_takes_one_line_where_there_is_room() -> None:
    box, inner, _first, after = laid_out(310)
    assert (inner.height(), box.height()) == (20, 30)
    assert [each.y() for each in after] == [0, 0]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", range(60, 320, 7))
def test_nothing_stands_outside_or_on_something_else(width: int) -> None:
    box, _inner, first, after = laid_out(width)
    places = [each.rect().translated(each.mapTo(box, each.rect().topLeft())) for each in (*first, *after)]
    assert all(box.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for at, one in enumerate(places) for other in places[at + 1 :])
