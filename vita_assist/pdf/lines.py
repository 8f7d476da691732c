"""Words become lines. Lines break at spaces only, in every language; Korean keeps its words whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vita_assist.pdf.words import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vita_assist.pdf.faces import Faces
    from vita_assist.pdf.styles import Style
    from vita_assist.pdf.tags import Element

CHIP_PADDING = 2.2
CHIP_MARGIN = 1.6


@dataclass(frozen=True, slots=True)
class Run:
    """Words set in one style that belong to one element; without one they are decoration.

    `glued` keeps them on the line of what is before; `chip` draws a thin frame around them.
    """

    words: str
    style: Style
    element: Element | None
    glued: bool = False
    chip: bool = False


@dataclass(slots=True)
class Fragment:
    """A piece of a line: where it begins, what it says, and how wide it is."""

    x: float
    run: Run
    words: str
    width: float = 0


@dataclass(slots=True)
class Line:
    """One line of a column, and how far its baseline is below its top.

    `box` is the element of a box to tick, drawn at the beginning, and `box_size` its side.
    """

    height: float
    baseline: float
    fragments: list[Fragment] = field(default_factory=list)
    box: Element | None = None
    box_size: float = 0


@dataclass(slots=True)
class _Word:
    run: Run
    words: str
    width: float
    spaced: bool
    breakable: bool


def set_width(words: str, style: Style, faces: Faces) -> float:
    """How wide some words are on one line."""
    face = faces.bold if style.bold else faces.regular
    return face.width(words) * style.size / 1000


def natural_width(runs: Sequence[Run], faces: Faces) -> float:
    """How wide the runs are on one line."""
    words = list(_words(runs, faces))
    return sum(w.width for w in words) + sum(_space(w.run, faces) for w in words if w.spaced)


def least_width(runs: Sequence[Run], faces: Faces) -> float:
    """How wide a column must be so that none of the words has to be parted."""
    return max((_group_width(group, faces) for group in _groups(_words(runs, faces))), default=0)


def broken(runs: Sequence[Run], width: float, faces: Faces) -> list[Line]:
    """The lines of the runs in a column; a word wider than the column is parted, never cut off."""
    setter = _Setter(width, faces)
    for group in _groups(_words(runs, faces)):
        setter.add(group)
    return setter.lines()


def balanced(runs: Sequence[Run], width: float, faces: Faces) -> list[Line]:
    """Lines of about the same length, as few as in the whole width: for titles and headings."""
    lines = broken(runs, width, faces)
    if len(lines) == 1:
        return lines
    low, high = width / 2, width
    for _ in range(6):
        middle = (low + high) / 2
        tried = broken(runs, middle, faces)
        if len(tried) > len(lines) or least_width(runs, faces) > middle:
            low = middle
        else:
            high, lines = middle, tried
    return lines


def _words(runs: Sequence[Run], faces: Faces) -> Iterator[_Word]:
    first = True
    for run in runs:
        face = faces.bold if run.style.bold else faces.regular
        scale = run.style.size / 1000
        glued = run.glued
        for word in (run.words,) if run.chip else run.words.split(" "):
            width = face.width(word) * scale + (2 * (CHIP_PADDING + CHIP_MARGIN) if run.chip else 0)
            yield _Word(run, word, width, not first, not (first or glued))
            first = glued = False


def _groups(words: Iterator[_Word]) -> Iterator[list[_Word]]:
    group: list[_Word] = []
    for word in words:
        if word.breakable and group:
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _space(run: Run, faces: Faces) -> float:
    return set_width(" ", run.style, faces)


def _group_width(group: list[_Word], faces: Faces) -> float:
    if len(group) == 1:
        return group[0].width
    inner = sum(_space(word.run, faces) for word in group[1:] if word.spaced)
    return sum(word.width for word in group) + inner


class _Setter:
    """Fills one line after another."""

    def __init__(self, width: float, faces: Faces) -> None:
        self.width = width
        self.faces = faces
        self.done: list[list[Fragment]] = []
        self.line: list[Fragment] = []
        self.x = 0.0

    def add(self, group: list[_Word]) -> None:
        first = group[0]
        space = _space(first.run, self.faces) if first.spaced and self.line else 0
        needed = _group_width(group, self.faces)
        if self.line and self.x + space + needed > self.width + 0.01:
            self.end(" ")
            space = 0
        if needed > self.width + 0.01:
            self.part(group)
            return
        for word in group:
            self.put(word, space)
            space = 0

    def put(self, word: _Word, space: float = 0) -> None:
        spaced = bool(space) or (word.spaced and bool(self.line) and not word.breakable)
        gap = space or (_space(word.run, self.faces) if spaced else 0)
        last = self.line[-1] if self.line else None
        if last is not None and last.run is word.run:
            last.words += (" " if spaced else "") + word.words
            last.width += gap + word.width
        else:
            if last is not None and spaced:
                # The space belongs to what is before it, so that copied text keeps it.
                last.words += " "
            self.line.append(Fragment(self.x + gap, word.run, word.words, word.width))
        self.x += gap + word.width

    def part(self, group: list[_Word]) -> None:
        """Set words that are wider than the line, parting them where that looks best."""
        for word in group:
            spaced = word.spaced and not word.breakable
            for piece in _small_enough(word.words, self.width, word.run, self.faces):
                width = set_width(piece, word.run.style, self.faces)
                space = _space(word.run, self.faces) if spaced else 0
                if self.line and self.x + space + width > self.width + 0.01:
                    self.end(" " if spaced else "")
                self.put(_Word(word.run, piece, width, spaced=spaced, breakable=False))
                spaced = False

    def end(self, last: str) -> None:
        self.line[-1].words += last
        self.done.append(self.line)
        self.line = []
        self.x = 0.0

    def lines(self) -> list[Line]:
        if self.line:
            self.end("")
        return [_line(fragments) for fragments in self.done]


def _small_enough(word: str, width: float, run: Run, faces: Faces) -> Iterator[str]:
    for piece in pieces(word):
        if len(piece) == 1 or set_width(piece, run.style, faces) <= width:
            yield piece
        else:
            yield from _small_enough(piece, width, run, faces)


def _line(fragments: list[Fragment]) -> Line:
    if len(fragments) == 1:
        style = fragments[0].run.style
        return Line(style.leading, style.baseline, fragments)
    return Line(
        height=max(fragment.run.style.leading for fragment in fragments),
        baseline=max(fragment.run.style.baseline for fragment in fragments),
        fragments=fragments,
    )
