"""The program without its window: every use case is a method here."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from vita_assist.errors import InputError
from vita_assist.language import app_text
from vita_assist.language.voices import languages, own_name, voice_of

# What a use case needs is loaded with its first use: the window is there before the content is read.
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from vita_assist.content import Pack
    from vita_assist.guidance import Guidance
    from vita_assist.guidance.because import Answered, Given, Why
    from vita_assist.guidance.changes import Change
    from vita_assist.guidance.presence import Presence
    from vita_assist.guidance.topic import LookupTable, Section, Topic, TopicGroup
    from vita_assist.handouts import Edition, Handout
    from vita_assist.interview.flow import Flow, Progress, Question
    from vita_assist.interview.session import Person, Session
    from vita_assist.language import Text
    from vita_assist.language.voice import Voice
    from vita_assist.sources import Freshness

FILING_PLAN: Final = "filing-plan"
HANDOUTS: Final = (FILING_PLAN,)
"""The handouts there are, by id. Those that come from the answers need a household first."""

_TWO: Final = 2


class Desk:
    """Holds the open pack, the two languages and one household's session; the window shows what it holds.

    The folders and the day come from above. `day` is the day at the desk: it decides which deadlines are
    past, which ITINs have expired, and how old the content is.
    """

    def __init__(self, *, content: Path, locales: Path, fonts: Path, day: date) -> None:
        """Open nothing yet: the pack is read when it is first needed, so that the window is there at once."""
        self._content = content
        self._locales = locales
        self._fonts = fonts
        self.day = day
        self.language = "en"
        self.second_language = ""
        self._session: Session | None = None
        self._asked: tuple[Session, tuple[Question, ...]] | None = None

    @cached_property
    def pack(self) -> Pack:
        """The content; raises `CheckError` with every fault where it is not fit."""
        from vita_assist.content import load

        return load(self._content)

    @property
    def fonts(self) -> Path:
        """The folder of the program's own fonts."""
        return self._fonts

    # How old the content is

    @property
    def freshness(self) -> Freshness:
        """How old the content is on the day."""
        from vita_assist.sources import freshness_on

        return freshness_on(self.day, self.pack.checked_on)

    # Languages

    def languages(self) -> tuple[str, ...]:
        """The languages that the program speaks, English first."""
        return languages(self._locales)

    def own_name(self, language: str) -> str:
        """What a language calls itself."""
        return own_name(language, self._locales)

    def voice(self, language: str) -> Voice:
        """The voice of a language; raises `InputError` where there is none."""
        return voice_of(language, self._locales)

    # Questions

    @cached_property
    def flow(self) -> Flow:
        """The pages of the content, with the limits that the day sets."""
        from vita_assist.interview.fact import Limits
        from vita_assist.interview.flow import Flow

        return Flow(self.pack.pages, self.pack.facts, Limits(self.pack.tax_years, self.day))

    @property
    def session(self) -> Session:
        """What this household has answered so far."""
        if self._session is None:
            from vita_assist.interview.session import Session

            self._session = Session()
        return self._session

    @property
    def has_answers(self) -> bool:
        """Whether there is anything to lose."""
        return self._session is not None and (bool(self._session.answers) or len(self._session.people) > 1)

    def questions(self) -> tuple[Question, ...]:
        """The pages that concern this household now, in order."""
        if self._asked is None or self._asked[0] is not self.session:
            self._asked = self.session, self.flow.questions(self.session)
        return self._asked[1]

    def progress(self) -> Progress:
        """How far this household is."""
        return self.flow.progress(self.session)

    def answer(self, page_id: str, fact_id: str, subject: str, value: object) -> None:
        """Take one answer; those that no longer apply are dropped. Raises as `Flow.answer` does."""
        self._session = self.flow.answer(self.session, page_id, fact_id, subject, value)

    def set_people(self, people: Sequence[Person]) -> None:
        """Take who is in the household; the answers of those who are gone are dropped."""
        self._session = self.flow.with_people(self.session, people)

    def person_name(self, person_id: str) -> Text:
        """What a person is called on pages and paper."""
        from vita_assist.guidance.people import person_name

        return person_name(self.pack.rules, person_id)

    def take(self, session: Session) -> None:
        """Take a whole session, as an intake gives one."""
        self._session = session

    def new_household(self) -> None:
        """Forget the household."""
        self._session = self._asked = None

    # Result

    @property
    def can_guide(self) -> bool:
        """Whether there is enough for a result: the tax year selects the rules."""
        if self._session is None:
            return False
        from vita_assist.interview.session import HOUSEHOLD

        return isinstance(self._session.answers.get((HOUSEHOLD, "tax_year")), int)

    def guidance(self) -> Guidance:
        """What the answers mean on the day; raises `InputError` while the tax year is not known."""
        if not self.can_guide:
            raise InputError(app_text("guide/no-tax-year", "Choose the tax year first. It selects the rules."))
        from vita_assist.guidance import guide

        return guide(self.session, self.pack.facts, self.pack.rules, self.day)

    # Why, and what would change it

    def why(self, name: str) -> Why:
        """Why a finding says what it says: its answers, what is missing, its rules with their sources.

        Findings are named as `guidance.naming.name_of` does. Raises `LookupError` where this household has
        none of that name, and `InputError` as `guidance` does.
        """
        from vita_assist.guidance.because import why

        return why(self.answered(), name)

    def changes(self, name: str) -> tuple[Change, ...]:
        """The other single answers that would change a finding, and what it would become; nothing is kept."""
        from vita_assist.guidance.changes import changes

        return changes(self.answered(), name)

    def given_text(self, given: Given) -> Text:
        """An answer of a `Why` or a `Change` in one line."""
        from vita_assist.guidance.because import given_text

        return given_text(self.pack.facts, self.pack.rules, given)

    def becomes_text(self, name: str, change: Change) -> Text:
        """What a finding would become with a change, in a few words."""
        from vita_assist.guidance.changes import becomes_text

        return becomes_text(self.pack.rules, name, change.becomes)

    def answered(self) -> Answered:
        """This household's answers and what they mean; made anew each time, and not kept."""
        from vita_assist.guidance.because import Answered

        return Answered(self.session, self.flow, self.pack.rules, self.guidance())

    # What is looked up

    def topic_groups(self) -> tuple[TopicGroup, ...]:
        """All that can be looked up, in groups."""
        return self.pack.rules.topics

    def topics_to_know(self) -> tuple[Topic, ...]:
        """The topics that are good to know for this household; none before there is a result."""
        if not self.can_guide:
            return ()
        from vita_assist.guidance.topics import topics_for

        return topics_for(self.session, self.guidance(), self.pack.rules)

    def topics_with(self, rule: str) -> tuple[Topic, ...]:
        """The topics in which a rule stands."""
        from vita_assist.guidance.topics import topics_with

        return topics_with(self.pack.rules, rule)

    def table_in(self, section: Section) -> LookupTable | None:
        """The table of a section of a topic, where it has one."""
        if section.matrix:
            from vita_assist.guidance.matrix import benefit_matrix

            return benefit_matrix(self.pack.rules, self.pack.outlines["credits-by-number"])
        return self.pack.rules.tables.get(section.table)

    def count_presence(self, this_year: int, year_before: int, two_years_before: int) -> Presence:
        """Count days of presence; nothing of it is kept."""
        from vita_assist.guidance.presence import count_presence

        return count_presence(self.pack.rules, this_year, year_before, two_years_before)

    # Paper

    @property
    def edition(self) -> Edition:
        """Of which day and content a handout made now is."""
        from vita_assist.handouts import Edition

        return Edition(self.day, self.pack.version, self.pack.checked_on)

    def plan(self) -> Handout:
        """This household's plan."""
        from vita_assist.handouts import filing_plan

        outlines = self.pack.outlines
        return filing_plan(self.guidance(), self.pack.rules, outlines[FILING_PLAN], outlines["page"], self.edition)

    def topic(self, topic_id: str) -> Topic:
        """A topic by its id; raises `InputError`, which names those there are, where there is none."""
        topics = {topic.id: topic for group in self.topic_groups() for topic in group.topics}
        if topic_id not in topics:
            raise InputError(
                app_text("look-up/no-topic", "There is no such topic. Allowed: {allowed}.", allowed=", ".join(topics))
            )
        return topics[topic_id]

    def topic_sheet(self, topic_id: str) -> Handout:
        """A topic as a handout; raises `InputError` where there is no such topic."""
        from vita_assist.handouts import topic_sheet

        page = self.pack.outlines["page"]
        return topic_sheet(self.topic(topic_id), self.pack.rules, self.table_in, page, self.edition)

    def pdf(self, handout: Handout, chosen: Sequence[str], *, large: bool = False) -> bytes:
        """A handout on paper, in one language or in two side by side."""
        from vita_assist.pdf import render

        return render(handout, self._voices(chosen), fonts=self._fonts, large=large)

    def _voices(self, chosen: Sequence[str]) -> tuple[Voice, ...]:
        voices = tuple(self.voice(language) for language in chosen)
        if not 0 < len(voices) <= _TWO or len(set(chosen)) != len(chosen):
            raise InputError(app_text("print/languages", "Choose one language, or two that differ."))
        return voices

    @staticmethod
    def file_name(handout_id: str, chosen: Sequence[str], day: date, *, large: bool = False) -> str:
        """The name of a handout's file: neutral, and the same for every household."""
        parts = (handout_id, *chosen, *(("large",) if large else ()), day.isoformat())
        return "-".join(parts) + ".pdf"

    def save(
        self,
        handout: Handout,
        chosen: Sequence[str],
        folder: Path,
        *,
        large: bool = False,
        replace: bool = False,
    ) -> Path:
        """Save a handout whole, under its own name, and say where it lies. Raises as `save_whole` does."""
        from vita_assist.saving import refuse_existing, save_whole

        name = self.file_name(handout.id, chosen, handout.as_of, large=large)
        refuse_existing(folder / name, replace=replace)
        return save_whole(folder, name, self.pdf(handout, chosen, large=large), replace=replace)
