"""The content check holds the grounds of phrases and benefits: facts and findings that there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.folders import change, copy, told

ACTION = "phrases/action.toml"
IP_PIN = 'answers = ["number.kind", "number.middle_digits", "ip_pin"]'


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (
            ACTION,
            IP_PIN,
            'answers = ["number.knd"]',
            "retrieve-ip-pin.answers: “number.knd” is not known. Did you mean",
        ),
        (ACTION, IP_PIN, "", "retrieve-ip-pin: The key answers is missing."),
        (ACTION, IP_PIN, 'answers = "ip_pin"', "retrieve-ip-pin.answers: This value is not of the right kind."),
        (
            ACTION,
            'follows = ["action/apply-itin"]',
            'follows = ["action/aply-itin"]',
            "Did you mean “action/apply-itin”?",
        ),
        (ACTION, "answers_of = { spouse", "answers_of = { spuse", "Did you mean “spouse”?"),
        ("benefits.toml", 'couple = ["filing_status"]', 'couple = ["filing"]', "eitc.answers: “filing” is not known."),
        ("phrases/date.toml", 'answers = ["tax_year"]', "", "return-due: The key answers is missing."),
    ],
)
def test_grounds_that_name_what_is_not_there_are_refused(
    tmp_path: Path, file: str, old: str, new: str, fault: str
) -> None:
    folder = copy(tmp_path)
    change(folder, file, old, new)
    assert [line for line in told(folder) if line.startswith(file) and fault in line]
