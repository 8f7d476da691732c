"""What a screen reader is told that Qt does not say by itself: the window, its places, headings, groups, drawings.

Qt tells every label as plain text, every button that stays down as a check box, and a window of our own making as a
mere area. Interfaces of our own say otherwise. They are made when something first asks for them, so a program that
no screen reader meets never makes one.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QDialog, QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

TOLD_AS: Final = "told_as"
"""The property of a widget that says what it is told as: one of `_ROLES`."""
_PRESS: Final = "Press"
_HEADINGS: Final = ("title", "question", "heading")
_ROLES: Final = {
    "places": QAccessible.Role.PageTabList,
    "group": QAccessible.Role.Grouping,
    "drawing": QAccessible.Role.Graphic,
    "screen": QAccessible.Role.Pane,
}


class _Heading(QAccessibleWidget):
    """The words of a label that heads what follows; within a button they are the button's."""

    def __init__(self, label: QLabel) -> None:
        super().__init__(label, QAccessible.Role.Heading)
        self._label = label

    def role(self) -> QAccessible.Role:
        """Asked late: a label is told of before it has its place."""
        within = isinstance(self._label.parentWidget(), QAbstractButton)
        return QAccessible.Role.StaticText if within else QAccessible.Role.Heading

    def text(self, which: QAccessible.Text) -> str:
        """Its words as they are now."""
        return self._label.text() if which == QAccessible.Text.Name else super().text(which)


class _Chosen(QAccessibleWidget):
    """One button of several, of which one is chosen: a place in the bar, or a language."""

    def __init__(self, button: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(button, role, button.text())
        self._button = button

    def state(self) -> QAccessible.State:
        """Whether it is the one."""
        state = super().state()
        if self.role() == QAccessible.Role.PageTab:
            state.selectable, state.selected = True, self._button.isChecked()
        else:
            state.checkable, state.checked = True, self._button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        """It can be pressed."""
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Press it, or give it the focus."""
        if name == _PRESS:
            self._button.click()
        else:
            super().doAction(name)


def tell_roles(window: QWidget) -> None:
    """Say what things are from now on; what was asked for before is asked for anew."""
    _install()
    if not QAccessible.isActive():
        return
    for widget in (window, *window.findChildren(QWidget)):
        role = _role(widget)
        if role is not None:
            told = QAccessible.queryAccessibleInterface(widget)
            if told.role() != role:
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(told))


@cache
def _install() -> None:
    """Once for a process."""
    QAccessible.installFactory(_make)


def _make(_key: str, what: QObject) -> QAccessibleWidget | None:
    """An interface of ours, or none: Qt then makes its own."""
    role = _role(what) if isinstance(what, QWidget) else None
    if role is None or not isinstance(what, QWidget):
        return None
    if isinstance(what, QAbstractButton):
        return _Chosen(what, role)
    return _Heading(what) if isinstance(what, QLabel) else QAccessibleWidget(what, role)


def _role(widget: QWidget) -> QAccessible.Role | None:
    """What we say that something is; None where Qt says it well."""
    roles = QAccessible.Role
    if isinstance(widget, QLabel):
        return (
            roles.Heading if widget.property("tone") in _HEADINGS and widget.property("side") != "household" else None
        )
    if isinstance(widget, QAbstractButton):
        place = widget.objectName().startswith("bar/")
        return (roles.PageTab if place else roles.RadioButton) if widget.property("kind") == "tab" else None
    if widget.isWindow() and widget.windowTitle() and not isinstance(widget, QDialog):
        return roles.Window
    return _ROLES.get(widget.property(TOLD_AS))
