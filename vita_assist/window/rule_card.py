"""A rule on the window: how sure it is, and what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from vita_assist.language import app_text
from vita_assist.sources import Certainty
from vita_assist.window.early import make_plain
from vita_assist.window.sources import source_lines
from vita_assist.window.words import own_label, pair

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.guidance.rule import Rule
    from vita_assist.language import Text
    from vita_assist.window.drawn import Drawn
    from vita_assist.window.words import Speech

_ENDLESS, _EDGES = 10_000, 48
"""Pixels: a width in which any words take one line; the most that the edges of a mark may take."""
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
    return [Pill(each, mood) for each in words]


def one_pill(speech: Speech, text: Text, mood: str = "") -> Pill:
    """Short words on one ground, in both languages: two grounds could be taken for two things."""
    second = speech.second(text)
    words = dict.fromkeys((speech.words(text), *(() if second is None else (second.words,))))
    return Pill(" \u00b7 ".join(words), mood)


class Pill(QLabel):
    """Short words on a ground of their own: on one line where there is room for it, else on more."""

    def __init__(self, words: str, mood: str) -> None:
        super().__init__(words)
        make_plain(self)
        self.setWordWrap(True)
        self.setProperty("tone", "pill")
        self.setProperty("mood", mood)

    def sizeHint(self) -> QSize:
        """As wide as its words on one line."""
        self.ensurePolished()
        around = self.width() - self.contentsRect().width()
        width = self.fontMetrics().horizontalAdvance(self.text()) + around
        one_line = self.heightForWidth(_ENDLESS)
        # How much room its edges take is known only to the label itself.
        width += next((more for more in range(_EDGES) if self.heightForWidth(width + more) <= one_line), _EDGES)
        return QSize(width, self.heightForWidth(width))


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
