"""`look-up`: the topics by name, and one of them as plain lines."""

from __future__ import annotations

from tests.cli.conftest import Here
from tests.interview.households import pack

TOPICS = [topic for group in pack().rules.topics for topic in group.topics]


def test_every_topic_is_listed_under_its_group(here: Here) -> None:
    ran = here("look-up", "--list")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert [line for line in lines if not line.startswith("  ")] == [g.title.english for g in pack().rules.topics]
    assert [line.strip() for line in lines if line.startswith("  ")] == [f"{t.id}: {t.title.english}" for t in TOPICS]


def test_a_topic_is_said_with_its_sources_and_its_day(here: Here) -> None:
    ran = here("look-up", "phone-lines", "--as-of", "2026-11-22")
    assert (ran.code, ran.err) == (0, "")
    assert "833-553-9895" in ran.out
    assert "As of November 22, 2026." in ran.out


def test_a_topic_that_is_not_there_is_refused_without_repeating_the_word(here: Here) -> None:
    faults = here("look-up", "garcia").refused()
    assert len(faults) == 1
    assert "garcia" not in faults[0]
    assert TOPICS[0].id in faults[0]


def test_without_a_topic_the_call_is_refused(here: Here) -> None:
    assert here("look-up").refused() == ["vita-assist look-up: name a topic. --list names them all."]
