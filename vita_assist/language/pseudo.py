"""A made-up language for tests: accented, bracketed, longer.

What is seen without its brackets was never handed to a voice; what is cut off was given too little
room. All its letters are in every font that the program brings.
"""

from __future__ import annotations

import re
from math import ceil

from vita_assist.language.filling import without_placeholders

PSEUDO = "x-pseudo"
OPEN, CLOSE = "[", "]"

LONGER = 0.4
"""By how much it is longer than the English, placeholders not counted."""

_ACCENTS = str.maketrans("ACEINOUYaceinouy", "ÅÇÉÎÑÖÛÝåçéîñöûý")
_PLACEHOLDER = re.compile(r"(\{[^{}]*\})")
_PADDING = "öñé ðüø "


def pseudo(english: str) -> str:
    """The English in the made-up language, its placeholders intact."""
    pieces = _PLACEHOLDER.split(english)
    pieces[::2] = (piece.translate(_ACCENTS) for piece in pieces[::2])
    more = ceil(len(without_placeholders(english)) * LONGER)
    padding = (_PADDING * (more // len(_PADDING) + 1))[:more].rstrip()
    return f"{OPEN}{''.join(pieces)}{' ' if padding else ''}{padding}{CLOSE}"


def is_pseudo(words: str) -> bool:
    """Whether words were said in the made-up language."""
    return words.startswith(OPEN) and words.endswith(CLOSE)
