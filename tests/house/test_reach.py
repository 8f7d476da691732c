"""What code may reach: below the desk no clock and no environment, and nowhere the network."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import at, modules, room, tree

# The desk hands the day, the folder and the language down; those above it may ask the machine.
# `printing` hands on to the programs of the print queue what they need of the environment.
MAY_ASK_THE_MACHINE = {"__main__", "cli", "desk", "places", "printing", "window"}
MACHINE_MODULES = {"getpass", "platform", "platformdirs", "random", "secrets", "time", "uuid"}
MACHINE_NAMES = re.compile(
    r"""(?:^|\.)(?:
        date\.today | datetime\.(?:now|today|utcnow)
      | os\.(?:environb?|getcwdb?|getenvb?|getlogin|uname|urandom)
      | Path\.(?:cwd|home) | sys\.(?:argv|platform|stdin)
    )$ | \.expanduser$""",
    re.VERBOSE,
)
# Dice that are thrown the same way each time; without a seed they are the machine's.
SEEDED = "random.Random"
# Qt's own ways out; the import contracts know PySide6 only as a whole.
QT_NETWORK = re.compile(r"PySide6\.Qt(?:HttpServer|Network|NetworkAuth|Web\w+)\b|QNetwork|QTcp")


def imported(node: ast.AST) -> list[str]:
    """Full names that an import statement brings in: `os.environ`, `time` …"""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and not node.level:
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def ways_to_the_machine(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        for name in imported(node):
            if name != SEEDED and (name.split(".")[0] in MACHINE_MODULES or MACHINE_NAMES.search(name)):
                yield at(path, getattr(node, "lineno", 0), name)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Random" and not node.args:
            yield at(path, node.lineno, "Random without a seed")
        if isinstance(node, ast.Attribute) and MACHINE_NAMES.search(ast.unparse(node)):
            yield at(path, node.lineno, ast.unparse(node))


def test_below_the_desk_there_is_no_clock_and_no_environment() -> None:
    below = [path for path in modules("vita_assist") if room(path) not in MAY_ASK_THE_MACHINE]
    assert not [fault for path in below for fault in ways_to_the_machine(path)]


def test_an_error_knows_the_words_only_as_a_type() -> None:
    """The import contract lets this one import pass, since the errors stand below the words."""
    at_run_time = [
        name
        for node in tree(Path("vita_assist/errors.py")).body
        for name in imported(node)
        if name.startswith("vita_assist")
    ]
    assert not at_run_time


def test_only_the_commands_print() -> None:
    faults = [
        at(path, node.lineno, "print")
        for path in modules("vita_assist")
        if room(path) != "cli"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Name) and node.id == "print"
    ]
    assert not faults


def test_the_window_takes_nothing_of_qt_that_reaches_the_network() -> None:
    faults = [
        at(path, getattr(node, "lineno", 0), name)
        for path in modules("vita_assist")
        for node in ast.walk(tree(path))
        for name in imported(node)
        if QT_NETWORK.search(name)
    ]
    assert not faults


def test_nothing_runs_another_way_round_the_import_contracts() -> None:
    """`__import__`, `importlib` and `eval` would pass the contracts unseen."""
    banned = {"__import__", "compile", "eval", "exec"}
    faults = [
        at(path, getattr(node, "lineno", 0), ast.unparse(node))
        for path in modules("vita_assist")
        for node in ast.walk(tree(path))
        if any(name.split(".")[:2] == ["importlib", "import_module"] for name in imported(node))
        or "importlib" in imported(node)
        or (isinstance(node, ast.Call) and ast.unparse(node.func) in banned)
    ]
    assert not faults
