"""Tables and topics: read whole, and every fault of them told with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.content.folders import copy, told
from vita_assist.content import load

TABLE = """
title = "Lines"
columns = ["Line", "Number"]
[[row]]
id = "ssa"
cells = ["SSA", { as_printed = "800-772-1213" }]
rule = "getting-an-ssn"
[[row]]
id = "day"
cells = ["Return due", { parameter = "return-due", tax_year = 2025 }]
rule = "due-dates"
"""
TOPIC = """
title = "Tried"
order = 9
[[topic]]
id = "tried"
title = "A topic to try"
lead = "What is tried here?"
when = "tax_year == 2025"
after = "return-due"
[[topic.section]]
heading = "Lines"
rules = ["due-dates"]
table = "tried"
"""


def with_lookups(tmp_path: Path, table: str = TABLE, topic: str = TOPIC) -> Path:
    folder = copy(tmp_path)
    for file, text in (("tables/tried.toml", table), ("topics/tried.toml", topic)):
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def test_a_table_holds_its_cells_as_texts_that_each_language_says(tmp_path: Path) -> None:
    table = load(with_lookups(tmp_path)).rules.tables["tried"]
    assert [column.english for column in table.columns] == ["Line", "Number"]
    assert table.rows[0].cells[0].english == "SSA"
    assert dict(table.rows[0].cells[1].values) == {"printed": "800-772-1213"}
    assert dict(table.rows[1].cells[1].values) == {"day": date(2026, 4, 15)}


def test_topics_come_in_the_order_of_their_groups(tmp_path: Path) -> None:
    groups = load(with_lookups(tmp_path)).rules.topics
    assert groups[-1].id == "tried"
    topic = groups[-1].topics[0]
    assert (topic.id, topic.after, topic.sections[0].rules) == ("tried", "return-due", ("due-dates",))


def test_what_is_the_same_in_every_language_is_translated_once(tmp_path: Path) -> None:
    places = [text.place for text in load(with_lookups(tmp_path)).texts()]
    assert places.count("tables/as-printed") == 1
    assert "tables/tried/ssa/1" in places
    assert "tables/tried/ssa/2" not in places


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('cells = ["SSA", { as_printed = "800-772-1213" }]', 'cells = ["SSA"]', "Allowed: 2 cells, one a column."),
        (
            "as_printed",
            "as_prined",
            "Allowed: a text, a table with as_printed, or a table with parameter and tax_year.",
        ),
        ("tax_year = 2025", "tax_year = 2031", "“return-due” is not known."),
        ('parameter = "return-due"', 'parameter = "return-deu"', "“return-deu” is not known."),
        ('id = "day"', 'id = "ssa"', "“ssa” is there twice. Allowed: each id once."),
        ('id = "day"', 'id = "The day"', "This is no id. Allowed: small letters, digits, - and _."),
        ('rule = "due-dates"', 'rule = "deu-dates"', "“deu-dates” is not known. Did you mean “due-dates”?"),
        ("columns", "colums", "The key columns is missing."),
    ],
)
def test_a_fault_of_a_table_is_told(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in TABLE
    assert any(fault in line for line in told(with_lookups(tmp_path, table=TABLE.replace(old, new, 1))))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('table = "tried"', 'table = "tired"', "“tired” is not known. Did you mean “tried”?"),
        ('rules = ["due-dates"]', 'rules = ["due-date"]', "“due-date” is not known. Did you mean “due-dates”?"),
        ('after = "return-due"', 'after = "return-deu"', "“return-deu” is not known. Did you mean “return-due”?"),
        ("tax_year == 2025", "role == 'spouse'", "Nobody in particular is asked here."),
        ("tax_year == 2025", "tax_yaer == 2025", "There is no fact tax_yaer."),
        ("lead =", "led =", "The key lead is missing."),
        ('table = "tried"', "", "tables/tried.toml: Nothing refers to this."),
    ],
)
def test_a_fault_of_a_topic_is_told(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert old in TOPIC
    assert any(fault in line for line in told(with_lookups(tmp_path, topic=TOPIC.replace(old, new, 1))))
