"""The program's own texts, found in its code.

Read from the syntax tree: a text whose place or English is put together while the program runs
could be neither extracted nor translated, and is a fault here instead of passing unseen.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from vita_assist.errors import CheckError
from vita_assist.language.text import Text, app_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LITERALS = {"app_text": 2, "app_count": 3}
"""The functions that make a text, and how many of their first arguments are written out."""


def extract_app_texts(package: Path) -> tuple[Text, ...]:
    """All texts that the modules of a package write out, by place.

    `CheckError` names every call whose first arguments are not literals.
    """
    found: set[Text] = set()
    faults: list[Text] = []
    for module in sorted(package.rglob("*.py")):
        for call, name in _calls(ast.parse(module.read_bytes())):
            words = [_literal(argument) for argument in call.args]
            if len(words) != _LITERALS[name] or None in words:
                faults.append(_not_literal(module.relative_to(package).as_posix(), call.lineno))
            else:
                place, english, plural = (*(word or "" for word in words), "")[:3]
                found.add(Text(place, english, "app", plural=plural))
    if faults:
        raise CheckError(*faults)
    return tuple(sorted(found, key=lambda text: (text.place, text.english, text.plural)))


def _calls(tree: ast.Module) -> Iterator[tuple[ast.Call, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", None) or getattr(node.func, "attr", None)
            if name in _LITERALS:
                yield node, name


def _literal(argument: ast.expr) -> str | None:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    return None


def _not_literal(file: str, line: int) -> Text:
    return app_text(
        "language/extract/not-literal",
        "{file}, line {line}: the place and the English of a text must be written out as strings.",
        file=file,
        line=str(line),
    )
