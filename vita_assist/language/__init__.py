"""Words: a text, saying it in a language, and the catalogs that hold its translations."""

from vita_assist.language.text import (
    DOMAINS,
    Domain,
    Month,
    Text,
    Value,
    Year,
    app_count,
    app_text,
    as_printed,
    dotted,
    listed,
)
from vita_assist.language.voice import Said, Voice
from vita_assist.language.voices import ENGLISH, languages, own_name, voice_of

__all__ = [
    "DOMAINS",
    "ENGLISH",
    "Domain",
    "Month",
    "Said",
    "Text",
    "Value",
    "Voice",
    "Year",
    "app_count",
    "app_text",
    "as_printed",
    "dotted",
    "languages",
    "listed",
    "own_name",
    "voice_of",
]
