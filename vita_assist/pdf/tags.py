"""The structure of a document, which a screen reader follows, and the two ways through it.

An element joins its parent when something of it is first drawn, so the order of the structure is
the order of drawing, and nothing empty is left in it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

Kid: TypeAlias = "Element | tuple[int, int]"
"""An element, or a piece of marked content: index of the page, number on that page."""


@dataclass(slots=True, eq=False)
class Element:
    """One element: its standard type, language, what it stands for, and further attributes."""

    tag: str
    parent: Element | None
    language: str = ""
    alt: str = ""
    attributes: str = ""
    kids: list[Kid] = field(default_factory=list)
    joined: bool = False

    def join(self) -> None:
        """See that this element and all above it stand in the structure."""
        if self.joined:
            return
        self.joined = True
        if self.parent is not None:
            self.parent.join()
            self.parent.kids.append(self)

    def child(self, tag: str, language: str = "", attributes: str = "") -> Element:
        """A new element below this one."""
        return Element(tag, self, language, attributes=attributes)


def bounds(x: float, y: float, width: float, height: float) -> str:
    """The attribute of a figure: where it stands on its page."""
    box = f"{x:.2f} {y:.2f} {x + width:.2f} {y + height:.2f}"
    return f"/A<</O/Layout/Placement/Inline/BBox[{box}]>>"


COLUMN_HEADER = "/A<</O/Table/Scope/Column>>"
ROW_HEADER = "/A<</O/Table/Scope/Row>>"


def spanning(columns: int) -> str:
    """The attribute of a cell as wide as some columns."""
    return f"/A<</O/Table/ColSpan {columns}>>"


_TAGS = {"en": "en-US", "es": "es-US", "ko": "ko-KR"}


def language_tag(language: str) -> str:
    """The tag of a language for a reader's voice; others than ours stay as they are."""
    return _TAGS.get(language, language)


def in_order(root: Element) -> list[Element]:
    """The element and all below it, each before what is below it."""
    found: list[Element] = []
    waiting: list[Element] = [root]
    while waiting:
        element = waiting.pop()
        found.append(element)
        waiting.extend(kid for kid in reversed(element.kids) if isinstance(kid, Element))
    return found


def hexadecimal(words: str) -> str:
    """Words as a PDF writes them outside a page: UTF-16 with its mark, in hexadecimal."""
    return f"<FEFF{words.encode('utf-16-be').hex()}>"


def element_entry(element: Element, numbers: dict[Element, int], root: int, pages: list[int]) -> bytes:
    """The dictionary of one element; `numbers` and `pages` are object numbers, `root` the tree's."""
    above = root if element.parent is None else numbers[element.parent]
    language = f"/Lang({language_tag(element.language)})" if element.language else ""
    alt = f"/Alt{hexadecimal(element.alt)}" if element.alt else ""
    home: int | None = None
    kids: list[str] = []
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(f"{numbers[kid]} 0 R ")
            continue
        page, mark = kid
        home = page if home is None else home
        kids.append(f"{mark} " if page == home else f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {mark}>>")
    at = "" if home is None else f"/Pg {pages[home]} 0 R"
    said = f"{language}{alt}{element.attributes}{at}/K[{''.join(kids)}]"
    return f"<</Type/StructElem/S/{element.tag}/P {above} 0 R{said}>>".encode("ascii")


def parent_entries(marked: Sequence[list[Element]], numbers: dict[Element, int], first: int) -> list[str]:
    """From each piece of marked content back to its element, an entry a page; `first` is the key of the first page."""
    return [
        f"{key}[{' '.join(f'{numbers[element]} 0 R' for element in elements)}]"
        for key, elements in enumerate(marked, first)
    ]
