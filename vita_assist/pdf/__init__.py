"""A handout becomes a PDF. What makes it is loaded when the first one is made, not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vita_assist.handouts.blocks import Handout
    from vita_assist.language.voice import Voice

__all__ = ["render"]


def render(handout: Handout, voices: Sequence[Voice], *, fonts: Path, large: bool = False) -> bytes:
    """The PDF of a handout in one voice, or in two side by side; `fonts` is the fonts' folder.

    Raises OutsideError where a font is missing or damaged or lacks a letter.
    """
    from vita_assist.pdf import rendering

    return rendering.render(handout, voices, fonts=fonts, large=large)
