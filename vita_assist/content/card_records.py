"""Cards, from `cards/`: each line of law rests on a point of rights."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from vita_assist.content.faults import ContentFaults, not_known
from vita_assist.content.table import Raw, Table, files_in
from vita_assist.handouts.card import CardDesign, CardLine, Form, Weight
from vita_assist.handouts.sheets import points_of
from vita_assist.rights import Rights


def cards_from(content: Mapping[str, Raw], faults: ContentFaults) -> Mapping[str, CardDesign]:
    """The cards by id, which is the name of their file."""
    found = {}
    for card_id, file, raw in files_in(content, "cards"):
        table, place = Table(file, (), raw, faults), f"cards/{card_id}"
        found[card_id] = CardDesign(
            id=card_id,
            title=table.text("title", place),
            form=table.option("form", Form),
            faces=tuple(_face(face, f"{place}/{index + 1}") for index, face in enumerate(table.tables("face"))),
        )
        table.done()
    return MappingProxyType(found)


def _face(table: Table, place: str) -> tuple[CardLine, ...]:
    english = table.flag("english", default=False)
    lines = tuple(
        _line(line, f"{place}/{index + 1}", english=english) for index, line in enumerate(table.tables("line"))
    )
    table.done()
    return lines


def _line(table: Table, place: str, *, english: bool) -> CardLine:
    line = CardLine(
        text=table.text("text", place),
        weight=table.option("kind", Weight, Weight.BODY),
        english=table.flag("english", default=english),
        meaning=table.flag("meaning", default=False),
        rests_on=table.strings("rests_on"),
    )
    table.done()
    return line


def check_cards(cards: Mapping[str, CardDesign], rights: Rights, faults: ContentFaults) -> None:
    """Note every point that does not exist."""
    points = points_of(rights)
    for card in cards.values():
        for line in (line for face in card.faces for line in face):
            for point in line.rests_on:
                if point not in points:
                    faults.add(f"cards/{card.id}.toml", (line.text.place, "rests_on"), not_known(point, points))
