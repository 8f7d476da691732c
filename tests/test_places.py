"""Where the program's own files are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from vita_assist.places import places


def test_every_place_is_a_folder_of_the_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Wherever the program was started from."""
    monkeypatch.chdir(tmp_path)
    at = places()
    assert at.content == ROOT / "assets" / "content"
    assert at.fonts == ROOT / "assets" / "fonts"
    assert at.icons == ROOT / "assets" / "icons"
    assert at.locales == ROOT / "locales"
    for folder in (at.content, at.fonts, at.locales):
        assert folder.is_dir()
