"""`print` writes each handout whole, under its own name, into a folder that is there."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.calling import C_LOCALE, DAY, HOUSEHOLD, copy_of_the_program, print_plan, start
from tests.cli.conftest import Here

WORDS = ("print", "filing-plan", "--intake", HOUSEHOLD, "--as-of", DAY, "--out")
PLAN = f"filing-plan-en-{DAY}.pdf"
FULL = rf"{PLAN}: the disk is full\. Nothing was saved\. Make room for [3-9]\d KB or more, or choose another folder\."


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ((), "filing-plan-en-2026-03-02.pdf"),
        (("--language", "ko"), "filing-plan-ko-2026-03-02.pdf"),
        (("--language", "ko", "--large-print"), "filing-plan-ko-large-2026-03-02.pdf"),
        (("--second-language", "es"), "filing-plan-en-es-2026-03-02.pdf"),
        (("--second-language", "ko", "--large-print"), "filing-plan-en-ko-large-2026-03-02.pdf"),
        (("--language", "ko", "--second-language", "en"), "filing-plan-ko-en-2026-03-02.pdf"),
    ],
)
def test_a_file_is_named_by_handout_languages_and_day(
    here: Here, tmp_path: Path, words: tuple[str, ...], name: str
) -> None:
    ran = here(*WORDS, tmp_path, *words)
    assert (ran.code, ran.out, ran.err) == (0, f"{tmp_path / name}\n", "")
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_bytes().startswith(b"%PDF-")
    assert len(PdfReader(tmp_path / name).pages) >= 1


def test_a_folder_in_hangul_is_found_in_the_plainest_locale(tmp_path: Path) -> None:
    folder = tmp_path / "세금 상담"
    folder.mkdir()
    ran = print_plan(folder, env=C_LOCALE)
    assert (ran.code, ran.out, ran.err) == (0, f"{folder / PLAN}\n", "")
    assert (folder / PLAN).exists()


def test_an_existing_file_is_refused_and_stays_as_it_was(here: Here, tmp_path: Path) -> None:
    (tmp_path / PLAN).write_bytes(b"somebody else's")
    (line,) = here(*WORDS, tmp_path).refused()
    assert line.startswith(f"{PLAN}: a file of this name is there already. Nothing was changed.")
    assert (tmp_path / PLAN).read_bytes() == b"somebody else's"
    assert [path.name for path in tmp_path.iterdir()] == [PLAN]


def test_a_link_of_that_name_is_refused_too_though_it_leads_nowhere(here: Here, tmp_path: Path) -> None:
    (tmp_path / PLAN).symlink_to(tmp_path / "elsewhere")
    here(*WORDS, tmp_path).refused()
    assert not (tmp_path / "elsewhere").exists()


def test_replace_writes_over_it(here: Here, tmp_path: Path) -> None:
    (tmp_path / PLAN).write_bytes(b"somebody else's")
    assert here(*WORDS, tmp_path, "--replace").code == 0
    assert (tmp_path / PLAN).read_bytes().startswith(b"%PDF-")


def test_replacing_a_link_leaves_what_it_led_to(here: Here, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"somebody else's")
    (tmp_path / PLAN).symlink_to(tmp_path / "elsewhere")
    assert here(*WORDS, tmp_path, "--replace").code == 0
    assert (tmp_path / "elsewhere").read_bytes() == b"somebody else's"
    assert not (tmp_path / PLAN).is_symlink()


def test_a_folder_that_is_not_there_is_not_made(here: Here, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "stick", tmp_path / "file", tmp_path / "file" / "stick", tmp_path / ("a" * 300)):
        (line,) = here(*WORDS, folder).refused(3)
        assert line == f"{PLAN}: the folder is not there. Nothing was saved. Choose a folder that is there."
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(sys.platform != "linux", reason="a folder in which even root can write nothing")
def test_a_folder_that_cannot_be_written_to_is_a_failure_outside(here: Here) -> None:
    (line,) = here(*WORDS, "/proc/self/fdinfo").refused(3)
    assert line.startswith(f"{PLAN}: ")
    assert "Nothing was saved. Choose another folder." in line


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write_is_a_failure_outside(here: Here, tmp_path: Path) -> None:
    for rights in (0o500, 0o000):
        tmp_path.chmod(rights)
        (line,) = here(*WORDS, tmp_path).refused(3)
        tmp_path.chmod(0o700)
        assert line == f"{PLAN}: this folder cannot be written to. Nothing was saved. Choose another folder."
        assert not [*tmp_path.iterdir()]


def at_most(size: int) -> Callable[[], None]:
    """The limit of a file's size, set in a new process: it stands in for a disk that is full after so many bytes."""

    def limit() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("kept", [0, 1, 4096, 20_000])
def test_a_full_disk_leaves_nothing(tmp_path: Path, kept: int) -> None:
    ran = print_plan(tmp_path, preexec_fn=at_most(kept))
    (line,) = ran.refused(3)
    assert re.fullmatch(FULL, line)
    assert not [*tmp_path.iterdir()]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / PLAN).write_bytes(b"old")
    print_plan(tmp_path, "--replace", preexec_fn=at_most(4096)).refused(3)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [(PLAN, b"old")]


@pytest.mark.parametrize("fault", ["missing", "damaged", "cut", "a folder"])
def test_a_font_that_is_not_whole_is_named_and_nothing_is_printed(tmp_path: Path, fault: str) -> None:
    program = copy_of_the_program(tmp_path / "program")
    font = next((program / "assets" / "fonts").glob("*-Regular.ttf"))
    whole = font.read_bytes()
    font.unlink()
    if fault == "damaged":
        font.write_bytes(whole[:5000] + bytes([whole[5000] ^ 1]) + whole[5001:])
    elif fault == "cut":
        font.write_bytes(whole[:-1])
    elif fault == "a folder":
        font.mkdir()
    out = tmp_path / "out"
    out.mkdir()
    (line,) = print_plan(out, root=program).refused(3)
    assert font.name in line
    assert not [*out.iterdir()]


@pytest.mark.long
@pytest.mark.skipif(os.name != "posix", reason="a process is killed as on Unix")
def test_killed_at_any_moment_there_is_the_old_file_or_the_new_and_the_next_call_sweeps_up(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    began = time.monotonic()
    assert print_plan(out).code == 0
    took = time.monotonic() - began
    new = (out / PLAN).read_bytes()
    moments = random.Random(2)  # noqa: S311  # moments, not secrets
    for _ in range(60):
        (out / PLAN).write_bytes(b"old")
        process = start(*WORDS, out, "--replace")
        with process:
            try:
                process.wait(took * moments.uniform(0.3, 1.1))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
        assert (out / PLAN).read_bytes() in {b"old", new}
    assert print_plan(out, "--replace").code == 0
    assert [path.name for path in out.iterdir()] == [PLAN]


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="mounting needs root on Linux")
def test_a_stick_that_is_full_or_read_only(tmp_path: Path) -> None:
    """A small file system of its own, first full, then mounted for reading only."""

    def mount(*words: str) -> None:
        done = subprocess.run(["mount", *words, str(tmp_path)], capture_output=True, check=False)
        if done.returncode:
            pytest.skip("nothing can be mounted here")

    mount("-t", "tmpfs", "-o", "size=64k", "tmpfs")
    try:
        (tmp_path / "photos").write_bytes(b"." * 40_000)
        (line,) = print_plan(tmp_path).refused(3)
        assert re.fullmatch(FULL, line)
        assert [path.name for path in tmp_path.iterdir()] == ["photos"]
        mount("-o", "remount,ro")
        (line,) = print_plan(tmp_path).refused(3)
        assert line == f"{PLAN}: this folder cannot be written to. Nothing was saved. Choose another folder."
        assert [path.name for path in tmp_path.iterdir()] == ["photos"]
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)
