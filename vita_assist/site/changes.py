"""What differs between two settings, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import NamedTuple, TypeAlias

from vita_assist.site.site import CONTACTS, TEXTS, Call, Contact, Screen, Services, Site

Line: TypeAlias = str | int | bool | Call | None
"""What stands in one line; None where nobody has said or called."""


class Change(NamedTuple):
    """One line: its key (`lead.phone`, `calls.eoir`), what stands there, and what would."""

    key: str
    before: Line
    after: Line


def changes(before: Site, after: Site) -> tuple[Change, ...]:
    """Every line that would be another, in the order of the page; that the first page was read here is none."""
    old, new = dict(_lines(before)), dict(_lines(after))
    called = sorted(before.calls.keys() | after.calls.keys())
    every = (*(key for key in old if not key.startswith("calls.")), *(f"calls.{id_}" for id_ in called))
    pairs = ((key, old.get(key), new.get(key)) for key in every)
    return tuple(Change(*pair) for pair in pairs if pair[1] != pair[2])


def line_of(site: Site, key: str) -> Line:
    """What stands in the line of a key."""
    return dict(_lines(site)).get(key)


def _lines(site: Site) -> Iterator[tuple[str, Line]]:
    yield from ((name, getattr(site, name)) for name in TEXTS)
    for name in CONTACTS:
        contact: Contact = getattr(site, name)
        yield f"{name}.name", contact.name
        yield f"{name}.phone", contact.phone
    yield from ((f"services.{one.name}", getattr(site.services, one.name)) for one in fields(Services))
    kept = (one.name for one in fields(Screen) if one.name != "welcomed")
    yield from ((f"screen.{name}", getattr(site.screen, name)) for name in kept)
    yield from ((f"calls.{id_}", call) for id_, call in site.calls.items())
