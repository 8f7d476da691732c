"""A topic as a handout: every rule and row once, numbered, marked and sourced."""

from __future__ import annotations

from datetime import date

from tests.interview.households import pack
from vita_assist.guidance.matrix import benefit_matrix
from vita_assist.guidance.topic import LookupTable, Section, Topic
from vita_assist.handouts import Edition, Handout, Stationery, topic_sheet
from vita_assist.handouts.blocks import Grid, Heading, Items, SourceList
from vita_assist.sources import Certainty, age_on


def topics() -> list[Topic]:
    return [topic for group in pack().rules.topics for topic in group.topics]


def table_in(section: Section) -> LookupTable | None:
    if section.matrix:
        return benefit_matrix(pack().rules, pack().outlines["credits-by-number"])
    return pack().rules.tables.get(section.table)


def sheet(topic: Topic) -> Handout:
    edition = Edition(date(2026, 11, 22), pack().version, age_on(date(2026, 11, 22), pack().checked_on))
    return topic_sheet(topic, pack().rules, table_in, Stationery({}, pack().outlines["page"], edition))


def test_every_rule_and_row_of_a_topic_stands_on_its_sheet_under_a_number_of_its_own() -> None:
    for topic in topics():
        numbers, rules = [], []
        for block in sheet(topic).blocks:
            if isinstance(block, Items):
                rules += [item.text for item in block.items]
                numbers += [item.number for item in block.items]
            if isinstance(block, Grid):
                numbers += [row.number for row in block.rows]
        assert rules == [pack().rules.rules[rule].text for section in topic.sections for rule in section.rules]
        assert numbers == list(range(1, len(numbers) + 1))


def test_what_is_less_than_final_is_marked() -> None:
    for topic in topics():
        for block in sheet(topic).blocks:
            if isinstance(block, Items):
                for item in block.items:
                    rule = next(rule for rule in pack().rules.rules.values() if rule.text is item.text)
                    assert bool(item.marks) == (rule.certainty is not Certainty.FINAL)


def test_every_line_leads_to_a_source_in_the_list() -> None:
    for topic in topics():
        blocks = sheet(topic).blocks
        listed = {number for block in blocks if isinstance(block, SourceList) for number, _ in block.citations}
        for block in blocks:
            lines = block.items if isinstance(block, Items) else block.rows if isinstance(block, Grid) else ()
            assert all(line.notes and set(line.notes) <= listed for line in lines)


def test_each_section_has_its_heading() -> None:
    for topic in topics():
        headings = [block.text for block in sheet(topic).blocks if isinstance(block, Heading)]
        assert headings == [*(section.heading for section in topic.sections), pack().outlines["page"]["sources"]]
