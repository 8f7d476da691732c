"""Proof-reading by machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.language.catalogs import put, put_source
from vita_assist.language import Domain, Text, app_count, voice_of
from vita_assist.language.catalog import Entry
from vita_assist.language.check import check_catalogs, check_texts
from vita_assist.language.proofs import proof_read

if TYPE_CHECKING:
    from pathlib import Path


def proofs(language: str, english: str, translation: str, *notes: str) -> list[str]:
    """The places of what a proof-reader finds."""
    entry = Entry("a", english, strings=(translation,), notes=notes)
    return [told.place.removeprefix("language/proof/") for told in proof_read(language, entry)]


def faults(locales: Path, *texts: Text, domain: Domain = "content") -> list[str]:
    """The faults of all catalogs, in words."""
    voice = voice_of("en", locales)
    return [voice.words(fault) for fault in check_catalogs(locales, domain, texts)]


@pytest.mark.parametrize(
    "translation",
    [
        *("{name}을 적으십시오", "{name}를 적으십시오", "{name}이 없습니다", "{name}가 없습니다"),
        *("{name}은 없습니다", "{name}는 없습니다", "{name}와 함께", "{name}과 함께"),
        *(
            "{name}으로 보내십시오",
            "{name}로 보내십시오",
            "{name}로부터",
            "{name}이라고 적으십시오",
            "“{name}”을 적으십시오",
        ),
    ],
)
def test_a_particle_that_depends_on_the_last_sound_stands_behind_no_placeholder(
    translation: str,
) -> None:
    assert proofs("ko", "{name}", translation) == ["ko/particle"]


@pytest.mark.parametrize(
    "translation",
    [
        *("{name}에서 받으십시오", "{date} 기준", "{count}명이 있습니다", "{name} 사무소는"),
        *("{name}이상", "{date}까지", "{name}: 은행", "{name}에게"),
    ],
)
def test_a_particle_that_never_changes_may(translation: str) -> None:
    assert proofs("ko", "{name}", translation) == []


@pytest.mark.parametrize("translation", ["ITIN을(를) 적으십시오", "은(는)", "이(가)", "주소(으)로"])
def test_two_particles_in_one_are_a_fault(translation: str) -> None:
    assert "ko/both-particles" in proofs("ko", "Write the ITIN", translation)


@pytest.mark.parametrize(
    ("translation", "found"),
    [
        ("서명하세요.", ["ko/register"]),
        ("서명해요", ["ko/register"]),
        ("서명하십시오.", []),
        ("이것은 중요합니다.", []),
        ("당신의 여권", ["ko/address"]),
        ("귀하의 여권", []),
    ],
)
def test_korean_is_formal(translation: str, found: list[str]) -> None:
    assert proofs("ko", "Sign.", translation) == found


@pytest.mark.parametrize(
    ("translation", "found"),
    [
        ("Traiga tu pasaporte.", ["es/informal"]),
        ("Tú puedes venir.", ["es/informal"]),
        ("Usted puede venir.", []),
        ("Traiga su pasaporte; el estatus no importa.", []),
        ("l@s niñ@s", ["es/gender-sign"]),
        ("hijo(a)", ["es/gender-sign"]),
        ("voluntario/a", ["es/gender-sign"]),
        ("hijo o hija", []),
        ("Escriba a persona@irs.gov.", []),
        ("la sección 7213(a) y el SIAMIGH@", []),
        ("el SSN y/o el ITIN", ["es/gender-sign"]),
        ("Escriba “C/O” y el nombre; no escriba c/o.", []),
        ("chic/o", ["es/gender-sign"]),
        ("Quién firma?", ["es/opening-mark"]),
        ("¿Quién firma?", []),
        ("¡No firme!", []),
        ("Diga en inglés: “Bring it.” (Tráigalo)", []),
        ("Diga: “Bring it?”", ["es/opening-mark"]),
    ],
)
def test_spanish_says_usted_without_signs(translation: str, found: list[str]) -> None:
    assert proofs("es", "Bring it.", translation) == found


@pytest.mark.parametrize(
    ("english", "translation", "found"),
    [
        ("The “list”", 'La "lista"', ["quotes"]),
        ("Write 'itin'.", "Escriba 'itin'.", []),
        ("Call 1-800-829-1040.", "Llame al 1-800-829-1040.", []),
        ("Call 1-800-829-1040.", "Llame al 1-800-829-1041.", ["numbers"]),
        ("By April 15, 2026", "Hasta el 15 de abril", ["numbers"]),
        ("Form W-7", "Form W-7", ["same"]),
        ("ITIN", "ITIN", []),
        ("{day}: W-7", "{day}: W-7", []),
        ("No", "No", []),
    ],
)
def test_numbers_and_codes_stay_and_words_do_not(english: str, translation: str, found: list[str]) -> None:
    assert proofs("es", english, translation) == found


def test_a_date_may_bring_the_number_of_its_month() -> None:
    assert proofs("ko", "By April 15, 2026", "2026년 4월 15일까지") == []


def test_what_is_rightly_the_english_is_noted() -> None:
    assert proofs("es", "Total", "Total") == ["same"]
    assert proofs("es", "Total", "Total", "alike") == []


def test_every_fault_of_a_catalog_is_told_with_its_place(tmp_path: Path) -> None:
    put(
        tmp_path,
        "ko",
        Entry("a", "One"),
        Entry("b", "Two.", strings=("하나.",), fuzzy=True, was=("One.", "")),
        Entry("c", "By {day}", strings=("{dia}까지",)),
        Entry("d", "Four", strings=("넷\u202e",)),
        Entry("e", "Five", strings=("다섯",)),
        Entry("e", "Five", strings=("오",)),
        Entry("f", "Six", strings=("여섯",)),
        Entry("g", "Seven {name}", strings=("일곱 {name}을",)),
    )
    texts = [Text("a", "One"), Text("b", "Two."), Text("c", "By {day}"), Text("d", "Four")]
    texts += [Text("e", "Five"), Text("g", "Seven {name}"), Text("h", "Eight")]
    assert faults(tmp_path, *texts) == [
        "ko/content.po: a: Not translated.",
        "ko/content.po: b: Its English has changed since (fuzzy).",
        "ko/content.po: c: Its placeholders must be those of the English: {day}.",
        "ko/content.po: d: An invisible or forbidden character.",
        (
            "ko/content.po: g: A particle that depends on the last sound stands behind a placeholder."
            " Put a noun between them, or a particle that never changes."
        ),
        "ko/content.po: h: Not in the catalog. Run “words”.",
        "ko/content.po: e: Twice in the catalog.",
        "ko/content.po: f: No longer in use. Run “words”.",
    ]


def test_a_catalog_in_step_and_translated_has_no_faults(tmp_path: Path) -> None:
    pages = app_count("a", "{count} page", "{count} pages", count=1)
    forms = ("Una página", "{count} páginas")
    put(tmp_path, "es", Entry("a", "{count} page", "{count} pages", forms), domain="app")
    put(tmp_path, "ko", Entry("a", "{count} page", "{count} pages", ("{count}쪽",)), domain="app")
    assert faults(tmp_path, pages, domain="app") == []
    put(tmp_path, "ko", Entry("a", "{count} page", "{count} pages", forms), domain="app")
    assert faults(tmp_path, pages, domain="app") == ["ko/app.po: a: Not as many forms as the language has."]


def test_a_forged_header_is_a_fault(tmp_path: Path) -> None:
    head = "Language: ko\\nContent-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2;\\n"
    put_source(tmp_path, f'msgid ""\nmsgstr "{head}"\n'.encode())
    assert faults(tmp_path) == ["ko/content.po: The header Plural-Forms must be “nplurals=1; plural=0;”."]


def test_an_unreadable_catalog_is_a_fault(tmp_path: Path) -> None:
    put_source(tmp_path, b"\xff")
    told = "ko/content.po: not in UTF-8. Nothing of it is used. Save it as UTF-8."
    assert told in faults(tmp_path)


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ([Text("a", "One"), Text("a", "Two")], "clash"),
        ([Text("a", "{0.real}")], "brace"),
        ([Text("a", "One\u200b")], "character"),
        ([Text("a", "e\u0301")], "character"),
        ([Text("a", "One", plural="Two")], "plural"),
    ],
)
def test_the_english_is_checked_too(texts: list[Text], found: str) -> None:
    (fault,) = check_texts(texts)
    (what,) = (value for name, value in fault.values if name == "what")
    assert isinstance(what, Text)
    assert what.place == f"language/check/{found}"


def test_one_text_that_is_used_twice_is_no_fault() -> None:
    assert check_texts([Text("a", "One"), Text("a", "One").filled(day="x")]) == ()
