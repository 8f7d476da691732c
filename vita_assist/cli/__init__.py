"""The commands of `vita-assist`. Without a command the desk window opens."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from vita_assist.cli.output import finish, let_go, own_fault, speak_utf8, tell
from vita_assist.errors import OutsideError, VitaError
from vita_assist.language import app_text

__all__ = ["main"]

AFRESH = "--afresh"
"""How the window starts itself anew for a new household (`window.afresh`); no command of anybody's."""
_STOPPED = 130
"""The exit code of a command that was stopped with Ctrl-C, as shells have it."""
_SHORT = app_text(
    "output/memory",
    "This computer is short of memory. What was not finished is not there. Close other programs, then try again.",
)


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 done, 1 faults found, 2 the call is wrong, 3 something outside failed."""
    speak_utf8()
    try:
        code = _run(list(sys.argv[1:] if words is None else words))
        finish()
    except VitaError as error:
        return tell(error)
    except BrokenPipeError:
        # Whoever read our output has stopped; that is theirs to do.
        let_go()
        return 0
    except KeyboardInterrupt:
        return _STOPPED
    except MemoryError:
        return tell(OutsideError(_SHORT))
    except Exception as error:  # noqa: BLE001  # Python's own report would repeat what was given
        return own_fault(error)
    return code


def _run(words: Sequence[str]) -> int:
    if not words or words[0] == AFRESH:
        from vita_assist.cli.opening import open_window

        return open_window(words[1:] or None)
    from vita_assist.cli.calls import run

    return run(words)
