"""The look: contrasts by WCAG AA, and sizes that no volunteer has to squint at."""

import pytest

from vita_assist.window.theme import LIGHT, TEXT_SIZES, Look, style_sheet

TEXT_ON = [
    ("ink", "ground"), ("ink", "surface"), ("ink", "raised"), ("ink", "primary_soft"), ("ink", "care_soft"),
    ("ink", "bad_soft"), ("muted", "ground"), ("muted", "surface"), ("muted", "raised"), ("muted", "primary_soft"),
    ("primary", "ground"), ("primary", "surface"), ("primary", "primary_soft"), ("on_primary", "primary"),
    ("on_primary", "primary_deep"), ("household", "household_soft"), ("household", "surface"),
    ("household", "ground"), ("household", "primary_soft"), ("household", "raised"), ("good", "good_soft"),
    ("bad", "bad_soft"), ("care", "care_soft"), ("other", "other_soft"), ("none", "none_soft"), ("none", "ground"),
]  # fmt: skip
EDGE_ON = [
    ("edge", "surface"), ("edge", "ground"), ("focus", "surface"), ("focus", "ground"), ("focus", "primary_soft"),
    ("good", "surface"), ("bad", "surface"), ("care", "surface"), ("other", "surface"), ("primary", "surface"),
]  # fmt: skip


def luminance(color: str) -> float:
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(getattr(LIGHT, one)), luminance(getattr(LIGHT, other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_can_be_read(text: str, ground: str) -> None:
    assert contrast(text, ground) >= 4.5


@pytest.mark.parametrize(("edge", "ground"), EDGE_ON)
def test_what_can_be_pressed_can_be_seen(edge: str, ground: str) -> None:
    assert contrast(edge, ground) >= 3


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_nothing_is_smaller_than_14_points(percent: int) -> None:
    look = Look(percent=percent)
    sizes = [look.points(name) for name in ("body", "lead", "heading", "question", "title")]
    assert sizes == sorted(sizes)
    assert sizes[0] == 14 * percent / 100
    assert f"font-size: {sizes[0]:g}pt" in style_sheet(look)
