"""Where things stand across the page, in one language or in two side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vita_assist.pdf.lines import Fragment, Line, Run, balanced, broken, set_width
from vita_assist.pdf.strips import Column, Strip
from vita_assist.pdf.styles import FULL_WIDTH, MARGIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vita_assist.pdf.faces import Faces
    from vita_assist.pdf.speech import Speaker
    from vita_assist.pdf.styles import Scale
    from vita_assist.pdf.tags import Element

_WIDEST_NUMBER = "88"


@dataclass(frozen=True, slots=True)
class Label:
    """What stands beside a block: a box to tick, a number or a dot, each with its element."""

    words: str
    element: Element
    box: Element | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of the columns.

    Two languages stand to the left and to the right of a gutter that holds number and box of both,
    so that volunteer and household point at the same one.
    """

    speakers: tuple[Speaker, ...]
    scale: Scale
    faces: Faces
    document: Element

    @property
    def two(self) -> bool:
        """Whether there are two languages."""
        return len(self.speakers) > 1

    def places(self, indent: float = 0) -> list[tuple[float, float]]:
        """Left edge and width of each language's column; the indent is for one language only."""
        if not self.two:
            return [(MARGIN + indent, FULL_WIDTH - indent)]
        width = (FULL_WIDTH - self.scale.gutter) / 2
        return [(MARGIN, width), (MARGIN + width + self.scale.gutter, width)]

    def columns(self, runs: Sequence[Sequence[Run]], indent: float = 0) -> list[Column]:
        """One column of lines a language."""
        return [
            Column(x, broken(some, width, self.faces))
            for (x, width), some in zip(self.places(indent), runs, strict=True)
        ]

    def titles(self, runs: Sequence[Sequence[Run]]) -> list[Column]:
        """As `columns`, in lines of about the same length."""
        return [
            Column(x, balanced(some, width, self.faces)) for (x, width), some in zip(self.places(), runs, strict=True)
        ]

    def indent(self, *, boxes: bool, labels: bool) -> float:
        """How far the text of one language is set in, to leave room for boxes and numbers."""
        number = set_width(_WIDEST_NUMBER, self.scale.strong, self.faces) + self.scale.box * 0.75
        return (self.scale.box * 1.6 if boxes else 0) + (number if labels else 0)

    def labelled(self, label: Label, columns: list[Column], indent: float) -> Strip:
        """A strip with its label: right-aligned before the text, or in the middle of the gutter.

        In the structure the label comes first. In the gutter it is drawn between the languages,
        because readers that go by place would put it into the first line of the left one.
        """
        style = self.scale.strong
        line = Line(style.leading, style.baseline, box=label.box, box_size=self.scale.box)
        box = self.scale.box if label.box else 0
        gap = self.scale.box * 0.55 if label.box and label.words else 0
        wide = set_width(label.words, style, self.faces) if label.words else 0
        x, place = MARGIN, indent - self.scale.box * 0.75 - wide
        if self.two:
            x, place = MARGIN + (FULL_WIDTH - box - gap - wide) / 2, box + gap
        if label.words:
            run = Run(label.words, style, label.element)
            line.fragments.append(Fragment(place, run, label.words + " ", wide))
        placed = list(columns)
        placed.insert(1 if self.two else 0, Column(x, [line]))
        return Strip(placed, after=self.scale.gap, elements=[label.element])
