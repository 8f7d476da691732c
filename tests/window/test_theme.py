"""The look: contrasts by WCAG 2.2 AA in every theme, no color outside the theme, sizes that nobody has to squint at."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette

from tests.conftest import ROOT
from tests.window.contrast import EDGE, EDGE_ON, TEXT, TEXT_ON, contrast, lowest, report
from vita_assist.window.sheet import style_sheet
from vita_assist.window.theme import (
    CONTRAST,
    DARK,
    LIGHT,
    TEXT_SIZES,
    THEMES,
    Look,
    Tokens,
    colors_of,
    look_of,
    palette,
    tokens_of,
)

ENHANCED = 7
"""What WCAG asks of text at level AAA; high contrast keeps it."""
COLORS = [name for name, value in LIGHT._asdict().items() if isinstance(value, str)]
HAIRLINES = {"line"}
"""What only orders a page and is never needed to understand it."""
LITERAL = re.compile(
    r"#[0-9a-fA-F]{3,8}\b|\bGlobalColor\b|\b(?:rgb|hsl|hsv)a?\(|\bfrom(?:Rgb|Hsv|Hsl|Cmyk|String)\w*\("
    r"""|(?:QColor|brush)\(\s*["'\d]"""
)
SHEET_COLOR = re.compile(r"(?:color|background|border[\w-]*)\s*:\s*([^;{}]*)")
OURS = sorted((ROOT / "vita_assist/window").glob("*.py"))


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_can_be_read(name: str, text: str, ground: str) -> None:
    assert contrast(THEMES[name], text, ground).ratio >= TEXT


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("edge", "ground"), EDGE_ON)
def test_what_can_be_pressed_can_be_seen(name: str, edge: str, ground: str) -> None:
    assert contrast(THEMES[name], edge, ground).ratio >= EDGE


def test_high_contrast_stands_out_more_than_the_least() -> None:
    assert lowest(CONTRAST, TEXT_ON).ratio >= ENHANCED
    assert lowest(CONTRAST, EDGE_ON).ratio >= ENHANCED
    assert contrast(CONTRAST, "line", "surface").ratio >= ENHANCED  # no hairline there is too faint
    assert CONTRAST.border == CONTRAST.hem == 2


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_has_every_color(name: str) -> None:
    assert all(re.fullmatch("#[0-9a-f]{6}", getattr(THEMES[name], color)) for color in COLORS)
    assert tokens_of(name) is THEMES[name]
    assert colors_of(THEMES[name]) == name
    assert look_of(name, 150) == Look(THEMES[name], 150, name)


def test_every_color_is_held_against_a_ground() -> None:
    assert {name for pair in (*TEXT_ON, *EDGE_ON) for name in pair} == set(COLORS) - HAIRLINES


def test_a_text_size_that_there_is_not_becomes_the_next_one() -> None:
    assert [look_of("dark", percent).percent for percent in (0, 130, 190, 999)] == [100, 125, 200, 200]


def test_the_figures_can_be_quoted() -> None:
    lines = report().splitlines()
    assert [line.partition(":")[0] for line in lines] == list(THEMES)
    assert f"text {lowest(DARK, TEXT_ON).ratio:.2f}" in lines[1]


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_no_color_stands_outside_of_the_theme(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    if path.name == "theme.py":  # its themes are the one place for them
        start, end = source.index("LIGHT: Final"), source.index("THEMES: Final")
        source = source[:start] + source[end:]
    assert LITERAL.findall(source) == []


def test_a_color_outside_of_the_theme_would_be_found() -> None:
    for line in (
        'x = "#fff"',
        "QColor(255, 0, 0)",
        'QColor("red")',
        "Qt.GlobalColor.red",
        "a { color: rgba(0, 0, 0, 9); }",
    ):
        assert LITERAL.search(line), line
    assert not LITERAL.search("QColor(tokens.ink)  # see the note")


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_has_no_color_of_its_own(name: str) -> None:
    tokens = THEMES[name]
    named = set(QColor.colorNames()) - {"transparent"}
    words = {word for value in SHEET_COLOR.findall(style_sheet(Look(tokens))) for word in value.split()}
    assert words & named == set()
    assert {word for word in words if word.startswith("#")} <= {getattr(tokens, color) for color in COLORS}


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.usefixtures("qapp")
def test_what_qt_draws_itself_has_the_colors_of_the_theme(name: str) -> None:
    tokens, colors, role = THEMES[name], palette(THEMES[name]), QPalette.ColorRole
    wanted = {
        role.Window: tokens.ground,
        role.WindowText: tokens.ink,
        role.Base: tokens.surface,
        role.Text: tokens.ink,
        role.Button: tokens.surface,
        role.ButtonText: tokens.ink,
        role.Highlight: tokens.primary,
        role.HighlightedText: tokens.on_primary,
        role.ToolTipBase: tokens.ink,
        role.ToolTipText: tokens.surface,
        role.PlaceholderText: tokens.muted,
        role.Link: tokens.primary,
    }
    assert {which: colors.color(which).name() for which in wanted} == wanted
    assert colors.color(QPalette.ColorGroup.Disabled, role.Text).name() == tokens.none


@pytest.mark.parametrize("percent", TEXT_SIZES)
@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
def test_nothing_is_smaller_than_14_points(percent: int, tokens: Tokens) -> None:
    look = Look(tokens, percent)
    sizes = [look.points(name) for name in ("body", "lead", "heading", "question", "title")]
    assert sizes == sorted(sizes)
    assert sizes[0] == 14 * percent / 100
    assert f"font-size: {sizes[0]:g}pt" in style_sheet(look)
