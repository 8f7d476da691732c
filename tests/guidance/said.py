"""One household as it was given, and what was said to it, as the predicates of the sweep look at them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tests.guidance.answering import DUE

Json = Mapping[str, Any]


@dataclass(frozen=True)
class Told:
    """One household as it was given, and what was said to it."""

    made: Json
    said: Json

    @cached_property
    def year(self) -> int:
        return int(self.made["tax_year"])

    @cached_property
    def people(self) -> Mapping[str, Json]:
        return {person["id"]: person for person in self.made["people"]}

    @cached_property
    def states(self) -> Mapping[str, str]:
        return {person["id"]: person["number_state"] for person in self.said["people"]}

    @cached_property
    def actions(self) -> Mapping[str, Json]:
        return {action["id"]: action for action in self.said["actions"]}

    @cached_property
    def due(self) -> tuple[str, str]:
        due, extended = DUE[self.year]
        return due.isoformat(), extended.isoformat()

    @cached_property
    def filers(self) -> Collection[str]:
        """Those who file for sure: a spouse only where a joint return was said."""
        joint = self.made.get("filing_status") == "married-joint"
        return [p["id"] for p in self.made["people"] if p["role"] == "taxpayer" or (joint and p["role"] == "spouse")]

    def whose(self, action: str) -> Collection[str]:
        return self.actions[action]["people"] if action in self.actions else ()

    def rows(self, *benefits: str, verdict: str = "number-ok") -> list[Json]:
        return [row for row in self.said["benefits"] if row["benefit"] in benefits and row["verdict"] == verdict]

    def ssns(self, ids: Iterable[str]) -> list[bool]:
        return [self.people[id_]["number"]["kind"] == "ssn" for id_ in ids]
