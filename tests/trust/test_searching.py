"""A token is found wherever it stands in a file, and a hole of a terabyte costs nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.trust.searching import Searcher

WORD = "ZQhollow"
TERABYTE = 1 << 40


@pytest.mark.parametrize("at", [0, 3, 5_000_000_000, TERABYTE - len(WORD)])
def test_a_token_in_a_file_of_holes_is_found(tmp_path: Path, at: int) -> None:
    file = tmp_path / "hollow"
    with file.open("wb") as opened:
        opened.truncate(TERABYTE)
        opened.seek(at)
        opened.write(WORD.encode())
    assert Searcher(WORD).found_at(file)
    file.unlink()


def test_a_file_of_nothing_but_a_hole_holds_no_token(tmp_path: Path) -> None:
    file = tmp_path / "hollow"
    with file.open("wb") as opened:
        opened.truncate(TERABYTE)
    assert not Searcher(WORD).found_at(file)
    file.unlink()
