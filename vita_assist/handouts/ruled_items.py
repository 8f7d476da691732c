"""Rules as lines and rows of a handout: numbered for both readers, marked where not final, with their sources."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from vita_assist.guidance.rule import Rules
from vita_assist.guidance.topic import LookupTable
from vita_assist.handouts.blocks import Item, Row
from vita_assist.handouts.notes import Notes
from vita_assist.language import Text
from vita_assist.sources import Certainty


class RuledItems:
    """Gives each line the next number, and keeps the notes of all of them."""

    def __init__(self, rules: Rules) -> None:
        """Begin at 1."""
        self._rules = rules
        self.notes = Notes(rules.rules)
        self.next_number = count(1).__next__

    def item(self, rule: str) -> Item:
        """A rule as a line."""
        return Item(
            self._rules.rules[rule].text,
            number=self.next_number(),
            marks=self.marks(rule),
            notes=self.notes.of(rule),
        )

    def rows(self, table: LookupTable) -> Iterator[Row]:
        """The rows of a table, each with what its rule rests on."""
        for row in table.rows:
            yield Row(row.cells, number=self.next_number(), marks=self.marks(row.rule), notes=self.notes.of(row.rule))

    def marks(self, rule: str) -> tuple[Text, ...]:
        """A short word where a rule is not final."""
        certainty = self._rules.rules[rule].certainty
        return () if certainty is Certainty.FINAL else (self._rules.phrases["certainty"][certainty].name,)
