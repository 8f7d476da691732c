"""Saying a text: in a language, or in English and marked."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from unicodedata import is_normalized

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.language.catalogs import PLACES, WORDS, put, put_source
from vita_assist.errors import InputError
from vita_assist.language import (
    Month,
    Said,
    Text,
    Value,
    Year,
    app_count,
    languages,
    own_name,
    voice_of,
)
from vita_assist.language.catalog import Entry
from vita_assist.language.formats import BabelFormats, formats_of

DAY = date(2026, 4, 15)
PLAIN = st.one_of(
    st.text(max_size=20),
    st.integers(),
    st.dates(),
    st.builds(Year, st.integers()),
    st.builds(Month, st.integers(1, 9999), st.integers(1, 12)),
)
NAMES = st.sampled_from(["name", "count", "day", "0", "a.b", ""])


def texts(values: st.SearchStrategy[Value]) -> st.SearchStrategy[Text]:
    """Texts with any words and any values, also with braces that mean nothing."""
    words = st.one_of(WORDS, st.sampled_from(["{name}", "{count} {day}", "{0.__class__}", "{", ""]))
    pairs = st.lists(st.tuples(NAMES, values), max_size=3).map(tuple)
    return st.builds(Text, PLACES, words, st.sampled_from(["app", "content"]), pairs, st.one_of(st.just(""), words))


ANY_TEXT = texts(st.recursive(PLAIN, lambda inner: st.one_of(PLAIN, texts(inner)), max_leaves=5))


@pytest.mark.parametrize("language", ["en", "ko", "es", "x-pseudo"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=ANY_TEXT, translation=st.one_of(st.none(), WORDS))
def test_any_text_with_any_values_is_said(language: str, text: Text, translation: str | None, tmp_path: Path) -> None:
    forms = (translation or text.english,) * (1 + (text.plural != "" and language == "es"))
    entry = Entry(text.place, text.english or "x", text.plural, forms)
    for each in ("ko", "es"):
        put(tmp_path, each, entry, domain=text.domain)
    voice_of.cache_clear()  # the folder is the same, its catalogs are not
    said = voice_of(language, tmp_path).say(text)
    assert said.fallback == (said.language != language)
    assert is_normalized("NFC", said.words)
    assert "\u202f" not in said.words


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(english=WORDS, before=WORDS, translation=WORDS)
def test_changed_english_is_never_shown_with_its_old_translation(
    english: str, before: str, translation: str, tmp_path: Path
) -> None:
    put(tmp_path, "ko", Entry("a", before, strings=(f"번역 {translation}",)))
    voice_of.cache_clear()
    said = voice_of("ko", tmp_path).say(Text("a", english))
    assert not said.words.startswith("번역") or english == before


def test_a_year_has_plain_figures_and_a_code_stays_as_it_is(tmp_path: Path) -> None:
    put(tmp_path, "ko", Entry("a", "{form} for {year}", strings=("{year} 과세연도 {form}",)))
    text = Text("a", "{form} for {year}").filled(year=Year(2026), form="W-7")
    assert voice_of("ko", tmp_path).say(text) == Said("2026 과세연도 W-7", "ko")
    assert voice_of("en", tmp_path).say(text) == Said("W-7 for 2026", "en")


def test_a_missing_translation_is_said_in_english_and_marked(tmp_path: Path) -> None:
    put(tmp_path, "ko", Entry("a", "Bring it by {day}."))
    said = voice_of("ko", tmp_path).say(Text("a", "Bring it by {day}.").filled(day=DAY))
    assert said == Said("Bring it by April 15, 2026.", "en", fallback=True)


@pytest.mark.parametrize(
    "entry",
    [
        Entry("a", "{name} signs.", strings=("{name} 서명합니다.",), fuzzy=True),
        Entry("a", "{name} signs.", strings=("서명합니다.",)),
        Entry("a", "{name} signs.", strings=("{name} {day} 서명합니다.",)),
        Entry("a", "{name} signs.", strings=("{name.__class__} 서명합니다.",)),
        Entry("a", "{name} signs.", strings=("{name!r} 서명합니다.",)),
        Entry("a", "{name} signs.", strings=("{name} {0} 서명합니다.",)),
        Entry("a", "{name} signs.", strings=("{name} 서명\u202e합니다.",)),
        Entry("a", "{name} signs.", strings=("{name} 서명\x07합니다.",)),
        Entry("a", "{name} signs.", strings=("{name} 서명\u200b합니다.",)),
        Entry("a", "{name} signs.", strings=("{name} 서명\u3164합니다.",)),
        Entry("a", "{name} signs.", strings=("{name}\n서명합니다.",)),
        Entry("a", "{name} signs.", strings=(" ",)),
        Entry("b", "{name} signs.", strings=("{name} 서명합니다.",)),
    ],
)
def test_an_unfit_translation_is_not_shown(entry: Entry, tmp_path: Path) -> None:
    put(tmp_path, "ko", entry)
    said = voice_of("ko", tmp_path).say(Text("a", "{name} signs.").filled(name="A"))
    assert said == Said("A signs.", "en", fallback=True)


def test_a_line_break_is_kept_where_the_english_has_one(tmp_path: Path) -> None:
    put(tmp_path, "ko", Entry("a", "One.\nTwo.", strings=("하나.\n둘.",)))
    assert voice_of("ko", tmp_path).say(Text("a", "One.\nTwo.")) == Said("하나.\n둘.", "ko")


def test_a_text_within_a_text_is_said_in_the_same_language(tmp_path: Path) -> None:
    put(
        tmp_path,
        "es",
        Entry("a", "For {who}: {day}", strings=("Para {who}: {day}",)),
        Entry("b", "Your spouse", strings=("Su cónyuge",)),
    )
    text = Text("a", "For {who}: {day}").filled(who=Text("b", "Your spouse"), day=DAY)
    assert voice_of("es", tmp_path).words(text) == "Para Su cónyuge: 15 de abril de 2026"


def test_a_text_that_a_translation_does_not_show_needs_no_translation(tmp_path: Path) -> None:
    put(tmp_path, "es", Entry("a", "Yes", strings=("Sí",)))
    text = Text("a", "Yes").filled(who=Text("b", "Your spouse"))
    assert voice_of("es", tmp_path).say(text) == Said("Sí", "es")


def test_a_text_within_a_text_takes_the_whole_back_to_english(tmp_path: Path) -> None:
    put(tmp_path, "es", Entry("a", "For {who}: {day}", strings=("Para {who}: {day}",)))
    text = Text("a", "For {who}: {day}").filled(who=Text("b", "Your spouse"), day=DAY)
    said = voice_of("es", tmp_path).say(text)
    assert said == Said("For Your spouse: April 15, 2026", "en", fallback=True)


def test_braces_in_a_value_are_not_filled(tmp_path: Path) -> None:
    text = Text("a", "{one} {two}").filled(one="{two}", two="x")
    assert voice_of("en", tmp_path).words(text) == "{two} x"


def test_a_placeholder_without_a_value_stays_in_sight(tmp_path: Path) -> None:
    assert voice_of("en", tmp_path).words(Text("a", "By {day}")) == "By {day}"


def test_words_are_composed_and_narrow_spaces_replaced(tmp_path: Path) -> None:
    text = Text("a", "9:00\u202fAM {name}").filled(name="\u1112\u1161\u11ab")
    assert voice_of("en", tmp_path).words(text) == "9:00\u00a0AM 한"


def pages(count: int) -> Text:
    """A counted text."""
    return app_count("print/pages", "Print {count} page", "Print {count} pages", count=count)


def test_korean_counts_with_one_form(tmp_path: Path) -> None:
    entry = Entry("print/pages", "Print {count} page", "Print {count} pages", ("{count}쪽 인쇄",))
    put(tmp_path, "ko", entry, domain="app")
    said = [voice_of("ko", tmp_path).words(pages(count)) for count in (0, 1, 12)]
    assert said == ["0쪽 인쇄", "1쪽 인쇄", "12쪽 인쇄"]


def test_spanish_counts_with_two_forms(tmp_path: Path) -> None:
    forms = ("Imprimir una página", "Imprimir {count} páginas")
    entry = Entry("print/pages", "Print {count} page", "Print {count} pages", forms)
    put(tmp_path, "es", entry, domain="app")
    said = [voice_of("es", tmp_path).words(pages(count)) for count in (0, 1, 2, 1000)]
    assert said == [
        "Imprimir 0 páginas",
        "Imprimir una página",
        "Imprimir 2 páginas",
        "Imprimir 1,000 páginas",
    ]


def test_english_counts_with_two_forms(tmp_path: Path) -> None:
    said = [voice_of("en", tmp_path).words(pages(count)) for count in (0, 1, 2)]
    assert said == ["Print 0 pages", "Print 1 page", "Print 2 pages"]


def test_a_translation_with_too_many_forms_is_not_shown(tmp_path: Path) -> None:
    forms = ("{count}쪽", "{count}쪽", "{count}쪽")
    entry = Entry("print/pages", "Print {count} page", "Print {count} pages", forms)
    put(tmp_path, "ko", entry, domain="app")
    assert voice_of("ko", tmp_path).say(pages(1)).fallback


def test_a_language_is_a_folder_of_catalogs(tmp_path: Path) -> None:
    assert languages(tmp_path / "nowhere") == ("en",)
    put(tmp_path, "vi", Entry("a", "Yes", strings=("Có",)))
    put(tmp_path, "es")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "empty").mkdir()
    assert languages(tmp_path) == ("en", "es", "vi")
    assert voice_of("vi", tmp_path).words(Text("a", "Yes")) == "Có"
    assert formats_of("vi").date(DAY) == "15 tháng 4, 2026"
    names = [own_name(code, tmp_path) for code in languages(tmp_path)]
    assert names == ["English", "español", "Tiếng Việt"]


@pytest.mark.parametrize("language", ["fr", "../ko", "", "EN", "ko/../ko"])
def test_a_language_that_is_not_there_is_refused(language: str, tmp_path: Path) -> None:
    put(tmp_path, "ko")
    with pytest.raises(InputError) as refused:
        voice_of(language, tmp_path)
    told = voice_of("en", tmp_path).words(refused.value.faults[0])
    assert told == "This language is not there. Use one of these: en, ko."


def test_a_language_that_babel_does_not_know_is_written_as_english_is(tmp_path: Path) -> None:
    put(tmp_path, "qqq", Entry("a", "By {day}", strings=("Zu {day}",)))
    text = Text("a", "By {day}").filled(day=DAY)
    assert voice_of("qqq", tmp_path).words(text) == "Zu April 15, 2026"
    assert not isinstance(formats_of("qqq"), BabelFormats)


def test_a_language_is_a_draft_until_a_named_person_has_reviewed_all_of_it(tmp_path: Path) -> None:
    put(tmp_path / "none", "ko")
    put(tmp_path / "half", "ko", reviewer="Kim Reviewer")
    put(tmp_path / "both", "ko", reviewer="Kim Reviewer")
    put(tmp_path / "both", "ko", reviewer="Kim Reviewer", domain="app")
    drafts = [voice_of("ko", tmp_path / name).draft for name in ("none", "half", "both")]
    assert drafts == [True, True, False]
    assert not voice_of("en", tmp_path).draft


def test_english_needs_neither_babel_nor_a_catalog(tmp_path: Path) -> None:
    program = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from vita_assist.language import app_count, app_text, voice_of\n"
        "voice = voice_of('en', Path(sys.argv[1]))\n"
        "inner = app_count('b', '{count} page', '{count} pages', count=2000)\n"
        "print(voice.words(app_text('a', '{day}: {inner}', day=date(2026, 4, 15), inner=inner)))\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('babel', 'gettext')])\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, tmp_path],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        encoding="utf-8",
    )
    assert ran.stdout.splitlines() == ["April 15, 2026: 2,000 pages", "[]"]


def test_an_unreadable_catalog_leaves_english(tmp_path: Path) -> None:
    put_source(tmp_path, b"\xff\xfe")
    assert voice_of("ko", tmp_path).say(Text("a", "Yes")) == Said("Yes", "en", fallback=True)
