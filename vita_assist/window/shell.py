"""The window itself: the bar, one place at a time, the message band; it tells the desk what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6 import QtCore  # `QtCore.Qt` is looked up late, see `early`
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from vita_assist.desk.day import follow_clock
from vita_assist.errors import VitaError
from vita_assist.window.afterwards import Afterwards
from vita_assist.window.age_line import AgeLine
from vita_assist.window.bar import Bar
from vita_assist.window.boxes import settle
from vita_assist.window.dress import Dress
from vita_assist.window.here import Here, Place, after
from vita_assist.window.making import make_view
from vita_assist.window.spoken import Answered, Back, Covered, Filled, Forget, Peopled, Spoken, Turned
from vita_assist.window.telling import on_a_page, tell_desk
from vita_assist.window.turning import Turning
from vita_assist.window.view import View, bring_into_sight, named
from vita_assist.window.words import speech_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.window.afresh import End, Handed
    from vita_assist.window.confirm import Wording
    from vita_assist.window.guard import Guard
    from vita_assist.window.message import Message
    from vita_assist.window.theme import Look

TITLE: Final = "VITA Assist"
"""Constant: window titles are logged by desktops and read over shoulders (trust, leak paths)."""


class Shell(QWidget):
    """Holds where the volunteer is; every change goes to the desk and comes back as one redraw."""

    def __init__(self, desk: Desk, look: Look | None = None, afresh: Callable[[Handed], None] | None = None) -> None:
        """Draw the start page of a desk. `afresh` replaces this process by a new one, where it can."""
        super().__init__()
        self._desk = desk
        self._afresh = afresh
        self._guard: Guard | None = None
        self._here = Here() if look is None else Here(look=look)
        self.begins_whole = False
        self.first_words: tuple[Text, ...] = ()
        self._views: dict[Place, View] = {}
        self._message: Message | None = None
        self._dress = Dress(self)
        self._afterwards = Afterwards(self, desk)
        self._whole = False
        self._closing = False
        self.setWindowTitle(TITLE)
        self._bar = Bar(desk)
        self._bar.said.connect(self.hear)
        self._stack, self._age = QStackedWidget(), AgeLine(desk)
        self._page = QWidget()
        self._turning = Turning(self._page, lambda: self.hear(Turned()))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)
        self._rows = QVBoxLayout(self._page)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._bar)
        self._rows.addWidget(self._age)
        self._rows.addWidget(self._stack, 1)
        cast("QApplication", QApplication.instance()).focusChanged.connect(bring_into_sight)
        self._redraw()

    @property
    def here(self) -> Here:
        """Where the volunteer is."""
        return self._here

    @property
    def view(self) -> View:
        """The place on the screen; it is made when one first goes there."""
        place = self._here.place
        if place not in self._views:
            self._views[place] = make_view(place, self._desk)
            self._views[place].said.connect(self.hear)
            self._stack.addWidget(self._views[place])
        return self._views[place]

    # The first picture, and what follows it

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the first picture is on the screen, the rest is made."""
        super().paintEvent(event)
        if not self._whole:
            QTimer.singleShot(0, self, self.complete)

    def complete(self) -> None:
        """Make what the first picture did without: the rest of the bar and of the start page, and the keys."""
        if self._whole:
            return
        self._whole = True
        from PySide6.QtGui import QIcon

        from vita_assist.window.guard import Guard
        from vita_assist.window.keys import add_keys
        from vita_assist.window.minutes import each_minute
        from vita_assist.window.roles import tell_roles

        tell_roles(self)
        self._guard = Guard(self, self._desk, self._page, self._afresh)
        self.setWindowIcon(QIcon(str(self._desk.fonts.parent / "icons" / "vita-assist-64.png")))
        add_keys(self)
        each_minute(self, self.look_at_date)
        self._bar.complete(self._here.look)
        self.view.complete()
        settle(self)
        faults = self._desk.settings.faults
        if faults or self.first_words:
            self.tell(*faults, *self.first_words, bad=bool(faults))

    # What is said

    def hear(self, spoken: Spoken) -> None:
        """Tell the desk what was said, then draw; an expected error becomes a message."""
        self.complete()
        if self._guard is not None:
            if isinstance(spoken, Covered):
                self._guard.turn(on=spoken.on)
                return
            if self._guard.is_up:  # what is covered hears nothing
                return
            self._guard.idle.touch()
        before, focus = self._here, self._focus_name()
        self.quiet()
        try:
            if not isinstance(spoken, Answered | Peopled | Filled):
                self.view.commit()
            tell_desk(self._desk, spoken)
            self._here = on_a_page(self._desk, after(self._here, spoken, focus))
            self._redraw()
            self._afterwards.see_to(spoken)
        except VitaError as error:
            self._here = before._replace(look=self._here.look)
            self._redraw()
            self.tell(*error.faults, bad=True)
            return
        if isinstance(spoken, Back) and before.left is not None:
            self.view.come_back(before.left.focus)
        elif before.spot != self._here.spot:
            self.view.arrive()
        elif focus and QApplication.focusWidget() is None:
            self.view.regain()
        if isinstance(spoken, Forget):
            self._ask_to_forget()

    # What is shown

    def tell(self, *texts: Text, bad: bool = False) -> None:
        """Show a message in the one place for messages."""
        if self._message is None:
            from vita_assist.window.message import Message

            self._message = Message()
            self._message.closed.connect(self.quiet)
            self._rows.insertWidget(1, self._message)
        self._message.show_texts(texts, speech_at(self._desk), self._here.look, bad=bad)

    def escape(self) -> None:
        """Take the cover away, turn the screen back, or take the message away."""
        if self.is_covered:
            self.hear(Covered(on=False))
        elif self._here.turned:
            self.hear(Turned())
        else:
            self.quiet()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is turned to the household covers the window at any size."""
        super().resizeEvent(event)
        self._turning.fit()
        if self._guard is not None:
            self._guard.fit()

    def changeEvent(self, event: QEvent) -> None:
        """A window that is put aside is covered before anything else."""
        super().changeEvent(event)
        if self._guard is not None and self.isMinimized():
            self._guard.cover_if_needed()

    @property
    def is_covered(self) -> bool:
        """Whether nothing but the cover is to be seen."""
        return self._guard is not None and self._guard.is_up

    def quiet(self) -> None:
        """Take the message away."""
        if self._message is not None:
            self._message.clear()

    def confirm(self, wording: Wording, then: Callable[[], None]) -> None:
        """Ask, and do it if the answer is yes."""
        from vita_assist.window.confirm import Confirm

        dialog = Confirm(wording, speech_at(self._desk), self._here.look, self)
        dialog.accepted.connect(then)
        dialog.open()

    def _redraw(self) -> None:
        """Draw the bar and the place from the desk; the focus stays where it was."""
        focus, name = QApplication.focusWidget(), self._focus_name()
        self._dress.put_on(self._here.look, self._desk.language, self._views.values())
        self._bar.redraw(self._here)
        left = self._stack.currentWidget()
        if left is not self.view and isinstance(left, View):
            QTimer.singleShot(0, left, left.put_away_unseen)
        self._stack.setCurrentWidget(self.view)
        self.view.redraw(self._here)
        self._age.redraw(self._here)
        if name and QApplication.focusWidget() is not focus:
            again = named(self, name)
            if again is not None:
                again.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self._turning.show(self._here.turned, self._desk, self._here.look)

    def _focus_name(self) -> str:
        """What has the focus in this window, by its name."""
        focus = QApplication.focusWidget()
        return focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""

    # New household, and closing

    def _ask_to_forget(self) -> None:
        if self._desk.has_answers:
            from vita_assist.window.confirm import FORGET

            self.confirm(FORGET, self.forget)
        else:
            self.forget()

    def forget(self, end: End | None = None) -> None:
        """Forget the household: the session, what was drawn from it, our text on the clipboard, and this process."""
        from vita_assist.window.afresh import End, forgotten

        end = end or End.ASKED
        self._drop_views()
        self._desk.new_household()
        self._desk.second_language = self._desk.site.screen.second_language
        if self._guard is not None:
            self._guard.forget()
            self._guard.begin_afresh(end)
        self._here = Here(look=self._here.look)
        self._redraw()
        self.view.arrive()
        self.tell(forgotten(end))

    @property
    def is_sending(self) -> bool:
        """Whether pages are on their way to a printer or a stick."""
        return self._afterwards.is_sending

    def look_at_date(self) -> None:
        """Go by the clock's new date where nobody is being served; else say that it is another one."""
        if self._here.place is Place.START and follow_clock(self._desk):
            self._drop_views()
            self._redraw()
        self._age.redraw(self._here)

    def _drop_views(self) -> None:
        """Delete all that was drawn for a household; what is half typed there must not be said any more."""
        for place in [place for place in self._views if place is not Place.START]:
            view = self._views.pop(place)
            view.blockSignals(True)
            self._stack.removeWidget(view)
            view.setParent(None)
            view.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once where answers would be lost."""
        if self._closing or not self._desk.has_answers:
            event.accept()
            return
        event.ignore()
        from vita_assist.window.confirm import CLOSE

        self.confirm(CLOSE, self._close_now)

    def _close_now(self) -> None:
        self._closing = True
        self.close()
