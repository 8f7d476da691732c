"""The prepared form says the same as the files, and is never used for others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.folders import change, copy
from vita_assist.content import load, prepare
from vita_assist.content.faults import ContentFaults
from vita_assist.content.files import parse_files, read_files
from vita_assist.content.prepared import read_prepared
from vita_assist.errors import CheckError


def test_the_prepared_form_holds_what_toml_made_of_the_files(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    file = prepare(folder)
    raw, _ = parse_files(read_files(folder, ContentFaults()))
    assert read_prepared(file) == raw


def test_loading_is_the_same_with_and_without_it(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    plain = load(folder)
    prepare(folder)
    assert repr(load(folder)) == repr(plain)


def test_it_is_read_in_place_of_the_toml(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    file = prepare(folder)
    file.write_text(file.read_text(encoding="utf-8").replace("2026.11.21", "prepared"), encoding="utf-8")
    assert load(folder).version == "prepared"


def test_changed_files_are_never_read_from_an_old_one(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    prepare(folder)
    change(folder, "pack.toml", "2026.11.21", "2026.11.22")
    assert load(folder).version == "2026.11.22"


def test_preparing_again_leaves_one_file(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    prepare(folder)
    change(folder, "pack.toml", "2026.11.21", "2026.11.22")
    assert [*prepare(folder).parent.iterdir()] == [prepare(folder)]


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"pack.toml": 1}', b"{}", b'{"a": {"$day": "x"}}', b"\xff", b"[" * 90_000]
)
def test_a_damaged_one_is_passed_over(tmp_path: Path, data: bytes) -> None:
    folder = copy(tmp_path)
    plain = load(folder)
    prepare(folder).write_bytes(data)
    assert load(folder) == plain


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    assert prepare(folder).read_bytes() == prepare(folder).read_bytes()


def test_faulty_content_is_not_prepared(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    change(folder, "pack.toml", "version", "verison")
    with pytest.raises(CheckError):
        prepare(folder)
    assert not (folder.parent.parent / ".prepared").exists()
