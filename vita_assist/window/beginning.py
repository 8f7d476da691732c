"""How a window begins: as the site has set it, or as the window before it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vita_assist.window.theme import look_of

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.window.afresh import Handed
    from vita_assist.window.theme import Look


def begin(desk: Desk, handed: Handed | None) -> Look:
    """Give a desk its languages, and say what the window looks like.

    The household's language is the site's usual one: the last household's went with it.
    """
    screen = desk.site.screen
    own, percent, colors = screen.language, screen.percent, screen.colors
    if handed is not None:
        own, percent, colors = handed.language, handed.percent, handed.colors
        desk.is_first_start = False  # it was, for the window before, which may not have been able to note it
    spoken = desk.languages()
    desk.language = own if own in spoken else spoken[0]
    desk.second_language = screen.second_language if screen.second_language in spoken else ""
    return look_of(colors, percent)
