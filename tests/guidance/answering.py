"""One household through the guidance and out as JSON, for the tests of what always holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st

from tests.interview.households import CONTENT, DAY, intakes, pack, read
from vita_assist.guidance import guide
from vita_assist.guidance.report import report
from vita_assist.interview.session import Session
from vita_assist.language import ENGLISH, Voice, voice_of
from vita_assist.sources import freshness_on

Json = dict[str, Any]
"""An object of the interface: an intake, or a guidance."""

DUE: Final = {
    2023: (date(2024, 4, 15), date(2024, 10, 15)),
    2024: (date(2025, 4, 15), date(2025, 10, 15)),
    2025: (date(2026, 4, 15), date(2026, 10, 15)),
    2026: (date(2027, 4, 15), date(2027, 10, 15)),
}
"""The due date of each tax year, and the one with Form 4868 (tax A-09)."""

RANK: Final = {"number-fails": 0, "check": 1, "other-rule": 2, "number-ok": 2}
"""How far the numbers of a row get; *other-rule* says that they pass."""


_FIT_NUMBERS: Final[tuple[Json, ...]] = (
    {"kind": "ssn"},
    {"kind": "ssn", "card": "dhs-authorization", "authorization_current": True},
    {"kind": "ssn", "card": "not-valid-for-employment", "only_for_federal_benefit": False},
    {"kind": "ssn", "issued_on": "2025-08-01", "had_itin_before": True},
    {"kind": "itin", "middle_digits": "55", "on_returns_for": [2023, 2024]},
    {"kind": "none", "eligible_for_ssn": False, "itin_applied_on": "2026-02-10"},
)


@st.composite
def _fit(draw: st.DrawFn) -> Json:
    """An intake in which most numbers are fit: mere chance rarely makes a row that passes."""
    ages = st.integers(20, 70)
    made: Json = {
        "tax_year": draw(st.sampled_from([*DUE])),
        "filing_status": draw(st.sampled_from(["unsure", "married-joint", "married-separate", "head-of-household"])),
        "extension_filed": draw(st.booleans()),
        "lived_apart_last_six_months": draw(st.sampled_from([None, True, False])),
        "people": [],
    }
    roles = [("taxpayer", ages), ("spouse", ages), *[("dependent", st.integers(0, 19))] * draw(st.integers(0, 3))]
    for index, (role, age) in enumerate(roles):
        person: Json = {"id": role if index < 2 else f"child-{index - 1}", "role": role, "age_at_year_end": draw(age)}
        person["tax_residency"] = draw(st.sampled_from(["citizen", "resident-alien"]))
        person["number"] = dict(draw(st.sampled_from(_FIT_NUMBERS)))
        made["people"].append(person)
    return made


def households() -> st.SearchStrategy[Json]:
    """A valid intake, of any kind or with mostly fit numbers."""
    return st.one_of(intakes(), _fit())


@cache
def _voice() -> Voice:
    return voice_of(ENGLISH, CONTENT.parent.parent / "locales")


def told(session: Session, day: date = DAY) -> Json:
    """The guidance of a session on a day."""
    found = guide(session, pack().facts, pack().rules, day)
    return report(
        found, pack().rules, _voice(), (pack().version, pack().checked_on, freshness_on(day, pack().checked_on))
    )


def answered(intake: Mapping[str, Any], day: date = DAY) -> Json:
    """The guidance of an intake on a day, which may be later than the one that the intake was made for."""
    return told(read(intake), day)


def deadline(intake: Mapping[str, Any]) -> date:
    """The due date, extensions included."""
    return DUE[intake["tax_year"]][bool(intake.get("extension_filed"))]


def rows(guidance: Mapping[str, Any]) -> dict[tuple[str, str | None], Json]:
    """The rows by benefit and person."""
    return {(row["benefit"], row["person"]): row for row in guidance["benefits"]}


def no_worse(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether the numbers of no row that stands in both get less far after than before."""
    first, second = rows(before), rows(after)
    return all(
        RANK[second[key]["verdict"]] >= RANK[first[key]["verdict"]]
        for key in first.keys() & second.keys()
        if first[key]["verdict"] != "not-this-year"
    )


def passes_eitc(person: Mapping[str, Any], last_day: date) -> bool:
    """The EITC's SSN test, written down once more from tax B-04 and B-05."""
    number = person["number"]
    if number["kind"] != "ssn":
        return False
    legend = {
        "plain": True,
        "dhs-authorization": number.get("authorization_current") is True,
        "not-valid-for-employment": number.get("only_for_federal_benefit") is False,
    }
    issued = number.get("issued_on")
    return legend[number.get("card", "plain")] and (issued is None or date.fromisoformat(issued) <= last_day)
