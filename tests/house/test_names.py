"""Names say the mission. A name that could hold anything will hold everything."""

import ast
import re

from tests.house.tree import at, modules, tree

VAGUE = {"base", "common", "data", "handler", "helper", "info", "manager", "misc", "util"}
CODE = ("vita_assist", "packaging", "tests")


def vague(name: str) -> set[str]:
    """Vague words in `date_utils` or `BaseView`, in singular or plural."""
    words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}
    return {word for word in words if word in VAGUE or word.removesuffix("s") in VAGUE}


def test_no_module_or_folder_has_a_vague_name() -> None:
    names = {part for path in modules(*CODE) for part in path.with_suffix("").parts}
    assert not [name for name in sorted(names) if vague(name)]


def test_no_class_has_a_vague_name() -> None:
    faults = [
        at(path, node.lineno, node.name)
        for path in modules(*CODE)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and vague(node.name)
    ]
    assert not faults


def test_no_word_goes_through_the_translation_of_qt() -> None:
    faults = [
        at(path, node.lineno, ast.unparse(node.func))
        for path in modules("vita_assist")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).split(".")[-1] in {"tr", "QT_TR_NOOP", "QT_TRANSLATE_NOOP"}
    ]
    assert not faults
