"""The forms that a file of settings has had, and the steps from each to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple, TypeAlias

from vita_assist.errors import InputError
from vita_assist.language import Text, app_text

Raw: TypeAlias = dict[str, object]
"""A file of settings as TOML tells it."""


class Step(NamedTuple):
    """The way from one form to the next: `adds` are the parts that the older one did not know, `turn` does the rest."""

    adds: frozenset[str]
    turn: Callable[[Raw], Raw]


STEPS: Final[tuple[Step, ...]] = (
    # 2: what the site offers and how its window begins; all that form 1 had stays as it was.
    Step(frozenset({"services", "screen"}), dict),
)
FORM: Final = len(STEPS) + 1
"""The number of this form of the settings; a file with a higher one is from a later program."""


def today(raw: Raw) -> Raw:
    """A file of any form up to this one, in this one.

    Raises `InputError` where it says no form, or is of a later one, or has what its own form did not know.
    """
    form = raw.get("form")
    if type(form) is not int or form < 1:
        raise InputError(
            app_text(
                "site/no-form",
                "The file does not say that it holds settings of this program. Allowed: form = 1 to {form}.",
                form=FORM,
            )
        )
    if form > FORM:
        raise InputError(
            app_text(
                "site/later",
                "The settings are from a later version of this program. This version reads forms 1 to {form}.",
                form=FORM,
            )
        )
    for step in STEPS[form - 1 :]:
        early = sorted(step.adds & raw.keys())
        if early:
            raise InputError(*(unknown(name) for name in early))
        raw = step.turn(raw)
    return raw


def unknown(place: str) -> Text:
    """That something stands in the file that nobody knows."""
    return fault(place, app_text("site/unknown", "This is not known here."))


def fault(place: str, wrong: Text) -> Text:
    """What is wrong, and where."""
    return app_text("site/fault", "Settings, {place}: {fault}", place=place, fault=wrong)
