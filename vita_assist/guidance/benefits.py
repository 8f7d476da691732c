"""Whose number meets which test: one row a benefit and person (tax section 5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from vita_assist.guidance.bars import BARS, senior
from vita_assist.guidance.case import Case
from vita_assist.guidance.findings import BenefitFinding, Reason, Verdict
from vita_assist.guidance.household import Person
from vita_assist.guidance.logic import YES, Met, all_of, any_of, both, either
from vita_assist.guidance.number_tests import meets
from vita_assist.guidance.rule import Benefit, BenefitYears, Couple
from vita_assist.interview.session import Role
from vita_assist.sources import Certainty

_OK: Final = Verdict.NUMBER_OK  # looked up once: it is asked of every row
_DEPENDENT: Final = Role.DEPENDENT
_BY_NUMBERS = {True: Verdict.NUMBER_OK, False: Verdict.NUMBER_FAILS, None: Verdict.CHECK}
_ALWAYS = ("eitc", "eitc-childless", "ctc", "odc", "senior")


def benefits_of(case: Case) -> tuple[BenefitFinding, ...]:
    """Every row of this household, in the order of the content's table of benefits."""
    found: list[BenefitFinding] = []
    asks_about = case.household.asks_about
    for benefit, years in case.law.benefits:
        if benefit.id in _ALWAYS or benefit.id in asks_about:
            concerned = _concerned(case, benefit, years, found)
            found += [_row(case, benefit, years, person) for person in concerned]
    return tuple(found)


def _concerned(
    case: Case, benefit: Benefit, years: BenefitYears | None, before: Iterable[BenefitFinding]
) -> Iterable[Person | None]:
    """Whom the rows of a benefit are about; None is the return as a whole."""
    household = case.household
    match benefit.id:
        case "eitc-childless":
            return () if _a_child_counts(case, years) else (None,)
        case "ctc":
            return household.children
        case "odc":
            has_ctc = {f.person for f in before if f.benefit == "ctc" and f.verdict is _OK}
            return [person for person in household.dependents if person.id not in has_ctc]
        case "dependent-care":
            return household.dependents
        case "aotc" | "llc":
            return [person for person in household.people if person.full_time_student]
        case "tips" | "overtime":
            return _adults(household.people)
        case "senior":
            return [person for person in _adults(household.people) if senior(case, person) is not False]
        case _:
            return (None,)


def _adults(people: Iterable[Person]) -> list[Person]:
    return [person for person in people if person.role is not _DEPENDENT]


def _a_child_counts(case: Case, years: BenefitYears | None) -> bool:
    """Whether a listed child has a number that passes the test of this benefit's filers."""
    if years is None:
        return False
    test = case.rules.tests[years.filers]
    return any(meets(case, test, child).passes is True for child in case.household.children)


def _row(case: Case, benefit: Benefit, years: BenefitYears | None, person: Person | None) -> BenefitFinding:
    who = None if person is None else person.id
    if years is None:
        rule = benefit.absent_rule
        certainty = case.rules.rules[rule].certainty
        return BenefitFinding(benefit.id, who, Verdict.NOT_THIS_YEAR, rule, certainty, ())
    verdict, reasons = _by_numbers(case, _numbers(case, benefit, years, person))
    if verdict is _OK:
        verdict, reasons = _by_bars(case, years, person, reasons)
    if verdict is _OK and years.rule in case.law.reported:
        verdict, reasons = Verdict.CHECK, (Reason("not-confirmed", None, years.rule),)
    rule = reasons[0].rule if verdict is Verdict.OTHER_RULE else years.rule
    return BenefitFinding(benefit.id, who, verdict, rule, _certainty(case, years, verdict, reasons), reasons)


def _numbers(case: Case, benefit: Benefit, years: BenefitYears, person: Person | None) -> list[Met]:
    """What the numbers say under each filing status that is still possible."""
    filers = [_filers(case, years, person, status) for status in case.statuses]
    concerned = _persons(case, benefit, years, person)
    return filers if concerned is None else [both(one, concerned) for one in filers]


def _filers(case: Case, years: BenefitYears, person: Person | None, status: str) -> Met:
    """What the filers' numbers say; the same for every row and benefit that asks the same of them."""
    if not years.filers:
        return YES
    if years.couple is Couple.RECIPIENT:
        return meets(case, case.rules.tests[years.filers], person or case.household.taxpayer)
    asked = (years.filers, years.couple, years.other_filer, status)
    found = case.filers_met.get(asked)
    if found is None:
        found = case.filers_met[asked] = _couple(case, years, case.filers(status))
    return found


def _couple(case: Case, years: BenefitYears, filers: tuple[Person, ...]) -> Met:
    """What the numbers of all who file together say."""
    first = case.rules.tests[years.filers]
    by_first = [meets(case, first, filer) for filer in filers]
    each = all_of(by_first)
    if years.couple is Couple.EACH or len(filers) == 1:
        return each
    if years.couple is Couple.OPEN:
        decided = each.passes is not False or any_of(by_first).passes is False
        return each if decided else case.say(None, "couple-rule-open")
    other = case.rules.tests[years.other_filer]
    by_other = [meets(case, other, filer) for filer in filers]
    return either(both(by_first[0], by_other[1]), both(by_other[0], by_first[1]))


def _persons(case: Case, benefit: Benefit, years: BenefitYears, person: Person | None) -> Met | None:
    """What the number says of the one whom a row is about; None where no test asks."""
    if not years.person:
        return None
    test = case.rules.tests[years.person]
    if person is not None:
        return meets(case, test, person) if person.role is _DEPENDENT else None
    if benefit.id == "eitc" and case.household.children:
        return any_of([meets(case, test, child) for child in case.household.children])
    return None


def _by_numbers(case: Case, judged: Sequence[Met]) -> tuple[Verdict, tuple[Reason, ...]]:
    """One verdict for every filing status that is still possible; where the numbers differ, it is *check*."""
    passes = judged[0].passes
    if len(judged) == 1:
        return _BY_NUMBERS[passes], judged[0].reasons
    if any(one.passes is not passes for one in judged):
        differ = case.say(None, "filing-status-decides").reasons
        return Verdict.CHECK, (*differ, *_reasons(judged, passes=False), *_reasons(judged, passes=None))
    return _BY_NUMBERS[passes], _reasons(judged, passes=passes)


def _by_bars(
    case: Case, years: BenefitYears, person: Person | None, passing: tuple[Reason, ...]
) -> tuple[Verdict, tuple[Reason, ...]]:
    """The verdict of a row whose numbers pass for the reasons given, once the other rules are looked at."""
    if not years.bars:
        return _OK, passing
    judged = [all_of([BARS[bar](case, status, person) for bar in years.bars]) for status in case.statuses]
    bars = {one.passes for one in judged}
    barred = tuple(dict.fromkeys(r for one in judged for r in one.reasons))
    if bars == {True}:
        return _OK, (*passing, *barred)  # such as the living apart that opens it
    if bars == {False}:
        return Verdict.OTHER_RULE, barred
    if len(bars) > 1:
        return Verdict.CHECK, (*case.say(None, "filing-status-decides").reasons, *barred)
    return Verdict.CHECK, barred


def _reasons(judged: Sequence[Met], *, passes: bool | None) -> tuple[Reason, ...]:
    return tuple(dict.fromkeys(r for one in judged if one.passes is passes for r in one.reasons))


def _certainty(case: Case, years: BenefitYears, verdict: Verdict, reasons: tuple[Reason, ...]) -> Certainty:
    """That of the weakest rule that the verdict rests on; a failing number rests on its own rules alone."""
    rules = [reason.rule for reason in reasons if reason.rule]
    if verdict is _OK:
        rules += (years.rule, *years.when_ok)
    return case.law.weakest(rules or [years.rule])
