"""A handout as a flat file for LibreOffice Writer: the same words, sizes and places as on our own page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from tests.bench.peers.words import PAGE, PAGES, WEIGHTS, Abreast, Part, Piece, Sheet, Side, Sources, Table, Words
from vita_assist.pdf.styles import FULL_WIDTH, MARGIN, PAGE_HEIGHT, PAGE_WIDTH

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = {"fo": "xsl-fo-compatible", "svg": "svg-compatible"} | {
    name: name for name in ("meta", "office", "style", "table", "text")
}
_SPACES = " ".join(f'xmlns:{short}="{_OASIS}:{name}:1.0"' for short, name in _NAMES.items())
_COUNTRIES = {"en": "US", "ko": "KR", "es": "US"}
_MARK_WIDTH = 22.0
_WHOLE = """\
<?xml version="1.0" encoding="UTF-8"?>
<office:document {spaces} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>{name}</dc:title><dc:language>{language}</dc:language></office:meta>
<office:font-face-decls><style:font-face style:name="N" svg:font-family="'Noto Sans KR'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph">
<style:paragraph-properties fo:line-height="94%"/>
<style:text-properties style:font-name="N" style:font-name-asian="N" style:font-name-complex="N"
 fo:language="{language}" fo:country="{country}"/></style:default-style></office:styles>
<office:automatic-styles>{automatic}<style:page-layout style:name="L">
<style:page-layout-properties fo:page-width="{width}pt" fo:page-height="{height}pt" fo:margin="{margin}pt"/>
<style:footer-style><style:header-footer-properties fo:min-height="48pt"/>
</style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
<style:footer>{foot}</style:footer></style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>
"""


def fodt_source(sheet: Sheet) -> str:
    """The whole file."""
    language = sheet.languages[0]
    foot = _abreast([_row(sheet.foot)], "A")
    foot = foot.replace(PAGE, '<text:page-number text:select-page="current">1</text:page-number>')
    title = _abreast([_row(sheet.title, outline=1)], "A")
    return _WHOLE.format(
        spaces=_SPACES,
        name=escape(sheet.name),
        language=language,
        country=_COUNTRIES[language],
        automatic="".join(_automatic(sheet)),
        width=PAGE_WIDTH,
        height=PAGE_HEIGHT,
        margin=MARGIN,
        foot=foot.replace(PAGES, "<text:page-count>1</text:page-count>"),
        body=title + "".join(_parts(sheet)),
    )


def _automatic(sheet: Sheet) -> Iterator[str]:
    """A style for each weight in each language, and for the columns of each kind of table."""
    for weight in WEIGHTS:
        for language in sheet.languages:
            yield _style(f"{weight}-{language}", "text", _letters(sheet, weight, language))
    yield _style("M", "paragraph", 'fo:text-align="center"')
    yield _style("H", "paragraph", 'fo:margin-top="4pt" fo:margin-bottom="0pt"')
    yield _style("C", "table-cell", 'fo:padding="1.8pt"')
    yield _style("T", "table-cell", 'fo:border-top="0.35pt solid #000000" fo:padding="2.5pt"')
    gutter = sheet.scale.gutter
    half = (FULL_WIDTH - gutter) / 2
    rest = FULL_WIDTH / 2 - _MARK_WIDTH
    sides = [half, gutter, half] if len(sheet.languages) > 1 else [gutter, FULL_WIDTH - gutter]
    for table, widths in {"A": sides, "S": [_MARK_WIDTH, rest] * 2}.items():
        yield _style(table, "table", f'style:width="{FULL_WIDTH}pt"')
        for place, width in enumerate(widths):
            yield _style(f"{table}{place}", "table-column", f'style:column-width="{width}pt"')


def _style(name: str, family: str, properties: str) -> str:
    inner = f"<style:{family}-properties {properties}/>"
    return f'<style:style style:name="{name}" style:family="{family}">{inner}</style:style>'


def _letters(sheet: Sheet, weight: str, language: str) -> str:
    """Writer keeps size, weight and language of Korean letters apart from those of others.

    A chip has no frame here: Writer draws it outside of the structure, which PDF/UA forbids.
    """
    how = getattr(sheet.scale, weight)
    country = _COUNTRIES[language]
    asian = f'style:language-asian="{language}" style:country-asian="{country}"'
    tongue = asian if language == "ko" else f'fo:language="{language}" fo:country="{country}"'
    bold = "bold" if how.bold else "normal"
    return (
        f'{tongue} fo:font-size="{how.size}pt" style:font-size-asian="{how.size}pt"'
        f' fo:font-weight="{bold}" style:font-weight-asian="{bold}"'
    )


def _parts(sheet: Sheet) -> Iterator[str]:
    """Paragraphs and items in a row share one table."""
    waiting: list[str] = []
    for part in sheet.parts:
        if isinstance(part, Abreast) and part.kind in {"p", "item"}:
            waiting.append(_row(part.sides, ("□ " if part.boxed else "") + part.label))
            continue
        if waiting:
            yield _abreast(waiting, "A")
            waiting = []
        yield _part(part)
    if waiting:
        yield _abreast(waiting, "A")


def _part(part: Part) -> str:
    match part:
        case Table():
            return _table(part)
        case Sources():
            cells = [_cell([words]) for mark, entry in part.entries for words in ([Piece("tiny", mark, "en")], entry)]
            cells += [_cell([])] * (-len(cells) % 4)
            rows = ["".join(cells[place : place + 4]) for place in range(0, len(cells), 4)]
            return _paragraph(part.said) + _abreast(rows, "S")
        case Abreast():
            return _abreast([_row(part.sides, outline=int(part.kind[1]) if part.kind.startswith("h") else 0)], "A")


def _row(sides: Sequence[Side], label: str = "", outline: int = 0) -> str:
    """Cells of the sides with the label between them, or before a single one; the first may be a heading."""
    cells = [_cell(side, outline=0 if place else outline) for place, side in enumerate(sides)]
    middle = f'<text:p text:style-name="M">{_span(Piece("strong", label, "en"))}</text:p>'
    cells.insert(len(cells) - 1, f'<table:table-cell table:style-name="C">{middle}</table:table-cell>')
    return "".join(cells)


def _abreast(rows: Sequence[str], style: str) -> str:
    columns = "".join(
        f'<table:table-column table:style-name="{style}{place}"/>'
        for place in range(rows[0].count("</table:table-cell>"))
    )
    whole = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return f'<table:table table:style-name="{style}">{columns}{whole}</table:table>'


def _table(part: Table) -> str:
    count = len(part.columns)
    head = "".join(_cell(column, "T") for column in part.columns)
    rows = []
    for entry in part.entries:
        rows.append("".join(_cell(cell, "T") for cell in entry.cells))
        if entry.details:
            inner = _abreast([_row(entry.details)], "A")
            merged = f'table:style-name="T" table:number-columns-spanned="{count}"'
            rows.append(f"<table:table-cell {merged}>{inner}<text:p/></table:table-cell>")
            rows[-1] += "<table:covered-table-cell/>" * (count - 1)
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return (
        f"{_abreast([_row(part.caption)], 'A')}<table:table>"
        f'<table:table-column table:number-columns-repeated="{count}"/><table:table-header-rows>'
        f"<table:table-row>{head}</table:table-row></table:table-header-rows>{body}</table:table>"
    )


def _cell(side: Side, style: str = "C", *, outline: int = 0) -> str:
    inner = "".join(_paragraph(words, outline) for words in side) or "<text:p/>"
    return f'<table:table-cell table:style-name="{style}">{inner}</table:table-cell>'


def _paragraph(words: Words, outline: int = 0) -> str:
    inner = " ".join(map(_span, words))
    if outline:
        return f'<text:h text:style-name="H" text:outline-level="{outline}">{inner}</text:h>'
    return f"<text:p>{inner}</text:p>"


def _span(piece: Piece) -> str:
    return f'<text:span text:style-name="{piece.weight}-{piece.language}">{escape(piece.words)}</text:span>'
