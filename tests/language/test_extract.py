"""The program's own texts, found in its code."""

from __future__ import annotations

from pathlib import Path

import pytest

import vita_assist
from vita_assist.errors import CheckError
from vita_assist.language import Text
from vita_assist.language.check import check_texts
from vita_assist.language.extract import extract_app_texts


def package(folder: Path, source: str) -> Path:
    """A package of one module."""
    (folder / "module.py").write_text(source, encoding="utf-8")
    return folder


def test_texts_are_found_by_place(tmp_path: Path) -> None:
    source = (
        'x = app_text("b", "Two " "words {day}", day=day)\n'
        'y = language.app_count("a", "{count} page", "{count} pages", count=3)\n'
        'z = [app_text("b", "Two words {day}", day=other)]\n'
    )
    assert extract_app_texts(package(tmp_path, source)) == (
        Text("a", "{count} page", "app", plural="{count} pages"),
        Text("b", "Two words {day}", "app"),
    )


@pytest.mark.parametrize(
    "call",
    [
        'app_text(place, "One")',
        'app_text("a", f"One {two}")',
        'app_text("a", "One" + two)',
        'app_text("a", *words)',
        'app_text("a")',
        'app_count("a", "One", count=1)',
    ],
)
def test_a_text_that_is_not_written_out_is_a_fault(call: str, tmp_path: Path) -> None:
    with pytest.raises(CheckError) as refused:
        extract_app_texts(package(tmp_path, f"\nx = {call}\n"))
    assert dict(refused.value.faults[0].values) == {"file": "module.py", "line": "2"}


def test_the_programs_own_texts_have_no_faults() -> None:
    texts = extract_app_texts(Path(vita_assist.__file__).parent)
    assert len(texts) > 20
    assert check_texts(texts) == ()
