"""One household on one day, with all that the single questions of the guidance need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from vita_assist.guidance.calendar import Calendar
from vita_assist.guidance.findings import NumberState, Reason
from vita_assist.guidance.household import Household, Person
from vita_assist.guidance.logic import Met, met
from vita_assist.guidance.rule import Rules

JOINT = "married-joint"
SEPARATE = "married-separate"
UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Case:
    """The household, the law and the calendar, and what is already known of the numbers."""

    household: Household
    rules: Rules
    calendar: Calendar
    states: Mapping[str, NumberState]
    state_reasons: Mapping[str, tuple[Reason, ...]]
    met: dict[tuple[str, str], Met] = field(default_factory=dict, compare=False)
    """What tests were asked already, by test and person: several benefits ask the same."""

    def say(
        self,
        passes: bool | None,  # noqa: FBT001 - three values
        reason: str,
        person: Person | None = None,
        rule: str = "",
    ) -> Met:
        """A finding; its rule is that of the test which asked, where that is given, else that of its phrase."""
        named = rule or self.rules.phrases["reason"][reason].rule
        return met(passes, reason, None if person is None else person.id, named)

    @property
    def statuses(self) -> tuple[str, ...]:
        """The filing statuses that are still possible.

        Where it is not settled and a spouse is listed, a joint return and a separate one are both
        looked at, and only what holds for both is said. Without a spouse nobody else is on the return.
        """
        status = self.household.filing_status
        if status != UNSURE:
            return (status,)
        return (JOINT, SEPARATE) if self.household.spouse else ("single",)

    def filers(self, status: str) -> tuple[Person, ...]:
        """Taxpayer, and the spouse where the return is a joint one."""
        spouse = self.household.spouse
        return (self.household.taxpayer, spouse) if spouse and status == JOINT else (self.household.taxpayer,)

    @property
    def on_return(self) -> tuple[Person, ...]:
        """Everyone who is, or may be, on the return; a spouse who files separately is not."""
        spouse = self.household.spouse
        together = JOINT in self.statuses
        return tuple(p for p in self.household.people if p is not spouse or together)
