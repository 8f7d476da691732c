"""A handout in one language or in two side by side, on pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def composed_handout(handout: Handout, voices: Sequence[Voice], faces: Faces, *, large: bool) -> Part:
    """The pages of a handout: US Letter, tagged, black. With two voices the first stands on the left.

    `large` sets in 18 points. Raises OutsideError where a font lacks a letter.
    """
    scale = scale_for(two_languages=len(voices) > 1, large=large)
    speakers = tuple(Speaker(voice, faces, scale) for voice in voices)
    root = Element("Document", None, voices[0].language, joined=True)
    layout = Layout(speakers, scale, faces, root)
    strips = [title_strip(layout, handout.title)]
    for block in handout.blocks:
        strips += block_strips(layout, block)
    footer = Footer(layout, handout.footer)
    sheets = fill_pages(strips, footer.bottom)
    footer.draw(sheets)
    title = " / ".join(dict.fromkeys(speaker.say(handout.title).words for speaker in speakers))
    return Part(sheets, root, title, handout.as_of)
