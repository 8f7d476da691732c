"""Many guidances as JSON, a line each: what many of them say alike is put into words and JSON once.

`report` says what the JSON holds; the bytes here are those that `json` makes of it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable
from datetime import date
from functools import lru_cache
from typing import Final, TypeAlias, TypeVar

from vita_assist.guidance.findings import (
    ActionFinding,
    BenefitFinding,
    DocumentFinding,
    Filing,
    Guidance,
    NumberFinding,
    ReferralFinding,
)
from vita_assist.guidance.report import Plain, Teller, heading
from vita_assist.guidance.rule import Rules
from vita_assist.language.voice import Voice
from vita_assist.sources import Freshness

_KEPT: Final = 4_096
"""So many pieces of a kind are kept as JSON. No number of lines makes it more."""

_Found = TypeVar("_Found", bound=Hashable)
_Around: TypeAlias = Callable[..., tuple[str, str]]
"""The JSON of a finding up to what stands in one list of it, and from there on."""

_as_json = json.JSONEncoder(ensure_ascii=False).encode


def as_json(value: Plain) -> str:
    """JSON on one line."""
    return _as_json(value)


class Writer:
    """Writes guidances in one language as members of a JSON object, under the keys of `report`, rules left out.

    What is kept is pieces: a phrase of the content, for one person at most. Whole findings, with all their
    reasons and people, are rarely the same in two households.
    """

    def __init__(self, rules: Rules, voice: Voice, content: tuple[str, date, Freshness]) -> None:
        """Note what every line says alike."""
        teller = Teller(rules, voice)
        self._content = content
        self._heading = lru_cache(_KEPT)(self._heading_of)
        self._date = _kept(teller.date)
        self._reason = _kept(teller.reason)
        self._person = _around("reasons", lambda *of: teller.person(NumberFinding._make((*of, ()))))
        self._benefit = _around("reasons", lambda *of: teller.benefit(BenefitFinding._make((*of, ()))))
        self._action = _around("people", lambda id_, by, rule: teller.action(ActionFinding(id_, (), by, rule)))
        self._filing = _around("people", lambda route, rule: teller.filing(Filing(route, rule, ())))
        self._document = _around("people", lambda id_, rule: teller.named("document", DocumentFinding(id_, (), rule)))
        self._referral = _around("people", lambda id_, rule: teller.named("referral", ReferralFinding(id_, (), rule)))

    def members(self, guidance: Guidance) -> str:
        """The members of the object, without its braces."""
        tax_year, as_of, people, benefits, actions, dates, (route, rule, concerned), documents, referrals = guidance
        parts = [
            self._heading(tax_year, as_of),
            _list("people", [self._person_of(one) for one in people]),
            _list("benefits", [self._benefit_of(one) for one in benefits]),
            _list("actions", [_naming(whom, *self._action(id_, by, rule)) for id_, whom, by, rule in actions]),
            _list("dates", map(self._date, dates)),
            f'"filing": {_naming(concerned, *self._filing(route, rule))}',
            _list("documents", [_naming(whom, *self._document(id_, rule)) for id_, whom, rule in documents]),
            _list("referrals", [_naming(whom, *self._referral(id_, rule)) for id_, whom, rule in referrals]),
        ]
        return ", ".join(parts)

    def _person_of(self, found: NumberFinding) -> str:
        person, state, rule, actions, reasons = found
        before, after = self._person(person, state, rule, actions)
        return f"{before}{', '.join(map(self._reason, reasons))}{after}"

    def _benefit_of(self, found: BenefitFinding) -> str:
        benefit, person, verdict, rule, certainty, reasons = found
        before, after = self._benefit(benefit, person, verdict, rule, certainty)
        return f"{before}{', '.join(map(self._reason, reasons))}{after}"

    def _heading_of(self, tax_year: int, as_of: date) -> str:
        return as_json(heading(tax_year, as_of, self._content))[1:-1]


def _kept(tell: Callable[[_Found], dict[str, Plain]]) -> Callable[[_Found], str]:
    """What a finding is told as, in JSON; the same finding is told once."""
    return lru_cache(_KEPT)(lambda found: as_json(tell(found)))


def _around(key: str, tell: Callable[..., dict[str, Plain]]) -> _Around:
    """The JSON around the list of a key, from a finding that is told with nothing in it."""

    @lru_cache(_KEPT)
    def around(*of: Hashable) -> tuple[str, str]:
        before, between, after = as_json(tell(*of)).partition(f'"{key}": []')
        return before + between[:-1], between[-1:] + after

    return around


def _naming(people: Iterable[str], before: str, after: str) -> str:
    """A finding with the people whom it names; their ids are plain words and numbers."""
    names = '", "'.join(people)
    return f'{before}"{names}"{after}' if names else before + after


def _list(key: str, items: Iterable[str]) -> str:
    return f'"{key}": [{", ".join(items)}]'
