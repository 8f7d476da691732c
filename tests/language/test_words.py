"""The `words` command: handing out and taking back."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.language.catalogs import put
from vita_assist.language.catalog import Entry, load_catalog
from vita_assist.language.keep import catalog_file

if TYPE_CHECKING:
    from collections.abc import Callable

SCRIPT = Path(__file__).parents[2] / "packaging" / "words.py"


@pytest.fixture
def words(tmp_path: Path) -> Callable[..., int]:
    """The command, with its catalogs in a folder of the test's."""
    main = runpy.run_path(str(SCRIPT))["main"]
    main.__globals__["LOCALES"] = put(tmp_path, "es", Entry("a", "Yes"))

    def run(*arguments: str) -> int:
        return int(main(arguments))

    return run


def test_translations_go_out_and_come_back(
    words: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert words("--missing", "es") == 0
    rows = json.loads(capsys.readouterr().out)
    rows[0]["translation"] = "Sí"
    file = tmp_path / "es.json"
    file.write_text(json.dumps(rows), encoding="utf-8")
    assert words("--import", "es", str(file)) == 0
    assert capsys.readouterr().out == "es: 1 taken, 0 not\n"
    assert load_catalog(catalog_file(tmp_path, "es", "content")).entries[0].strings == ("Sí",)


def test_what_was_not_taken_is_told(
    words: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "es.json"
    file.write_text('{"b": "No"}', encoding="utf-8")
    assert words("--import", "es", str(file)) == 1
    told = capsys.readouterr()
    assert told.out == "es: 0 taken, 1 not\n"
    assert told.err.startswith("b: not in the catalogs")


@pytest.mark.parametrize("language", ["ko", "en/../es", "x"])
def test_a_language_that_is_not_there_is_refused(words: Callable[..., int], language: str) -> None:
    with pytest.raises(SystemExit) as ended:
        words("--missing", language)
    assert ended.value.code == 2


def test_a_file_that_is_not_there_is_told(words: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    assert words("--import", "es", "nowhere.json") == 3
    assert "nowhere.json" in capsys.readouterr().err
