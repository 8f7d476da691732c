"""The fonts: whole, small, and never a box on the paper."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from tests.pdf.samples import FONTS, filing_plan
from tests.pdf.voices import Phrasebook
from vita_assist.errors import OutsideError
from vita_assist.handouts.blocks import Paragraph
from vita_assist.language import Text
from vita_assist.pdf import render
from vita_assist.pdf.embedding import font_program
from vita_assist.pdf.faces import BOLD, REGULAR, load_faces

FILES = [REGULAR[0], BOLD[0]]
each_file = pytest.mark.parametrize("file", FILES)


@pytest.fixture
def fonts(tmp_path: Path) -> Path:
    for file in FILES:
        shutil.copy(FONTS / file, tmp_path / file)
    return tmp_path


@each_file
def test_a_missing_font_is_named_and_nothing_is_printed(fonts: Path, file: str) -> None:
    (fonts / file).unlink()
    with pytest.raises(OutsideError) as caught:
        render(filing_plan(), [Phrasebook("en")], fonts=fonts)
    assert caught.value.exit_code == 3
    assert dict(caught.value.faults[0].values) == {"file": file}


@each_file
@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "folder"])
def test_a_damaged_font_is_named_and_nothing_is_printed(fonts: Path, file: str, damage: str) -> None:
    path = fonts / file
    content = bytearray(path.read_bytes())
    path.unlink()
    if damage == "folder":
        path.mkdir()
    elif damage == "flipped":
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
    else:
        path.write_bytes(content[: 1000 if damage == "cut" else 0])
    with pytest.raises(OutsideError) as caught:
        render(filing_plan(), [Phrasebook("en")], fonts=fonts)
    assert dict(caught.value.faults[0].values) == {"file": file}


@pytest.mark.parametrize("letter", ["\U0001f600", "\u0e01", "\u200b", "\u00ad", "\ufeff", "\u0001"])
def test_a_letter_that_no_font_has_is_refused_by_the_place_of_its_text(letter: str) -> None:
    text = Text("page/somewhere/title", f"Secret {letter} words")
    with pytest.raises(OutsideError) as caught:
        render(filing_plan(Paragraph(text)), [Phrasebook("en")], fonts=FONTS)
    fault = caught.value.faults[0]
    assert dict(fault.values) == {"place": "page/somewhere/title"}
    assert "Secret" not in str(caught.value)


def test_a_letter_of_the_sites_settings_that_no_font_has_is_shown_and_where_to_change_it() -> None:
    text = Text("outlines/page/site/text", "This site: {site}").filled(site="Łódź · 555 0100")
    with pytest.raises(OutsideError) as caught:
        render(filing_plan(Paragraph(text)), [Phrasebook("en")], fonts=FONTS)
    fault = caught.value.faults[0]
    assert (fault.place, dict(fault.values)) == ("pdf/font/site-letter", {"letters": "Łź"})


def test_decomposed_hangul_and_narrow_spaces_are_printed_whole() -> None:
    text = Text("page/somewhere/title", "\u1112\u1161\u11ab\u1100\u1173\u11af 10:30\u202fAM")
    pdf = render(filing_plan(Paragraph(text)), [Phrasebook("en")], fonts=FONTS)
    words = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert "한글 10:30 AM" in words


@each_file
def test_the_committed_fonts_hold_all_of_hangul_and_are_small(file: str) -> None:
    path = FONTS / file
    with TTFont(path) as font:
        letters = set(font.getBestCmap())
        glyphs = font["glyf"]
        assert not any(glyphs[name].isComposite() for name in font.getGlyphOrder())
        assert "fpgm" not in font
    assert letters >= set(range(0xAC00, 0xD7A4))
    assert letters >= set(map(ord, "áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”\u2018\u2019–—…•€§©ㄱㅎ·"))
    assert path.stat().st_size < 2_600_000
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text("utf-8")


def test_metrics_are_those_of_the_font() -> None:
    face = load_faces(FONTS).bold
    with TTFont(FONTS / BOLD[0]) as font:
        names, widths = font.getBestCmap(), font["hmtx"]
        for code, name in names.items():
            if code != 0xA0:
                assert face.width(chr(code)) == widths[name][0]


def test_the_embedded_part_draws_the_same_letters() -> None:
    face = load_faces(FONTS).regular
    letters = sorted("Wñ각힣 ")
    with TTFont(io.BytesIO(font_program(face, letters))) as part, TTFont(FONTS / REGULAR[0]) as whole:
        names = whole.getBestCmap()
        for glyph, letter in enumerate(letters, 1):
            name = names[ord(letter)]
            drawn = part["glyf"][part.getGlyphName(glyph)]
            drawn.expand(part["glyf"])
            wanted = whole["glyf"][name]
            wanted.expand(whole["glyf"])
            assert drawn == wanted
            assert part["hmtx"][part.getGlyphName(glyph)] == whole["hmtx"][name]


@pytest.mark.parametrize("languages", [("en",), ("ko", "en")])
def test_only_parts_of_our_fonts_are_in_the_file(languages: tuple[str, ...]) -> None:
    voices = [Phrasebook(language) for language in languages]
    pdf = render(filing_plan(), voices, fonts=FONTS)
    names = set()
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            entry = font.get_object()
            names.add(entry["/BaseFont"][8:])
            below = entry["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in below["/FontDescriptor"]
            assert "/ToUnicode" in entry
    assert names == {"NotoSansKR-Regular", "NotoSansKR-Bold"}
    assert b"Helvetica" not in pdf
    assert len(pdf) < 100_000
