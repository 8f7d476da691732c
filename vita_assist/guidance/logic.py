"""Yes, no and not known, each with its reasons: how single findings make a verdict."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vita_assist.guidance.findings import Reason


@dataclass(frozen=True, slots=True)
class Met:
    """Whether something is met: True, False, or None for *not known*; and what says so."""

    passes: bool | None
    reasons: tuple[Reason, ...] = ()


YES = Met(passes=True)


def met(passes: bool | None, reason: str, person: str | None, rule: str) -> Met:  # noqa: FBT001 - three values
    """One finding with its one reason."""
    return Met(passes, (Reason(reason, person, rule),))


def _with(value: bool | None, parts: tuple[Met, ...]) -> Met:  # noqa: FBT001 - three values
    """The value, with the reasons of the parts that have it, each once, in order."""
    reasons = dict.fromkeys(r for part in parts if part.passes is value for r in part.reasons)
    return Met(value, tuple(reasons))


def all_of(parts: Iterable[Met]) -> Met:
    """Every part must be met; one that fails decides, else one that is not known."""
    parts = tuple(parts)
    values = [part.passes for part in parts]
    if False in values:
        return _with(value=False, parts=parts)
    return _with(None if None in values else True, parts)


def any_of(parts: Iterable[Met]) -> Met:
    """One part must be met; one that passes decides, else one that is not known. None at all: not met."""
    parts = tuple(parts)
    values = [part.passes for part in parts]
    if True in values:
        return _with(value=True, parts=parts)
    return _with(None if None in values else False, parts)
