"""Sizes and spaces of a page, in points (72 to the inch)."""

from __future__ import annotations

from dataclasses import dataclass

PAGE_WIDTH = 612.0
PAGE_HEIGHT = 792.0
MARGIN = 36.0
FULL_WIDTH = PAGE_WIDTH - 2 * MARGIN


@dataclass(frozen=True, slots=True)
class Style:
    """How words are set: type size, height of a line, weight."""

    size: float
    leading: float
    bold: bool = False

    @property
    def baseline(self) -> float:
        """From the top of a line down to its baseline."""
        return (self.leading - self.size) / 2 + 0.86 * self.size


@dataclass(frozen=True, slots=True)
class Scale:
    """The styles that belong together, and the spaces between blocks."""

    title: Style
    heading: Style
    subheading: Style
    body: Style
    strong: Style
    small: Style
    small_strong: Style
    tiny: Style
    foot: Style
    chip: Style
    gap: float
    box: float
    gutter: float


def _scale(*, body: float, title: float, heading: float, small: float, foot: float) -> Scale:
    line = round(body * 1.36, 1)
    tiny = round(small * 0.86, 1)
    return Scale(
        title=Style(title, round(title * 1.26, 1), bold=True),
        heading=Style(heading, round(heading * 1.3, 1), bold=True),
        subheading=Style(body, line, bold=True),
        body=Style(body, line),
        strong=Style(body, line, bold=True),
        small=Style(small, round(small * 1.32, 1)),
        small_strong=Style(small, round(small * 1.32, 1), bold=True),
        tiny=Style(tiny, round(tiny * 1.32, 1)),
        foot=Style(foot, round(foot * 1.3, 1)),
        chip=Style(round(small * 0.86, 1), line),
        gap=round(body * 0.38, 1),
        box=round(body * 0.95, 1),
        gutter=round(body * 4.4, 1),
    )


def scale_for(*, two_languages: bool, large: bool) -> Scale:
    """Large print is 18 points; a narrow column reads well in slightly smaller type than a page."""
    if large:
        title = 24 if two_languages else 28
        return _scale(body=18, title=title, heading=21, small=16, foot=11)
    if two_languages:
        return _scale(body=9.8, title=15.5, heading=12, small=8.5, foot=7.2)
    return _scale(body=10.2, title=19, heading=12.6, small=8.8, foot=7.4)
