"""A face as a document carries it: only the letters that are used, addressed by their codes.

In the text of a page each letter is its own UTF-16 code, so writing a line needs no table, and the
words of one document never change how another is written.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vita_assist.pdf.faces import Face

_COPIED = ("head", "hhea", "maxp")
_MAGIC = 0xB1B0AFBA


def font_program(face: Face, letters: list[str]) -> bytes:
    """A TrueType font with the glyphs of these letters, numbered from 1 in their order."""
    glyphs = [0, *(face.glyphs[letter] for letter in letters)]
    outlines, starts, place = [], [], 0
    for glyph in glyphs:
        begin, end = face.glyph_starts[glyph], face.glyph_starts[glyph + 1]
        outline = face.tables["glyf"][begin:end]
        outline += bytes(-len(outline) % 4)
        outlines.append(outline)
        starts.append(place)
        place += len(outline)
    starts.append(place)
    metrics = [number for glyph in glyphs for number in face.metrics(glyph)]
    tables = {tag: bytearray(face.tables[tag]) for tag in _COPIED}
    struct.pack_into(">L", tables["head"], 8, 0)
    struct.pack_into(">H", tables["head"], 50, 1)
    struct.pack_into(">H", tables["hhea"], 34, len(glyphs))
    struct.pack_into(">H", tables["maxp"], 4, len(glyphs))
    tables["glyf"] = bytearray(b"".join(outlines))
    tables["hmtx"] = bytearray(struct.pack(">" + "Hh" * len(glyphs), *metrics))
    tables["loca"] = bytearray(struct.pack(f">{len(starts)}L", *starts))
    return _file(tables)


def glyph_map(letters: list[str]) -> bytes:
    """Code of a letter to number of its glyph in `font_program`, two bytes each."""
    codes = [ord(letter) for letter in letters]
    table = bytearray(2 * (codes[-1] + 1))
    for glyph, code in enumerate(codes, 1):
        struct.pack_into(">H", table, 2 * code, glyph)
    return bytes(table)


def width_array(face: Face, letters: list[str]) -> str:
    """The widths by code, as the dictionary of a font lists them."""
    parts: list[str] = []
    before = -2
    for letter in letters:
        code = ord(letter)
        if code != before + 1:
            parts.append(f"{']' if parts else ''}{code}[")
        parts.append(f"{face.width(letter)} ")
        before = code
    return f"[{''.join(parts)}]]"


def letter_map(letters: list[str]) -> bytes:
    """The map by which a reader takes the text out again (ToUnicode)."""
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for start in range(0, len(letters), 100):
        some = letters[start : start + 100]
        lines.append(f"{len(some)} beginbfchar")
        lines += [f"<{ord(letter):04X}> <{ord(letter):04X}>" for letter in some]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")


def _checksum(content: bytes) -> int:
    content += bytes(-len(content) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(content) // 4}L", content)
    return sum(words) & 0xFFFFFFFF


def _file(tables: dict[str, bytearray]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    directory = [struct.pack(">LHHHH", 0x10000, count, 16 << power, power, 16 * (count - (1 << power)))]
    body: list[bytes] = []
    place = 12 + 16 * count
    head = 0
    for tag in sorted(tables):
        content = bytes(tables[tag])
        if tag == "head":
            head = place
        directory.append(struct.pack(">4sLLL", tag.encode(), _checksum(content), place, len(content)))
        content += bytes(-len(content) % 4)
        body.append(content)
        place += len(content)
    made = bytearray(b"".join(directory + body))
    struct.pack_into(">L", made, head + 8, (_MAGIC - _checksum(bytes(made))) & 0xFFFFFFFF)
    return bytes(made)
