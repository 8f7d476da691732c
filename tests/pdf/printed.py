"""Every handout in every way to print it, and where its letters and lines stand."""

from __future__ import annotations

import re
from ctypes import byref, c_float
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pytest
from pypdf import PageObject

from tests.cli.calling import HOUSEHOLD
from tests.desk.desks import new_desk
from tests.pdf.reading import Node, Reading
from tests.pdf.voices import Pseudo
from vita_assist.desk import HANDOUTS, Desk
from vita_assist.handouts import CardSheet, Handout
from vita_assist.interview.intake import parse_intake
from vita_assist.language import Text
from vita_assist.language.voice import Said, Voice
from vita_assist.pdf import render

CARDS = ("rights-card", "door-card", "site-poster", "desk-tent")
SHEETS = tuple(one for one in HANDOUTS if one not in CARDS)
WITH_STATUS = "rights-card-with-status"
OLD = "-old"
"""After a handout's name: as it is printed when the content has expired, with its band."""
WAYS = ("en", "ko", "es", "en-ko", "en-es", "ko-en", "ko-es", "es-en", "es-ko", "longer", "longer-longer")
QUICK_WAYS = ("en", "ko-en", "es", "longer-longer", "gaps")


@dataclass(frozen=True)
class Longer:
    """The English of the content with each word, number and address four tenths longer."""

    language: str = "x-pseudo"
    draft: bool = False

    def say(self, text: Text) -> Said:
        return Pseudo().say(Text(text.place, desk().voice("en").words(text)))

    def words(self, text: Text) -> str:
        return self.say(text).words


@dataclass(frozen=True)
class Gaps:
    """Korean in which every third text or so is not translated."""

    language: str = "ko"
    draft: bool = True

    def say(self, text: Text) -> Said:
        if len(text.english) % 3:
            return desk().voice("ko").say(text)
        return Said(desk().voice("en").words(text), "en", fallback=True)

    def words(self, text: Text) -> str:
        return self.say(text).words


class Print(NamedTuple):
    """One document: which handout, in which languages, in which size."""

    handout: str
    way: str
    large: bool = False

    @property
    def name(self) -> str:
        return f"{self.handout}-{self.way}{'-large' if self.large else ''}"

    @property
    def quick(self) -> bool:
        return self.way in QUICK_WAYS and not self.large and not self.handout.endswith(OLD)


ON_SHEETS = [Print(name, way, large) for name in SHEETS for way in WAYS for large in (False, True)]
TOO_LONG = [Print("site-poster", "longer-longer"), Print(WITH_STATUS, "longer"), Print(WITH_STATUS, "longer-longer")]
"""With words four tenths longer these could not be read on their card: they are refused, never cut."""
ON_CARDS = [one for name in (*CARDS, WITH_STATUS) for way in WAYS if (one := Print(name, way)) not in TOO_LONG]
WITH_GAPS = [Print(name, way) for name in (*SHEETS, *CARDS) for way in ("gaps", "es-gaps")]
WITH_BANDS = [Print(name + OLD, way) for name in SHEETS for way in ("en-ko", "longer")]


def only(*prints: Print) -> pytest.MarkDecorator:
    """Some of all ways to print in the ordinary run, the rest in the long one."""
    given = [pytest.param(one, id=one.name, marks=[] if one.quick else pytest.mark.long) for one in prints]
    return pytest.mark.parametrize("one", given)


@cache
def desk(days: int = 3) -> Desk:
    """A desk so many days after the content was checked, with the household of the README."""
    made = new_desk(new_desk().pack.checked_on + timedelta(days=days))
    made.take(parse_intake(HOUSEHOLD.read_bytes(), made.pack.facts, made.pack.tax_years, made.day))
    return made


@cache
def handout(name: str) -> Handout | CardSheet:
    if name == WITH_STATUS:
        return desk().paper.handout("rights-card", status_line=True)
    if name.endswith(OLD):
        return desk(days=120).paper.handout(name.removesuffix(OLD))
    return desk().paper.handout(name)


@cache
def voices(way: str) -> tuple[Voice, ...]:
    made: dict[str, Voice] = {"longer": Longer(), "gaps": Gaps()}
    return tuple(made.get(code) or desk().voice(code) for code in way.split("-"))


@cache
def pdf_of(one: Print) -> bytes:
    return render(handout(one.handout), voices(one.way), fonts=desk().fonts, large=one.large)


@cache
def reading_of(one: Print) -> Reading:
    return Reading(pdf_of(one))


class Box(NamedTuple):
    """A rectangle of a page, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def within(self, other: Box) -> bool:
        low = other.left <= self.left and other.bottom <= self.bottom
        return low and self.right <= other.right and self.top <= other.top

    def overlaps(self, other: Box, by: float) -> bool:
        wide = min(self.right, other.right) - max(self.left, other.left)
        return wide > by and min(self.top, other.top) - max(self.bottom, other.bottom) > by


@cache
def letters_of(pdf: bytes) -> list[list[tuple[str, Box]]]:
    """The letters of each page with the ink that they take, without spaces."""
    pages = []
    document = pdfium.PdfDocument(pdf)
    for page in document:
        text = page.get_textpage()
        words = text.get_text_range()
        places = [Box(*text.get_charbox(at)) for at in range(text.count_chars())]
        pages.append([(letter, place) for letter, place in zip(words, places, strict=True) if letter.strip()])
        text.close()
        page.close()
    document.close()
    return pages


def sizes_of(pdf: bytes) -> list[list[tuple[str, float]]]:
    """The letters of each page with the size in which they are set, in points."""
    pages = []
    document = pdfium.PdfDocument(pdf)
    for page in document:
        text = page.get_textpage()
        letters = enumerate(text.get_text_range())
        pages.append([(letter, pdfium.raw.FPDFText_GetFontSize(text, at)) for at, letter in letters if letter.strip()])
        text.close()
        page.close()
    document.close()
    return pages


@cache
def words_of(pdf: bytes) -> list[list[Box]]:
    """The places of the words of each page from left to right, those of a line that were set at once together."""
    pages = []
    document = pdfium.PdfDocument(pdf)
    for page in document:
        text = page.get_textpage()
        pages.append(sorted(Box(*text.get_rect(at)) for at in range(text.count_rects())))
        text.close()
        page.close()
    document.close()
    return pages


class Stroke(NamedTuple):
    """A straight line of a page from one end to the other, and whether it is dashed."""

    begin: tuple[float, float]
    end: tuple[float, float]
    dashed: bool


@cache
def strokes_of(pdf: bytes) -> list[list[Stroke]]:
    """All lines that are drawn on each page; a page of cards has no other shapes."""
    pages = []
    document = pdfium.PdfDocument(pdf)
    for page in document:
        pages.append([stroke(shape) for shape in page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_PATH])])
        page.close()
    document.close()
    return pages


def stroke(shape: pdfium.PdfObject) -> Stroke:
    ends = []
    for at in range(pdfium.raw.FPDFPath_CountSegments(shape)):
        x, y = c_float(), c_float()
        pdfium.raw.FPDFPathSegment_GetPoint(pdfium.raw.FPDFPath_GetPathSegment(shape, at), byref(x), byref(y))
        ends.append((round(x.value, 1), round(y.value, 1)))
    begin, end = sorted(ends)
    return Stroke(begin, end, dashed=pdfium.raw.FPDFPageObj_GetDashCount(shape) > 0)


_DRAWN = re.compile(rb"/Artifact <</Type/Pagination(/)Subtype/Footer>>BDC|/Artifact (B)MC|(MCID) |1 0 0 1 \S+ (\S+) Tm")


def lines_above_the_foot(page: PageObject) -> set[bytes]:
    """The baselines of a page's lines, without the foot and without what is repeated from another page."""
    contents = page.get_contents()
    assert contents is not None
    found: set[bytes] = set()
    read = False
    for foot, decoration, marked, baseline in _DRAWN.findall(contents.get_data()):
        if foot:
            return found
        read = bool(marked) or (read and not decoration)
        if baseline and read:
            found.add(baseline)
    return found


def blocks_of(one: Print) -> Handout:
    made = handout(one.handout)
    assert isinstance(made, Handout)
    return made


def attributes(one: Print, node: Node) -> Any:  # noqa: ANN401 - a dictionary of a PDF holds anything
    entry: Any = reading_of(one).reader.get_object(node.number)
    return entry.get("/A", {})
