"""The look of the window in one place: its colors (light, dark, high contrast), its sizes and spaces."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtGui import QColor, QPalette

from vita_assist.window.system_colors import CONTRAST_NAME, DARK_NAME, LIGHT_NAME, system_colors

FAMILY: Final = "Noto Sans KR"
TEXT_SIZES: Final = (100, 125, 150, 175, 200)
"""Percent of the base size."""

ROOMY_BELOW: Final = 175
"""From this size on a window of 1366 by 768 needs its room for the page itself."""

LINK_FRAME: Final = 7
"""By so many pixels, at every size, the frame of a link stands to the left of its words."""


class Tokens(NamedTuple):
    """The colors by what they are for; each pair of text and ground meets WCAG AA in each theme (tested).

    A soft ground never means anything by itself; `hem` draws its edge where the ground cannot be seen.
    """

    ground: str  # behind everything
    surface: str  # cards, fields
    raised: str  # the bar, hovered rows
    line: str  # hairlines
    edge: str  # borders of what can be pressed (3:1 on the surface)
    ink: str  # text
    muted: str  # text that supports
    primary: str  # the program's color: chosen, next
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
    border: int = 1  # pixels of a border
    hem: int = 0  # pixels of the border around a soft ground
    ring: int = 3  # pixels of the border around what has the focus


LIGHT: Final = Tokens(
    ground="#f4f5f2",
    surface="#ffffff",
    raised="#eef2ef",
    line="#dfe3de",
    edge="#75847f",
    ink="#17211f",
    muted="#4d5b57",
    primary="#0b5f59",
    primary_deep="#084843",
    primary_soft="#e2f1ee",
    on_primary="#ffffff",
    household="#7a3d12",
    household_soft="#fcf4ea",
    household_line="#b0713a",
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
DARK: Final = Tokens(
    ground="#121918",
    surface="#1b2423",
    raised="#263331",
    line="#364442",
    edge="#81928d",
    ink="#e9efed",
    muted="#b4c1bd",
    primary="#72d1c6",
    primary_deep="#9be3da",
    primary_soft="#173f3b",
    on_primary="#05211e",
    household="#f2bf8d",
    household_soft="#2e251b",
    household_line="#b98a5a",
    focus="#9cb9ff",
    good="#82d89d",
    good_soft="#163222",
    bad="#ffa097",
    bad_soft="#431d1a",
    care="#f3c552",
    care_soft="#3a2e0f",
    other="#c6b7ff",
    other_soft="#2c264d",
    none="#abb7b3",
    none_soft="#2a3432",
)
CONTRAST: Final = Tokens(
    ground="#000000",
    surface="#000000",
    raised="#262626",
    line="#b8b8b8",
    edge="#ffffff",
    ink="#ffffff",
    muted="#ffffff",
    primary="#5ce1ff",
    primary_deep="#c2f3ff",
    primary_soft="#000000",
    on_primary="#000000",
    household="#ffcf70",
    household_soft="#000000",
    household_line="#ffcf70",
    focus="#ffff00",
    good="#86ff9f",
    good_soft="#000000",
    bad="#ff9f9f",
    bad_soft="#000000",
    care="#ffd500",
    care_soft="#000000",
    other="#d6bfff",
    other_soft="#000000",
    none="#d0d0d0",
    none_soft="#000000",
    border=2,
    hem=2,
    ring=4,
)
THEMES: Final = MappingProxyType({LIGHT_NAME: LIGHT, DARK_NAME: DARK, CONTRAST_NAME: CONTRAST})
"""Every theme by the name under which it is chosen; "" chooses what the system asks for."""


def tokens_of(colors: str) -> Tokens:
    """The colors of a theme by its name; for "" (and for a name that is not known) those that the system asks for."""
    return THEMES.get(colors) or THEMES[system_colors()]


def colors_of(tokens: Tokens) -> str:
    """The name of the theme with these colors."""
    return next(name for name, theme in THEMES.items() if theme == tokens)


class Look(NamedTuple):
    """What a view is drawn with: the colors, and the text size in percent.

    `colors` is what was chosen: the name of a theme, or "" for what the system asks for.
    """

    tokens: Tokens = LIGHT
    percent: int = 100
    colors: str = ""

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


def look_of(colors: str, percent: int) -> Look:
    """The look by the name of its colors ("" for the system's) and the text size, the next one that there is."""
    return Look(tokens_of(colors), min(TEXT_SIZES, key=lambda size: abs(size - percent)), colors)


def palette(tokens: Tokens) -> QPalette:
    """The colors for what Qt draws by itself: menus, tool tips, its own dialogs."""
    colors = QPalette(QColor(tokens.surface), QColor(tokens.ground))  # shades of these two for what is not named
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    for which, value in (
        (role.Window, tokens.ground),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.raised),
        (role.Text, tokens.ink),
        (role.BrightText, tokens.bad),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.ink),
        (role.Highlight, tokens.primary),
        (role.HighlightedText, tokens.on_primary),
        (role.Accent, tokens.primary),
        (role.ToolTipBase, tokens.ink),
        (role.ToolTipText, tokens.surface),
        (role.PlaceholderText, tokens.muted),
        (role.Link, tokens.primary),
        (role.LinkVisited, tokens.primary),
    ):
        colors.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        colors.setColor(group.Disabled, which, QColor(tokens.none))
    return colors
