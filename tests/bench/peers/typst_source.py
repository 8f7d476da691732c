"""A handout as source for typst: the same words, sizes and places as on our own page."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.peers.words import PAGE, PAGES, Abreast, Part, Piece, Sheet, Side, Sources, Table
from vita_assist.pdf.styles import MARGIN

# A line is 1 em from its foot to its head, so that leading adds up to the height of ours.
_HEAD = """\
#set document(title: {title})
#set text(font: "Noto Sans KR", size: {size}pt, lang: {language}, hyphenate: false, fallback: false)
#set text(top-edge: 0.86em, bottom-edge: -0.14em)
#set par(leading: 0.36em, spacing: 0.36em)
#show heading: it => it.body
{weights}
#let as-chip(language, words) = box(stroke: 0.4pt, inset: (x: 2.2pt), text(size: {chip}pt, lang: language, words))
#let tick = box(width: {box}pt, height: {box}pt, stroke: 0.8pt)
#let abreast(..cells) = grid(columns: {columns}, row-gutter: {gap}pt, ..cells)
#set page(paper: "us-letter", margin: (x: {margin}pt, top: {margin}pt, bottom: 84pt), footer-descent: 0pt, footer: [
#line(length: 100%, stroke: 0.5pt)
#grid(columns: (1fr,) * {count}, column-gutter: {gutter}pt, {foot})])
"""
_WEIGHTS = ("title", "heading", "subheading", "body", "strong", "small", "small_strong", "tiny", "foot")
_AT = '" + context str(counter(page).get().first()) + "'
_OF = '" + context str(counter(page).final().first()) + "'


def typst_source(sheet: Sheet) -> str:
    """The whole file."""
    scale = sheet.scale
    two = len(sheet.languages) > 1
    weights = []
    for name in _WEIGHTS:
        style = getattr(scale, name)
        way = ', weight: "bold"' if style.bold else ""
        weights.append(f"#let as-{name}(language, words) = text(size: {style.size}pt, lang: language{way}, words)")
    head = _HEAD.format(
        title=_string(sheet.name),
        size=scale.body.size,
        language=_string(sheet.languages[0]),
        weights="\n".join(weights),
        chip=scale.chip.size,
        box=scale.box,
        columns=f"(1fr, {scale.gutter}pt, 1fr)" if two else f"({scale.gutter}pt, 1fr)",
        gap=scale.gap,
        margin=MARGIN,
        count=len(sheet.foot),
        gutter=scale.gutter,
        foot=", ".join(map(_content, sheet.foot)).replace(PAGE, _AT).replace(PAGES, _OF),
    )
    title = _abreast([_row("h1", sheet.title)])
    return "\n".join([head, title, "#line(length: 100%, stroke: 1.2pt)", *_parts(sheet)])


def _parts(sheet: Sheet) -> Iterator[str]:
    """Paragraphs and items in a row share one grid."""
    waiting: list[str] = []
    for part in sheet.parts:
        if isinstance(part, Abreast) and part.kind in {"p", "item"}:
            waiting.append(_row(part.kind, part.sides, _label(part)))
            continue
        if waiting:
            yield _abreast(waiting)
            waiting = []
        yield _part(sheet, part)
    if waiting:
        yield _abreast(waiting)


def _part(sheet: Sheet, part: Part) -> str:
    match part:
        case Table():
            return _table(sheet, part)
        case Sources():
            return _sources(part)
        case Abreast():
            row = _abreast([_row(part.kind, part.sides)])
            if part.kind == "band":
                return f"#block(stroke: 1pt, inset: 6pt)[{row}]"
            return f"#v({sheet.scale.gap * (2 if part.kind == 'h2' else 1):.1f}pt, weak: true)\n{row}"


def _label(part: Abreast) -> str:
    return f'[#align(center)[{"#tick " if part.boxed else ""}#as-strong("en", {_string(part.label)})]]'


def _row(kind: str, sides: list[Side], label: str = "[]") -> str:
    cells = [_content(side) for side in sides]
    if kind.startswith("h"):
        # One heading in the structure, as with us; the other language stands beside it.
        cells[0] = f"[#heading(level: {kind[1]}){cells[0]}]"
    return ", ".join([cells[0], label, *cells[1:]] if len(cells) > 1 else [label, cells[0]])


def _abreast(rows: list[str]) -> str:
    return f"#abreast({', '.join(rows)})"


def _table(sheet: Sheet, part: Table) -> str:
    caption = _abreast([_row("p", part.caption)])
    cells = [f"table.header({', '.join(map(_content, part.columns))})"]
    for entry in part.entries:
        cells += map(_content, entry.cells)
        if entry.details:
            inner = ", ".join(map(_content, entry.details))
            inner = f"#grid(columns: (1fr,) * {len(entry.details)}, column-gutter: {sheet.scale.gutter}pt, {inner})"
            cells.append(f"table.cell(colspan: {len(part.columns)})[{inner}]")
    style = "stroke: (x: none, y: 0.35pt), inset: (x: 5pt, y: 2.5pt)"
    return f"{caption}\n#table(columns: (auto,) * {len(part.columns)}, {style}, {', '.join(cells)})"


def _sources(part: Sources) -> str:
    cells = [_content([words]) for mark, entry in part.entries for words in ([Piece("tiny", mark, "en")], entry)]
    said = _content([part.said])
    return f"{said[1:-1]}\n#grid(columns: (22pt, 1fr, 22pt, 1fr), row-gutter: 2pt, {', '.join(cells)})"


def _content(side: Side) -> str:
    """Paragraphs as content of typst."""
    return "[" + "\n\n".join(" ".join(map(_piece, words)) for words in side) + "]"


def _piece(piece: Piece) -> str:
    return f"#as-{piece.weight}({_string(piece.language)}, {_string(piece.words)})"


def _string(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
