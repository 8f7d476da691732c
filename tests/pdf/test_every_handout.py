"""Every handout, in every language and pair, in normal and large print: read aloud, taken out, placed, written."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pypdfium2 as pdfium
import pytest

from tests.pdf.aloud import first_fault, heard, table_captions, tidy, told, told_of_cards
from tests.pdf.printed import (
    ON_CARDS,
    ON_SHEETS,
    SHEETS,
    WITH_BANDS,
    WITH_GAPS,
    WITH_STATUS,
    Box,
    Print,
    attributes,
    blocks_of,
    desk,
    handout,
    letters_of,
    lines_above_the_foot,
    only,
    pdf_of,
    reading_of,
    voices,
    words_of,
)
from tests.pdf.reading import Node
from vita_assist.errors import OutsideError
from vita_assist.handouts import CardSheet
from vita_assist.handouts.blocks import CalendarCode, Grid, Items, Paragraph, SourceList
from vita_assist.language import Text
from vita_assist.pdf import render
from vita_assist.pdf.pages import page_texts

PAGE = Box(36, 36, 576, 756)
"""Half an inch from each edge."""
HANGS = 1.0
"""So far a hook may hang over: that of a j at the begin of a line, in large print."""

MOST_PAGES = {
    # In one language, in two; in large print in one, in two. Who lets one grow looks at its pages first.
    "filing-plan": (2, 3, 6, 12),
    "number-guide": (2, 4, 7, 16),
    "w7-checklist": (3, 4, 7, 16),
    "ip-pin": (2, 3, 5, 12),
    "ip-pin-reminder": (2, 3, 4, 8),
    "data-sharing": (4, 7, 12, 28),
    "rights": (6, 8, 16, 36),
    "site-plan": (3, 4, 7, 14),
    "family-plan": (2, 3, 5, 10),
    "who-can-help": (2, 3, 5, 10),
    "quick-guide": (2, 3, 5, 10),
}


@only(*ON_SHEETS, *ON_CARDS, *WITH_BANDS, *WITH_GAPS)
def test_what_is_read_aloud_is_what_the_blocks_say_in_order_and_in_their_language(one: Print) -> None:
    made, speakers, reading = handout(one.handout), voices(one.way), reading_of(one)
    if isinstance(made, CardSheet):
        wanted = told_of_cards(made, speakers, desk().voice("en"))
    else:
        wanted = told(made, speakers, table_captions(reading, speakers))
    assert len(wanted) > 4
    assert first_fault(wanted, reading) == ""


@only(*(one for one in ON_SHEETS if not one.large))
def test_a_table_stays_a_table_unless_the_print_is_large(one: Print) -> None:
    grids = [block for block in blocks_of(one).blocks if isinstance(block, Grid)]
    assert len(reading_of(one).tagged("Table")) == len(grids)


@only(*ON_SHEETS, *ON_CARDS)
def test_the_text_of_each_page_can_be_taken_out_whole(one: Print) -> None:
    pages = [tidy(page) for page in page_texts(pdf_of(one))]
    for piece in heard(reading_of(one).root):
        words = tidy(piece.piece.words)
        # What is wider than its column is parted: an address, and in large print a long word.
        parted = one.large or max(map(len, words.split(" "))) > 30
        assert words in pages[piece.page] or (parted and closed(words) in closed(pages[piece.page]))
    assert not [letter for page in pages for letter in page.replace("\ufffe", "") if strange(letter)]


@only(*(one for one in ON_SHEETS if one.handout != "quick-guide"))  # which rests on no source
def test_an_address_that_is_parted_keeps_its_hyphens_when_it_is_copied(one: Print) -> None:
    """After a hyphen at the end of a line a reader of text takes the word for one, and leaves the hyphen out."""
    pages = page_texts(pdf_of(one))
    assert "://" in "".join(pages)
    assert not [found for page in pages for found in re.findall(".{0,30}[\ufffe\x02].{0,30}", page)]


def closed(words: str) -> str:
    return re.sub("[ \ufffe\x02-]", "", words)


def strange(letter: str) -> bool:
    """Whether a letter means that its glyph was lost: the sign for that, a control, one without meaning."""
    code = ord(letter)
    return code in {0xFFFD, 0xFFFF} or code < 32 or 0xE000 <= code <= 0xF8FF or code >= 0xF0000


@pytest.mark.long
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("one", [one for one in ON_SHEETS if not one.large], ids=lambda one: one.name)
def test_another_program_takes_the_same_text_out(one: Print) -> None:
    run = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf_of(one), check=True, capture_output=True)
    pages = [tidy(page) for page in run.stdout.decode("utf-8").split("\f")]
    for piece in heard(reading_of(one).root):
        assert tidy(piece.piece.words).replace(" ", "") in pages[piece.page].replace(" ", "")


@only(*ON_SHEETS)
def test_no_letter_stands_outside_the_margins(one: Print) -> None:
    wide = Box(PAGE.left - HANGS, PAGE.bottom, PAGE.right + HANGS, PAGE.top)
    pages = letters_of(pdf_of(one))
    assert sum(map(len, pages)) > 1000
    assert not [(at, found) for at, page in enumerate(pages) for found in page if not found[1].within(wide)]


@only(*ON_SHEETS, *ON_CARDS)
def test_no_words_lie_over_others_or_over_a_box(one: Print) -> None:
    boxes = figures(one)
    for at, words in enumerate(words_of(pdf_of(one))):
        for index, place in enumerate(words):
            assert not [box for page, box in boxes if page == at and box.overlaps(place, by=0.1)]
            for other in words[index + 1 :]:
                if other.left > place.right:
                    break
                assert not place.overlaps(other, by=0.8), (at, place, other)


def figures(one: Print) -> list[tuple[int | None, Box]]:
    reading = reading_of(one)
    return [
        (node.page, Box(*map(float, attributes(one, node)["/BBox"])))
        for node in reading.root.nodes()
        if node.tag == "Figure"
    ]


@only(*ON_SHEETS)
def test_a_heading_stands_on_the_page_of_what_it_heads_and_above_it(one: Print) -> None:
    pieces = [piece for piece in heard(reading_of(one).root) if piece.piece.place is not None]
    headings = 0
    for heading, following in pairwise(pieces):
        if not heading.is_heading or following.is_heading:
            continue
        headings += 1
        assert heading.page == following.page, heading.piece.words
        assert heading.piece.place is not None
        assert following.piece.place is not None
        assert heading.piece.place[1] > following.piece.place[1]
    assert not pieces[-1].is_heading
    assert headings > 1


@only(*ON_SHEETS)
def test_no_page_has_less_than_two_lines_beside_its_foot(one: Print) -> None:
    lines = [len(lines_above_the_foot(page)) for page in reading_of(one).reader.pages]
    assert min(lines) >= 2
    assert max(lines) > 10


@only(*(one for one in ON_SHEETS if "longer" not in one.way))
def test_a_handout_takes_no_more_pages_than_it_did(one: Print) -> None:
    most = MOST_PAGES[one.handout][("-" in one.way) + 2 * one.large]
    assert len(reading_of(one).pages) <= most


@only(*ON_CARDS)
def test_cards_have_the_pages_of_their_form(one: Print) -> None:
    # Fronts, backs, and those to fold: in each language.
    wallet = 2 + len(voices(one.way))
    pages = {"rights-card": wallet, WITH_STATUS: wallet, "door-card": 2, "site-poster": 1, "desk-tent": 1}
    assert len(reading_of(one).pages) == pages[one.handout]


@only(*ON_SHEETS)
def test_a_list_is_a_list_of_labels_and_bodies(one: Print) -> None:
    reading, made = reading_of(one), blocks_of(one)
    captions = table_captions(reading, voices(one.way))
    wanted = Counter[str]()
    for block in made.blocks:
        match block:
            case Items(items):
                wanted["LI"] += len(items)
            case SourceList(citations):
                wanted["LI"] += len(citations)
            case Grid(caption, _, rows) if tidy(voices(one.way)[0].words(caption)) not in captions:
                wanted["LI"] += len(rows)
    entries = reading.tagged("LI")
    assert len(entries) == wanted["LI"]
    assert [kid.tag for whole in reading.tagged("L") for kid in below(whole)] == ["LI"] * len(entries)
    for entry in entries:
        assert [kid.tag for kid in below(entry)] == ["Lbl", "LBody"]
        assert all(kid.pieces() for kid in below(entry))


def below(node: Node) -> Iterator[Node]:
    assert all(isinstance(kid, Node) for kid in node.kids)
    return (kid for kid in node.kids if isinstance(kid, Node))


@only(*ON_SHEETS)
def test_a_table_has_a_header_for_each_column_and_each_row(one: Print) -> None:
    reading = reading_of(one)
    captions = table_captions(reading, voices(one.way))
    first = voices(one.way)[0]
    grids = [
        block
        for block in blocks_of(one).blocks
        if isinstance(block, Grid) and tidy(first.words(block.caption)) in captions
    ]
    for table, grid in zip(reading.tagged("Table"), grids, strict=True):
        headers = [node for node in table.nodes() if node.tag == "TH"]
        scopes = [str(attributes(one, node)["/Scope"]) for node in headers]
        assert scopes == ["/Column"] * len(grid.columns) + ["/Row"] * len(grid.rows)
        named = [header.words for header in headers[: len(grid.columns)]]
        assert all(tidy(first.words(column)) in tidy(words) for column, words in zip(grid.columns, named, strict=True))


@only(*(one for one in ON_SHEETS if one.handout == "ip-pin-reminder"))
def test_the_code_is_a_figure_that_says_what_it_is_and_where(one: Print) -> None:
    (code,) = (block for block in blocks_of(one).blocks if isinstance(block, CalendarCode))
    wanted = " / ".join(dict.fromkeys(tidy(voice.words(code.alt)) for voice in voices(one.way)))
    (node,) = (node for node in reading_of(one).tagged("Figure") if tidy(node.alt) == wanted)
    assert node.page is not None
    box = Box(*map(float, attributes(one, node)["/BBox"]))
    assert box.within(PAGE)
    page = pdfium.PdfDocument(pdf_of(one))[node.page]
    drawn = [Box(*shape.get_bounds()) for shape in page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_PATH])]
    dark = max((shape for shape in drawn if shape.within(box)), key=lambda shape: shape.right - shape.left)
    # Four squares of 1.5 points are white on each side.
    assert dark == pytest.approx((box.left + 6, box.bottom + 6, box.right - 6, box.top - 6), abs=0.2)
    page.close()


# A letter that no font has


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("name", SHEETS)
def test_a_letter_that_no_font_has_names_its_place_and_nothing_is_printed(name: str, large: bool) -> None:  # noqa: FBT001
    made = blocks_of(Print(name, "en"))
    lost = Paragraph(Text("sheets/lost/lead", "A clinic at ภูเก็ต."))
    with pytest.raises(OutsideError) as raised:
        render(replace(made, blocks=(*made.blocks, lost)), voices("en"), fonts=desk().fonts, large=large)
    assert voices("en")[0].words(raised.value.faults[0]) == (
        "A letter in the text sheets/lost/lead is in no font of this program. Nothing was printed."
        " Tell your coordinator."
    )
