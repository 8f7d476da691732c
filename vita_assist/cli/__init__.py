"""The commands of `vita-assist`. Without a command the desk window opens."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

from vita_assist.errors import VitaError

__all__ = ["main"]


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 done, 1 faults found, 2 the call is wrong, 3 something outside failed."""
    _speak_utf8()
    given = list(sys.argv[1:] if words is None else words)
    try:
        if not given:
            from vita_assist.cli.opening import open_window

            return open_window()
        from vita_assist.cli.calls import run

        return run(given)
    except VitaError as error:
        return _tell(error)
    except BrokenPipeError:
        # Whoever read our output has stopped; that is theirs to do.
        sys.stderr.close()
        return 0


def _tell(error: VitaError) -> int:
    """One line a fault on standard error, in English: these are read by people who set up a clinic day."""
    from vita_assist.language.voices import English, Speaker

    voice = Speaker("en", "en", English())
    for fault in error.faults:
        print(voice.words(fault), file=sys.stderr)
    return error.exit_code


def _speak_utf8() -> None:
    """Output is UTF-8 whatever the locale says (measured: with UTF-8 mode off, locale C falls to ASCII)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
