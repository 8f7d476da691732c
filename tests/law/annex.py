"""Annex A of the legal facts, read as data; the tests that need it are skipped where it is not at hand."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
LEGAL = SHARED / "facts" / "legal.md"
ORDER = SHARED / "seeds" / "003_f1a4ceb9a014d87d.txt"

needs_facts = pytest.mark.skipif(not LEGAL.is_file(), reason="the facts do not lie beside the project here")
needs_order = pytest.mark.skipif(not ORDER.is_file(), reason="the order does not lie beside the project here")


class Row(NamedTuple):
    """One event of annex A.2."""

    id: str
    day: str
    precision: str
    binds: frozenset[str]
    does_not_bind: frozenset[str]
    confidence: str


def rows_under(heading: str) -> list[list[str]]:
    """The cells of the table that follows a heading, without its head."""
    part = LEGAL.read_text(encoding="utf-8").split(heading, 1)[1]
    lines = part.splitlines()
    start = next(place for place, line in enumerate(lines) if line.startswith("|"))
    table = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        table.append([cell.strip() for cell in line.strip("|").split("|")])
    return table[2:]


@cache
def events() -> tuple[Row, ...]:
    """The events of annex A.2 in their order."""
    return tuple(
        Row(row[0], row[1], row[2], _parties(row[8]), _parties(row[9]), row[10].strip("`"))
        for row in rows_under("### A.2 Events")
    )


def day_of(row: Row) -> date:
    """Its day; only events with one are loaded."""
    return date.fromisoformat(row.day)


def _parties(cell: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z-]+", cell)) - {"-"}
