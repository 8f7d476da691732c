"""A handout as HTML for WeasyPrint: the same words, sizes and places as on our own page."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from tests.bench.peers.words import PAGE, PAGES, WEIGHTS, Abreast, Part, Sheet, Side, Sources, Table
from vita_assist.pdf.styles import MARGIN

_STYLE = """\
@page {{ size: letter; margin: {margin}pt {margin}pt 84pt; @bottom-center {{ content: element(foot); width: 100% }} }}
body {{ font: {size}pt/1.36 "Noto Sans KR"; margin: 0 }}
h1, h2, h3, p, ul, table {{ margin: 0; padding: 0; font: inherit; list-style: none }}
footer {{ position: running(foot); border-top: 0.5pt solid }}
h1 {{ border-bottom: 1.2pt solid }}
h2 {{ padding-top: {wide}pt; break-after: avoid }}
h3 {{ padding-top: {gap}pt; break-after: avoid }}
.row {{ display: table; width: 100%; table-layout: fixed; margin-bottom: {gap}pt }}
.row > * {{ display: table-cell; vertical-align: top }}
.label {{ width: {gutter}pt; text-align: center; font-weight: bold }}
.box {{ display: inline-block; width: {box}pt; height: {box}pt; border: 0.8pt solid }}
.band {{ border: 1pt solid; padding: 6pt }}
.chip {{ border: 0.4pt solid; padding: 0 2.2pt }}
.mark {{ width: 22pt }}
table {{ width: 100%; border-collapse: collapse }}
td, th {{ text-align: left; vertical-align: top; padding: 2.5pt 5pt; border-top: 0.35pt solid; font-weight: inherit }}
:lang(ko) {{ word-break: keep-all }}
.page::after {{ content: counter(page) }}
.pages::after {{ content: counter(pages) }}
"""


def html_source(sheet: Sheet) -> str:
    """The whole file."""
    scale = sheet.scale
    style = _STYLE.format(
        margin=MARGIN,
        size=scale.body.size,
        wide=2 * scale.gap,
        gap=scale.gap,
        gutter=scale.gutter,
        box=scale.box,
    )
    for name in WEIGHTS:
        how = getattr(scale, name)
        weight = "; font-weight: bold" if how.bold else ""
        style += f".{name} {{ font-size: {how.size}pt; line-height: {how.leading}pt{weight} }}\n"
    return "\n".join(
        [
            f'<!DOCTYPE html><html lang="{sheet.languages[0]}"><head><meta charset="utf-8">',
            f"<title>{escape(sheet.name)}</title><style>{style}</style></head><body>",
            f"<footer>{_row(sheet.foot)}</footer>".replace(PAGE, _count("page")).replace(PAGES, _count("pages")),
            f"<h1>{_row(sheet.title)}</h1>",
            *_parts(sheet),
            "</body></html>",
        ]
    )


def _count(name: str) -> str:
    return f'<span class="{name}"></span>'


def _parts(sheet: Sheet) -> Iterator[str]:
    """Items in a row share one list."""
    listed = False
    for part in sheet.parts:
        item = isinstance(part, Abreast) and part.kind == "item"
        if item is not listed:
            yield "<ul>" if item else "</ul>"
            listed = item
        yield _part(part)
    if listed:
        yield "</ul>"


def _part(part: Part) -> str:
    match part:
        case Table():
            return _table(part)
        case Sources():
            return _sources(part)
        case Abreast(kind="band"):
            return f'<div class="band">{_row(part.sides)}</div>'
        case Abreast():
            tag = {"item": "li", "p": "div"}.get(part.kind, part.kind)
            box = '<span class="box"></span> ' if part.boxed else ""
            return f"<{tag}>{_row(part.sides, box + part.label)}</{tag}>"


def _row(sides: list[Side], label: str = "") -> str:
    """Sides with the label between them, or before a single one."""
    cells = [f"<span>{_content(side)}</span>" for side in sides]
    cells.insert(len(cells) - 1, f'<span class="label">{label}</span>')
    return f'<span class="row">{"".join(cells)}</span>'


def _table(part: Table) -> str:
    head = "".join(f"<th>{_content(column)}</th>" for column in part.columns)
    rows = []
    for entry in part.entries:
        first, *others = entry.cells
        cells = "".join(f"<td>{_content(cell)}</td>" for cell in others)
        rows.append(f'<tr><th scope="row">{_content(first)}</th>{cells}</tr>')
        if entry.details:
            rows.append(f'<tr><td colspan="{len(part.columns)}">{_row(entry.details)}</td></tr>')
    return f"{_row(part.caption)}<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _sources(part: Sources) -> str:
    rows = []
    for place in range(0, len(part.entries), 2):
        cells = (
            f'<span class="mark tiny">{mark}</span><span>{_content([words])}</span>'
            for mark, words in part.entries[place : place + 2]
        )
        rows.append(f'<div class="row">{"".join(cells)}</div>')
    return f"<p>{_content([part.said])}</p>{''.join(rows)}"


def _content(side: Side) -> str:
    paragraphs = (
        " ".join(f'<span class="{weight}" lang="{language}">{escape(said)}</span>' for weight, said, language in words)
        for words in side
    )
    return "<br>".join(paragraphs)
