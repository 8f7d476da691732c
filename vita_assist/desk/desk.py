"""The program without its window: every use case is a method here."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from vita_assist.desk.law import LawDesk
from vita_assist.desk.paper import PaperDesk
from vita_assist.desk.services import with_services
from vita_assist.desk.site import SiteDesk
from vita_assist.errors import InputError
from vita_assist.language import app_text
from vita_assist.language.voices import languages, own_name, voice_of

# What a use case needs is loaded with its first use: the window is there before the content is read.
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from vita_assist.content import Pack
    from vita_assist.guidance import Guidance
    from vita_assist.guidance.because import Answered, Given, Why
    from vita_assist.guidance.changes import Change
    from vita_assist.guidance.presence import Presence
    from vita_assist.guidance.topic import LookupTable, Section, Topic, TopicGroup
    from vita_assist.interview.flow import Flow, Progress, Question
    from vita_assist.interview.session import Person, Session
    from vita_assist.language import Text
    from vita_assist.language.voice import Voice
    from vita_assist.places import Places
    from vita_assist.site import Site
    from vita_assist.sources import Age, Freshness


class Desk:
    """Holds the open pack, the two languages and one household's session; the window shows what it holds.

    The folders (`at`) and the day come from above. `day` is the day at the desk: it decides which deadlines are
    past, which ITINs have expired, which court events had happened, and how old the content is.
    `from_clock` says that it is what the computer's clock takes for today, which can be wrong; `clock` asks it again.
    `is_practice`: the household is made up, and all that comes of it says so.
    `settings` tells the folder of the site's own settings; without it there are none, and none are kept.
    """

    def __init__(
        self, at: Places, *, day: date, from_clock: bool = False, settings: Callable[[], Path | None] | None = None
    ) -> None:
        """Open nothing yet: the pack is read when it is first needed, so that the window is there at once."""
        self._at = at
        self.day = day
        self.from_clock = from_clock
        self.clock: Callable[[], date] | None = None
        self._settings = settings
        self.language = "en"
        self.second_language = ""
        self.is_practice = False
        self._session: Session | None = None
        self._asked: tuple[Session, tuple[Question, ...]] | None = None

    @cached_property
    def pack(self) -> Pack:
        """The content; raises `CheckError` with every fault where it is not fit."""
        from vita_assist.content import load

        return load(self._at.content)

    @property
    def fonts(self) -> Path:
        """The folder of the program's own fonts."""
        return self._at.fonts

    # How old the content is

    @property
    def age(self) -> Age:
        """How old the content is on the day; where the clock was set meanwhile, by the worse of both readings."""
        from vita_assist.desk.day import age_of

        return age_of(self)

    @property
    def freshness(self) -> Freshness:
        """The band of its age."""
        return self.age.freshness

    # Its further parts

    @cached_property
    def law(self) -> LawDesk:
        """What the courts have said, and what a person can say and do."""
        return LawDesk(self)

    @cached_property
    def settings(self) -> SiteDesk:
        """The site's own settings."""
        return SiteDesk(None if self._settings is None else self._settings(), self.day)

    @property
    def site(self) -> Site:
        """Who the site is; empty where nothing is filled in."""
        return self.settings.site

    @cached_property
    def is_first_start(self) -> bool:
        """Whether nobody here has read yet what the program is; who keeps no settings is not asked to."""
        return self._settings is not None and not self.site.screen.welcomed

    @cached_property
    def paper(self) -> PaperDesk:
        """Handouts, printed and saved."""
        return PaperDesk(self)

    # Languages

    def languages(self) -> tuple[str, ...]:
        """The languages that the program speaks, English first."""
        return languages(self._at.locales)

    def own_name(self, language: str) -> str:
        """What a language calls itself."""
        return own_name(language, self._at.locales)

    def voice(self, language: str) -> Voice:
        """The voice of a language; raises `InputError` where there is none."""
        return voice_of(language, self._at.locales)

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
        self._session = with_services(self, self.flow.answer(self.session, page_id, fact_id, subject, value))

    def set_people(self, people: Sequence[Person]) -> None:
        """Take who is in the household; the answers of those who are gone are dropped."""
        self._session = with_services(self, self.flow.with_people(self.session, people))

    def person_name(self, person_id: str) -> Text:
        """What a person is called on pages and paper."""
        from vita_assist.guidance.people import person_name

        return person_name(self.pack.rules, person_id)

    def take(self, session: Session) -> None:
        """Take a whole session, as an intake gives one."""
        self._session, self.is_practice = session, False

    def practice(self) -> None:
        """Take the practice household: `is_practice` until there is a new household.

        Raises `InputError` where answers would be lost, else as `practice_session` does.
        """
        if self.has_answers:
            raise InputError(
                app_text("practice/answers", "There are answers already. Begin with a new household first.")
            )
        from vita_assist.desk.practice import practice_session

        self.take(practice_session(self, self._at.practice))
        self.is_practice = True

    def new_household(self) -> None:
        """Forget the household, and what was seen on a paper."""
        self._session = self._asked = None
        self.is_practice = False
        self.law.seen = {}

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

    def topic(self, topic_id: str) -> Topic:
        """A topic by its id; raises `InputError`, which names those there are, where there is none."""
        topics = {topic.id: topic for group in self.topic_groups() for topic in group.topics}
        if topic_id not in topics:
            raise InputError(
                app_text("look-up/no-topic", "There is no such topic. Allowed: {allowed}.", allowed=", ".join(topics))
            )
        return topics[topic_id]

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
