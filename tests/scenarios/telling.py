"""Scenarios as they stand in the TOML files, and how far the program's answers differ from them."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from tests.interview.households import CONTENT, pack
from vita_assist.guidance import guide
from vita_assist.guidance.report import report
from vita_assist.guidance.topic import Topic, rules_in
from vita_assist.guidance.topics import topics_for
from vita_assist.interview.answer import UNSURE
from vita_assist.interview.fact import Fact, Limits
from vita_assist.interview.flow import Flow
from vita_assist.interview.intake import parse_intake
from vita_assist.interview.session import Session
from vita_assist.language import ENGLISH, voice_of
from vita_assist.sources import freshness_on

HERE: Final = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Scenario:
    """One household at the desk on a day, and what the program must say."""

    id: str
    title: str
    rules: list[str]
    as_of: date
    intake: dict[str, Any]
    expect: dict[str, Any]
    file: str
    pages: list[str] | None = None
    reading: str = ""
    only_intake: str = ""

    @property
    def session(self) -> Session:
        """The household's answers, read as `guide` reads them."""
        return parse_intake(as_json(self.intake), pack().facts, pack().tax_years, self.as_of)

    @property
    def at_the_desk(self) -> Session:
        """The same answers, given page by page."""
        return self._interview()[0]

    def guidance(self) -> dict[str, Any]:
        """What the program says to the intake, under the keys of the interface."""
        return self._told(self.session)

    def guidance_at_the_desk(self) -> dict[str, Any]:
        """What it says when the same is answered page by page."""
        return self._told(self._interview()[0])

    def pages_met(self) -> list[str]:
        """The ids of the pages that the interview shows when it is answered as the intake says."""
        return self._interview()[1]

    def _told(self, session: Session) -> dict[str, Any]:
        found = guide(session, pack().facts, pack().rules, self.as_of)
        content = (pack().version, pack().checked_on, freshness_on(self.as_of, pack().checked_on))
        told = report(found, pack().rules, voice_of(ENGLISH, CONTENT.parent.parent / "locales"), content)
        known = topics_for(session, found, pack().rules)
        return {**told, "topics": [{"id": topic.id} for topic in known]}

    def _interview(self) -> tuple[Session, list[str]]:
        target = self.session
        flow = Flow(pack().pages, pack().facts, Limits(pack().tax_years, self.as_of))
        said = flow.with_people(Session(), target.people)
        met: list[str] = []
        while (question := flow.next_question(said)) is not None:
            met.append(question.page.id)
            for subject, fact_id in question.asked:
                answer = _as_said(target, subject, pack().facts[fact_id])
                said = flow.answer(said, question.page.id, fact_id, subject, answer)
        return said, met


@dataclass
class _Differences:
    """Lines that each name a place, what was expected there and what was found."""

    lines: list[str] = field(default_factory=list)

    def same(self, place: str, expected: object, found: object) -> None:
        if expected != found:
            self.lines.append(f"{place}: expected {_plain(expected)}, found {_plain(found)}")

    def within(self, place: str, expected: list[str], found: set[str]) -> None:
        self.lines += [
            f"{place}: expected {one}, found {_plain(sorted(found))}" for one in expected if one not in found
        ]


def load_all(folder: Path = HERE) -> list[Scenario]:
    """Every scenario of the folder's files, in their order."""
    return [scenario for path in sorted(folder.glob("*.toml")) for scenario in _scenarios(path)]


def as_json(intake: Mapping[str, Any]) -> bytes:
    """The bytes of an intake; dates become ISO."""
    return json.dumps(intake, default=date.isoformat).encode()


def differences(scenario: Scenario, guidance: Mapping[str, Any]) -> list[str]:
    """One line a difference between what the scenario expects and the guidance; none where all is as expected."""
    told = _Differences()
    for key, expected in scenario.expect.items():
        _CHECKS[key](told, expected, guidance)
    if scenario.expect.get("actions_exactly"):
        told.same("actions, exactly", sorted(scenario.expect["actions"]), sorted(_actions(guidance)))
    return told.lines


def _scenarios(path: Path) -> Iterator[Scenario]:
    for one in tomllib.loads(path.read_text("utf-8"))["scenario"]:
        yield Scenario(**one, file=path.name)


def _as_said(target: Session, subject: str, fact: Fact) -> object:
    """The answer that the interview is given: what is not known is said as *not sure*."""
    answer = target.answers.get((subject, fact.id), UNSURE)
    return UNSURE if answer is None and fact.blank is None else answer


def _plain(value: object) -> str:
    return json.dumps(value, default=str, ensure_ascii=False)


def _rows(guidance: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["benefit"] + ("/" + row["person"] if row["person"] else ""): row for row in guidance["benefits"]}


def _actions(guidance: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {action["id"]: action for action in guidance["actions"]}


def _states(told: _Differences, expected: dict[str, str], guidance: Mapping[str, Any]) -> None:
    found = {person["id"]: person["number_state"] for person in guidance["people"]}
    for person, state in expected.items():
        told.same(f"state of {person}", state, found[person])


def _row_key(key: str, place: str) -> Callable[[_Differences, dict[str, str], Mapping[str, Any]], None]:
    def check(told: _Differences, expected: dict[str, str], guidance: Mapping[str, Any]) -> None:
        rows = _rows(guidance)
        for name, value in expected.items():
            told.same(f"{place} {name}", value, rows[name][key] if name in rows else "no such row")

    return check


def _absent(told: _Differences, expected: list[str], guidance: Mapping[str, Any]) -> None:
    rows = _rows(guidance)
    for name in expected:
        told.same(f"row {name}", "no such row", rows[name]["verdict"] if name in rows else "no such row")


def _people_of_actions(told: _Differences, expected: dict[str, list[str]], guidance: Mapping[str, Any]) -> None:
    actions = _actions(guidance)
    for name, people in expected.items():
        told.same(
            f"people of {name}", sorted(people), sorted(actions[name]["people"]) if name in actions else "no action"
        )


def _no_actions(told: _Differences, expected: list[str], guidance: Mapping[str, Any]) -> None:
    actions = _actions(guidance)
    for name in expected:
        told.same(f"action {name}", "no action", actions[name]["people"] if name in actions else "no action")


def _by(told: _Differences, expected: dict[str, date], guidance: Mapping[str, Any]) -> None:
    actions = _actions(guidance)
    for name, day in expected.items():
        told.same(f"{name} by", day.isoformat(), actions[name]["by"] if name in actions else "no action")


def _dates(told: _Differences, expected: dict[str, date], guidance: Mapping[str, Any]) -> None:
    found = {one["id"]: one["date"] for one in guidance["dates"]}
    for name, day in expected.items():
        told.same(f"date {name}", day.isoformat(), found.get(name, "no such date"))


def _about(told: _Differences, expected: dict[str, str], guidance: Mapping[str, Any]) -> None:
    found = {one["id"]: (one["date"], one.get("about")) for one in guidance["dates"]}
    for name, month in expected.items():
        told.same(f"about {name}", (None, month), found.get(name, "no such date"))


def _past(told: _Differences, expected: list[str], guidance: Mapping[str, Any]) -> None:
    told.same("past dates", sorted(expected), sorted(one["id"] for one in guidance["dates"] if one["past"]))


def _route(told: _Differences, expected: str, guidance: Mapping[str, Any]) -> None:
    told.same("route", expected, guidance["filing"]["route"])


def _listed(key: str) -> Callable[[_Differences, list[str], Mapping[str, Any]], None]:
    def check(told: _Differences, expected: list[str], guidance: Mapping[str, Any]) -> None:
        told.within(key, expected, {one["id"] for one in guidance[key]})

    return check


def _look_up(told: _Differences, expected: dict[str, list[str]], guidance: Mapping[str, Any]) -> None:
    """What the volunteer must read under a topic, whoever the household is."""
    del guidance
    topics = {topic.id: topic for group in pack().rules.topics for topic in group.topics}
    for name, fragments in expected.items():
        if name not in topics:
            told.same(f"topic {name}", "a topic", "no such topic")
            continue
        said = " ".join(_said(topics[name]))
        told.lines += [f"topic {name}: expected {_plain(one)}" for one in fragments if one not in said]


def _said(topic: Topic) -> Iterator[str]:
    rules, tables = pack().rules.rules, pack().rules.tables
    for rule_id in rules_in(topic):
        rule = rules[rule_id]
        yield from (text.english for text in (rule.text, rule.volunteer) if text is not None)
    for section in topic.sections:
        for row in tables[section.table].rows if section.table else ():
            yield " | ".join(str(dict(cell.values).get("printed", cell.english)) for cell in row.cells)


def _nothing(told: _Differences, expected: object, guidance: Mapping[str, Any]) -> None:
    """`actions_exactly` is read together with `actions`."""


_CHECKS: Final[dict[str, Callable[[_Differences, Any, Mapping[str, Any]], None]]] = {
    "states": _states,
    "benefits": _row_key("verdict", "verdict of"),
    "certainty": _row_key("certainty", "certainty of"),
    "absent": _absent,
    "actions": _people_of_actions,
    "actions_exactly": _nothing,
    "no_actions": _no_actions,
    "by": _by,
    "dates": _dates,
    "about": _about,
    "past": _past,
    "route": _route,
    "documents": _listed("documents"),
    "referrals": _listed("referrals"),
    "topics": _listed("topics"),
    "look_up": _look_up,
}
