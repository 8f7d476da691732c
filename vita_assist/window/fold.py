"""Something that opens on request: a link that says so, and what it shows, made when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from vita_assist.window.boxes import Box, settle
from vita_assist.window.hanging import hang, hanging_column, hanging_row
from vita_assist.window.words import Button, stack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vita_assist.language import Text
    from vita_assist.window.theme import Look
    from vita_assist.window.words import Speech


class Ways(NamedTuple):
    """What the link says while closed and while open, and what a screen reader calls it."""

    open_it: Text
    close_it: Text
    named: tuple[Text, Text]


class Fold(Box):
    """Whether it is open is for `Here` to say; it emits nothing and keeps only what it shows. It is to be hung."""

    def __init__(self, key: str, ways: Ways, speech: Speech, look: Look, beside: Sequence[QWidget | None] = ()) -> None:
        """`beside` stands at the right of the link."""
        super().__init__()
        self.key = key
        self._ways = ways
        self._speech = speech
        self._shown: QWidget | None = None
        self._make: Callable[[], QWidget] | None = None
        self._layout = hanging_column(self, look.gap(1))
        self._button = Button("", key, "link")
        row_box = Box()
        row = hanging_row(row_box, look.gap(3))
        hang(row, self._button)
        stack(row, *beside)
        hang(self._layout, row_box)
        self._say(is_open=False)

    def tell_apart(self, words: str) -> None:
        """Describe the link, where another one on the page is called the same."""
        self._button.setAccessibleDescription(words)

    def holds(self, make: Callable[[], QWidget], toggle: Callable[[str], None], *, is_open: bool) -> None:
        """What it shows, whom a press is told, and whether it is open now."""
        self._make = make
        self._button.clicked.connect(lambda: toggle(self.key))
        self.show_open(is_open)

    def show_open(self, is_open: bool) -> bool:
        """Be open, or closed; whether something was made for it."""
        if is_open == (self._shown is not None) or self._make is None:
            return False
        self._say(is_open=is_open)
        if self._shown is not None:
            self._shown.hide()
            self._shown.setParent(None)
            self._shown.deleteLater()
            self._shown = None
            return False
        self._shown = self._make()
        if self.isVisible():
            self._shown.setParent(self)
            settle(self._shown)
        self._layout.addWidget(self._shown)
        self._shown.show()
        return True

    def _say(self, *, is_open: bool) -> None:
        self._button.put(self._speech.words(self._ways.close_it if is_open else self._ways.open_it))
        self._button.setAccessibleName(self._speech.words(self._ways.named[is_open]))


def show_opened(page: QWidget, opened: frozenset[str]) -> None:
    """Open what stands open in a page, and close the rest; what is unchanged stays as it is."""
    for fold in page.findChildren(Fold):
        if fold.show_open(fold.key in opened):
            show_opened(fold, opened)  # what was made just now may have folds of its own
