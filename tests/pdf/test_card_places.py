"""Cards are cut, folded and printed on both sides: what stands where, to a tenth of a point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from contextlib import suppress
from dataclasses import replace
from functools import cache
from math import pi

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw

from tests.desk.desks import new_desk
from tests.pdf.printed import (
    ON_CARDS,
    TOO_LONG,
    WITH_STATUS,
    Box,
    Print,
    Stroke,
    desk,
    handout,
    letters_of,
    only,
    pdf_of,
    sizes_of,
    strokes_of,
    voices,
)
from vita_assist.desk import Desk
from vita_assist.errors import OutsideError
from vita_assist.handouts import CardSheet
from vita_assist.handouts.card import Form, Weight
from vita_assist.language import Text, app_text
from vita_assist.pdf import render
from vita_assist.site import Contact, Site

INCH = 72.0
WIDE, HIGH = 3.5 * INCH, 2 * INCH
COLUMNS = [0.75 * INCH + WIDE * column for column in range(3)]
"""Where the edges of wallet cards are: two columns in the middle of a letter page …"""
ROWS = [0.5 * INCH + HIGH * row for row in range(6)]
"""… and five rows."""
CARDS = [Box(x, y, x + WIDE, y + HIGH) for y in ROWS[:-1] for x in COLUMNS[:-1]]
ALL_CARDS = Box(COLUMNS[0], ROWS[0], COLUMNS[-1], ROWS[-1])
HALVES = [Box(0, 0, 8.5 * INCH, 5.5 * INCH), Box(0, 5.5 * INCH, 8.5 * INCH, 11 * INCH)]
SAFE = INCH / 8
"""How far words stay off the edge of a wallet card: a cut is seldom straighter."""
HANGS, HANGS_LARGE = 0.5, 2.0
"""So far the hook of a letter may hang over: on a wallet card, and in the large type of the others."""
NEAR, FAR = 4.0, 16.0
"""Where a mark begins and ends, from the edge of the cards."""
LEAST = {Form.WALLET: (7, 8), Form.DOOR: (16, 16), Form.TENT: (14, 14), Form.POSTER: (20, 20)}
"""The least type of each form, in points, and that of Hangul (rights FM-01 to FM-03)."""
ON_WALLET = [one for one in ON_CARDS if one.handout in {"rights-card", WITH_STATUS}]
OTHERS = [one for one in ON_CARDS if one not in ON_WALLET]


def upright(x: float, edge: float, way: int, *, dashed: bool = False) -> Stroke:
    begin, end = sorted([(x, edge + way * NEAR), (x, edge + way * FAR)])
    return Stroke(begin, end, dashed)


def level(y: float, edge: float, way: int) -> Stroke:
    begin, end = sorted([(edge + way * NEAR, y), (edge + way * FAR, y)])
    return Stroke(begin, end, dashed=False)


def marks(folded_at: float | None = None) -> set[Stroke]:
    """The marks of a page of wallet cards: at both ends of each edge, dashed where it is folded."""
    ups = {
        upright(x, edge, way, dashed=x == folded_at) for x in COLUMNS for edge, way in ((ROWS[0], -1), (ROWS[-1], 1))
    }
    return ups | {level(y, edge, way) for y in ROWS for edge, way in ((COLUMNS[0], -1), (COLUMNS[-1], 1))}


def mirrored(box: Box) -> Box:
    """Where something of a back is, seen through the paper: turned over on its long edge."""
    return Box(8.5 * INCH - box.right, box.bottom, 8.5 * INCH - box.left, box.top)


def turned(box: Box) -> Box:
    """Where the same thing is on a page that is turned upside down."""
    return Box(612 - box.right, 792 - box.top, 612 - box.left, 792 - box.bottom)


def shrunk(box: Box, by: float) -> Box:
    return Box(box.left + by, box.bottom + by, box.right - by, box.top - by)


def words_in(place: Box, page: Collection[tuple[str, Box]]) -> str:
    """All letters in a rectangle, in the order in which they are set."""
    return "".join(letter for letter, box in page if box.within(place))


@only(*ON_WALLET)
def test_no_letter_of_a_wallet_card_is_near_its_edge(one: Print) -> None:
    safe = [shrunk(card, SAFE - HANGS) for card in CARDS]
    for page in letters_of(pdf_of(one)):
        assert not [found for found in page if not any(found[1].within(card) for card in safe)]
        assert all(len(words_in(card, page)) > 60 for card in CARDS)


@only(*ON_WALLET)
def test_marks_stand_at_each_edge_of_the_cards_and_never_on_one(one: Print) -> None:
    sides, folds = strokes_of(pdf_of(one))[:2], strokes_of(pdf_of(one))[2:]
    for page in sides:
        assert len(page) == len(marks())
        assert set(page) == marks()
    for page in folds:
        assert len(page) == len(marks())
        assert set(page) == marks(folded_at=COLUMNS[1])
    for found in (mark for page in (*sides, *folds) for mark in page):
        assert not Box(*found.begin, *found.end).within(shrunk(ALL_CARDS, -NEAR + 0.1))


@only(*ON_WALLET)
def test_a_back_printed_on_the_long_edge_lies_behind_its_front(one: Print) -> None:
    front, back = strokes_of(pdf_of(one))[:2]
    turned = {tuple(sorted(((612 - x, y) for x, y in (mark.begin, mark.end)))) for mark in back}
    assert turned == {(mark.begin, mark.end) for mark in front}
    fronts, backs = letters_of(pdf_of(one))[:2]
    through = [(letter, mirrored(box)) for letter, box in backs]
    safe = [shrunk(card, SAFE - HANGS) for card in CARDS]
    assert len({words_in(card, fronts) for card in safe}) == 1
    assert len({words_in(card, backs) for card in CARDS}) == len(set(one.way.split("-")))
    assert sum(len(words_in(card, through)) for card in safe) == len(backs)
    assert not {words_in(card, fronts) for card in safe} & {words_in(card, backs) for card in safe}


@only(*ON_WALLET)
def test_on_a_wallet_card_each_language_has_its_column(one: Print) -> None:
    _, backs, *_ = letters_of(pdf_of(one))
    spoken = voices(one.way)
    card = cards_of(one)
    for number, place in enumerate(CARDS):
        speaker = spoken[min(number % 2, len(spoken) - 1)]
        there = words_in(place, backs)
        for line in card.faces[1]:
            if not line.english:
                assert "".join(speaker.words(line.text).split()) in there


@only(*ON_WALLET)
def test_a_card_to_fold_has_its_front_beside_its_back_in_one_language(one: Print) -> None:
    front, back, *folds = letters_of(pdf_of(one))
    assert len(folds) == len(voices(one.way))
    for index, page in enumerate(folds):
        for number, place in enumerate(CARDS):
            alike = words_in(CARDS[0], front) if number % 2 == 0 else words_in(CARDS[index], back)
            assert words_in(place, page) == alike


@only(*OTHERS)
def test_the_words_of_larger_cards_stay_half_an_inch_off_every_edge(one: Print) -> None:
    form = cards_of(one).form
    places = [Box(0, 0, 612, 792)] if form is Form.POSTER else HALVES
    safe = [shrunk(place, INCH / 2 - HANGS_LARGE) for place in places]
    for page in letters_of(pdf_of(one)):
        assert not [found for found in page if not any(found[1].within(place) for place in safe)]
        assert all(words_in(place, page) for place in safe)


@only(*OTHERS)
def test_marks_show_where_a_page_is_halved_and_dashed_ones_where_it_is_folded(one: Print) -> None:
    form = cards_of(one).form
    middle = 5.5 * INCH
    ends = ((18.0, 36.0), (576.0, 594.0))
    halved = {Stroke((left, middle), (right, middle), dashed=form is Form.TENT) for left, right in ends}
    for page in strokes_of(pdf_of(one)):
        assert set(page) == (set() if form is Form.POSTER else halved)


@only(*(one for one in OTHERS if one.handout == "door-card"))
def test_a_page_has_two_door_cards_the_upper_in_the_first_language(one: Print) -> None:
    front, back = letters_of(pdf_of(one))
    lower, upper = (words_in(half, front) for half in HALVES)
    assert lower == upper
    spoken = voices(one.way)
    for half, speaker in zip(HALVES, (spoken[-1], spoken[0]), strict=True):
        there = words_in(half, back)
        assert there not in {lower, upper}
        assert all("".join(speaker.words(line.text).split()) in there for line in cards_of(one).faces[1])


@only(*(one for one in OTHERS if one.handout == "desk-tent"))
def test_a_tent_can_be_read_from_both_sides_when_it_is_folded(one: Print) -> None:
    (page,) = letters_of(pdf_of(one))
    below = [(letter, turned(box)) for letter, box in page if box.within(HALVES[0])]
    above = [(letter, box) for letter, box in page if box.within(HALVES[1])]
    assert len(below) == len(above) > 100
    # A reader of text may take turned lines in another order.
    for letter, place in above:
        assert any(letter == other and place == pytest.approx(there, abs=0.1) for other, there in below)
    document = pdfium.PdfDocument(pdf_of(one))
    sheet = document[0]
    text = sheet.get_textpage()
    angles = {round(abs(raw.FPDFText_GetCharAngle(text, at)), 1) for at in range(text.count_chars())}
    assert {0.0, round(pi, 1)} <= angles
    text.close()
    sheet.close()
    document.close()


@only(*ON_CARDS)
def test_only_small_lines_and_the_foot_are_smaller_than_the_least_type(one: Print) -> None:
    card = cards_of(one)
    small = [line.text for face in card.faces for line in face if line.weight is Weight.SMALL or line.meaning]
    texts = [*small, *card.foot, app_text("pdf/card/draft", "Draft translation.")]
    speakers = desk().voice("en"), *voices(one.way)
    allowed = Counter("".join(speaker.words(text) for speaker in speakers for text in texts) + "EN" * 3)
    least, least_hangul = LEAST[card.form]
    for number, page in enumerate(sizes_of(pdf_of(one))):
        found = Counter(letter for letter, size in page if size < (least_hangul if "가" <= letter <= "힣" else least))
        places = 10 if card.form is Form.WALLET else 2
        assert not [letter for letter, count in found.items() if count > places * allowed[letter]], number
        assert min(size for _, size in page) >= 6.85


def cards_of(one: Print) -> CardSheet:
    made = handout(one.handout)
    assert isinstance(made, CardSheet)
    return made


# What cannot be printed is not printed


def with_line(card: CardSheet, words: str) -> CardSheet:
    """A card whose last line says something else."""
    *before, last = card.faces[-1]
    return replace(card, faces=(*card.faces[:-1], (*before, replace(last, text=Text("cards/lost/line", words)))))


def refusal(card: CardSheet, way: str) -> str:
    with pytest.raises(OutsideError) as raised:
        render(card, voices(way), fonts=desk().fonts)
    (fault,) = raised.value.faults
    return desk().voice("en").words(fault)


every_card = pytest.mark.parametrize("name", ["rights-card", "door-card", "site-poster", "desk-tent"])


@every_card
@pytest.mark.parametrize("way", ["en", "ko-en"])
def test_a_letter_that_no_font_has_names_the_place_of_its_line(name: str, way: str) -> None:
    said = refusal(with_line(cards_of(Print(name, way)), "Lawyer: สมชาย"), way)
    where = "A letter in the text cards/lost/line is in no font of this program. Nothing was printed."
    assert said == f"{where} Tell your coordinator."


@every_card
@pytest.mark.parametrize("way", ["en", "ko-en"])
@pytest.mark.parametrize("too_long", ["Ask for the lawyer by name. " * 60, "Lawyer" * 200], ids=["sentences", "word"])
def test_words_that_do_not_fit_on_a_card_name_it_and_nothing_is_printed(name: str, way: str, too_long: str) -> None:
    card = cards_of(Print(name, way))
    said = refusal(with_line(card, too_long), way)
    assert said.startswith(f"The words of {desk().voice('en').words(card.title)} do not fit on it. ")


@pytest.mark.parametrize("one", TOO_LONG, ids=[one.name for one in TOO_LONG])
def test_a_language_in_which_a_card_cannot_be_read_is_refused(one: Print) -> None:
    with pytest.raises(OutsideError):
        pdf_of(one)


@cache
def staffed_desk() -> Desk:
    """A desk whose site has named everybody, with long names."""
    made = new_desk(desk().day)
    long = Contact("María Guadalupe Hernández-Castellanos", "(415) 555-0134, ext. 2207")
    with suppress(OutsideError):  # nothing is kept on a disk, and it holds all the same
        made.settings.keep(Site(name="Mission Street Free Tax Clinic", lead=long, backup=long, counsel=long))
    return made


@every_card
@pytest.mark.parametrize("way", ["en", "es", "ko", "en-ko"])
def test_a_card_of_a_site_with_long_names_still_fits_and_names_them(name: str, way: str) -> None:
    card = staffed_desk().paper.handout(name)
    assert isinstance(card, CardSheet)
    pdf = render(card, voices(way), fonts=desk().fonts)
    there = "".join(letter for page in letters_of(pdf) for letter, _ in page)
    named = any("Guadalupe" in voices("en")[0].words(line.text) for face in card.faces for line in face)
    assert ("MaríaGuadalupeHernández-Castellanos" in there) == named
    assert named == (name in {"site-poster", "desk-tent"})
