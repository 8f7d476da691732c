"""What the first picture of the window needs, in the ways that do without `Qt`.

The first use of `Qt` makes a hundred enums and takes 15 ms, an eighth of what a bare window takes to
start. So the modules of the first picture look it up late, when something is pressed or typed. What they
must set at once they set as properties, by number (a test holds the numbers against the names).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from PySide6.QtGui import QBrush
    from PySide6.QtWidgets import QLabel, QScrollArea

PLAIN_TEXT: Final = 0
NO_INTERACTION: Final = 0
NO_FOCUS: Final = 0
AT_CENTER: Final = 4


def make_plain(label: QLabel) -> None:
    """What a label says is words, not markup, and cannot be selected or copied."""
    label.setProperty("textFormat", PLAIN_TEXT)
    label.setProperty("textInteractionFlags", NO_INTERACTION)


def make_page_area(area: QScrollArea) -> None:
    """An area of one page, in its middle; Page Up and Page Down scroll from anywhere, so it needs no focus."""
    area.setProperty("alignment", AT_CENTER)
    area.setProperty("focusPolicy", NO_FOCUS)


def brush(color: str) -> QBrush:
    """A brush of a colour: a palette's, since making one of a colour would look through all of `Qt`."""
    colors = QPalette()
    colors.setColor(QPalette.ColorRole.Button, QColor(color))
    return colors.button()
