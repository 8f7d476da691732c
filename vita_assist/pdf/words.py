"""Words as they are set: composed letters, and the spaces at which a line must not break."""

from __future__ import annotations

import re
import unicodedata

# Spaces that formatting of dates and numbers brings and that no face of ours has; line ends.
_SPACES = str.maketrans({"\u2007": "\u00a0", "\u2009": "\u00a0", "\u202f": "\u00a0", "\t": " ", "\r": " ", "\n": " "})
_FORM_WORDS = (
    "Form|Forms|Schedule|Publication|Pub.|Notice|Line|Box|Section|page|pages|p.|"
    "Formulario|Formularios|Anexo|Publicación|Aviso|Línea|Casilla|Sección|página|"
    "양식|서식|별지|간행물|공지|부록|항목|페이지|§"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MESES = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"


def _after(words: str) -> str:
    return "(?:" + "|".join(f"(?<={re.escape(word)} )" for word in words.split("|")) + ")"


# Each begins with its space and the letters that can come after it, which are quick to look for in a long text.
_KEPT_SPACE = re.compile(
    rf" (?=[(A-Z0-9\u2013\u2014\u00b7조항호목쪽]|de |{_MESES})(?:"
    # A form and its number: Form W-7, 양식 1040-NR, Schedule 3-A, Anexo EIC.
    + _after(_FORM_WORDS)
    + r"(?=\(?[A-Z0-9])"
    # An article, a paragraph: 제 4 조.
    r"|(?<=제 )(?=\d)|(?<=\d )(?=[조항호목쪽]\b)"
    # A phone number: (800) 829-1040, 800 829 1040, 1 800 829 1040.
    r"|(?<=\(\d{3}\) )(?=\d{3})|(?<=\d{3} )(?=\d{3}[ -]\d{4})|(?<=\d{3} )(?=\d{4}\b)"
    r"|(?<=\b1 )(?=\(?\d{3}\)?[ -])"
    # A day and its month: April 15, 15 de abril.
    "|" + _after(_MONTHS) + rf"(?=\d)|(?<=\d )(?=de (?:{_MESES}))|(?<=\d de )(?=(?:{_MESES}))"
    # Its year: April 15, 2026; 15 de abril de 2026.
    r"|(?<=\d, )(?=20\d\d\b)|" + _after(_MESES) + r"(?=de 20\d\d\b)|(?<=[a-z] de )(?=20\d\d\b)"
    # 2026년 4월 15일.
    r"|(?<=\d년 )(?=\d+월)|(?<=\d월 )(?=\d+일)"
    # IP PIN.
    r"|(?<=IP )(?=PIN(?![A-Za-z0-9]))|(?<=Número )(?=A\b)"
    # A dash or a dot never begins a line.
    "|(?=[\u2013\u2014\u00b7] ))"
)


def composed(words: str) -> str:
    """The words in composed letters, each run of white space one space, kept spaces not breaking.

    Not remembered from one document to the next: what was printed for a household is forgotten.
    """
    tidy = unicodedata.normalize("NFC", words).translate(_SPACES).strip(" ")
    while "  " in tidy:
        tidy = tidy.replace("  ", " ")
    return _KEPT_SPACE.sub("\u00a0", tidy)


# At a space that is kept elsewhere; in an address after its signs and before its hyphens: one at the end of a line
# would be taken for one that the line break made, and lost where text is copied.
_PARTS = (re.compile("(?<=\u00a0)(?=.)"), re.compile(r"(?<=[/._@?=&])(?=[^/._@?=&-])|(?<=[^/-])(?=-)"))


def pieces(word: str) -> list[str]:
    """Where a word that is wider than its line may be parted; between any two letters where nothing is better."""
    for parting in _PARTS:
        parts = parting.split(word)
        if len(parts) > 1:
            return parts
    return list(word)
