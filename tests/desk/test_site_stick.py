"""The site's settings go from desk to desk on a stick: whole, under our name, and only from a plain file."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType

import pytest

from tests.desk.desks import DAY
from tests.desk.test_site import SITE
from tests.test_site import FORM_1
from vita_assist.desk.carried import carried, is_carried
from vita_assist.desk.site import BEFORE, CARRIED, NAME, SiteDesk
from vita_assist.errors import InputError, OutsideError
from vita_assist.site import Call, Screen, Services, Site
from vita_assist.site.reading import MOST_BYTES, parse_site
from vita_assist.site.writing import site_file


def carried_to(folder: Path, site: Site) -> Path:
    """A stick with the settings of another desk on it."""
    folder.mkdir()
    other = SiteDesk(folder.parent / "other", DAY)
    other.keep(site)
    assert other.save_to(folder) == folder / CARRIED
    return folder


def test_ten_laptops_are_set_up_from_one_stick(tmp_path: Path) -> None:
    stick = carried_to(tmp_path / "stick", replace(SITE, services=Services(offers_w7=True), screen=Screen("ko")))
    for number in range(10):
        laptop = SiteDesk(tmp_path / f"laptop-{number}", DAY + timedelta(365))
        laptop.take_over(laptop.read_from(stick))
        assert SiteDesk(tmp_path / f"laptop-{number}", DAY).site.services.offers_w7 is True
        assert SiteDesk(tmp_path / f"laptop-{number}", DAY).site.screen.language == "ko"
        assert [path.name for path in (tmp_path / f"laptop-{number}").iterdir()] == [NAME]
    assert [path.name for path in stick.iterdir()] == [CARRIED]


def test_what_was_read_at_a_computer_stays_there(tmp_path: Path) -> None:
    stick = carried_to(tmp_path / "stick", replace(SITE, screen=Screen(welcomed=True)))
    assert b"welcomed" not in (stick / CARRIED).read_bytes()
    for welcomed in (True, False):
        laptop = SiteDesk(tmp_path / f"laptop-{welcomed}", DAY + timedelta(365))
        laptop.keep(Site(screen=Screen(welcomed=welcomed)))
        laptop.take_over(laptop.read_from(stick))
        assert laptop.site.screen.welcomed is welcomed


def test_what_was_there_before_is_kept_byte_by_byte(tmp_path: Path) -> None:
    stick = carried_to(tmp_path / "stick", replace(SITE, name="Another"))
    laptop = tmp_path / "laptop"
    laptop.mkdir()
    (laptop / NAME).write_text(FORM_1, encoding="utf-8")
    desk = SiteDesk(laptop, DAY + timedelta(365))
    desk.take_over(desk.read_from(stick))
    assert desk.kept_before
    assert (laptop / BEFORE).read_text(encoding="utf-8") == FORM_1
    assert SiteDesk(laptop, DAY).site.name == "Another"


def test_a_file_from_another_desk_that_cannot_be_used_changes_nothing(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    laptop = SiteDesk(tmp_path / "laptop", DAY)
    laptop.keep(SITE)
    before = (tmp_path / "laptop" / NAME).read_bytes()
    later = site_file(Site(calls=MappingProxyType({"eoir": Call(DAY + timedelta(1), "Ana")})))
    for data, faults in ((b"form = 3\n", 1), (b"\xff", 1), (b"form = 2\nname = 5\nx = 1\n", 2), (later, 1)):
        (stick / CARRIED).write_bytes(data)
        with pytest.raises(InputError) as raised:
            laptop.read_from(stick)
        assert len(raised.value.faults) == faults
        assert laptop.site == SITE
        assert [(path.name, path.read_bytes()) for path in (tmp_path / "laptop").iterdir()] == [(NAME, before)]
        assert (stick / CARRIED).read_bytes() == data


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
@pytest.mark.parametrize("kind", ["nothing", "link", "link in", "folder", "pipe", "device link"])
def test_only_a_plain_file_of_the_stick_is_opened(tmp_path: Path, kind: str) -> None:
    stick, outside = tmp_path / "stick", tmp_path / "outside.toml"
    stick.mkdir()
    outside.write_bytes(site_file(SITE))
    place = stick / CARRIED
    match kind:
        case "link":
            place.symlink_to(outside)
        case "link in":
            (stick / "inside.toml").write_bytes(site_file(SITE))
            place.symlink_to(stick / "inside.toml")
        case "folder":
            place.mkdir()
        case "pipe":
            os.mkfifo(place)
        case "device link":
            place.symlink_to("/dev/zero")
    assert not is_carried(stick, CARRIED)
    with pytest.raises(OutsideError):
        SiteDesk(tmp_path / "laptop", DAY).read_from(stick)


def test_a_file_without_an_end_is_read_no_further_than_allowed(tmp_path: Path) -> None:
    with (tmp_path / CARRIED).open("wb") as file:
        file.truncate(1 << 40)  # a terabyte that takes no room
    assert len(carried(tmp_path, CARRIED)) == MOST_BYTES + 1
    with pytest.raises(InputError):
        SiteDesk(None, DAY).read_from(tmp_path)


def test_a_file_on_the_stick_is_replaced_only_where_that_was_said(tmp_path: Path) -> None:
    stick = carried_to(tmp_path / "stick", SITE)
    before = (stick / CARRIED).read_bytes()
    desk = SiteDesk(None, DAY)
    with pytest.raises(InputError):
        desk.save_to(stick)
    assert (stick / CARRIED).read_bytes() == before
    desk.save_to(stick, again=True)
    assert parse_site((stick / CARRIED).read_bytes()) == Site()


def test_settings_taken_over_where_nothing_can_be_kept_hold_until_the_program_is_closed(tmp_path: Path) -> None:
    stick = carried_to(tmp_path / "stick", SITE)
    desk = SiteDesk(None, DAY + timedelta(365))
    with pytest.raises(OutsideError):
        desk.take_over(desk.read_from(stick))
    assert desk.site == SITE
    assert not desk.kept_before
