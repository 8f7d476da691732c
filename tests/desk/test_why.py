"""The desk says why a finding is there and what would change it, and keeps nothing of it."""

from __future__ import annotations

import gc

import pytest

from tests.desk.desks import new_desk, say
from vita_assist.desk import Desk
from vita_assist.errors import InputError
from vita_assist.guidance.because import Answered
from vita_assist.guidance.changes import Becomes
from vita_assist.guidance.findings import Guidance


def test_a_finding_has_answers_rules_sources_and_the_day_of_the_check(served: Desk) -> None:
    why = served.why("action/renew-itin")
    words = [served.voice("en").words(served.given_text(given)) for given in why.answers]
    assert "Filing status: Married filing jointly" in words
    assert "Your spouse – Tax years with this ITIN on a federal return: 2020, 2021" in words
    assert why.people == ("spouse",)
    assert [rule.id for rule in why.rules] == ["itin-renew-when"]
    assert why.rules[0].citations[0].locator
    assert why.rules[0].checked_on == served.pack.rules.rules["itin-renew-when"].checked_on


def test_a_change_has_words_in_the_language_of_the_household(served: Desk) -> None:
    name = "number/spouse"
    change = next(one for one in served.changes(name) if one.becomes == Becomes("itin-current"))
    for language in ("en", "ko", "es"):
        voice = served.voice(language)
        assert voice.words(served.given_text(change))
        assert voice.words(served.becomes_text(name, change))


def test_a_finding_that_is_not_there_is_refused(served: Desk) -> None:
    with pytest.raises(LookupError):
        served.why("action/apply-atin")
    with pytest.raises(LookupError):
        served.changes("action/fly")


def test_without_a_tax_year_there_is_no_why() -> None:
    desk = new_desk()
    for ask in (desk.why, desk.changes):
        with pytest.raises(InputError):
            ask("route")


def test_an_answer_is_missing_until_it_is_given() -> None:
    desk = new_desk()
    say(desk, "tax_year", 2025)
    assert desk.why("number/taxpayer").missing == (("taxpayer", "number.kind"),)
    say(desk, "number.kind", "atin", "taxpayer")
    assert desk.why("number/taxpayer").missing == (("taxpayer", "number.issued_on"),)


def test_nothing_of_a_why_is_kept(served: Desk) -> None:
    for name in ("action/renew-itin", "route"):
        served.why(name)
        served.changes(name)
    gc.collect()
    assert not [thing for thing in gc.get_objects() if type(thing) in {Answered, Guidance}]
