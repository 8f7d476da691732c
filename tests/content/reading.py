"""How hard a text is to read: the Flesch–Kincaid grade, with syllables counted by a kept library.

Nothing is taken out: the long names that the law fixes count in full. So a whole page or file is
measured, and not a sentence, which one such name would decide.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import syllapy

from tests.interview.households import pack
from vita_assist.language import Text

HOUSEHOLD_GRADE = 8
VOLUNTEER_GRADE = 10
LONG = 25
"""From so many words on a single text is measured too: in a shorter one a fixed name decides."""

_FOR_VOLUNTEERS = ("help", "more", "volunteer", "say_now", "say_then", "compared")
_BY_PART = ("pages", "phrases", "outlines", "topics", "law", "rights")
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


def for_volunteers(text: Text) -> bool:
    """Whether a text is the volunteer's; all others a household reads too."""
    return text.place.rpartition("/")[2] in _FOR_VOLUNTEERS


def limit(text: Text) -> int:
    """The highest grade that a text may have."""
    return VOLUNTEER_GRADE if for_volunteers(text) else HOUSEHOLD_GRADE


def grades() -> Mapping[tuple[bool, str], float]:
    """The grade of each part of the content, by whether it is the volunteer's and by its place."""
    groups: dict[tuple[bool, str], list[str]] = defaultdict(list)
    for text in pack().texts():
        room, *rest = text.place.split("/")
        if room == "benefits":
            continue  # names that the law fixes, and no sentence among them
        group = f"{room}/{rest[0]}" if room in _BY_PART else room
        # A table is cells: only its sentences are read as such.
        if room != "tables" or text.english.endswith("."):
            groups[for_volunteers(text), group].append(text.english)
    return {key: grade(texts) for key, texts in groups.items()}


def hardest() -> list[tuple[float, Text]]:
    """The long texts with their grades, the hardest of those with its limit first."""
    found = [(grade([text.english]), text) for text in pack().texts() if len(text.english.split()) >= LONG]
    return sorted(found, key=lambda one: limit(one[1]) - one[0])


def report() -> Iterator[str]:
    """The reading-level report, a line each."""
    yield f"Flesch-Kincaid grades; at most {HOUSEHOLD_GRADE} for a household and {VOLUNTEER_GRADE} for a volunteer."
    for (volunteer, place), found in sorted(grades().items()):
        yield f"{'volunteer' if volunteer else 'household':10} {place:34} {found:5.1f}"
    yield "The long texts that come nearest to their limit:"
    for found, text in hardest()[:15]:
        yield f"{'volunteer' if for_volunteers(text) else 'household':10} {text.place:58} {found:5.1f}"


if __name__ == "__main__":
    sys.stdout.write("\n".join(report()) + "\n")
