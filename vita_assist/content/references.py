"""What the records of the law say of each other: every id exists, every year is a tax year of the content."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from vita_assist.content.faults import ContentFaults, not_known
from vita_assist.guidance.rule import Benefit, BenefitYears, Couple, Rules
from vita_assist.guidance.topic import Topic
from vita_assist.language import app_text


def check_references(rules: Rules, faults: ContentFaults) -> None:
    """Note every id that does not exist and every year that is not the content's."""
    for rule in rules.rules.values():
        _years("rules/*.toml", (rule.id,), rule.tax_years, rules.tax_years, faults)
    for test in rules.tests.values():
        for key, rule_id in (("rule", test.rule), ("timing_rule", test.timing_rule)):
            _known("tests.toml", (test.id, key), rule_id, rules.rules, faults)
    for benefit in rules.benefits.values():
        _benefit(benefit, rules, faults)
    for parameter_id, year in rules.parameters:
        if year is not None:
            _years("parameters.toml", (parameter_id, "values"), (year,), rules.tax_years, faults)
    _phrases(rules, faults)
    _lookups(rules, faults)


def _phrases(rules: Rules, faults: ContentFaults) -> None:
    for group, phrases in rules.phrases.items():
        for phrase in phrases.values():
            if phrase.rule:
                _known(f"phrases/{group}.toml", (phrase.id, "rule"), phrase.rule, rules.rules, faults)


def _lookups(rules: Rules, faults: ContentFaults) -> None:
    for table in rules.tables.values():
        for row in table.rows:
            _known(f"tables/{table.id}.toml", (row.id, "rule"), row.rule, rules.rules, faults)
    for topic in (topic for group in rules.topics for topic in group.topics):
        _topic(topic, rules, faults)


def _topic(topic: Topic, rules: Rules, faults: ContentFaults) -> None:
    file = f"topics/{topic.group}.toml"
    if topic.after:
        _known(file, (topic.id, "after"), topic.after, rules.phrases.get("date", {}), faults)
    for section in topic.sections:
        if section.table:
            _known(file, (topic.id, "table"), section.table, rules.tables, faults)
        for rule in section.rules:
            _known(file, (topic.id, "rules"), rule, rules.rules, faults)


def _benefit(benefit: Benefit, rules: Rules, faults: ContentFaults) -> None:
    file = "benefits.toml"
    seen: set[int] = set()
    for years in benefit.years:
        path = (benefit.id, "tax_years")
        _years(file, path, years.tax_years, rules.tax_years, faults)
        for year in seen.intersection(years.tax_years):
            faults.add(file, path, app_text("content/year-twice", "{year} is there twice.", year=str(year)))
        seen.update(years.tax_years)
        _tests(benefit.id, years, rules, faults)
        for rule_id in (years.rule, *years.when_ok):
            _known(file, (benefit.id, "rule"), rule_id, rules.rules, faults)
    absent = set(rules.tax_years) - seen
    if benefit.absent_rule:
        _known(file, (benefit.id, "absent_rule"), benefit.absent_rule, rules.rules, faults)
    elif absent:
        faults.add(
            file,
            (benefit.id,),
            app_text(
                "content/absent-rule",
                "There is no row for {years}, and no absent_rule that says why.",
                years=", ".join(str(year) for year in sorted(absent)),
            ),
        )


def _tests(benefit_id: str, years: BenefitYears, rules: Rules, faults: ContentFaults) -> None:
    for key, test_id in (("filers", years.filers), ("other_filer", years.other_filer), ("person", years.person)):
        if test_id:
            _known("benefits.toml", (benefit_id, key), test_id, rules.tests, faults)
    if (years.couple is Couple.ONE) != bool(years.other_filer):
        faults.add(
            "benefits.toml",
            (benefit_id, "other_filer"),
            app_text("content/other-filer", "other_filer is required where couple is “one”, and only there."),
        )


def _known(file: str, path: tuple[str, ...], name: str, known: Collection[str], faults: ContentFaults) -> None:
    if name not in known and name != "?":
        faults.add(file, path, not_known(name, known))


def _years(
    file: str, path: tuple[str, ...], years: Iterable[int], known: Collection[int], faults: ContentFaults
) -> None:
    for year in years:
        if year not in known:
            faults.add(
                file,
                path,
                app_text(
                    "content/not-a-tax-year",
                    "{year} is no tax year of the content. Allowed: {allowed}.",
                    year=str(year),
                    allowed=", ".join(str(one) for one in known),
                ),
            )
