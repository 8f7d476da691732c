"""Small catalogs for the tests of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from vita_assist.language.catalog import Catalog, Entry
from vita_assist.language.keep import catalog_file, header, store

if TYPE_CHECKING:
    from pathlib import Path

    from vita_assist.language import Domain

PLACES = st.from_regex(r"[a-z]{1,6}(/[a-z]{1,6}){0,2}", fullmatch=True)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


def put(locales: Path, language: str, *entries: Entry, domain: Domain = "content", reviewer: str = "") -> Path:
    """Write a catalog and give the folder of all of them."""
    head = header({"X-Reviewed-By": reviewer}, language)
    store(catalog_file(locales, language, domain), Catalog(entries, head))
    return locales


def put_source(locales: Path, source: bytes, language: str = "ko") -> Path:
    """Write the bytes of a catalog as they are."""
    file = catalog_file(locales, language, "content")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(source)
    return locales
