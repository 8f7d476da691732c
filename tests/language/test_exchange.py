"""Handing untranslated texts out and taking translations back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.language.catalogs import put
from vita_assist.errors import InputError
from vita_assist.language.catalog import Catalog, Entry, load_catalog
from vita_assist.language.exchange import Taken, missing, parse_returned, take
from vita_assist.language.keep import catalog_file

if TYPE_CHECKING:
    from pathlib import Path

COUNTED = Entry("pages", "{count} page", "{count} pages", ("", ""))


def take_rows(locales: Path, rows: object, language: str = "es") -> Taken:
    """Take back what a translator wrote."""
    return take(locales, language, parse_returned(json.dumps(rows).encode()))


def content(locales: Path, language: str = "es") -> Catalog:
    """The catalog of the content."""
    return load_catalog(catalog_file(locales, language, "content"))


def reasons(taken: Taken) -> list[str]:
    """The places of the faults."""
    return [fault.place.removeprefix("language/import/") for fault in taken.faults]


def test_what_lacks_words_is_handed_out_with_what_is_known_of_it(tmp_path: Path) -> None:
    put(tmp_path, "es", COUNTED, domain="app")
    put(
        tmp_path,
        "es",
        Entry("a/1", "Yes", strings=("Sí",)),
        Entry("a/2", "Bring two.", strings=("Traiga uno.",), fuzzy=True, was=("Bring one.", "")),
        Entry("b/1", "No"),
    )
    rows = json.loads(missing(tmp_path, "es"))
    assert rows == [
        {
            "domain": "app",
            "place": "pages",
            "english": "{count} page",
            "plural": "{count} pages",
            "forms": 2,
        },
        {
            "domain": "content",
            "place": "a/2",
            "english": "Bring two.",
            "was": "Bring one.",
            "old": "Traiga uno.",
        },
        {"domain": "content", "place": "b/1", "english": "No"},
    ]
    assert [row["place"] for row in json.loads(missing(tmp_path, "es", "b/"))] == ["b/1"]


def test_translations_are_taken_back_into_the_rows_that_were_handed_out(tmp_path: Path) -> None:
    put(tmp_path, "es", COUNTED, domain="app")
    put(tmp_path, "es", Entry("a", "Yes"), Entry("b", "No"))
    rows: list[dict[str, Any]] = json.loads(missing(tmp_path, "es"))
    rows[0]["translation"] = ["{count} página", "{count} páginas"]
    rows[1]["translation"] = " Si\u0301 "
    taken = take_rows(tmp_path, rows)
    assert (taken.count, taken.faults) == (2, [])
    assert content(tmp_path).entries == (Entry("a", "Yes", strings=("Sí",)), Entry("b", "No"))
    assert [row["place"] for row in json.loads(missing(tmp_path, "es"))] == ["b"]


def test_translations_are_taken_back_by_place(tmp_path: Path) -> None:
    put(tmp_path, "es", Entry("a", "Yes", strings=("Si",), fuzzy=True, was=("Yeah", "")))
    assert take_rows(tmp_path, {"a": "Sí"}).count == 1
    assert content(tmp_path).entries == (Entry("a", "Yes", strings=("Sí",)),)


def test_what_is_unfit_is_left_out_and_said_and_the_rest_is_taken(tmp_path: Path) -> None:
    put(tmp_path, "es", COUNTED, domain="app")
    put(tmp_path, "es", Entry("a", "By {day}"), Entry("b", "No"), Entry("c", "One"))
    taken = take_rows(
        tmp_path,
        [
            {"place": "a", "translation": "Hasta {dia}"},
            {"place": "b", "translation": "No", "english": "Nope"},
            {"place": "c", "translation": "Uno"},
            {"place": "d", "translation": "Dos"},
            {"place": "pages", "translation": "{count} páginas"},
        ],
    )
    assert taken.count == 1
    assert reasons(taken) == ["unfit", "changed", "no-place", "forms"]
    assert [entry.strings for entry in content(tmp_path).entries] == [("",), ("",), ("Uno",)]


def test_a_place_in_both_catalogs_needs_its_domain(tmp_path: Path) -> None:
    put(tmp_path, "es", Entry("a", "Yes"))
    put(tmp_path, "es", Entry("a", "Yes"), domain="app")
    assert reasons(take_rows(tmp_path, {"a": "Sí"})) == ["no-place"]
    row = {"place": "a", "domain": "content", "translation": "Sí"}
    assert take_rows(tmp_path, [row]).count == 1
    assert content(tmp_path).entries[0].strings == ("Sí",)


def test_new_words_end_a_review(tmp_path: Path) -> None:
    put(tmp_path, "es", Entry("a", "Yes", strings=("Sí",)), reviewer="Ana Reviewer")
    take_rows(tmp_path, {"a": "Sí"})
    assert content(tmp_path).header["X-Reviewed-By"] == "Ana Reviewer"
    take_rows(tmp_path, {"a": "Claro"})
    assert content(tmp_path).header["X-Reviewed-By"] == ""


def test_a_translation_that_is_rightly_the_english_is_noted(tmp_path: Path) -> None:
    put(tmp_path, "es", Entry("a", "Total"))
    take_rows(tmp_path, [{"place": "a", "translation": "Total", "alike": True}])
    assert content(tmp_path).entries == (Entry("a", "Total", strings=("Total",), notes=("alike",)),)


@pytest.mark.parametrize(
    "source",
    [b"", b"{", b"\xff", b"[" * 100_000, b"3", b'[{"place": 1}]', b'{"a": 1}', b'{"a": [1]}', b"[[]]"],
)
def test_a_file_that_is_something_else_is_refused(source: bytes) -> None:
    with pytest.raises(InputError):
        parse_returned(source)
