"""How hard a text is to read: the Flesch–Kincaid grade, with syllables counted by a kept library.

Nothing is taken out: the long names that the law fixes count in full. So a whole page or file is
measured, and not a sentence, which one such name would decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import syllapy

_SENTENCES = re.compile(r"[.!?]+(?:\s|$)")
_WORDS = re.compile(r"[A-Za-z0-9][A-Za-z0-9’'-]*")


def grade(texts: Iterable[str]) -> float:
    """The US school grade of some texts, read as one."""
    sentences = words = syllables = 0
    for text in texts:
        found = _WORDS.findall(text)
        words += len(found)
        sentences += max(1, len([part for part in _SENTENCES.split(text) if part.strip()]))
        syllables += sum(_syllables(word) for word in found)
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59 if words else 0.0


def _syllables(word: str) -> int:
    """As the library counts the parts between marks; a figure or a code is one."""
    return sum(max(1, syllapy.count(part)) for part in re.split(r"[’'-]", word.lower()) if part)
