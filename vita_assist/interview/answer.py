"""Answers: typed values, never a free text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Literal, TypeAlias


class Unsure(Enum):
    """The answer *not sure*. It is an answer: somebody was asked and did not know."""

    UNSURE = "unsure"


UNSURE: Literal[Unsure.UNSURE] = Unsure.UNSURE

Answer: TypeAlias = bool | int | str | date | tuple[int, ...] | tuple[str, ...] | Unsure | None
"""An answer as the fact's kind parsed it once.

None is the answer that the fact calls `blank`: an SSN that was issued long ago, an application that
was never made.
"""

Answers: TypeAlias = Mapping[tuple[str, str], Answer]
"""By subject (a person's id, `household` or `site`) and fact id. What is missing was not asked yet."""
