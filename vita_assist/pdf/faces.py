"""The two fonts: found, checked, read once a process, and cut down to the letters of a document."""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from vita_assist.errors import OutsideError
from vita_assist.language import app_text

if TYPE_CHECKING:
    from pathlib import Path

# Name, and the sum that packaging/fonts.py gave: a damaged font would print boxes.
REGULAR = (
    "NotoSansKR-Regular.ttf",
    "9ff4df3076badf48eb7a517440e8a4f3abe8d5993fd1dd4ecf365794f6e0aa6d",
)
BOLD = (
    "NotoSansKR-Bold.ttf",
    "edfd11cfc19f054493c8b53fb0240cd06dbbfc7e1dd3b0429dd139217fb800cc",
)
# A page has some hundred different words; the cache of their widths never grows beyond this.
_WORDS_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Box:
    """What a PDF must say about a font beside its widths, in thousandths of the type size."""

    bounds: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    stem: int


class Face:
    """One weight of the font. All lengths are in thousandths of the type size."""

    def __init__(self, name: str, tables: dict[str, bytes]) -> None:
        """Read the tables that layout needs; `name` is the PostScript name."""
        self.name = name
        self.tables = tables
        count = struct.unpack_from(">H", tables["maxp"], 4)[0]
        self.glyph_starts = struct.unpack(f">{count + 1}L", tables["loca"])
        self._advances, self._bearings = _metrics(tables, count)
        self.glyphs = _letters(tables["cmap"])
        self.glyphs["\u00a0"] = self.glyphs[" "]
        self._words: dict[str, int] = {}
        self.box = _box(tables)

    def width(self, word: str) -> int:
        """How wide a word is set."""
        known = self._words.get(word)
        if known is None:
            if len(self._words) > _WORDS_KEPT:
                self._words.clear()
            glyphs = map(self.glyphs.__getitem__, word)
            known = self._words[word] = sum(map(self._advances.__getitem__, glyphs))
        return known

    def metrics(self, glyph: int) -> tuple[int, int]:
        """Advance and left bearing of a glyph."""
        return self._advances[glyph], self._bearings[glyph]


@dataclass(frozen=True, slots=True)
class Faces:
    """The two weights."""

    regular: Face
    bold: Face
    letters: frozenset[str]

    def lack(self, words: str) -> bool:
        """Whether one of the faces has no glyph for some letter of the words."""
        return not self.letters.issuperset(words)


@lru_cache(maxsize=2)
def load_faces(folder: Path) -> Faces:
    """The fonts in a folder, read once a process.

    Raises OutsideError, naming the file, where one is missing or damaged.
    """
    regular, bold = _load(folder, *REGULAR), _load(folder, *BOLD)
    return Faces(regular, bold, frozenset(regular.glyphs) & frozenset(bold.glyphs))


def check_fonts(folder: Path) -> None:
    """Raise OutsideError, naming the file, where a font is missing or damaged; nothing else is made of them."""
    for file, digest in (REGULAR, BOLD):
        _read(folder, file, digest)


def _load(folder: Path, file: str, digest: str) -> Face:
    return Face(file.removesuffix(".ttf"), _tables(_read(folder, file, digest)))


def _read(folder: Path, file: str, digest: str) -> bytes:
    try:
        content = (folder / file).read_bytes()
    except OSError as error:
        raise OutsideError(
            app_text(
                "pdf/font/missing",
                "The font file {file} could not be read. Nothing was printed. Install the program again.",
                file=file,
            )
        ) from error
    if hashlib.sha256(content).hexdigest() != digest:
        raise OutsideError(
            app_text(
                "pdf/font/damaged",
                "The font file {file} is damaged. Nothing was printed. Install the program again.",
                file=file,
            )
        )
    return content


def _tables(content: bytes) -> dict[str, bytes]:
    count = struct.unpack_from(">H", content, 4)[0]
    return {
        tag.decode("ascii"): content[start : start + length]
        for tag, _, start, length in struct.iter_unpack(">4sLLL", content[12 : 12 + 16 * count])
    }


def _metrics(tables: dict[str, bytes], count: int) -> tuple[list[int], list[int]]:
    """Advance and left bearing of each glyph; the last glyphs share the last advance."""
    whole = struct.unpack_from(">H", tables["hhea"], 34)[0]
    pairs = struct.unpack_from(">" + "Hh" * whole, tables["hmtx"])
    rest = struct.unpack_from(f">{count - whole}h", tables["hmtx"], 4 * whole)
    advances, bearings = list(pairs[::2]), list(pairs[1::2])
    return advances + advances[-1:] * len(rest), bearings + list(rest)


def _letters(table: bytes) -> dict[str, int]:
    """Letter to glyph, from the one table of format 4 that packaging/fonts.py leaves."""
    start = struct.unpack_from(">L", table, 8)[0]
    segments = struct.unpack_from(">H", table, start + 6)[0] // 2
    rows = [
        struct.unpack_from(f">{segments}{kind}", table, start + offset + 2 * segments * row)
        for row, (kind, offset) in enumerate((("H", 14), ("H", 16), ("h", 16), ("H", 16)))
    ]
    letters: dict[str, int] = {}
    for index, (last, first, delta, jump) in enumerate(zip(*rows, strict=True)):
        codes = range(first, last + 1)
        if jump == 0:
            glyphs = [(code + delta) & 0xFFFF for code in codes]
        else:
            place = start + 16 + 2 * (3 * segments + index) + jump
            glyphs = list(struct.unpack_from(f">{len(codes)}H", table, place))
        letters.update(zip(map(chr, codes), glyphs, strict=True))
    letters.pop("\uffff", None)
    return letters


def _box(tables: dict[str, bytes]) -> Box:
    system = tables["OS/2"]
    weight = struct.unpack_from(">H", system, 4)[0]
    ascent, descent = struct.unpack_from(">hh", system, 68)
    return Box(
        bounds=struct.unpack_from(">hhhh", tables["head"], 36),
        ascent=ascent,
        descent=descent,
        cap_height=struct.unpack_from(">h", system, 88)[0],
        # No font file tells it; this is the estimate that PDF makers use.
        stem=50 + int((weight / 65) ** 2),
    )
