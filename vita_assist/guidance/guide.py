"""From answers to findings: the one function of this room that others call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from vita_assist.guidance.actions import actions_of
from vita_assist.guidance.benefits import benefits_of
from vita_assist.guidance.calendar import calendar_of, dates_of
from vita_assist.guidance.case import Case
from vita_assist.guidance.filing import documents_of, filing_of, referrals_of
from vita_assist.guidance.findings import (
    ActionFinding,
    BenefitFinding,
    DateFinding,
    Filing,
    Guidance,
    NumberFinding,
)
from vita_assist.guidance.household import household
from vita_assist.guidance.numbers import number_state
from vita_assist.guidance.rule import Rules
from vita_assist.interview.fact import Fact
from vita_assist.interview.session import Session


def guide(session: Session, facts: Mapping[str, Fact], rules: Rules, day: date) -> Guidance:
    """What the answers mean on a day, for the session's tax year.

    The same session, rules and day give the same findings. The session must hold a tax year of the
    content (a `KeyError` otherwise is a fault of the caller).
    """
    case = _case(session, facts, rules, day)
    actions = actions_of(case)
    filing = filing_of(case, actions)
    people, benefits, dates = _people(case, actions), benefits_of(case), dates_of(rules, case.calendar)
    return Guidance(
        tax_year=case.household.tax_year,
        as_of=day,
        people=people,
        benefits=benefits,
        actions=actions,
        dates=dates,
        filing=filing,
        documents=documents_of(case, actions),
        referrals=referrals_of(case, actions, filing),
        rules=_rules(people, benefits, actions, dates, filing),
    )


def _case(session: Session, facts: Mapping[str, Fact], rules: Rules, day: date) -> Case:
    of_all = household(session, facts)
    calendar = calendar_of(rules, of_all.tax_year, day, extension_filed=of_all.extension_filed)
    states = {person.id: number_state(person, rules, calendar) for person in of_all.people}
    return Case(
        household=of_all,
        rules=rules,
        calendar=calendar,
        states={id_: state for id_, (state, _) in states.items()},
        state_reasons={id_: reasons for id_, (_, reasons) in states.items()},
    )


def _people(case: Case, actions: Iterable[ActionFinding]) -> tuple[NumberFinding, ...]:
    return tuple(
        NumberFinding(
            person=person.id,
            state=case.states[person.id],
            rule=case.rules.phrases["state"][case.states[person.id]].rule,
            reasons=case.state_reasons[person.id],
            actions=tuple(action.id for action in actions if person.id in action.people),
        )
        for person in case.household.people
    )


def _rules(
    people: Iterable[NumberFinding],
    benefits: Iterable[BenefitFinding],
    actions: Iterable[ActionFinding],
    dates: Iterable[DateFinding],
    filing: Filing,
) -> tuple[str, ...]:
    """Every rule that a finding names, once each, in the order in which they are met."""
    named = [
        *(id_ for person in people for id_ in (person.rule, *(r.rule for r in person.reasons))),
        *(id_ for row in benefits for id_ in (row.rule, *(r.rule for r in row.reasons))),
        *(action.rule for action in actions),
        *(found.rule for found in dates),
        filing.rule,
    ]
    return tuple(dict.fromkeys(id_ for id_ in named if id_))
