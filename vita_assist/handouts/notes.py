"""The numbered sources of a handout, collected while it is composed."""

from __future__ import annotations

from collections.abc import Mapping

from vita_assist.guidance.rule import Rule
from vita_assist.handouts.blocks import SourceList
from vita_assist.sources import Citation


class Notes:
    """Gives each source and place one number, in the order in which they are first needed."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        """Start with no notes; `rules` are the rules that findings name."""
        self._rules = rules
        self._numbers: dict[Citation, int] = {}

    def of(self, rule_id: str) -> tuple[int, ...]:
        """The number of the first source of a rule, the one that says it most directly; none without a rule."""
        rule = self._rules.get(rule_id)
        if rule is None or not rule.citations:
            return ()
        return (self._numbers.setdefault(rule.citations[0], len(self._numbers) + 1),)

    def listed(self) -> SourceList:
        """All sources so far, by number."""
        return SourceList(tuple((number, citation) for citation, number in self._numbers.items()))
