"""An intake, as `guide` takes it: JSON in, a session out, or every fault at once.

The keys and values are those of the facts; which key may stand where follows from each fact's `when`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from vita_assist.interview.fact import Fact, Limits
from vita_assist.interview.intake_json import JsonObject, parse_json
from vita_assist.interview.intake_people import PeopleReader
from vita_assist.interview.intake_quick import QuickReader
from vita_assist.interview.intake_reading import FILING_STATUS, JOINT, Collected, by_key
from vita_assist.interview.session import HOUSEHOLD, SITE, Role, Session, Told
from vita_assist.interview.subject import About
from vita_assist.language import app_text


def parse_intake(data: bytes, facts: Mapping[str, Fact], tax_years: tuple[int, ...], as_of: date) -> Session:
    """The session that an intake describes.

    Every key that was left out has its default; where null is an answer of its own, so it is here.
    Raises `InputError` with all faults; none repeats a value, nor the name of an unknown key.
    """
    return IntakeReader(facts, Limits(tax_years, as_of)).read(data)


class IntakeReader:
    """Reads intakes against the same facts and limits; for many intakes, make one reader."""

    def __init__(self, facts: Mapping[str, Fact], limits: Limits) -> None:
        """Sort the facts by the object of the intake that holds them."""
        self._limits = limits
        self._quick = QuickReader(facts.values(), limits)
        self._household = by_key(fact for fact in facts.values() if fact.about is About.HOUSEHOLD)
        self._site = by_key(fact for fact in facts.values() if fact.about is About.SITE)
        self._people = PeopleReader(fact for fact in facts.values() if fact.about is About.PERSON)
        self._whole = dict.fromkeys((*self._household, SITE, "people"))

    def read(self, data: bytes) -> Session:
        """The session of one intake; raises `InputError` with all faults."""
        into = Collected(self._limits)
        given = into.object_at("", parse_json(data), self._whole)
        if given is None:
            into.faults.tell()
            return Session()
        into.facts("", given, self._household.values(), HOUSEHOLD)
        site = into.object_at(SITE, given.get(SITE, JsonObject()), self._site)
        into.facts("site.", site or {}, self._site.values(), SITE)
        people = self._people.people(given, into)
        joint = into.answers.get((HOUSEHOLD, FILING_STATUS)) == JOINT
        if joint and people and not any(person.role is Role.SPOUSE for person in people):
            allowed = app_text("allowed/joint", "{joint} only where a spouse is listed", joint=JOINT)
            into.faults.not_allowed(FILING_STATUS, allowed)
        into.faults.tell()
        return Session(people, MappingProxyType(into.answers))

    def told(self, data: bytes) -> Told:
        """The same subject by subject, quickly where the intake is a good one."""
        return self._quick.read(data) or self.read(data).told()
