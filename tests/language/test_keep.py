"""Catalogs that are kept in step with the English."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.catalogs import PLACES, put, put_source
from vita_assist.errors import CheckError
from vita_assist.language import Text, app_count
from vita_assist.language.catalog import Catalog, Entry, load_catalog, parse_catalog
from vita_assist.language.keep import catalog_file, in_step, keep, written

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = st.sampled_from(["Bring it.", "Bring both.", "Sign here.", "Who is it?"])
PAGES = st.dictionaries(PLACES, SENTENCES, max_size=4).map(
    lambda pages: tuple(Text(place, english) for place, english in pages.items())
)


def kept(*entries: Entry, now: tuple[Text, ...], language: str = "ko") -> tuple[Entry, ...]:
    """The entries after the English has become what it is now."""
    return in_step(Catalog(entries), now, language).entries


def test_a_changed_sentence_keeps_its_translation_as_fuzzy_beside_the_english_before() -> None:
    entries = kept(Entry("a", "Bring it.", strings=("가져오십시오.",)), now=(Text("a", "Bring two."),))
    assert entries == (Entry("a", "Bring two.", strings=("가져오십시오.",), fuzzy=True, was=("Bring it.", "")),)


def test_a_sentence_that_changes_twice_keeps_the_english_of_its_translation() -> None:
    once = kept(Entry("a", "One.", strings=("하나.",)), now=(Text("a", "Two."),))
    twice = kept(*once, now=(Text("a", "Three."),))
    assert twice[0].was == ("One.", "")


def test_a_sentence_that_is_changed_back_has_its_translation_again() -> None:
    once = kept(Entry("a", "One.", strings=("하나.",)), now=(Text("a", "Two."),))
    assert kept(*once, now=(Text("a", "One."),)) == (Entry("a", "One.", strings=("하나.",)),)


def test_what_a_translator_marked_fuzzy_stays_fuzzy() -> None:
    entry = Entry("a", "One.", strings=("하나.",), fuzzy=True, notes=("sure?",))
    assert kept(entry, now=(Text("a", "One."),)) == (entry,)


def test_a_place_that_is_gone_is_dropped() -> None:
    assert kept(Entry("a", "One.", strings=("하나.",)), now=()) == ()


def test_a_text_that_only_moved_takes_its_translation_along() -> None:
    entries = kept(Entry("old", "One.", strings=("하나.",)), now=(Text("new", "One."),))
    assert entries == (Entry("new", "One.", strings=("하나.",)),)


def test_a_translation_that_has_fallen_behind_does_not_move() -> None:
    entry = Entry("old", "One.", strings=("둘.",), fuzzy=True, was=("Two.", ""))
    assert kept(entry, now=(Text("new", "One."),)) == (Entry("new", "One."),)


def test_a_text_that_stays_lends_its_translation_to_no_other_place() -> None:
    entries = kept(Entry("a", "None", strings=("없음",)), now=(Text("a", "None"), Text("b", "None")))
    assert [entry.strings for entry in entries] == [("없음",), ("",)]


@pytest.mark.parametrize(("language", "forms"), [("ko", 1), ("es", 2)])
def test_a_counted_text_has_the_forms_of_its_language(language: str, forms: int) -> None:
    text = app_count("a", "{count} page", "{count} pages", count=1)
    assert kept(now=(text,), language=language)[0].strings == ("",) * forms


def test_a_text_that_begins_to_count_is_fuzzy() -> None:
    text = app_count("a", "A page", "{count} pages", count=1)
    entries = kept(Entry("a", "A page", strings=("Una página",)), now=(text,), language="es")
    assert entries[0].strings == ("Una página", "")
    assert entries[0].fuzzy


@given(PAGES, PAGES)
def test_catalogs_have_the_texts_in_their_order_and_the_same_bytes_again(
    before: tuple[Text, ...], after: tuple[Text, ...]
) -> None:
    first = in_step(Catalog(), before, "ko")
    translated = Catalog(tuple(Entry(e.place, e.english, strings=(f"번역 {e.english}",)) for e in first.entries))
    second = in_step(translated, after, "ko")
    assert [entry.place for entry in second.entries] == [text.place for text in after]
    for entry in second.entries:
        assert entry.fuzzy or entry.strings[0] in {"", f"번역 {entry.english}"}
    again = in_step(parse_catalog(written(second).encode(), "x"), after, "ko")
    assert written(again) == written(second)


def test_catalogs_are_written_only_for_the_domains_that_are_handed_in(tmp_path: Path) -> None:
    put(tmp_path, "ko", Entry("a", "One.", strings=("하나.",)), reviewer="Kim Reviewer")
    assert keep(tmp_path, "ko", {"app": (Text("b", "Two.", "app"),)}) == {"app": 1}
    assert len(load_catalog(catalog_file(tmp_path, "ko", "content")).entries) == 1
    assert keep(tmp_path, "ko", {"content": (Text("a", "One."),)}) == {"content": 0}
    assert load_catalog(catalog_file(tmp_path, "ko", "content")).header["X-Reviewed-By"] == "Kim Reviewer"


def test_a_catalog_with_an_unreadable_entry_is_not_overwritten(tmp_path: Path) -> None:
    put_source(tmp_path, b'msgctxt "a"\nmsgid "One."\nmsgstr "broken\n')
    with pytest.raises(CheckError):
        keep(tmp_path, "ko", {"content": (Text("a", "One."),)})
    assert b"broken" in catalog_file(tmp_path, "ko", "content").read_bytes()


def test_a_new_language_needs_a_folder_and_no_code(tmp_path: Path) -> None:
    assert keep(tmp_path, "vi", {"app": (Text("a", "One.", "app"),)}) == {"app": 1}
    head = load_catalog(catalog_file(tmp_path, "vi", "app")).header
    assert head["X-Own-Name"] == "Tiếng Việt"
    assert head["Plural-Forms"] == "nplurals=1; plural=0;"
