"""Why a finding says what it says: which answers led to it, which rules, and which answers are still missing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from vita_assist.guidance.case import JOINT, UNSURE
from vita_assist.guidance.findings import BenefitFinding, Filing, Guidance, NumberFinding, Reason
from vita_assist.guidance.grounds import NUMBER, Grounds
from vita_assist.guidance.naming import (
    ROUTE,
    Finding,
    findings_in,
    name_of,
    people_of,
)
from vita_assist.guidance.people import person_name
from vita_assist.guidance.rule import Rule, Rules
from vita_assist.interview.answer import Answer
from vita_assist.interview.fact import Fact
from vita_assist.interview.flow import Flow, Key
from vita_assist.interview.saying import answered_text
from vita_assist.interview.session import HOUSEHOLD, SITE, Role, Session
from vita_assist.interview.subject import About
from vita_assist.language import Text

Place = tuple[int, int, int]
"""Where a question stands: the page, the person on it, the fact."""

Part = tuple[Grounds, tuple[str, ...]]
"""Grounds, and whom the finding or reason that has them names."""


@dataclass(frozen=True, slots=True)
class Given:
    """One answer that was given: whose (a person's id, `household` or `site`), to which fact."""

    subject: str
    fact: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Why:
    """Why a finding says what it says.

    `answers` led to it; `missing` are asked and not answered yet, and would count. `rules` are the
    rule that the finding rests on and then those of its reasons, each once: each has its certainty, its
    sources with their places, and the day on which it was checked. Two referrals rest on no rule.
    """

    name: str
    people: tuple[str, ...]
    answers: tuple[Given, ...]
    missing: tuple[Key, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """One household's answers, and what they mean on the day: all that a *why* is read from."""

    session: Session
    flow: Flow
    rules: Rules
    guidance: Guidance
    _found: dict[str, Finding] = field(init=False, repr=False, compare=False)
    _order: dict[Key, Place] = field(init=False, repr=False, compare=False)
    _roles: dict[str, Role] = field(init=False, repr=False, compare=False)
    _on_return: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find the findings by name, and put every question that there can be in the order of the pages."""
        object.__setattr__(self, "_found", {name_of(found): found for found in findings_in(self.guidance)})
        object.__setattr__(self, "_order", _page_order(self.session, self.flow))
        object.__setattr__(self, "_roles", {person.id: person.role for person in self.session.people})
        object.__setattr__(self, "_on_return", tuple(_on_return(self.session)))

    def finding(self, name: str) -> Finding:
        """The finding of that name; raises `LookupError` where there is none."""
        return self._found[name]

    def rests_on(self, name: str) -> frozenset[Key]:
        """Whose answers to which facts a finding rests on, given or not."""
        found = self.finding(name)
        return frozenset(key for part in self._parts(found, people_of(found)) for key in self._keys(*part))

    def in_page_order(self, keys: Collection[Key]) -> tuple[Key, ...]:
        """Keys as the pages ask for them."""
        return tuple(sorted(keys, key=self._order.__getitem__))

    def _parts(self, found: Finding, named: tuple[str, ...]) -> Iterator[Part]:
        grounds = self._grounds(found)
        yield grounds, named
        if isinstance(found, BenefitFinding):
            yield Grounds(filers=grounds.filers), ()  # a row is about both filers, whomever it names
        if isinstance(found, NumberFinding | BenefitFinding):
            yield from self._reasons(found.reasons)
        for followed in grounds.follows:
            yield from self._followed(followed, named)

    def _followed(self, followed: str, named: tuple[str, ...]) -> Iterator[Part]:
        """What led to a finding counts as far as it is about the same people."""
        if followed == NUMBER:
            for person in named or self._on_return:
                yield from self._parts(self._found[f"number/{person}"], (person,))
            return
        found = self._found.get(ROUTE if followed.startswith(f"{ROUTE}/") else followed)
        if found is None or (isinstance(found, Filing) and followed != f"{ROUTE}/{found.route}"):
            return
        both = tuple(person for person in people_of(found) if person in named or not named)
        if both:
            yield from self._parts(found, both)

    def _reasons(self, reasons: Iterable[Reason]) -> Iterator[Part]:
        for reason in reasons:
            yield self.rules.phrases["reason"][reason.id].grounds, () if reason.person is None else (reason.person,)

    def _grounds(self, found: Finding) -> Grounds:
        if isinstance(found, BenefitFinding):
            return self.rules.benefits[found.benefit].grounds
        if isinstance(found, NumberFinding):
            return self.rules.phrases["state"][found.state].grounds
        if isinstance(found, Filing):
            return self.rules.phrases[ROUTE][found.route].grounds
        return self.rules.phrases[name_of(found).partition("/")[0]][found.id].grounds

    def _keys(self, grounds: Grounds, named: tuple[str, ...]) -> Iterator[Key]:
        """The keys of the grounds of a finding or reason that names these people (`Grounds` says when which counts)."""
        people = named or self._on_return
        roles, on_return = self._roles, self._on_return
        filers = [one for one in ("taxpayer", "spouse") if one in roles and one in on_return]
        spouse = ["spouse"] if "spouse" in roles else []
        yield from self._of(grounds.answers, people)
        yield from (key for key in self._of(grounds.where_yes, people) if self.session.answers.get(key) is True)
        if spouse:
            yield from self._of(grounds.couple, filers)
        if set(people) & set(filers):
            yield from self._of(grounds.filers, filers)
        if set(people) & set(spouse):
            yield from self._of(grounds.spouse, spouse)
        if dependents := [one for one in people if roles[one] is Role.DEPENDENT]:
            yield from self._of(grounds.dependents, dependents)

    def _of(self, facts: Iterable[str], people: Iterable[str]) -> Iterator[Key]:
        for fact in facts:
            match self.flow.facts[fact].about:
                case About.HOUSEHOLD:
                    yield HOUSEHOLD, fact
                case About.SITE:
                    yield SITE, fact
                case About.PERSON:
                    yield from ((person, fact) for person in people)


def _page_order(session: Session, flow: Flow) -> dict[Key, Place]:
    """Where each question stands; where several pages have it, the one that asks for it now counts."""
    subjects = {id_: place for place, id_ in enumerate((HOUSEHOLD, SITE, *(person.id for person in session.people)))}
    now = {(question.page.id, key) for question in flow.questions(session) for key in question.asked}
    order: dict[Key, Place] = {}
    for number, page in enumerate(flow.pages):
        for subject, place in subjects.items():
            for fact_place, fact in enumerate(page.facts):
                if (subject, fact) not in order or (page.id, (subject, fact)) in now:
                    order[subject, fact] = (number, place, fact_place)
    return order


def _on_return(session: Session) -> Iterator[str]:
    """Everyone who is, or may be, on the return; a spouse who files separately is not."""
    status = session.answers.get((HOUSEHOLD, "filing_status"))
    together = not isinstance(status, str) or status in {JOINT, UNSURE}
    return (person.id for person in session.people if person.role is not Role.SPOUSE or together)


def because(answered: Answered, name: str) -> tuple[Given, ...]:
    """The answers that led to a finding, in the order of the pages, each once.

    Raises `LookupError` where the household has no finding of that name.
    """
    answers = answered.session.answers
    keys = answered.in_page_order([key for key in answered.rests_on(name) if key in answers])
    return tuple(Given(*key, answers[key]) for key in keys)


def why(answered: Answered, name: str) -> Why:
    """Everything that a window says of the ground of a finding; raises as `because` does."""
    found = answered.finding(name)
    asked = {key for question in answered.flow.questions(answered.session) for key in question.asked}
    rests_on = answered.rests_on(name)
    reasons = found.reasons if isinstance(found, NumberFinding | BenefitFinding) else ()
    ids = dict.fromkeys((found.rule, *(reason.rule for reason in reasons)))
    return Why(
        name=name,
        people=people_of(found),
        answers=because(answered, name),
        missing=answered.in_page_order((rests_on & asked) - answered.session.answers.keys()),
        rules=tuple(answered.rules.rules[id_] for id_ in ids if id_),
    )


def given_text(facts: Mapping[str, Fact], rules: Rules, given: Given) -> Text:
    """An answer that was or could be given, in one line: of whom, the fact, the answer."""
    about_person = given.subject not in {HOUSEHOLD, SITE}
    person = person_name(rules, given.subject) if about_person else None
    return answered_text(facts[given.fact], given.answer, person)
