"""An intake, as `guide` takes it: JSON in, a session out, or every fault at once.

The keys and values are those of the facts; which key may stand where follows from each fact's `when`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from vita_assist.interview.fact import Fact, Limits
from vita_assist.interview.intake_json import JsonObject, parse_json
from vita_assist.interview.intake_people import PeopleReader
from vita_assist.interview.intake_reading import Collected, keyed
from vita_assist.interview.session import HOUSEHOLD, SITE, Role, Session
from vita_assist.interview.subject import About
from vita_assist.language import app_text

FILING_STATUS: Final = "filing_status"
JOINT: Final = "married-joint"


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
        self._household = keyed(fact for fact in facts.values() if fact.about is About.HOUSEHOLD)
        self._site = keyed(fact for fact in facts.values() if fact.about is About.SITE)
        self._people = PeopleReader(fact for fact in facts.values() if fact.about is About.PERSON)

    def read(self, data: bytes) -> Session:
        """The session of one intake; raises `InputError` with all faults."""
        into = Collected(self._limits)
        given = into.object_at("", parse_json(data), (*self._household, SITE, "people"))
        if given is None:
            into.faults.tell()
            return Session()
        for fact in self._household.values():
            into.fact("", given, fact, HOUSEHOLD)
        site = into.object_at(SITE, given.get(SITE, JsonObject()), self._site)
        for fact in self._site.values():
            into.fact("site.", site or {}, fact, SITE)
        people = self._people.people(given, into)
        joint = into.answers.get((HOUSEHOLD, FILING_STATUS)) == JOINT
        if joint and people and not any(person.role is Role.SPOUSE for person in people):
            allowed = app_text("allowed/joint", "{joint} only where a spouse is listed", joint=JOINT)
            into.faults.not_allowed(FILING_STATUS, allowed)
        into.faults.tell()
        return Session(people, MappingProxyType(into.answers))
