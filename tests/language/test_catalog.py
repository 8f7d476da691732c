"""Reading and writing catalogs, good ones and hostile ones."""

from __future__ import annotations

from io import BytesIO

import pytest
from babel.messages.catalog import Catalog as BabelCatalog
from babel.messages.pofile import read_po, write_po
from hypothesis import given
from hypothesis import strategies as st

from tests.language.catalogs import PLACES, WORDS
from vita_assist.language import Text
from vita_assist.language.catalog import LARGEST, Catalog, Entry, parse_catalog
from vita_assist.language.keep import header, written

# Babel itself loses a carriage return, and strips a line that ends in another kind of line break.
WRITABLE = WORDS.filter(lambda words: "\r" not in words)
COUNTED = st.builds(
    Entry,
    PLACES,
    WRITABLE,
    WRITABLE,
    st.tuples(WRITABLE, WRITABLE),
)
PLAIN = st.builds(
    lambda place, english, string, note: Entry(place, english, strings=(string,), notes=note),
    PLACES,
    WRITABLE,
    st.one_of(st.just(""), WRITABLE),
    st.one_of(st.just(()), st.just(("a note", "another"))),
)
FUZZY = st.builds(
    lambda place, english, string, was: Entry(place, english, strings=(string,), fuzzy=True, was=(was, "")),
    PLACES,
    WRITABLE,
    WRITABLE,
    WRITABLE,
)
ENTRIES = st.lists(st.one_of(PLAIN, FUZZY, COUNTED), max_size=5).map(tuple)

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
GOOD = 'msgctxt "b"\nmsgid "Yes"\nmsgstr "예"\n'


def told(catalog: Catalog) -> list[str]:
    """The places of the faults."""
    return [fault.place.removeprefix("language/catalog/") for fault in catalog.faults]


@given(ENTRIES)
def test_what_is_written_is_read_again(entries: tuple[Entry, ...]) -> None:
    catalog = Catalog(entries, header({"X-Reviewed-By": "Ana"}, "es"))
    read = parse_catalog(written(catalog).encode(), "es/app.po")
    assert read == catalog
    assert read.header["X-Reviewed-By"] == "Ana"


@given(st.lists(PLAIN, max_size=5, unique_by=lambda entry: entry.place))
def test_what_babel_writes_is_read(entries: list[Entry]) -> None:
    theirs = BabelCatalog(locale="ko")
    for entry in entries:
        theirs.add(entry.english, entry.strings[0], context=entry.place)
    file = BytesIO()
    write_po(file, theirs)
    ours = parse_catalog(file.getvalue(), "ko/app.po")
    assert not ours.faults
    assert [(e.place, e.english, e.strings[0]) for e in ours.entries] == [
        (e.place, e.english, e.strings[0]) for e in entries
    ]


@given(st.lists(PLAIN, max_size=5, unique_by=lambda entry: entry.place))
def test_what_we_write_babel_reads(entries: list[Entry]) -> None:
    source = written(Catalog(tuple(entries), header({}, "ko")))
    theirs = read_po(BytesIO(source.encode()), abort_invalid=True)
    assert [(m.context, m.id, m.string) for m in theirs if m.id] == [
        (e.place, e.english, e.strings[0]) for e in entries
    ]


def test_what_an_editor_adds_is_read() -> None:
    source = (
        "# Translations.\n#\n"
        + HEAD.replace("\n\n", '\n"X-Generator: Poedit 3.5\\n"\n\n')
        + "#. for the translator\n#: page.py:3\n# ours\n#, python-brace-format, fuzzy\n"
        + '#| msgctxt "b"\n#| msgid ""\n#| "No "\n#| "more"\n'
        + GOOD
        + '\n#~ msgctxt "old"\n#~ msgid "Old"\n#~ msgstr "낡은"\n'
    )
    catalog = parse_catalog(b"\xef\xbb\xbf" + source.replace("\n", "\r\n").encode(), "ko/app.po")
    assert not catalog.faults
    assert catalog.header["X-Generator"] == "Poedit 3.5"
    assert catalog.entries == (Entry("b", "Yes", strings=("예",), fuzzy=True, was=("No more", ""), notes=("ours",)),)


@pytest.mark.parametrize(
    "bad",
    [
        'msgctxt "a"\nmsgid "Yes"\n',
        'msgctxt "a"\nmsgid "Yes"\nmsgstr "예\n',
        'msgctxt "a"\nmsgid "Yes"\nmsgstr "\\x41"\n',
        'msgctxt "a"\nmsgid "Yes"\nmsgstr "예" extra\n',
        'msgctxt "a"\nmsgid "Yes"\nmsgstr[0] "예"\n',
        'msgctxt "a"\nmsgid "One"\nmsgid_plural "Two"\nmsgstr "하나"\n',
        'msgctxt "a"\nmsgid "One"\nmsgid_plural "Two"\nmsgstr[1] "하나"\nmsgstr[0] "둘"\n',
        'msgctxt "a"\nmsgid "One"\nmsgid_plural "Two"\nmsgstr[0] "하나"\nmsgstr[9] "둘"\n',
        'msgctxt "a"\nmsgid "One"\nmsgid_plural "Two"\nmsgstr[99999999999999999999] "하나"\n',
        "<html>\n",
        '"stray"\n',
    ],
)
def test_what_is_no_entry_is_a_fault_and_the_next_one_is_read(bad: str) -> None:
    catalog = parse_catalog((HEAD + bad + "\n" + GOOD).encode(), "ko/app.po")
    assert told(catalog) == ["unreadable"]
    assert dict(catalog.faults[0].values)["line"] == "4"
    assert [entry.place for entry in catalog.entries] == ["b"]


@pytest.mark.parametrize("charset", ["UTF-7", "latin-1", "idna", "no-such-charset", ""])
def test_only_utf_8_is_read(charset: str) -> None:
    source = HEAD.replace("UTF-8", charset) + GOOD
    catalog = parse_catalog(source.encode(), "ko/app.po")
    assert told(catalog) == ["not-utf-8"]
    assert not catalog.entries


@pytest.mark.parametrize(
    "rule",
    ["nplurals=abc; plural=0", "nplurals=2; plural=1/0", "nplurals=99999999; plural=n**n**n"],
)
def test_a_forged_plural_rule_does_nothing(rule: str) -> None:
    head = HEAD.replace("UTF-8\\n", f"UTF-8\\nPlural-Forms: {rule};\\n")
    catalog = parse_catalog((head + GOOD).encode(), "ko/app.po")
    assert not catalog.faults
    assert len(catalog.entries) == 1


def test_of_two_entries_for_one_text_the_first_counts() -> None:
    catalog = parse_catalog((HEAD + GOOD + "\n" + GOOD.replace("예", "아니요")).encode(), "x")
    assert catalog.by_key["b", "Yes", ""].strings == ("예",)


def test_a_catalog_that_is_too_large_is_not_read() -> None:
    assert told(parse_catalog(b"#" * (LARGEST + 1), "ko/app.po")) == ["too-large"]


@given(st.binary(max_size=200))
def test_no_bytes_raise(source: bytes) -> None:
    assert isinstance(parse_catalog(source, "x"), Catalog)


LINES = st.sampled_from(
    [
        *('msgid ""', 'msgid "a"', 'msgstr "b"', 'msgctxt "c"', 'msgid_plural "d"', 'msgstr[0] "e"'),
        *('"f"', "#, fuzzy", "#| msgid", '#| msgid "g"', "#~ msgid", "#", "", "\\", '"', "\x00"),
        *("msgstr[", "msgid", "\u2068", "\u202e", "\udcff".encode("utf-8", "replace").decode()),
    ]
)


@given(st.lists(LINES, max_size=30))
def test_no_lines_raise(lines: list[str]) -> None:
    catalog = parse_catalog("\n".join(lines).encode(), "x")
    assert all(isinstance(fault, Text) for fault in catalog.faults)


def test_a_large_catalog_of_broken_entries_is_read_in_time() -> None:
    source = (HEAD + 'msgid "' + '\\"' * 200_000 + "\n").encode() + b'msgid "a"\n"b"\n' * 50_000
    assert told(parse_catalog(source, "x")) == ["unreadable"]
