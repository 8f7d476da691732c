"""The objects of a PDF file: ReportLab numbers its own and ours, and knows the frame of a file; ours are bytes."""

from __future__ import annotations

import zlib
from typing import Final

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFFile, PDFObject, PDFTrailer
from reportlab.pdfbase.pdfdoc import format as formatted

# Two thirds of the time of the usual 6, for files a twentieth larger.
_EFFORT: Final = 3
_VERSION: Final = (1, 7)


class _Bytes(PDFObject):
    """An object of ours that ReportLab has to know, such as a page, as its bytes."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def format(self, _document: PDFDocument) -> bytes:
        """The bytes, as ReportLab asks for them."""
        return self.content


class ObjectFile(PDFDocument):
    """A PDF file in the making. Nearly all of it are objects of ours, each kept as the bytes that it will be."""

    def __init__(self) -> None:
        """Begin a file of PDF 1.7; same input, same bytes."""
        super().__init__(invariant=1, pdfVersion=_VERSION)
        self.Catalog.Outlines = None  # type: ignore[attr-defined]
        self._own: dict[int, bytes] = {}

    def reserve(self) -> int:
        """A number whose object comes later."""
        self.objectcounter += 1
        return self.objectcounter

    def put(self, number: int, content: bytes) -> None:
        """Put an object under a number that was reserved."""
        self._own[number] = content

    def add(self, content: bytes) -> int:
        """Add an object and give its number."""
        number = self.reserve()
        self._own[number] = content
        return number

    def add_stream(self, content: bytes, entries: str = "", *, packed: bool = True) -> int:
        """Add a stream, compressed where that is allowed, and give its number."""
        self.updateSignature(content)
        kind = ""
        if packed:
            content = zlib.compress(content, _EFFORT)
            kind = "/Filter/FlateDecode"
        head = f"<</Length {len(content)}{kind}{entries}>>\nstream\n"
        return self.add(head.encode("ascii") + content + b"\nendstream")

    def add_page(self, entries: str) -> int:
        """Add a page with these entries and give its number."""
        above = self.number(self.Pages)  # type: ignore[attr-defined]
        page = _Bytes(f"<</Type/Page/Parent {above} 0 R{entries}>>".encode("ascii"))
        self.addPage(page)
        return self.number(page)

    def number(self, thing: PDFObject) -> int:
        """The number of an object of ReportLab's own."""
        name = self.Reference(thing).name  # type: ignore[no-untyped-call]
        number: int = self.idToObjectNumberAndVersion[name][0]
        return number

    def finished(self, info: bytes) -> bytes:
        """The whole file with what it says of itself. ReportLab's own way would ask each of our objects in turn."""
        self.info = _Bytes(info)  # type: ignore[assignment]
        root, about = self.Reference(self.Catalog), self.Reference(self.info)  # type: ignore[attr-defined,no-untyped-call]
        out = [PDFFile(_VERSION).format(self)]
        place = len(out[0])
        places: list[int] = []
        while len(places) < self.objectcounter:
            whole = self._object(len(places) + 1)
            places.append(place)
            out.append(whole)
            place += len(whole)
        size = len(places) + 1
        table = "".join(f"{at:010d} 00000 n \n" for at in places)
        out.append(f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode("ascii"))
        trailer = PDFTrailer(startxref=place, Size=size, Root=root, Info=about, ID=self.ID())
        out.append(trailer.format(self))
        return b"".join(out)

    def _object(self, number: int) -> bytes:
        content = self._own.get(number)
        if content is None:
            thing = self.idToObject[self.numberToId[number]]
            content = formatted(thing, self, toplevel=1)
        return b"%d 0 obj\n%b%bendobj\n" % (number, content, b"" if content.endswith(b"\n") else b"\n")
