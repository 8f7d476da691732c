"""The file as a whole: the same every time, read by other programs, light to load."""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.pdf.samples import FONTS, filing_plan
from tests.pdf.test_layout import with_blocks
from tests.pdf.test_structure import WAYS, every_way, made, texts_of
from tests.pdf.voices import Phrasebook
from vita_assist.language.voice import Voice
from vita_assist.pdf import render
from vita_assist.pdf.pages import page_images, page_texts

ROOT = Path(__file__).parents[2]
_MAKE = """
import hashlib, sys
from tests.pdf.test_structure import made
from tests.pdf.voices import Phrasebook
sys.stdout.write(hashlib.sha256(made("en-ko")).hexdigest())
"""


def flat(words: str) -> str:
    return re.sub(r"\s+", " ", words)


@every_way
def test_the_same_handout_gives_the_same_bytes(way: str) -> None:
    assert made(way) == made(way)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_gives_the_same_bytes(seed: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _MAKE],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
        capture_output=True,
        text=True,
    )
    assert run.stdout == hashlib.sha256(made("en-ko")).hexdigest()


def test_nothing_of_the_maker_is_loaded_before_the_first_pdf() -> None:
    code = "import sys, vita_assist.pdf; sys.exit('reportlab' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def by_pypdf(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def by_pdfium(pdf: bytes) -> str:
    return "\n".join(page_texts(pdf))


def by_poppler(pdf: bytes) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    run = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, check=True, capture_output=True)
    return run.stdout.decode("utf-8")


@pytest.mark.parametrize("reader", [by_pypdf, by_pdfium, by_poppler])
@every_way
def test_the_text_can_be_taken_out_in_every_language(reader, way: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    plan = filing_plan()
    read = flat(reader(made(way)))
    for voice in WAYS[way]:
        for text in [plan.title, *plan.footer, *(t for b in plan.blocks for t in texts_of(b))]:
            assert flat(voice.words(text)) in read


@pytest.mark.parametrize("voice", [Phrasebook("ko"), Phrasebook("es")])
def test_lines_end_only_between_words(voice: Voice) -> None:
    plan = filing_plan()
    reader = PdfReader(io.BytesIO(render(plan, [voice], fonts=FONTS, large=True)))
    read = "\n".join(page.extract_text() for page in reader.pages)
    parted = 0
    for text in (t for b in plan.blocks for t in texts_of(b)):
        words = voice.words(text)
        pattern = r"\s+".join(re.escape(word) for word in words.split(" "))
        found = re.search(pattern, read)
        assert found is not None
        parted += "\n" in found.group()
    assert parted > 5


@pytest.mark.long
@every_way
def test_qpdf_finds_no_fault(way: str, tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(made(way))
    subprocess.run(["qpdf", "--check", str(tmp_path / "plan.pdf")], check=True)


def test_pages_become_pictures_of_the_wanted_width() -> None:
    images = page_images(made("en-ko"), 850)
    assert len(images) == 2
    for image in images:
        assert (image.width, image.height) == (850, 1100)
        assert len(image.pixels) == 850 * 1100 * 3
        assert image.pixels[:3] == b"\xff\xff\xff"
        dark = sum(1 for value in image.pixels[::3] if value < 128)
        assert 5_000 < dark < 850 * 1100 / 5


def test_a_handout_without_blocks_has_one_page() -> None:
    assert len(page_texts(render(with_blocks(), [Phrasebook("en")], fonts=FONTS))) == 1
