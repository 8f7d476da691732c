"""The law of one tax year as it stands on one day: worked out once, for every household of that day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from vita_assist.guidance.calendar import Calendar, calendar_of, dates_of
from vita_assist.guidance.findings import DateFinding
from vita_assist.guidance.logic import Met, met
from vita_assist.guidance.rule import Benefit, BenefitYears, Rules
from vita_assist.sources import Certainty, weakest


class Law:
    """What no answer changes but the tax year, and whether an extension was filed.

    Findings that say the same of the same person are one value. There are only so many: people have ids of
    a few words of ours and a count, and what is found of them is phrases of the content.
    """

    def __init__(self, rules: Rules, tax_year: int, day: date) -> None:
        """Look the year up; raises `InputError` where one of its days is not published yet."""
        self.rules = rules
        self._calendars = {filed: calendar_of(rules, tax_year, day, extension_filed=filed) for filed in (False, True)}
        self.dates: tuple[DateFinding, ...] = dates_of(rules, self._calendars[False])
        self.benefits: tuple[tuple[Benefit, BenefitYears | None], ...] = tuple(
            (benefit, next((years for years in benefit.years if tax_year in years.tax_years), None))
            for benefit in rules.benefits.values()
        )
        # The rule of each phrase, by group: of a state, a reason, an action and so on.
        self.rule_of = {
            group: {id_: phrase.rule for id_, phrase in phrases.items()} for group, phrases in rules.phrases.items()
        }
        self.reported = frozenset(rule.id for rule in rules.rules.values() if rule.certainty is Certainty.REPORTED)
        self._less_than_final = {
            rule.id: rule.certainty
            for rule in rules.rules.values()
            if rule.certainty is not Certainty.FINAL and rule.id not in self.reported
        }
        self._said: dict[tuple[bool | None, str, str | None, str], Met] = {}

    def calendar(self, *, extension_filed: bool) -> Calendar:
        """The days of the year, with the deadline that a filed extension moves."""
        return self._calendars[extension_filed]

    def say(self, passes: bool | None, reason: str, person: str | None, rule: str = "") -> Met:  # noqa: FBT001 - three values
        """A finding; its rule is that of the test which asked, where that is given, else that of its phrase."""
        said = (passes, reason, person, rule)
        found = self._said.get(said)
        if found is None:
            named = rule or self.rule_of["reason"][reason]
            found = self._said[said] = met(passes, reason, person, named)
        return found

    def weakest(self, rules: Sequence[str]) -> Certainty:
        """The certainty of the weakest of some rules.

        What rests on a reported rule is *check* already; the interface knows no such certainty.
        """
        if self._less_than_final.keys().isdisjoint(rules):
            return Certainty.FINAL
        return weakest(self._less_than_final[rule] for rule in rules if rule in self._less_than_final)
