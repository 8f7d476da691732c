"""The style sheet of the whole window, made of its look."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Final

from vita_assist.window.theme import FAMILY, LINK_FRAME

if TYPE_CHECKING:
    from vita_assist.window.theme import Look

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
QLabel[tone="key"] { color: $muted; border: ${border}px solid $line; border-radius: 5px; padding: 0px 6px;
  background: $surface; }
QLabel[tone="pill"] { border: ${hem}px solid $none; border-radius: ${pill}px; padding: 1px ${gap2}px;
  background: $none_soft; color: $none; }
QLabel[tone="pill"][mood="care"] { border-color: $care; background: $care_soft; color: $care; }
QLabel[tone="pill"][mood="good"] { border-color: $good; background: $good_soft; color: $good; }
QLabel[tone="pill"][side="household"] { border-color: $household; background: $household_soft;
  color: $household; }
QLabel[tone="page"] { border: ${border}px solid $line; }
QFrame[card="plain"] { background: $surface; border: ${border}px solid $line; border-radius: 14px; }
QFrame[card="household"] { background: $household_soft; border: none;
  border-left: 3px solid $household_line; border-top-right-radius: 8px; border-bottom-right-radius: 8px; }
QFrame[card="soft"] { background: $primary_soft; border: ${hem}px solid $primary; border-radius: 14px; }
QFrame[card="care-line"] { background: $care_soft; border: ${hem}px solid $care; }
QFrame[card="care"] { background: $care_soft; border: ${hem}px solid $care; border-radius: 10px; }
QFrame[card="bad"] { background: $bad_soft; border: 2px solid $bad; border-radius: 10px; }
QFrame[card="bar"] { background: $surface; border: none; border-bottom: ${border}px solid $line; }
QFrame[card="foot"] { background: $surface; border: none; border-top: ${border}px solid $line; }
QFrame[card="rule"] { background: $line; border: none; max-height: ${border}px; min-height: ${border}px; }
QPushButton { background: $surface; border: ${border}px solid $edge; border-radius: 10px;
  padding: ${pad}px ${gap4}px; }
QPushButton:hover { background: $raised; }
QPushButton:pressed { background: $primary_soft; }
QPushButton[kind="primary"] { background: $primary; border-color: $primary; color: $on_primary;
  font-weight: 700; padding: ${pad}px ${gap5}px; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {
  background: $primary_deep; border-color: $primary_deep; }
QPushButton[kind="quiet"] { border-color: transparent; background: transparent; color: $primary;
  text-decoration: underline; padding: ${pad}px ${gap2}px; }
QPushButton[kind="quiet"]:hover { background: $primary_soft; }
QPushButton[kind="bar"] { padding: ${tab}px ${gap2}px; }
QPushButton[kind="tab"] { border-color: transparent; background: transparent; color: $muted;
  padding: ${tab}px ${tab_x}px; }
QPushButton[kind="tab"]:hover { background: $raised; color: $ink; }
QPushButton[kind="tab"]:checked { background: $primary_soft; color: $primary;
  border-bottom: 3px solid $primary; border-bottom-left-radius: 0px; border-bottom-right-radius: 0px;
  padding-bottom: ${tab_f}px; }
QPushButton[kind="link"] { border-color: transparent; background: transparent; color: $primary;
  text-decoration: underline; padding: ${link_y}px ${link}px; }
QPushButton[kind="link"]:hover { background: $primary_soft; }
QPushButton[kind="link"]:focus { border: ${ring}px solid $focus; padding: ${link_y_f}px ${link_f}px; }
QPushButton:disabled { color: $none; border: ${border}px dashed $none; background: $ground; }
QPushButton:focus, QPushButton[kind="quiet"]:focus, QPushButton[kind="tab"]:focus,
QComboBox:focus, QLineEdit:focus, QAbstractSpinBox:focus, QScrollArea:focus {
  border: ${ring}px solid $focus; }
QPushButton:focus { padding: ${pad_f}px ${gap4_f}px; }
QPushButton[kind="primary"]:focus { border: ${ring}px solid $focus; padding: ${pad_f}px ${gap5_f}px; }
QPushButton[kind="quiet"]:focus { padding: ${pad_f}px ${gap2_f}px; }
QPushButton[kind="bar"]:focus { padding: ${tab_f}px ${gap2_f}px; }
QPushButton[kind="tab"]:focus { padding: ${tab_f}px ${tab_x_f}px; }
QComboBox { background: $surface; border: ${border}px solid $edge; border-radius: 8px;
  padding: 2px 4px 2px ${gap2}px; margin: ${wider}px; }
QComboBox:hover { background: $raised; }
QComboBox:focus { margin: 0px; }
QComboBox::drop-down { border: none; width: ${arrow}px; }
QComboBox::down-arrow { image: none; width: 0px; height: 0px; }
QComboBox QAbstractItemView { background: $surface; border: ${border}px solid $edge; outline: none;
  selection-background-color: $primary; selection-color: $on_primary; }
QComboBox QAbstractItemView::item { min-height: ${entry}px; }
QComboBox QAbstractItemView::item:selected { background: $primary; color: $on_primary; }
QListWidget { background: $surface; border: ${border}px solid $edge; border-radius: 8px; outline: none;
  padding: 3px; }
QListWidget:focus { border: ${ring}px solid $focus; }
QListWidget::item { padding: ${field}px ${gap2}px; color: $ink; }
QListWidget::item:selected { background: $primary; color: $on_primary; }
QLineEdit, QAbstractSpinBox { background: $surface; border: ${border}px solid $edge; border-radius: 8px;
  padding: ${field}px ${gap2}px; margin: ${wider}px; selection-background-color: $primary;
  selection-color: $on_primary; }
QLineEdit { placeholder-text-color: $muted; }
QLineEdit:focus, QAbstractSpinBox:focus { margin: 0px; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: none; padding: 0px;
  margin: 0px; background: transparent; }
QToolTip { background: $ink; color: $surface; border: ${border}px solid $surface; padding: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 2px; }
QScrollBar::handle:vertical { background: $edge; border-radius: 5px; min-height: 48px; }
QScrollBar::handle:vertical:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0px; width: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(look: Look) -> str:
    """The style sheet of the whole window for a look."""
    pad, tab = round(9 * (0.6 + 0.4 * look.scale)), round(7 * (0.6 + 0.4 * look.scale))
    # A focused button has a thicker border and so much less padding: nothing moves.
    tab_x = look.gap(2) - 1 - look.tokens.border  # the bar has one row in every language
    wider = look.tokens.ring - look.tokens.border
    return _SHEET.substitute(
        look.tokens._asdict(),
        **{f"gap{step}": look.gap(step) for step in range(1, 8)},
        **{f"gap{step}_f": look.gap(step) - wider for step in (2, 3, 4, 5)},
        **{name: f"{look.points(name):g}" for name in ("body", "lead", "heading", "question", "title")},
        family=FAMILY,
        pad=pad,
        pad_f=pad - wider,
        link=LINK_FRAME - look.tokens.border,
        link_f=LINK_FRAME - look.tokens.ring,
        link_y=wider,
        link_y_f=0,
        tab=tab,
        tab_f=tab - wider,
        tab_x=tab_x,
        tab_x_f=tab_x - wider,
        wider=wider,
        pill=round(13 * look.scale),
        field=round(6 * look.scale),
        arrow=look.size(22),
        entry=look.size(32),
    )
