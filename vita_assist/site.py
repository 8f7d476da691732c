"""The site's own settings: who it is, whom to call there, which numbers somebody has dialed. Nothing of a household.

They are kept as TOML, so that a coordinator can read them and carry them to another desk.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from types import MappingProxyType
from typing import Final
from unicodedata import category, normalize

from vita_assist.errors import InputError
from vita_assist.language import Text, app_text

FORM: Final = 1
"""The number of this form of the settings; a file with a higher one is from a later program."""
MOST_BYTES: Final = 64_000
MOST_LETTERS: Final = 80
"""So long at most is a name, a number or a line."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody of the site, or somewhere to turn: as the site writes it, "" where it is not filled in."""

    name: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """That somebody dialed a number, and on which day."""

    called_on: date
    by: str


@dataclass(frozen=True, slots=True)
class Site:
    """The settings. All texts are the site's own words, the same in every language.

    `lead` is the point person. `calls` are by the id of a phone line of the content.
    """

    name: str = ""
    phone: str = ""
    hours: str = ""
    lead: Contact = Contact()
    backup: Contact = Contact()
    counsel: Contact = Contact()
    sponsor: Contact = Contact()
    rapid_response: Contact = Contact()
    clinic: Contact = Contact()
    calls: Mapping[str, Call] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def line(self) -> str:
        """The line that stands on printed pages; "" where the site has no name yet."""
        return " \u00b7 ".join(filter(None, (self.name, self.phone, self.hours))) if self.name else ""

    def words(self, blank: str) -> dict[str, str]:
        """What stands for the words in braces of the site's plan; `blank` where nothing is filled in."""
        found = {name: getattr(self, whose).name or blank for name, whose in WORDS.items()}
        return found | {f"{name}_phone": getattr(self, whose).phone or blank for name, whose in WORDS.items()}

    @property
    def is_ready(self) -> bool:
        """Whether those are named without whom no plan works: point person, backup and lawyer."""
        return all(contact.name and contact.phone for contact in (self.lead, self.backup, self.counsel))


WORDS: Final = MappingProxyType(
    {"point": "lead", "backup": "backup", "counsel": "counsel", "sponsor": "sponsor", "local_line": "rapid_response"}
)
"""The words in braces of the site's plan, and whose name each is; with `_phone` behind it their number."""
TEXTS: Final = ("name", "phone", "hours")
CONTACTS: Final = ("lead", "backup", "counsel", "sponsor", "rapid_response", "clinic")


def parse_site(data: bytes) -> Site:
    """The settings of a file.

    Raises `InputError` with every fault where the file is no settings, is damaged, or is of a later form.
    """
    if len(data) > MOST_BYTES:
        raise InputError(app_text("site/too-large", "The file is too large. Allowed: {most} bytes.", most=MOST_BYTES))
    try:
        raw = tomllib.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        raise InputError(app_text("site/not-toml", "The file is damaged, or it holds no settings.")) from None
    if raw.get("form") != FORM:
        raise InputError(
            app_text("site/form", "The settings are of another version of this program. Allowed: {form}.", form=FORM)
        )
    reading = _Reading()
    site = reading.site(raw)
    if reading.faults:
        raise InputError(*reading.faults)
    return site


def site_file(site: Site) -> bytes:
    """The settings as a file; what is not filled in is left out."""
    import tomli_w  # only where settings are saved

    told: dict[str, object] = {"form": FORM}
    told |= {name: getattr(site, name) for name in TEXTS if getattr(site, name)}
    for name in CONTACTS:
        contact: Contact = getattr(site, name)
        filled = {one.name: getattr(contact, one.name) for one in fields(contact) if getattr(contact, one.name)}
        if filled:
            told[name] = filled
    if site.calls:
        told["calls"] = {id_: {"called_on": call.called_on, "by": call.by} for id_, call in sorted(site.calls.items())}
    return tomli_w.dumps(told).encode("utf-8")


def tidy(words: str) -> str:
    """A line as it is kept: composed letters, single spaces, nothing that does not show, not too long."""
    shown = "".join(" " if letter.isspace() else letter for letter in normalize("NFC", words) if _shows(letter))
    return " ".join(shown.split())[:MOST_LETTERS]


def _shows(letter: str) -> bool:
    return letter.isspace() or category(letter)[0] != "C"


class _Reading:
    """Reads settings field by field, and notes what is wrong; no fault repeats a value."""

    def __init__(self) -> None:
        self.faults: list[Text] = []

    def site(self, raw: Mapping[str, object]) -> Site:
        texts = {name: self._line(raw.get(name, ""), name) for name in TEXTS}
        contacts = {name: self._contact(raw.get(name, {}), name) for name in CONTACTS}
        calls = self._calls(raw.get("calls", {}))
        for name in sorted(raw.keys() - {"form", "calls", *TEXTS, *CONTACTS}):
            self._fault(name, app_text("site/unknown", "This is not known here."))
        return Site(
            name=texts["name"], phone=texts["phone"], hours=texts["hours"], calls=calls,
            lead=contacts["lead"], backup=contacts["backup"], counsel=contacts["counsel"],
            sponsor=contacts["sponsor"], rapid_response=contacts["rapid_response"], clinic=contacts["clinic"],
        )  # fmt: skip

    def _contact(self, raw: object, place: str) -> Contact:
        if not isinstance(raw, dict):
            self._fault(place, app_text("site/no-table", "Allowed: a table with name and phone."))
            return Contact()
        for name in sorted(raw.keys() - {"name", "phone"}):
            self._fault(f"{place}.{name}", app_text("site/unknown", "This is not known here."))
        return Contact(
            self._line(raw.get("name", ""), f"{place}.name"), self._line(raw.get("phone", ""), f"{place}.phone")
        )

    def _calls(self, raw: object) -> Mapping[str, Call]:
        found = {}
        for id_, call in self._tables(raw):
            day, by = call.get("called_on"), self._line(call.get("by", ""), f"calls.{id_}.by")
            if isinstance(day, date) and not isinstance(day, datetime) and by:
                found[id_] = Call(day, by)
            else:
                wanted = app_text("site/call", "Allowed: called_on, a date, and by, who called.")
                self._fault(f"calls.{id_}", wanted)
        return MappingProxyType(found)

    def _tables(self, raw: object) -> Iterator[tuple[str, Mapping[str, object]]]:
        for id_, call in raw.items() if isinstance(raw, dict) else ():
            if isinstance(call, dict):
                yield str(id_), call
            else:
                self._fault(f"calls.{id_}", app_text("site/call", "Allowed: called_on, a date, and by, who called."))

    def _line(self, raw: object, place: str) -> str:
        if isinstance(raw, str) and tidy(raw) == raw:
            return raw
        most = app_text("site/line", "Allowed: a line of up to {most} letters.", most=MOST_LETTERS)
        self._fault(place, most)
        return ""

    def _fault(self, place: str, fault: Text) -> None:
        self.faults.append(app_text("site/fault", "Settings, {place}: {fault}", place=place, fault=fault))
