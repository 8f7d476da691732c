"""Reads a PDF back by its structure, as a screen reader does, with nothing of ours but the bytes."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, IndirectObject


@dataclass
class Piece:
    """A piece of marked content: its words, and where the first of them stands."""

    words: str = ""
    place: tuple[float, float] | None = None


@dataclass
class Node:
    """An element of the structure."""

    tag: str
    number: int
    language: str
    page: int | None
    alt: str
    kids: list[Node | Piece] = field(default_factory=list)
    content: list[tuple[int, int]] = field(default_factory=list)

    def nodes(self) -> list[Node]:
        """This element and all below it."""
        return [self, *(n for kid in self.kids if isinstance(kid, Node) for n in kid.nodes())]

    def pieces(self) -> list[Piece]:
        """All marked content below this element, in order."""
        found: list[Piece] = []
        for kid in self.kids:
            found += kid.pieces() if isinstance(kid, Node) else [kid]
        return found

    @property
    def words(self) -> str:
        """What is read aloud."""
        return "".join(piece.words for piece in self.pieces())


class Reading:
    """A PDF read back."""

    def __init__(self, pdf: bytes) -> None:
        """Read pages and structure."""
        self.reader = PdfReader(io.BytesIO(pdf))
        self.pages = [marked_content(page) for page in self.reader.pages]
        self.numbers = {
            page.indirect_reference.idnum: index
            for index, page in enumerate(self.reader.pages)
            if page.indirect_reference is not None
        }
        trailer: Any = self.reader.trailer
        self.catalog: Any = trailer["/Root"]
        self.tree: Any = self.catalog["/StructTreeRoot"]
        self.root = self.node(self.tree["/K"][0])

    def node(self, reference: IndirectObject) -> Node:
        """An element and all below it."""
        entry: Any = reference.get_object()
        page = self.numbers[entry.raw_get("/Pg").idnum] if "/Pg" in entry else None
        node = Node(
            str(entry["/S"])[1:],
            reference.idnum,
            str(entry.get("/Lang", "")),
            page,
            str(entry.get("/Alt", "")),
        )
        for kid in entry["/K"]:
            if isinstance(kid, IndirectObject):
                node.kids.append(self.node(kid))
                continue
            if isinstance(kid, int):
                place = (self.numbers[entry.raw_get("/Pg").idnum], int(kid))
            else:
                place = (self.numbers[kid.raw_get("/Pg").idnum], int(kid["/MCID"]))
            node.content.append(place)
            node.kids.append(self.pages[place[0]][place[1]])
        return node

    def tagged(self, *tags: str) -> list[Node]:
        """The elements with one of these tags, in reading order."""
        return [node for node in self.root.nodes() if node.tag in tags]


def marked_content(page: PageObject) -> dict[int, Piece]:
    """The marked content of a page by its number; -1 is all decoration."""
    pieces: dict[int, Piece] = {-1: Piece()}
    current = -1
    place = (0.0, 0.0)
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator in {b"BDC", b"BMC"}:
            assert current == -1
            properties = operands[1] if operator == b"BDC" else {}
            current = int(properties.get("/MCID", -1))
            pieces.setdefault(current, Piece())
        elif operator == b"EMC":
            current = -1
        elif operator == b"Tm":
            place = (float(operands[4]), float(operands[5]))
        elif operator == b"Tj":
            piece = pieces[current]
            piece.place = piece.place or place
            piece.words += operands[0].original_bytes.decode("utf-16-be")
    return pieces
