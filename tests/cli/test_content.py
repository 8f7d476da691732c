"""`content check` tells every fault of the content in a line, and `content show` which content is in use."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.calling import DAY, HOUSEHOLD, call, copy_of_the_program
from tests.cli.conftest import Here
from tests.content.folders import change
from tests.interview.households import pack


def test_the_shipped_content_has_no_fault(here: Here) -> None:
    ran = here("content", "check")
    assert (ran.code, ran.out, ran.err) == (0, "0 faults\n", "")


def test_what_is_shown_is_the_pack_and_its_age(here: Here) -> None:
    ran = here("content", "show", "--as-of", "2026-12-25", "--json")
    assert (ran.code, ran.err) == (0, "")
    shown = json.loads(ran.out)
    assert shown["version"] == pack().version
    assert (shown["checked_on"], shown["as_of"]) == (pack().checked_on.isoformat(), "2026-12-25")
    assert (shown["age_days"], shown["freshness"]) == (34, "check")
    assert shown["tax_years"] == [2023, 2024, 2025, 2026]
    assert shown["languages"] == ["en", "es", "ko"]
    lines = here("content", "show", "--as-of", "2026-12-25").out.splitlines()
    assert "freshness: check" in lines
    assert "languages: en, es, ko" in lines


@pytest.fixture
def program(tmp_path: Path) -> Path:
    return copy_of_the_program(tmp_path)


def test_every_fault_is_told_at_once_a_line_each(program: Path) -> None:
    content = program / "assets" / "content"
    change(content, "pack.toml", "version", "versoin")
    change(content, "rules/itin.toml", "certainty", '"two\\nlines" = 1\ncertainty')
    (content / "tests.toml").write_bytes(b"\xff\xfe")
    (content / "glossary.toml").unlink()
    lines = call("content", "check", root=program).refused(1)
    for start, part in (
        ("pack.toml", "versoin"),
        ("rules/itin.toml", "two lines"),
        ("tests.toml: ", "not UTF-8"),
        ("glossary.toml: ", "no such file"),
    ):
        assert [line for line in lines if line.startswith(start) and part in line], (start, lines)


@pytest.mark.parametrize(
    "words",
    [("guide", HOUSEHOLD, "--json"), ("guide", "--schema", "intake"), ("content", "show"), ("print", "filing-plan")],
)
def test_no_command_uses_content_with_a_fault(program: Path, words: tuple[str, ...]) -> None:
    change(program / "assets" / "content", "benefits.toml", "filers", "filres")
    if words[0] == "print":
        words += ("--intake", str(HOUSEHOLD), "--as-of", DAY, "--out", str(program))
    lines = call(*words, root=program).refused(1)
    assert lines
    assert all(line.startswith("benefits.toml") for line in lines)
    assert not [*program.glob("*.pdf")]


@pytest.mark.parametrize("data", [b"a = " + b"[" * 20_000, b"= 1", b"\x00", b"x = 1\n" * 300_000])
def test_a_hostile_content_file_is_a_fault_in_a_line(program: Path, data: bytes) -> None:
    (program / "assets" / "content" / "sources" / "tax.toml").write_bytes(data)
    lines = call("content", "check", root=program).refused(1)
    assert [line for line in lines if line.startswith("sources/tax.toml")]


def test_without_any_content_there_is_a_line_a_file(program: Path) -> None:
    import shutil

    shutil.rmtree(program / "assets" / "content")
    lines = call("content", "check", root=program).refused(1)
    assert "pack.toml: There is no such file." in lines


def test_without_catalogs_english_is_spoken_and_offered(program: Path) -> None:
    import shutil

    shutil.rmtree(program / "locales")
    assert call("guide", HOUSEHOLD, "--as-of", DAY, root=program).code == 0
    (line,) = call("guide", HOUSEHOLD, "--language", "ko", root=program).refused()
    assert line == "vita-assist guide: --language is not right. Allowed: en."


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b'msgid "', b"", b"x" * 3_000_000])
def test_a_damaged_catalog_is_passed_over_and_english_is_marked(program: Path, data: bytes) -> None:
    (program / "locales" / "ko" / "content.po").write_bytes(data)
    ran = call("guide", HOUSEHOLD, "--as-of", DAY, "--language", "ko", root=program)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("EN: Your filing plan for tax year 2025\n")
