"""The table of benefits says what the benefits say, and topics come up for whom they concern."""

from __future__ import annotations

from datetime import date

from tests.interview.households import CONTENT, intake, pack, person, read
from vita_assist.guidance import guide
from vita_assist.guidance.matrix import benefit_matrix
from vita_assist.guidance.topic import Section, Topic, TopicGroup
from vita_assist.guidance.topics import topics_for, topics_with
from vita_assist.interview.condition import Condition
from vita_assist.language import ENGLISH, Text, voice_of

VOICE = voice_of(ENGLISH, CONTENT.parent.parent / "locales")


def matrix() -> dict[str, list[str]]:
    table = benefit_matrix(pack().rules, pack().outlines["credits-by-number"])
    return {row.id: [VOICE.words(cell) for cell in row.cells] for row in table.rows}


def test_every_benefit_and_tax_year_stands_in_one_row() -> None:
    table = benefit_matrix(pack().rules, pack().outlines["credits-by-number"])
    rows = [row.id for row in table.rows]
    assert len(set(rows)) == len(rows)
    for benefit in pack().rules.benefits.values():
        assert any(row.startswith(f"{benefit.id}-{benefit.years[0].tax_years[0]}") for row in rows)


def test_the_child_tax_credit_changes_with_tax_year_2025() -> None:
    rows = matrix()
    before, after = rows["ctc-2023"], rows["ctc-2025"]
    assert before[1:3] == [
        "2023–2024",
        (
            "You, and your spouse on a joint return: SSN or ITIN, issued on or before the due date."
            " An ITIN applied for by then counts too."
        ),
    ]
    assert after[1] == "2025–2026"
    assert after[2].startswith("You, or one of you on a joint return: SSN valid for work, issued before the due date.")
    assert "The other of a couple: SSN or ITIN, issued on or before" in after[2]
    assert before[3] == after[3] == "SSN valid for work, issued before the due date"


def test_a_benefit_that_tests_no_number_says_so() -> None:
    assert matrix()["car-loan-interest-2025"][2] == "No number is tested"


def test_what_is_only_reported_is_put_as_a_question() -> None:
    rows = matrix()
    for benefit in ("ptc", "adoption", "savers"):
        assert rows[f"{benefit}-2023"][2:] == ["Not confirmed: ask", "Not confirmed: ask"]


def topic(when: str | None = None, after: str = "") -> Topic:
    condition = None if when is None else Condition.parse(when, {f.id: f.about for f in pack().facts.values()})
    section = Section(Text("t", "T"), ("due-dates",), "", matrix=False)
    return Topic("tried", "g", Text("t", "T"), Text("l", "L"), condition, after, (section,))


def known(one: Topic, day: date = date(2026, 2, 20), **more: object) -> bool:
    rules = pack().rules
    changed = type(rules)(
        rules.tax_years, rules.rules, rules.tests, rules.benefits, rules.parameters, rules.phrases, rules.tables,
        (TopicGroup("g", Text("t", "T"), (one,)),),
    )  # fmt: skip
    session = read(intake(person(), **more))
    return one in topics_for(session, guide(session, pack().facts, changed, day), changed)


def test_a_topic_comes_up_where_its_condition_holds() -> None:
    assert known(topic("tax_year == 2025"))
    assert not known(topic("tax_year == 2026"))


def test_a_topic_does_not_come_up_for_an_answer_that_was_not_given() -> None:
    assert not known(topic("any(tax_residency == 'nonresident-alien')"))
    assert known(topic("any(unsure(tax_residency))"))


def test_a_topic_waits_for_its_date() -> None:
    late = topic(after="return-due")
    assert not known(late, date(2026, 4, 15))
    assert known(late, date(2026, 4, 16))


def test_a_topic_without_a_condition_is_only_looked_up() -> None:
    assert not known(topic())


def test_a_rule_leads_to_the_topics_in_which_it_stands() -> None:
    for group in pack().rules.topics:
        for one in group.topics:
            for rule in one.sections[0].rules:
                assert one in topics_with(pack().rules, rule)
