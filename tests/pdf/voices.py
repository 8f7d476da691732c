"""Voices that need no catalog: phrasebooks, and a language with longer words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vita_assist.language import Text
from vita_assist.language.voice import Said

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}


@dataclass(frozen=True)
class Phrasebook:
    """A voice out of `PHRASES`; what is not in it is said in English, with a mark."""

    language: str
    draft: bool = False

    def say(self, text: Text) -> Said:
        """The phrase, with its values."""
        translated = PHRASES.get(text.english, {}).get(self.language)
        words = text.english if translated is None else translated
        values = {name: self._value(value) for name, value in text.values}
        fallback = translated is None and self.language != "en"
        language = "en" if translated is None else self.language
        return Said(words.format(**values), language, fallback)

    def words(self, text: Text) -> str:
        """Only the words."""
        return self.say(text).words

    def _value(self, value: object) -> str:
        if not isinstance(value, date):
            return str(value)
        if self.language == "ko":
            return f"{value.year}년 {value.month}월 {value.day}일"
        month = _MONTHS[self.language].split()[value.month - 1]
        if self.language == "es":
            return f"{value.day} de {month} de {value.year}"
        return f"{month} {value.day}, {value.year}"


@dataclass(frozen=True)
class Pseudo:
    """English in brackets with each word four tenths longer."""

    language: str = "x-pseudo"
    draft: bool = False

    def say(self, text: Text) -> Said:
        """The English, longer."""
        words = Phrasebook("en").words(text)
        longer = " ".join(word + "ö" * (4 * len(word) // 10) for word in words.split(" "))
        return Said(f"[{longer}]", self.language)

    def words(self, text: Text) -> str:
        """Only the words."""
        return self.say(text).words


def phrase(english: str, ko: str | None = None, es: str | None = None) -> Text:
    """A text whose translations the phrasebooks know."""
    known = {"ko": ko, "es": es}
    PHRASES[english] = {language: words for language, words in known.items() if words is not None}
    return Text(f"sample/{len(PHRASES)}", english)


PHRASES: dict[str, dict[str, str]] = {
    "Page {page} of {pages}": {"ko": "{pages}쪽 중 {page}쪽", "es": "Página {page} de {pages}"},
    "Empty box to tick": {"ko": "표시할 빈칸", "es": "Casilla vacía para marcar"},
    "Checked {day}.": {"ko": "{day} 확인.", "es": "Consultado el {day}."},
    "Where no other day is given, the sources were checked on {day}.": {
        "ko": "그 밖의 모든 출처의 확인일: {day}.",
        "es": "Todas las demás fuentes se verificaron el {day}.",
    },
    "All sources were checked on {day}.": {
        "ko": "모든 출처의 확인일: {day}.",
        "es": "Todas las fuentes se verificaron el {day}.",
    },
    "EN: in English, because it is not yet translated.": {
        "ko": "EN: 아직 번역되지 않아 영어로 적었습니다.",
        "es": "EN: en inglés, porque aún no se ha traducido.",
    },
    "The Korean translation is a draft. No named person has reviewed it.": {
        "ko": "한국어 번역은 초안입니다. 실명으로 검토한 사람이 아직 없습니다.",
        "es": "La traducción al coreano es un borrador. Ninguna persona identificada la ha revisado.",
    },
    "The Spanish translation is a draft. No named person has reviewed it.": {
        "ko": "스페인어 번역은 초안입니다. 실명으로 검토한 사람이 아직 없습니다.",
        "es": "La traducción al español es un borrador. Ninguna persona identificada la ha revisado.",
    },
}
