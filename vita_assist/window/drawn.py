"""With what a part of a place is drawn: handed down as one value, since nearly every part needs all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from vita_assist.desk import Desk
    from vita_assist.window.here import Here
    from vita_assist.window.spoken import Spoken
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech


class Drawn(NamedTuple):
    """The desk, the languages, where one is, and who is told what was said."""

    desk: Desk
    speech: Speech
    here: Here
    say: Callable[[Spoken], None]

    @property
    def look(self) -> Look:
        """The colours and the text size."""
        return self.here.look
