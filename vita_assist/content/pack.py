"""The content as the program uses it: one frozen pack, checked before it exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date

from vita_assist.content.glossary import Term
from vita_assist.guidance.rule import Rules
from vita_assist.handouts.card import CardDesign
from vita_assist.handouts.sheet import Sheet
from vita_assist.interview.fact import Fact
from vita_assist.interview.page import Page
from vita_assist.language import Text
from vita_assist.law import Matter
from vita_assist.rights import Rights
from vita_assist.sources import Citation, Source, Support


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything that the content files say.

    `version` names this state of the content, `checked_on` is the oldest day on which any of it was last
    checked. `outlines` are the fixed sentences of each handout, by handout and key; `sheets` are the handouts
    that are made of rules, tables and points alone, `cards` those with a form of their own.
    """

    version: str
    checked_on: date
    tax_years: tuple[int, ...]
    facts: Mapping[str, Fact]
    pages: tuple[Page, ...]
    rules: Rules
    matter: Matter
    rights: Rights
    sources: Mapping[str, Source]
    glossary: Mapping[str, Term]
    outlines: Mapping[str, Mapping[str, Text]]
    sheets: Mapping[str, Sheet]
    cards: Mapping[str, CardDesign]

    def supports(self) -> Iterator[tuple[str, Support]]:
        """On what each part of law and rights rests, by its place."""
        yield from self.matter.supports()
        yield from self.rights.supports()

    def citations(self) -> Iterator[tuple[str, Citation]]:
        """Every citation of the content, by the place of what it supports."""
        for page in self.pages:
            yield from ((f"pages/{page.id}", citation) for citation in page.citations)
        for rule in self.rules.rules.values():
            yield from ((f"rules/{rule.id}", citation) for citation in rule.citations)
        for value in self.rules.parameters.values():
            yield from ((f"parameters/{value.id}", citation) for citation in value.citations)
        for place, support in self.supports():
            yield from ((place, citation) for citation in support.citations)
        for claim in self.matter.claims:
            yield from ((f"law/claims/{claim.id}", citation) for citation in claim.said_in)

    def texts(self) -> Iterator[Text]:
        """Every text of the content, each once, in the order of the files.

        Extraction, completeness of the translations and the pseudo-language all go by it.
        """
        seen: set[str] = set()
        law = (self.rules, self.matter, self.rights, self.sources)
        for text in _texts_in((self.facts, self.pages, *law, self.outlines, self.sheets, self.cards)):
            if text.place not in seen:
                seen.add(text.place)
                yield text


def _texts_in(value: object) -> Iterator[Text]:
    """The texts anywhere in a record: a text added to a record is found without a word here."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts_in(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts_in(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts_in(getattr(value, field.name))
