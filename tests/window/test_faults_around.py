"""Whatever is not as it should be around the window, it opens, says so, prints and saves."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.cli.calling import C_LOCALE, copy_of_the_program
from tests.conftest import ROOT
from tests.window.elsewhere import SITE_NAME, Heard, open_elsewhere
from tests.window.hands import find, seen, settle
from tests.window.household import answer_all
from tests.window.papering import go, pages
from vita_assist.desk import Desk
from vita_assist.places import places
from vita_assist.site import Site
from vita_assist.window.here import Place
from vita_assist.window.shell import Shell
from vita_assist.window.spoken import Go

HANDOUT = "ip-pin-en-{day}.pdf"
on_linux_as_root = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="mounting needs root on Linux"
)


# Fonts


@pytest.mark.parametrize(
    "fault",
    [
        ("NotoSansKR-Regular.ttf", "missing"),
        ("NotoSansKR-Regular.ttf", "damaged"),
        ("NotoSansKR-Bold.ttf", "damaged"),
    ],
)
def test_a_font_that_is_not_whole_is_said_at_the_start_and_no_page_has_boxes(
    desk: Desk, open_shell: Callable[[], Shell], qtbot: QtBot, tmp_path: Path, fault: tuple[str, str]
) -> None:
    name, how = fault
    for font in desk.fonts.iterdir():
        content = font.read_bytes()
        if font.name != name:
            (tmp_path / font.name).write_bytes(content)
        elif how == "damaged":
            (tmp_path / font.name).write_bytes(content[:-1] + b"\xff")
    vars(desk).update(vars(Desk(places()._replace(fonts=tmp_path), day=desk.day)))
    shell = open_shell()
    qtbot.waitUntil(lambda: any("cannot print or save handouts" in words for words in seen(shell)))
    assert [words for words in seen(shell) if name in words]
    go(shell, "ip-pin")
    assert not pages(shell)
    assert [words for words in seen(shell) if name in words and "Install the program again." in words]
    shell.hear(Go(Place.QUESTIONS))
    settle()
    assert shell.here.place is Place.QUESTIONS


# The clock


class Clock:
    """A clock that is set by hand."""

    def __init__(self, day: date) -> None:
        """It says this."""
        self.day = day

    def __call__(self) -> date:
        """What it takes for today."""
        return self.day


@pytest.fixture
def clock(desk: Desk) -> Clock:
    """The clock of a desk that goes by it; it says the day of the last check."""
    clock = Clock(desk.pack.checked_on)
    desk.day, desk.from_clock, desk.clock = clock.day, True, clock
    return clock


def on_start(shell: Shell, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: any("Version" in words for words in seen(shell)))
    return "\n".join(seen(shell))


def set_to(desk: Desk, clock: Clock, day: date) -> None:
    clock.day = desk.day = day


def test_a_clock_before_the_check_is_said_on_the_start_page(
    desk: Desk, clock: Clock, open_shell: Callable[[], Shell], qtbot: QtBot
) -> None:
    set_to(desk, clock, date(1999, 1, 1))
    words = on_start(open_shell(), qtbot)
    assert "This computer’s date looks wrong: it says January 1, 1999" in words
    assert desk.freshness.value == "expired"


def test_a_clock_far_ahead_is_said_on_the_start_page(
    desk: Desk, clock: Clock, open_shell: Callable[[], Shell], qtbot: QtBot
) -> None:
    set_to(desk, clock, date(2035, 1, 1))
    words = on_start(open_shell(), qtbot)
    assert "Out of date, or this computer’s date is wrong: it says January 1, 2035." in words
    assert "set it first" in words
    assert desk.freshness.value == "expired"


@pytest.mark.parametrize("days", [-4000, -1, 1, 40, 4000])
def test_a_clock_that_jumps_while_a_household_is_served_is_said_and_changes_no_date(
    desk: Desk, clock: Clock, open_shell: Callable[[], Shell], days: int
) -> None:
    answer_all(desk)
    shell = open_shell()
    day, before = desk.day, desk.guidance()
    clock.day = day + timedelta(days)
    shell.look_at_date()
    settle()
    said = "\n".join(seen(find(shell, "age")))
    assert "Start a new household to go by the new date." in said
    assert (desk.day, desk.guidance()) == (day, before)
    assert desk.age.days == max(days, 0)
    assert desk.age.clock_wrong is (days < 0)
    assert desk.law.status().age == desk.age
    for place in Place:
        shell.hear(Go(place))
        settle()
        assert find(shell, "age").isVisible()
    desk.new_household()
    shell.hear(Go(Place.START))
    shell.look_at_date()
    assert desk.day == clock.day


def test_a_window_that_is_left_open_over_night_begins_the_day_with_its_date(
    desk: Desk, clock: Clock, open_shell: Callable[[], Shell], qtbot: QtBot
) -> None:
    shell = open_shell()
    shell.hear(Go(Place.SHARING))
    shell.hear(Go(Place.START))
    settle()
    clock.day += timedelta(31)
    shell.look_at_date()
    settle()
    assert desk.day == clock.day
    assert "31 days ago" in on_start(shell, qtbot)
    shell.hear(Go(Place.SHARING))
    settle()
    assert "31 days ago" in "\n".join(seen(find(shell, "age")))
    answer_all(desk)
    assert desk.guidance().as_of == clock.day


def test_where_somebody_was_shown_something_the_date_stays_until_they_are_back_at_the_start(
    desk: Desk, clock: Clock, open_shell: Callable[[], Shell]
) -> None:
    shell = open_shell()
    shell.hear(Go(Place.RIGHTS))
    clock.day += timedelta(1)
    shell.look_at_date()
    assert desk.day != clock.day
    shell.hear(Go(Place.START))
    shell.look_at_date()
    assert desk.day == clock.day


# Settings


LATER = b'form = 99\nname = "Eastside"\n'
BAD = {
    "damaged": b"\x00\xff\x00",
    "cut": b'form = 1\nname = "East',
    "unknown": b'form = 1\nname = "Eastside"\nvolunteers = 3\n',
    "later": LATER,
    "nested": b"a = " + b"[" * 30_000,
    "dotted": b"a" + b".a" * 30_000 + b" = 1\n",
    "many": b"form = 1\n" + b"".join(b"a%d = 1\n" % number for number in range(4000)),
    "empty": b"",
}


@pytest.mark.parametrize("how", BAD)
def test_settings_that_cannot_be_used_are_set_aside_and_that_is_said_at_the_start(
    desk: Desk, open_shell: Callable[[], Shell], tmp_path: Path, how: str
) -> None:
    (tmp_path / "site.toml").write_bytes(BAD[how])
    vars(desk).update(vars(Desk(places(), day=desk.day, settings=lambda: tmp_path)))
    assert desk.site == Site()
    shell = open_shell()
    shell.complete()
    settle()
    message = find(shell, "message")
    assert any("Enter the site again." in words for words in seen(message))
    assert message.height() < shell.height() // 2
    kept = [path for path in tmp_path.iterdir() if path.suffix == ".bad"]
    assert [path.read_bytes() for path in kept] == [BAD[how]]
    assert desk.day.isoformat() in kept[0].name
    go(shell, "ip-pin")
    assert pages(shell)


# Elsewhere: a process of its own


def agrees(heard: Heard, out: Path) -> None:
    """The window was there, in every place, and the handout was saved."""
    assert heard.code == 0, heard.err
    assert "Traceback" not in heard.err
    day = date.today().isoformat()  # noqa: DTZ011  # the window goes by the clock
    name = HANDOUT.format(day=day)
    assert f"Saved: {name} in {out}" in heard.at("saved")
    assert [path.name for path in out.iterdir()] == [name]
    assert (out / name).read_bytes().startswith(b"%PDF")
    assert all(heard.seen[str(place)] for place in Place)
    assert heard.seen["site"] == [SITE_NAME]
    assert SITE_NAME in heard.at("with site")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder to save into, as a stick is."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.mark.long
def test_a_home_that_cannot_be_written_to_keeps_no_settings_and_all_else_works(tmp_path: Path, out: Path) -> None:
    nowhere = "/proc/none" if sys.platform == "linux" else str(tmp_path / "file" / "none")
    (tmp_path / "file").touch()
    around = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"), nowhere)
    heard = open_elsewhere(out, around, cwd=tmp_path)
    agrees(heard, out)
    assert "The settings cannot be kept on this computer. They hold until the program is closed." in heard.at("filled")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "stick"]


@pytest.mark.long
@on_linux_as_root
def test_a_person_without_a_home_keeps_no_settings_and_all_else_works(tmp_path: Path, out: Path) -> None:
    """Neither the environment nor the list of persons knows a home; nothing is made where the program was started."""
    nobody = ("unshare", "--user", "--map-user=12345")
    if subprocess.run([*nobody, "true"], capture_output=True, check=False).returncode:
        pytest.skip("no other person can be played here")
    heard = open_elsewhere(out, {"XDG_RUNTIME_DIR": str(tmp_path / "run")}, cwd=tmp_path, before=nobody)
    agrees(heard, out)
    assert "The settings cannot be kept on this computer." in heard.at("filled")
    assert {path.name for path in tmp_path.iterdir()} <= {"stick", "run"}


@pytest.mark.long
@on_linux_as_root
def test_a_program_folder_that_can_only_be_read_is_enough(tmp_path: Path, out: Path) -> None:
    program = tmp_path / "program"
    copy_of_the_program(program)
    link_the_rest(program)
    locked = ("unshare", "-m", "sh", "-c", 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"')
    if subprocess.run([*locked, str(program), "true"], capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    before = sorted(program.rglob("*"))
    heard = open_elsewhere(out, home(tmp_path), root=program, before=(*locked, str(program)))
    agrees(heard, out)
    assert sorted(program.rglob("*")) == before


@pytest.mark.long
def test_in_the_plainest_locale_all_folders_may_be_called_in_hangul(tmp_path: Path) -> None:
    clinic = tmp_path / "세금 상담 ñandú"
    out = clinic / "막대"
    out.mkdir(parents=True)
    program = copy_of_the_program(clinic / "프로그램")
    link_the_rest(program)
    heard = open_elsewhere(out, {**home(clinic), **C_LOCALE}, root=program)
    agrees(heard, out)
    assert SITE_NAME in (clinic / "config" / "vita-assist" / "site.toml").read_text(encoding="utf-8")


def home(folder: Path) -> dict[str, str]:
    """An environment with a home in a folder."""
    return {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config"), "XDG_RUNTIME_DIR": str(folder)}


def link_the_rest(program: Path) -> None:
    """What no test damages."""
    for part in ("icons", "practice"):
        if not (program / "assets" / part).exists():
            (program / "assets" / part).symlink_to(ROOT / "assets" / part)
