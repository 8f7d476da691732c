"""A household's plan in three languages, and a voice that needs no catalog."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vita_assist.handouts.blocks import (
    Band,
    Grid,
    Handout,
    Heading,
    Item,
    Items,
    Paragraph,
    Row,
    SourceList,
)
from vita_assist.language import Text
from vita_assist.language.voice import Said
from vita_assist.sources import Citation, Freshness, Source

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
DAY = date(2026, 2, 20)

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

YOU = phrase("You", "귀하", "Usted")
SPOUSE = phrase("Your spouse", "귀하의 배우자", "Su cónyuge")
CHILD = phrase("Child 1", "자녀 1", "Hijo 1")
DRAFT = phrase("draft", "초안", "borrador")
NUMBER_OK = phrase("number ok", "번호 적합", "número válido")
NUMBER_FAILS = phrase("number fails", "번호 부적합", "número no válido")
CHECK = phrase("check", "확인 필요", "por verificar")

TO_DO = Items(
    boxes=True,
    items=(
        Item(
            phrase(
                "Renew your ITIN with Form W-7. Write “expired” nowhere else on the return.",
                "양식 W-7로 개인 납세자 식별 번호(ITIN)를 갱신하십시오. 신고서의 다른 곳에는 “만료”라고 적지 마십시오.",
                "Renueve su ITIN con el Formulario W-7(SP). No escriba “vencido” en ninguna otra "
                "parte de la declaración.",
            ),
            number=1,
            people=(YOU,),
            due=phrase("by April 15, 2026", "2026년 4월 15일까지", "a más tardar el 15 de abril de 2026"),
            detail=phrase(
                "It was last on a federal return for tax year 2021. An ITIN that is not used for "
                "three years in a row expires at the end of the third year.",
                "이 번호는 2021 과세연도 연방 신고서에 마지막으로 쓰였습니다. 3년 연속 쓰이지 않은 "
                "ITIN은 셋째 해 말에 만료됩니다.",
                "Apareció por última vez en una declaración federal del año tributario 2021. Un "
                "ITIN que no se usa tres años seguidos vence al final del tercer año.",
            ),
            notes=(1, 2),
        ),
        Item(
            phrase(
                "Mail the return together with Form W-7 and the original documents. It cannot be filed electronically.",
                "신고서를 양식 W-7 및 원본 서류와 함께 우편으로 보내십시오. 전자 신고는 할 수 없습니다.",
                "Envíe la declaración por correo junto con el Formulario W-7(SP) y los documentos "
                "originales. No se puede presentar por vía electrónica.",
            ),
            number=2,
            people=(YOU, SPOUSE),
            due=phrase("by April 15, 2026", "2026년 4월 15일까지", "a más tardar el 15 de abril de 2026"),
            notes=(2,),
        ),
        Item(
            phrase(
                "Ask the IRS for an Identity Protection PIN. This is an offer, not a duty.",
                "국세청(IRS)에 신원 보호 개인 식별 번호(IP PIN)를 신청하십시오. 의무가 아니라 선택입니다.",
                "Pida al IRS un número de identificación personal de protección de la identidad "
                "(IP PIN). Es una opción, no una obligación.",
            ),
            number=3,
            people=(YOU, SPOUSE, CHILD),
            detail=phrase(
                "Call 1 (800) 908-4490 or use the tool at IRS.gov/ippin.",
                "1 (800) 908-4490으로 전화하거나 IRS.gov/ippin의 도구를 쓰십시오.",
                "Llame al 1 (800) 908-4490 o use la herramienta en IRS.gov/ippin.",
            ),
            marks=(DRAFT,),
            notes=(3,),
        ),
    ),
)
BRING = Items(
    boxes=True,
    items=(
        Item(
            phrase(
                "The letter in which the IRS gave the number (CP565)",
                "국세청이 번호를 알린 서신(CP565)",
                "La carta en que el IRS le dio el número (CP565)",
            ),
            number=4,
            people=(YOU, SPOUSE),
        ),
        Item(
            phrase(
                "A passport, or two documents of which one has a photograph",
                "여권, 또는 사진이 있는 것을 포함한 서류 두 가지",
                "Un pasaporte, o dos documentos de los que uno tenga fotografía",
            ),
            number=5,
            people=(YOU,),
        ),
        Item(
            phrase(
                "The Social Security card",
                "사회보장카드",
                "La tarjeta del Seguro Social",
            ),
            number=6,
            people=(CHILD,),
        ),
        Item(
            phrase(
                "Every Form W-2 and Form 1099 for 2025, and what you paid in rent or for care of "
                "the child, even if it was $1,234.56 in cash",
                "2025년분 양식 W-2와 양식 1099 전부, 그리고 현금 $1,234.56이었더라도 임차료나 자녀 돌봄에 낸 금액",
                "Todos los Formularios W-2 y 1099 de 2025, y lo que pagó de alquiler o por el "
                "cuidado del niño, aunque hayan sido $1,234.56 en efectivo",
            ),
            number=7,
        ),
    ),
)
BENEFITS = Grid(
    phrase(
        "Does the number meet the test?",
        "번호가 요건에 맞습니까?",
        "¿Cumple el número el requisito?",
    ),
    (
        phrase("Benefit", "혜택", "Beneficio"),
        phrase("Person", "사람", "Persona"),
        phrase("Result", "결과", "Resultado"),
    ),
    (
        Row(
            (
                phrase(
                    "Earned income tax credit",
                    "근로소득세액공제(EITC)",
                    "Crédito tributario por ingreso del trabajo",
                ),
                phrase("All on the return", "신고서의 모든 사람", "Todos en la declaración"),
                NUMBER_FAILS,
            ),
            number=8,
            details=(
                phrase(
                    "You and your spouse each need a Social Security number that is valid for "
                    "work. An ITIN does not count.",
                    "귀하와 배우자 모두 취업에 유효한 사회보장번호가 있어야 합니다. ITIN은 인정되지 않습니다.",
                    "Usted y su cónyuge necesitan cada uno un número de Seguro Social válido para "
                    "trabajar. Un ITIN no sirve.",
                ),
            ),
            notes=(3,),
        ),
        Row(
            (
                phrase("Child tax credit", "자녀세액공제(CTC)", "Crédito tributario por hijos"),
                CHILD,
                NUMBER_FAILS,
            ),
            number=9,
            details=(
                phrase(
                    "For 2025 the child and at least one parent need a Social Security number that is valid for work.",
                    "2025년에는 자녀와 부모 중 적어도 한 명에게 취업에 유효한 사회보장번호가 있어야 합니다.",
                    "Para 2025, el hijo y al menos uno de los padres necesitan un número de Seguro "
                    "Social válido para trabajar.",
                ),
            ),
            notes=(3, 4),
        ),
        Row(
            (
                phrase(
                    "Credit for other dependents",
                    "기타 부양가족 공제(ODC)",
                    "Crédito por otros dependientes",
                ),
                CHILD,
                CHECK,
            ),
            number=10,
            details=(
                phrase(
                    "Your ITIN has expired. Renew it by the due date of the return.",
                    "귀하의 ITIN이 만료되었습니다. 신고서 기한까지 갱신하십시오.",
                    "Su ITIN está vencido. Renuévelo antes del plazo de la declaración.",
                ),
            ),
            marks=(DRAFT,),
            notes=(1,),
        ),
    ),
)
DATES = Items(
    (
        Item(
            phrase(
                "The return is due on April 15, 2026.",
                "신고 기한은 2026년 4월 15일입니다.",
                "La declaración vence el 15 de abril de 2026.",
            ),
            notes=(2,),
        ),
        Item(
            phrase(
                "With Form 4868 sent by that day, you have until October 15, 2026 to file. Tax "
                "that you owe is still due in April.",
                "그날까지 양식 4868을 보내면 2026년 10월 15일까지 신고할 수 있습니다. 낼 세금의 "
                "기한은 그대로 4월입니다.",
                "Si envía el Formulario 4868 a más tardar ese día, tiene hasta el 15 de octubre de "
                "2026 para presentarla. El impuesto que deba sigue venciendo en abril.",
            ),
            notes=(2,),
        ),
    )
)


def source(name: str, title: str, page: str) -> Citation:
    """A place in a document of the IRS."""
    address = f"https://www.irs.gov/pub/irs-pdf/{name}.pdf"
    document = Source(f"irs-{name}", title, "IRS", address, primary=True, checked_on=DAY)
    return Citation(document, page)


SOURCES = SourceList(
    (
        (1, source("p1915", "Publication 1915, Understanding Your IRS ITIN", "page 10")),
        (2, source("iw7", "Instructions for Form W-7 (December 2024)", "page 3, When To Apply")),
        (3, source("p596", "Publication 596, Earned Income Credit (2025)", "page 6, Rule 2")),
        (4, source("i1040s8", "Instructions for Schedule 8812 (2025)", "page 2, Line 4")),
    )
)


def filing_plan(*extra: Paragraph) -> Handout:
    """The plan of two parents with ITINs and a child of seven."""
    return Handout(
        id="filing-plan",
        title=phrase(
            "Your filing plan for tax year 2025",
            "2025 과세연도 신고 계획",
            "Su plan de declaración para el año tributario 2025",
        ),
        blocks=(
            Paragraph(
                phrase(
                    "This plan follows from your answers at the desk. It names nobody and decides "
                    "nothing. Take it with you, and ask about any number on it.",
                    "이 계획은 접수처에서 하신 답변에 따른 것입니다. 누구의 이름도 적지 않으며 아무것도 "
                    "결정하지 않습니다. 가져가시고, 어느 번호든 물어보십시오.",
                    "Este plan se basa en sus respuestas en la mesa. No nombra a nadie ni decide "
                    "nada. Lléveselo y pregunte por cualquiera de los números.",
                )
            ),
            Band(
                phrase(
                    "This content was last checked 41 days ago. Ask the site coordinator whether anything has changed.",
                    "이 내용은 41일 전에 마지막으로 확인되었습니다. 바뀐 것이 있는지 담당자에게 물어보십시오.",
                    "Este contenido se revisó por última vez hace 41 días. Pregunte al coordinador "
                    "del sitio si algo ha cambiado.",
                )
            ),
            Heading(phrase("To do", "할 일", "Qué hacer")),
            TO_DO,
            Heading(phrase("Bring", "가져올 것", "Qué traer")),
            BRING,
            Heading(phrase("Numbers and credits", "번호와 세액공제", "Números y créditos")),
            BENEFITS,
            Heading(phrase("Dates", "기한", "Fechas")),
            DATES,
            Heading(phrase("How to file", "신고 방법", "Cómo presentar")),
            Paragraph(
                phrase(
                    "On paper, by mail, because Form W-7 goes with the return.",
                    "양식 W-7을 신고서에 첨부하므로 종이 신고서를 우편으로 보냅니다.",
                    "En papel y por correo, porque el Formulario W-7(SP) va con la declaración.",
                ),
                number=11,
                notes=(2,),
            ),
            *extra,
            Heading(phrase("Sources", "출처", "Fuentes")),
            SOURCES,
        ),
        as_of=DAY,
        version="2026.2",
        freshness=Freshness.CHECK,
        footer=(
            phrase(
                "As of February 20, 2026, content 2026.2",
                "2026년 2월 20일 기준, 내용 2026.2",
                "Al 20 de febrero de 2026, contenido 2026.2",
            ),
            phrase(
                "General information, not legal advice",
                "일반 정보이며 법률 자문이 아닙니다",
                "Información general, no asesoría legal",
            ),
            phrase(
                "Mission Street Free Tax Clinic, (415) 555-0134, Saturdays 10 to 2",
                "미션 스트리트 무료 세금 상담소, (415) 555-0134, 토요일 10시~2시",
                "Clínica gratuita de impuestos de Mission Street, (415) 555-0134, sábados de 10 a 2",
            ),
        ),
    )
