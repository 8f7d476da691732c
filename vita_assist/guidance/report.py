"""The guidance as the command line prints it: plain values under the fixed keys, texts in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeAlias

from vita_assist.guidance.findings import (
    ActionFinding,
    BenefitFinding,
    DateFinding,
    DocumentFinding,
    Filing,
    Guidance,
    NumberFinding,
    Reason,
    ReferralFinding,
)
from vita_assist.guidance.rule import Phrase, Rules
from vita_assist.language import Month
from vita_assist.language.voice import Voice
from vita_assist.sources import Freshness

Plain: TypeAlias = "str | int | bool | list[Plain] | dict[str, Plain] | None"
"""What JSON can hold."""


def report(
    guidance: Guidance,
    rules: Rules,
    voice: Voice,
    content: tuple[str, date, Freshness],
    *,
    with_rules: bool = True,
) -> dict[str, Plain]:
    """The JSON object of `vita-assist guide`; `content` is the pack's version, checked day and freshness.

    `with_rules` False leaves the texts of the rules out (batch mode).
    """
    teller = Teller(rules, voice)
    result: dict[str, Plain] = {
        **heading(guidance.tax_year, guidance.as_of, content),
        "people": [teller.person(found) for found in guidance.people],
        "benefits": [teller.benefit(found) for found in guidance.benefits],
        "actions": [teller.action(found) for found in guidance.actions],
        "dates": [teller.date(found) for found in guidance.dates],
        "filing": teller.filing(guidance.filing),
        "documents": [teller.named("document", found) for found in guidance.documents],
        "referrals": [teller.named("referral", found) for found in guidance.referrals],
    }
    if with_rules:
        result["rules"] = {id_: teller.rule(id_) for id_ in guidance.rules}
    return result


def heading(tax_year: int, as_of: date, content: tuple[str, date, Freshness]) -> dict[str, Plain]:
    """Of which year, day and content a guidance is."""
    version, checked_on, freshness = content
    return {
        "tax_year": tax_year,
        "as_of": as_of.isoformat(),
        "content": {
            "version": version,
            "checked_on": checked_on.isoformat(),
            "freshness": freshness.value,
        },
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


class Teller:
    """Says findings under the keys of the interface."""

    def __init__(self, rules: Rules, voice: Voice) -> None:
        """Say them in the language of the voice."""
        self._rules = rules
        self._voice = voice

    def text(self, group: str, id_: str) -> str:
        """The household's text of a phrase."""
        return self._voice.words(self._phrases(group)[id_].text)

    def person(self, found: NumberFinding) -> dict[str, Plain]:
        """A person's number, and what follows from it."""
        return {
            "id": found.person,
            "number_state": found.state.value,
            "actions": [*found.actions],
            "rule": found.rule,
            "text": self.text("state", found.state),
            "reasons": self._reasons(found.reasons),
        }

    def benefit(self, found: BenefitFinding) -> dict[str, Plain]:
        """One row of benefit and person."""
        return {
            "benefit": found.benefit,
            "person": found.person,
            "verdict": found.verdict.value,
            "rule": found.rule,
            "certainty": found.certainty.value,
            "reasons": self._reasons(found.reasons),
        }

    def action(self, found: ActionFinding) -> dict[str, Plain]:
        """Something to do."""
        return {
            "id": found.id,
            "people": [*found.people],
            "by": _day(found.by),
            "rule": found.rule,
            "text": self.text("action", found.id),
        }

    def filing(self, found: Filing) -> dict[str, Plain]:
        """How the return can be filed."""
        return {
            "route": found.route,
            "rule": found.rule,
            "people": [*found.people],
            "text": self.text("route", found.route),
        }

    def named(self, group: str, found: DocumentFinding | ReferralFinding) -> dict[str, Plain]:
        """A paper to bring, or who can help, by the group of its phrase."""
        return {
            "id": found.id,
            "people": [*found.people],
            "rule": found.rule or None,
            "text": self.text(group, found.id),
        }

    def date(self, found: DateFinding) -> dict[str, Plain]:
        """A date of the tax year."""
        result: dict[str, Plain] = {"id": found.id, "date": _day(found.date)}
        if found.about is not None:
            result["about"] = _month(found.about)
        return {**result, "past": found.past, "rule": found.rule, "text": self.text("date", found.id)}

    def reason(self, found: Reason) -> dict[str, Plain]:
        """One reason of a person's number or of a row."""
        return {"id": found.id, "person": found.person, "rule": found.rule, "text": self.text("reason", found.id)}

    def rule(self, id_: str) -> dict[str, Plain]:
        """A rule by its id, with its sources."""
        rule = self._rules.rules[id_]
        sources: list[Plain] = [
            {
                "title": cited.source.title,
                "locator": cited.locator,
                "address": cited.source.address,
                "checked_on": cited.source.checked_on.isoformat(),
            }
            for cited in rule.citations
        ]
        return {
            "text": self._voice.words(rule.text),
            "tax_years": [*rule.tax_years],
            "certainty": rule.certainty.value,
            "checked_on": rule.checked_on.isoformat(),
            "sources": sources,
        }

    def _phrases(self, group: str) -> Mapping[str, Phrase]:
        return self._rules.phrases[group]

    def _reasons(self, reasons: Iterable[Reason]) -> list[Plain]:
        return [self.reason(one) for one in reasons]


def _month(month: Month) -> str:
    return f"{month.year:04}-{month.month:02}"
