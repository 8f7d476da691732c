"""Pages, structure and fonts become one PDF file."""

from __future__ import annotations

import hashlib
from html import escape  # that of `xml.sax` brings the network with it
from typing import TYPE_CHECKING, NamedTuple

from vita_assist.pdf.embedding import font_program, glyph_map, letter_map, width_array
from vita_assist.pdf.object_file import ObjectFile
from vita_assist.pdf.styles import PAGE_HEIGHT, PAGE_WIDTH
from vita_assist.pdf.tags import (
    Element,
    element_entry,
    hexadecimal,
    in_order,
    language_tag,
    parent_entries,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import BinaryIO

    from vita_assist.pdf.faces import Face, Faces
    from vita_assist.pdf.sheet import Sheet

_PRODUCER = "VITA Assist"
_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>{day}</xmp:CreateDate><pdf:Producer>{producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


class Part(NamedTuple):
    """What one handout becomes: its pages, the element of all of it, its title, and the day of which it speaks."""

    sheets: list[Sheet]
    root: Element
    title: str
    day: date


class Document:
    """A file that takes one part after the other, and keeps nothing of what was written.

    With the language of a `stack` it holds many parts under one title; without, one part that is all of it.
    """

    def __init__(self, faces: Faces, out: BinaryIO, stack: str = "") -> None:
        """Begin the file; it is written to `out` as it is made."""
        self._file = ObjectFile(out)
        self._faces = faces
        self._language = stack
        self._letters: dict[bool, set[str]] = {False: set(), True: set()}
        self._resources, self._tree = self._file.reserve(), self._file.reserve()
        self._above = self._file.reserve() if stack else self._tree
        self._parts: list[int] = []
        self._parents: list[str] = []

    def add(self, part: Part, copies: int = 1, *, whole_sheets: bool = False) -> None:
        """Add the pages of a part, all of them some times over; each copy can be read aloud.

        With `whole_sheets` each copy has an even number of pages, the last of them empty where it must be.
        """
        self._language = self._language or part.root.language
        for bold, letters in self._letters.items():
            letters.update(*(sheet.letters[bold] for sheet in part.sheets))
        contents = [self._file.add_stream(sheet.finish()) for sheet in part.sheets]
        for _ in range(copies):
            pages = [
                self._page(f"/Contents {content} 0 R/StructParents {place}/Tabs/S")
                for place, content in enumerate(contents, len(self._parents))
            ]
            self._structure(part.root, [sheet.marked for sheet in part.sheets], pages)
            if whole_sheets and len(pages) % 2:
                self._page("")

    def finish(self, title: str, day: date) -> None:
        """Write the rest of the file; `day` is the day of which it speaks."""
        self._fill_structure()
        fonts = "".join(
            f"/{name} {_font(self._file, face, sorted(self._letters[bold]))} 0 R"
            for name, face, bold in (("R", self._faces.regular, False), ("B", self._faces.bold, True))
            if self._letters[bold]
        )
        self._file.put(self._resources, f"<</Font<<{fonts}>>>>".encode("ascii"))
        file, catalog = self._file, self._file.Catalog  # type: ignore[attr-defined]
        catalog.Lang = f"({language_tag(self._language)})"
        catalog.MarkInfo = "<</Marked true>>"
        catalog.ViewerPreferences = "<</DisplayDocTitle true>>"
        metadata = _METADATA.format(title=escape(title, quote=False), day=day.isoformat(), producer=_PRODUCER)
        kind = "/Type/Metadata/Subtype/XML"
        # Not compressed: programs look for it without reading the rest.
        catalog.Metadata = f"{file.add_stream(metadata.encode(), kind, packed=False)} 0 R"
        made = f"(D:{day.isoformat().replace('-', '')}000000Z)"
        info = f"<</Title{hexadecimal(title)}/Producer({_PRODUCER})/CreationDate{made}>>"
        file.finish(info.encode("ascii"))

    def _page(self, entries: str) -> int:
        box = f"/MediaBox[0 0 {PAGE_WIDTH:g} {PAGE_HEIGHT:g}]"
        return self._file.add_page(f"{box}/Resources {self._resources} 0 R{entries}")

    def _structure(self, root: Element, marked: Sequence[list[Element]], pages: list[int]) -> None:
        elements = in_order(root)
        numbers = {element: self._file.reserve() for element in elements}
        for element, number in numbers.items():
            self._file.put(number, element_entry(element, numbers, self._above, pages))
        self._parts.append(numbers[root])
        self._parents += parent_entries(marked, numbers, len(self._parents))

    def _fill_structure(self) -> None:
        top = " ".join(f"{part} 0 R" for part in self._parts)
        if self._above != self._tree:
            tag = language_tag(self._language)
            whole = f"<</Type/StructElem/S/Document/P {self._tree} 0 R/Lang({tag})/K[{top}]>>"
            self._file.put(self._above, whole.encode("ascii"))
            top = f"{self._above} 0 R"
        self._file.Catalog.StructTreeRoot = f"{self._tree} 0 R"  # type: ignore[attr-defined]
        parents = self._file.add(f"<</Nums[{''.join(self._parents)}]>>".encode("ascii"))
        tree = f"<</Type/StructTreeRoot/K[{top}]/ParentTree {parents} 0 R/ParentTreeNextKey {len(self._parents)}>>"
        self._file.put(self._tree, tree.encode("ascii"))


def _font(file: ObjectFile, face: Face, letters: list[str]) -> int:
    program = font_program(face, letters)
    # Six letters mark a font as a part of another, and say which part.
    tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256("".join(letters).encode()).digest()[:6])
    name = f"{tag}+{face.name}"
    stream = file.add_stream(program, f"/Length1 {len(program)}")
    box = face.box
    descriptor = file.add(
        (
            f"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{' '.join(map(str, box.bounds))}]"
            f"/ItalicAngle 0/Ascent {box.ascent}/Descent {box.descent}/CapHeight {box.cap_height}"
            f"/StemV {box.stem}/FontFile2 {stream} 0 R>>"
        ).encode("ascii")
    )
    glyphs = file.add_stream(glyph_map(letters))
    descendant = file.add(
        (
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {descriptor} 0 R/DW 1000/W{width_array(face, letters)}"
            f"/CIDToGIDMap {glyphs} 0 R>>"
        ).encode("ascii")
    )
    unicode = file.add_stream(letter_map(letters))
    return file.add(
        (
            f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
            f"/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>"
        ).encode("ascii")
    )
