"""Handing every exception that nobody caught to one place."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType


def install_hooks(
    show: Callable[[BaseException], None],
) -> None:
    """Hand every exception that nobody caught to `show`: of the main thread and Qt's slots, and others."""

    def main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            show(error.with_traceback(trace))

    sys.excepthook = main
    threading.excepthook = lambda given: show(given.exc_value) if given.exc_value else None
    sys.unraisablehook = lambda given: show(given.exc_value) if given.exc_value else None
