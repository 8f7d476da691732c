"""One household on one day, with all that the single questions of the guidance need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from vita_assist.guidance.calendar import Calendar
from vita_assist.guidance.findings import NumberState, Reason
from vita_assist.guidance.household import Household, Person
from vita_assist.guidance.law import Law
from vita_assist.guidance.logic import Met
from vita_assist.guidance.numbers import number_state
from vita_assist.guidance.rule import Rules

JOINT = "married-joint"
SEPARATE = "married-separate"
UNSURE = "unsure"


@dataclass(slots=True)
class Case:
    """The household, the law and the calendar, and what is already known of the numbers.

    `statuses` are the filing statuses that are still possible, `on_return` everyone who is, or may be, on
    the return; a spouse who files separately is not. `met` holds what tests were asked already, by test and
    person, and `filers_met` those of all filers: several benefits ask the same.
    """

    household: Household
    law: Law
    rules: Rules
    calendar: Calendar
    states: Mapping[str, NumberState]
    state_reasons: Mapping[str, tuple[Reason, ...]]
    statuses: tuple[str, ...]
    on_return: tuple[Person, ...]
    met: dict[tuple[str, str], Met] = field(default_factory=dict)
    filers_met: dict[tuple[str, str, str, str], Met] = field(default_factory=dict)

    def say(
        self,
        passes: bool | None,  # noqa: FBT001 - three values
        reason: str,
        person: Person | None = None,
        rule: str = "",
    ) -> Met:
        """A finding; its rule is that of the test which asked, where that is given, else that of its phrase."""
        return self.law.say(passes, reason, None if person is None else person.id, rule)

    def filers(self, status: str) -> tuple[Person, ...]:
        """Taxpayer, and the spouse where the return is a joint one."""
        spouse = self.household.spouse
        return (self.household.taxpayer, spouse) if spouse and status == JOINT else (self.household.taxpayer,)


def case_of(household: Household, law: Law) -> Case:
    """What can be said of a household before any benefit is looked at."""
    calendar = law.calendar(extension_filed=household.extension_filed)
    states = {person.id: number_state(person, law, calendar) for person in household.people}
    statuses, spouse = _statuses(household), household.spouse
    together = spouse is None or JOINT in statuses
    return Case(
        household=household,
        law=law,
        rules=law.rules,
        calendar=calendar,
        states={id_: state for id_, (state, _) in states.items()},
        state_reasons={id_: reasons for id_, (_, reasons) in states.items()},
        statuses=statuses,
        on_return=household.people if together else tuple(p for p in household.people if p is not spouse),
    )


def _statuses(household: Household) -> tuple[str, ...]:
    """The filing statuses that are still possible.

    Where it is not settled and a spouse is listed, a joint return and a separate one are both
    looked at, and only what holds for both is said. Without a spouse nobody else is on the return.
    """
    if household.filing_status != UNSURE:
        return (household.filing_status,)
    return (JOINT, SEPARATE) if household.spouse else ("single",)
