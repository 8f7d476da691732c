"""How old the content is, or why it cannot be used: a band on the start page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vita_assist.language import app_text
from vita_assist.sources import Freshness
from vita_assist.window.age_line import told_age
from vita_assist.window.boxes import column
from vita_assist.window.words import card, own_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

CONTENT = app_text("window/start/content", "Content")
VERSION = app_text("window/start/version", "Version {version}, checked on {day}.")
FRESH = app_text("window/start/fresh", "Fresh: checked in the last 30 days.")
NEWER = app_text("window/start/newer", "Ask your coordinator whether there is a newer version.")
UNUSABLE = app_text(
    "window/start/unusable",
    "The content of this copy cannot be used. Nothing of yours is lost. Ask your coordinator for"
    " a whole copy of the program.",
)
NO_PAPER = app_text("window/start/no-paper", "This copy of the program cannot print or save handouts.")
FAULTS_SHOWN: Final = 3


def age_band(desk: Desk, speech: Speech, look: Look) -> QWidget:
    """The version of the content, the day of its last check, and what that means today."""
    pack, freshness = desk.pack, desk.freshness
    band = card("plain" if freshness is Freshness.FRESH else "care")
    layout = column(band, look.gap(1), look.gap(4))
    layout.addWidget(own_label(speech, CONTENT, "eyebrow"))
    version = VERSION.filled(version=pack.version, day=pack.checked_on)
    layout.addWidget(own_label(speech, version))
    told = told_age(desk) or FRESH
    tone = "muted" if freshness is Freshness.FRESH else "strong"
    layout.addWidget(own_label(speech, told, tone))
    if freshness is not Freshness.FRESH and not desk.age.clock_wrong:
        layout.addWidget(own_label(speech, NEWER))
    return band


def fonts_band(speech: Speech, look: Look, faults: Sequence[Text]) -> QWidget:
    """Which of the program's own fonts cannot be used."""
    band = card("bad")
    layout = column(band, look.gap(1), look.gap(4))
    layout.addWidget(own_label(speech, NO_PAPER, "strong"))
    for fault in faults:
        layout.addWidget(own_label(speech, fault))
    return band


def faults_band(speech: Speech, look: Look, faults: Sequence[Text]) -> QWidget:
    """The first faults of content that cannot be used."""
    band = card("bad")
    layout = column(band, look.gap(1), look.gap(4))
    layout.addWidget(own_label(speech, UNUSABLE, "strong"))
    for fault in faults[:FAULTS_SHOWN]:
        layout.addWidget(own_label(speech, fault))
    return band
