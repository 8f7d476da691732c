"""Rights: every point with its limits, every sentence with its source, and nothing said for sure that is disputed."""

from __future__ import annotations

import re

import pytest

from tests.interview.households import pack
from vita_assist.rights.rights import Card
from vita_assist.site import WORDS, Site
from vita_assist.sources import Statement

PLACES = {"anywhere", "home", "street", "car", "work", "here", "after", "prepare"}
IN_BRACES = re.compile(r"\{(\w+)\}")
WORDS_OF_A_SITE = {*WORDS, *(f"{word}_phone" for word in WORDS)}
AGENT = re.compile(r"\b(?:agent|officer|ICE)", re.IGNORECASE)


def statements() -> list[Statement]:
    rights = pack().rights
    points = [point.statement for card in rights.cards for point in card.points]
    steps = [step for phase in rights.protocol for step in phase.steps]
    return [*points, *rights.disputed, *steps, *rights.confidentiality, *rights.limits]


def test_there_is_a_card_for_every_place() -> None:
    assert {card.id for card in pack().rights.cards} == PLACES


def test_every_sentence_has_a_source_with_a_place_a_day_and_a_confidence() -> None:
    for where, support in pack().supports():
        assert support.citations, where
        assert support.basis, where
        for citation in support.citations:
            assert citation.locator, where
            assert citation.source.title, where
            assert citation.source.publisher, where
            assert citation.source.published is not None, where
            assert citation.source.checked_on <= support.checked_on or support.checked_on <= pack().checked_on, where


def test_a_disputed_point_stands_as_a_limit_of_some_point_and_never_alone() -> None:
    named = {limit.id for card in pack().rights.cards for point in card.points for limit in point.limits}
    assert {one.id for one in pack().rights.disputed} == named


@pytest.mark.parametrize("card", pack().rights.cards, ids=lambda card: card.id)
def test_what_was_only_reported_is_no_point_of_a_card(card: Card) -> None:
    assert not [point for point in card.points if not point.statement.support.confirmed]


def test_the_point_on_the_door_has_the_limits_that_the_facts_name() -> None:
    """A court's warrant must be obeyed, and an emergency or a forced entry can come in between (N-07, K-02)."""
    (home,) = (card for card in pack().rights.cards if card.id == "home")
    limits = {limit.id for point in home.points for limit in point.limits}
    assert {"emergency", "forced-entry"} <= limits


def test_the_plan_names_people_only_by_words_that_the_site_fills_in() -> None:
    for one in statements():
        named = set(IN_BRACES.findall(one.text.english))
        assert named <= WORDS_OF_A_SITE, one.id
    protocol = " ".join(step.text.english for phase in pack().rights.protocol for step in phase.steps)
    assert {"point", "point_phone", "backup", "counsel", "counsel_phone"} <= set(IN_BRACES.findall(protocol))
    assert Site().words("____").keys() == WORDS_OF_A_SITE


def test_a_screen_is_one_sentence_short_enough_to_stand_alone() -> None:
    for screen in pack().rights.screens:
        sentence = re.sub(r"[“”]", "", screen.text.english)
        assert len(sentence) <= 140, screen.id
        assert len(re.findall(r"[.?!](?:\s|$)", sentence)) == 1, screen.id


def test_no_line_says_that_somebody_called_who_did_not() -> None:
    for line in pack().rights.lines:
        assert (line.called_on is None) == (line.called_by == "")
        assert line.number
        assert line.listed


def test_no_lawyer_is_named_who_has_not_signed() -> None:
    assert pack().matter.reviewer is None
