"""`vita-assist content`: check it, or show which content is in use."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from vita_assist.cli.output import say
from vita_assist.cli.start import desk_on
from vita_assist.content import check, load
from vita_assist.errors import CheckError, InputError
from vita_assist.language import Text, app_text
from vita_assist.language.check import check_catalogs
from vita_assist.places import places


def run_content(call: Namespace) -> int:
    """Check the content (exit code 1 with one line a fault), or show its version, dates and freshness."""
    if call.what == "show":
        return _show(call)
    faults = [*_faults()]
    for document in call.document:
        faults += _misquoted(document)
    if faults:
        raise CheckError(*faults)
    say("0 faults")
    return 0


def _misquoted(document: str) -> list[Text]:
    """The fragments that the content quotes from a document and that do not stand in it (`ID=FILE`)."""
    from vita_assist.content.quotations import misquotations, quotations

    source, sign, name = document.partition("=")
    if not sign or not name:
        raise InputError(app_text("content/document", "--document is not right. Allowed: ID=FILE."))
    pack = load(places().content)
    faults = [*misquotations(pack, source, _text_of(name))]
    if not faults:
        say(f"{source}: {len([*quotations(pack, source)])} quoted fragments stand in the document to the letter")
    return faults


def _text_of(name: str) -> str:
    try:
        return Path(name).read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise InputError(app_text("content/document-text", "--document: the file is not UTF-8 text.")) from None
    except (OSError, ValueError):
        raise InputError(app_text("content/no-document", "--document: there is no such file to read.")) from None


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
        "age_days": desk.age.days,
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
