"""What there is to do: the actions that follow from numbers and answers, each for whom and by when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vita_assist.guidance.case import JOINT, Case
from vita_assist.guidance.findings import ActionFinding, NumberState
from vita_assist.guidance.household import Person
from vita_assist.guidance.w7 import adopts_with_atin, needs_w7, w7_is_possible
from vita_assist.interview.session import Role

_HAS_SSN_OR_ITIN = frozenset(
    {NumberState.SSN, NumberState.ITIN_CURRENT, NumberState.ITIN_EXPIRED, NumberState.ITIN_UNSURE}
)
_IP_PIN_ACTIONS = {
    "none": "get-ip-pin",
    "last-year-only": "use-current-ip-pin",
    "lost": "retrieve-ip-pin",
    "unsure": "retrieve-ip-pin",
}
_BY_DEADLINE = frozenset({"apply-itin", "renew-itin", "apply-ssn", "apply-atin", "mail-return-with-w7"})
_CITIZEN = ("citizen", "national")
_NONRESIDENT = "nonresident-alien"


def actions_of(case: Case) -> tuple[ActionFinding, ...]:
    """The actions in the order of the content, each with the people whose number or answer causes it."""
    people: dict[str, list[str]] = {}
    for person in case.household.people:
        for action in _person_actions(case, person):
            people.setdefault(action, []).append(person.id)
    for action, whose in _household_actions(case, people.get("apply-itin", [])):
        people[action] = list(whose)
    rule_of = case.law.rule_of["action"]
    return tuple(
        [ActionFinding(id_, tuple(people[id_]), _by(case, id_), rule_of[id_]) for id_ in rule_of if id_ in people]
    )


def _person_actions(case: Case, person: Person) -> Iterator[str]:
    yield from _w7_actions(case, person)
    yield from _ssn_actions(case, person)
    if case.states[person.id] is NumberState.ITIN_UNSURE:
        yield "find-itin-letter"
    if case.states[person.id] is NumberState.ATIN_EXPIRED:
        yield "extend-atin"
    if case.states[person.id] in _HAS_SSN_OR_ITIN and person.ip_pin in _IP_PIN_ACTIONS:
        yield _IP_PIN_ACTIONS[person.ip_pin]


def _w7_actions(case: Case, person: Person) -> Iterator[str]:
    state = case.states[person.id]
    if state is NumberState.NONE and adopts_with_atin(person):
        yield "apply-atin"
    if not needs_w7(case, person):
        return
    if not w7_is_possible(case, person):
        yield "no-itin-without-benefit"
    elif state is NumberState.ITIN_EXPIRED:
        yield "renew-itin"
    else:
        yield "apply-itin"


def _ssn_actions(case: Case, person: Person) -> Iterator[str]:
    number, state = person.number, case.states[person.id]
    if state is NumberState.NONE and person.may_have_ssn and not adopts_with_atin(person):
        yield "apply-ssn"
    if state is not NumberState.SSN:
        return
    if number.card == "not-valid-for-employment" and person.residency in _CITIZEN:
        yield "replace-ssn-card"
    if number.had_itin_before:
        yield "use-ssn-not-itin"
        yield "join-itin-record-to-ssn"


def _household_actions(case: Case, applicants: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    calendar = case.calendar
    pending = [p.id for p in case.on_return if case.states[p.id] is NumberState.APPLIED_SSN]
    if pending and calendar.day <= calendar.due and not case.household.extension_filed:
        yield "file-extension", pending
    if applicants:
        yield "mail-return-with-w7", applicants
    nonresident = _nonresident_of_couple(case)
    if nonresident is not None:
        yield "choose-joint-with-nonresident", (nonresident.id,)
    if case.household.advance_premium_credit:
        yield "report-advance-premium-credit", ("taxpayer",)


def _nonresident_of_couple(case: Case) -> Person | None:
    """The one nonresident of a couple that files jointly, or may (tax A-16)."""
    couple = [p for p in case.household.people if p.role is not Role.DEPENDENT]
    nonresident = [p for p in couple if p.residency == _NONRESIDENT]
    both = len(couple) == 2  # noqa: PLR2004 - a couple is two
    return nonresident[0] if both and JOINT in case.statuses and len(nonresident) == 1 else None


def _by(case: Case, action: str) -> date | None:
    """The last day on which the action does good for this tax year; None where there is no such day left."""
    calendar = case.calendar
    if action == "file-extension":
        return calendar.due
    return calendar.deadline if action in _BY_DEADLINE and calendar.still_time else None
