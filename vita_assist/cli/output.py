"""What the commands say: UTF-8 whatever the locale, and a clear end where nobody can hear it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from vita_assist.errors import OutsideError, VitaError
from vita_assist.language import Text, app_text


def speak_utf8() -> None:
    """Output is UTF-8 whatever the locale says (measured: with UTF-8 mode off, locale C falls to ASCII)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(line: str) -> None:
    """One line on standard output; `OutsideError` where it cannot be written."""
    if sys.stdout is None:
        raise _unheard()
    with _heard():
        sys.stdout.write(f"{line}\n")


def finish() -> None:
    """Have everything written that was said; `OutsideError` where it cannot be."""
    if sys.stdout is not None:  # a window that was started without a terminal has none, and says nothing
        with _heard():
            sys.stdout.flush()


def tell(error: VitaError) -> int:
    """One line a fault on standard error, in English: these are read by people who set up a clinic day."""
    warn(error.faults)
    return error.exit_code


def warn(faults: Iterable[Text]) -> None:
    """What is wrong, a line a fault as `tell` says it, where the command goes on all the same."""
    from vita_assist.language.voices import English, Speaker

    voice = Speaker("en", "en", English())
    _complain(*(" ".join(voice.words(fault).split()) for fault in faults))


def own_fault(error: BaseException) -> int:
    """What went wrong is ours: say where in the program, and not what, since that can be an answer (trust P5)."""
    frames = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append(f"{os.path.basename(code.co_filename)}:{trace.tb_lineno} {code.co_name}")  # noqa: PTH119
        trace = trace.tb_next
    _complain(f"vita-assist: a fault of the program itself, {type(error).__qualname__}, at {', '.join(frames)}")
    return OutsideError.exit_code


def let_go() -> None:
    """What is still unsaid goes nowhere: Python would try once more at its end, and complain."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


@contextmanager
def _heard() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError:
        let_go()
        raise _unheard() from None


def _unheard() -> OutsideError:
    return OutsideError(
        app_text(
            "output/failed", "Standard output: it cannot be written to. Make room on the disk, or write somewhere else."
        )
    )


def _complain(*lines: str) -> None:
    if sys.stderr is None:
        return  # print would turn to standard output
    with suppress(OSError):
        for line in lines:
            print(line, file=sys.stderr)
