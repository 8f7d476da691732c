"""What the places have in common: a page that scrolls, a foot beneath it, and what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore  # `QtCore.Qt` is looked up late, see `early`
from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from vita_assist.window.boxes import Box, settle
from vita_assist.window.early import make_page_area
from vita_assist.window.here import Here
from vita_assist.window.layouts import Single

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vita_assist.desk import Desk


class View(QWidget):
    """A place of the window: draws what the desk holds, emits what was said, keeps nothing."""

    said = Signal(object)

    def __init__(self, desk: Desk) -> None:
        """Nothing is drawn before the first `redraw`."""
        super().__init__()
        self._desk = desk
        self._here = Here()
        self._scrolled = 0
        self.setObjectName("place")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        make_page_area(self._scroll)
        self._foot = QFrame()
        self._foot.setProperty("card", "foot")
        self._foot_row = QHBoxLayout(self._foot)

    def _stand_beside(self, list_: QWidget) -> None:
        """Lay the place out: a list at the left, the page that scrolls and its foot at the right."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._scroll, 1)
        right.addWidget(self._foot)
        row.addWidget(list_)
        row.addLayout(right, 1)

    def redraw(self, here: Here) -> None:
        """Draw from the desk."""
        raise NotImplementedError

    def complete(self) -> None:
        """Draw what the first picture of the window did without."""

    def arrive(self) -> None:
        """Put the focus where one begins, and say where one is."""

    def come_back(self, focus: str) -> None:
        """Be as one left it: scrolled so far, the focus on what had it."""
        child = named(self, focus)
        if child is None:
            self.arrive()
        else:
            child.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def regain(self) -> None:
        """Put the focus where that stood which had it and is gone; else whoever types would be nowhere."""
        page, holder = page_in(self._scroll), self._scroll.widget()
        stops = [] if page is None else tab_stops(page)
        if stops and isinstance(holder, Holder):
            stops[min(holder.left_at, len(stops) - 1)].setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Take what is half typed as said."""

    def put_away(self) -> None:
        """Delete the page: it will be drawn anew, and until then a change of style need not reach it.

        Never while something on the page is being pressed.
        """
        self._scrolled = self._scroll.verticalScrollBar().value()
        self._scroll.setWidget(QWidget())

    def put_away_unseen(self) -> None:
        """The same, unless one is here again."""
        if not self.isVisible():
            self.put_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down scroll."""
        bar = self._scroll.verticalScrollBar()
        keys = QtCore.Qt.Key
        steps = {keys.Key_PageDown: bar.pageStep(), keys.Key_PageUp: -bar.pageStep()}
        if event.key() in steps:
            bar.setValue(bar.value() + steps[keys(event.key())])
        else:
            super().keyPressEvent(event)

    def _show_body(self, body: QWidget, *, keep_place: bool) -> None:
        """Put a new page in place of the old one, scrolled as far as that one was."""
        bar = self._scroll.verticalScrollBar()
        scrolled = max(bar.value(), self._scrolled) if keep_place else 0
        self._scrolled = 0
        swap(self._scroll, body)
        bar.setValue(scrolled)

    def _begin_at_top(self) -> None:
        """Reading begins at the top, wherever the focus went."""
        QTimer.singleShot(0, self, lambda: self._scroll.verticalScrollBar().setValue(0))

    def _clear_foot(self) -> None:
        look = self._here.look
        while (item := self._foot_row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._foot_row.setContentsMargins(look.gap(6), look.gap(2), look.gap(6), look.gap(2))
        self._foot_row.setSpacing(look.gap(2))


class Holder(Box):
    """What an area scrolls: the page that it shows, and until the next event the one before it, hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.page: QWidget | None = None
        self.left_at = 0  # which tab stop of the page before had the focus
        Single(self)

    def take(self, page: QWidget) -> None:
        """Show a page in place of the one before it, which is deleted later: one of its buttons may be pressed still.

        That one stays a child until then. Without a parent Qt would work out the style of all in it once more.
        """
        old, self.page, rows = self.page, page, self.layout()
        if old is not None and rows is not None:
            rows.removeWidget(old)
            focus = QApplication.focusWidget()
            if focus is not None and old.isAncestorOf(focus):
                stops = tab_stops(old)
                self.left_at = stops.index(focus) if focus in stops else 0
                focus.clearFocus()  # else it would keep the focus, hidden
            old.hide()
            old.deleteLater()
        if page.parentWidget() is not self:
            page.setParent(self)


def holder_of(area: QScrollArea) -> Holder:
    """Where the pages of an area stand; one that is measured while it is made is made there, or is styled twice."""
    holder = area.widget()
    if not isinstance(holder, Holder):
        holder = Holder()
        area.setWidget(holder)
    return holder


def swap(area: QScrollArea, page: QWidget) -> None:
    """Give an area that scrolls another page."""
    holder = holder_of(area)
    holder.take(page)
    rows = holder.layout()
    if rows is None:
        return
    if not area.isVisible():  # the first picture is small, and is there sooner without
        rows.addWidget(page)
        return
    settle(page)
    room, policy = area.maximumViewportSize(), QtCore.Qt.ScrollBarPolicy
    width = min(room.width() - area.verticalScrollBar().sizeHint().width(), page.maximumWidth())
    height = page.heightForWidth(width)
    if height > room.height():  # else Qt would measure it without the bar as well
        area.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn)
        page.resize(width, height)
    rows.addWidget(page)
    page.show()
    rows.activate()
    QCoreApplication.sendEvent(area, QEvent(QEvent.Type.LayoutRequest))  # how far it scrolls
    area.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded)


def page_in(area: QScrollArea) -> QWidget | None:
    """The page that an area shows."""
    holder = area.widget()
    return holder.page if isinstance(holder, Holder) else None


def tab_stops(page: QWidget) -> list[QWidget]:
    """Where the Tab key stops on a page, in its order."""
    tab = QtCore.Qt.FocusPolicy.TabFocus
    return [
        each
        for each in page.findChildren(QWidget)
        if each.focusPolicy() & tab and each.isEnabled() and each.isVisibleTo(page)
    ]


def named(root: QWidget, name: str) -> QWidget | None:
    """What has a name within a widget; never what is to be deleted."""
    found = root.findChildren(QWidget, name) if name else []
    return next((each for each in found if each.isVisibleTo(root)), None)


def fit_side(area: QScrollArea, width: int) -> None:
    """Give an area at the side its width: as wide as planned, or as its longest word needs."""
    body = page_in(area)
    least = 0 if body is None else body.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width()
    area.setFixedWidth(max(width, least))


def bring_into_sight(_old: QWidget | None, now: QWidget | None) -> None:
    """Scroll what has the focus into sight, whatever moved the focus."""
    parent = now.parentWidget() if now is not None else None
    while now is not None and parent is not None:
        if isinstance(parent, QScrollArea) and parent.widget() is not None:
            parent.ensureWidgetVisible(now, 0, 24)
        parent = parent.parentWidget()
