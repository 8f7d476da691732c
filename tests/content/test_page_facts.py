"""Facts of a page under a condition of their own: read, held against the flow, and their faults told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.folders import change, copy, told
from vita_assist.content import load

ENTRY = """{ facts = ["number.adoption_pending"], when = "role == 'dependent' and age_at_year_end < 18" }"""
CONDITION = "role == 'dependent' and age_at_year_end < 18"
PLACE = "no-number.facts"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            CONDITION,
            "given(number.ssn_applied_on)",
            f"{PLACE}.number.adoption_pending: The condition reads number.ssn_applied_on, which is not asked for",
        ),
        (
            CONDITION,
            "role == 'dependant'",
            f"{PLACE}.number.adoption_pending: “dependant” is not known. Did you mean “dependent”?",
        ),
        (CONDITION, "role = 'dependent'", f"{PLACE}[3].when: The condition cannot be read."),
        (ENTRY, '{ facts = ["number.adoption_pending"] }', f"{PLACE}[3]: The key when is missing."),
        ('{ facts = ["number.adoption', '{ fact = 1, facts = ["number.adoption', "“fact” is not known. Did you mean"),
        (ENTRY, '"number.itin_applied_on"', "Allowed: a list of texts, each once."),
        (ENTRY, "5", f"{PLACE}[3]: This value is not of the right kind. Allowed: a table."),
        ("number.adoption_pending", "number.adoption_pendin", "Did you mean “number.adoption_pending”?"),
        ("any(role == 'taxpayer' and tax", "(role == 'taxpayer' and tax", "site.facts.site.foreign_student_certified:"),
        ('facts = ["ip_pin"]', 'facts = "ip_pin"', "ip-pin.facts: This value is not of the right kind."),
    ],
)
def test_a_fault_of_a_fact_with_its_own_condition_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    folder = copy(tmp_path)
    change(folder, "pages.toml", old, new)
    found = told(folder)
    assert any(words in fault for fault in found), found


def test_an_entry_of_several_facts_gives_each_the_condition_and_the_others_none(tmp_path: Path) -> None:
    pages = {page.id: page for page in load(copy(tmp_path)).pages}
    site, number = pages["site"], pages["no-number"]
    assert site.when_asked.keys() == set(site.facts)
    assert site.when_asked["site.offers_w7"] == site.when_asked["site.has_certifying_agent"]
    assert number.facts[-1] == "number.adoption_pending"
    assert {fact: condition.source for fact, condition in number.when_asked.items()} == {number.facts[-1]: CONDITION}
