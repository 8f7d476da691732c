"""`docs/faults.md` names the test of every promise and of every fault, and each of these tests is there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import modules, text, tree

PAGE = Path("docs/faults.md")
NAMED = re.compile(r"`(tests/[\w/]+\.py)::([\w:]+)`")
# P6 comes with the updates.
PROMISES = {f"P{number}" for number in range(1, 11)} - {"P6"}
FAULTS = 16
# Whatever these hold was written for the page.
WHOLE = re.compile(r"tests/window/test_(?:faults_\w+|crash)\.py|tests/cli/test_short_memory\.py")


def sections() -> dict[str, str]:
    """What stands under each heading of a promise or a fault."""
    parts = re.split(r"^### (.+)$", text(PAGE).partition("## With the updates")[0], flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def names_in(path: Path) -> Iterator[str]:
    """The tests of a module, those in a class with its name."""
    for node in tree(path).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield node.name
        elif isinstance(node, ast.ClassDef):
            yield from (
                f"{node.name}::{each.name}"
                for each in node.body
                if isinstance(each, ast.FunctionDef) and each.name.startswith("test_")
            )


def test_every_test_that_is_named_is_there() -> None:
    there = {(path.as_posix(), name) for path in modules("tests") for name in names_in(path)}
    assert not set(NAMED.findall(text(PAGE))) - there


def test_every_promise_and_every_fault_has_a_test() -> None:
    found = sections()
    assert {title.partition(":")[0] for title in found if re.match(r"P\d+:", title)} == PROMISES
    assert len([title for title in found if not re.match(r"P\d+:", title)]) == FAULTS
    assert not [title for title, words in found.items() if not NAMED.search(words)]


def test_every_test_of_a_fault_is_on_the_page() -> None:
    named = set(NAMED.findall(text(PAGE)))
    wanted = {
        (path.as_posix(), name)
        for path in modules("tests")
        if WHOLE.fullmatch(path.as_posix())
        for name in names_in(path)
    }
    assert wanted
    assert not wanted - named
