"""A handout becomes a PDF. What makes it is loaded when the first one is made, not before."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path
    from typing import BinaryIO

    from vita_assist.handouts.blocks import Handout
    from vita_assist.handouts.card import CardSheet
    from vita_assist.language.voice import Voice
    from vita_assist.pdf.document import Part
    from vita_assist.pdf.faces import Faces

__all__ = ["Printable", "Stack", "render"]
Printable: TypeAlias = "Handout | CardSheet"


def render(handout: Printable, voices: Sequence[Voice], *, fonts: Path, large: bool = False) -> bytes:
    """The PDF of a handout in one voice, or in two side by side: PDF/UA-1; same input, same bytes.

    `fonts` is the folder of the font files. Cards have one size, `large` or not.
    Raises OutsideError where a font is missing or damaged or lacks a letter, or where the words of a card do not fit.
    """
    from io import BytesIO

    from vita_assist.pdf.document import Document
    from vita_assist.pdf.faces import load_faces

    faces, out = load_faces(fonts), BytesIO()
    part = _composed(handout, voices, faces, large=large)
    document = Document(faces, out)
    document.add(part)
    document.finish(part.title, part.day)
    return out.getvalue()


class Stack:
    """Many handouts in one file, written as they are added. Raises as `render` does, and what writing raises."""

    def __init__(self, language: str, out: BinaryIO, *, fonts: Path, two_sided: bool | None = None) -> None:
        """Begin an empty stack, to be printed on both sides of the paper, on one, or None: as each file is alone.

        On both sides each handout begins on a sheet of its own. Wallet cards have pages for either.
        """
        from vita_assist.pdf.document import Document
        from vita_assist.pdf.faces import load_faces

        self._faces = load_faces(fonts)
        self._document = Document(self._faces, out, language)
        self._two_sided = two_sided

    def add(self, handout: Printable, voices: Sequence[Voice], *, copies: int = 1, large: bool = False) -> None:
        """Add some copies of a handout."""
        part = _composed(handout, voices, self._faces, large=large, two_sided=self._two_sided)
        part.root.tag = "Part"
        self._document.add(part, copies, whole_sheets=bool(self._two_sided))

    def finish(self, title: str, day: date) -> None:
        """Write the rest of the file."""
        self._document.finish(title, day)


def _composed(
    handout: Printable, voices: Sequence[Voice], faces: Faces, *, large: bool, two_sided: bool | None = None
) -> Part:
    from vita_assist.handouts.blocks import Handout
    from vita_assist.pdf.rendering import composed_handout

    if isinstance(handout, Handout):
        return composed_handout(handout, voices, faces, large=large)
    from vita_assist.pdf.cards import composed_cards

    return composed_cards(handout, voices, faces, two_sided=two_sided)
