"""The shipped content and its translations: without fault, in step, and nothing in them without use."""

import ast
from functools import cache
from pathlib import Path

from tests.house.tree import ROOT, modules, tree
from vita_assist.content import Pack, check, load
from vita_assist.guidance.bars import BARS
from vita_assist.guidance.topic import rules_in
from vita_assist.language import Text
from vita_assist.language.check import check_catalogs, check_texts
from vita_assist.language.extract import extract_app_texts
from vita_assist.language.voices import English, Speaker

CONTENT = ROOT / "assets" / "content"
LOCALES = ROOT / "locales"
# Named by what the answers are, not in the code: the window and the plan look them up by a person's id.
BY_ANSWER = {"person", "certainty", "state", "verdict"}


@cache
def pack() -> Pack:
    return load(CONTENT)


def told(faults: tuple[Text, ...]) -> list[str]:
    voice = Speaker("en", "en", English())
    return [voice.words(fault) for fault in faults]


@cache
def app_texts() -> tuple[Text, ...]:
    return extract_app_texts(ROOT / "vita_assist")


@cache
def literals() -> frozenset[str]:
    """Every string that the code of the program holds."""
    return frozenset(
        node.value
        for path in modules("vita_assist")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def test_the_content_has_no_fault() -> None:
    assert not told(check(CONTENT))


def test_the_catalogs_of_the_content_are_whole_and_in_step() -> None:
    assert not told(check_catalogs(LOCALES, "content", pack().texts()))


def test_the_catalogs_of_the_program_are_whole_and_in_step() -> None:
    assert not told(check_catalogs(LOCALES, "app", app_texts()))


def test_the_english_of_the_program_is_fit() -> None:
    assert not told(check_texts(app_texts()))


def test_every_phrase_is_used() -> None:
    unused = [
        f"{group}/{id_}"
        for group, phrases in pack().rules.phrases.items()
        if group not in BY_ANSWER
        for id_ in phrases
        if id_.removesuffix("-projected") not in literals()
    ]
    assert not unused


def test_every_rule_is_named_by_something() -> None:
    rules = pack().rules
    named = {phrase.rule for phrases in rules.phrases.values() for phrase in phrases.values()}
    named |= {rule for test in rules.tests.values() for rule in (test.rule, test.timing_rule)}
    for benefit in rules.benefits.values():
        named.add(benefit.absent_rule)
        named |= {rule for years in benefit.years for rule in (years.rule, *years.when_ok)}
    named |= {rule for group in rules.topics for topic in group.topics for rule in rules_in(topic, rules.tables)}
    assert not sorted(set(rules.rules) - named)


def test_every_bar_of_a_benefit_is_one_that_the_guidance_knows() -> None:
    named = {bar for benefit in pack().rules.benefits.values() for years in benefit.years for bar in years.bars}
    assert named == set(BARS)


def test_every_rule_covers_the_tax_years_of_the_benefits_that_name_it() -> None:
    rules = pack().rules
    faults = [
        f"{benefit.id}: {rule}"
        for benefit in rules.benefits.values()
        for years in benefit.years
        for rule in (years.rule, *years.when_ok)
        if not set(years.tax_years) <= set(rules.rules[rule].tax_years)
    ]
    assert not faults


def test_every_text_of_an_outline_is_used() -> None:
    unused = [
        f"{outline}/{key}" for outline, texts in pack().outlines.items() for key in texts if key not in literals()
    ]
    assert not unused


def test_no_translation_is_a_copy_of_a_file_of_another_language() -> None:
    catalogs = {path: path.read_bytes() for path in Path(LOCALES).rglob("*.po")}
    assert len(set(catalogs.values())) == len(catalogs)
