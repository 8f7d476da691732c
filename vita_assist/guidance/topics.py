"""Which topics are good to know for a household: those whose condition its answers meet."""

from __future__ import annotations

from collections.abc import Collection

from vita_assist.guidance.findings import Guidance
from vita_assist.guidance.rule import Rules
from vita_assist.guidance.topic import Topic, rules_in
from vita_assist.interview.session import Session


def topics_for(session: Session, guidance: Guidance, rules: Rules) -> tuple[Topic, ...]:
    """The topics that the content names for such a household, in the order of the content.

    A condition that an answer not given would decide is not met: a result shows few topics, or none is read.
    """
    past = {found.id for found in guidance.dates if found.past}
    return tuple(
        topic
        for group in rules.topics
        for topic in group.topics
        if (topic.when or topic.after) and _concerns(topic, session, past)
    )


def topics_with(rules: Rules, rule: str) -> tuple[Topic, ...]:
    """The topics in which a rule stands, for reading on from a finding."""
    return tuple(topic for group in rules.topics for topic in group.topics if rule in rules_in(topic, rules.tables))


def _concerns(topic: Topic, session: Session, past: Collection[str]) -> bool:
    if topic.after and topic.after not in past:
        return False
    return topic.when is None or topic.when.holds(session.answers, session.people) is True
