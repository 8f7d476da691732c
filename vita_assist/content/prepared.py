"""The prepared form: what TOML made of the files, kept as JSON, which is read many times faster.

It is named after the digest of the files that it was made from, so it can be missing but never stale. JSON has no
days: they stand in it as text, and beside them the places at which a text is a day.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final, TypeAlias

from vita_assist.content.files import RawContent

FORM: Final = 2
"""Counts up when this form changes."""

_Place: TypeAlias = tuple[str | int, ...]
"""Keys and indexes on the way to a value."""


def prepared_file(folder: Path, digest: str) -> Path:
    """Where the prepared form of files with this digest stands."""
    return folder / f"content-{FORM}-{digest[:32]}.json"


def read_prepared(file: Path) -> RawContent | None:
    """What was prepared; None where nothing fit is there."""
    try:
        whole = json.loads(file.read_bytes())
        raw = whole["content"]
        for *way, last in whole["days"]:
            holder = raw
            for step in way:
                holder = holder[step]
            holder[last] = date.fromisoformat(holder[last])
    except (OSError, ValueError, RecursionError, LookupError, TypeError):
        return None
    fit = isinstance(raw, dict) and all(isinstance(table, dict) for table in raw.values())
    return raw if fit else None


def write_prepared(file: Path, raw: RawContent) -> Path:
    """Write the prepared form whole or not at all, in place of any other; its path."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    whole = {"content": raw, "days": [*_days(raw)]}
    new.write_text(json.dumps(whole, ensure_ascii=False, default=_day, separators=(",", ":")), encoding="utf-8")
    new.replace(file)
    for other in file.parent.glob("content-*.json"):
        if other != file:
            other.unlink(missing_ok=True)
    return file


def _days(value: object, place: _Place = ()) -> Iterator[_Place]:
    if isinstance(value, date):
        yield place
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _days(one, (*place, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _days(one, (*place, index))


def _day(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
