"""On what a statement of the law rests: how well it is known, when it was checked, its sources; on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from vita_assist.language import app_text
from vita_assist.window.boxes import column
from vita_assist.window.fold import Fold, Ways
from vita_assist.window.rule_card import pills_of
from vita_assist.window.sources import source_lines
from vita_assist.window.spoken import Toggled
from vita_assist.window.words import card, own_label, pair, stack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vita_assist.language import Text
    from vita_assist.sources import Support
    from vita_assist.window.drawn import Drawn

SOURCE = app_text("window/support/source", "Source")
CLOSE = app_text("window/support/close", "Close the source")
SOURCE_OF = app_text("window/support/source-of", "Source: {text}")
CLOSE_OF = app_text("window/support/close-of", "Close the source: {text}")
CHECKED = app_text("window/support/checked", "Checked on {day}.")


def support_pills(drawn: Drawn, support: Support) -> list[QLabel]:
    """A mark in each language where something is only reported; its sentence is the description."""
    if support.confirmed:
        return []
    named = drawn.desk.law.matter.words.confidences[support.confidence]
    pills = pills_of(drawn.speech, named.name)
    for pill in pills:
        pill.setToolTip(drawn.speech.words(named.text))
        pill.setAccessibleDescription(drawn.speech.words(named.text))
    return pills


def support_fold(drawn: Drawn, key: str, text: Text, support: Support, notes: Sequence[QWidget] = ()) -> Fold:
    """A link that opens the sources of a text; marks stand beside it. It is to be hung."""
    return opening(
        drawn,
        key,
        Ways(SOURCE, CLOSE, (SOURCE_OF.filled(text=text), CLOSE_OF.filled(text=text))),
        lambda: support_ground(drawn, support),
        [*support_pills(drawn, support), *notes],
    )


def support_ground(drawn: Drawn, support: Support) -> list[QWidget]:
    """How well it is known, when it was checked, where it stands."""
    named = drawn.desk.law.matter.words.confidences[support.confidence]
    checked = own_label(drawn.speech, CHECKED.filled(day=support.checked_on), "muted")
    return [*pair(drawn.speech, named.text), checked, source_lines(drawn.speech, drawn.look, support.citations)]


def opening(
    drawn: Drawn, key: str, ways: Ways, make: Callable[[], Sequence[QWidget]], notes: Sequence[QWidget] = ()
) -> Fold:
    """A link that opens a soft card with what is made for it."""

    def frame() -> QWidget:
        box = card("soft")
        stack(column(box, drawn.look.gap(2), drawn.look.gap(4)), *make())
        return box

    fold = Fold(key, ways, drawn.speech, drawn.look, notes)
    fold.holds(frame, lambda key: drawn.say(Toggled(key)), is_open=key in drawn.here.opened)
    return fold
