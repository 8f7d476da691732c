"""Every handout as a file: fit for screen readers, sound, small, and the same every time."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import page as page_validation
import pytest
from fontTools.ttLib import TTFont

from tests.conftest import ROOT
from tests.pdf.printed import ON_CARDS, ON_SHEETS, Print, only, pdf_of, reading_of
from tests.pdf.reading import Node

MOST_BYTES = {"rights": 250_000, "data-sharing": 190_000, "w7-checklist": 130_000}
"""Files that are larger than others may be."""


@only(*ON_SHEETS, *ON_CARDS)
def test_the_pdf_conforms_to_pdf_ua(one: Print) -> None:
    report = page_validation.validate_pdf_bytes(pdf_of(one), profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant


@only(*ON_SHEETS, *ON_CARDS)
def test_marked_content_and_structure_lead_to_each_other(one: Print) -> None:
    reading = reading_of(one)
    down = {(page, number): node.number for node in reading.root.nodes() for page, number in node.content}
    nums = reading.tree["/ParentTree"]["/Nums"]
    up = {
        (page, number): above.idnum
        for page, kids in zip(nums[::2], nums[1::2], strict=True)
        for number, above in enumerate(kids)
    }
    assert down == up
    assert set(down) == {(at, mcid) for at, page in enumerate(reading.pages) for mcid in page if mcid >= 0}
    for node in reading.root.nodes():
        for below in (kid for kid in node.kids if isinstance(kid, Node)):
            entry: Any = reading.reader.get_object(below.number)
            assert entry.raw_get("/P").idnum == node.number


@pytest.mark.long
@pytest.mark.parametrize("one", [*ON_SHEETS, *ON_CARDS], ids=lambda one: one.name)
def test_qpdf_finds_no_fault(one: Print, tmp_path: Path) -> None:
    (tmp_path / "one.pdf").write_bytes(pdf_of(one))
    run = subprocess.run(["qpdf", "--check", str(tmp_path / "one.pdf")], capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (0, b"")


@only(*ON_SHEETS, *ON_CARDS)
def test_only_the_letters_that_are_used_of_our_own_fonts_are_in_the_file(one: Print) -> None:
    reading = reading_of(one)
    fonts = {name: font for page in reading.reader.pages for name, font in page["/Resources"]["/Font"].items()}  # type: ignore[index]
    assert set(fonts) <= {"/R", "/B"}
    drawn = {letter for page in reading.pages for piece in page.values() for letter in piece.words}
    held: set[str] = set()
    for name, font in fonts.items():
        (descendant,) = font["/DescendantFonts"]
        program = descendant["/FontDescriptor"]["/FontFile2"].get_data()
        assert re.fullmatch(rf"/[A-Z]{{6}}\+NotoSansKR-{'Bold' if name == '/B' else 'Regular'}", font["/BaseFont"])
        letters = set(re.findall(rb"<(....)> <\1>", font["/ToUnicode"].get_data()))
        assert TTFont(io.BytesIO(program))["maxp"].numGlyphs == len(letters) + 1
        held |= {chr(int(code, 16)) for code in letters}
    assert held == drawn


@only(*ON_SHEETS, *ON_CARDS)
def test_the_file_is_small(one: Print) -> None:
    assert len(pdf_of(one)) < MOST_BYTES.get(one.handout, 120_000)


SAMPLES = Print("number-guide", "ko-en"), Print("rights-card", "es"), Print("ip-pin-reminder", "en", large=True)
_MAKE = """
import hashlib
from tests.pdf.printed import pdf_of
from tests.pdf.test_every_file import SAMPLES
for one in SAMPLES:
    print(hashlib.sha256(pdf_of(one)).hexdigest())
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_writes_the_same_bytes(seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    run = subprocess.run(
        [sys.executable, "-c", _MAKE], cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )
    assert run.stdout.split() == [hashlib.sha256(pdf_of(one)).hexdigest() for one in SAMPLES]
