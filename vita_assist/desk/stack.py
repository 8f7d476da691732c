"""A stack of handouts for a clinic day: each a file of its own, or all of them bound in one."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final, NamedTuple

from vita_assist.language import app_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from vita_assist.desk.paper import PaperDesk
    from vita_assist.pdf import Printable, Stack

BOUND: Final = "handouts"
"""The name of a bound stack, before its day."""
TITLE: Final = app_text("print/stack", "Handouts")


class Sheaf(NamedTuple):
    """One handout in one language or in two, some times over."""

    handout: Printable
    languages: tuple[str, ...]
    copies: int = 1


class StackDesk:
    """A stack that is known, of which nothing is written yet.

    Each way to save it yields after every sheaf, so that whoever asked can say how far it is, or stop there.
    """

    def __init__(self, paper: PaperDesk, fonts: Path, sheaves: Sequence[Sheaf], *, large: bool) -> None:
        """`sheaves` are all of one day; `large` sets all but the cards in 18 points.

        Raises `InputError` where the languages of one are not one, or two that differ.
        """
        for sheaf in sheaves:
            paper.voices(sheaf.languages)
        self._paper = paper
        self._fonts = fonts
        self._sheaves = sheaves
        self._large = large

    def __len__(self) -> int:
        """How many sheaves it has."""
        return len(self._sheaves)

    def save(self, folder: Path, *, replace: bool = False) -> Iterator[Path]:
        """Save a file a sheaf, and say where it lies; a name that is taken stops all of them beforehand.

        Where it stops in the middle, what was saved before is whole. Raises as `save_whole` does.
        """
        from vita_assist.saving import refuse_existing, save_whole

        names = [self._name(sheaf) for sheaf in self._sheaves]
        for name in names:
            refuse_existing(folder / name, replace=replace)
        for name, sheaf in zip(names, self._sheaves, strict=True):
            yield save_whole(folder, name, self._file(sheaf), replace=replace)

    def bind(self, folder: Path, *, two_sided: bool = False, replace: bool = False) -> Iterator[Path | None]:
        """Save all in one file: None after each sheaf, and at the end where the file lies.

        With `two_sided` each copy begins on a new sheet of paper, and of wallet cards there are fronts and backs,
        else those to fold. Where it stops before the end, there is no file.
        """
        from vita_assist.pdf import Stack
        from vita_assist.saving import being_saved

        day = self._sheaves[0].handout.as_of
        first = self._sheaves[0].languages[0]
        name = f"{BOUND}-{day.isoformat()}.pdf"
        with being_saved(folder, name, replace=replace) as (file,):
            stack = Stack(first, file, fonts=self._fonts, two_sided=two_sided)
            for sheaf in self._sheaves:
                self._add(stack, sheaf)
                yield None
            (voice,) = self._paper.voices((first,))
            stack.finish(voice.words(TITLE), day)
        yield folder / name

    def _name(self, sheaf: Sheaf) -> str:
        return self._paper.file_name(sheaf.handout.id, sheaf.languages, sheaf.handout.as_of, large=self._large)

    def _file(self, sheaf: Sheaf) -> bytes:
        handout, languages, copies = sheaf
        if copies == 1:
            return self._paper.pdf(handout, languages, large=self._large)
        from vita_assist.language.voice import said_by_all
        from vita_assist.pdf import Stack

        out = BytesIO()
        stack = Stack(languages[0], out, fonts=self._fonts)
        self._add(stack, sheaf)
        stack.finish(said_by_all(handout.title, self._paper.voices(languages)), handout.as_of)
        return out.getvalue()

    def _add(self, stack: Stack, sheaf: Sheaf) -> None:
        voices = self._paper.voices(sheaf.languages)
        stack.add(sheaf.handout, voices, copies=sheaf.copies, large=self._large)
