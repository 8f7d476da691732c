"""Cards on pages: every face as large as its place allows, the first of each read aloud and its copies not."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from vita_assist.errors import OutsideError
from vita_assist.handouts.card import Form, Weight
from vita_assist.language import ENGLISH, app_text
from vita_assist.language.voice import said_by_all
from vita_assist.language.voices import English
from vita_assist.language.voices import Speaker as Voiced
from vita_assist.pdf.card_places import SIZES, draw_marks, pages_of, pages_to_print
from vita_assist.pdf.document import Part
from vita_assist.pdf.lines import Line, Run, balanced, broken
from vita_assist.pdf.sheet import Sheet
from vita_assist.pdf.speech import Speaker
from vita_assist.pdf.styles import Style, scale_for
from vita_assist.pdf.tags import Element

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vita_assist.handouts.card import CardLine, CardSheet
    from vita_assist.language import Text
    from vita_assist.language.voice import Voice
    from vita_assist.pdf.card_places import Place, Sizes
    from vita_assist.pdf.faces import Faces

_STEP: Final = 0.25
_HEADS: Final = {Weight.HEAD: 1.12, Weight.STRONG: 1.18, Weight.BODY: 1.0, Weight.SMALL: 0.86}
_BETWEEN: Final = 0.25
"""The space between two lines of a card, as a share of the type size."""
_HANGUL: Final = "ko"
DRAFT: Final = app_text("pdf/card/draft", "Draft translation.")


_Place: TypeAlias = "tuple[float, float, Speaker]"
"""Where a voice stands within a card: its distance from the left, its width."""


class _Row(NamedTuple):
    """Lines that begin at the same height: one column a voice, each with its place from the left."""

    columns: list[tuple[float, list[Line]]]

    @property
    def height(self) -> float:
        return max(sum(line.height for line in lines) for _, lines in self.columns)


class _Set(NamedTuple):
    """A face at one size: its rows, those of its foot, and the space between rows."""

    rows: list[_Row]
    foot: list[_Row]
    between: float

    @property
    def height(self) -> float:
        rows = sum(row.height for row in self.rows) + self.between * max(0, len(self.rows) - 1)
        return rows + self.between + sum(row.height for row in self.foot)


def composed_cards(cards: CardSheet, voices: Sequence[Voice], faces: Faces, *, two_sided: bool | None = None) -> Part:
    """The pages of a card in one language, or in two side by side on each face that is not for an officer.

    All of them, or with `two_sided` those that are printed on both sides of the paper or on one.

    Raises OutsideError where a font lacks a letter, or where the words do not fit.
    """
    root = Element("Document", None, voices[0].language, joined=True)
    setter = _Setter(cards, voices, faces, root)
    sheets: list[Sheet] = []
    read: set[tuple[int, int | None]] = set()
    pages = pages_of(cards.form, len(cards.faces), len(voices))
    if two_sided is not None:
        first, last = pages_to_print(cards.form, len(cards.faces), len(voices), two_sided=two_sided) or (1, len(pages))
        pages = pages[first - 1 : last]
    for page in pages:
        sheet = Sheet(len(sheets))
        draw_marks(sheet, cards.form, page)
        for place in page.places:
            _draw(sheet, place, setter.face(place), aloud=setter.key(place) not in read)
            read.add(setter.key(place))
        sheets.append(sheet)
    return Part(sheets, root, said_by_all(cards.title, voices), cards.as_of)


class _Setter:
    """Sets faces, each once."""

    def __init__(self, cards: CardSheet, voices: Sequence[Voice], faces: Faces, root: Element) -> None:
        scale = scale_for(two_languages=False, large=False)
        self._cards = cards
        self._faces = faces
        self._speakers = [Speaker(voice, faces, scale) for voice in voices]
        english = next((voice for voice in voices if voice.language == ENGLISH), None)
        self._english = Speaker(english or Voiced(ENGLISH, ENGLISH, English()), faces, scale)
        self._root = root
        self._done: dict[tuple[int, int | None], _Set] = {}

    def face(self, place: Place) -> _Set:
        """A face as large as it can be in a place."""
        key = self.key(place)
        if key not in self._done:
            self._done[key] = self._fitted(place)
        return self._done[key]

    def key(self, place: Place) -> tuple[int, int | None]:
        """What a face says in a place: one that is English in every language is the same for all of them."""
        english = all(line.english for line in self._cards.faces[place.face])
        return place.face, None if english else place.voice

    def _at(self, place: Place, *, english: bool) -> Sequence[Speaker]:
        """Who speaks in a place."""
        if english:
            return [self._english]
        return self._speakers if place.voice is None else self._speakers[place.voice : place.voice + 1]

    def _fitted(self, place: Place) -> _Set:
        """As large as it fits: the first size on the way down from the largest, found by halving."""
        sizes = SIZES[self._cards.form]
        room = place.height - 2 * place.inset
        steps = round((sizes.most - sizes.least) / _STEP) + 1
        down = bisect_left(range(steps), 1, key=lambda step: self._set(place, sizes.most - step * _STEP).height <= room)
        if down < steps:
            return self._set(place, sizes.most - down * _STEP)
        raise OutsideError(
            app_text(
                "pdf/card/too-long",
                "The words of {card} do not fit on it. Choose one language, or shorter names in the site’s settings.",
                card=self._cards.title,
            )
        )

    def _set(self, place: Place, size: float) -> _Set:
        section = self._root.child("Sect")
        rows = [row for line in self._cards.faces[place.face] for row in self._rows(line, place, size, section)]
        english = all(line.english for line in self._cards.faces[place.face])
        columns = [
            (x, [line for runs in self._foot(speaker, size, section) for line in broken(runs, width, self._faces)])
            for x, width, speaker in self._columns(place, self._at(place, english=english))
        ]
        return _Set(rows, [_Row(columns)], size * _BETWEEN)

    def _foot(self, speaker: Speaker, size: float, section: Element) -> Iterator[list[Run]]:
        """What stands at the foot of each card; under a draft, that it is one."""
        drafted = speaker.voice.draft and speaker is not self._english
        for text in (*self._cards.foot, *((DRAFT,) if drafted else ())):
            style = _style(max(_least(SIZES[Form.WALLET], speaker, text), size * 0.5), bold=False)
            yield speaker.paragraph(section, text, style)

    def _rows(self, line: CardLine, place: Place, size: float, section: Element) -> Iterator[_Row]:
        """A line, and beneath it what it means where it is English for those who hold the card."""
        yield self._row(line, self._columns(place, self._at(place, english=line.english)), size, section)
        if line.meaning:
            everybody = self._at(place, english=False)
            others = [each for each in self._columns(place, everybody) if each[2].voice.language != ENGLISH]
            if others:
                yield self._row(replace(line, weight=Weight.SMALL), others, size, section)

    def _row(self, line: CardLine, columns: Iterable[_Place], size: float, section: Element) -> _Row:
        tag = "H1" if line.weight is Weight.HEAD else "P"
        setting = balanced if line.weight is Weight.HEAD else broken
        bold = line.weight in {Weight.HEAD, Weight.STRONG}
        placed = []
        for x, width, speaker in columns:
            least = _least(SIZES[self._cards.form], speaker, line.text)
            style = _style(max(least, size * _HEADS[line.weight]), bold=bold)
            placed.append((x, setting(speaker.paragraph(section, line.text, style, tag), width, self._faces)))
        return _Row(placed)

    @staticmethod
    def _columns(place: Place, speakers: Sequence[Speaker]) -> Iterator[_Place]:
        """Where each voice stands within a place: its distance from the left, its width."""
        gap = place.inset
        width = (place.width - 2 * place.inset - gap * (len(speakers) - 1)) / len(speakers)
        for index, speaker in enumerate(speakers):
            yield place.inset + index * (width + gap), width, speaker


def _least(sizes: Sizes, speaker: Speaker, text: Text) -> float:
    """The least size of a text in the language in which it is said: English may stand where a translation should."""
    return sizes.least_hangul if speaker.say(text).language == _HANGUL else sizes.least


def _style(size: float, *, bold: bool) -> Style:
    return Style(round(size, 2), round(size * 1.2, 2), bold=bold)


def _draw(sheet: Sheet, place: Place, face: _Set, *, aloud: bool) -> None:
    """Draw a face from its top; the foot stands at the bottom."""
    sheet.turned = place.turned
    down = place.inset
    for row in face.rows:
        _draw_row(sheet, place, row, down, aloud=aloud)
        down += row.height + face.between
    down = place.height - place.inset - sum(row.height for row in face.foot)
    for row in face.foot:
        _draw_row(sheet, place, row, down, aloud=aloud)
        down += row.height


def _draw_row(sheet: Sheet, place: Place, row: _Row, down: float, *, aloud: bool) -> None:
    for x, lines in row.columns:
        below = down
        for line in lines:
            for fragment in line.fragments:
                right, under = x + fragment.x, below + line.baseline
                at = (place.x + right, place.y + place.height - under)
                if place.turned:
                    at = (place.x + place.width - right, place.y + under)
                element = fragment.run.element if aloud else None
                sheet.text(element, *at, fragment.words, fragment.run.style)
            below += line.height
