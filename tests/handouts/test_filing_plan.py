"""The household's plan says what was found, points at everything by a number, and names nobody."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from itertools import chain
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.handouts.plans import (
    DAYS,
    LOCALES,
    after,
    credit,
    english,
    grid,
    guidance_of,
    lines_of,
    plan_of,
    plans,
    sources_of,
    texts_of,
)
from tests.interview.households import intake, intakes, pack, person
from vita_assist.guidance import Guidance
from vita_assist.guidance.findings import NumberState, Verdict
from vita_assist.guidance.people import person_name
from vita_assist.handouts import FILING_PLAN, Handout
from vita_assist.handouts.blocks import Grid, Heading, Item, Items, Paragraph, SourceList
from vita_assist.language.voices import voice_of
from vita_assist.sources import Certainty

DAY = date(2026, 3, 2)
Made = tuple[Guidance, Handout]
Check = Callable[[Made], None]


def of_plans(check: Check) -> Callable[[], None]:
    """Check what holds for the plan of every household, on half as many as usual: each takes some 25 ms."""
    return settings(max_examples=50)(given(plans())(check))


@of_plans
def test_the_numbers_run_from_1_without_a_gap(made: Made) -> None:
    """Only what introduces the plan has none; so volunteer and household can point at every line."""
    _, plan = made
    numbers = [line.number for line in lines_of(plan)]
    assert numbers[0] is None
    assert numbers[1:] == [*range(1, len(numbers))]


@of_plans
def test_every_note_has_its_source_and_every_source_is_pointed_at(made: Made) -> None:
    _, plan = made
    listed = [number for number, _ in sources_of(plan).citations]
    assert listed == [*range(1, len(listed) + 1)]
    assert len({citation for _, citation in sources_of(plan).citations}) == len(listed)
    used = [*chain.from_iterable(line.notes for line in lines_of(plan))]
    assert [*dict.fromkeys(used)] == listed  # in the order in which they are first met


@of_plans
def test_every_line_that_rests_on_a_rule_has_a_note(made: Made) -> None:
    _, plan = made
    for block in plan.blocks:
        if isinstance(block, Grid):
            assert all(row.notes for row in block.rows)
    for heading in ("to-do", "how", "dates"):
        block = after(plan, pack().outlines[FILING_PLAN][heading])
        if isinstance(block, Items):
            assert all(item.notes for item in block.items)


@of_plans
def test_the_plan_has_what_was_found_and_no_more(made: Made) -> None:
    guidance, plan = made
    outline, phrases = pack().outlines[FILING_PLAN], pack().rules.phrases
    to_do = after(plan, outline["to-do"])
    if isinstance(to_do, Items):
        assert [item.text for item in to_do.items] == [phrases["action"][found.id].text for found in guidance.actions]
    else:
        assert isinstance(to_do, Paragraph)
        assert (to_do.text, guidance.actions) == (outline["nothing-to-do"], ())
    bring = after(plan, outline["bring"])
    assert isinstance(bring, Items)
    assert [item.text for item in bring.items] == [phrases["document"][found.id].text for found in guidance.documents]
    rows = grid(plan, "credits").rows
    assert [(row.cells[0], row.cells[2]) for row in rows] == [
        (pack().rules.benefits[found.benefit].short, phrases["verdict"][found.verdict].name)
        for found in guidance.benefits
    ]
    assert len(grid(plan, "numbers").rows) == len(guidance.people)


@of_plans
def test_people_are_labels_in_the_order_in_which_they_were_found(made: Made) -> None:
    guidance, plan = made

    def names(people: tuple[str, ...]) -> tuple[object, ...]:
        return tuple(person_name(pack().rules, one) for one in people)

    to_do = after(plan, pack().outlines[FILING_PLAN]["to-do"])
    if isinstance(to_do, Items):
        assert [item.people for item in to_do.items] == [names(found.people) for found in guidance.actions]
    assert tuple(row.cells[0] for row in grid(plan, "numbers").rows) == names(
        tuple(found.person for found in guidance.people)
    )
    whole = pack().outlines[FILING_PLAN]["whole-return"]
    assert [row.cells[1] for row in grid(plan, "credits").rows] == [
        whole if found.person is None else names((found.person,))[0] for found in guidance.benefits
    ]


@of_plans
def test_it_names_nobody_and_tells_no_answer(made: Made) -> None:
    """Every text is one of the content's; their values are days, years, the numbers of labels, other texts."""
    _, plan = made
    known = {(text.place, text.english) for text in pack().texts()}
    for text in texts_of(plan):
        assert (text.place, text.english) in known
        for name, value in text.values:
            assert not isinstance(value, str) or name == "version", (text.place, name)
    ages = re.compile(r"\b\d+ years old\b|\bborn\b", re.IGNORECASE)
    assert not [text for text in texts_of(plan) if ages.search(text.english)]


@of_plans
def test_it_says_everything_with_its_values_filled_in(made: Made) -> None:
    _, plan = made
    for text in texts_of(plan):
        if text.place.endswith(("reason-of", "reason-of-two")) or "{" not in text.english or text.values:
            assert "{" not in english().words(text)
    spoken = [english().words(line.text) for line in lines_of(plan) if isinstance(line, Item | Paragraph)]
    assert not [words for words in spoken if "{" in words or not words.strip()]


@given(intakes(), DAYS)
def test_the_same_findings_give_the_same_plan(made: dict[str, Any], day: date) -> None:
    assert plan_of(guidance_of(made, day)) == plan_of(guidance_of(made, day))


@of_plans
def test_what_is_to_be_done_by_a_day_can_still_be_done(made: Made) -> None:
    guidance, plan = made
    to_do = after(plan, pack().outlines[FILING_PLAN]["to-do"])
    due = [item.due for item in to_do.items] if isinstance(to_do, Items) else []
    days = [dict(text.values)["day"] for text in due if text is not None]
    assert all(isinstance(day, date) and day >= guidance.as_of for day in days)


@of_plans
def test_a_date_that_is_past_is_marked_and_no_other(made: Made) -> None:
    guidance, plan = made
    dates = after(plan, pack().outlines[FILING_PLAN]["dates"])
    assert isinstance(dates, Items)
    past = pack().outlines[FILING_PLAN]["past"]
    for item, found in zip(dates.items, guidance.dates, strict=True):
        assert (past in item.marks) == found.past == (found.date is not None and found.date < guidance.as_of)
        assert (item.due is None) == (found.date is None and found.about is None)


@of_plans
def test_a_row_says_each_reason_once_and_of_nobody_twice(made: Made) -> None:
    _, plan = made
    for block in plan.blocks:
        for row in block.rows if isinstance(block, Grid) else ():
            said = [english().words(detail) for detail in row.details]
            assert len(set(said)) == len(said), said
            for detail in row.details:
                values = dict(detail.values)
                assert "first" not in values or values["first"] != values["second"]


@of_plans
def test_a_number_that_fails_is_explained_by_its_rule_and_one_that_passes_by_its_verdict(made: Made) -> None:
    guidance, plan = made
    for row, found in zip(grid(plan, "credits").rows, guidance.benefits, strict=True):
        assert row.details
        if found.verdict is Verdict.NUMBER_FAILS:
            assert row.details[-1] == pack().rules.rules[found.rule].text
        if found.verdict is Verdict.NUMBER_OK and found.reasons:
            assert row.details == (pack().rules.phrases["verdict"]["number-ok"].text,)
    for row, person_found in zip(grid(plan, "numbers").rows, guidance.people, strict=True):
        if person_found.state is NumberState.ITIN_CURRENT:
            assert row.details == ()


@of_plans
def test_what_is_not_final_carries_its_mark_and_what_is_final_none(made: Made) -> None:
    guidance, plan = made
    marks = pack().rules.phrases["certainty"]
    for row, found in zip(grid(plan, "credits").rows, guidance.benefits, strict=True):
        assert row.marks == (() if found.certainty is Certainty.FINAL else (marks[found.certainty].name,))


def test_rows_of_2026_that_rest_on_draft_forms_are_marked() -> None:
    child = person("child-1", "dependent", relationship="child", age_at_year_end=7)
    made = intake(person(tax_residency="citizen"), child, tax_year=2026, filing_status="head-of-household")
    phrases = pack().rules.phrases
    for benefit in ("eitc", "ctc"):
        row = credit(plan_of(guidance_of(made, DAY)), benefit)
        assert row.cells[2] == phrases["verdict"]["number-ok"].name
        assert row.marks == (phrases["certainty"]["draft"].name,)
        assert credit(plan_of(guidance_of({**made, "tax_year": 2025}, DAY)), benefit).marks == ()


def test_a_household_with_nothing_to_do_is_told_so() -> None:
    made = intake(person(tax_residency="citizen", ip_pin="current"))
    plan = plan_of(guidance_of(made, DAY))
    told = after(plan, pack().outlines[FILING_PLAN]["to-do"])
    assert isinstance(told, Paragraph)
    assert told.number == 1


def test_the_headings_come_in_the_order_of_the_desk() -> None:
    plan = plan_of(guidance_of(intake(person(number={"kind": "itin"})), DAY))
    outline = pack().outlines[FILING_PLAN]
    headings = [block.text for block in plan.blocks if isinstance(block, Heading)]
    order = ("to-do", "how", "bring", "numbers-and-credits", "dates", "help")
    assert headings == [*(outline[key] for key in order), pack().outlines["page"]["sources"]]
    assert isinstance(plan.blocks[-1], SourceList)
    assert english().words(plan.title) == "Your filing plan for tax year 2025"


def test_more_than_two_people_with_the_same_reason_are_named_two_at_a_time() -> None:
    children = [
        person(f"child-{n}", "dependent", relationship="child", age_at_year_end=7, number={"kind": "none"})
        for n in range(1, 6)
    ]
    plan = plan_of(guidance_of(intake(person(), *children, filing_status="head-of-household"), DAY))
    said = " ".join(english().words(detail) for detail in credit(plan, "eitc").details)
    for pair in ("Child 1 · Child 2:", "Child 3 · Child 4:", "Child 5:"):
        assert pair in said


def test_a_row_about_several_people_names_each_and_a_row_about_one_nobody() -> None:
    nothing = {"kind": "none", "eligible_for_ssn": False}
    child = person("child-1", "dependent", relationship="child", age_at_year_end=7, number=nothing)
    plan = plan_of(guidance_of(intake(person(number={"kind": "itin"}), {**child, "tax_residency": "citizen"}), DAY))
    said = [english().words(detail) for detail in credit(plan, "odc").details]
    assert {line.split(": ")[0] for line in said} == {"You", "Child 1"}
    grown = person("child-1", "dependent", relationship="child", age_at_year_end=20)
    plan = plan_of(guidance_of(intake(person(), grown), DAY))
    assert [english().words(detail) for detail in credit(plan, "ctc").details] == [
        "The child was 17 or older at the end of the tax year."
    ]


def test_what_two_tests_find_of_the_same_person_is_said_once() -> None:
    guidance = guidance_of(intake(person(number={"kind": "itin"})), DAY)
    (found,) = (found for found in guidance.benefits if found.benefit == "eitc")
    twice = (*found.reasons, *(reason._replace(rule="another") for reason in found.reasons))
    plan = plan_of(guidance._replace(benefits=(found._replace(reasons=twice),)))
    assert credit(plan, "eitc").details == credit(plan_of(guidance), "eitc").details


@settings(max_examples=15)
@given(plans(), st.sampled_from([("ko",), ("en", "ko"), ("es", "en")]), st.booleans())
def test_every_plan_can_be_printed(made: Made, languages: tuple[str, ...], large: bool) -> None:  # noqa: FBT001  # drawn
    from vita_assist.pdf import render

    _, plan = made
    voices = [voice_of(language, LOCALES) for language in languages]
    assert render(plan, voices, fonts=LOCALES.parent / "assets" / "fonts", large=large).startswith(b"%PDF-")
