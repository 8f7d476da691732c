"""`vita-assist guide`: one household in, its guidance out; or many, a line each."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from typing import BinaryIO

from vita_assist.cli.lines import as_lines
from vita_assist.cli.output import say
from vita_assist.cli.start import desk_on, open_intake, read_intake, reading
from vita_assist.desk import Desk
from vita_assist.errors import InputError, VitaError
from vita_assist.guidance.report import Plain, report
from vita_assist.guidance.schema import guidance_schema
from vita_assist.interview.intake import IntakeReader
from vita_assist.interview.intake_json import MOST_BYTES
from vita_assist.interview.schema import intake_schema
from vita_assist.language import app_text


def run_guide(call: Namespace) -> int:
    """Answer, or print one of the two schemas."""
    desk = desk_on(call.as_of)
    desk.language = call.language
    if call.schema is not None:
        _print(_schema(desk, call.schema), indent=2)
        return 0
    if call.intake is None:
        raise InputError(
            app_text("guide/no-intake", "guide: INTAKE is missing. Allowed: a file, or - for standard input.")
        )
    if call.jsonl:
        with open_intake(call.intake) as lines:
            for answer in _answers(desk, lines, with_rules=call.rules):
                _print(answer)
        return 0
    desk.take(read_intake(desk, call.intake))
    if call.json:
        _print(_report(desk, with_rules=True), indent=2)
    else:
        for line in as_lines(desk.plan(), desk.voice(desk.language)):
            say(line)
    return 0


def _schema(desk: Desk, side: str) -> dict[str, Plain]:
    pack = desk.pack
    return guidance_schema(pack.rules) if side == "guidance" else intake_schema(pack.facts, pack.tax_years)


def _report(desk: Desk, *, with_rules: bool) -> dict[str, Plain]:
    pack = desk.pack
    content = (pack.version, pack.checked_on, desk.freshness)
    voice = desk.voice(desk.language)
    return report(desk.guidance(), pack.rules, voice, content, with_rules=with_rules)


def _answers(desk: Desk, lines: BinaryIO, *, with_rules: bool) -> Iterator[dict[str, Plain]]:
    """One guidance, or the errors, for each line that is not blank; a bad line does not stop the rest."""
    reader = IntakeReader(desk.pack.facts, desk.flow.limits)
    for number, line in _numbered(lines):
        try:
            desk.take(reader.read(line))
            yield {"line": number, **_report(desk, with_rules=with_rules)}
        except VitaError as error:
            voice = desk.voice("en")
            yield {"line": number, "errors": [voice.words(fault) for fault in error.faults]}


def _numbered(lines: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, counted from 1; of one that is too long, as much as shows that it is."""
    number = 0
    while line := _next_line(lines):
        number += 1
        start = line.removesuffix(b"\n")
        while not line.endswith(b"\n") and (line := _next_line(lines)):
            pass
        if len(start) > MOST_BYTES or start.strip():
            yield number, start


def _next_line(lines: BinaryIO) -> bytes:
    with reading():
        return lines.readline(MOST_BYTES + 1)


def _print(value: dict[str, Plain], indent: int | None = None) -> None:
    say(json.dumps(value, ensure_ascii=False, indent=indent))
