"""The faults of an intake: each says where, what is wrong and what is allowed, and repeats nothing given."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from vita_assist.errors import InputError
from vita_assist.language import Text, app_text

MOST_FAULTS: Final = 50
"""No more are told one by one: after that many, something other than a slip is wrong."""

WHOLE: Final = "intake"
"""The place of what stands in no other."""


class IntakeFaults:
    """Gathers faults, so that all of them are told at once."""

    def __init__(self) -> None:
        """Begin with none."""
        self._faults: list[Text] = []
        self._more = 0

    def add(self, fault: Text) -> None:
        """Note a fault."""
        if len(self._faults) < MOST_FAULTS:
            self._faults.append(fault)
        else:
            self._more += 1

    def tell(self) -> None:
        """Raise `InputError` with all of them, if there are any."""
        if not self._faults:
            return
        if self._more:
            self._faults.append(app_text("intake/more-faults", "There are {more} more faults.", more=self._more))
        raise InputError(*self._faults)

    def not_allowed(self, place: str, allowed: Text) -> None:
        """A value that its place does not allow."""
        self.add(
            app_text(
                "intake/not-allowed",
                "{place}: this value is not allowed. Allowed: {allowed}.",
                place=place or WHOLE,
                allowed=allowed,
            )
        )

    def missing(self, place: str, key: str) -> None:
        """A required key that is not there."""
        self.add(app_text("intake/missing", "{place}: the key {key} is missing.", place=place or WHOLE, key=key))

    def unknown_key(self, place: str, allowed: Iterable[str]) -> None:
        """A key that nobody knows; it is not named, because it could be a name or a number."""
        self.add(
            app_text(
                "intake/unknown-key",
                "{place}: a key here is not known. Allowed: {allowed}.",
                place=place or WHOLE,
                allowed=", ".join(allowed),
            )
        )

    def key_elsewhere(self, place: str, key: str, allowed: Iterable[str]) -> None:
        """A key that belongs to another kind of number, another card or another role."""
        self.add(
            app_text(
                "intake/key-elsewhere",
                "{place}: the key {key} does not belong here. Allowed here: {allowed}.",
                place=place or WHOLE,
                key=key,
                allowed=", ".join(allowed),
            )
        )

    def repeated_key(self, place: str) -> None:
        """A key that stands twice in the same object."""
        self.add(
            app_text(
                "intake/repeated-key",
                "{place}: a key stands here more than once. Allowed: each key once.",
                place=place or WHOLE,
            )
        )
