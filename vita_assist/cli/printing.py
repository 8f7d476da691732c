"""`vita-assist print` and `remind`: handouts as PDF files in a folder."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from vita_assist.cli.output import say, warn
from vita_assist.cli.start import desk_on, read_intake
from vita_assist.desk import FROM_ANSWERS, HANDOUTS, Sheaf
from vita_assist.errors import InputError, OutsideError
from vita_assist.language import app_text

if TYPE_CHECKING:
    from vita_assist.desk import Desk


def run_print(call: Namespace) -> int:
    """Write the handouts, each whole; say on standard output where each one lies."""
    if call.list:
        for handout in HANDOUTS:
            say(handout)
        return 0
    _see_to_call(call)
    desk = desk_on(call.as_of)
    warn(desk.settings.faults)
    ways = _ways(call)
    desk.language = ways[0][0]
    if call.intake is not None:
        desk.take(read_intake(desk, call.intake))
    stack = desk.paper.stack(_sheaves(desk, call, ways), large=call.large_print)
    folder = Path(call.out)
    if call.one_file:
        _say_each(stack.bind(folder, two_sided=call.two_sided, replace=call.replace), len(stack))
    else:
        _say_each(stack.save(folder, replace=call.replace), len(stack))
    return 0


def run_remind(call: Namespace) -> int:
    """Write the IP PIN reminder and its calendar file, both or neither; say where they lie."""
    if not call.out:
        raise InputError(app_text("remind/no-folder", "remind: --out is missing. Allowed: a folder that is there."))
    desk = desk_on(call.as_of)
    warn(desk.settings.faults)
    for saved in desk.paper.save_reminder([call.language], Path(call.out), replace=call.replace):
        _say_where(saved)
    return 0


def _sheaves(desk: Desk, call: Namespace, ways: Sequence[tuple[str, ...]]) -> list[Sheaf]:
    """Each handout once in each way. All are composed before the first is written: what is wrong is known by then."""
    paper = desk.paper
    handouts = [paper.handout(one, status_line=call.status_line) for one in dict.fromkeys(call.handouts)]
    return [Sheaf(handout, way, call.copies) for handout, way in product(handouts, ways)]


def _say_each(done: Iterator[Path | None], total: int) -> None:
    """Say where each file lies, and, to somebody who watches, how far it is.

    Where nobody can be told any more, saving goes on: a stack that somebody counts on must not end for that.
    """
    unheard: OSError | OutsideError | None = None
    watched = total > 1 and sys.stderr is not None and sys.stderr.isatty()
    for number, saved in enumerate(done, start=1):
        if saved is not None and unheard is None:
            try:
                _say_where(saved)
            except (BrokenPipeError, OutsideError) as error:
                unheard = error
        if watched and number <= total:
            warn([app_text("print/far", "{number} of {total}", number=number, total=total)])
    if unheard is not None:
        raise unheard


def _say_where(saved: Path) -> None:
    # The file's own name, whatever the locale takes it for.
    say(os.fsencode(saved).decode(errors="backslashreplace"))


def _ways(call: Namespace) -> list[tuple[str, ...]]:
    """In which languages, or in which two side by side."""
    if call.languages:
        return list(dict.fromkeys(call.languages))
    return [(call.language, *([call.second_language] if call.second_language else []))]


def _see_to_call(call: Namespace) -> None:
    allowed = ", ".join(HANDOUTS)
    if not call.handouts:
        raise InputError(
            app_text("print/no-handout", "print: HANDOUT is missing. Allowed: {handouts}.", handouts=allowed)
        )
    if not call.out:
        raise InputError(app_text("print/no-folder", "print: --out is missing. Allowed: a folder that is there."))
    if call.intake is None and FROM_ANSWERS.intersection(call.handouts):
        raise InputError(
            app_text(
                "print/no-intake",
                "print: this handout comes from a household’s answers, and --intake is missing. "
                "Allowed: a file, or - for standard input.",
            )
        )
    if call.two_sided and not call.one_file:
        raise InputError(app_text("print/two-sided", "print: --two-sided is not right. Allowed: with --one-file."))
    if call.languages and (call.second_language or call.language != "en"):
        raise InputError(
            app_text(
                "print/languages-twice",
                "print: --languages is not right. Allowed: instead of --language and --second-language.",
            )
        )
