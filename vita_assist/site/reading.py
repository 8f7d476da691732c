"""A file of settings is read field by field; no fault repeats a value."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from vita_assist.errors import InputError
from vita_assist.language import Text, app_count, app_text
from vita_assist.language.voices import is_code
from vita_assist.site.forms import fault, today, unknown
from vita_assist.site.site import (
    COLORS,
    CONTACTS,
    COVER_MINUTES,
    FORGET_MINUTES,
    MOST_LETTERS,
    PERCENTS,
    TEXTS,
    Bounds,
    Call,
    Contact,
    Screen,
    Services,
    Site,
    tidy,
)

MOST_BYTES: Final = 64_000
MOST_FAULTS: Final = 12
"""So many are told of a file at most: it can be anything."""

_MOST_DOTS: Final = MOST_LETTERS + 2
"""In one line: each dot of a key is a level, and 30,000 levels take the parser more memory than a computer has.

A line of the site can be nothing but dots, and has at most two in its key.
"""
_KEY: Final = re.compile(r"[A-Za-z0-9_-]{1,40}")
_CALL: Final = app_text("site/call", "Allowed: called_on, a date, and by, who called.")


def parse_site(data: bytes, day: date | None = None) -> Site:
    """The settings of a file of any form up to this one.

    With `day`, a call that is noted after it is a fault. Raises `InputError` with every fault where the file is no
    settings, is damaged, or is of a later form.
    """
    if len(data) > MOST_BYTES:
        raise InputError(app_text("site/too-large", "The file is too large. Allowed: {most} bytes.", most=MOST_BYTES))
    damaged = app_text("site/not-toml", "The file is damaged, or it holds no settings.")
    if any(line.count(b".") > _MOST_DOTS for line in data.split(b"\n")):
        raise InputError(damaged)
    try:
        raw = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise InputError(damaged) from None
    reading = _Reading(day)
    site = reading.site(today(raw))
    if reading.faults:
        raise InputError(*_told(reading.faults))
    return site


def _told(faults: list[Text]) -> list[Text]:
    more = len(faults) - MOST_FAULTS
    if more <= 0:
        return faults
    rest = app_count("site/more-faults", "Settings: {count} more fault.", "Settings: {count} more faults.", count=more)
    return [*faults[:MOST_FAULTS], rest]


class _Reading:
    """Notes what is wrong, and goes on."""

    def __init__(self, day: date | None) -> None:
        self.faults: list[Text] = []
        self._day = day

    def site(self, raw: Mapping[str, object]) -> Site:
        texts = {name: self._line(raw.get(name, ""), name) for name in TEXTS}
        contacts = {name: self._contact(raw.get(name, {}), name) for name in CONTACTS}
        calls = self._calls(raw.get("calls", {}))
        services = self._services(raw.get("services", {}))
        screen = self._screen(raw.get("screen", {}))
        self._refuse_unknown(raw, {"form", "calls", "services", "screen", *TEXTS, *CONTACTS}, "")
        return Site(
            name=texts["name"], phone=texts["phone"], hours=texts["hours"],
            lead=contacts["lead"], backup=contacts["backup"], counsel=contacts["counsel"],
            sponsor=contacts["sponsor"], rapid_response=contacts["rapid_response"], clinic=contacts["clinic"],
            calls=calls, services=services, screen=screen,
        )  # fmt: skip

    def _contact(self, raw: object, place: str) -> Contact:
        if not isinstance(raw, dict):
            self._fault(place, app_text("site/no-table", "Allowed: a table with name and phone."))
            return Contact()
        self._refuse_unknown(raw, {"name", "phone"}, f"{place}.")
        return Contact(
            self._line(raw.get("name", ""), f"{place}.name"), self._line(raw.get("phone", ""), f"{place}.phone")
        )

    def _calls(self, raw: object) -> Mapping[str, Call]:
        found = {}
        for id_, call in self._tables(raw):
            self._refuse_unknown(call, {"called_on", "by"}, f"calls.{id_}.")
            on, by = call.get("called_on"), self._line(call.get("by", ""), f"calls.{id_}.by")
            if not isinstance(on, date) or isinstance(on, datetime) or not by:
                self._fault(f"calls.{id_}", _CALL)
            elif self._day is not None and on > self._day:
                later = app_text("site/call-later", "This call is noted for a day after today. Today is {day}.")
                self._fault(f"calls.{id_}", later.filled(day=self._day))
            else:
                found[id_] = Call(on, by)
        return MappingProxyType(found)

    def _tables(self, raw: object) -> Iterator[tuple[str, Mapping[str, object]]]:
        if not isinstance(raw, dict):
            self._fault("calls", _CALL)
            return
        for id_, call in raw.items():
            if not _KEY.fullmatch(id_):
                self.faults.append(unknown(_place("calls.", id_)))
            elif isinstance(call, dict):
                yield id_, call
            else:
                self._fault(f"calls.{id_}", _CALL)

    def _services(self, raw: object) -> Services:
        offered: dict[str, bool] = {}
        for name, value in self._part(raw, "services", {one.name for one in fields(Services)}):
            if isinstance(value, bool):
                offered[name] = value
            else:
                self._fault(f"services.{name}", app_text("site/yes-no", "Allowed: true or false."))
        return Services(**offered)

    def _screen(self, raw: object) -> Screen:
        fits: dict[str, object] = {}
        for name, value in self._part(raw, "screen", {one.name for one in fields(Screen)}):
            allowed = _not_allowed(name, value)
            if allowed is None:
                fits[name] = value
            else:
                self._fault(f"screen.{name}", allowed)
        screen = Screen(**fits)  # type: ignore[arg-type]  # each was looked at
        if screen.forget_after <= screen.cover_after:
            later = app_text("site/forget-later", "Allowed: more minutes than cover_after.")
            self._fault("screen.forget_after", later)
        return screen

    def _part(self, raw: object, place: str, known: Collection[str]) -> Iterator[tuple[str, object]]:
        """What a table has of what is known there."""
        if not isinstance(raw, dict):
            self._fault(place, app_text("site/no-part", "Allowed: a table."))
            return
        self._refuse_unknown(raw, known, f"{place}.")
        yield from ((name, raw[name]) for name in sorted(raw.keys() & known))

    def _refuse_unknown(self, raw: Mapping[str, object], known: Collection[str], place: str) -> None:
        self.faults += [unknown(_place(place, name)) for name in sorted(raw.keys() - known)]

    def _line(self, raw: object, place: str) -> str:
        if isinstance(raw, str) and tidy(raw) == raw:
            return raw
        self._fault(place, app_text("site/line", "Allowed: a line of up to {most} letters.", most=MOST_LETTERS))
        return ""

    def _fault(self, place: str, wrong: Text) -> None:
        self.faults.append(fault(place, wrong))


def _place(before: str, key: str) -> str:
    """Where something stands; a key that is no plain word could be anything, and is not shown."""
    return before + (key if _KEY.fullmatch(key) else "…")


def _not_allowed(name: str, value: object) -> Text | None:
    """What is allowed for a setting of the screen, where the value is not."""
    match name:
        case "language" | "second_language":
            fits = isinstance(value, str) and (value == "" or is_code(value))
            return None if fits else app_text("site/language", "Allowed: the code of a language, such as ko.")
        case "percent":
            fits = type(value) is int and value in PERCENTS
            percents = ", ".join(map(str, PERCENTS))
            return None if fits else app_text("site/one-of", "Allowed: {allowed}.", allowed=percents)
        case "colors":
            fits = isinstance(value, str) and value in COLORS
            return None if fits else app_text("site/one-of", "Allowed: {allowed}.", allowed=", ".join(COLORS[1:]))
        case "welcomed":
            return None if isinstance(value, bool) else app_text("site/yes-no", "Allowed: true or false.")
        case _:
            return _not_within(value, COVER_MINUTES if name == "cover_after" else FORGET_MINUTES)


def _not_within(value: object, bounds: Bounds) -> Text | None:
    if type(value) is int and bounds.least <= value <= bounds.most:
        return None
    return app_text("site/minutes", "Allowed: {least} to {most} whole minutes.", least=bounds.least, most=bounds.most)
