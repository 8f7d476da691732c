"""What people are called: by their part and a number, never by a name."""

from __future__ import annotations

from vita_assist.guidance.rule import Rules
from vita_assist.language import Text


def person_name(rules: Rules, person: str) -> Text:
    """The name of a person's id in texts: `child-2` is "Child 2", `taxpayer` is "You"."""
    kind, _, number = person.partition("-")
    name = rules.phrases["person"][kind].name
    return name.filled(number=int(number)) if number else name
