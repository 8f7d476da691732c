"""The numbered sources of a handout, collected while it is composed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vita_assist.guidance.rule import Rule
from vita_assist.handouts.blocks import SourceList
from vita_assist.sources import Citation


class Notes:
    """Gives each source and place one number, in the order in which they are first needed."""

    def __init__(self, rules: Mapping[str, Rule] | None = None) -> None:
        """Start with no notes; `rules` are the rules that findings name."""
        self._rules = rules or {}
        self._cited: dict[tuple[str, str], tuple[int, Citation]] = {}

    def of(self, rule_id: str) -> tuple[int, ...]:
        """The number of the first source of a rule, the one that says it most directly; none without a rule."""
        rule = self._rules.get(rule_id)
        if rule is None or not rule.citations:
            return ()
        return self.cite(rule.citations)

    def cite(self, citations: Sequence[Citation], most: int = 1) -> tuple[int, ...]:
        """The numbers of the first citations, of so many at most; they stand in the order of weight."""
        return tuple(self._number(citation) for citation in citations[:most])

    def listed(self) -> SourceList:
        """All sources so far, by number."""
        return SourceList(tuple(self._cited.values()))

    def _number(self, citation: Citation) -> int:
        return self._cited.setdefault(citation.place, (len(self._cited) + 1, citation))[0]
