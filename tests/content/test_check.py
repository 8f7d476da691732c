"""`content check`: each kind of fault is found, with its file, its place, and what is allowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.folders import change, changed, copy, said, told
from vita_assist.content import load
from vita_assist.errors import CheckError

ONE = [
    (
        "facts.toml",
        'kind = "tax-year"',
        'kind = "tax-yaer"',
        "facts.toml:13 tax_year.kind: “tax-yaer” is not known. Did you mean “tax-year”?",
    ),
    (
        "facts.toml",
        "required = true\nlabel",
        "requierd = true\nlabel",
        "facts.toml:14 tax_year.requierd: “requierd” is not known. Did you mean “required”?",
    ),
    (
        "facts.toml",
        'label = "Tax year"',
        "label = 5",
        "facts.toml:15 tax_year.label: This value is not of the right kind.",
    ),
    (
        "facts.toml",
        'label = "Tax year"',
        'label = " "',
        "This value is not of the right kind. Allowed: a text that is not empty.",
    ),
    ("facts.toml", 'label = "Tax year"\n', "", "facts.toml:11 tax_year: The key label is missing."),
    ("facts.toml", 'value = "single"', 'value = "married-joint"', "A choice is there twice."),
    ("facts.toml", "number.kind == 'ssn'", "number.kind == 'sns'", "“sns” is not known. Did you mean “ssn”?"),
    (
        "facts.toml",
        "number.kind == 'ssn'",
        "numbr.kind == 'ssn'",
        "There is no fact numbr.kind. Did you mean number.kind?",
    ),
    (
        "facts.toml",
        "number.kind == 'ssn'",
        "number.card == 'plain'",
        "The condition reads number.card, which is not asked for earlier.",
    ),
    ("facts.toml", "number.kind == 'ssn'", "number.kind", "number.kind cannot stand alone."),
    ("facts.toml", "number.kind == 'ssn'", "number.kind > 'ssn'", "number.kind has no order."),
    ("facts.toml", "tax_year >= 2025", "tax_year == 'x'", "tax_year is compared with a value that it can never have."),
    ("facts.toml", "any(role == 'spouse')", "any(role == 'sponse')", "“sponse” is not known. Did you mean “spouse”?"),
    ("facts.toml", "any(role == 'spouse')", "role == 'spouse'", "Nobody in particular is asked here."),
    ("facts.toml", 'blank_when = "number', 'blnk_when = "number', "Did you mean “blank_when”?"),
    (
        "facts.toml",
        'null = "blank"',
        'null = "not-known"',
        "A fact has a blank where its null means one, and only there.",
    ),
    ("facts.toml", "default = []", "default = 5", "This cannot be a default."),
    ("facts.toml", 'default = "child"', 'default = "chidl"', "“chidl” is not known. Did you mean “child”?"),
    ("facts.toml", 'id = "ip_pin"', 'id = "tax_year"', "“tax_year” is there twice. Allowed: each id once."),
    ("facts.toml", 'id = "ip_pin"', 'id = "IP PIN"', "This is no id."),
    ("pages.toml", 'facts = ["ip_pin"]', 'facts = ["ip_pn"]', "“ip_pn” is not known. Did you mean “ip_pin”?"),
    ("pages.toml", 'facts = ["ip_pin"]', "facts = []", "ip_pin: No page asks for this fact."),
    ("pages.toml", 'asks = "roster"', 'asks = "people"', "Exactly one page asks who is in the household."),
    (
        "pages.toml",
        'asks = "roster"',
        'asks = "household"',
        "relationship is a fact of another subject than the page asks.",
    ),
    (
        "pages.toml",
        'source = "f15227-2025"',
        'source = "f15272-2025"',
        "“f15272-2025” is not known. Did you mean “f15227-2025”?",
    ),
    (
        "pages.toml",
        "any(role == 'taxpayer' and tax_residency ==",
        "(role == 'taxpayer' and tax_residency ==",
        "Nobody in particular is asked here.",
    ),
    (
        "pages.toml",
        "age_at_year_end == 64",
        "ip_pin == 'lost'",
        "born-on-january-1.when: The condition reads ip_pin, which is not asked for earlier.",
    ),
    (
        "sources/tax.toml",
        "checked_on = 2026-11-21",
        'checked_on = "2026-11-21"',
        "Allowed: a date such as 2026-11-21, without quotes.",
    ),
    ("sources/tax.toml", "primary = true", 'primary = "yes"', "Allowed: true or false."),
    ("sources/tax.toml", 'address = "https', 'address = "ftp', "This is no address."),
    (
        "pack.toml",
        "tax_years = [2023, 2024, 2025, 2026]",
        "tax_years = [2024, 2025, 2026]",
        "2023 is no tax year of the content.",
    ),
    (
        "pack.toml",
        "tax_years = [2023, 2024, 2025, 2026]",
        "tax_years = [2023, 2025, 2024]",
        "Allowed: a rising list of years.",
    ),
    (
        "tests.toml",
        'timing_rule = "eitc-ssn-timing"',
        'timing_rule = "eitc-timing"',
        "“eitc-timing” is not known. Did you mean “eitc-ssn-timing”?",
    ),
    ("tests.toml", 'timing = "before"', 'timing = "befor"', "Did you mean “before”?"),
    (
        "benefits.toml",
        'filers = "eitc-ssn"',
        'filers = "eitc-snn"',
        "“eitc-snn” is not known. Did you mean “eitc-ssn”?",
    ),
    ("benefits.toml", 'other_filer = "tin"\n', "", "other_filer is required where couple is “one”, and only there."),
    (
        "benefits.toml",
        "tax_years = [2023, 2024, 2025]\n",
        "tax_years = [2023, 2024, 2025, 2026]\n",
        "2026 is there twice.",
    ),
    (
        "benefits.toml",
        "tax_years = [2023, 2024]\n",
        "tax_years = [2024]\n",
        "There is no row for 2023, and no absent_rule that says why.",
    ),
    (
        "parameters.toml",
        "values = { 2023 = 2024-04-15",
        "values = { 2019 = 2024-04-15",
        "2019 is no tax year of the content.",
    ),
    ("parameters.toml", "value = 17", 'value = "17"', "Allowed: a whole number or a date."),
    (
        "parameters.toml",
        "value = 17",
        "value = 17\nvalues = { 2025 = 1 }",
        "Either value or values is required, and not both.",
    ),
    ("rules/itin.toml", 'certainty = "final"\n', "", "The key certainty is missing."),
    ("rules/itin.toml", "checked_on = 2026-11-21\n", "", "The key checked_on is missing."),
    ("rules/itin.toml", "sources = [", "basis2 = [", "There is no source."),
    ("rules/itin.toml", 'locator = "p. 13"', 'page = "p. 13"', "The key locator is missing."),
    ("phrases/reason.toml", 'rule = "itin-shape"', 'rule = "itin-shap"', "Did you mean “itin-shape”?"),
    ("glossary.toml", 'ko_status = "official"', 'ko_status = "offical"', "Did you mean “official”?"),
]


@pytest.mark.parametrize(("file", "old", "new", "words"), ONE)
def test_a_fault_is_told_with_its_place(tmp_path: Path, file: str, old: str, new: str, words: str) -> None:
    folder = changed(tmp_path, file, old, new)
    found = told(folder)
    assert any(words in fault for fault in found), found
    assert all(fault.partition(" ")[0].partition(":")[0].endswith(".toml") for fault in found)
    with pytest.raises(CheckError):
        load(folder)


def test_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    folder = changed(tmp_path, "facts.toml", 'kind = "tax-year"', 'kind = "x"')
    change(folder, "sources/tax.toml", "primary = true", "primary = 1")
    change(folder, "rules/itin.toml", 'certainty = "final"', 'certainty = "sure"')
    files = {fault.partition(":")[0] for fault in told(folder)}
    assert {"facts.toml", "sources/tax.toml", "rules/itin.toml"} <= files


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff\xfe", "facts.toml: The file is not UTF-8 text."),
        (b"a = [\n", "facts.toml: The file is not TOML"),
        (b"a = " + b"[" * 5_000 + b"]" * 5_000, "facts.toml: The file is nested too deeply."),
        (b"a = " + b"[" * 100_000, "facts.toml: The file is nested too deeply."),
        (b"a = " + b"{a=" * 100_000, "facts.toml: The file is nested too deeply."),
        (b"a" + b".a" * 100_000 + b" = 1\n", "facts.toml: The file is nested too deeply."),
        (b"[a" + b".a" * 100_000 + b"]\n", "facts.toml: The file is nested too deeply."),
        (b"a = " + b"9" * 10_000, "facts.toml: The file is not TOML"),
        (b"#" * 1_000_001, "facts.toml: The file is too large. Allowed: 1000000 bytes."),
        (b'fact = "x"', "This value is not of the right kind. Allowed: a list of tables."),
        (b"fact = [1]", "This value is not of the right kind. Allowed: a table."),
        (b"[[facts]]\n", "“facts” is not known. Did you mean “fact”?"),
    ],
)
def test_a_hostile_file_is_a_fault(tmp_path: Path, data: bytes, words: str) -> None:
    folder = copy(tmp_path)
    (folder / "facts.toml").write_bytes(data)
    found = told(folder)
    assert any(words in fault for fault in found), found
    with pytest.raises(CheckError):
        load(folder)


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    (folder / "pages.toml").unlink()
    assert "pages.toml: There is no such file." in told(folder)


def test_a_folder_in_place_of_a_file_is_a_fault(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    (folder / "pack.toml").unlink()
    (folder / "pack.toml").mkdir()
    assert "pack.toml: There is no such file." in told(folder)


def test_a_missing_folder_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(CheckError) as raised:
        load(tmp_path / "nowhere")
    assert "pack.toml: There is no such file." in [said(fault) for fault in raised.value.faults]


PROOFS = [
    ("pages.toml", "Look at the end date on the paper.", "This is safe.", "“safe” is never said."),
    ("pages.toml", "Look at the end date on the paper.", "You qualify.", "“You qualify” is never said."),
    ("pages.toml", "Look at the end date on the paper.", "Don't look.", "“'” stands at character 4."),
    ("pages.toml", "Look at the end date on the paper.", "Look -- here.", "“--” stands at character"),
    ("pages.toml", "Look at the end date on the paper.", "Look  here.", "“  ” stands at character 5."),
    ("pages.toml", "Look at the end date on the paper.", "Look {here.", "A brace that belongs to no"),
    ("pages.toml", "Look at the end date on the paper.", "Look\u200bhere.", "A character that is invisible"),
    ("pack.toml", "checked_on = 2026-11-21", "checked_on = 2026-11-22", "This is not the oldest day"),
    (
        "wording.toml",
        "# [[allowed]]",
        '[[allowed]]\nid="a"\nplace="rules/itin-who/text"\nwords="safe"\nreason="no"\n#',
        "wording.toml allows “safe”, which is not there.",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "words"), PROOFS)
def test_a_proofreader_marks_it(tmp_path: Path, file: str, old: str, new: str, words: str) -> None:
    folder = changed(tmp_path, file, old, new)
    found = told(folder)
    assert any(words in fault for fault in found), found


def test_a_use_that_is_listed_with_its_reason_passes(tmp_path: Path) -> None:
    folder = changed(tmp_path, "pages.toml", "Look at the end date on the paper.", "“Safe” is a title.")
    change(
        folder,
        "wording.toml",
        "# [[allowed]]",
        '[[allowed]]\nid = "a-title"\nplace = "pages/ssn-more/hint"\nwords = "safe"\nreason = "A title"\n#',
    )
    assert told(folder) == []


def test_a_source_that_nothing_cites_is_a_fault(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    with (folder / "sources/tax.toml").open("a", encoding="utf-8") as file:
        file.write('\n[nobody]\ntitle = "T"\npublisher = "P"\naddress = "https://x"\n')
        file.write("primary = false\nchecked_on = 2026-11-21\n")
    assert told(folder) == ["sources/*.toml nobody: Nothing refers to this."]


def test_the_same_sentence_at_two_places_is_a_fault(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    sentence = "This sentence is long enough to be corrected at one place and forgotten at another."
    change(folder, "pages.toml", "These are the months from July to December.", sentence)
    change(folder, "pages.toml", "If you are not sure, ask the school.", sentence)
    assert len(told(folder)) == 1
