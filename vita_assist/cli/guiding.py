"""`vita-assist guide`: one household in, its guidance out; or many, a line each."""

from __future__ import annotations

import gc
import json
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO, Final, TypeAlias

from vita_assist.cli.output import say
from vita_assist.cli.start import desk_on, open_intake, read_intake, reading
from vita_assist.desk import Desk
from vita_assist.errors import InputError, VitaError
from vita_assist.guidance import Guide
from vita_assist.guidance.report import Plain, report
from vita_assist.guidance.writing import Writer, as_json
from vita_assist.interview.intake import IntakeReader
from vita_assist.interview.intake_json import MOST_BYTES
from vita_assist.language import app_text

Answer: TypeAlias = Callable[[bytes], str]
"""The members of the JSON object that answers an intake."""

_COLLECTED_AFTER: Final = 50_000


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
        more = call.rules or call.changes
        answer = (
            _explained_answers(desk, with_rules=call.rules, with_changes=call.changes) if more else _plain_answers(desk)
        )
        with open_intake(call.intake) as lines, _seldom_collected():
            for line in _answers(desk, lines, answer):
                say(line)
        return 0
    desk.take(read_intake(desk, call.intake))
    if call.json:
        _print(_report(desk, with_rules=True, with_changes=call.changes), indent=2)
    else:
        from vita_assist.cli.lines import as_lines

        for line in as_lines(desk.paper.plan(), desk.voice(desk.language)):
            say(line)
    return 0


def _schema(desk: Desk, side: str) -> dict[str, Plain]:
    from vita_assist.guidance.schema import guidance_schema
    from vita_assist.interview.schema import intake_schema

    pack = desk.pack
    return guidance_schema(pack.rules) if side == "guidance" else intake_schema(pack.facts, pack.tax_years)


def _report(desk: Desk, *, with_rules: bool, with_changes: bool) -> dict[str, Plain]:
    pack = desk.pack
    content = (pack.version, pack.checked_on, desk.freshness)
    voice = desk.voice(desk.language)
    told = report(desk.guidance(), pack.rules, voice, content, with_rules=with_rules)
    if with_rules or with_changes:
        _explain(told, desk, because=with_rules, changes=with_changes)
    return told


def _explain(told: dict[str, Plain], desk: Desk, *, because: bool, changes: bool) -> None:
    """Add the grounds of each finding, and what is good to know; a batch that asks for none of it does not load it."""
    from vita_assist.guidance.explaining import add_because, add_changes

    answered, voice = desk.answered(), desk.voice(desk.language)
    if because:
        add_because(told, answered, voice)
        told["topics"] = [{"id": topic.id, "text": voice.words(topic.title)} for topic in desk.topics_to_know()]
    if changes:
        add_changes(told, answered, voice)


def _answers(desk: Desk, lines: BinaryIO, answer: Answer) -> Iterator[str]:
    """One guidance, or the errors, for each line that is not blank; a bad line does not stop the rest."""
    for number, line in _numbered(lines):
        try:
            yield f'{{"line": {number}, {answer(line)}}}'
        except VitaError as error:
            yield as_json({"line": number, "errors": [desk.voice("en").words(fault) for fault in error.faults]})


def _plain_answers(desk: Desk) -> Answer:
    """What a line is answered with; no household is kept, and what many are told alike is written once."""
    pack, reader = desk.pack, _reader(desk)
    content = (pack.version, pack.checked_on, desk.freshness)
    guide, writer = Guide(pack.facts, pack.rules, desk.day), Writer(pack.rules, desk.voice(desk.language), content)
    return lambda line: writer.members(guide.guide_told(reader.told(line)))


def _explained_answers(desk: Desk, *, with_rules: bool, with_changes: bool) -> Answer:
    """The same with all that was asked for besides, household by household."""
    reader = _reader(desk)

    def answer(line: bytes) -> str:
        desk.take(reader.read(line))
        return as_json(_report(desk, with_rules=with_rules, with_changes=with_changes))[1:-1]

    return answer


def _reader(desk: Desk) -> IntakeReader:
    return IntakeReader(desk.pack.facts, desk.flow.limits)


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Have Python look for cycles less often: a household leaves none, and the content stays."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_COLLECTED_AFTER)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


def _numbered(lines: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, counted from 1; of one that is too long, as much as shows that it is."""
    number = 0
    with reading():
        while line := lines.readline(MOST_BYTES + 1):
            number += 1
            start = line.removesuffix(b"\n")
            while not line.endswith(b"\n") and (line := lines.readline(MOST_BYTES + 1)):
                pass
            if len(start) > MOST_BYTES or start.strip():
                yield number, start


def _print(value: dict[str, Plain], indent: int) -> None:
    say(json.dumps(value, ensure_ascii=False, indent=indent))
