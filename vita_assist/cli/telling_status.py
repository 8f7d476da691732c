"""`vita-assist status`: the legal status of data sharing, as it was known on a day."""

from __future__ import annotations

import json
from argparse import Namespace

from vita_assist.cli.output import say
from vita_assist.cli.start import desk_on


def run_status(call: Namespace) -> int:
    """Tell the status, as JSON or as the lines of the handout."""
    desk = desk_on(call.as_of)
    desk.language = call.language
    if call.json:
        say(json.dumps(desk.law.report(), ensure_ascii=False, indent=2))
        return 0
    from vita_assist.cli.lines import as_lines

    for line in as_lines(desk.paper.sheet("data-sharing"), desk.voice(desk.language)):
        say(line)
    return 0
