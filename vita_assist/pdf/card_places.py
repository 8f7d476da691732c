"""Where cards stand on a letter page, in points: to the millimetre, since they are cut and folded by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vita_assist.handouts.card import Form
from vita_assist.pdf.styles import MARGIN, PAGE_HEIGHT, PAGE_WIDTH

if TYPE_CHECKING:
    from vita_assist.pdf.sheet import Sheet

INCH: Final = 72.0
CARD: Final = (3.5 * INCH, 2 * INCH)
"""Width and height of a wallet card, that of a business card."""
ACROSS: Final = 2
DOWN: Final = 5
LEFT: Final = (PAGE_WIDTH - ACROSS * CARD[0]) / 2
"""0.75 inch; the same on both sides, so that a back printed on the long edge meets its front."""
BOTTOM: Final = (PAGE_HEIGHT - DOWN * CARD[1]) / 2
_MARK: Final = 12.0
_OFF: Final = 4.0


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle for one face, from its lower left corner; `turned`: upside down. Lengths in points.

    `voice` is the one language that stands there, by its index; None is all of them side by side.
    """

    face: int
    x: float
    y: float
    width: float
    height: float
    inset: float
    turned: bool = False
    voice: int | None = None


@dataclass(frozen=True, slots=True)
class Sizes:
    """Between which sizes a line of body text is set, in points; Hangul is never smaller than `least_hangul`."""

    most: float
    least: float
    least_hangul: float


@dataclass(frozen=True, slots=True)
class Page:
    """The places of one page, and whether the two columns are one card to fold."""

    places: tuple[Place, ...]
    folded: bool = False


# The least sizes are those of rights FM-01 to FM-03.
SIZES: Final = {
    Form.WALLET: Sizes(9.5, 7, 8),
    Form.DOOR: Sizes(28, 16, 16),
    Form.TENT: Sizes(30, 14, 14),
    Form.POSTER: Sizes(40, 20, 20),
}


def pages_of(form: Form, faces: int, voices: int) -> list[Page]:
    """The pages of a form. A wallet card has fronts, backs, and pages to fold for printers without duplex.

    Two languages would be too small on a wallet card and inside of a door: the cards at the left or the upper one
    speak the first, those at the right or the lower one the second.
    """
    if form is Form.WALLET:
        grid = [(column, row) for row in reversed(range(DOWN)) for column in range(ACROSS)]
        sides = [Page(tuple(_card(face, *at, min(at[0], voices - 1)) for at in grid)) for face in range(faces)]
        folds = [
            Page(tuple(_card(column, column, row, voice) for column, row in grid if column < faces), folded=True)
            for voice in range(voices)
        ]
        return [*sides, *folds]
    if form is Form.POSTER:
        return [Page((_within(0, 0, PAGE_HEIGHT),))]
    half = PAGE_HEIGHT / 2
    if form is Form.TENT:
        return [Page((_within(0, 0, half), _within(0, half, half, turned=True)))]
    return [
        Page((_within(face, half, half, voice=0), _within(face, 0, half, voice=voices - 1))) for face in range(faces)
    ]


def draw_marks(sheet: Sheet, form: Form, page: Page) -> None:
    """Where to cut: short lines outside of the cards. Where to fold: dashed ones."""
    if form is Form.WALLET:
        right, top = LEFT + ACROSS * CARD[0], BOTTOM + DOWN * CARD[1]
        for column in range(ACROSS + 1):
            x, dashed = LEFT + column * CARD[0], page.folded and column == 1
            for near, far in ((BOTTOM - _OFF, BOTTOM - _OFF - _MARK), (top + _OFF, top + _OFF + _MARK)):
                sheet.stroke((x, near), (x, far), 0.5, dashed=dashed)
        for row in range(DOWN + 1):
            y = BOTTOM + row * CARD[1]
            for near, far in ((LEFT - _OFF, LEFT - _OFF - _MARK), (right + _OFF, right + _OFF + _MARK)):
                sheet.stroke((near, y), (far, y), 0.5, dashed=False)
    elif form in {Form.DOOR, Form.TENT}:
        y = PAGE_HEIGHT / 2
        for near, far in ((MARGIN / 2, MARGIN), (PAGE_WIDTH - MARGIN, PAGE_WIDTH - MARGIN / 2)):
            sheet.stroke((near, y), (far, y), 0.5, dashed=form is Form.TENT)


def _card(face: int, column: int, row: int, voice: int) -> Place:
    return Place(face, LEFT + column * CARD[0], BOTTOM + row * CARD[1], *CARD, inset=9, voice=voice)


def _within(face: int, y: float, height: float, *, turned: bool = False, voice: int | None = None) -> Place:
    return Place(face, 0, y, PAGE_WIDTH, height, inset=MARGIN, turned=turned, voice=voice)


def pages_to_print(form: Form, faces: int, voices: int, *, two_sided: bool) -> tuple[int, int] | None:
    """The first and the last page that a printer needs, counted from 1; None for all of them.

    Wallet cards: fronts and backs for two sides, else those to fold.
    """
    if form is not Form.WALLET:
        return None
    return (1, faces) if two_sided else (faces + 1, faces + voices)
