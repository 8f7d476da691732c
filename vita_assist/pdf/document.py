"""Pages, structure and fonts become one PDF file, written by ReportLab's document model."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING
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
    parent_tree,
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


def pdf_file(sheets: Sequence[Sheet], root: Element, faces: Faces, title: str, day: date) -> bytes:
    """The file. `root` is the element of the whole document, `day` the day it speaks of."""
    file = _File()
    fonts = "".join(
        f"/{name} {_font(file, face, letters)} 0 R"
        for name, face, letters in (
            ("R", faces.regular, _letters(sheets, bold=False)),
            ("B", faces.bold, _letters(sheets, bold=True)),
        )
        if letters
    )
    pages = [_page(file, sheet, fonts) for sheet in sheets]
    _structure(file, root, [sheet.marked for sheet in sheets], pages)
    catalog = file.catalog
    catalog.Lang = f"({language_tag(root.language)})"
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


def _letters(sheets: Sequence[Sheet], *, bold: bool) -> list[str]:
    return sorted(set().union(*(sheet.letters[bold] for sheet in sheets)))


def _page(file: _File, sheet: Sheet, fonts: str) -> int:
    content = file.add_stream(sheet.finish())
    entry = (
        f"<</Type/Page/Parent {file.number(file.document.Pages)} 0 R"  # type: ignore[attr-defined]
        f"/MediaBox[0 0 {PAGE_WIDTH:g} {PAGE_HEIGHT:g}]/Resources<</Font<<{fonts}>>>>"
        f"/Contents {content} 0 R/StructParents {sheet.index}/Tabs/S>>"
    )
    page = _Entry(entry.encode("ascii"))
    file.document.addPage(page)
    return file.number(page)


def _structure(file: _File, root: Element, marked: Sequence[list[Element]], pages: list[int]) -> None:
    elements = in_order(root)
    entries = [_Entry() for _ in elements]
    tree = _Entry()
    tree_number = file.add(tree)
    numbers = {element: file.add(entry) for element, entry in zip(elements, entries, strict=True)}
    for element, entry in zip(elements, entries, strict=True):
        entry.content = element_entry(element, numbers, tree_number, pages)
    parents = file.add(parent_tree(list(marked), numbers))
    tree.content = (
        f"<</Type/StructTreeRoot/K[{numbers[root]} 0 R]/ParentTree {parents} 0 R/ParentTreeNextKey {len(pages)}>>"
    ).encode("ascii")
    file.catalog.StructTreeRoot = f"{tree_number} 0 R"


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
