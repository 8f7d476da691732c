"""What can be seen without seeing colors: every state has a shape, and the focus stands out on every control."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.window.contrast import EDGE, luminance
from tests.window.hands import settle
from vita_assist.desk import Desk
from vita_assist.language import Text
from vita_assist.window.drop_down import Choice
from vita_assist.window.marks import CheckMark, RadioMark, make_word_tile
from vita_assist.window.message import Message
from vita_assist.window.opening import make_application
from vita_assist.window.pages_list import Far, Step
from vita_assist.window.pressable import BigChoice
from vita_assist.window.shape import Shape
from vita_assist.window.sheet import style_sheet
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Colored, Turned
from vita_assist.window.start import BEGIN, BEGIN_NOTE
from vita_assist.window.theme import LIGHT, THEMES, Look, Tokens, palette
from vita_assist.window.words import Button, speech_at

PAPER = {"ground", "surface", "raised", "on_primary"} | {name for name in Tokens._fields if name.endswith("_soft")}
COLORS = [name for name, value in LIGHT._asdict().items() if isinstance(value, str)]
INKS: dict[str, Any] = {name: "#ffffff" if name in PAPER else "#000000" for name in COLORS}
INK = LIGHT._replace(**INKS)
"""Black ink on white paper: whatever a color alone would tell is gone."""
EVIDENT = 24
"""So many points of a picture at least must differ, or nobody would see it."""


@pytest.fixture
def put(qapp: QApplication, qtbot: QtBot, desk: Desk) -> Iterator[Callable[[Look, QWidget], None]]:
    """Puts something into a window of its own that has another thing to focus, and dresses the program."""
    make_application(desk.fonts, [])
    before = qapp.styleSheet(), qapp.palette()
    windows = []

    def put_it(look: Look, widget: QWidget) -> None:
        qapp.setPalette(palette(look.tokens))
        qapp.setStyleSheet(style_sheet(look))
        window = QWidget()
        windows.append(window)
        window.setObjectName("place")
        window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(window)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.addWidget(widget)
        elsewhere = QLineEdit()
        elsewhere.setObjectName("elsewhere")
        layout.addWidget(elsewhere)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        elsewhere.setFocus()
        settle()

    yield put_it
    for window in windows:
        window.close()
        window.deleteLater()
    settle()
    qapp.setPalette(before[1])
    qapp.setStyleSheet(before[0])


def seen(widget: QWidget) -> QImage:
    """The widget where it stands, with what is behind it."""
    settle()
    return widget.window().grab(widget.geometry()).toImage()


def points(image: QImage) -> list[int]:
    """Its colors, point by point, without how opaque they are."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return [point & 0xFFFFFF for point in memoryview(image.constBits()).cast("I")]


def color(point: int) -> str:
    return f"#{point:06x}"


def differing(one: QImage, other: QImage, least: float = EDGE) -> int:
    """In how many points two pictures differ so that it can be seen."""
    assert one.size() == other.size()
    total = 0
    for (a, b), count in Counter(zip(points(one), points(other), strict=True)).items():
        dark, light = sorted((luminance(color(a)) + 0.05, luminance(color(b)) + 0.05))
        total += count if light / dark >= least else 0
    return total


def test_a_verdict_is_a_shape(put: Callable[[Look, QWidget], None]) -> None:
    drawn = {}
    for kind in Shape.SIGNS:
        shape = Shape(kind, Look(INK))
        put(Look(INK), shape)
        drawn[kind] = seen(shape).copy(0, 0, 32, 32)
    for one, other in combinations(drawn, 2):
        assert differing(drawn[one], drawn[other]) >= EVIDENT, (one, other)


@pytest.mark.parametrize("kind", [RadioMark, CheckMark])
def test_a_chosen_answer_has_a_sign(put: Callable[[Look, QWidget], None], kind: type[RadioMark | CheckMark]) -> None:
    mark = kind(Look(INK), "answer", "Yes")
    make_word_tile(mark, "Yes")
    put(Look(INK), mark)
    sign = QRect(10, 8, 28, mark.height() - 16)  # without the frame around the tile
    before = seen(mark).copy(sign)
    mark.setChecked(True)
    assert differing(before, seen(mark).copy(sign)) >= EVIDENT


def test_how_far_a_page_is_and_where_one_is_are_shapes(put: Callable[[Look, QWidget], None], desk: Desk) -> None:
    speech = speech_at(desk)
    step = Step("page", BEGIN, speech, Look(INK))
    put(Look(INK), step)
    drawn = []
    for far in Far:
        for here in (False, True):
            step.show_progress(far, speech, here=here)
            drawn.append(seen(step))
    for one, other in combinations(drawn, 2):
        assert differing(one, other) >= EVIDENT


def test_the_place_where_one_is_is_underlined(put: Callable[[Look, QWidget], None]) -> None:
    tab = Button("Rights", "bar/rights", "tab")
    tab.setCheckable(True)
    put(Look(INK), tab)
    foot = QRect(0, tab.height() - 5, tab.width(), 5)
    before = seen(tab).copy(foot)
    tab.setChecked(True)
    assert differing(before, seen(tab).copy(foot)) >= EVIDENT


def test_what_cannot_be_pressed_has_another_edge(put: Callable[[Look, QWidget], None]) -> None:
    button = Button("Print 3 pages", "paper/print")
    put(Look(INK), button)
    before = seen(button)
    button.setEnabled(False)
    assert differing(before, seen(button)) >= EVIDENT


def test_a_bad_message_has_a_sign(put: Callable[[Look, QWidget], None], desk: Desk) -> None:
    look, message, signs = Look(INK), Message(), []
    put(look, message)
    for bad in (False, True):
        message.show_texts([BEGIN], speech_at(desk), look, bad=bad)
        settle()
        signs.append([shape for shape in message.findChildren(Shape) if shape.isVisible()])
    assert [len(found) for found in signs] == [0, 1]


def controls(desk: Desk, look: Look) -> dict[str, QWidget]:
    """One of every kind of thing that the focus can be on."""
    choice = Choice("choice", "Language", "F2", look)
    choice.fill([("English", "en")], "en")
    tiles: dict[str, QWidget] = {}
    for kind in (RadioMark, CheckMark):
        for on in (False, True):
            mark = kind(look, "answer", "Yes")
            make_word_tile(mark, "Yes")
            mark.setChecked(on)
            tiles[f"{kind.__name__} {on}"] = mark
    texts: tuple[Text, Text] = (BEGIN, BEGIN_NOTE)
    checked = Button("Rights", "tab", "tab")
    checked.setCheckable(True)
    checked.setChecked(True)
    step = Step("page", BEGIN, speech_at(desk), look)
    step.show_progress(Far.DONE, speech_at(desk), here=True)
    return {
        **{
            f"button {kind}": Button("Save the file", "button", kind)
            for kind in ("", "primary", "quiet", "tab", "link")
        },
        "checked tab": checked,
        "choice": choice,
        "field": QLineEdit("Ruth"),
        "number": QSpinBox(),
        **tiles,
        "large": BigChoice(speech_at(desk), look, texts, "large", primary=False),
        "large primary": BigChoice(speech_at(desk), look, texts, "large", primary=True),
        "step": step,
    }


@pytest.mark.parametrize("name", THEMES)
def test_the_focus_stands_out_on_every_kind_of_control(
    put: Callable[[Look, QWidget], None], desk: Desk, name: str
) -> None:
    look = Look(THEMES[name])
    for kind, widget in controls(desk, look).items():
        widget.setSizePolicy(widget.sizePolicy().Policy.Fixed, widget.sizePolicy().Policy.Fixed)
        put(look, widget)
        before = seen(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        after = seen(widget)
        assert widget.hasFocus()
        # WCAG 2.4.13: as much as a line of two points around it changes, by 3 to 1.
        around = 2 * (widget.width() + widget.height())
        assert differing(before, after) >= around, (kind, differing(before, after), around)
        assert Counter(map(color, points(after)))[THEMES[name].focus] >= around, kind


@pytest.mark.parametrize("name", THEMES)
def test_what_is_turned_to_the_household_has_the_colors_of_the_theme(shell: Shell, desk: Desk, name: str) -> None:
    shell.hear(Colored(name))
    shell.hear(Turned((desk.law.rights.screens[0].text,)))
    settle()
    image = shell.grab().toImage()
    assert image.pixelColor(4, 4).name() == THEMES[name].surface
    assert THEMES[name].ink in set(map(color, points(image.copy(200, 200, 900, 300))))


@pytest.mark.parametrize("name", THEMES)
def test_where_one_is_stands_out_in_a_list_that_drops_down(put: Callable[[Look, QWidget], None], name: str) -> None:
    tokens = THEMES[name]
    choice = Choice("choice", "Language", "F2", Look(tokens))
    choice.fill([("English", "en"), ("Espa\u00f1ol", "es"), ("Fran\u00e7ais", "fr")], "es")
    put(Look(tokens), choice)
    choice.showPopup()
    settle()
    found = Counter(map(color, points(choice.view().grab().toImage())))
    choice.hidePopup()
    row = choice.view().width() * choice.view().sizeHintForRow(1)
    assert found[tokens.primary] >= row * 0.6
    assert found[tokens.on_primary] >= EVIDENT
