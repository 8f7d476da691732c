"""What a voice says becomes runs of a page: composed, checked letter by letter, marked if English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vita_assist.errors import OutsideError
from vita_assist.language import app_text
from vita_assist.language.voice import Said
from vita_assist.pdf.lines import Run
from vita_assist.pdf.words import composed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vita_assist.language import Text
    from vita_assist.language.voice import Voice
    from vita_assist.pdf.faces import Faces
    from vita_assist.pdf.styles import Scale, Style
    from vita_assist.pdf.tags import Element

ENGLISH = "EN"
"""The mark before English that stands where a translation should."""


class Speaker:
    """One voice of a page. `fell_back` tells whether some of its texts were said in English."""

    def __init__(self, voice: Voice, faces: Faces, scale: Scale) -> None:
        """Speak with a voice, for these faces and sizes."""
        self.voice = voice
        self.faces = faces
        self.scale = scale
        self.fell_back = False

    def say(self, text: Text) -> Said:
        """Say a text in letters that the fonts have.

        Raises OutsideError, naming the place of the text, where the fonts lack a letter.
        """
        said = self.voice.say(text)
        self.fell_back = self.fell_back or said.fallback
        words = composed(said.words)
        if self.faces.lack(words):
            _check_own_words(text, self.faces)
            check_letters(words, text.place, self.faces)
        return Said(words, said.language, said.fallback)

    def paragraph(self, parent: Element, text: Text, style: Style, tag: str = "P") -> list[Run]:
        """A text as an element of its own."""
        said = self.say(text)
        return self.runs(said, parent.child(tag, said.language), style)

    def runs(self, said: Said, element: Element, style: Style, *, glued: bool = False) -> list[Run]:
        """What was said, as part of an element; English in its place is marked and tagged so."""
        if said.language != element.language:
            element = element.child("Span", said.language)
        spoken = Run(said.words, style, element, glued)
        if not said.fallback:
            return [spoken]
        return [self.chip(ENGLISH, element), spoken]

    def joined(self, texts: Sequence[Text], element: Element, style: Style) -> list[Run]:
        """Labels before a text: parted by dots, as names in capitals are in every language, ended by a colon."""
        runs: list[Run] = []
        for left, text in zip(range(len(texts) - 1, -1, -1), texts, strict=True):
            said = self.say(text)
            words = said.words + (" \u00b7" if left else ":")
            runs += self.runs(Said(words, said.language, said.fallback), element, style)
        return runs

    def marks(self, texts: Sequence[Text], element: Element) -> list[Run]:
        """Short words in thin frames."""
        said = [self.say(text) for text in texts]
        return [
            self.chip(
                one.words,
                element if one.language == element.language else element.child("Span", one.language),
            )
            for one in said
        ]

    def notes(self, numbers: Sequence[int], element: Element) -> list[Run]:
        """The numbers of sources, on the line of the word before them."""
        if not numbers:
            return []
        words = f"[{','.join(map(str, numbers))}]"
        return [Run(words, self.scale.tiny, element.child("Reference"), glued=True)]

    def chip(self, words: str, element: Element) -> Run:
        """A word in a thin frame."""
        return Run(words, self.scale.chip, element, chip=True)


def _check_own_words(text: Text, faces: Faces) -> None:
    """Refuse letters that somebody typed: the only strings among the values that are no codes are the site's own."""
    lost = lost_letters((value for _, value in text.values if isinstance(value, str)), faces)
    if lost:
        raise OutsideError(
            app_text(
                "pdf/font/site-letter",
                "The site’s settings have letters that are in no font of this program: {letters}. "
                "Nothing was printed. Write them in another way there.",
                letters=lost,
            )
        )


def lost_letters(texts: Iterable[str], faces: Faces) -> str:
    """The letters in some texts that no font has, each once; "" where there are none."""
    return "".join(sorted({letter for words in texts for letter in composed(words) if faces.lack(letter)}))


def check_letters(words: str, place: str, faces: Faces) -> None:
    """Refuse words that would print as boxes; the error tells where they stand, not what they say."""
    if faces.lack(words):
        raise OutsideError(
            app_text(
                "pdf/font/letter",
                "A letter in the text {place} is in no font of this program. Nothing was printed."
                " Tell your coordinator.",
                place=place,
            )
        )
