"""What the lines of the site's settings are called, and what stands in them, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vita_assist.language import app_count, app_text, as_printed
from vita_assist.site import Call
from vita_assist.window.bar import PERCENT
from vita_assist.window.beside import COLOR_NAMES
from vita_assist.window.rights_pages import called_text

if TYPE_CHECKING:
    from vita_assist.desk import Desk
    from vita_assist.language import Text
    from vita_assist.site.changes import Line

NAME = app_text("window/site/name", "Name")
PHONE = app_text("window/site/phone", "Phone")
FIELD_OF = app_text("window/site/field-of", "{whose}: {what}")
TEXTS: Final = {
    "name": app_text("window/site/site-name", "Name of the site"),
    "phone": app_text("window/site/site-phone", "Phone of the site"),
    "hours": app_text("window/site/hours", "Hours"),
}
CONTACTS: Final = {
    "lead": app_text("window/site/point-person", "Point person if an agent comes"),
    "backup": app_text("window/site/backup", "Backup person"),
    "counsel": app_text("window/site/counsel", "Lawyer"),
    "sponsor": app_text("window/site/sponsor", "Sponsor of the site"),
    "rapid_response": app_text("window/site/rapid-response", "Local rapid-response line"),
    "clinic": app_text("window/site/clinic", "Low Income Taxpayer Clinic (LITC)"),
}
SERVICES: Final = {
    "services.offers_w7": app_text("window/site/offers-w7", "Form W-7 is prepared here"),
    "services.has_certifying_agent": app_text("window/site/has-agent", "Certifying acceptance agent (CAA)"),
    "services.prepares_1040nr": app_text("window/site/prepares-1040nr", "Form 1040-NR is prepared here"),
}
CHOSEN: Final = {
    "screen.language": app_text("window/site/own-language", "Language of the volunteer"),
    "screen.second_language": app_text("window/site/second-language", "Usual language of households"),
    "screen.percent": app_text("window/site/percent", "Text size"),
    "screen.colors": app_text("window/site/colors", "Colors"),
}
MINUTES: Final = {
    "screen.cover_after": app_text("window/site/cover-after", "Minutes until the screen covers itself"),
    "screen.forget_after": app_text("window/site/forget-after", "Minutes until the answers are forgotten"),
}
CALL_OF = app_text("window/site/call-of", "Dialed or opened: {line}")
YES = app_text("window/site/yes", "Yes")
NO = app_text("window/site/no", "No")
NOT_SAID = app_text("window/site/not-said", "Not said")
NOTHING = app_text("window/site/nothing", "nothing")
NO_SECOND = app_text("window/site/no-second", "None")
IN_MINUTES = app_count("window/site/minutes", "{count} minute", "{count} minutes", count=0)


def line_name(desk: Desk, key: str) -> Text:
    """What a line is called."""
    whose, _, what = key.partition(".")
    if whose == "calls":
        line = next((line for line in desk.law.rights.lines if line.id == what), None)
        return CALL_OF.filled(line=as_printed(what) if line is None else line.name)
    if whose in CONTACTS:
        return FIELD_OF.filled(whose=CONTACTS[whose], what=NAME if what == "name" else PHONE)
    return {**TEXTS, **SERVICES, **CHOSEN, **MINUTES}[key]


def line_words(desk: Desk, key: str, value: Line) -> Text:
    """What stands in a line."""
    if key in MINUTES and isinstance(value, int):
        return IN_MINUTES.filled(count=value)
    if key in SERVICES:
        return NOT_SAID if value is None else YES if value else NO
    if isinstance(value, Call):
        return _called(desk, key, value)
    if key in CHOSEN:
        return chosen_words(desk, key, value)
    return as_printed(value) if isinstance(value, str) and value else NOTHING


def chosen_words(desk: Desk, key: str, value: Line) -> Text:
    """What is chosen for the window; a language that the program does not speak by its code."""
    if key == "screen.percent" and isinstance(value, int):
        return PERCENT.filled(percent=value)
    if key == "screen.colors":
        return COLOR_NAMES[str(value)]
    if not value:
        return as_printed(desk.own_name("en")) if key == "screen.language" else NO_SECOND
    return as_printed(desk.own_name(str(value)) if value in desk.languages() else str(value))


def _called(desk: Desk, key: str, call: Call) -> Text:
    line = next((line for line in desk.law.rights.lines if f"calls.{line.id}" == key), desk.law.rights.lines[0])
    return called_text(line, call)
