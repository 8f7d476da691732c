"""What a sheet to take home is made of: rules, tables and points of rights under headings, and room to write."""

from __future__ import annotations

from dataclasses import dataclass

from vita_assist.language import Text


@dataclass(frozen=True, slots=True)
class SheetSection:
    """One part of a sheet, in the order of its fields.

    `lines` are the sheet's own, with {blank} for room to write, {day} and {summary} of the calendar entry; they
    tell no law. `rules` and `points` (of the cards of rights) are named by id, `table` by its file ("" for none), of
    which the rows in `leave_out` are for others. `contacts` and `services` are the site's own, by their names in the
    settings. With `boxes` lines, rules, points and rows begin with a box to tick. With `calendar` the calendar entry
    stands there as a QR code.
    """

    heading: Text
    lines: tuple[Text, ...]
    rules: tuple[str, ...]
    points: tuple[str, ...]
    table: str
    leave_out: tuple[str, ...]
    contacts: tuple[str, ...]
    services: tuple[str, ...]
    boxes: bool
    calendar: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; `about_rights`: it rests on other law than tax."""

    id: str
    title: Text
    lead: Text
    about_rights: bool
    sections: tuple[SheetSection, ...]
