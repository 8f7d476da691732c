"""Pages, structure and fonts become one PDF file, written by ReportLab's document model."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

from vita_assist.pdf.embedding import font_program, glyph_map, letter_map, width_array
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

    from vita_assist.pdf.faces import Face, Faces
    from vita_assist.pdf.sheet import Sheet

_PRODUCER = "VITA Assist"
# Two thirds of the time of the usual 6, for files a twentieth larger.
_EFFORT = 3
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


class _Entry(PDFObject):
    """An object of the file as its bytes, which may be filled in after it has its number."""

    def __init__(self, content: bytes = b"") -> None:
        self.content = content

    def format(self, _document: PDFDocument) -> bytes:
        """The bytes, as ReportLab asks for them."""
        return self.content


class _File:
    """A PDF file in the making: ReportLab numbers the objects and writes them."""

    def __init__(self) -> None:
        self.document = PDFDocument(invariant=1, pdfVersion=(1, 7))
        self.catalog = self.document.Catalog  # type: ignore[attr-defined]
        self.catalog.Outlines = None

    def add(self, content: bytes | _Entry = b"") -> int:
        """Add an object and give its number."""
        entry = content if isinstance(content, _Entry) else _Entry(content)
        self.document.Reference(entry)  # type: ignore[no-untyped-call]
        return self.document.objectcounter

    def add_stream(self, content: bytes, entries: str = "", *, packed: bool = True) -> int:
        """Add a stream, compressed where that is allowed, and give its number."""
        self.document.updateSignature(content)
        kind = ""
        if packed:
            content = zlib.compress(content, _EFFORT)
            kind = "/Filter/FlateDecode"
        head = f"<</Length {len(content)}{kind}{entries}>>\nstream\n"
        return self.add(head.encode("ascii") + content + b"\nendstream")

    def number(self, thing: PDFObject) -> int:
        """The number of an object of ReportLab's own."""
        name = self.document.Reference(thing).name  # type: ignore[no-untyped-call]
        return self.document.idToObjectNumberAndVersion[name][0]


class Part(NamedTuple):
    """What one handout becomes: its pages, the element of all of it, its title, and the day of which it speaks."""

    sheets: list[Sheet]
    root: Element
    title: str
    day: date


class Document:
    """A file that takes one part after the other, and keeps of each only the bytes that it becomes.

    With the language of a `stack` it holds many parts under one title; without, one part that is all of it.
    """

    def __init__(self, faces: Faces, stack: str = "") -> None:
        """Begin the file."""
        self._file = _File()
        self._faces = faces
        self._language = stack
        self._letters: dict[bool, set[str]] = {False: set(), True: set()}
        self._resources, self._tree, self._whole = _Entry(), _Entry(), _Entry()
        self._resources_number = self._file.add(self._resources)
        self._tree_number = self._file.add(self._tree)
        self._above = self._file.add(self._whole) if stack else self._tree_number
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

    def finished(self, title: str, day: date) -> bytes:
        """The file; `day` is the day of which it speaks."""
        self._fill_structure()
        fonts = "".join(
            f"/{name} {_font(self._file, face, sorted(self._letters[bold]))} 0 R"
            for name, face, bold in (("R", self._faces.regular, False), ("B", self._faces.bold, True))
            if self._letters[bold]
        )
        self._resources.content = f"<</Font<<{fonts}>>>>".encode("ascii")
        file, catalog = self._file, self._file.catalog
        catalog.Lang = f"({language_tag(self._language)})"
        catalog.MarkInfo = "<</Marked true>>"
        catalog.ViewerPreferences = "<</DisplayDocTitle true>>"
        metadata = _METADATA.format(title=escape(title), day=day.isoformat(), producer=_PRODUCER)
        kind = "/Type/Metadata/Subtype/XML"
        # Not compressed: programs look for it without reading the rest.
        catalog.Metadata = f"{file.add_stream(metadata.encode(), kind, packed=False)} 0 R"
        made = f"(D:{day:%Y%m%d}000000Z)"
        file.document.info = _Entry(  # type: ignore[assignment]
            f"<</Title{hexadecimal(title)}/Producer({_PRODUCER})/CreationDate{made}>>".encode("ascii")
        )
        return file.document.format()

    def _page(self, entries: str) -> int:
        file = self._file
        page = _Entry(
            (
                f"<</Type/Page/Parent {file.number(file.document.Pages)} 0 R"  # type: ignore[attr-defined]
                f"/MediaBox[0 0 {PAGE_WIDTH:g} {PAGE_HEIGHT:g}]/Resources {self._resources_number} 0 R{entries}>>"
            ).encode("ascii")
        )
        file.document.addPage(page)
        return file.number(page)

    def _structure(self, root: Element, marked: Sequence[list[Element]], pages: list[int]) -> None:
        elements = in_order(root)
        entries = [_Entry() for _ in elements]
        numbers = {element: self._file.add(entry) for element, entry in zip(elements, entries, strict=True)}
        for element, entry in zip(elements, entries, strict=True):
            entry.content = element_entry(element, numbers, self._above, pages)
        self._parts.append(numbers[root])
        self._parents += parent_entries(marked, numbers, len(self._parents))

    def _fill_structure(self) -> None:
        top = " ".join(f"{part} 0 R" for part in self._parts)
        if self._above != self._tree_number:
            tag = language_tag(self._language)
            whole = f"<</Type/StructElem/S/Document/P {self._tree_number} 0 R/Lang({tag})/K[{top}]>>"
            self._whole.content = whole.encode("ascii")
            top = f"{self._above} 0 R"
        self._file.catalog.StructTreeRoot = f"{self._tree_number} 0 R"
        parents = self._file.add(f"<</Nums[{''.join(self._parents)}]>>".encode("ascii"))
        self._tree.content = (
            f"<</Type/StructTreeRoot/K[{top}]/ParentTree {parents} 0 R/ParentTreeNextKey {len(self._parents)}>>"
        ).encode("ascii")


def _font(file: _File, face: Face, letters: list[str]) -> int:
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
