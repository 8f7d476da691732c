"""One table of a content file, read field by field: every wrong, missing or unknown key is a fault.

Reading goes on after a fault with a stand-in, so that all faults are found in one run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Final, TypeAlias, TypeVar

from vita_assist.content.faults import ContentFaults, not_known, not_of_kind
from vita_assist.errors import CheckError
from vita_assist.interview.condition import Condition
from vita_assist.interview.subject import About
from vita_assist.language import Text, app_text

_ID = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_Option = TypeVar("_Option", bound=StrEnum)
NO_DAY: Final = date.min
Raw: TypeAlias = Mapping[str, object]
"""What is in a file, as TOML has it."""


def files_in(content: Mapping[str, Raw], folder: str) -> Iterator[tuple[str, str, Raw]]:
    """The files of a folder: what each is called without its ending, its place, and what is in it."""
    for file, raw in content.items():
        where, _, name = file.partition("/")
        if where == folder:
            yield name.removesuffix(".toml"), file, raw


class Table:
    """A table at its place; what was taken from it is remembered, and `done` tells what is left."""

    def __init__(self, file: str, path: tuple[str, ...], raw: object, faults: ContentFaults) -> None:
        """Stand at a place of a file."""
        self.file = file
        self.path = path
        self.faults = faults
        self._taken: set[str] = set()
        self._known: set[str] = set()
        if isinstance(raw, dict):
            self._raw: dict[str, object] = raw
        else:
            self._raw = {}
            self.fault((), not_of_kind(app_text("content/kind/table", "a table")))

    @property
    def id(self) -> str:
        """The id of the record that the table is (the first name of its place)."""
        return self.path[0]

    def fault(self, keys: tuple[str, ...], fault: Text) -> None:
        """Note a fault at the table, or at a key of it."""
        self.faults.add(self.file, (*self.path, *keys), fault)

    def has(self, key: str) -> bool:
        """Whether the key is there; asking does not take it."""
        self._known.add(key)
        return key in self._raw

    def raw(self, key: str) -> object:
        """What the key holds, as it was read; None where it is missing."""
        self._taken.add(key)
        return self._raw.get(key)

    def _required(self, key: str) -> object:
        if key not in self._raw:
            self.fault((), app_text("content/missing", "The key {key} is missing.", key=key))
        return self.raw(key)

    def _wrong(self, key: str, allowed: Text) -> None:
        if key in self._raw:
            self.fault((key,), not_of_kind(allowed))

    def string(self, key: str, default: str | None = None) -> str:
        """A string that is not empty; the default where the key is missing."""
        value = self.raw(key) if default is not None else self._required(key)
        if isinstance(value, str) and value.strip():
            return value
        if value is None and default is not None:
            return default
        self._wrong(key, app_text("content/kind/string", "a text that is not empty"))
        return default or "?"

    def text(self, key: str, place: str) -> Text:
        """A text for people, under its place."""
        return Text(f"{place}/{key}", self.string(key))

    def text_or_none(self, key: str, place: str) -> Text | None:
        """The same, None where the key is missing."""
        return self.text(key, place) if self.has(key) else None

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """True or false; the default where the key is missing."""
        value = self.raw(key) if default is not None else self._required(key)
        if isinstance(value, bool):
            return value
        self._wrong(key, app_text("content/kind/flag", "true or false"))
        return bool(default)

    def whole(self, key: str) -> int | None:
        """A whole number; None where the key is missing."""
        value = self.raw(key)
        if type(value) is int:
            return value
        self._wrong(key, app_text("content/kind/whole", "a whole number"))
        return None

    def day(self, key: str) -> date:
        """A date."""
        value = self._required(key)
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        self._wrong(key, app_text("content/kind/date", "a date such as 2026-11-21, without quotes"))
        return NO_DAY

    def strings(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of strings, each once."""
        value = self._required(key) if required else self.raw(key)
        if isinstance(value, list) and all(isinstance(one, str) for one in value) and len(set(value)) == len(value):
            return tuple(value)
        self._wrong(key, app_text("content/kind/strings", "a list of texts, each once"))
        return ()

    def years(self, key: str) -> tuple[int, ...]:
        """A list of years that rises and is not empty."""
        value = self._required(key)
        if isinstance(value, list) and value and all(type(one) is int for one in value):
            years = tuple(value)
            if years == tuple(sorted(set(years))):
                return years
        self._wrong(key, app_text("content/kind/years", "a rising list of years"))
        return ()

    def option(self, key: str, options: type[_Option], default: _Option | None = None) -> _Option:
        """One of some names."""
        value = self.raw(key) if default is not None else self._required(key)
        if value is None and default is not None:
            return default
        found: _Option | None = _by_value(options).get(value) if isinstance(value, str) else None
        if found is not None:
            return found
        if key in self._raw:
            self.fault((key,), not_known(value if isinstance(value, str) else "?", [o.value for o in options if o]))
        return default or next(iter(options))

    def condition(self, key: str, known: Mapping[str, About], *, required: bool = False) -> Condition | None:
        """A condition over the known facts; None where the key is missing or faulty."""
        if not self.has(key):
            if required:
                self._required(key)
            return None
        source = self.string(key)
        try:
            return Condition.parse(source, known)
        except CheckError as error:
            for fault in error.faults:
                self.fault((key,), fault)
            return None

    def table(self, key: str) -> Table:
        """The table under a key, empty where it is missing."""
        return Table(self.file, (*self.path, key), self.raw(key) if self.has(key) else {}, self.faults)

    def tables(self, key: str) -> Iterator[Table]:
        """The tables of a list of tables, none where the key is missing."""
        self.raw(key)
        return tables_of(self._raw.get(key, []), self.file, (*self.path, key), self.faults)

    def strings_or_tables(self, key: str) -> Iterator[str | Table]:
        """The entries of a list: a string, or a table in its place."""
        value = self._required(key)
        if not isinstance(value, list):
            self._wrong(key, app_text("content/kind/strings", "a list of texts, each once"))
            return
        for index, one in enumerate(value):
            if isinstance(one, str):
                yield one
            else:
                yield Table(self.file, (*self.path, f"{key}[{index}]"), one, self.faults)

    def under_id(self) -> Table:
        """The same table, at the place of the id that it gives itself; faults are found there."""
        name = self.string("id")
        if name == "?":
            return self
        table = Table(self.file, (name,), self._raw, self.faults)
        table.raw("id")
        return table

    def items(self) -> Iterator[tuple[str, object]]:
        """All that is left to take, taken."""
        for key in [key for key in self._raw if key not in self._taken]:
            yield key, self.raw(key)

    def done(self) -> None:
        """Tell what nobody took: keys that are not known."""
        if self._taken.issuperset(self._raw):
            return
        for key in self._raw:
            if key not in self._taken:
                self.fault((key,), not_known(key, self._known | self._taken))


@cache
def _by_value(options: type[_Option]) -> Mapping[str, _Option]:
    return {option.value: option for option in options}


def tables_of(raw: object, file: str, path: tuple[str, ...], faults: ContentFaults) -> Iterator[Table]:
    """The tables of a list; a fault where it is no list."""
    if not isinstance(raw, list):
        faults.add(file, path, not_of_kind(app_text("content/kind/tables", "a list of tables")))
        return
    for index, one in enumerate(raw):
        yield Table(file, (*path[:-1], f"{path[-1]}[{index}]"), one, faults)


def records(raw: Mapping[str, object], file: str, key: str, faults: ContentFaults) -> Iterator[Table]:
    """The records of a file that lists them as `[[key]]`, each under its own id; ids are met once."""
    for other in raw:
        if other != key:
            faults.add(file, (other,), not_known(other, [key]))
    listed = raw.get(key, [])
    seen: set[str] = set()
    for unnamed in tables_of(listed, file, (key,), faults):
        table = unnamed.under_id()
        if is_new(table, table.id, seen):
            yield table


def named(raw: Mapping[str, object], file: str, faults: ContentFaults, seen: set[str]) -> Iterator[Table]:
    """The records of a file that writes each as `[id]`; `seen` are ids of other files that count as taken."""
    for name, one in raw.items():
        table = Table(file, (name,), one, faults)
        if is_new(table, name, seen):
            yield table


def is_new(table: Table, name: str, seen: set[str]) -> bool:
    """Whether an id is met for the first time; a fault where it is not, or where it is no id."""
    if not _ID.fullmatch(name):
        table.fault((), app_text("content/id-shape", "This is no id. Allowed: small letters, digits, - and _."))
    if name in seen:
        table.fault((), app_text("content/id-twice", "“{name}” is there twice. Allowed: each id once.", name=name))
        return False
    seen.add(name)
    return True


def index(tables: Iterable[Table]) -> dict[str, Table]:
    """Tables by their ids."""
    return {table.id: table for table in tables}
