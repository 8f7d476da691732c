"""How the return can be filed, which papers are needed, and who can help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vita_assist.guidance.case import Case
from vita_assist.guidance.findings import ActionFinding, DocumentFinding, Filing, NumberState
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
_ITIN = frozenset({NumberState.ITIN_CURRENT, NumberState.ITIN_EXPIRED, NumberState.ITIN_UNSURE})


def filing_of(case: Case, actions: Sequence[ActionFinding]) -> Filing:
    """The route: the first that holds of refer, paper with a W-7, the site decides, e-file."""
    applicants = _people(actions, "apply-itin")
    undecided = tuple(p.id for p in case.on_return if p.id not in applicants and _is_open(case, p))
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
    return Filing(route, case.rules.phrases["route"][route].rule, people)


def _people(actions: Sequence[ActionFinding], *ids: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(person for action in actions if action.id in ids for person in action.people))


def _is_nonresident_return(case: Case) -> bool:
    """A nonresident files Form 1040-NR, unless a joint return with a resident makes them one (tax A-16, A-18)."""
    return all(f.residency == _NONRESIDENT for status in case.statuses for f in case.filers(status))


def _is_open(case: Case, person: Person) -> bool:
    """An ITIN that may have expired or is from this year, a number not there yet, or none (tax C-09, C-11)."""
    number = person.number
    this_year = number.kind == "itin" and number.assigned_in == case.calendar.season
    return this_year or case.states[person.id] in _OPEN


def documents_of(case: Case, actions: Sequence[ActionFinding]) -> tuple[DocumentFinding, ...]:
    """The papers to bring, in the order of the content (tax G-01, C-15 to C-18)."""
    found = dict(_documents(case, actions))
    return tuple(DocumentFinding(id_, found[id_]) for id_ in case.rules.phrases["document"] if found.get(id_))


def _documents(case: Case, actions: Sequence[ActionFinding]) -> Iterator[tuple[str, tuple[str, ...]]]:
    household, states = case.household, case.states
    filers = tuple(p for p in case.on_return if p.role is not Role.DEPENDENT)
    w7 = _people(actions, "apply-itin", "renew-itin")
    dependents = {p.id for p in household.dependents}
    yield "photo-id", tuple(p.id for p in filers)
    yield "social-security-card", tuple(p.id for p in case.on_return if states[p.id] is NumberState.SSN)
    yield "itin-letter", tuple(p.id for p in case.on_return if states[p.id] in _ITIN)
    yield (
        "atin-letter",
        tuple(p.id for p in case.on_return if states[p.id] in (NumberState.ATIN, NumberState.ATIN_EXPIRED)),
    )
    yield "earlier-returns", tuple(p.id for p in case.on_return if states[p.id] is NumberState.ITIN_UNSURE)
    yield "original-itin-documents", w7
    yield "proof-of-us-residence", tuple(id_ for id_ in w7 if id_ in dependents)
    yield (
        "application-receipt",
        tuple(p.id for p in case.on_return if states[p.id] in (NumberState.APPLIED_SSN, NumberState.APPLIED_ITIN)),
    )
    yield "ip-pin-letter", tuple(p.id for p in household.people if p.ip_pin in ("current", "last-year-only"))
    yield "form-1095-a", ("taxpayer",) if household.advance_premium_credit else ()
    yield "extension-receipt", ("taxpayer",) if household.extension_filed else ()
    yield "tax-papers", ("taxpayer",)


def referrals_of(case: Case, actions: Sequence[ActionFinding], filing: Filing) -> tuple[str, ...]:
    """Who can help with what this desk does not settle, in the order of the content."""
    found = set(_referrals(case, actions, filing))
    return tuple(id_ for id_ in case.rules.phrases["referral"] if id_ in found)


def _referrals(case: Case, actions: Sequence[ActionFinding], filing: Filing) -> Iterator[str]:
    site, ids = case.household.site, {action.id for action in actions}
    if ids & {"apply-itin", "renew-itin"}:
        yield "taxpayer-assistance-center"
        if not site.has_certifying_agent:
            yield "certifying-agent"
    if _is_nonresident_return(case) and not site.foreign_student_certified:
        yield "foreign-student-site"
    if ids & {"apply-ssn", "replace-ssn-card"} or _ssn_is_the_question(case):
        yield "ssa-office"
    if filing.route in {"refer", "site-decides"}:
        yield "site-coordinator"
    if not case.calendar.still_time or case.household.tax_year >= _DRAFT_YEAR:
        yield "low-income-taxpayer-clinic"
    if case.household.tax_year >= _DRAFT_YEAR:
        yield "immigration-lawyer"


def _ssn_is_the_question(case: Case) -> bool:
    return any(
        case.states[p.id] is NumberState.NONE and p.number.eligible_for_ssn is None for p in case.household.people
    )
