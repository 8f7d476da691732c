"""The prepared form: what TOML made of the files, kept as JSON, which is read many times faster.

It is named after the digest of the files that it was made from, so it can be missing but never stale.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from vita_assist.content.files import RawContent

FORM: Final = 1
"""Counts up when this form changes."""
_DAY: Final = "$day"


def prepared_file(folder: Path, digest: str) -> Path:
    """Where the prepared form of files with this digest stands."""
    return folder / f"content-{FORM}-{digest[:32]}.json"


def read_prepared(file: Path) -> RawContent | None:
    """What was prepared; None where nothing fit is there."""
    try:
        raw = json.loads(file.read_bytes(), object_hook=_day_back)
    except (OSError, ValueError, RecursionError):
        return None
    whole = isinstance(raw, dict) and all(isinstance(table, dict) for table in raw.values())
    return raw if whole else None


def write_prepared(file: Path, raw: RawContent) -> Path:
    """Write the prepared form whole or not at all, in place of any other; its path."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_text(json.dumps(raw, ensure_ascii=False, default=_day, separators=(",", ":")), encoding="utf-8")
    new.replace(file)
    for other in file.parent.glob("content-*.json"):
        if other != file:
            other.unlink(missing_ok=True)
    return file


def _day(value: object) -> Mapping[str, str]:
    if isinstance(value, date):
        return {_DAY: value.isoformat()}
    raise TypeError(type(value).__name__)


def _day_back(value: dict[str, object]) -> object:
    day = value.get(_DAY)
    return date.fromisoformat(day) if isinstance(day, str) else value
