"""Placeholders: `{plain_name}` and nothing else, filled without looking into any value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def names(template: str) -> frozenset[str]:
    """The names of the placeholders in a template."""
    return frozenset(_PLACEHOLDER.findall(template) if "{" in template else ())


def without_placeholders(template: str) -> str:
    """The template with its placeholders taken out: what is left is language."""
    return _PLACEHOLDER.sub("", template)


def has_stray_brace(template: str) -> bool:
    """Whether a brace belongs to no placeholder, as in `{0.name}` or `{ name }`."""
    rest = without_placeholders(template)
    return "{" in rest or "}" in rest


def fill(template: str, values: Mapping[str, str]) -> str:
    """Put the values in, in one pass: braces within a value stay as they are.

    A placeholder without a value stays in sight, so that it is found; nothing is raised.
    """
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), template)
