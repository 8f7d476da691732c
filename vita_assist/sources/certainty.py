"""How sure a rule is, in the words of `certainty` on the command line."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Certainty(StrEnum):
    """From the weakest to the firmest.

    `reported` rules never make an answer a yes or a no: whatever rests on one is *check*.
    """

    REPORTED = "reported"
    DRAFT = "draft"
    PROJECTED = "projected"
    FINAL = "final"


_ORDER = tuple(Certainty)


def weakest(certainties: Iterable[Certainty]) -> Certainty:
    """The weakest of some certainties; `final` where there is none."""
    return min(certainties, key=_ORDER.index, default=Certainty.FINAL)
