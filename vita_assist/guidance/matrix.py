"""The table of benefits by number: whose number meets which test, by when, in which tax years.

It is composed from the benefits and tests that the guidance itself goes by, so the two cannot differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from vita_assist.guidance.rule import Benefit, BenefitYears, Couple, NumberTest, Rules, Timing
from vita_assist.guidance.topic import LookupTable, TableRow
from vita_assist.language import Text, Year
from vita_assist.sources import Certainty

_COUPLES = {
    Couple.EACH: "each",
    Couple.ONE: "one",
    Couple.RECIPIENT: "recipient",
    Couple.OPEN: "open",
}
_TIMINGS = {Timing.BEFORE: "before", Timing.ON_OR_BEFORE: "on-or-before", Timing.NOT_CONFIRMED: "not-confirmed"}


def benefit_matrix(rules: Rules, words: Mapping[str, Text]) -> LookupTable:
    """The table; `words` is the outline `credits-by-number`."""
    return LookupTable(
        id="credits-by-number",
        title=words["title"],
        columns=(words["benefit"], words["tax-years"], words["filers"], words["person"]),
        rows=tuple(row for benefit in rules.benefits.values() for row in _rows(benefit, rules, words)),
    )


def _rows(benefit: Benefit, rules: Rules, words: Mapping[str, Text]) -> list[TableRow]:
    """One row for tax years that follow each other under the same tests."""
    rows = []
    for tests, alike in groupby(benefit.years, key=_tests):
        years = [year for one in alike for year in one.tax_years]
        # What is only reported is never put as a test: it is a question for somebody.
        asked = rules.rules[tests.rule].certainty is Certainty.REPORTED
        rows.append(
            TableRow(
                id=f"{benefit.id}-{years[0]}",
                cells=(
                    benefit.short,
                    _span(years, words),
                    words["ask"] if asked else _filers(tests, rules, words),
                    words["ask"] if asked else _test(tests.person, rules, words),
                ),
                rule=tests.rule,
            )
        )
    return rows


def _tests(years: BenefitYears) -> BenefitYears:
    """The row without what tells its years apart only (the years, and drafts that bear on them)."""
    return BenefitYears((), years.filers, years.couple, years.other_filer, years.person, years.rule)


def _span(years: list[int], words: Mapping[str, Text]) -> Text:
    if len(years) == 1:
        return words["one-year"].filled(year=Year(years[0]))
    return words["years"].filled(first=Year(years[0]), last=Year(years[-1]))


def _filers(tests: BenefitYears, rules: Rules, words: Mapping[str, Text]) -> Text:
    if not tests.filers:
        return words["no-test"]
    test = _test(tests.filers, rules, words, of_filers=True)
    other = _test(tests.other_filer, rules, words, of_filers=True)
    return words[_COUPLES[tests.couple]].filled(test=test, **({"other": other} if tests.other_filer else {}))


def _test(test_id: str, rules: Rules, words: Mapping[str, Text], *, of_filers: bool = False) -> Text:
    if not test_id:
        return words["not-tested"]
    test: NumberTest = rules.tests[test_id]
    timing = _TIMINGS[test.timing]
    if test.applied_counts and test.timing is Timing.ON_OR_BEFORE:
        timing = "filers-on-or-before-or-applied" if of_filers else "on-or-before-or-applied"
    name = (of_filers and test.filers_name) or test.name
    return words[timing].filled(test=name)
