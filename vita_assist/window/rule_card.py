"""A rule on the window: how sure it is, and what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from vita_assist.language import app_text
from vita_assist.sources import Certainty
from vita_assist.window.sources import source_lines
from vita_assist.window.words import own_label, pair, words_label

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.guidance.rule import Rule
    from vita_assist.language import Text
    from vita_assist.window.drawn import Drawn
    from vita_assist.window.words import Speech

CHECKED = app_text("window/findings/checked", "This rule was checked on {day}.")


def certainty_pills(desk: Desk, certainty: Certainty, speech: Speech) -> list[QLabel]:
    """A mark in each language where a rule is less than final; its sentence is the tool tip and the description."""
    if certainty is Certainty.FINAL:
        return []
    phrase = desk.pack.rules.phrases["certainty"][certainty]
    pills = pills_of(speech, phrase.name, "care")
    for pill in pills:
        pill.setToolTip(speech.words(phrase.text))
        pill.setAccessibleDescription(speech.words(phrase.text))
    return pills


def pills_of(speech: Speech, text: Text, mood: str = "") -> list[QLabel]:
    """Short words on a ground of their own, once in each language."""
    second = speech.second(text)
    words = dict.fromkeys((speech.words(text), *(() if second is None else (second.words,))))
    return [words_label(each, "pill", mood=mood, wrap=False) for each in words]


def rule_words(drawn: Drawn, rule: Rule) -> list[QWidget]:
    """What a rule says, to the household and to the volunteer."""
    volunteer = [] if rule.volunteer is None else [own_label(drawn.speech, rule.volunteer)]
    return [*pair(drawn.speech, rule.text, "strong"), *volunteer]


def rule_ground(drawn: Drawn, rule: Rule) -> list[QWidget]:
    """What a rule rests on: how sure it is, when it was checked, where it stands."""
    speech, found = drawn.speech, list[QWidget]()
    if rule.certainty is not Certainty.FINAL:
        found += pair(speech, drawn.desk.pack.rules.phrases["certainty"][rule.certainty].text)
    checked = own_label(speech, CHECKED.filled(day=rule.checked_on), "muted")
    return [*found, checked, source_lines(speech, drawn.look, rule.citations)]
