"""Yes, no and not known, each with its reasons: how single findings make a verdict."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple

from vita_assist.guidance.findings import Reason


class Met(NamedTuple):
    """Whether something is met: True, False, or None for *not known*; and what says so."""

    passes: bool | None
    reasons: tuple[Reason, ...] = ()


YES = Met(passes=True)
_NO = Met(passes=False)


def met(passes: bool | None, reason: str, person: str | None, rule: str) -> Met:  # noqa: FBT001 - three values
    """One finding with its one reason."""
    return Met(passes, (Reason(reason, person, rule),))


def all_of(parts: Sequence[Met]) -> Met:
    """Every part must be met; one that fails decides, else one that is not known. None at all: met."""
    return reduce(both, parts) if parts else YES


def any_of(parts: Sequence[Met]) -> Met:
    """One part must be met; one that passes decides, else one that is not known. None at all: not met."""
    return reduce(either, parts) if parts else _NO


def both(one: Met, other: Met) -> Met:
    """Both must be met; one that fails decides, else one that is not known."""
    if one.passes is other.passes:
        return _together(one, other)
    return one if one.passes is False or other.passes is True else other


def either(one: Met, other: Met) -> Met:
    """One of two must be met; one that passes decides, else one that is not known."""
    if one.passes is other.passes:
        return _together(one, other)
    return one if one.passes is True or other.passes is False else other


def _together(one: Met, other: Met) -> Met:
    """Two that say the same, with the reasons of both, each once, in order."""
    if not one.reasons:
        return other
    more = [reason for reason in other.reasons if reason not in one.reasons]
    return Met(one.passes, (*one.reasons, *more)) if more else one
