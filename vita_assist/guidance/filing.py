"""How the return can be filed, which papers are needed, and who can help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from vita_assist.guidance.case import Case
from vita_assist.guidance.findings import ActionFinding, DocumentFinding, Filing, NumberState, ReferralFinding
from vita_assist.guidance.household import Person
from vita_assist.interview.session import Role

_NONRESIDENT = "nonresident-alien"
_DRAFT_YEAR = 2026  # from here on draft forms ask about status; a lawyer answers what follows (tax E-19, E-20)
_OPEN = frozenset(
    {
        NumberState.ITIN_EXPIRED,
        NumberState.ITIN_UNSURE,
        NumberState.APPLIED_SSN,
        NumberState.APPLIED_ITIN,
        NumberState.NOT_AN_ITIN,
        NumberState.ATIN_EXPIRED,
        NumberState.NONE,
        NumberState.UNKNOWN,
    }
)
_PAPERS = {
    NumberState.SSN: ("social-security-card",),
    NumberState.ITIN_CURRENT: ("itin-letter",),
    NumberState.ITIN_EXPIRED: ("itin-letter",),
    NumberState.ITIN_UNSURE: ("itin-letter", "earlier-returns"),
    NumberState.ATIN: ("atin-letter",),
    NumberState.ATIN_EXPIRED: ("atin-letter",),
    NumberState.APPLIED_SSN: ("application-receipt",),
    NumberState.APPLIED_ITIN: ("application-receipt",),
}
"""The papers that the state of a number asks for."""


def filing_of(case: Case, actions: Sequence[ActionFinding]) -> Filing:
    """The route: the first that holds of refer, paper with a W-7, the site decides, e-file."""
    applicants = _people(actions, "apply-itin")
    undecided = tuple([p.id for p in case.on_return if p.id not in applicants and _is_open(case, p)])
    if _is_nonresident_return(case) and not case.household.site.foreign_student_certified:
        return _filing(case, "refer", ("taxpayer",))
    if applicants and not case.household.site.offers_w7:
        return _filing(case, "refer", applicants)
    if applicants:
        return _filing(case, "paper-with-w7", applicants)
    if undecided:
        return _filing(case, "site-decides", undecided)
    return _filing(case, "e-file", ())


def _filing(case: Case, route: str, people: tuple[str, ...]) -> Filing:
    return Filing(route, case.law.rule_of["route"][route], people)


def _people(actions: Sequence[ActionFinding], *ids: str) -> tuple[str, ...]:
    found = [action.people for action in actions if action.id in ids]
    return found[0] if len(found) == 1 else tuple(dict.fromkeys(chain.from_iterable(found)))


def _is_nonresident_return(case: Case) -> bool:
    """A nonresident files Form 1040-NR, unless a joint return with a resident makes them one (tax A-16, A-18)."""
    if case.household.taxpayer.residency != _NONRESIDENT:
        return False
    return all(filer.residency == _NONRESIDENT for status in case.statuses for filer in case.filers(status))


def _is_open(case: Case, person: Person) -> bool:
    """An ITIN that may have expired or is from this year, a number not there yet, or none (tax C-09, C-11)."""
    number = person.number
    this_year = number.kind == "itin" and number.assigned_in == case.calendar.season
    return this_year or case.states[person.id] in _OPEN


def documents_of(case: Case, actions: Sequence[ActionFinding]) -> tuple[DocumentFinding, ...]:
    """The papers to bring, in the order of the content (tax G-01, C-15 to C-18)."""
    found = {id_: people for id_, people in _documents(case, actions) if people}
    rule_of = case.law.rule_of["document"]
    return tuple([DocumentFinding(id_, found[id_], rule_of[id_]) for id_ in rule_of if id_ in found])


def _documents(case: Case, actions: Sequence[ActionFinding]) -> Iterator[tuple[str, tuple[str, ...]]]:
    household, states = case.household, case.states
    w7 = _people(actions, "apply-itin", "renew-itin")
    of_states: dict[str, tuple[str, ...]] = {}
    for person in case.on_return:
        for document in _PAPERS.get(states[person.id], ()):
            of_states[document] = (*of_states.get(document, ()), person.id)
    yield "photo-id", tuple([p.id for p in case.on_return if p.role is not Role.DEPENDENT])
    yield from of_states.items()
    if w7:
        dependents = {p.id for p in household.dependents}
        yield "original-itin-documents", w7
        yield "proof-of-us-residence", tuple(id_ for id_ in w7 if id_ in dependents)
    yield "ip-pin-letter", tuple([p.id for p in household.people if p.ip_pin in ("current", "last-year-only")])
    yield "form-1095-a", ("taxpayer",) if household.advance_premium_credit else ()
    yield "extension-receipt", ("taxpayer",) if household.extension_filed else ()
    yield "tax-papers", ("taxpayer",)


def referrals_of(case: Case, actions: Sequence[ActionFinding], filing: Filing) -> tuple[ReferralFinding, ...]:
    """Who can help with what this desk does not settle, in the order of the content."""
    found = dict(_referrals(case, actions, filing))
    rule_of = case.law.rule_of["referral"]
    return tuple([ReferralFinding(id_, found[id_], rule_of[id_]) for id_ in rule_of if id_ in found])


def _referrals(case: Case, actions: Sequence[ActionFinding], filing: Filing) -> Iterator[tuple[str, tuple[str, ...]]]:
    site = case.household.site
    w7 = _people(actions, "apply-itin", "renew-itin")
    if w7:
        yield "taxpayer-assistance-center", w7
        if not site.has_certifying_agent:
            yield "certifying-agent", w7
    if _is_nonresident_return(case) and not site.foreign_student_certified:
        yield "foreign-student-site", ("taxpayer",)
    ssn = _at_the_ssa(case, actions)
    if ssn:
        yield "ssa-office", ssn
    if filing.route in {"refer", "site-decides"}:
        yield "site-coordinator", filing.people
    if not case.calendar.still_time or case.household.tax_year >= _DRAFT_YEAR:
        yield "low-income-taxpayer-clinic", ()
    if case.household.tax_year >= _DRAFT_YEAR:
        yield "immigration-lawyer", ()


def _at_the_ssa(case: Case, actions: Sequence[ActionFinding]) -> tuple[str, ...]:
    """Who needs a Social Security number or card, or does not know whether one can be had."""
    sent = _people(actions, "apply-ssn", "replace-ssn-card")
    return tuple(
        [
            p.id
            for p in case.household.people
            if p.id in sent or (case.states[p.id] is NumberState.NONE and p.may_have_ssn is None)
        ]
    )
