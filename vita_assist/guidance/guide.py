"""From answers to findings: the one function of this room that others call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from vita_assist.guidance.actions import actions_of
from vita_assist.guidance.benefits import benefits_of
from vita_assist.guidance.case import Case, case_of
from vita_assist.guidance.filing import documents_of, filing_of, referrals_of
from vita_assist.guidance.findings import (
    ActionFinding,
    Guidance,
    NumberFinding,
)
from vita_assist.guidance.household import Households
from vita_assist.guidance.law import Law
from vita_assist.guidance.rule import Rules
from vita_assist.interview.fact import Fact
from vita_assist.interview.session import Session, Told


class Guide:
    """Guides households of one day; what only the day and the tax year decide is worked out once."""

    def __init__(self, facts: Mapping[str, Fact], rules: Rules, day: date) -> None:
        """Work nothing out yet: most often one household of one tax year follows."""
        self.rules = rules
        self.day = day
        self._households = Households(facts)
        self._laws: dict[int, Law] = {}

    def law(self, tax_year: int) -> Law:
        """The law of a tax year on the day."""
        if tax_year not in self._laws:
            self._laws[tax_year] = Law(self.rules, tax_year, self.day)
        return self._laws[tax_year]

    def guide(self, session: Session) -> Guidance:
        """What the answers mean on the day, for the session's tax year; as `guide` says it."""
        return self.guide_told(session.told())

    def guide_told(self, told: Told) -> Guidance:
        """The same for what an intake told."""
        household = self._households.read(told)
        law = self.law(household.tax_year)
        case = case_of(household, law)
        actions = actions_of(case)
        filing = filing_of(case, actions)
        people, benefits = _people(case, actions), benefits_of(case)
        return Guidance(
            tax_year=household.tax_year,
            as_of=self.day,
            people=people,
            benefits=benefits,
            actions=actions,
            dates=law.dates,
            filing=filing,
            documents=documents_of(case, actions),
            referrals=referrals_of(case, actions, filing),
        )


def guide(session: Session, facts: Mapping[str, Fact], rules: Rules, day: date) -> Guidance:
    """What the answers mean on a day, for the session's tax year.

    The same session, rules and day give the same findings. The session must hold a tax year of the
    content (a `KeyError` otherwise is a fault of the caller).
    """
    return Guide(facts, rules, day).guide(session)


def _people(case: Case, actions: Iterable[ActionFinding]) -> tuple[NumberFinding, ...]:
    rule_of, reasons = case.law.rule_of["state"], case.state_reasons
    return tuple(
        [
            NumberFinding(
                id_, state, rule_of[state], tuple([one.id for one in actions if id_ in one.people]), reasons[id_]
            )
            for id_, state in case.states.items()
        ]
    )
