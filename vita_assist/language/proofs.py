"""Proof-reading of the catalogs: whatever a machine can find in a translation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vita_assist.language.filling import names, without_placeholders
from vita_assist.language.fitness import Misfit
from vita_assist.language.text import app_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vita_assist.language.catalog import Entry
    from vita_assist.language.text import Text

ALIKE: Final = "alike"
"""The note of a translator on an entry whose translation is rightly the English itself."""

_WORD = re.compile(r"[a-z]{2}")
_NUMBER = re.compile(r"\d+(?:[.,\-]\d+)*")


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that a language does not write, and what to write instead."""

    pattern: re.Pattern[str]
    told: Text


_KOREAN = (
    Rule(
        # Also behind a closing mark, and with a second particle; not at the start of a longer word.
        re.compile(
            r"\}[”\u2019)」]?(?:을|를|이|가|은|는|와|과|으로|로|이나|나|이며|며|이라|라|이란|란|이라고|라고)"
            r"(?:부터|서|써|도|만|의|는)?(?![가-힣])"
        ),
        app_text(
            "language/proof/ko/particle",
            "A particle that depends on the last sound stands behind a placeholder."
            " Put a noun between them, or a particle that never changes.",
        ),
    ),
    Rule(
        re.compile(r"(?:[을은이과]|으로)\((?:를|는|가|와|로)\)|[를는가와]\([을은이과]\)|\((?:으|이)\)"),
        app_text("language/proof/ko/both-particles", "Two particles in one, such as 을(를)."),
    ),
    Rule(
        re.compile(r"[가-힣](?:세요|해요|어요|아요|예요|에요|네요|군요)(?![가-힣])"),
        app_text("language/proof/ko/register", "Not in 하십시오체. Use -습니다 or -십시오."),
    ),
    Rule(
        re.compile(r"당신|여러분"),
        app_text("language/proof/ko/address", "당신 or 여러분. Leave it out, or use 귀하."),
    ),
)

_SPANISH = (
    Rule(
        re.compile(
            r"\b(?:tú|tu|tus|ti|te|contigo|tuy[oa]s?|vos|vosotr[oa]s|vuestr[oa]s?|os"
            r"|eres|estás|tienes|puedes|debes|quieres|necesitas|vives|sabes|recibes|has)\b",
            re.IGNORECASE,
        ),
        app_text("language/proof/es/informal", "An informal form. Use usted."),
    ),
    Rule(
        # A name in capitals may end so (SIAMIGH@), and (a) after a figure is part of a law (section 7213(a)).
        re.compile(
            r"(?-i:[a-záéíóúüñ])@s?(?![\w.])|[^\W\d]\((?:as?|es|s)\)|(?!\bc/o\b)\w/(?:as?|os?)\b", re.IGNORECASE
        ),
        app_text("language/proof/es/gender-sign", "A sign for both genders, such as @, (a) or /a."),
    ),
    Rule(
        re.compile(r"^[^¿]*\?|^[^¡]*!(?!=)"),
        app_text("language/proof/es/opening-mark", "A question or exclamation that is not opened."),
    ),
)

_QUOTED: Final = re.compile("\u201c([^\u201d{]*)\u201d")
"""What is quoted; words for an agent stay English, and follow the rules of English."""
_RULES: Final = {"ko": _KOREAN, "es": _SPANISH}


def proof_read(language: str, entry: Entry) -> Iterator[Text]:
    """What is wrong with a translation that is otherwise fit to be shown."""
    for string in entry.strings:
        for proof in (_same_as_english, _numbers, _quotes):
            told = proof(entry, string)
            if told is not None:
                yield told
        own = _QUOTED.sub(lambda quoted: "" if quoted[1] in entry.english else quoted[0], string)
        for rule in _RULES.get(language, ()):
            if rule.pattern.search(own):
                yield rule.told


def _same_as_english(entry: Entry, string: str) -> Text | None:
    """Codes such as ITIN or W-7 are the same in every language; so is what a translator has noted."""
    if string != entry.english or ALIKE in entry.notes:
        return None
    if not _WORD.search(without_placeholders(string)):
        return None
    return app_text(
        "language/proof/same",
        "The same as the English. If that is right, note “{note}” on it.",
        note=ALIKE,
    )


def _numbers(entry: Entry, string: str) -> Text | None:
    """Every number of the English must be there; a date may bring more (its month)."""
    there = set(_NUMBER.findall(string))
    wanted = set(_NUMBER.findall(entry.english))
    if entry.plural:
        wanted &= set(_NUMBER.findall(entry.plural))
    lost = sorted(wanted - there)
    if not lost:
        return None
    return app_text(
        "language/proof/numbers",
        "A number of the English is not there: {numbers}.",
        numbers=", ".join(lost),
    )


def _quotes(entry: Entry, string: str) -> Text | None:
    """Straight marks belong to code that the English quotes, and to nothing else."""
    if all(string.count(mark) <= entry.english.count(mark) for mark in "\"'"):
        return None
    return app_text("language/proof/quotes", "Straight quotation marks. Use curly ones.")


def told_misfit(reason: Misfit, entry: Entry) -> Text:
    """What to say about a translation that cannot be shown."""
    match reason:
        case Misfit.MISSING:
            return app_text("language/misfit/missing", "Not translated.")
        case Misfit.FUZZY:
            return app_text("language/misfit/fuzzy", "Its English has changed since (fuzzy).")
        case Misfit.PLACEHOLDERS:
            wanted = sorted(names(entry.english) | names(entry.plural))
            return app_text(
                "language/misfit/placeholders",
                "Its placeholders must be those of the English: {names}.",
                names=" ".join(f"{{{name}}}" for name in wanted) or "-",
            )
        case Misfit.CHARACTERS:
            return app_text("language/misfit/characters", "An invisible or forbidden character.")
        case Misfit.FORMS:
            return app_text("language/misfit/forms", "Not as many forms as the language has.")
