"""The plan of a household on paper: in which languages, under which name, and whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.desk.desks import DAY, words
from vita_assist.desk import HANDOUTS, Desk
from vita_assist.errors import InputError, OutsideError
from vita_assist.places import places


def test_the_languages_are_those_that_have_catalogs(desk: Desk) -> None:
    assert desk.languages() == ("en", "es", "ko")
    assert [desk.own_name(one) for one in desk.languages()] == ["English", "Español", "한국어"]
    assert [desk.voice(one).language for one in desk.languages()] == ["en", "es", "ko"]


@pytest.mark.parametrize("unknown", ["fr", "", "EN", "../ko", "ko/../ko"])
def test_a_language_that_is_not_there_is_refused(served: Desk, unknown: str) -> None:
    with pytest.raises(InputError) as raised:
        served.voice(unknown)
    assert words(raised.value) == "This language is not there. Use one of these: en, es, ko."
    with pytest.raises(InputError):
        served.paper.pdf(served.paper.plan(), ["en", unknown])


@pytest.mark.parametrize("chosen", [[], ["ko", "ko"], ["en", "ko", "es"]])
def test_a_page_has_one_language_or_two_that_differ(served: Desk, tmp_path: Path, chosen: list[str]) -> None:
    with pytest.raises(InputError) as raised:
        served.paper.save(served.paper.plan(), chosen, tmp_path)
    assert words(raised.value) == "Choose one language, or two that differ."
    assert not [*tmp_path.iterdir()]


def test_the_plan_is_saved_in_two_languages_under_its_own_name(served: Desk, tmp_path: Path) -> None:
    plan = served.paper.plan()
    path = served.paper.save(plan, ["en", "ko"], tmp_path, large=True)
    assert path == tmp_path / "filing-plan-en-ko-large-2026-03-02.pdf"
    assert path.read_bytes() == served.paper.pdf(plan, ["en", "ko"], large=True)
    assert path.read_bytes() != served.paper.pdf(plan, ["en", "ko"])
    read = "".join(page.extract_text() for page in PdfReader(path).pages)
    assert "Your filing plan for tax year 2025" in " ".join(read.split())


def test_saving_twice_is_refused_before_anything_is_drawn_unless_it_may_be_replaced(
    served: Desk, tmp_path: Path
) -> None:
    plan = served.paper.plan()
    path = served.paper.save(plan, ["en"], tmp_path)
    before = path.read_bytes(), path.stat().st_mtime_ns
    with pytest.raises(InputError):
        served.paper.save(plan, ["en"], tmp_path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    without_fonts = Desk(places()._replace(fonts=tmp_path / "nowhere"), day=served.day)
    with pytest.raises(InputError):
        without_fonts.paper.save(plan, ["en"], tmp_path)
    assert served.paper.save(plan, ["en"], tmp_path, replace=True) == path
    assert path.read_bytes() == before[0]


def test_without_its_fonts_nothing_is_saved_and_the_file_is_named(served: Desk, tmp_path: Path) -> None:
    desk = Desk(places()._replace(fonts=tmp_path), day=DAY)
    with pytest.raises(OutsideError) as raised:
        desk.paper.save(served.paper.plan(), ["en"], tmp_path)
    assert "NotoSansKR-Regular.ttf" in words(raised.value)
    assert not [*tmp_path.iterdir()]


def test_the_name_of_a_file_tells_nothing_of_the_household(served: Desk) -> None:
    name = served.paper.file_name("filing-plan", ["ko"], DAY)
    assert name == "filing-plan-ko-2026-03-02.pdf"
    served.new_household()
    assert served.paper.file_name("filing-plan", ["ko"], DAY) == name
    assert set(HANDOUTS) >= {"filing-plan", "data-sharing", "rights", "site-plan"}
