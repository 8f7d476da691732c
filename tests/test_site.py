"""A site as a file and back."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from types import MappingProxyType
from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st

from vita_assist.errors import InputError
from vita_assist.site import MOST_LETTERS, Call, Contact, Site, parse_site, site_file, tidy

lines = st.text(max_size=120).map(tidy)
contacts = st.builds(Contact, lines, lines)
calls = st.builds(Call, st.dates(date(2020, 1, 1)), lines.filter(bool))
ids = st.from_regex(r"[a-z][a-z0-9-]{0,12}", fullmatch=True)
sites = st.builds(
    Site, lines, lines, lines, contacts, contacts, contacts, contacts, contacts, contacts,
    st.dictionaries(ids, calls, max_size=4).map(MappingProxyType),
)  # fmt: skip


@given(sites)
def test_a_site_reads_back_the_same(site: Site) -> None:
    assert parse_site(site_file(site)) == site


@given(st.binary(max_size=300))
def test_any_bytes_are_settings_or_a_clear_fault(data: bytes) -> None:
    with suppress(InputError):
        assert isinstance(parse_site(data), Site)


@given(st.text())
def test_a_line_has_nothing_that_does_not_show_and_is_not_too_long(words: str) -> None:
    line = tidy(words)
    assert len(line) <= MOST_LETTERS
    assert not [letter for letter in line if category(letter).startswith("C")]
    assert "  " not in line
    assert tidy(line) == line


def test_a_site_without_a_name_has_no_line() -> None:
    assert Site(phone="555-0100").line == ""
    assert Site(name="Library", hours="Sat").line == "Library \u00b7 Sat"


def test_no_plan_works_without_point_person_backup_and_lawyer() -> None:
    whole = Contact("A", "1")
    assert Site(lead=whole, backup=whole, counsel=whole).is_ready
    assert not Site(lead=whole, backup=whole, counsel=Contact("A", "")).is_ready
