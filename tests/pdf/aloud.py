"""What a screen reader must say of a handout, from its blocks and its voices alone, and what it does say."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from tests.pdf.reading import Node, Piece, Reading
from vita_assist.handouts import CardSheet, Handout
from vita_assist.handouts.blocks import (
    Band,
    Block,
    CalendarCode,
    Grid,
    Heading,
    Item,
    Items,
    Paragraph,
    Row,
    SourceList,
)
from vita_assist.handouts.card import Form
from vita_assist.language import Text, app_text
from vita_assist.language.drafts import draft_notice
from vita_assist.language.voice import Voice

TAGS = {"en": "en-US", "ko": "ko-KR", "es": "es-US", "x-pseudo": "x-pseudo"}
_BULLET = "•"


class Words(NamedTuple):
    """Words in one language; numbers and signs have none."""

    words: str
    language: str = ""


Sentence: TypeAlias = list[Words]
"""What is read without a break: its parts have one space between them."""


class Heard(NamedTuple):
    """A piece of a page as a screen reader meets it: the tags around it, its page, its language."""

    tags: tuple[str, ...]
    page: int
    piece: Piece
    language: str

    @property
    def is_heading(self) -> bool:
        return not {"H1", "H2", "H3", "Caption"}.isdisjoint(self.tags)


def heard(node: Node, tags: tuple[str, ...] = (), language: str = "") -> Iterator[Heard]:
    """All pieces below an element, in order."""
    pages = iter(node.content)
    tags, language = (*tags, node.tag), node.language or language
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from heard(kid, tags, language)
        else:
            yield Heard(tags, next(pages)[0], kid, language)


def tidy(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).split())


def first_fault(sentences: Sequence[Sentence], reading: Reading) -> str:
    """Where what is read aloud first differs from the sentences; "" where it does not."""
    pieces = list(heard(reading.root))
    text = "".join(one.piece.words for one in pieces)
    languages = [one.language for one in pieces for _ in one.piece.words]
    place = 0
    for sentence in sentences:
        while text[place : place + 1] == " ":
            place += 1
        for number, (words, language) in enumerate(sentence):
            wanted = " " * (number > 0) + words
            end = place + len(wanted)
            if text[place:end] != wanted:
                return f"{wanted!r} is to be read, and {text[place : end + 60]!r} is"
            there = set(languages[end - len(words) : end])
            if language and there != {TAGS[language]}:
                return f"{wanted!r} is to be in {language}, and is in {there}"
            place = end
    return text[place:].strip()


class _Telling:
    """Says texts as a page must have them: English in place of a translation has its mark."""

    def __init__(self, speakers: Sequence[Voice]) -> None:
        self.speakers = speakers
        self.all = range(len(speakers))
        self.fell_back = [False for _ in speakers]

    def said(self, voice: int, text: Text, after: str = "") -> Sentence:
        """A text without the mark, which short labels do not have."""
        said = self.speakers[voice].say(text)
        self.fell_back[voice] |= said.fallback
        return [Words(tidy(said.words) + after, said.language)]

    def told(self, voice: int, text: Text, after: str = "") -> Sentence:
        said = self.said(voice, text, after)
        strange = said[0].language != self.speakers[voice].language
        return [Words("EN", "en"), *said] if strange else said

    def each(self, text: Text) -> Iterator[Sentence]:
        for voice in self.all:
            yield self.told(voice, text)

    def marks(self, voice: int, texts: Sequence[Text]) -> Sentence:
        return [words for text in texts for words in self.said(voice, text)]


class _Handout(_Telling):
    """The sentences of a handout. `tables` are the captions of those grids that are set as tables."""

    def __init__(self, speakers: Sequence[Voice], tables: Collection[str]) -> None:
        super().__init__(speakers)
        self.tables = tables

    def block(self, block: Block) -> Iterator[Sentence]:
        match block:
            case Heading(text) | Band(text):
                yield from self.each(text)
            case Paragraph(text, number, notes):
                yield from _label(number)
                for voice in self.all:
                    yield self.told(voice, text) + _notes(notes)
            case Items(items, boxes):
                for item in items:
                    yield from self.item(item, boxes=boxes)
            case Grid(caption):
                is_table = tidy(self.speakers[0].words(caption)) in self.tables
                yield from self.each(caption)
                yield from self.table(block) if is_table else self.records(block)
            case SourceList():
                yield from self.sources(block)
            case CalendarCode(_, alt):
                list(self.each(alt))

    def item(self, item: Item, *, boxes: bool) -> Iterator[Sentence]:
        if boxes:
            self.said(0, app_text("pdf/box", "Empty box to tick"))
        yield from _label(item.number, "" if boxes else _BULLET)
        for voice in self.all:
            people: Sentence = []
            for left, text in zip(range(len(item.people) - 1, -1, -1), item.people, strict=True):
                people += self.told(voice, text, " ·" if left else ":")
            yield people + self.told(voice, item.text) + self.marks(voice, item.marks) + _notes(item.notes)
            if item.due is not None:
                yield self.told(voice, item.due) + [Words("·")] * (item.detail is not None)
            if item.detail is not None:
                yield self.told(voice, item.detail)

    def table(self, grid: Grid) -> Iterator[Sentence]:
        for column in grid.columns:
            yield from self.each(column)
        for row in grid.rows:
            yield from _label(row.number)
            for text in row.cells[:-1]:
                yield from self.each(text)
            for voice in self.all:
                yield self.told(voice, row.cells[-1]) + self.after(voice, row)
            for voice in self.all:
                yield from self.details(voice, row)

    def records(self, grid: Grid) -> Iterator[Sentence]:
        for row in grid.rows:
            yield from _label(row.number, _BULLET)
            for voice in self.all:
                yield self.told(voice, row.cells[0]) + (self.after(voice, row) if len(row.cells) == 1 else [])
                for index in range(1, len(row.cells)):
                    last = self.after(voice, row) if index == len(row.cells) - 1 else []
                    yield self.told(voice, grid.columns[index], ":") + self.told(voice, row.cells[index]) + last
                yield from self.details(voice, row)

    def after(self, voice: int, row: Row) -> Sentence:
        """What stands behind the last cell."""
        return self.marks(voice, row.marks) + ([] if row.details else _notes(row.notes))

    def details(self, voice: int, row: Row) -> Iterator[Sentence]:
        for index, text in enumerate(row.details, 1):
            yield self.told(voice, text) + (_notes(row.notes) if index == len(row.details) else [])

    def sources(self, block: SourceList) -> Iterator[Sentence]:
        days = [citation.source.checked_on for _, citation in block.citations]
        usual = max(days, key=lambda day: (days.count(day), day))
        others = "Where no other day is given, the sources were checked on {day}.", "pdf/source/others-checked"
        every = "All sources were checked on {day}.", "pdf/source/all-checked"
        english, place = others if len(set(days)) > 1 else every
        yield from self.each(Text(place, english, "app").filled(day=usual))
        first: dict[str, int] = {}
        for number, citation in block.citations:
            yield [Words(f"[{number}]")]
            source = citation.source
            if source.id in first:
                yield [Words(tidy(f"[{first[source.id]}], {citation.locator}"), "en")]
                continue
            first[source.id] = number
            parts = (source.publisher, source.title, citation.locator, source.address)
            yield [Words(tidy(". ".join(part.rstrip(".") for part in parts if part) + "."), "en")]
            if source.note is not None:
                yield from self.each(source.note)
            if source.checked_on != usual:
                yield from self.each(app_text("pdf/source/checked", "Checked {day}.", day=source.checked_on))

    def foot(self, lines: Sequence[Text]) -> Iterator[Sentence]:
        """The lines of the foot, then what is a draft, then what the mark of English means."""
        notices = [draft_notice(speaker.language) for speaker in self.speakers if speaker.draft]
        fallback = app_text("pdf/fallback", "EN: in English, because it is not yet translated.")
        # The foot is composed as a whole before anything of it is drawn.
        for voice in self.all:
            parts: Sentence = []
            for line in lines:
                parts += [Words("·")] * bool(parts) + self.told(voice, line)
            yield parts
            for text in [*notices, *[fallback] * self.fell_back[voice]]:
                yield self.said(voice, text)


def _label(number: int | None, other: str = "") -> list[Sentence]:
    words = other if number is None else str(number)
    return [[Words(words)]] if words else []


def _notes(numbers: Sequence[int]) -> Sentence:
    return [Words(f"[{','.join(map(str, numbers))}]")] if numbers else []


def told(handout: Handout, speakers: Sequence[Voice], tables: Collection[str]) -> list[Sentence]:
    """What a screen reader says of a handout, languages row by row; `tables` as `table_captions` finds them."""
    telling = _Handout(speakers, tables)
    sentences = list(telling.each(handout.title))
    for block in handout.blocks:
        sentences += telling.block(block)
    return [*sentences, *telling.foot(handout.footer)]


def table_captions(reading: Reading, speakers: Sequence[Voice]) -> set[str]:
    """The captions of the tables in the first language: in large print a wide one becomes a list."""
    captions = [node.nodes() for node in reading.tagged("Caption")]
    return {tidy((nodes[1] if len(speakers) > 1 else nodes[0]).words.removeprefix("EN ")) for nodes in captions}


def told_of_cards(cards: CardSheet, speakers: Sequence[Voice], english: Voice) -> list[Sentence]:
    """What a screen reader says of cards: each kind once; two languages row by row, or card by card."""
    telling, officer = _Telling(speakers), _Telling([english])
    together = [[voice] for voice in telling.all] if cards.form in {Form.WALLET, Form.DOOR} else [list(telling.all)]
    draft = app_text("pdf/card/draft", "Draft translation.")
    sentences: list[Sentence] = []
    for face in cards.faces:
        if all(line.english for line in face):
            sentences += [officer.told(0, text) for text in (*(line.text for line in face), *cards.foot)]
            continue
        for group in together:
            foreign = [voice for voice in group if speakers[voice].language != "en"]
            for line in face:
                if line.english:
                    sentences.append(officer.told(0, line.text))
                meant = group if not line.english else foreign if line.meaning else []
                sentences += [telling.told(voice, line.text) for voice in meant]
            for voice in group:
                drafted = [draft] if speakers[voice].draft else []
                sentences += [telling.told(voice, text) for text in (*cards.foot, *drafted)]
    return sentences
