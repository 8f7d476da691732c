"""Colours, sizes and spaces of the window, in one place; and the style sheet made of them."""

from __future__ import annotations

from string import Template
from typing import Final, NamedTuple

from PySide6.QtGui import QColor, QPalette

FAMILY: Final = "Noto Sans KR"
TEXT_SIZES: Final = (100, 125, 150, 175, 200)
"""Percent of the base size."""

ROOMY_BELOW: Final = 175
"""From this size on a window of 1366 by 768 needs its room for the page itself."""

LINK_FRAME: Final = 7
"""By so many pixels, at every size, the frame of a link stands to the left of its words."""


class Tokens(NamedTuple):
    """The colours by what they are for; each pair of text and ground meets WCAG AA (tested)."""

    ground: str  # behind everything
    surface: str  # cards, fields
    raised: str  # the bar, hovered rows
    line: str  # hairlines
    edge: str  # borders of what can be pressed (3:1 on the surface)
    ink: str  # text
    muted: str  # text that supports
    primary: str  # the program's colour: chosen, next
    primary_deep: str  # the same, pressed or hovered
    primary_soft: str  # ground of what is chosen
    on_primary: str
    household: str  # text in the household's language
    household_soft: str
    household_line: str
    focus: str
    good: str
    good_soft: str
    bad: str
    bad_soft: str
    care: str
    care_soft: str
    other: str
    other_soft: str
    none: str
    none_soft: str


LIGHT: Final = Tokens(
    ground="#f4f5f2",
    surface="#ffffff",
    raised="#eef2ef",
    line="#dfe3de",
    edge="#7b8a86",
    ink="#17211f",
    muted="#4d5b57",
    primary="#0b5f59",
    primary_deep="#084843",
    primary_soft="#e2f1ee",
    on_primary="#ffffff",
    household="#7a3d12",
    household_soft="#fcf4ea",
    household_line="#e3b98d",
    focus="#1d4ed8",
    good="#17663a",
    good_soft="#e4f3e8",
    bad="#9a2a24",
    bad_soft="#fbe9e7",
    care="#7a5200",
    care_soft="#fdf1d3",
    other="#4f3f8f",
    other_soft="#eeebf8",
    none="#55615e",
    none_soft="#ebeeec",
)


class Look(NamedTuple):
    """What a view is drawn with: the colours, and the text size in percent."""

    tokens: Tokens = LIGHT
    percent: int = 100

    @property
    def scale(self) -> float:
        """The text size as a factor."""
        return self.percent / 100

    @property
    def roomy(self) -> bool:
        """Whether there is room for what only helps: captions in the bar, keys beside buttons."""
        return self.percent < ROOMY_BELOW

    def size(self, pixels: int) -> int:
        """A length that belongs to text (a mark, a button), in pixels."""
        return round(pixels * self.scale)

    def gap(self, step: int) -> int:
        """Space, in pixels; it grows less than the text, or large text would leave no room."""
        return round((0, 4, 8, 12, 16, 24, 32, 48)[step] * (0.7 + 0.3 * self.scale))

    def points(self, name: str) -> float:
        """The type scale, in points: nothing a volunteer reads is below 14 (facts, D-04)."""
        # Above the body, headings grow by the same points at every size: large text needs the room.
        above = {"body": 0, "lead": 1, "heading": 3, "question": 5, "title": 11}[name]
        return 14 * self.scale + above


def palette(tokens: Tokens) -> QPalette:
    """The colours for what Qt draws by itself: menus, tool tips, its own dialogs."""
    colors = QPalette()
    role = QPalette.ColorRole
    for which, value in (
        (role.Window, tokens.ground),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.raised),
        (role.Text, tokens.ink),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.ink),
        (role.Highlight, tokens.primary),
        (role.HighlightedText, tokens.on_primary),
        (role.ToolTipBase, tokens.ink),
        (role.ToolTipText, tokens.surface),
        (role.PlaceholderText, tokens.muted),
        (role.Link, tokens.primary),
    ):
        colors.setColor(which, QColor(value))
    return colors


_SHEET: Final = Template("""
* { font-family: "$family"; font-size: ${body}pt; color: $ink; }
QDialog, QScrollArea, QWidget#place { background: $ground; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QLabel { background: transparent; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="strong"] { font-weight: 700; }
QLabel[tone="lead"] { font-size: ${lead}pt; }
QLabel[tone="heading"] { font-size: ${heading}pt; font-weight: 700; }
QLabel[tone="question"] { font-size: ${question}pt; font-weight: 700; }
QLabel[tone="title"] { font-size: ${title}pt; font-weight: 700; }
QLabel[tone="eyebrow"] { color: $primary; font-weight: 700; }
QLabel[on="primary"] { color: $on_primary; }
QLabel[tone="eyebrow"][side="household"] { color: $household; }
QLabel[side="household"] { color: $household; }
QLabel[on="primary"][side="household"] { color: $on_primary; }
QLabel[tone="key"] { color: $muted; border: 1px solid $line; border-radius: 5px; padding: 0px 6px;
  background: $surface; }
QLabel[tone="pill"] { border-radius: ${pill}px; padding: 1px ${gap2}px; background: $none_soft;
  color: $none; }
QLabel[tone="pill"][mood="care"] { background: $care_soft; color: $care; }
QLabel[tone="pill"][mood="good"] { background: $good_soft; color: $good; }
QLabel[tone="pill"][side="household"] { background: $household_soft; color: $household; }
QLabel[tone="page"] { border: 1px solid $line; }
QFrame[card="plain"] { background: $surface; border: 1px solid $line; border-radius: 14px; }
QFrame[card="household"] { background: $household_soft; border: none;
  border-left: 3px solid $household_line; border-radius: 8px; }
QFrame[card="soft"] { background: $primary_soft; border: none; border-radius: 14px; }
QFrame[card="care-line"] { background: $care_soft; border: none; }
QFrame[card="care"] { background: $care_soft; border: none; border-radius: 10px; }
QFrame[card="bad"] { background: $bad_soft; border: 2px solid $bad; border-radius: 10px; }
QFrame[card="bar"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[card="foot"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[card="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QPushButton { background: $surface; border: 1px solid $edge; border-radius: 10px;
  padding: ${pad}px ${gap4}px; }
QPushButton:hover { background: $raised; }
QPushButton:pressed { background: $primary_soft; }
QPushButton[kind="primary"] { background: $primary; border-color: $primary; color: $on_primary;
  font-weight: 700; padding: ${pad}px ${gap5}px; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {
  background: $primary_deep; border-color: $primary_deep; }
QPushButton[kind="quiet"] { border-color: transparent; background: transparent; color: $primary;
  padding: ${pad}px ${gap2}px; }
QPushButton[kind="quiet"]:hover { background: $primary_soft; }
QPushButton[kind="tab"] { border-color: transparent; background: transparent; color: $muted;
  padding: ${tab}px ${gap2}px; }
QPushButton[kind="tab"]:hover { background: $raised; color: $ink; }
QPushButton[kind="tab"]:checked { background: $primary_soft; color: $primary; }
QPushButton[kind="link"] { border-color: transparent; background: transparent; color: $primary;
  padding: 2px ${link}px; }
QPushButton[kind="link"]:hover { background: $primary_soft; }
QPushButton[kind="link"]:focus { border: 3px solid $focus; padding: 0px ${link_f}px; }
QPushButton:disabled { color: $none; border-color: $line; background: $ground; }
QPushButton:focus, QPushButton[kind="quiet"]:focus, QPushButton[kind="tab"]:focus,
QComboBox:focus, QLineEdit:focus, QAbstractSpinBox:focus, QScrollArea:focus {
  border: 3px solid $focus; }
QPushButton:focus { padding: ${pad_f}px ${gap4_f}px; }
QPushButton[kind="primary"]:focus { border: 3px solid $focus; padding: ${pad_f}px ${gap5_f}px; }
QPushButton[kind="quiet"]:focus { padding: ${pad_f}px ${gap2_f}px; }
QPushButton[kind="tab"]:focus { padding: ${tab_f}px ${gap2_f}px; }
QComboBox { background: $surface; border: 1px solid $edge; border-radius: 8px;
  padding: 2px ${arrow}px 2px ${gap2}px; margin: 2px; }
QComboBox:hover { background: $raised; }
QComboBox:focus { margin: 0px; }
QComboBox::drop-down { border: none; width: ${arrow}px; }
QComboBox::down-arrow { image: none; width: 0px; height: 0px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $edge; outline: none;
  selection-background-color: $primary; selection-color: $on_primary; }
QLineEdit, QAbstractSpinBox { background: $surface; border: 1px solid $edge; border-radius: 8px;
  padding: ${field}px ${gap2}px; margin: 2px; selection-background-color: $primary;
  selection-color: $on_primary; }
QLineEdit { placeholder-text-color: $muted; }
QLineEdit:focus, QAbstractSpinBox:focus { margin: 0px; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: none; padding: 0px;
  margin: 0px; background: transparent; }
QToolTip { background: $ink; color: $surface; border: none; padding: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 2px; }
QScrollBar::handle:vertical { background: #b4beb9; border-radius: 5px; min-height: 48px; }
QScrollBar::handle:vertical:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0px; width: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(look: Look) -> str:
    """The style sheet of the whole window at a text size."""
    pad, tab = round(9 * (0.6 + 0.4 * look.scale)), round(7 * (0.6 + 0.4 * look.scale))
    gaps = {f"gap{step}": look.gap(step) for step in range(1, 8)}
    return _SHEET.substitute(
        look.tokens._asdict(),
        **gaps,
        **{name: f"{look.points(name):g}" for name in ("body", "lead", "heading", "question", "title")},
        # A focused button has a thicker border and so much less padding: nothing moves.
        **{f"gap{step}_f": look.gap(step) - 2 for step in (2, 3, 4, 5)},
        family=FAMILY,
        pad=pad,
        pad_f=pad - 2,
        link=LINK_FRAME - 1,
        link_f=LINK_FRAME - 3,
        tab=tab,
        tab_f=tab - 2,
        pill=round(13 * look.scale),
        field=round(6 * look.scale),
        arrow=look.size(22),
    )
