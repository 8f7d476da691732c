"""Cards: what an officer reads is English, each line of law rests on a point, and old content tells no status."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.handouts.plans import english
from tests.interview.households import pack
from vita_assist.desk import CARDS, Desk
from vita_assist.handouts import CardSheet
from vita_assist.handouts.card import Form
from vita_assist.handouts.cards import card_sheet
from vita_assist.handouts.sheets import points_of
from vita_assist.language import Text
from vita_assist.places import places
from vita_assist.site import Contact, Site

CHECKED = pack().matter.checked_on
STATUS = pack().outlines["cards"]["status"].place
every_card = pytest.mark.parametrize("card", CARDS)


def made(card: str, day: date = CHECKED, *, status: bool = False, clock: bool = False) -> CardSheet:
    found = Desk(places(), day=day, from_clock=clock).paper.handout(card, status_line=status)
    assert isinstance(found, CardSheet)
    return found


def lines(sheet: CardSheet) -> list[str]:
    return [english().words(line.text) for face in sheet.faces for line in face]


def tells_status(sheet: CardSheet) -> bool:
    return any(line.text.place == STATUS for face in sheet.faces for line in face)


@given(days=st.integers(-700, 2000), clock=st.booleans())
def test_a_wallet_card_tells_the_status_only_while_it_is_fresh(days: int, clock: bool) -> None:  # noqa: FBT001
    sheet = made("rights-card", CHECKED + timedelta(days), status=True, clock=clock)
    assert tells_status(sheet) == (0 <= days <= 30)


@every_card
def test_no_card_tells_the_status_unasked(card: str) -> None:
    assert not tells_status(made(card))


@pytest.mark.parametrize("card", [card for card in CARDS if card != "rights-card"])
def test_only_wallet_cards_tell_the_status(card: str) -> None:
    assert not tells_status(made(card, status=True))


def test_the_status_line_says_when_the_law_was_checked() -> None:
    (said,) = [line for line in lines(made("rights-card", CHECKED + timedelta(4), status=True)) if "IRS" in line]
    assert said.endswith(f"Last checked {english().words(Text('', '{day}').filled(day=CHECKED))}; it can change.")


@every_card
def test_the_day_and_the_disclaimer_stand_at_the_foot(card: str) -> None:
    (foot,) = made(card, date(2026, 11, 25)).foot
    assert english().words(foot) == "November 25, 2026. General information, not legal advice."


@every_card
@pytest.mark.parametrize(("days", "old"), [(30, False), (31, True), (400, True)])
def test_old_content_is_not_dated_as_if_it_were_new(card: str, days: int, old: bool) -> None:  # noqa: FBT001
    (foot,) = made(card, CHECKED + timedelta(days)).foot
    assert english().words(foot).startswith("Content checked on November 21, 2026.") == old


@every_card
def test_a_wrong_clock_is_not_printed_as_the_day(card: str) -> None:
    (foot,) = made(card, date(2020, 5, 1), clock=True).foot
    assert "2020" not in english().words(foot)


def test_what_is_said_to_an_officer_is_english_in_every_language() -> None:
    wallet, door = made("rights-card"), made("door-card")
    for sheet in (wallet, door):
        assert all(line.english for line in sheet.faces[0])
        assert not any(line.english for line in sheet.faces[1])
    (said,) = [line for face in made("desk-tent").faces for line in face if line.english]
    assert said.meaning


OWN = {
    "To the officer",
    "To the officer at this door",
    "For you",
    "For those inside",
    "If an agent comes to this tax site",
}
"""Heads: they tell no law."""


@every_card
def test_every_line_of_law_rests_on_a_point_that_has_a_source(card: str) -> None:
    points = points_of(pack().rights)
    for face in pack().cards[card].faces:
        for line in face:
            tells_nothing = "{" in line.text.english or line.text.english.endswith(":")
            assert tells_nothing or line.text.english in OWN or line.rests_on, line.text.english
            assert all(points[point].statement.support.citations for point in line.rests_on)


def test_the_sites_own_names_are_filled_in_and_room_is_left_where_there_are_none() -> None:
    stationery = Desk(places(), day=CHECKED).paper._stationery("cards")  # noqa: SLF001
    design = pack().cards["desk-tent"]
    named = Site(lead=Contact("Ana Ruiz", "555-0100"))
    words = lines(card_sheet(design, named, stationery))
    assert "Then call the point person: Ana Ruiz" in words
    assert "Phone: 555-0100" in words
    assert any(line.startswith("Backup: ____") for line in words)


def test_the_forms_are_those_that_the_places_are_made_for() -> None:
    assert {card: pack().cards[card].form for card in CARDS} == {
        "rights-card": Form.WALLET,
        "door-card": Form.DOOR,
        "site-poster": Form.POSTER,
        "desk-tent": Form.TENT,
    }
