"""The words of a handout as the peers get them: who says what, how large, beside which number; no layout.

They are those of our own page to the letter, no-break spaces included. A QR code is left out: of the
peers none draws one by itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeAlias

from vita_assist.handouts.blocks import (
    Band,
    Block,
    Grid,
    Handout,
    Heading,
    Item,
    Items,
    Paragraph,
    Row,
    SourceList,
)
from vita_assist.language import Text, app_text
from vita_assist.language.drafts import draft_notice
from vita_assist.language.voice import Said, Voice
from vita_assist.pdf.faces import load_faces
from vita_assist.pdf.speech import ENGLISH, Speaker
from vita_assist.pdf.styles import Scale, scale_for

# Where a peer puts its own number of the page and of the pages.
PAGE, PAGES = "\ue000", "\ue001"
WEIGHTS = ("title", "heading", "subheading", "body", "strong", "small", "small_strong", "tiny", "foot", "chip")


class Piece(NamedTuple):
    """Words in one size and weight, by its name in `Scale`, and one language."""

    weight: str
    words: str
    language: str


Words: TypeAlias = list[Piece]
"""One paragraph."""
Side: TypeAlias = list[Words]
"""What stands in the column of one language."""


@dataclass(slots=True)
class Abreast:
    """A side for each language, with a number, a dot or a box between them; `kind` says what it is."""

    kind: str  # "h2", "h3", "p", "item" or "band"
    sides: list[Side]
    label: str = ""
    boxed: bool = False


@dataclass(slots=True)
class Entry:
    """A row of a table: cells, each with its languages one below the other; what stands beneath, abreast."""

    cells: list[Side]
    details: list[Side]


@dataclass(slots=True)
class Table:
    caption: list[Side]
    columns: list[Side]
    entries: list[Entry]


@dataclass(slots=True)
class Sources:
    """The list of sources: what is said of all of them, then each beside its number."""

    said: Words
    entries: list[tuple[str, Words]] = field(default_factory=list)


Part: TypeAlias = Abreast | Table | Sources


@dataclass(slots=True)
class Sheet:
    """A whole handout in words. `foot` has a side for each language, which ends with the page number's."""

    languages: list[str]
    title: list[Side]
    name: str
    parts: list[Part]
    foot: list[Side]
    scale: Scale


def words_of(handout: Handout, voices: Sequence[Voice], fonts: Path) -> Sheet:
    """All that our own page says in these voices."""
    scale = scale_for(two_languages=len(voices) > 1, large=False)
    told = _Told([Speaker(voice, load_faces(fonts), scale) for voice in voices])
    title = told.sides(handout.title, "title")
    parts = [part for block in handout.blocks for part in told.parts(block)]
    return Sheet(
        languages=[voice.language for voice in voices],
        title=title,
        name=" / ".join(dict.fromkeys(side[0][-1].words for side in title)),
        parts=parts,
        foot=told.foot(handout.footer),
        scale=scale,
    )


class _Told:
    """Says the blocks with the speakers of our own page."""

    def __init__(self, speakers: list[Speaker]) -> None:
        self.speakers = speakers

    def sides(self, text: Text, weight: str) -> list[Side]:
        return [[_pieces(speaker.say(text), weight)] for speaker in self.speakers]

    def parts(self, block: Block) -> Iterator[Part]:
        match block:
            case Heading():
                weight = "heading" if block.level == 2 else "subheading"
                yield Abreast(f"h{block.level}", self.sides(block.text, weight))
            case Paragraph():
                sides = self.sides(block.text, "body")
                for (words,) in sides:
                    words.extend(_notes(block.notes))
                yield Abreast("p", sides, str(block.number or ""))
            case Items():
                yield from (self.item(item, boxed=block.boxes) for item in block.items)
            case Grid():
                yield self.table(block)
            case Band():
                yield Abreast("band", self.sides(block.text, "strong"))
            case SourceList():
                yield self.sources(block)

    def item(self, item: Item, *, boxed: bool) -> Abreast:
        label = str(item.number) if item.number is not None else "" if boxed else "•"
        return Abreast("item", [self.item_side(speaker, item) for speaker in self.speakers], label, boxed)

    def item_side(self, speaker: Speaker, item: Item) -> Side:
        words: Words = []
        for left, person in zip(range(len(item.people) - 1, -1, -1), item.people, strict=True):
            said = speaker.say(person)
            words += _pieces(said._replace(words=said.words + (" ·" if left else ":")), "strong")
        words += _pieces(speaker.say(item.text), "body")
        words += [Piece("chip", said.words, said.language) for said in map(speaker.say, item.marks)]
        tail: Words = [] if item.due is None else _pieces(speaker.say(item.due), "small_strong")
        tail += [] if item.detail is None else _pieces(speaker.say(item.detail), "small")
        return [words + _notes(item.notes), *([tail] if tail else [])]

    def table(self, grid: Grid) -> Table:
        return Table(
            caption=self.sides(grid.caption, "subheading"),
            columns=[self.cell(text, "small_strong") for text in grid.columns],
            entries=[self.entry(row) for row in grid.rows],
        )

    def cell(self, text: Text, weight: str) -> Side:
        return [_pieces(speaker.say(text), weight) for speaker in self.speakers]

    def entry(self, row: Row) -> Entry:
        cells = [self.cell(text, "body" if index else "strong") for index, text in enumerate(row.cells)]
        if row.number is not None:
            cells[0][0].insert(0, Piece("strong", str(row.number), self.speakers[0].voice.language))
        for speaker, words in zip(self.speakers, cells[-1], strict=True):
            words.extend(Piece("chip", said.words, said.language) for said in map(speaker.say, row.marks))
            words.extend([] if row.details else _notes(row.notes))
        if not row.details:
            return Entry(cells, [])
        details = []
        for speaker in self.speakers:
            words = [piece for text in row.details for piece in _pieces(speaker.say(text), "small")]
            details.append([words + _notes(row.notes)])
        return Entry(cells, details)

    def sources(self, block: SourceList) -> Sources:
        days = Counter(citation.source.checked_on for _, citation in block.citations)
        usual = max(days, key=lambda day: (days[day], day))
        said = app_text("pdf/source/all-checked", "All sources were checked on {day}.", day=usual)
        found = Sources([piece for speaker in self.speakers for piece in _pieces(speaker.say(said), "tiny")])
        first: dict[str, int] = {}
        for number, citation in block.citations:
            source = citation.source
            told = first.setdefault(source.id, number)
            place = [source.publisher, source.title, citation.locator, source.address]
            words = ". ".join(part.rstrip(".") for part in place if part) + "."
            entry = [Piece("tiny", words if told == number else f"[{told}], {citation.locator}", "en")]
            if source.note is not None and told == number:
                entry += [piece for speaker in self.speakers for piece in _pieces(speaker.say(source.note), "tiny")]
            found.entries.append((f"[{number}]", entry))
        return found

    def foot(self, lines: Sequence[Text]) -> list[Side]:
        return [self.foot_side(speaker, lines) for speaker in self.speakers]

    def foot_side(self, speaker: Speaker, lines: Sequence[Text]) -> Side:
        said = [speaker.say(text) for text in lines]
        side = [[Piece("foot", " · ".join(one.words for one in said), said[0].language)]]
        if speaker.voice.draft:
            side.append(_pieces(speaker.say(draft_notice(speaker.voice.language)), "foot"))
        page = speaker.voice.say(app_text("pdf/page", "Page {page} of {pages}", page=PAGE, pages=PAGES))
        return [*side, _pieces(page, "foot")]


def _pieces(said: Said, weight: str) -> Words:
    """What was said, after the mark of English where a translation should stand."""
    mark = [Piece("chip", ENGLISH, said.language)] if said.fallback else []
    return [*mark, Piece(weight, said.words, said.language)]


def _notes(numbers: Sequence[int]) -> Words:
    return [Piece("tiny", f"[{','.join(map(str, numbers))}]", "en")] if numbers else []
