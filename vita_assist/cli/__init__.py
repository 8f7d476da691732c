"""The commands of `vita-assist`. Without a command the desk window opens."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from vita_assist.cli.output import finish, let_go, own_fault, speak_utf8, tell
from vita_assist.errors import VitaError

__all__ = ["main"]

_STOPPED = 130
"""The exit code of a command that was stopped with Ctrl-C, as shells have it."""


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
    except Exception as error:  # noqa: BLE001  # Python's own report would repeat what was given
        return own_fault(error)
    return code


def _run(words: Sequence[str]) -> int:
    if not words:
        from vita_assist.cli.opening import open_window

        return open_window()
    from vita_assist.cli.calls import run

    return run(words)
