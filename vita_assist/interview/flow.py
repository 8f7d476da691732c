"""The flow: which pages concern a household now, of whom each asks, and what a change leaves standing.

A page asks somebody for a fact where its condition, its condition for this fact and the fact's own `when` are
true. Conditions read only facts that earlier pages ask for, so one pass in the order of the pages settles
everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import MappingProxyType

from vita_assist.errors import InputError
from vita_assist.interview.answer import Answer, Answers
from vita_assist.interview.condition import Condition
from vita_assist.interview.fact import Choice, Fact, Limits
from vita_assist.interview.page import Asks, Page
from vita_assist.interview.person_ids import id_fits
from vita_assist.interview.session import HOUSEHOLD, SITE, Person, Role, Session
from vita_assist.language import app_text

Key = tuple[str, str]
"""Whose answer to which fact: (subject, fact id)."""


@dataclass(frozen=True, slots=True)
class Question:
    """One page as it concerns a household now: of whom each of its facts is asked, and whether all answered.

    `asked` holds (subject, fact id) in the order in which they are shown.
    """

    page: Page
    asked: tuple[Key, ...]
    answered: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a household is: pages answered, pages that concern it now, pages that may yet."""

    answered: int
    asked: int
    possible: int


@dataclass(frozen=True, slots=True)
class _Before:
    """What was asked before a change: by page and in all; and which facts decide of whom a page asks."""

    asked: Mapping[str, frozenset[Key]]
    every: frozenset[Key]
    reads: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Flow:
    """The pages in their order, the facts they ask for, and the limits of the answers."""

    pages: tuple[Page, ...]
    facts: Mapping[str, Fact]
    limits: Limits

    def questions(self, session: Session) -> tuple[Question, ...]:
        """The pages that concern the household now, in order."""
        found = []
        for page in self.pages:
            asked = tuple(self._asked(page, session.answers, session.people))
            if asked:
                found.append(Question(page, asked, all(key in session.answers for key in asked)))
        return tuple(found)

    def asks(self, page: Page, session: Session) -> tuple[Key, ...]:
        """Whose answers to which facts a page asks for now; none where it does not concern the household."""
        return tuple(self._asked(page, session.answers, session.people))

    def next_question(self, session: Session) -> Question | None:
        """The first page that is not answered; None where all are."""
        return next((question for question in self.questions(session) if not question.answered), None)

    def progress(self, session: Session) -> Progress:
        """How far the household is."""
        questions = self.questions(session)
        shown = {question.page.id for question in questions}
        answered = sum(question.answered for question in questions)
        possible = 0  # once all is answered, what is not known stays so
        if answered < len(questions):
            possible = sum(page.id not in shown and self._may_ask(page, session) for page in self.pages)
        return Progress(answered, len(questions), possible)

    def choices(self, session: Session, fact_id: str, subject: str) -> tuple[Choice, ...]:
        """The choices that a page offers now."""
        person = session.person(subject)
        return tuple(
            choice
            for choice in self.facts[fact_id].choices
            if choice.asked and _may(choice.when, session.answers, session.people, person)
        )

    def offers_blank(self, session: Session, fact_id: str, subject: str) -> bool:
        """Whether a page offers the fact's `blank` as an answer now."""
        fact = self.facts[fact_id]
        person = session.person(subject)
        return fact.blank is not None and _may(fact.blank_when, session.answers, session.people, person)

    def answer(self, session: Session, page_id: str, fact_id: str, subject: str, value: object) -> Session:
        """The session with an answer given on a page; answers that no longer apply are dropped.

        Raises `InputError` where the fact does not allow the value, `LookupError` where the page does
        not ask the subject for the fact now.
        """
        self._check_asked(session, page_id, (subject, fact_id))
        return self._answered(session, (subject, fact_id), value, self._before(session))

    def answer_each(
        self, session: Session, page_id: str, fact_id: str, subject: str, values: Iterable[object]
    ) -> Iterator[Session]:
        """For each of several answers to one question the session that `answer` gives; those refused are left out.

        Raises `LookupError` as `answer` does.
        """
        self._check_asked(session, page_id, (subject, fact_id))
        before = self._before(session)
        for value in values:
            with suppress(InputError):
                yield self._answered(session, (subject, fact_id), value, before)

    def still_said(self, before: Session, changed: Session) -> Session:
        """A changed session with the answers that no page asks for now, but that stay true of the people in it.

        Such as the residency of somebody whose card would be a plain one: it was said, and a rule may turn on it.
        """
        gone = before.answers.keys() - changed.answers.keys()
        kept = {key: before.answers[key] for key in gone if self._applies(key, changed.answers, changed.people)}
        return Session(changed.people, MappingProxyType({**changed.answers, **kept})) if kept else changed

    def _check_asked(self, session: Session, page_id: str, key: Key) -> None:
        page = next((page for page in self.pages if page.id == page_id), None)
        if page is None or key not in self._asked(page, session.answers, session.people):
            raise LookupError(page_id)

    def _answered(self, session: Session, key: Key, value: object, before: _Before) -> Session:
        answer = self.facts[key[1]].parse(value, self.limits)
        kept = self._kept(before, session.with_answer(*key, answer), {key[1]})
        if key not in kept.answers or kept.answers[key] != answer:
            raise InputError(app_text("answer/not-offered", "This answer is not offered to this household."))
        return kept

    def with_people(self, session: Session, people: Sequence[Person]) -> Session:
        """The session with these people; answers that no longer apply, and those of people gone, are dropped.

        Raises `InputError` unless there is exactly one taxpayer, at most one spouse, and each id is fit and new.
        """
        roles = [person.role for person in people]
        fit = all(id_fits(person.id, person.role) for person in people)
        once = len({person.id for person in people}) == len(people)
        if roles.count(Role.TAXPAYER) != 1 or roles.count(Role.SPOUSE) > 1 or not (fit and once):
            raise InputError(
                app_text("people/not-fit", "A household has one taxpayer, at most one spouse, and each person once.")
            )
        return self._kept(self._before(session), Session(tuple(people), session.answers), None)

    def _before(self, session: Session) -> _Before:
        asked = {page.id: frozenset(self._asked(page, session.answers, session.people)) for page in self.pages}
        reads = {page.id: self._reads(page) for page in self.pages}
        return _Before(asked, frozenset().union(*asked.values()), reads)

    def _reads(self, page: Page) -> frozenset[str]:
        """The facts that decide of whom a page asks."""
        conditions = (page.when, *(when for fact_id in page.facts for when in self._whens(page, fact_id)))
        return frozenset().union(*(condition.facts for condition in conditions if condition is not None))

    def _kept(self, before: _Before, changed: Session, touched: set[str] | None) -> Session:
        """The changed session without the answers that applied before it and no longer do.

        `touched` are the facts that have another answer than before, None where the people are others: a
        page asks the same as before where none of them decides of whom it asks.
        """
        subjects = {HOUSEHOLD, SITE, *(person.id for person in changed.people)}
        kept = {key: answer for key, answer in changed.answers.items() if key[0] in subjects}
        last_page = {fact_id: page.id for page in self.pages for fact_id in page.facts}
        of_page: dict[str | None, list[Key]] = {}
        for key in kept:
            of_page.setdefault(last_page.get(key[1]), []).append(key)
        asked: set[Key] = set()
        for page in self.pages:
            same = touched is not None and touched.isdisjoint(before.reads[page.id])
            asked.update(before.asked[page.id] if same else self._asked(page, kept, changed.people))
            for key in of_page.get(page.id, ()):
                answer = kept[key]
                if key not in asked and (key in before.every or not self._applies(key, kept, changed.people)):
                    del kept[key]
                else:
                    self._keep_offered(key, kept, changed.people)
                if touched is not None and kept.get(key, kept) is not answer:
                    touched.add(key[1])
        return Session(changed.people, MappingProxyType(kept))

    def _keep_offered(self, key: Key, kept: dict[Key, Answer], people: tuple[Person, ...]) -> None:
        """Drop from one answer the choices that are no longer offered."""
        fact = self.facts[key[1]]
        if not any(choice.when for choice in fact.choices):
            return
        person = next((person for person in people if person.id == key[0]), None)
        gone = {choice.value for choice in fact.choices if not _may(choice.when, kept, people, person)}
        answer = kept[key]
        if isinstance(answer, tuple):
            kept[key] = tuple(one for one in answer if one not in gone)  # type: ignore[assignment]  # one kind
        elif isinstance(answer, str) and answer in gone:
            del kept[key]

    def _applies(self, key: Key, answers: Answers, people: tuple[Person, ...]) -> bool:
        person = next((person for person in people if person.id == key[0]), None)
        return _may(self.facts[key[1]].when, answers, people, person)

    def _asked(self, page: Page, answers: Answers, people: tuple[Person, ...]) -> Iterator[Key]:
        for subject, person in _subjects(page, people):
            if page.when is not None and page.when.holds(answers, people, person) is not True:
                continue
            for fact_id in page.facts:
                whens = self._whens(page, fact_id)
                if all(when is None or when.holds(answers, people, person) is True for when in whens):
                    yield subject, fact_id

    def _may_ask(self, page: Page, session: Session) -> bool:
        answers, people = session.answers, session.people
        return any(
            _may(page.when, answers, people, person)
            and any(
                all(_may(when, answers, people, person) for when in self._whens(page, fact_id))
                for fact_id in page.facts
            )
            for _, person in _subjects(page, people)
        )

    def _whens(self, page: Page, fact_id: str) -> tuple[Condition | None, Condition | None]:
        """To whom the fact applies at all, and of whom this page asks it."""
        return self.facts[fact_id].when, page.when_asked.get(fact_id)


def _subjects(page: Page, people: tuple[Person, ...]) -> tuple[tuple[str, Person | None], ...]:
    match page.asks:
        case Asks.HOUSEHOLD:
            return ((HOUSEHOLD, None),)
        case Asks.SITE:
            return ((SITE, None),)
        case Asks.ROSTER | Asks.PEOPLE:
            return tuple((person.id, person) for person in people)


def _may(when: Condition | None, answers: Answers, people: tuple[Person, ...], person: Person | None) -> bool:
    """Whether a condition holds or could still."""
    return when is None or when.holds(answers, people, person) is not False
