"""The site's settings: kept whole, read back the same, and what cannot be used is set aside and said."""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from tests.desk.desks import DAY, words
from tests.handouts.plans import lines_of
from tests.test_site import FORM_1
from vita_assist.desk import Desk
from vita_assist.desk.site import NAME, SiteDesk
from vita_assist.errors import OutsideError
from vita_assist.handouts.blocks import Item, Paragraph
from vita_assist.language.voices import English, Speaker
from vita_assist.places import places
from vita_assist.site import Call, Contact, Services, Site
from vita_assist.site.reading import parse_site
from vita_assist.site.writing import site_file

SITE = Site(
    name="Mount Pleasant Library",
    phone="555-0100",
    hours="Sat 10–2",
    lead=Contact("Ana P.", "555-0101"),
    backup=Contact("José Núñez", "555-0102"),
    counsel=Contact("김변호", "555-0103"),
    calls=MappingProxyType({"eoir": Call(date(2026, 11, 20), "Ana")}),
)


def said(desk: SiteDesk) -> list[str]:
    voice = Speaker("en", "en", English())
    return [voice.words(fault) for fault in desk.faults]


def test_what_is_kept_is_read_back_by_the_next_desk(tmp_path: Path) -> None:
    folder = tmp_path / "settings" / "vita-assist"
    SiteDesk(folder, DAY).keep(SITE)
    assert SiteDesk(folder, DAY).site == SITE
    assert [path.name for path in folder.iterdir()] == [NAME]


def test_without_a_file_all_is_empty_and_nothing_is_made(tmp_path: Path) -> None:
    desk = SiteDesk(tmp_path / "settings", DAY)
    assert desk.site == Site()
    assert not desk.faults
    assert not list(tmp_path.iterdir())


def test_nothing_of_a_household_is_in_the_file(tmp_path: Path) -> None:
    """Only what the coordinator filled in, under the keys of the form."""
    SiteDesk(tmp_path, DAY).keep(SITE)
    lines = (tmp_path / NAME).read_text(encoding="utf-8").splitlines()
    keys = {line.split(" = ")[0] for line in lines if " = " in line}
    assert keys == {"form", "name", "phone", "hours", "called_on", "by"}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"name = ", "The file is damaged, or it holds no settings."),
        (b"\xff\xfe", "The file is damaged, or it holds no settings."),
        (b"form = 3\n", "The settings are from a later version of this program. This version reads forms 1 to 2."),
        (b"name = 'x'\n", "The file does not say that it holds settings of this program."),
        (b"form = 1\nname = 5\n", "Settings, name: Allowed: a line of up to 80 letters."),
        (b"form = 1\nlead = 'Ana'\n", "Settings, lead: Allowed: a table with name and phone."),
        (b"form = 1\n[lead]\nmail = 'x'\n", "Settings, lead.mail: This is not known here."),
        (b"form = 1\ncolour = 'x'\n", "Settings, colour: This is not known here."),
        (
            b"form = 1\n[calls.eoir]\nby = 'A'\n",
            "Settings, calls.eoir: Allowed: called_on, a date, and by, who called.",
        ),
        (b"form = 1\n" + b"#" * 64_000, "The file is too large."),
    ],
)
def test_a_file_that_cannot_be_used_is_kept_under_another_name(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / NAME).write_bytes(data)
    desk = SiteDesk(tmp_path, DAY)
    assert desk.site == Site()
    assert said(desk)[0].startswith(reason)
    aside = f"{NAME}.{DAY.isoformat()}.bad"
    assert f"They are kept as {aside}." in said(desk)[-1]
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [(aside, data)]
    desk.keep(SITE)
    assert SiteDesk(tmp_path, DAY).site == SITE
    assert (tmp_path / aside).read_bytes() == data


def test_what_was_set_aside_before_is_not_written_over(tmp_path: Path) -> None:
    for data in (b"one", b"two", b"three"):
        (tmp_path / NAME).write_bytes(data)
        assert SiteDesk(tmp_path, DAY).site == Site()
    assert sorted(path.read_bytes() for path in tmp_path.iterdir()) == [b"one", b"three", b"two"]


def test_no_fault_repeats_what_stands_in_the_file(tmp_path: Path) -> None:
    """It can be a name or a number."""
    (tmp_path / NAME).write_text("form = 1\nname = ['Maria Canary']\n[lead]\nphone = 5550199\n", encoding="utf-8")
    desk = SiteDesk(tmp_path, DAY)
    assert desk.site == Site()
    assert not [fault for fault in said(desk) if "Canary" in fault or "5550199" in fault]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everybody may write here")
def test_a_folder_that_cannot_be_written_to_keeps_them_for_the_session(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    desk = SiteDesk(tmp_path / "settings", DAY)
    with pytest.raises(OutsideError):
        desk.keep(SITE)
    assert desk.site == SITE
    tmp_path.chmod(0o700)


@pytest.mark.parametrize("folder", ["a file", "none"])
def test_settings_that_cannot_be_kept_hold_until_the_program_is_closed(tmp_path: Path, folder: str) -> None:
    (tmp_path / "file").touch()
    desk = SiteDesk(tmp_path / "file" / "settings" if folder == "a file" else None, DAY)
    with pytest.raises(OutsideError) as raised:
        desk.keep(SITE)
    assert "until the program is closed" in words(raised.value)
    assert desk.site == SITE
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_the_settings_are_no_business_of_a_new_household(tmp_path: Path) -> None:
    desk = Desk(places(), day=DAY, settings=lambda: tmp_path)
    desk.settings.keep(SITE)
    desk.new_household()
    assert desk.site == SITE


def test_the_site_stands_at_the_foot_of_every_handout_and_fills_its_plan(tmp_path: Path) -> None:
    desk = Desk(places(), day=DAY, settings=lambda: tmp_path)
    voice = desk.voice("en")
    assert not [text for text in desk.paper.sheet("rights").footer if "Mount Pleasant" in voice.words(text)]
    desk.settings.keep(SITE)
    for handout in map(desk.paper.sheet, ("data-sharing", "rights", "site-plan")):
        assert voice.words(handout.footer[-1]) == "This site: Mount Pleasant Library · 555-0100 · Sat 10–2"
    lines = lines_of(desk.paper.sheet("site-plan"))
    plan = " ".join(voice.words(line.text) for line in lines if isinstance(line, Item | Paragraph))
    for given in ("Ana P.", "555-0101", "José Núñez", "김변호", "555-0103"):
        assert given in plan
    assert "{" not in plan


def test_a_file_of_settings_has_the_same_bytes_whatever_the_order_of_the_calls() -> None:
    one = Call(date(2026, 11, 20), "A")
    first = replace(SITE, calls=MappingProxyType({"b": one, "a": one}))
    assert site_file(first) == site_file(replace(SITE, calls=MappingProxyType({"a": one, "b": one})))


def test_a_file_that_cannot_be_opened_is_set_aside_and_never_replaced(tmp_path: Path) -> None:
    """Keeping settings before anybody looked must not write over what is there either."""
    (tmp_path / NAME).write_bytes(b"form = 99\n")
    SiteDesk(tmp_path, DAY).keep(SITE)
    aside = tmp_path / f"{NAME}.{DAY.isoformat()}.bad"
    assert aside.read_bytes() == b"form = 99\n"
    assert SiteDesk(tmp_path, DAY).site == SITE


def test_a_file_that_can_be_neither_used_nor_renamed_stays_and_nothing_is_kept(tmp_path: Path) -> None:
    """Every name that it could have is taken."""
    (tmp_path / NAME).write_bytes(b"damaged")
    for count in range(20):
        (tmp_path / f"{NAME}.{DAY.isoformat()}{f'-{count}' if count else ''}.bad").touch()
    desk = SiteDesk(tmp_path, DAY)
    assert desk.site == Site()
    assert said(desk)[-1] == f"The file {NAME} could not be used and could not be renamed. It stays as it is."
    with pytest.raises(OutsideError) as raised:
        desk.keep(SITE)
    assert "until the program is closed" in words(raised.value)
    assert desk.site == SITE
    assert (tmp_path / NAME).read_bytes() == b"damaged"


def test_a_file_of_form_1_is_used_and_becomes_one_of_this_form_when_it_is_kept(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(FORM_1, encoding="utf-8")
    desk = SiteDesk(tmp_path, DAY)
    assert desk.site.name == "Mount Pleasant Library"
    assert not desk.faults
    assert (tmp_path / NAME).read_text(encoding="utf-8") == FORM_1
    desk.keep(replace(desk.site, services=Services(offers_w7=True)))
    assert SiteDesk(tmp_path, DAY).site == replace(parse_site(FORM_1.encode()), services=Services(offers_w7=True))


def test_why_settings_cannot_be_kept_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = OSError(errno.ENOSPC, "full")

    def fail(_descriptor: int) -> None:
        raise full

    monkeypatch.setattr(os, "fsync", fail)
    desk = SiteDesk(tmp_path, DAY)
    with pytest.raises(OutsideError) as raised:
        desk.keep(SITE)
    assert words(raised.value).splitlines()[1] == "The disk is full."
    assert not list(tmp_path.iterdir())
    full.errno = errno.EROFS
    with pytest.raises(OutsideError) as raised:
        desk.keep(SITE)
    assert words(raised.value).splitlines()[1] == "The folder of the settings cannot be written to."
