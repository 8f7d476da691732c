"""What a stick can hold up is done apart, while the window goes on: one that is slow, stuck or pulled out."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from vita_assist.errors import VitaError

if TYPE_CHECKING:
    from collections.abc import Callable

_AT_ONCE: Final = 0.2
"""Seconds that the window waits: what is done by then needs no words in between."""
_SILENT: Final = 4_000
"""Milliseconds after which it is said that nothing is heard; trust.md gives five seconds."""


@dataclass(eq=False, slots=True)
class _Deed:
    """Something that is done apart, and what is to follow; `ended` once it is over."""

    act: Callable[[], object]
    then: Callable[[object], None]
    ended: bool = False
    result: object = None


class Apart(QObject):
    """Does one thing at a time in a thread of its own, and says in the window's thread how it ended."""

    _over = Signal(object)

    def __init__(self, parent: QObject) -> None:
        """Nothing is done yet."""
        super().__init__(parent)
        self._now: _Deed | None = None
        self._over.connect(self._end)

    @property
    def is_busy(self) -> bool:
        """Whether something is still being done."""
        return self._now is not None

    def do(
        self,
        act: Callable[[], object],
        then: Callable[[object], None],
        *,
        slow: Callable[[], None],
        silent: Callable[[], None],
    ) -> None:
        """Do something, and hand to `then` what it returned, or the `VitaError` that it raised.

        `slow` is called where that takes longer than a glance, `silent` where nothing was heard of it for seconds.
        What else it raises is a fault of ours and raised again, in the window's thread. Never while it `is_busy`.
        """
        self._now = deed = _Deed(act, then)
        # Nobody waits for it at the end: what hangs must not keep the program open.
        thread = Thread(target=self._work, args=(deed,), daemon=True)
        thread.start()
        thread.join(_AT_ONCE)
        if deed.ended:
            self._end(deed)
            return
        slow()
        QTimer.singleShot(_SILENT, self, lambda: silent() if deed is self._now else None)

    def _work(self, deed: _Deed) -> None:
        try:
            deed.result = deed.act()
        except Exception as error:  # noqa: BLE001  # raised again where it can be shown
            deed.result = error
        deed.ended = True
        try:
            self._over.emit(deed)
        except RuntimeError:
            return  # Qt's word for a window that was closed meanwhile

    def _end(self, deed: _Deed) -> None:
        if deed is not self._now:
            return  # ended before the window had to wait
        self._now = None
        if isinstance(deed.result, Exception) and not isinstance(deed.result, VitaError):
            raise deed.result
        deed.then(deed.result)
