"""Sizes. A limit is raised for one place only, here, with its reason."""

import ast

from tests.house.tree import at, modules, text, tree

MODULE_LINES = 300
FUNCTION_LINES = 40
FOLDERS = ("vita_assist", "packaging", "tests")


def test_a_module_has_up_to_300_lines() -> None:
    sizes = {path: len(text(path).splitlines()) for path in modules(*FOLDERS)}
    faults = {str(path): lines for path, lines in sizes.items() if lines > MODULE_LINES}
    assert not faults


def test_a_function_has_up_to_40_lines() -> None:
    faults = [
        at(path, node.lineno, f"{node.name} has {lines} lines")
        for path in modules(*FOLDERS)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION_LINES
    ]
    assert not faults
