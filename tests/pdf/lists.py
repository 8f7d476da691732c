"""What a household has to do, to bring and to keep in mind."""

from __future__ import annotations

from tests.pdf.voices import phrase
from vita_assist.handouts.blocks import Item, Items

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
