"""The contrasts of each theme by WCAG 2.2: `python -m tests.window.contrast` prints the lowest of each."""

from __future__ import annotations

import sys
from typing import NamedTuple

from vita_assist.window.theme import THEMES, Tokens

TEXT = 4.5
"""What text needs at least (1.4.3; nothing of the window counts as large text)."""
EDGE = 3.0
"""What edges, marks, signs and the focus need at least (1.4.11)."""
TEXT_ON = (
    *((text, ground) for text in ("ink", "muted", "primary", "household")
      for ground in ("ground", "surface", "raised", "primary_soft")),
    *(("ink", f"{mood}_soft") for mood in ("care", "bad", "household")),
    ("muted", "care_soft"), ("primary", "care_soft"), ("household", "care_soft"),
    ("muted", "household_soft"), ("household", "household_soft"),
    ("on_primary", "primary"), ("on_primary", "primary_deep"), ("surface", "ink"),
    *((mood, f"{mood}_soft") for mood in ("good", "bad", "care", "other", "none")),
    *((mood, ground) for mood in ("none", "good", "bad", "care") for ground in ("surface", "ground")),
)  # fmt: skip
EDGE_ON = (
    *((edge, ground) for edge in ("edge", "focus", "primary", "muted") for ground in ("ground", "surface", "raised")),
    *((edge, "primary_soft") for edge in ("edge", "focus", "primary")),
    *(("focus", ground) for ground in ("care_soft", "bad_soft", "household_soft")),
    ("on_primary", "primary"), ("household_line", "household_soft"), ("household_line", "surface"),
    ("household_line", "ground"), ("primary_deep", "surface"), ("surface", "primary"),
    *((mood, ground) for mood in ("good", "bad", "care", "other", "none")
      for ground in ("surface", "ground", f"{mood}_soft")),
)  # fmt: skip


class Contrast(NamedTuple):
    """How much one color stands out from another."""

    one: str
    on: str
    ratio: float


def luminance(color: str) -> float:
    """The relative luminance of `#rrggbb`, from 0 to 1, by WCAG 2.2."""
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(tokens: Tokens, one: str, on: str) -> Contrast:
    """The contrast of two tokens, from 1 to 21."""
    light, dark = sorted((luminance(getattr(tokens, one)), luminance(getattr(tokens, on))), reverse=True)
    return Contrast(one, on, (light + 0.05) / (dark + 0.05))


def lowest(tokens: Tokens, pairs: tuple[tuple[str, str], ...]) -> Contrast:
    """The pair that stands out least."""
    return min((contrast(tokens, *pair) for pair in pairs), key=lambda each: each.ratio)


def report() -> str:
    """A line a theme: the lowest contrast of text, of edges and marks, of the focus."""
    focus = tuple(pair for pair in EDGE_ON if pair[0] == "focus")
    lines = []
    for name, tokens in THEMES.items():
        found = (("text", TEXT_ON), ("edges and marks", EDGE_ON), ("focus", focus))
        parts = [
            f"{what} {low.ratio:.2f} ({low.one} on {low.on})"
            for what, pairs in found
            for low in [lowest(tokens, pairs)]
        ]
        lines.append(f"{name}: {', '.join(parts)}; {len(TEXT_ON)} pairs of text, {len(EDGE_ON)} of edges\n")
    return "".join(lines)


if __name__ == "__main__":
    sys.stdout.write(report())
