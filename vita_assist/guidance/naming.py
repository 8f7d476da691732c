"""Findings by name, such as `number/taxpayer`, `benefit/ctc/child-1`, `benefit/eitc/return` and `action/renew-itin`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, TypeAlias

from vita_assist.guidance.findings import (
    ActionFinding,
    BenefitFinding,
    DateFinding,
    DocumentFinding,
    Filing,
    NumberFinding,
    ReferralFinding,
)

if TYPE_CHECKING:
    from vita_assist.guidance.findings import Guidance
    from vita_assist.guidance.rule import Rules

Finding: TypeAlias = (
    NumberFinding | BenefitFinding | ActionFinding | DateFinding | Filing | DocumentFinding | ReferralFinding
)

ROUTE: Final = "route"
"""The name of the one finding on how the return can be filed: whichever route it is."""

_RETURN: Final = "return"
_PHRASED: Final = ("action", "date", "document", "referral")


def name_of(found: Finding) -> str:
    """The name of a finding. It stays the same whatever the finding says."""
    match found:
        case NumberFinding():
            return f"number/{found.person}"
        case BenefitFinding():
            return f"benefit/{found.benefit}/{found.person or _RETURN}"
        case ActionFinding():
            return f"action/{found.id}"
        case DateFinding():
            return f"date/{found.id}"
        case DocumentFinding():
            return f"document/{found.id}"
        case ReferralFinding():
            return f"referral/{found.id}"
        case Filing():
            return ROUTE


def findings_in(guidance: Guidance) -> Iterator[Finding]:
    """Every finding, in the order of the interface."""
    yield from guidance.people
    yield from guidance.benefits
    yield from guidance.actions
    yield from guidance.dates
    yield guidance.filing
    yield from guidance.documents
    yield from guidance.referrals


def check_name(rules: Rules, name: str) -> None:
    """Raise `LookupError` for what could never be the name of a finding."""
    group, _, id_ = name.partition("/")
    known = {
        "number": bool(id_),
        "benefit": id_.partition("/")[0] in rules.benefits and "/" in id_,
        ROUTE: not id_,
        **{each: id_ in rules.phrases[each] for each in _PHRASED},
    }
    if not known.get(group, False):
        raise LookupError(group)


def people_of(found: Finding) -> tuple[str, ...]:
    """Whom a finding names; nobody where it is about the whole return."""
    match found:
        case NumberFinding():
            return (found.person,)
        case BenefitFinding():
            return () if found.person is None else (found.person,)
        case DateFinding():
            return ()
        case _:
            return found.people
