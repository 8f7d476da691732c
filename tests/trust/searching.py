"""Looking for tokens in whatever bytes there are: as they stand, encoded, packed, printed as PDF."""

from __future__ import annotations

import base64
import gzip
import io
import mmap
import os
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeAlias

Bytes: TypeAlias = bytes | mmap.mmap

_DEEPEST: Final = 3
"""So many coats one in the other: a PDF in a zip in base64."""
_MOST_UNPACKED: Final = 64_000_000
_LARGE: Final = 8_000_000
"""What is larger, as a picture of memory is, is searched as it stands."""
_DEFLATED: Final = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_ENCODINGS: Final = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")


class Searcher:
    """Knows the mark of a run, further words that nothing else says, and every way in which they can be written."""

    def __init__(self, mark: str, words: Iterable[str] = ()) -> None:
        self.mark = mark
        self.words = tuple(words)
        self._forms: dict[bytes, str] = {}
        for word in (mark, *self.words):
            self._forms |= dict.fromkeys((word.encode(encoding) for encoding in _ENCODINGS), word)
        self._coded: dict[bytes, str] = {}
        for plain in (mark.encode(encoding) for encoding in _ENCODINGS[:2]):
            self._coded |= dict.fromkeys((*_in_base64(plain), plain.hex().encode(), plain.hex().upper().encode()), mark)
        self._coded[mark.upper().encode()] = mark

    def counted(self, where: Bytes) -> dict[str, int]:
        """How often each word stands there as text."""
        return {word: times for form, word in self._forms.items() if (times := _count(where, form))}

    def as_it_stands(self, where: Bytes) -> bool:
        """Whether any word stands there, as text or in letters that stand for it."""
        return any(where.find(form) >= 0 for form in (*self._forms, *self._coded))

    def found_in(self, where: Bytes, depth: int = 0) -> bool:
        """Whether any of the words is there, however it is packed."""
        if self.as_it_stands(where):
            return True
        if depth >= _DEEPEST or len(where) > _LARGE:
            return False
        return any(self.found_in(inner, depth + 1) for inner in _unpacked(bytes(where)))

    def found_at(self, path: Path) -> bool:
        """Whether a file, its name or what is attached to it holds any of the words."""
        if self.found_in(os.fsencode(path.name)) or self.found_beside(path):
            return True
        if path.is_symlink():
            return self.found_in(os.fsencode(path.readlink()))
        if not path.is_file():
            return False
        with suppress(OSError, ValueError), path.open("rb") as file:
            if file.seek(0, os.SEEK_END) == 0:
                return False
            return any(self.found_in(part) for part in _parts(file.fileno()))
        return False

    def found_beside(self, path: Path) -> bool:
        """Whether what is attached to a file or a folder holds any of the words."""
        with suppress(OSError):
            for name in os.listxattr(path, follow_symlinks=False):
                if self.found_in(os.fsencode(name) + os.getxattr(path, name, follow_symlinks=False)):
                    return True
        return False


def _count(where: Bytes, form: bytes) -> int:
    times, at = 0, where.find(form)
    while at >= 0:
        times, at = times + 1, where.find(form, at + len(form))
    return times


def _parts(file: int) -> Iterator[mmap.mmap]:
    """What is written in a file: the whole of it, or what stands between its holes; those can be terabytes."""
    size = os.fstat(file).st_size
    if size <= _LARGE or os.fstat(file).st_blocks * 512 >= size:
        with mmap.mmap(file, 0, access=mmap.ACCESS_READ) as whole:
            yield whole
        return
    end = 0
    while end < size:
        try:
            start = os.lseek(file, end, os.SEEK_DATA)
        except OSError:  # nothing but a hole follows
            return
        end = os.lseek(file, start, os.SEEK_HOLE)
        begin = start - start % mmap.ALLOCATIONGRANULARITY
        with mmap.mmap(file, end - begin, access=mmap.ACCESS_READ, offset=begin) as part:
            yield part


def _in_base64(plain: bytes) -> Iterator[bytes]:
    """The letters of base64 that are the same whatever stands before and after, for each of three beginnings."""
    for before in range(3):
        coded = base64.b64encode(bytes(before) + plain)
        yield coded[(before * 8 + 5) // 6 : (before + len(plain)) * 8 // 6]


def _unpacked(where: bytes) -> Iterator[bytes]:
    """What is packed in there."""
    if b"%PDF-" in where[:1024]:
        yield from _words_of_pdf(where)
    if where[:2] == b"PK":
        with suppress(zipfile.BadZipFile, OSError, RuntimeError), zipfile.ZipFile(io.BytesIO(where)) as packed:
            for member in packed.infolist():
                yield member.filename.encode()
                yield packed.open(member).read(_MOST_UNPACKED)
    if where[:2] == b"\x1f\x8b":
        with suppress(OSError, EOFError, zlib.error):
            yield gzip.decompress(where)
    for begins in _DEFLATED.finditer(where):
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(where[begins.start() :], _MOST_UNPACKED)


def _words_of_pdf(pdf: bytes) -> Iterator[bytes]:
    """The words on its pages, and what it says of itself."""
    import pypdfium2

    with suppress(pypdfium2.PdfiumError):
        document = pypdfium2.PdfDocument(pdf)
        yield repr(document.get_metadata_dict()).encode()
        for page in document:
            text = page.get_textpage().get_text_bounded()
            # A word that is wider than its column stands in two lines.
            yield re.sub(r"\s+", "", text).encode()
            yield text.encode()
