"""What would change a finding: every other single answer is tried, and what the finding would become is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from vita_assist.guidance.alternatives import alternatives, turns_on
from vita_assist.guidance.because import Given
from vita_assist.guidance.findings import (
    ActionFinding,
    BenefitFinding,
    DateFinding,
    Filing,
    NumberFinding,
)
from vita_assist.guidance.guide import Guide
from vita_assist.guidance.naming import Finding, check_name, findings_in, name_of
from vita_assist.interview.kinds import Kind
from vita_assist.language import Month, Text, app_text

if TYPE_CHECKING:
    from vita_assist.guidance.because import Answered
    from vita_assist.guidance.findings import Guidance
    from vita_assist.guidance.rule import Rules
    from vita_assist.interview.answer import Answer
    from vita_assist.interview.flow import Key

GONE: Final = "gone"
THERE: Final = "there"
"""What becomes of an action, a paper, a helper or a row that the answer takes away, or brings."""

MOST: Final = 12
"""So many changes are told of one finding at most.

Over generated families of four half of the findings have up to 3 and nine of ten up to 12; the rest,
up to 28, is mostly a tax year or another kind of number, told once for each person.
"""

_ONE_OF_ITS_KIND: Final = (Kind.AGE, Kind.YEAR, Kind.DATE, Kind.DIGITS)
"""Typed answers of which a few stand for all: of those that mean the same, one is told."""

_GONE = app_text("changes/gone", "No longer listed")
_THERE = app_text("changes/there", "Listed")
_NO_DAY = app_text("changes/no-day", "Listed, without a last day")
_BY = app_text("changes/by", "Listed, by {day}")
_ON = app_text("changes/on", "{day}")


@dataclass(frozen=True, slots=True)
class Becomes:
    """What a finding would become: a verdict, a state or a route by its id, `THERE` or `GONE`; or a day."""

    word: str
    day: date | Month | None = None


@dataclass(frozen=True, slots=True)
class Change(Given):
    """Another answer of one subject to one fact, and what the finding would become with it."""

    becomes: Becomes


def changes(answered: Answered, name: str) -> tuple[Change, ...]:
    """The single answers that would change a finding, in the order of the pages and of the answers there.

    A finding that this household does not have can be asked for as well: then it is told what would bring
    it. Raises `LookupError` for what could never be the name of a finding. Nothing is kept.
    """
    check_name(answered.rules, name)
    return all_changes(answered, [name])[name]


def all_changes(answered: Answered, names: Iterable[str]) -> Mapping[str, tuple[Change, ...]]:
    """The same for several findings, each answer being tried once."""
    told: dict[str, list[Change]] = {name: [] for name in names}
    now = _outcomes(answered.guidance)
    for key, answer, guidance in _tried(answered):
        then = _outcomes(guidance)
        for name, found in told.items():
            becomes = then.get(name, Becomes(GONE))
            if becomes != now.get(name, Becomes(GONE)):
                found.append(Change(*key, answer, becomes))
    return {name: _most([*_merged(answered, found)]) for name, found in told.items()}


def _tried(answered: Answered) -> Iterator[tuple[Key, Answer, Guidance]]:
    """Each other answer that can be given now, and the guidance with it."""
    session, flow, day = answered.session, answered.flow, answered.guidance.as_of
    guides = Guide(flow.facts, answered.rules, day)
    turns = turns_on(answered.rules, answered.guidance.tax_year, day)
    for question in flow.questions(session):
        for key in question.asked:
            subject, fact = key
            others = alternatives(session, flow, turns, key)
            for changed in flow.answer_each(session, question.page.id, fact, subject, others):
                yield key, changed.answers[key], guides.guide(flow.still_said(session, changed))


def _merged(answered: Answered, found: Iterable[Change]) -> Iterator[Change]:
    """Of typed answers that mean the same, the first."""
    seen: set[tuple[str, str, Becomes]] = set()
    for change in found:
        if answered.flow.facts[change.fact].kind in _ONE_OF_ITS_KIND:
            same = (change.subject, change.fact, change.becomes)
            if same in seen:
                continue
            seen.add(same)
        yield change


def _most(found: Sequence[Change]) -> tuple[Change, ...]:
    """As many as are told: of every question one before a second of any, in the order in which they were found."""
    rounds: dict[tuple[str, str], int] = {}
    ranked = []
    for place, change in enumerate(found):
        key = (change.subject, change.fact)
        rounds[key] = rounds.get(key, 0) + 1
        ranked.append((rounds[key], place))
    return tuple(found[place] for place in sorted(place for _, place in sorted(ranked)[:MOST]))


def _outcomes(guidance: Guidance) -> dict[str, Becomes]:
    return {name_of(found): _outcome(found) for found in findings_in(guidance)}


def _outcome(found: Finding) -> Becomes:
    match found:
        case NumberFinding():
            return Becomes(found.state)
        case BenefitFinding():
            return Becomes(found.verdict)
        case Filing():
            return Becomes(found.route)
        case ActionFinding():
            return Becomes(THERE, found.by)
        case DateFinding():
            return Becomes(THERE, found.date or found.about)
        case _:
            return Becomes(THERE)


def becomes_text(rules: Rules, name: str, becomes: Becomes) -> Text:
    """What the finding of that name would become, in a few words."""
    phrases, group = rules.phrases, name.partition("/")[0]
    if becomes.word == GONE:
        return _GONE
    if group in {"number", "benefit", "route"}:
        return phrases[{"number": "state", "benefit": "verdict"}.get(group, group)][becomes.word].name
    if becomes.day is None:
        return _NO_DAY if group == "action" else _THERE
    return (_ON if group == "date" else _BY).filled(day=becomes.day)
