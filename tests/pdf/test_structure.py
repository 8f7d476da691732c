"""What a screen reader is told: order, languages, headings, tables, boxes."""

from __future__ import annotations

import io
from typing import Any

import page as page_validation
import pytest
from pypdf import PdfReader

from tests.pdf.reading import Reading
from tests.pdf.samples import FONTS, filing_plan
from tests.pdf.voices import PHRASES, Phrasebook, Pseudo, phrase
from vita_assist.handouts.blocks import Block, Heading, Item, Items, Paragraph
from vita_assist.language import Text
from vita_assist.language.voice import Voice
from vita_assist.pdf import render

EN, KO, ES = Phrasebook("en"), Phrasebook("ko", draft=True), Phrasebook("es")
WAYS: dict[str, tuple[Voice, ...]] = {
    "en": (EN,),
    "ko": (KO,),
    "es": (ES,),
    "en-ko": (EN, KO),
    "ko-en": (KO, EN),
    "en-es": (EN, ES),
    "pseudo-ko": (Pseudo(), KO),
}
every_way = pytest.mark.parametrize("way", WAYS)
every_size = pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])


def made(way: str, *, large: bool = False) -> bytes:
    return render(filing_plan(), WAYS[way], fonts=FONTS, large=large)


@every_way
@every_size
def test_the_pdf_conforms_to_pdf_ua(way: str, large: bool) -> None:  # noqa: FBT001
    report = page_validation.validate_pdf_bytes(made(way, large=large), profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant


@every_way
@every_size
def test_marked_content_and_structure_lead_to_each_other(way: str, large: bool) -> None:  # noqa: FBT001
    reading = Reading(made(way, large=large))
    down = {(page, number): node.number for node in reading.root.nodes() for page, number in node.content}
    nums = reading.tree["/ParentTree"]["/Nums"]
    up = {
        (nums[index], number): element.idnum
        for index in range(0, len(nums), 2)
        for number, element in enumerate(nums[index + 1])
    }
    drawn = {(i, mcid) for i, page in enumerate(reading.pages) for mcid in page if mcid >= 0}
    assert down == up
    assert set(down) == drawn
    pages: Any = reading.reader.pages
    assert [page["/StructParents"] for page in pages] == list(range(len(pages)))
    assert reading.tree["/ParentTreeNextKey"] == len(reading.pages)


@every_way
def test_every_element_names_the_one_above_it(way: str) -> None:
    reading = Reading(made(way))
    for node in reading.root.nodes():
        for kid in node.kids:
            if not hasattr(kid, "number"):
                continue
            entry: Any = reading.reader.get_object(kid.number)
            assert entry.raw_get("/P").idnum == node.number


@pytest.mark.parametrize("language", ["en", "ko", "es"])
def test_each_language_is_read_in_the_order_of_the_blocks(language: str) -> None:
    plan = filing_plan()
    voice = Phrasebook(language)
    read = Reading(render(plan, [voice], fonts=FONTS)).root.words
    place = 0
    for text in [plan.title, *(t for block in plan.blocks for t in texts_of(block))]:
        found = read.find(voice.words(text), place)
        assert found >= 0, voice.words(text)
        place = found + len(voice.words(text))


def texts_of(block: Block) -> list[Text]:
    match block:
        case Heading(text) | Paragraph(text):
            return [text]
        case Items(items):
            return [t for item in items for t in item_texts(item)]
        case _:
            return []


def item_texts(item: Item) -> list[Text]:
    after = [text for text in (item.due, item.detail) if text is not None]
    return [*item.people, item.text, *item.marks, *after]


def test_two_languages_are_read_row_by_row_left_then_right() -> None:
    reading = Reading(made("en-ko"))
    assert [node.words for node in reading.tagged("H1")[0].nodes()[1:]] == [
        "Your filing plan for tax year 2025",
        "2025 과세연도 신고 계획",
    ]
    second = reading.tagged("LI")[1]
    assert [(node.tag, node.language) for node in second.nodes() if node.language] == [
        ("Figure", "en-US"),
        ("P", "en-US"),
        ("P", "en-US"),
        ("P", "ko-KR"),
        ("P", "ko-KR"),
    ]
    assert second.words == (
        "2 You · Your spouse: Mail the return together with Form W-7 and the original documents. "
        "It cannot be filed electronically. [2]by April 15, 2026"
        "귀하 · 귀하의 배우자: 신고서를 양식 W-7 및 원본 서류와 함께 우편으로 보내십시오. "
        "전자 신고는 할 수 없습니다. [2]2026년 4월 15일까지"
    )


def test_both_languages_of_a_row_begin_at_the_same_height_as_its_number() -> None:
    for item in Reading(made("en-ko")).tagged("LI"):
        body = [node for node in item.nodes() if node.tag == "P"]
        if {node.language for node in body} != {"en-US", "ko-KR"}:
            continue
        first: dict[str, float] = {}
        for node in (item, *body):
            placed = [piece.place for piece in node.pieces() if piece.place is not None]
            first.setdefault(node.language, placed[0][1])
        assert len(set(first.values())) == 1


def test_a_box_is_a_figure_that_says_what_it_is() -> None:
    figures = Reading(made("ko-en")).tagged("Figure")
    assert len(figures) == 7
    assert {(figure.alt, figure.language) for figure in figures} == {("표시할 빈칸", "ko-KR")}


@every_way
def test_a_table_has_headers_for_its_columns_and_rows(way: str) -> None:
    reading = Reading(made(way))
    table = reading.tagged("Table")[0]
    scopes = [
        str(reading.reader.get_object(node.number)["/A"]["/Scope"])  # type: ignore[index]
        for node in table.nodes()
        if node.tag == "TH"
    ]
    assert scopes == ["/Column"] * 3 + ["/Row"] * 3
    assert [node.tag for node in table.nodes()].count("TR") == 7


def test_english_in_place_of_a_translation_is_marked_explained_and_tagged() -> None:
    text = phrase("Only in English so far.")
    plan = filing_plan(Paragraph(text))
    reading = Reading(render(plan, [KO], fonts=FONTS))
    node = next(node for node in reading.tagged("P") if "Only in English" in node.words)
    assert node.words == "EN Only in English so far."
    assert node.language == "en-US"
    note = PHRASES["EN: in English, because it is not yet translated."]["ko"]
    assert note in reading.root.words
    assert all(note in page[-1].words for page in reading.pages[:-1])
    assert note not in Reading(made("ko")).root.words


def test_a_draft_translation_says_so_on_every_page_once_a_language() -> None:
    reading = Reading(made("en-ko"))
    english = "The Korean translation is a draft. No named person has reviewed it."
    for words in (english, PHRASES[english]["ko"]):
        assert reading.root.words.count(words) == 1
        for page in reading.pages:
            assert "".join(piece.words for piece in page.values()).count(words) == 1
    assert "draft." not in Reading(made("en-es")).root.words


def test_the_document_names_its_title_language_and_day_and_no_author() -> None:
    reader = PdfReader(io.BytesIO(made("ko-en")))
    assert reader.metadata is not None
    assert {name: str(value) for name, value in reader.metadata.items()} == {
        "/Title": "2025 과세연도 신고 계획 / Your filing plan for tax year 2025",
        "/Producer": "VITA Assist",
        "/CreationDate": "D:20260220000000Z",
    }
    catalog: Any = reader.trailer["/Root"]
    assert catalog["/Lang"] == "ko-KR"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"].value is True
