"""A site as a file and back, from any form that its file has had."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import fields, replace
from datetime import date, timedelta
from types import MappingProxyType
from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vita_assist.errors import InputError
from vita_assist.guidance.household import OFFERED
from vita_assist.language.voices import English, Speaker
from vita_assist.site import (
    COLORS,
    COVER_MINUTES,
    FORGET_MINUTES,
    MOST_LETTERS,
    PERCENTS,
    SERVICES,
    Call,
    Contact,
    Screen,
    Services,
    Site,
    tidy,
)
from vita_assist.site.changes import changes, line_of
from vita_assist.site.forms import FORM, STEPS
from vita_assist.site.reading import MOST_BYTES, MOST_FAULTS, parse_site
from vita_assist.site.writing import site_file, to_carry
from vita_assist.window.theme import TEXT_SIZES

DAY = date(2026, 11, 20)
FORM_1 = """\
# Set up by the coordinator on the first Saturday.
form = 1
name = "Mount Pleasant Library"
phone = "555-0100"
hours = "Sat 10–2"

[lead]
name = "Ana P."
phone = "555-0101"

[backup]
name = "José Núñez"
phone = "555-0102"

[counsel]
name = "김변호"
phone = "555-0103"

[sponsor]
name = "Mount Pleasant Community Fund"

[rapid_response]
phone = "555-0104"

[clinic]
name = "Law Clinic"
phone = "555-0105"

[calls.eoir]
called_on = 2026-11-20
by = "Ana"
"""
"""A file as the program before wrote it, with a line that somebody added by hand."""

lines = st.text(max_size=120).map(tidy)
contacts = st.builds(Contact, lines, lines)
calls = st.builds(Call, st.dates(date(2020, 1, 1)), lines.filter(bool))
ids = st.from_regex(r"[a-z][a-z0-9-]{0,12}", fullmatch=True)
said = st.none() | st.booleans()
codes = st.sampled_from(["", "en", "ko", "es", "vi", "zh-Hans", "pt-BR"])
screens = st.builds(
    Screen, codes, codes, st.sampled_from(PERCENTS), st.sampled_from(COLORS),
    st.integers(*COVER_MINUTES), st.integers(*FORGET_MINUTES), st.booleans(),
).filter(lambda screen: screen.forget_after > screen.cover_after)  # fmt: skip
sites = st.builds(
    Site, lines, lines, lines, contacts, contacts, contacts, contacts, contacts, contacts,
    st.dictionaries(ids, calls, max_size=4).map(MappingProxyType),
    st.builds(Services, said, said, said), screens,
)  # fmt: skip


def faults(data: bytes | str, day: date | None = None) -> list[str]:
    with pytest.raises(InputError) as raised:
        parse_site(data.encode() if isinstance(data, str) else data, day)
    return [Speaker("en", "en", English()).words(fault) for fault in raised.value.faults]


@given(sites)
@example(Site(name="." * MOST_LETTERS, lead=Contact("." * MOST_LETTERS, "..")))
def test_a_site_reads_back_the_same(site: Site) -> None:
    assert parse_site(site_file(site)) == site


@given(st.binary(max_size=300))
@example(b"form = 2\nx = " + b"[" * 5000)
@example(b"form = 2\nx = 0x" + b"f" * 9000)
@example(b"a" + b".a" * 30_000 + b" = 1\n")
@example(b"[a" + b".a" * 30_000 + b"]\n")
@example(b"form = 2\nx = 1" + b"0" * 9000)
@example(b"form = true\n")
@example(b"form = 2.0\n")
@example(b"form = 9999-99-99\n")
@example(b"[form]\n")
@example(b"\xef\xbb\xbf\xef\xbb\xbfform = 2\n")
def test_any_bytes_are_settings_or_a_clear_fault(data: bytes) -> None:
    with suppress(InputError):
        assert isinstance(parse_site(data), Site)


@given(sites, st.data())
def test_a_file_that_was_damaged_on_its_way_is_settings_or_a_clear_fault(site: Site, data: st.DataObject) -> None:
    """Bytes lost, doubled or turned into others, as on a bad stick."""
    whole = bytearray(site_file(site))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(whole)))
        whole[at : at + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=20))
    with suppress(InputError):
        assert isinstance(parse_site(bytes(whole)), Site)


def test_a_file_of_form_1_is_read_whole() -> None:
    assert parse_site(FORM_1.encode()) == Site(
        name="Mount Pleasant Library",
        phone="555-0100",
        hours="Sat 10–2",
        lead=Contact("Ana P.", "555-0101"),
        backup=Contact("José Núñez", "555-0102"),
        counsel=Contact("김변호", "555-0103"),
        sponsor=Contact("Mount Pleasant Community Fund"),
        rapid_response=Contact("", "555-0104"),
        clinic=Contact("Law Clinic", "555-0105"),
        calls=MappingProxyType({"eoir": Call(DAY, "Ana")}),
    )


def test_every_form_has_a_step_to_the_next_and_is_written_in_the_last() -> None:
    assert len(STEPS) + 1 == FORM
    assert site_file(parse_site(FORM_1.encode())).startswith(f"form = {FORM}\n".encode())


@pytest.mark.parametrize("part", ["services", "screen"])
def test_what_form_1_did_not_know_is_refused_there(part: str) -> None:
    assert faults(f"{FORM_1}\n[{part}]\n") == [f"Settings, {part}: This is not known here."]


@pytest.mark.parametrize("form", ["3", "99", "1" + "0" * 30])
def test_a_file_from_the_future_is_refused(form: str) -> None:
    assert faults(f"form = {form}\n") == [
        "The settings are from a later version of this program. This version reads forms 1 to 2."
    ]


@pytest.mark.parametrize("form", ["", "form = 0", "form = -1", "form = true", "form = 2.0", "form = '2'"])
def test_a_file_that_does_not_say_its_form_is_refused(form: str) -> None:
    assert faults(f"{form}\nname = 'x'\n")[0].startswith("The file does not say that it holds settings")


def test_a_file_that_was_edited_with_a_mark_at_its_beginning_is_read() -> None:
    """Editors on Windows write one."""
    assert parse_site(b"\xef\xbb\xbfform = 2\r\nname = 'Library'\r\n").name == "Library"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("language = 'korean please'", "Settings, screen.language: Allowed: the code of a language, such as ko."),
        ("second_language = 5", "Settings, screen.second_language: Allowed: the code of a language, such as ko."),
        ("percent = 110", "Settings, screen.percent: Allowed: 100, 125, 150, 175, 200."),
        ("percent = true", "Settings, screen.percent: Allowed: 100, 125, 150, 175, 200."),
        ("colors = 'pink'", "Settings, screen.colors: Allowed: light, dark, contrast."),
        ("cover_after = 0", "Settings, screen.cover_after: Allowed: 1 to 10 whole minutes."),
        ("cover_after = 11", "Settings, screen.cover_after: Allowed: 1 to 10 whole minutes."),
        ("cover_after = 2.0", "Settings, screen.cover_after: Allowed: 1 to 10 whole minutes."),
        ("forget_after = 4", "Settings, screen.forget_after: Allowed: 5 to 60 whole minutes."),
        ("forget_after = 61", "Settings, screen.forget_after: Allowed: 5 to 60 whole minutes."),
        ("cover_after = 6\nforget_after = 6", "Settings, screen.forget_after: Allowed: more minutes than cover_after."),
        ("welcomed = 1", "Settings, screen.welcomed: Allowed: true or false."),
        ("font = 'x'", "Settings, screen.font: This is not known here."),
    ],
)
def test_a_setting_of_the_screen_out_of_bounds_is_refused(line: str, fault: str) -> None:
    assert faults(f"form = 2\n[screen]\n{line}\n") == [fault]


def test_the_minutes_at_the_bounds_are_taken() -> None:
    for cover, forget in ((1, 5), (10, 60), (10, 11), (4, 5)):
        screen = Screen(cover_after=cover, forget_after=forget)
        assert parse_site(site_file(Site(screen=screen))).screen == screen


@pytest.mark.parametrize("value", ["1", "'yes'", "[]"])
def test_a_service_is_offered_or_not(value: str) -> None:
    assert faults(f"form = 2\n[services]\noffers_w7 = {value}\n") == [
        "Settings, services.offers_w7: Allowed: true or false."
    ]


def test_what_nobody_said_is_not_no() -> None:
    assert parse_site(b"form = 2\n").services == Services(None, None, None)
    assert parse_site(b"form = 2\n[services]\noffers_w7 = false\n").services.offers_w7 is False


def test_a_call_after_today_is_refused_only_where_there_is_a_today() -> None:
    file = site_file(Site(calls=MappingProxyType({"eoir": Call(DAY, "Ana")})))
    assert parse_site(file, DAY) == parse_site(file)
    before = DAY - timedelta(1)
    assert faults(file, before) == [
        "Settings, calls.eoir: This call is noted for a day after today. Today is November 19, 2026."
    ]


def test_every_fault_is_told_up_to_a_number_and_the_rest_is_counted() -> None:
    """A file from a stick can be anything, and the message must fit the window."""
    told = faults("form = 2\n" + "".join(f"unknown{number} = 1\n" for number in range(500)))
    assert len(told) == MOST_FAULTS + 1
    assert told[-1] == f"Settings: {500 - MOST_FAULTS} more faults."


def test_a_key_that_is_no_plain_word_is_not_shown() -> None:
    """Nobody's words from a stick stand in our window."""
    hidden = "\u202eCall 555-0199 now"
    told = " ".join(faults(f'form = 2\n"{hidden}" = 1\n[lead]\n"{hidden}" = 1\n[calls."{hidden}"]\nby = "x"\n'))
    assert "555-0199" not in told
    assert told.count("This is not known here.") == 3


def test_a_file_that_is_too_large_is_not_read() -> None:
    assert faults(b"form = 2\n" + b"#" * MOST_BYTES) == [f"The file is too large. Allowed: {MOST_BYTES:,} bytes."]


@given(sites)
def test_what_is_carried_to_another_desk_is_all_but_what_was_read_at_this_one(site: Site) -> None:
    carried = parse_site(site_file(to_carry(site)))
    assert carried == replace(site, screen=replace(site.screen, welcomed=False))


@given(sites, sites)
def test_each_line_that_differs_is_named_and_no_other(before: Site, after: Site) -> None:
    found = changes(before, after)
    for key, old, new in found:
        assert line_of(before, key) == old != new == line_of(after, key)
    same = replace(after, screen=replace(after.screen, welcomed=before.screen.welcomed)) == before
    assert bool(found) != same
    assert len({change.key for change in found}) == len(found)


def test_the_text_sizes_are_those_of_the_window() -> None:
    assert PERCENTS == TEXT_SIZES


def test_the_services_are_those_that_the_interview_can_take() -> None:
    assert SERVICES == tuple(one.name for one in fields(Services)) == tuple(OFFERED)


@given(st.text())
@example("e\u200b\u0301")
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
