"""A rule that the answers open is told, not only one that they close."""

from __future__ import annotations

from tests.interview.households import DAY, intake, pack, person, read
from vita_assist.guidance import guide


def test_living_apart_is_told_where_it_opens_the_credit() -> None:
    spouse = person("spouse", "spouse")
    child = person("child-1", "dependent", relationship="child", age_at_year_end=7)
    made = intake(person(), spouse, child, filing_status="married-separate", lived_apart_last_six_months=True)
    found = guide(read(made), pack().facts, pack().rules, DAY)
    (eitc,) = (row for row in found.benefits if row.benefit == "eitc")
    assert "lived-apart" in [reason.id for reason in eitc.reasons]
