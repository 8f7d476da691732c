"""What stands beside and beneath the choices of the start page: the household's language, the promise, the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from vita_assist.language import app_text
from vita_assist.window.bar import COVER_KEY, FORGET_KEYS, NOBODY, PERCENT
from vita_assist.window.boxes import Box, column
from vita_assist.window.layouts import Wrapping
from vita_assist.window.marks import RadioMark, make_word_tile
from vita_assist.window.promise import PROMISE
from vita_assist.window.spoken import Colored, Sized, Spoke, Spoken
from vita_assist.window.system_colors import CONTRAST_NAME, DARK_NAME, LIGHT_NAME
from vita_assist.window.theme import TEXT_SIZES
from vita_assist.window.words import card, household_head, own_draft, own_label, pair, stack, words_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.window.boxes import Column
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech

READS = app_text("window/start/reads", "Which language does the household read?")
SIZE = app_text("window/start/size", "How large is the text?")
COLORS = app_text("window/start/colors", "Which colors?")
COLOR_NAMES = {
    "": app_text("window/colors/system", "Automatic"),
    LIGHT_NAME: app_text("window/colors/light", "Light"),
    DARK_NAME: app_text("window/colors/dark", "Dark"),
    CONTRAST_NAME: app_text("window/colors/contrast", "High contrast"),
}
KEYS = app_text("window/start/keys", "Keys")
KEY_LINES = (
    ("Tab \u2191 \u2193", app_text("window/start/key-move", "move between answers")),
    ("Space", app_text("window/start/key-choose", "choose an answer")),
    ("Enter  Alt+N", app_text("window/start/key-next", "next page")),
    ("Alt+B", app_text("window/start/key-back", "page before")),
    ("F1  Shift+F1", app_text("window/start/key-help", "more help, full explanation")),
    ("F2  F3  F4", app_text("window/start/key-languages", "both languages, text size")),
    ("F5", app_text("window/start/key-colors", "the next colors")),
    ("F6", app_text("window/start/key-pages", "list of pages or topics")),
    ("Alt+1 \u2026 Alt+7", app_text("window/start/key-places", "the places above")),
    ("Alt+8", app_text("window/start/key-site", "this site")),
    ("Ctrl+F", app_text("window/start/key-find", "find a topic")),
    (COVER_KEY, app_text("window/start/key-cover", "cover the screen")),
    (FORGET_KEYS, app_text("window/start/key-forget", "new household")),
)


class Tile(NamedTuple):
    """One of several answers: its name, its words, what is said when it is pressed, whether it is chosen."""

    name: str
    words: str
    spoken: Spoken
    chosen: bool


class Beside(Box):
    """The column at the right."""

    said = Signal(object)

    def __init__(self, desk: Desk, speech: Speech, look: Look) -> None:
        """Draw from the desk."""
        super().__init__()
        self._desk = desk
        self._layout = layout = column(self, look.gap(4))
        layout.addWidget(self._reads(speech, look))
        layout.addWidget(self._sizes(speech, look))
        layout.addWidget(self._colors(speech, look))
        promise = card("soft")
        inner = column(promise, look.gap(2), look.gap(5))
        stack(inner, *pair(speech, PROMISE, "strong"))
        layout.addWidget(promise)

    def add(self, widget: QWidget) -> None:
        """Put something beneath."""
        self._layout.addWidget(widget)
        widget.show()

    def _reads(self, speech: Speech, look: Look) -> QWidget:
        tiles = [
            Tile(
                f"start/reads/{code or 'none'}",
                self._desk.own_name(code) if code else speech.words(NOBODY),
                Spoke(self._desk.language, code),
                chosen=code == self._desk.second_language,
            )
            for code in ("", *self._desk.languages())
        ]
        box = self._choice(READS, tiles, speech, look)
        layout = cast("Column", box.layout())
        drafts = (own_draft(speech), household_head(speech) if speech.theirs and speech.theirs.draft else "")
        for words in filter(None, drafts):
            layout.addWidget(words_label(words, "muted"))
        return box

    def _sizes(self, speech: Speech, look: Look) -> QWidget:
        tiles = [
            Tile(
                f"start/size/{size}",
                speech.words(PERCENT.filled(percent=size)),
                Sized(size),
                chosen=size == look.percent,
            )
            for size in TEXT_SIZES
        ]
        return self._choice(SIZE, tiles, speech, look)

    def _colors(self, speech: Speech, look: Look) -> QWidget:
        tiles = [
            Tile(f"start/colors/{name or 'system'}", speech.words(text), Colored(name), chosen=name == look.colors)
            for name, text in COLOR_NAMES.items()
        ]
        return self._choice(COLORS, tiles, speech, look)

    def _choice(self, question: Text, tiles: Sequence[Tile], speech: Speech, look: Look) -> QWidget:
        """A short question with its answers side by side."""
        box = Box()
        layout = column(box, look.gap(1))
        layout.addWidget(own_label(speech, question, "strong"))
        row_box = Box()
        row = Wrapping(look.gap(1), row_box)
        for tile in tiles:
            mark = RadioMark(look, tile.name, f"{speech.words(question)} {tile.words}")
            make_word_tile(mark, tile.words)
            mark.setChecked(tile.chosen)
            mark.clicked.connect(lambda _on, spoken=tile.spoken: self.said.emit(spoken))
            mark.moved.connect(lambda key: self._move(Qt.Key(key)))
            row.addWidget(mark)
        layout.addWidget(row_box)
        return box

    def _move(self, key: Qt.Key) -> None:
        self.focusNextPrevChild(key in {Qt.Key.Key_Down, Qt.Key.Key_Right})


def keys_list(speech: Speech, look: Look) -> QWidget:
    """The keys of the window, a line each."""
    box = Box()
    layout = column(box, look.gap(1))
    layout.addWidget(own_label(speech, KEYS, "eyebrow"))
    lines = Box()
    grid = QGridLayout(lines)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(2)
    grid.setHorizontalSpacing(look.gap(3))
    grid.setColumnStretch(1, 1)
    for row, (keys, text) in enumerate(KEY_LINES):
        chips = Box()
        chip_row = Wrapping(look.gap(1), chips)
        for part in keys.split("  "):
            chip_row.addWidget(words_label(part, "key", wrap=False))
        grid.addWidget(chips, row, 0)
        grid.addWidget(own_label(speech, text, "muted"), row, 1)
    layout.addWidget(lines)
    return box
