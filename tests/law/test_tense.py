"""Only fresh content speaks of today: what is said of a past day is in the past tense, in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.households import pack
from vita_assist.language import Text
from vita_assist.language.voice import Voice
from vita_assist.language.voices import languages, voice_of
from vita_assist.law import status_on
from vita_assist.law.event import Course, Stage, Telling
from vita_assist.law.moment import Tense, Told

LOCALES = Path(__file__).resolve().parents[2] / "locales"
LANGUAGES = languages(LOCALES)
CHECKED = pack().matter.checked_on
OLD = CHECKED + timedelta(91)

PRESENT = {
    "en": re.compile(
        r"\b(?:is|are|can|has|does|binds|bars|holds|stands|remains?|applies|apply|allows|today|currently)\b"
    ),
    "es": re.compile(
        r"\b(?:es|son|está|están|hay|tiene|tienen|obliga|obligan|rige|rigen|sigue|siguen|ordena|prohíbe"
        r"|limita|limitan|queda|quedan|permite|permiten|abarca|abarcan|existe|hoy|actualmente)\b",
        re.IGNORECASE,
    ),
}
"""Verbs in the present that would tell how the law stands."""
KOREAN_END = re.compile(r"(?P<last>[가-힣])(?P<polite>습?)니(?:다|까)[.?”]*$")
PAST = 20
"""The final consonant ㅆ among the 28 of a syllable: whatever is past has it before its ending."""
OFFERS = {
    "en": ("A taxpayer clinic (LITC)", "I can show you", "As far as we know"),
    "ko": ("알려 드릴 수 있습니다", "보여 드릴 수 있습니다"),
    "es": ("Un taller para contribuyentes", "Puedo mostrarle", "Hasta donde sabemos"),
}
"""What a volunteer offers to do today, and the words for how far our knowledge goes: no claim of status."""


@cache
def voice(language: str) -> Voice:
    return voice_of(language, LOCALES)


def tellings() -> Iterator[Telling]:
    for question in pack().matter.questions:
        yield question.before.telling
    for event in pack().matter.events:
        for effect in event.effects.values():
            yield effect.telling


def told() -> Iterator[Told]:
    yield from (question.title for question in pack().matter.questions)
    for telling in tellings():
        yield telling.summary
        yield telling.say


def of_the_past() -> Iterator[Text]:
    """Everything that stands on the pages and papers of old content and tells how the law stood."""
    matter = pack().matter
    yield from (each.then.filled(day=CHECKED) for each in told())
    yield from (event.what for event in matter.events if event.effects)
    for case in matter.cases:
        yield from (case.limited, case.stage, case.appeal)
    words = matter.words
    yield from (named.text for named in words.stages.values() if named is not words.stages[Stage.FINAL])
    yield from (words.courses[course].text for course in (Course.LIMITS, Course.ALLOWS))
    yield from (words.groups[group].text for group in ("who", "decided"))


def presents(language: str, words: str) -> list[str]:
    """The sentences that tell something in the present tense."""
    sentences = re.split(r"(?<=[.?!])\s+(?=[A-ZÁÉÍÓÚ¿가-힣])", re.sub(r"“[^”]*”", "“”", words))
    found = []
    for sentence in sentences:
        if any(offer in sentence for offer in OFFERS[language]):
            continue
        if language == "ko":
            end = KOREAN_END.search(sentence)
            if end is not None and not _is_past(end["last"], end["polite"]):
                found.append(sentence)
        elif PRESENT[language].search(sentence):
            found.append(sentence)
    return found


def _is_past(last: str, polite: str) -> bool:
    return polite != "" and last not in "있겠" and (ord(last) - ord("가")) % 28 == PAST


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "The order bars ICE from using them."),
        ("en", "The order was temporary. It holds while the case goes on."),
        ("es", "La orden es provisional."),
        ("es", "El tribunal ordenó algo. La orden sigue vigente."),
        ("ko", "이 명령은 임시 명령입니다."),
        ("ko", "명령이 나왔습니다. 협정들은 효력이 정지되어 있습니다."),
    ],
)
def test_a_present_tense_is_found(language: str, words: str) -> None:
    assert presents(language, words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_on_old_pages_tells_nothing_in_the_present_tense(language: str) -> None:
    faults = [
        (text.place, sentence) for text in of_the_past() for sentence in presents(language, voice(language).words(text))
    ]
    assert not faults


@given(day=st.dates(date(2024, 1, 1), date(2031, 1, 1)))
def test_the_present_tense_is_for_fresh_content_of_the_day_alone(day: date) -> None:
    status = status_on(pack().matter, day)
    fresh = CHECKED <= day <= CHECKED + timedelta(30)
    assert status.moment.present == fresh
    for answered in status.answers:
        for text, of in (
            (answered.title, answered.question.title),
            (answered.summary, answered.standing.telling.summary),
            (answered.say, answered.standing.telling.say),
        ):
            assert (text is of.now) == fresh
            assert fresh or text.place == of.then.place


@given(day=st.dates(CHECKED + timedelta(31), date(2031, 1, 1)))
def test_old_content_speaks_as_of_the_day_on_which_it_was_checked(day: date) -> None:
    status = status_on(pack().matter, day)
    assert status.moment == (CHECKED, Tense.LAST_KNOWN)
    checked = voice("en").words(status.answers[0].summary)
    assert "November 21, 2026" in checked


@given(day=st.dates(date(2000, 1, 1), CHECKED - timedelta(1)))
def test_a_clock_before_the_check_makes_nothing_fresher(day: date) -> None:
    status = status_on(pack().matter, day, from_clock=True)
    assert status.age.clock_wrong
    assert (status.day, status.moment) == (CHECKED, (CHECKED, Tense.LAST_KNOWN))
    assert not status.moment.present
