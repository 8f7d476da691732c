"""The calendar entry of the reminder: as other programs read its file, and as a phone reads it from paper."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from random import Random

import ics
import pypdfium2 as pdfium
import pytest
import vobject
import zxingcpp
from PIL import Image, ImageChops, ImageFilter

from tests.conftest import ROOT
from tests.pdf.printed import WAYS, Print, blocks_of, desk, only, pdf_of, reading_of, voices
from vita_assist.calendars import calendar_file, code_text
from vita_assist.desk import Desk
from vita_assist.handouts.blocks import CalendarCode
from vita_assist.handouts.entry import CalendarEntry
from vita_assist.language import Text
from vita_assist.places import places

REMINDER = "ip-pin-reminder"
SHIPPED = [way for way in WAYS if "longer" not in way]
every_way = pytest.mark.parametrize("way", SHIPPED)
# What no calendar may tell of anybody. Calendars are carried to clouds, and shared with others.
TELLING = re.compile(
    r"ssn|itin|social security|immigra|visa\b|status|citizen|alien|w-7|spouse|child|refund"
    r"|사회보장|납세자|이민|체류|신분|비자|시민|외국인|배우자|자녀|환급"
    r"|seguro social|inmigra|migrator|estatus|ciudadan|extranjer|cónyuge|hij[oa]|reembolso",
    re.IGNORECASE,
)


def entry() -> CalendarEntry:
    (code,) = (block for block in blocks_of(Print(REMINDER, "en")).blocks if isinstance(block, CalendarCode))
    return code.entry


def file_in(way: str) -> bytes:
    return calendar_file(entry(), voices(way))


def said(text: Text, way: str) -> str:
    return " / ".join(dict.fromkeys(voice.words(text) for voice in voices(way)))


# The file


@every_way
def test_vobject_reads_the_whole_day_its_words_and_one_alarm(way: str) -> None:
    (event,) = vobject.readOne(file_in(way).decode()).vevent_list
    assert event.uid.value == f"{entry().id}@vita-assist.invalid"
    assert (event.dtstart.value, event.dtend.value) == (entry().day, entry().day + timedelta(days=1))
    assert type(event.dtstart.value) is date
    assert event.summary.value == said(entry().summary, way)
    assert event.description.value == said(entry().description, way)
    assert event.contents["class"][0].value == "PRIVATE"
    (alarm,) = event.valarm_list
    assert alarm.action.value == "DISPLAY"
    assert alarm.description.value == said(entry().summary, way)
    assert alarm.trigger.value == timedelta(hours=9)


@every_way
def test_ics_reads_the_whole_day_its_words_and_one_alarm(way: str) -> None:
    (event,) = ics.Calendar(file_in(way).decode()).events
    assert event.uid == f"{entry().id}@vita-assist.invalid"
    assert event.all_day
    assert event.begin.date() == entry().day
    assert event.duration == timedelta(days=1)
    assert event.name == said(entry().summary, way)
    assert event.description == said(entry().description, way)
    (alarm,) = event.alarms
    assert alarm.trigger == timedelta(hours=9)


@every_way
@pytest.mark.parametrize("many", [1, 9], ids=["as shipped", "long words"])
def test_lines_end_and_are_folded_as_the_standard_wants(way: str, many: int) -> None:
    long = replace(entry(), description=Text("calendar/long", "번호, ñandú; \\ 1. " * many))
    data = calendar_file(long if many > 1 else entry(), voices(way))
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert b"\r" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()
    unfolded = data.replace(b"\r\n ", b"").decode()
    assert ("DESCRIPTION:" + r"번호\, ñandú\; \\ 1. " * many).rstrip() in unfolded or many == 1


@every_way
def test_neither_the_file_nor_the_code_tells_anything_of_anybody(way: str) -> None:
    for told in (file_in(way).decode().replace("\r\n ", ""), code_text(entry(), voices(way))):
        assert "IP PIN" in told
        assert TELLING.findall(told) == []
        words = [line.split(":", 1)[1] for line in told.splitlines() if re.match("SUMMARY|DESCRIPTION", line)]
        assert set(re.findall(r"\d[\d -]+\d", " ".join(words))) <= {"800-908-4490"}
        # The day at the desk, that of the entry, the day after it, and its year: no other number.
        numbers = set(re.findall(r"\d{4,}", " ".join(set(told.splitlines()) - {f"DESCRIPTION:{words[-1]}"})))
        days = {f"{day:%Y%m%d}" for day in (entry().made, entry().day, entry().day + timedelta(days=1))}
        assert numbers <= {*days, "000000", str(entry().day.year), "4490"}


@every_way
def test_the_code_says_the_same_day_and_words_as_the_file(way: str) -> None:
    whole = set(file_in(way).decode().replace("\r\n ", "").splitlines())
    code = code_text(entry(), voices(way))
    assert set(code.splitlines()) <= whole
    assert {line.split(":")[0].split(";")[0] for line in code.splitlines()} >= {"UID", "DTSTART", "SUMMARY"}
    # More than this needs a square that a phone no longer reads from a page held in the hand.
    assert len(code.encode()) <= 331


def test_another_process_writes_the_same_bytes() -> None:
    make = (
        "import hashlib; from tests.test_calendars import *; "
        "print(hashlib.sha256(file_in('ko-es') + code_text(entry(), voices('ko-es')).encode()).hexdigest())"
    )
    here = hashlib.sha256(file_in("ko-es") + code_text(entry(), voices("ko-es")).encode()).hexdigest()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        run = subprocess.run([sys.executable, "-c", make], cwd=ROOT, env=environment, check=True, capture_output=True)
        assert run.stdout.decode().strip() == here


# The code on paper


PRINTER = 300


@lru_cache(maxsize=2)
def on_paper(one: Print) -> Image.Image:
    """The page with the code, in the dots of a printer."""
    (code,) = (node for node in reading_of(one).tagged("Figure") if "QR" in node.alt)
    assert code.page is not None
    document = pdfium.PdfDocument(pdf_of(one))
    page = document[code.page]
    image: Image.Image = page.render(scale=PRINTER / 72, grayscale=True).to_pil().copy()
    page.close()
    document.close()
    return image


def scanned(image: Image.Image, dpi: int) -> Image.Image:
    size = round(image.width * dpi / PRINTER), round(image.height * dpi / PRINTER)
    return image.resize(size, Image.Resampling.LANCZOS)


def blurred(image: Image.Image) -> Image.Image:
    return image.filter(ImageFilter.GaussianBlur(0.8))


def turned(image: Image.Image) -> Image.Image:
    return image.rotate(3, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def speckled(image: Image.Image) -> Image.Image:
    """Each fiftieth dot, always the same ones, is black for white or white for black; then a lens blurs it."""
    chances = Random(7).randbytes(image.width * image.height)  # noqa: S311 - dirt keeps no secrets
    dirt = Image.frombytes("L", image.size, chances).point([255] * 5 + [0] * 251)
    return blurred(Image.composite(ImageChops.invert(image), image, dirt))


def worn(image: Image.Image) -> Image.Image:
    return speckled(turned(image))


def read(image: Image.Image) -> str:
    (found,) = zxingcpp.read_barcodes(image, text_mode=zxingcpp.TextMode.Plain)
    assert found.format == zxingcpp.BarcodeFormat.QRCode
    return str(found.text)


every_scanner = pytest.mark.parametrize("dpi", [150, 200, 300])


@every_scanner
@pytest.mark.parametrize("damage", [blurred, turned, speckled, worn])
def test_the_code_is_read_from_bad_paper(damage: Callable[[Image.Image], Image.Image], dpi: int) -> None:
    one = Print(REMINDER, "ko-en")
    assert read(scanned(damage(on_paper(one)), dpi)) == code_text(entry(), voices(one.way))


@only(*(Print(REMINDER, way, large) for way in SHIPPED for large in (False, True)))
def test_the_code_on_every_page_says_the_entry_in_its_languages(one: Print) -> None:
    assert read(scanned(on_paper(one), 150)) == code_text(entry(), voices(one.way))


@pytest.mark.long
@every_scanner
@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
@every_way
def test_the_code_of_every_page_is_read_from_bad_paper(way: str, large: bool, dpi: int) -> None:  # noqa: FBT001
    image = on_paper(Print(REMINDER, way, large))
    assert read(scanned(worn(image), dpi)) == code_text(entry(), voices(way))


def test_a_clock_that_is_wrong_sets_no_alarm_in_the_past() -> None:
    checked_on = desk().pack.checked_on
    wrong = Desk(places(), day=date(2020, 1, 2), from_clock=True)
    assert wrong.paper.entry().day > checked_on
    assert wrong.paper.entry().made == checked_on
