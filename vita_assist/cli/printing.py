"""`vita-assist print`: handouts as PDF files in a folder."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from vita_assist.cli.output import say, warn
from vita_assist.cli.start import desk_on, read_intake
from vita_assist.desk import FROM_ANSWERS, HANDOUTS
from vita_assist.errors import InputError
from vita_assist.language import app_text


def run_print(call: Namespace) -> int:
    """Write the handouts, each whole; say on standard output where each one lies."""
    if call.list:
        for handout in HANDOUTS:
            say(handout)
        return 0
    _see_to_call(call)
    desk = desk_on(call.as_of)
    desk.language = call.language
    if call.intake is not None:
        desk.take(read_intake(desk, call.intake))
    chosen = [call.language, *([call.second_language] if call.second_language else [])]
    # Each once, and all composed before the first is written: what is wrong is known while nothing is there.
    handouts = [desk.paper.handout(one) for one in dict.fromkeys(call.handouts)]
    warn(desk.settings.faults)
    for saved in desk.paper.save_all(handouts, chosen, Path(call.out), large=call.large_print, replace=call.replace):
        # The file's own name, whatever the locale takes it for.
        say(os.fsencode(saved).decode(errors="backslashreplace"))
    return 0


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
