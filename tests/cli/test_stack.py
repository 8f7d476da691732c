"""A stack for a clinic day: each handout in each language, in files or in one; a stop leaves nothing half done."""

from __future__ import annotations

import os
import pty
import signal
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.calling import DAY, call, start
from tests.cli.conftest import Here
from tests.cli.test_print import at_most

WORDS = ("print", "ip-pin", "who-can-help", "desk-tent", "--as-of", DAY)
BOUND = f"handouts-{DAY}.pdf"


def pages(path: Path) -> int:
    return len(PdfReader(path).pages)


def test_each_handout_is_written_in_each_language_and_pair(here: Here, tmp_path: Path) -> None:
    ran = here(*WORDS, "--languages", "en,ko+es", "--out", tmp_path)
    names = [f"{one}-{way}-{DAY}.pdf" for one in WORDS[1:4] for way in ("en", "ko-es")]
    assert ran.out.splitlines() == [str(tmp_path / name) for name in names]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)


def test_copies_stand_one_after_the_other(here: Here, tmp_path: Path) -> None:
    one, three = tmp_path / "one", tmp_path / "three"
    one.mkdir()
    three.mkdir()
    here(*WORDS, "--out", one)
    here(*WORDS, "--copies", "3", "--out", three)
    for path in one.iterdir():
        assert pages(three / path.name) == 3 * pages(path)
        texts = [page.extract_text() for page in PdfReader(three / path.name).pages]
        assert texts == 3 * [page.extract_text() for page in PdfReader(path).pages]


def test_all_of_them_are_bound_in_one_file(here: Here, tmp_path: Path) -> None:
    here(*WORDS, "--languages", "en,ko", "--out", tmp_path)
    alone = [tmp_path / f"{one}-{way}-{DAY}.pdf" for one in WORDS[1:4] for way in ("en", "ko")]
    ran = here(*WORDS, "--languages", "en,ko", "--one-file", "--copies", "2", "--out", tmp_path)
    assert ran.out.splitlines() == [str(tmp_path / BOUND)]
    texts = [page.extract_text() for page in PdfReader(tmp_path / BOUND).pages]
    assert texts == [page.extract_text() for path in alone for _ in (1, 2) for page in PdfReader(path).pages]


def test_on_both_sides_each_copy_begins_on_a_new_sheet(here: Here, tmp_path: Path) -> None:
    here(*WORDS, "--one-file", "--two-sided", "--copies", "2", "--out", tmp_path)
    texts = [page.extract_text().strip() for page in PdfReader(tmp_path / BOUND).pages]
    (here_alone,) = here("print", "desk-tent", "--as-of", DAY, "--out", tmp_path).out.splitlines()
    tent = PdfReader(here_alone).pages[0].extract_text().strip()
    places = [place for place, text in enumerate(texts) if text == tent]
    assert len(places) == 2
    assert all(place % 2 == 0 for place in places)
    assert [texts[place + 1] for place in places] == ["", ""]


def test_a_stack_is_the_same_to_the_byte(tmp_path: Path) -> None:
    made = []
    for seed in ("0", "1"):
        words = (*WORDS, "--languages", "en,es+ko", "--one-file", "--copies", "2", "--replace", "--out", tmp_path)
        assert call(*words, env={"PYTHONHASHSEED": seed}).code == 0
        made.append((tmp_path / BOUND).read_bytes())
    assert made[0] == made[1]


def test_a_name_that_is_taken_stops_all_of_them_beforehand(here: Here, tmp_path: Path) -> None:
    taken = tmp_path / f"desk-tent-ko-{DAY}.pdf"
    taken.write_bytes(b"somebody else's")
    (line,) = here(*WORDS, "--languages", "en,ko", "--out", tmp_path).refused()
    assert line.startswith(f"{taken.name}: a file of this name is there already.")
    assert [path.name for path in tmp_path.iterdir()] == [taken.name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_disk_that_fills_in_the_middle_of_a_stack_leaves_only_whole_files(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    full = tmp_path / "full"
    whole.mkdir()
    full.mkdir()
    # The tent is small enough for this disk, the sheet that comes after it is not.
    words = ("print", "desk-tent", "number-guide", "ip-pin", "--as-of", DAY, "--out")
    call(*words, whole)
    tent, guide = (whole / f"{one}-en-{DAY}.pdf" for one in ("desk-tent", "number-guide"))
    assert tent.stat().st_size < 30_000 < guide.stat().st_size
    ran = call(*words, full, preexec_fn=at_most(30_000))
    assert (ran.code, ran.out) == (3, f"{full / tent.name}\n")
    assert ran.err.startswith(f"{guide.name}: the disk is full. Nothing was saved. Make room for ")
    assert [(path.name, path.read_bytes()) for path in full.iterdir()] == [(tent.name, tent.read_bytes())]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_disk_that_is_full_leaves_nothing_of_a_bound_stack(tmp_path: Path) -> None:
    (line,) = call(*WORDS, "--one-file", "--out", tmp_path, preexec_fn=at_most(30_000)).refused(3)
    assert line.startswith(f"{BOUND}: the disk is full. Nothing was saved.")
    assert not [*tmp_path.iterdir()]


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C as a terminal sends it")
@pytest.mark.parametrize("bound", [False, True], ids=["files", "bound"])
def test_a_stop_leaves_nothing_half_done(tmp_path: Path, bound: bool) -> None:  # noqa: FBT001
    ways = "en,ko,es,en+ko,en+es,ko+es"
    handouts = [*WORDS[:4], "number-guide", "rights", "data-sharing"]
    words = [*handouts, "--languages", ways, "--as-of", DAY, "--copies", "40", "--out", str(tmp_path)]
    watcher, watched = pty.openpty()
    with os.fdopen(watcher, "rb", 0) as screen:
        process = start(*words, *(["--one-file"] if bound else []), stderr=watched)
        os.close(watched)
        with process:
            # Once the second of them is done, somebody presses Ctrl-C.
            seen = b""
            while b"2 of 36" not in seen:
                seen += screen.read(64)
            process.send_signal(signal.SIGINT)
            out = process.communicate(timeout=60)[0].decode()
    assert process.returncode == 130
    there = {str(path) for path in tmp_path.iterdir()}
    # The one that was being told about when the stop came may lie there untold.
    assert there >= set(out.splitlines())
    assert len(there) <= len(out.splitlines()) + 1 < 36
    assert not (bound and there)
    for path in tmp_path.iterdir():
        assert pages(path) % 40 == 0


def test_saving_goes_on_where_nobody_reads_any_more(tmp_path: Path) -> None:
    with start(*WORDS, "--languages", "en,ko,es", "--out", tmp_path) as process:
        assert process.stdout is not None
        process.stdout.close()
        process.wait(timeout=60)
    assert len([*tmp_path.iterdir()]) == 9


@pytest.mark.parametrize(("sides", "count"), [(("--two-sided",), 2), ((), 1)])
def test_a_bound_stack_has_the_pages_of_wallet_cards_that_it_is_printed_by(
    here: Here, tmp_path: Path, sides: tuple[str, ...], count: int
) -> None:
    here("print", "rights-card", "--as-of", DAY, "--one-file", "--copies", "3", *sides, "--out", tmp_path)
    assert pages(tmp_path / BOUND) == 3 * count


def test_nobody_is_told_how_far_it_is_where_nobody_watches(here: Here, tmp_path: Path) -> None:
    assert here(*WORDS, "--out", tmp_path).err == ""


class TestReminder:
    """The IP PIN reminder with its calendar file."""

    names = (f"ip-pin-reminder-ko-{DAY}.pdf", f"ip-pin-reminder-ko-{DAY}.ics")

    def test_the_page_and_the_calendar_file_are_written(self, here: Here, tmp_path: Path) -> None:
        ran = here("remind", "--language", "ko", "--as-of", DAY, "--out", tmp_path)
        assert (ran.code, ran.out.splitlines()) == (0, [str(tmp_path / name) for name in self.names])
        assert (tmp_path / self.names[0]).read_bytes().startswith(b"%PDF-")
        assert (tmp_path / self.names[1]).read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")

    @pytest.mark.parametrize("taken", [0, 1])
    def test_both_are_written_or_neither(self, here: Here, tmp_path: Path, taken: int) -> None:
        (tmp_path / self.names[taken]).write_bytes(b"somebody else's")
        words = ("remind", "--language", "ko", "--as-of", DAY, "--out", tmp_path)
        (line,) = here(*words).refused()
        assert line.startswith(f"{self.names[taken]}: a file of this name is there already.")
        assert [path.name for path in tmp_path.iterdir()] == [self.names[taken]]
        assert here(*words, "--replace").code == 0
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted(self.names)

    def test_a_folder_that_is_not_named_is_asked_for(self, here: Here) -> None:
        (line,) = here("remind", "--out", "").refused()
        assert line == "remind: --out is missing. Allowed: a folder that is there."

    def test_where_one_cannot_have_its_name_the_other_is_not_there_either(self, here: Here, tmp_path: Path) -> None:
        (tmp_path / self.names[1]).mkdir()
        here("remind", "--language", "ko", "--as-of", DAY, "--replace", "--out", tmp_path).refused(3)
        assert [path.name for path in tmp_path.iterdir()] == [self.names[1]]

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
    def test_a_full_disk_leaves_neither(self, tmp_path: Path) -> None:
        call("remind", "--as-of", DAY, "--out", tmp_path, preexec_fn=at_most(10_000)).refused(3)
        assert not [*tmp_path.iterdir()]
