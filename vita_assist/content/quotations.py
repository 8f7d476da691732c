"""Quoted fragments held against a document: each must stand there to the letter."""

from __future__ import annotations

from collections.abc import Iterator

from vita_assist.content.pack import Pack
from vita_assist.errors import InputError
from vita_assist.language import Text, app_text


def quotations(pack: Pack, source: str) -> Iterator[tuple[str, str, str]]:
    """Every fragment that is quoted from a source: where it is quoted, the place in the source, the fragment."""
    for where, citation in pack.citations():
        if citation.source.id == source:
            yield from ((where, citation.locator, quote) for quote in citation.quotes)


def misquotations(pack: Pack, source: str, document: str) -> Iterator[Text]:
    """A fault for each fragment that does not stand in the text of a document.

    Only white space is taken alike, since a text file breaks its lines where it likes. Raises `InputError` where
    there is no such source.
    """
    if source not in pack.sources:
        known = sorted({citation.source.id for _, citation in pack.citations() if citation.quotes})
        raise InputError(
            app_text(
                "content/no-source-id", "--document: there is no such source. Allowed: {ids}.", ids=", ".join(known)
            )
        )
    text = _even(document)
    for where, locator, quote in quotations(pack, source):
        if _even(quote) not in text:
            yield app_text(
                "content/misquoted",
                "{place}: “{quote}” does not stand in the document ({locator}). Allowed: its words to the letter.",
                place=where,
                quote=quote,
                locator=locator,
            )


def _even(text: str) -> str:
    return " ".join(text.split())
