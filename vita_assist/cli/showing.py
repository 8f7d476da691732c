"""`vita-assist content`: check it, or show which content is in use."""

from __future__ import annotations

import json
from argparse import Namespace

from vita_assist.cli.output import say
from vita_assist.cli.start import desk_on
from vita_assist.content import check, load
from vita_assist.errors import CheckError
from vita_assist.language import Text
from vita_assist.language.check import check_catalogs
from vita_assist.places import places
from vita_assist.sources.freshness import age_on


def run_content(call: Namespace) -> int:
    """Check the content (exit code 1 with one line a fault), or show its version, dates and freshness."""
    if call.what == "check":
        faults = _faults()
        if faults:
            raise CheckError(*faults)
        say("0 faults")
        return 0
    return _show(call)


def _faults() -> tuple[Text, ...]:
    """The faults of the content; where it has none, those of its translations."""
    at = places()
    return check(at.content) or check_catalogs(at.locales, "content", load(at.content).texts())


def _show(call: Namespace) -> int:
    desk = desk_on(call.as_of)
    shown = {
        "version": desk.pack.version,
        "checked_on": desk.pack.checked_on.isoformat(),
        "as_of": desk.day.isoformat(),
        "age_days": age_on(desk.day, desk.pack.checked_on),
        "freshness": desk.freshness.value,
        "tax_years": [*desk.pack.tax_years],
        "rules": len(desk.pack.rules.rules),
        "sources": len(desk.pack.sources),
        "languages": [*desk.languages()],
    }
    if call.json:
        say(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        for key, value in shown.items():
            say(f"{key}: {', '.join(map(str, value)) if isinstance(value, list) else value}")
    return 0
