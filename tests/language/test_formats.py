"""Dates, months and numbers, and the made-up language."""

from __future__ import annotations

from datetime import date, timedelta
from gettext import c2py
from pathlib import Path

import pytest
from babel.dates import format_date, format_skeleton
from babel.messages.plurals import get_plural
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from vita_assist.language import Month, Text, app_text, voice_of
from vita_assist.language.formats import EnglishFormats, formats_of
from vita_assist.language.pseudo import is_pseudo, pseudo

DAY = date(2026, 4, 15)


@given(st.dates())
def test_english_writes_dates_as_babel_does(day: date) -> None:
    assert EnglishFormats().date(day) == format_date(day, "long", "en_US")
    month = Month(day.year, day.month)
    assert EnglishFormats().month(month) == format_skeleton("yMMMM", day, locale="en_US")


@given(st.dates())
@pytest.mark.parametrize("language", ["ko", "es"])
def test_the_other_languages_write_dates_as_babel_does(language: str, day: date) -> None:
    locale = {"ko": "ko", "es": "es_US"}[language]
    assert formats_of(language).date(day) == format_date(day, "long", locale)
    assert formats_of(language).month(Month(day.year, day.month)) == format_skeleton("yMMMM", day, locale=locale)


@pytest.mark.parametrize("language", ["en", "ko", "es"])
def test_a_count_takes_the_form_that_babel_takes(language: str) -> None:
    by_babel = get_plural(language)
    rule = c2py(by_babel.plural_expr)
    assert formats_of(language).plural_forms() == by_babel.num_plurals
    assert [formats_of(language).plural_form(count) for count in range(120)] == [rule(count) for count in range(120)]


@given(st.integers(-(10**18), 10**18))
def test_english_writes_numbers_as_babel_does(number: int) -> None:
    by_babel = format_decimal(number, locale="en_US")
    assert EnglishFormats().number(number) == by_babel
    assert formats_of("ko").number(number) == by_babel
    assert formats_of("es").number(number) == by_babel


@pytest.mark.parametrize(
    ("language", "day", "month", "number"),
    [
        ("en", "April 15, 2026", "January 2027", "12,345"),
        ("ko", "2026년 4월 15일", "2027년 1월", "12,345"),
        ("es", "15 de abril de 2026", "enero de 2027", "12,345"),
    ],
)
def test_dates_and_numbers_are_written_as_the_language_writes_them(
    language: str, day: str, month: str, number: str
) -> None:
    formats = formats_of(language)
    assert formats.date(DAY) == day
    assert formats.month(Month(2027, 1)) == month
    assert formats.number(12345) == number


def test_every_day_of_a_year_has_its_figures_in_every_language() -> None:
    for day in (date(2026, 1, 1) + timedelta(days=number) for number in range(365)):
        assert formats_of("ko").date(day) == f"2026년 {day.month}월 {day.day}일"
        assert formats_of("es").date(day).startswith(f"{day.day} de ")


@given(st.text(max_size=80))
def test_the_made_up_language_is_bracketed_and_longer(english: str) -> None:
    said = pseudo(english)
    assert is_pseudo(said)
    assert len(said) >= len(english) + 2


def test_the_made_up_language_keeps_placeholders(tmp_path: Path) -> None:
    text = Text("a", "Bring {what} by {day}.").filled(what=app_text("b", "a copy"), day=DAY)
    said = voice_of("x-pseudo", tmp_path).say(text)
    assert said.words.startswith("[Bríñg [å çöpý".replace("í", "î"))
    assert "April 15, 2026" in said.words
    assert len(said.words) > 1.4 * len("Bring a copy by April 15, 2026.")
    assert not said.fallback


@pytest.mark.parametrize(("year", "month"), [(2026, 0), (2026, 13), (0, 1), (10000, 1)])
def test_what_is_no_month_is_refused(year: int, month: int) -> None:
    with pytest.raises(ValueError, match=r"year|month"):
        Month(year, month)
