"""JSON read strictly: what `json` lets pass (repeated keys, NaN, any depth) is a fault here."""

from __future__ import annotations

import json
from typing import ClassVar, Final, NoReturn

from vita_assist.errors import InputError
from vita_assist.language import app_text

MOST_BYTES: Final = 1_000_000
"""The most that an intake may weigh, in bytes."""


class JsonObject(dict[str, object]):
    """A JSON object."""

    __slots__ = ()
    repeats: ClassVar[bool] = False


class RepeatingObject(JsonObject):
    """A JSON object in which a key was given twice."""

    __slots__ = ()
    repeats = True


def parse_json(data: bytes) -> object:
    """The value that UTF-8 JSON text holds; its objects are `JsonObject`.

    Raises `InputError` where it is too large, not UTF-8, not JSON, or nested too deeply. No message
    repeats any of it.
    """
    if len(data) > MOST_BYTES:
        raise InputError(
            app_text("intake/too-large", "The intake is too large. Allowed: {most} bytes.", most=MOST_BYTES)
        )
    try:
        return _DECODER.decode(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        fault = app_text("intake/not-utf8", "The intake is not UTF-8 text. Allowed: JSON in UTF-8.")
    except json.JSONDecodeError as error:
        fault = app_text(
            "intake/not-json",
            "The intake is not JSON: it cannot be read from line {line}, column {column} on. Allowed: one JSON object.",
            line=error.lineno,
            column=error.colno,
        )
    except RecursionError:
        fault = app_text(
            "intake/too-deep", "The intake is nested too deeply. Allowed: objects as the schema shows them."
        )
    except ValueError:
        fault = app_text(
            "intake/not-a-json-number",
            "The intake holds a number that cannot be used. Allowed: whole numbers, without NaN or Infinity.",
        )
    raise InputError(fault)


def _object(pairs: list[tuple[str, object]]) -> JsonObject:
    result = JsonObject(pairs)
    return result if len(result) == len(pairs) else RepeatingObject(pairs)


def _no_constant(_name: str) -> NoReturn:
    raise ValueError


_DECODER: Final = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_no_constant)
