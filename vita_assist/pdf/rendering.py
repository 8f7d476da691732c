"""A handout in one language or in two side by side, on pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from vita_assist.language.voice import said_by_all
from vita_assist.pdf.blocks import block_strips, title_strip
from vita_assist.pdf.document import Part
from vita_assist.pdf.flow import fill_pages
from vita_assist.pdf.footer import Footer
from vita_assist.pdf.layout import Layout
from vita_assist.pdf.speech import Speaker
from vita_assist.pdf.styles import scale_for
from vita_assist.pdf.tags import Element

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vita_assist.handouts.blocks import Handout
    from vita_assist.language.voice import Voice
    from vita_assist.pdf.faces import Faces
    from vita_assist.pdf.styles import Scale

_HARDLY_USED: Final = 0.25
_TIGHTER: Final = 0.65


def composed_handout(handout: Handout, voices: Sequence[Voice], faces: Faces, *, large: bool) -> Part:
    """The pages of a handout: US Letter, tagged, black. With two voices the first stands on the left.

    `large` sets in 18 points. A few lines that would stand alone on a last page are brought onto the one before it,
    if a little less space between the blocks is enough for that. Raises OutsideError where a font lacks a letter.
    """
    scale = scale_for(two_languages=len(voices) > 1, large=large)
    part, used = _set_in(scale, handout, voices, faces)
    if len(part.sheets) > 1 and used < _HARDLY_USED:
        tighter, _ = _set_in(replace(scale, gap=scale.gap * _TIGHTER), handout, voices, faces)
        part = min(part, tighter, key=lambda each: len(each.sheets))
    return part


def _set_in(scale: Scale, handout: Handout, voices: Sequence[Voice], faces: Faces) -> tuple[Part, float]:
    """The pages at one scale, and how much of the last is used."""
    speakers = tuple(Speaker(voice, faces, scale) for voice in voices)
    root = Element("Document", None, voices[0].language, joined=True)
    layout = Layout(speakers, scale, faces, root)
    strips = [title_strip(layout, handout.title)]
    for block in handout.blocks:
        strips += block_strips(layout, block)
    footer = Footer(layout, handout.footer)
    sheets, used = fill_pages(strips, footer.bottom)
    footer.draw(sheets)
    return Part(sheets, root, said_by_all(handout.title, voices), handout.as_of), used
