"""Whose number meets which test: one row a benefit and person (tax section 5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vita_assist.guidance.bars import BARS, senior
from vita_assist.guidance.case import Case
from vita_assist.guidance.findings import BenefitFinding, Reason, Verdict
from vita_assist.guidance.household import Person
from vita_assist.guidance.logic import Met, all_of, any_of
from vita_assist.guidance.number_tests import meets
from vita_assist.guidance.rule import Benefit, BenefitYears, Couple
from vita_assist.interview.session import Role
from vita_assist.sources import Certainty, weakest

_ALWAYS = ("eitc", "eitc-childless", "ctc", "odc", "senior")


def benefits_of(case: Case) -> tuple[BenefitFinding, ...]:
    """Every row of this household, in the order of the content's table of benefits."""
    found: list[BenefitFinding] = []
    for benefit in case.rules.benefits.values():
        if benefit.id in _ALWAYS or benefit.id in case.household.asks_about:
            found.extend(_row(case, benefit, person) for person in _concerned(case, benefit, tuple(found)))
    return tuple(found)


def _concerned(case: Case, benefit: Benefit, before: tuple[BenefitFinding, ...]) -> Iterable[Person | None]:
    """Whom the rows of a benefit are about; None is the return as a whole."""
    household = case.household
    match benefit.id:
        case "eitc-childless":
            return () if _a_child_counts(case, benefit) else (None,)
        case "ctc":
            return household.children
        case "odc":
            has_ctc = {f.person for f in before if f.benefit == "ctc" and f.verdict is Verdict.NUMBER_OK}
            return tuple(person for person in household.dependents if person.id not in has_ctc)
        case "dependent-care":
            return household.dependents
        case "aotc" | "llc":
            return tuple(person for person in household.people if person.full_time_student)
        case "tips" | "overtime":
            return _adults(household.people)
        case "senior":
            return tuple(person for person in _adults(household.people) if senior(case, person) is not False)
        case _:
            return (None,)


def _adults(people: Iterable[Person]) -> tuple[Person, ...]:
    return tuple(person for person in people if person.role is not Role.DEPENDENT)


def _a_child_counts(case: Case, benefit: Benefit) -> bool:
    """Whether a listed child has a number that passes the test of this benefit's filers."""
    years = _years(case, benefit)
    if years is None:
        return False
    test = case.rules.tests[years.filers]
    return any(meets(case, test, child).passes is True for child in case.household.children)


def _years(case: Case, benefit: Benefit) -> BenefitYears | None:
    return next((y for y in benefit.years if case.household.tax_year in y.tax_years), None)


@dataclass(frozen=True, slots=True)
class _Judged:
    """What the numbers and the other rules say under one filing status."""

    numbers: Met
    bars: Met


def _row(case: Case, benefit: Benefit, person: Person | None) -> BenefitFinding:
    who = None if person is None else person.id
    years = _years(case, benefit)
    if years is None:
        rule = benefit.absent_rule
        certainty = case.rules.rules[rule].certainty
        return BenefitFinding(benefit.id, who, Verdict.NOT_THIS_YEAR, rule, certainty, ())
    judged = [_judge(case, benefit, years, person, status) for status in case.statuses]
    verdict, reasons = _verdict(case, judged)
    if verdict is Verdict.NUMBER_OK and case.rules.rules[years.rule].certainty is Certainty.REPORTED:
        verdict, reasons = Verdict.CHECK, (Reason("not-confirmed", None, years.rule),)
    rule = reasons[0].rule if verdict is Verdict.OTHER_RULE else years.rule
    return BenefitFinding(benefit.id, who, verdict, rule, _certainty(case, years, verdict, reasons), reasons)


def _judge(case: Case, benefit: Benefit, years: BenefitYears, person: Person | None, status: str) -> _Judged:
    parts = [_filers(case, years, person, status), *_persons(case, benefit, years, person)]
    bars = all_of(BARS[bar](case, status, person) for bar in years.bars)
    return _Judged(all_of(parts), bars)


def _filers(case: Case, years: BenefitYears, person: Person | None, status: str) -> Met:
    if not years.filers:
        return Met(passes=True)
    first = case.rules.tests[years.filers]
    filers = case.filers(status)
    if years.couple is Couple.RECIPIENT:
        return meets(case, first, person or case.household.taxpayer)
    each = all_of(meets(case, first, filer) for filer in filers)
    if years.couple is Couple.EACH or len(filers) == 1:
        return each
    if years.couple is Couple.OPEN:
        either = any_of(meets(case, first, filer) for filer in filers)
        decided = each.passes is not False or either.passes is False
        return each if decided else case.say(None, "couple-rule-open")
    other = case.rules.tests[years.other_filer]
    one, two = filers
    return any_of(
        (
            all_of((meets(case, first, one), meets(case, other, two))),
            all_of((meets(case, other, one), meets(case, first, two))),
        )
    )


def _persons(case: Case, benefit: Benefit, years: BenefitYears, person: Person | None) -> Iterator[Met]:
    if not years.person:
        return
    test = case.rules.tests[years.person]
    if person is not None:
        if person.role is Role.DEPENDENT:
            yield meets(case, test, person)
    elif benefit.id == "eitc" and case.household.children:
        yield any_of(meets(case, test, child) for child in case.household.children)


def _verdict(case: Case, judged: list[_Judged]) -> tuple[Verdict, tuple[Reason, ...]]:
    """One verdict for every filing status that is still possible; where they differ, it is *check*."""
    numbers = {one.numbers.passes for one in judged}
    bars = {one.bars.passes for one in judged}
    reasons = tuple(dict.fromkeys(r for one in judged for r in one.numbers.reasons))
    if len(numbers) > 1:
        differ = case.say(None, "filing-status-decides").reasons
        return Verdict.CHECK, (*differ, *_reasons(judged, passes=False), *_reasons(judged, passes=None))
    if numbers == {False}:
        return Verdict.NUMBER_FAILS, reasons
    if numbers == {None}:
        return Verdict.CHECK, reasons
    barred = tuple(dict.fromkeys(r for one in judged for r in one.bars.reasons))
    if bars == {False}:
        return Verdict.OTHER_RULE, barred
    if len(bars) > 1:
        return Verdict.CHECK, (*case.say(None, "filing-status-decides").reasons, *barred)
    return (Verdict.CHECK, barred) if None in bars else (Verdict.NUMBER_OK, reasons)


def _reasons(judged: list[_Judged], *, passes: bool | None) -> tuple[Reason, ...]:
    return tuple(dict.fromkeys(r for one in judged if one.numbers.passes is passes for r in one.numbers.reasons))


def _certainty(case: Case, years: BenefitYears, verdict: Verdict, reasons: tuple[Reason, ...]) -> Certainty:
    """That of the weakest rule that the verdict rests on; a failing number rests on its own rules alone."""
    ids = {reason.rule for reason in reasons if reason.rule}
    if verdict is Verdict.NUMBER_OK:
        ids |= {years.rule, *years.when_ok}
    elif not ids:
        ids = {years.rule}
    shown = (case.rules.rules[id_].certainty for id_ in ids)
    # What rests on a reported rule is *check* already; the interface knows no such certainty.
    return weakest(Certainty.FINAL if one is Certainty.REPORTED else one for one in shown)
