"""The practice household: made up, shipped with the program, to try everything with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vita_assist.errors import OutsideError
from vita_assist.language import app_text

if TYPE_CHECKING:
    from pathlib import Path

    from vita_assist.desk.desk import Desk
    from vita_assist.interview.session import Session

NAME: Final = "household.json"
"""An intake like any other: who reads it sees what the commands take."""


def practice_session(desk: Desk, folder: Path) -> Session:
    """What the practice household answered.

    Raises `OutsideError` where its file is missing, and as `parse_intake` does where it does not suit the content.
    """
    from vita_assist.interview.intake import parse_intake

    try:
        data = (folder / NAME).read_bytes()
    except OSError:
        raise OutsideError(
            app_text(
                "practice/missing",
                "The practice household is missing from this copy of the program. Everything else can be used.",
            )
        ) from None
    # Its answers are of the past, which a wrong clock has still before it.
    day = desk.age.checked_on if desk.age.clock_wrong else desk.day
    return parse_intake(data, desk.pack.facts, desk.pack.tax_years, day)
