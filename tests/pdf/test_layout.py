"""Where things stand: inside the margins, in one piece, broken only at spaces."""

from __future__ import annotations

import dataclasses
import io
from functools import cache

import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import ContentStream

from tests.pdf.reading import Node, Reading
from tests.pdf.samples import BENEFITS, FONTS, SOURCES, filing_plan
from tests.pdf.test_structure import WAYS, every_size, every_way, made
from tests.pdf.voices import Phrasebook, Pseudo, phrase
from vita_assist.handouts.blocks import Block, Grid, Handout, Heading, Item, Items, Paragraph, Row, SourceList
from vita_assist.pdf import render
from vita_assist.pdf.faces import Faces, load_faces
from vita_assist.pdf.lines import Run, balanced, broken
from vita_assist.pdf.styles import Style
from vita_assist.pdf.words import composed

EN, KO = Phrasebook("en"), Phrasebook("ko")
BODY = Style(10, 14)
FILLER = phrase("Ask about any number on this page.", "이 면의 어느 번호든 물어보십시오.", "Pregunte.")


@cache
def faces() -> Faces:
    return load_faces(FONTS)


def words_of(lines: list) -> list[str]:  # type: ignore[type-arg]
    return ["".join(fragment.words for fragment in line.fragments) for line in lines]


def with_blocks(*blocks: Block) -> Handout:
    return dataclasses.replace(filing_plan(), blocks=blocks)


def outside(pdf: bytes) -> list[tuple[int, str, tuple[float, ...]]]:
    """The letters that stand outside margins of half an inch."""
    found: list[tuple[int, str, tuple[float, ...]]] = []
    document = pdfium.PdfDocument(pdf)
    for index, page in enumerate(document):
        text = page.get_textpage()
        for at in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(at)
            if left < 35.5 or bottom < 35.5 or right > 576.5 or top > 756.5:
                letter = text.get_text_range(at, 1)
                if letter.strip():
                    found.append((index, letter, (left, bottom, right, top)))
        text.close()
        page.close()
    document.close()
    return found


@every_way
@every_size
def test_nothing_stands_outside_the_margins(way: str, large: bool) -> None:  # noqa: FBT001
    assert outside(made(way, large=large)) == []


@every_size
def test_words_half_as_long_again_stay_in_their_columns(large: bool) -> None:  # noqa: FBT001
    pdf = render(filing_plan(), [Pseudo(), Pseudo()], fonts=FONTS, large=large)
    assert outside(pdf) == []


@given(
    words=st.lists(st.text("가각힣납세자번호신고서W7-1,áñ$0", min_size=1, max_size=9), min_size=1, max_size=40),
    width=st.integers(40, 540),
)
def test_lines_break_at_spaces_and_lose_nothing(words: list[str], width: int) -> None:
    text = " ".join(words)
    lines = broken([Run(text, BODY, None)], width, faces())
    assert "".join(words_of(lines)) == text
    for line, words_there in zip(lines, words_of(lines), strict=True):
        last = line.fragments[-1]
        set_wide = faces().regular.width(words_there.rstrip(" ")) / 100
        assert last.x + last.width <= width + 0.05
        assert set_wide <= width + 0.05
    if max(faces().regular.width(word) / 100 for word in words) <= width:
        assert all(found.endswith(" ") for found in words_of(lines)[:-1])


@given(st.integers(30, 200))
def test_a_word_wider_than_its_column_is_parted_and_loses_nothing(width: int) -> None:
    text = "https://www.irs.gov/individuals/international-taxpayers/taxpayer-identification-numbers"
    lines = broken([Run(text, BODY, None)], width, faces())
    assert "".join(words_of(lines)) == text
    assert all(faces().regular.width(found) / 100 <= width + 0.05 for found in words_of(lines))


@pytest.mark.parametrize(
    "kept",
    [
        "양식 W-7",
        "제4조",
        "제 4 조",
        "$1,234.56",
        "Form W-7",
        "Formulario W-7(SP)",
        "(800) 829-1040",
        "1 (800) 908-4490",
        "800 829 1040",
        "1-800-829-1040",
        "April 15",
        "15 de abril",
        "no\u00a0break",
    ],
)
@pytest.mark.parametrize("width", range(60, 200, 7))
def test_what_belongs_together_stays_on_one_line(kept: str, width: int) -> None:
    text = composed(f"그것은 보통 하나 둘 셋 {kept} 다섯 여섯 word {kept} end {kept}")
    lines = words_of(broken([Run(text, BODY, None)], width, faces()))
    whole = sum(line.count(composed(kept)) for line in lines)
    if faces().regular.width(composed(kept)) / 100 <= width:
        assert whole == 3


@pytest.mark.parametrize("width", range(80, 400, 20))
def test_a_heading_takes_no_more_lines_for_being_balanced(width: int) -> None:
    runs = [Run("Your filing plan for tax year 2025, to take home", BODY, None)]
    assert len(balanced(runs, width, faces())) == len(broken(runs, width, faces()))


@pytest.mark.parametrize("way", ["en", "en-ko"])
def test_no_heading_is_left_at_the_foot_of_a_page(way: str) -> None:
    for count in range(30, 56):
        filler = Items(tuple(Item(FILLER) for _ in range(count)))
        table = (Heading(phrase("Part", "부분", "Parte")), BENEFITS)
        pdf = render(with_blocks(filler, *table), WAYS[way], fonts=FONTS)
        reading = Reading(pdf)
        heading = reading.tagged("H2")[0]
        table_node = reading.tagged("Table")[0]
        assert pages_of(heading) == {min(pages_of(table_node))}
        first_reasons = [node for node in table_node.nodes() if node.tag == "TR"][2]
        assert min(pages_of(first_reasons)) == min(pages_of(table_node))


def pages_of(node: Node) -> set[int]:
    return {page for below in node.nodes() for page, _ in below.content}


def test_no_single_line_is_left_alone_on_a_page() -> None:
    long = Paragraph(phrase("This sentence is here to fill its lines. " * 12))
    parted = 0
    for count in range(33, 38):
        for notes in range(1, 5):
            # The small lines of sources move the paragraph by less than one of its own.
            above = SourceList(SOURCES.citations[:notes])
            filler = Items(tuple(Item(FILLER) for _ in range(count)))
            # Else the last page would be so empty that all of it is brought onto the one before.
            after = Items(tuple(Item(FILLER) for _ in range(12)))
            reading = Reading(render(with_blocks(above, filler, long, after), [EN], fonts=FONTS))
            node = next(node for node in reading.tagged("P") if "fill its lines" in node.words)
            parted += len(node.content) > 1
            assert all(len(piece.words) > 150 for piece in node.pieces())
    assert parted


@every_size
@pytest.mark.parametrize("way", ["en", "ko-en"])
def test_a_table_over_several_pages_repeats_its_header(way: str, large: bool) -> None:  # noqa: FBT001
    rows = tuple(dataclasses.replace(row, number=number) for number, row in enumerate(BENEFITS.rows * 8, 1))
    plan = with_blocks(dataclasses.replace(BENEFITS, rows=rows))
    reading = Reading(render(plan, WAYS[way], fonts=FONTS, large=large))
    table = reading.tagged("Table")[0]
    assert len(pages_of(table)) > 1
    assert [node.tag for node in table.nodes()].count("TR") == 1 + 2 * len(rows)
    names = [WAYS[way][0].words(column) for column in BENEFITS.columns]
    for page in sorted(pages_of(table))[1:]:
        assert reading.pages[page][-1].words.startswith("".join(names[:1]))
        assert all(name in reading.pages[page][-1].words for name in names)
    assert outside(render(plan, WAYS[way], fonts=FONTS, large=large)) == []


def test_a_table_too_wide_for_large_print_is_set_as_lists() -> None:
    name = phrase("Verylongcolumnnamewithoutanyspace")
    grid = Grid(
        BENEFITS.caption,
        (name, name, name, name),
        (Row((name, name, name, name), number=1, details=(FILLER,), notes=(1,)),),
    )
    pdf = render(with_blocks(grid), [EN, KO], fonts=FONTS, large=True)
    reading = Reading(pdf)
    assert reading.tagged("Table") == []
    assert "1 EN Verylong" not in reading.root.words
    assert "Verylongcolumnnamewithoutanyspace: Verylong" in reading.root.words
    assert outside(pdf) == []


def test_a_row_taller_than_a_page_is_parted() -> None:
    endless = phrase("An endless cell. " * 300)
    row = Row((endless, FILLER), details=(phrase("An endless reason. " * 600),))
    grid = Grid(BENEFITS.caption, (FILLER, FILLER), (row, row))
    pdf = render(with_blocks(grid), [EN], fonts=FONTS, large=True)
    assert outside(pdf) == []
    assert Reading(pdf).root.words.count("An endless cell.") == 600


@every_way
def test_only_black_is_used(way: str) -> None:
    for page in PdfReader(io.BytesIO(made(way))).pages:
        operators = {operator for _, operator in ContentStream(page.get_contents(), page.pdf).operations}
        assert operators.isdisjoint({b"rg", b"RG", b"k", b"K", b"sc", b"SC", b"scn", b"SCN", b"g"})


@pytest.mark.parametrize("way", ["en", "ko", "es", "en-ko", "ko-en", "en-es"])
def test_the_plan_fits_on_two_pages(way: str) -> None:
    assert len(PdfReader(io.BytesIO(made(way))).pages) <= 2
