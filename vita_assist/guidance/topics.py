"""Which topics are good to know for a household: those whose condition its answers meet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from vita_assist.guidance.calendar import Calendar, calendar_of
from vita_assist.guidance.household import household
from vita_assist.guidance.rule import Rules
from vita_assist.guidance.topic import Topic, rules_in
from vita_assist.interview.fact import Fact
from vita_assist.interview.session import Session


def topics_for(session: Session, facts: Mapping[str, Fact], rules: Rules, day: date) -> tuple[Topic, ...]:
    """The topics that the content names for such a household on a day, in the order of the content.

    A condition that an answer not given would decide is not met: a result shows few topics, or none is read.
    """
    of_all = household(session, facts)
    calendar = calendar_of(rules, of_all.tax_year, day, extension_filed=of_all.extension_filed)
    return tuple(
        topic
        for group in rules.topics
        for topic in group.topics
        if (topic.when or topic.after) and _concerns(topic, session, calendar)
    )


def topics_with(rules: Rules, rule: str) -> tuple[Topic, ...]:
    """The topics in which a rule stands, for reading on from a finding."""
    return tuple(topic for group in rules.topics for topic in group.topics if rule in rules_in(topic, rules.tables))


def _concerns(topic: Topic, session: Session, calendar: Calendar) -> bool:
    passed = {
        "return-due": calendar.due,
        "extended-due": calendar.extended,
        "refund-claim-closes": calendar.refund_closes,
    }
    if topic.after in passed and calendar.day <= passed[topic.after]:
        return False
    return topic.when is None or topic.when.holds(session.answers, session.people) is True
