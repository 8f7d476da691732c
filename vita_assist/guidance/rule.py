"""Rules and tables of the law as `guidance` knows them: data that the pack hands in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vita_assist.errors import InputError
from vita_assist.guidance.grounds import NO_GROUNDS, Grounds
from vita_assist.guidance.topic import LookupTable, TopicGroup
from vita_assist.language import Text, Year, app_text
from vita_assist.sources import Certainty, Citation


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it says to a household, to a volunteer, for which tax years, from where.

    `basis` names the fact ids that it rests on (such as "tax B-04"); `checked_on` is the day on which
    its sources were last looked at. `reported` rules are shown as "reported, not confirmed" and make
    no verdict a yes or a no.
    """

    id: str
    text: Text
    volunteer: Text | None
    tax_years: tuple[int, ...]
    certainty: Certainty
    citations: tuple[Citation, ...]
    basis: tuple[str, ...]
    checked_on: date


class Timing(StrEnum):
    """By when a number must have been issued, against the due date including extensions."""

    BEFORE = "before"
    ON_OR_BEFORE = "on-or-before"
    NOT_CONFIRMED = "not-confirmed"  # no source says by when: a number that came late is *check*


class Accepts(StrEnum):
    """Whether a test accepts a card with a legend."""

    YES = "yes"
    NO = "no"
    WHILE_AUTHORIZED = "while-authorized"
    UNLESS_ONLY_FOR_BENEFIT = "unless-only-for-benefit"


@dataclass(frozen=True, slots=True)
class NumberTest:
    """A test that a taxpayer number meets or fails (tax B-04, B-05).

    `name` is what tables call it, `filers_name` where it is another for taxpayer and spouse (an ATIN is a
    child's). `kinds` are the kinds of number that can pass; `cards` says what an SSN card's legend does;
    `applied_counts` is true where an ITIN or ATIN applied for in time counts as issued.
    """

    id: str
    name: Text
    filers_name: Text | None
    kinds: tuple[str, ...]
    cards: Mapping[str, Accepts]
    timing: Timing
    applied_counts: bool
    rule: str
    timing_rule: str


class Couple(StrEnum):
    """Which of a couple on a joint return must pass the filers' test."""

    EACH = "each"
    ONE = "one"  # one passes `filers`, the other passes `other_filer`
    RECIPIENT = "recipient"  # the one whose income or age it is
    OPEN = "open"  # sources differ: both suffice, none does not, one alone is *check*


@dataclass(frozen=True, slots=True)
class BenefitYears:
    """The number tests of a benefit in some tax years.

    `filers` is the test of taxpayer and spouse, `person` that of the child, dependent or student
    ("" where there is none). `bars` name the other rules that the answers can show to bar it;
    `when_ok` are further rules that a row which passes rests on (a draft schedule, say).
    """

    tax_years: tuple[int, ...]
    filers: str
    couple: Couple
    other_filer: str
    person: str
    rule: str
    bars: tuple[str, ...] = ()
    when_ok: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Benefit:
    """A benefit by its interface id, and its rows by tax year; a year without a row has no such benefit.

    `grounds` are those on which it rests that there is such a row, whatever the row says.
    """

    id: str
    name: Text
    short: Text
    years: tuple[BenefitYears, ...]
    absent_rule: str = ""
    grounds: Grounds = NO_GROUNDS


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value of the law for one tax year; `tax_year` None where the value does not depend on it."""

    id: str
    tax_year: int | None
    value: int | date
    unit: str
    certainty: Certainty
    citations: tuple[Citation, ...]
    checked_on: date


@dataclass(frozen=True, slots=True)
class Phrase:
    """What one outcome is called and how it is said: a state, a reason, an action, a document, a date.

    `name` is the short form, `text` what the household reads, `volunteer` what the volunteer may say
    or should know, `rule` the rule that it rests on ("" where the finding names it), `grounds` on whose
    answers.
    """

    id: str
    name: Text
    text: Text
    volunteer: Text | None = None
    rule: str = ""
    grounds: Grounds = NO_GROUNDS


@dataclass(frozen=True, slots=True)
class Rules:
    """The part of the pack that `guidance` knows.

    `phrases` are grouped: "state", "verdict", "reason", "action", "document", "referral", "date",
    "route", "certainty". `tables` and `topics` are what a volunteer looks up.
    """

    tax_years: tuple[int, ...]
    rules: Mapping[str, Rule]
    tests: Mapping[str, NumberTest]
    benefits: Mapping[str, Benefit]
    parameters: Mapping[tuple[str, int | None], Parameter]
    phrases: Mapping[str, Mapping[str, Phrase]]
    tables: Mapping[str, LookupTable]
    topics: tuple[TopicGroup, ...]

    def whole(self, parameter: str, tax_year: int | None = None) -> int:
        """A whole number of the law; raises `InputError` where it is not published yet for that year."""
        value = self._value(parameter, tax_year)
        if not isinstance(value, int):
            raise TypeError(parameter)
        return value

    def day(self, parameter: str, tax_year: int | None = None) -> date:
        """A day of the law; raises `InputError` where it is not published yet for that year."""
        value = self._value(parameter, tax_year)
        if not isinstance(value, date):
            raise TypeError(parameter)
        return value

    def _value(self, parameter: str, tax_year: int | None) -> int | date:
        """Nothing is carried over from another year (house rule: a year without a value is an error)."""
        found = self.parameters.get((parameter, tax_year))
        if found is None:
            year = Year(tax_year or 0)
            raise InputError(
                app_text(
                    "guide/not-published",
                    "{parameter}: the value for tax year {year} is not published yet.",
                    parameter=parameter,
                    year=year,
                )
            )
        return found.value
