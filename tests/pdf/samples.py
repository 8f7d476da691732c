"""A household's plan in three languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.pdf.lists import BRING, CHECK, CHILD, DATES, DRAFT, NUMBER_FAILS, TO_DO
from tests.pdf.voices import phrase
from vita_assist.handouts.blocks import (
    Band,
    Grid,
    Handout,
    Heading,
    Paragraph,
    Row,
    SourceList,
)
from vita_assist.sources import Citation, Freshness, Source

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
DAY = date(2026, 2, 20)

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


OPENING = (
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
)
FOOTER = (
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
            *OPENING,
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
        footer=FOOTER,
    )
