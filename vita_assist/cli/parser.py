"""An argument parser that complains in one line, says what is allowed, and repeats no value."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from datetime import date
from typing import NoReturn

from vita_assist.errors import InputError
from vita_assist.language import app_text

_ABOUT_AN_ARGUMENT = re.compile(r"argument ([^:]+): ")
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_COUNT = re.compile(r"[1-9][0-9]{0,2}")
_PAIR = 2
_MISSING = "the following arguments are required: "


class Parser(argparse.ArgumentParser):
    """Raises `InputError` where argparse would print: its own messages repeat what was given."""

    def error(self, message: str) -> NoReturn:
        """Say which word of the call is wrong and what may stand there."""
        if message.startswith(_MISSING):
            missing = message.removeprefix(_MISSING)
            raise InputError(
                app_text(
                    "call/missing",
                    "{command}: {missing} is missing. Allowed: {allowed}.",
                    command=self.prog,
                    missing=missing,
                    allowed=self._allowed(missing),
                )
            )
        found = _ABOUT_AN_ARGUMENT.match(message)
        if found is None:
            raise InputError(
                app_text(
                    "call/unknown-word",
                    "{command}: there is a word that this command does not take. {command} --help lists them.",
                    command=self.prog,
                )
            )
        raise InputError(
            app_text(
                "call/not-allowed",
                "{command}: {argument} is not right. Allowed: {allowed}.",
                command=self.prog,
                argument=found[1],
                allowed=self._allowed(found[1]),
            )
        )

    def _allowed(self, name: str) -> str:
        for action in self._actions:
            if name in {"/".join(action.option_strings), action.metavar, action.dest}:
                if action.choices is not None:
                    # For a list that may be empty argparse wants the empty list among the choices.
                    return ", ".join(choice for choice in action.choices if isinstance(choice, str))
                return "the word alone" if action.nargs == 0 else str(action.metavar or action.help or "")
        return f"see {self.prog} --help"


def iso_day(word: str) -> date:
    """A day of the call, as `2026-02-20`; a `ValueError` becomes the parser's complaint."""
    if not _ISO_DAY.fullmatch(word):
        raise ValueError  # Python 3.11 would also take 20260220 and 2026-W08-5
    day = date.fromisoformat(word)
    if day.year == date.max.year:
        raise ValueError  # the dates of the year after it could not be worked out
    return day


def copies(word: str) -> int:
    """How many copies, in plain digits; a `ValueError` becomes the parser's complaint."""
    if not _COUNT.fullmatch(word):
        raise ValueError
    return int(word)


def ways(word: str, spoken: Sequence[str]) -> list[tuple[str, ...]]:
    """Languages and pairs, as `en,ko,en+ko`; a `ValueError` becomes the parser's complaint."""
    found = [tuple(way.split("+")) for way in word.split(",")]
    for way in found:
        if len(way) > _PAIR or len(set(way)) != len(way) or not set(way) <= set(spoken):
            raise ValueError
    return found
