"""Cards to hand out or to put up: faces of a few lines, each set as large as its place allows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vita_assist.language import Text
from vita_assist.sources import Freshness


class Form(StrEnum):
    """What becomes of a card on paper; `pdf` knows the measures."""

    WALLET = "wallet"  # 3.5 by 2 inches, ten a sheet, two sides, and a version to fold
    DOOR = "door"  # half a letter page, two a sheet
    TENT = "tent"  # a letter page folded in the middle
    POSTER = "poster"  # a letter page for the wall


class Weight(StrEnum):
    """How a line is set."""

    HEAD = "head"
    STRONG = "strong"
    BODY = "body"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class CardLine:
    """One line.

    `english`: it is said to an officer, and English in every language; with `meaning` what it means stands
    beneath in each other language. `rests_on` names the points of rights that carry it; a line without one tells
    no law. {blank} is room to write, the other words in braces are those of `Site.words`.
    """

    text: Text
    weight: Weight
    english: bool
    meaning: bool
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardDesign:
    """A card as the content has it: its faces in order, each a list of lines."""

    id: str
    title: Text
    form: Form
    faces: tuple[tuple[CardLine, ...], ...]


@dataclass(frozen=True, slots=True)
class CardSheet:
    """A card as it is printed: like `Handout`, but each face is one place. `foot` stands on each card."""

    id: str
    title: Text
    form: Form
    faces: tuple[tuple[CardLine, ...], ...]
    foot: tuple[Text, ...]
    as_of: date
    version: str
    freshness: Freshness
