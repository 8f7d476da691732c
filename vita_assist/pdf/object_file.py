"""The objects of a PDF file: ReportLab numbers its own and ours, and knows the frame of a file; ours are bytes."""

from __future__ import annotations

import zlib
from array import array
from typing import TYPE_CHECKING, Final

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFFile, PDFObject, PDFTrailer
from reportlab.pdfbase.pdfdoc import format as formatted

if TYPE_CHECKING:
    from typing import BinaryIO

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
    """A PDF file that is written as it is made: of nearly all objects only their places are kept."""

    def __init__(self, out: BinaryIO) -> None:
        """Begin a file of PDF 1.7 where `out` stands; same input, same bytes. What `out` raises passes through."""
        super().__init__(invariant=1, pdfVersion=_VERSION)
        self.Catalog.Outlines = None  # type: ignore[attr-defined]
        self._out = out
        self._at = 0
        self._places = array("Q", bytes(8 * (self.objectcounter + 1)))
        """Where each object begins, by its number; 0 for one that is not written yet."""
        self._write(PDFFile(_VERSION).format(self))

    def reserve(self) -> int:
        """A number whose object comes later."""
        self.objectcounter += 1
        return self.objectcounter

    def put(self, number: int, content: bytes) -> None:
        """Write an object under a number that was reserved."""
        if number >= len(self._places):
            self._places.frombytes(bytes(8 * (number + 1 - len(self._places))))
        self._places[number] = self._at
        self._write(b"%d 0 obj\n%b%bendobj\n" % (number, content, b"" if content.endswith(b"\n") else b"\n"))

    def add(self, content: bytes) -> int:
        """Write an object and give its number."""
        number = self.reserve()
        self.put(number, content)
        return number

    def add_stream(self, content: bytes, entries: str = "", *, packed: bool = True) -> int:
        """Write a stream, compressed where that is allowed, and give its number."""
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

    def finish(self, info: bytes) -> None:
        """Write what ReportLab knows, where everything stands, and what the file says of itself."""
        self.info = _Bytes(info)  # type: ignore[assignment]
        root, about = self.Reference(self.Catalog), self.Reference(self.info)  # type: ignore[attr-defined,no-untyped-call]
        number = 0
        while number < self.objectcounter:  # writing one may make another
            number += 1
            if number >= len(self._places) or not self._places[number]:
                thing = self.idToObject[self.numberToId[number]]
                self.put(number, formatted(thing, self, toplevel=1))
        start, size = self._at, number + 1
        self._write(f"xref\n0 {size}\n0000000000 65535 f \n".encode("ascii"))
        for place in self._places[1:]:
            self._write(b"%010d 00000 n \n" % place)
        trailer = PDFTrailer(startxref=start, Size=size, Root=root, Info=about, ID=self.ID())
        self._write(trailer.format(self))

    def _write(self, content: bytes) -> None:
        self._out.write(content)
        self._at += len(content)
