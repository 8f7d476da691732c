"""Every window of the program has one title: desktops log titles, and who walks past reads them (trust, P10)."""

import ast
from collections.abc import Iterator

from tests.house.tree import at, modules, tree

TITLE = "VITA Assist"


def titles() -> Iterator[tuple[str, str]]:
    """What is made a title, and where."""
    for path in modules("vita_assist"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                name, words = node.func.attr, [ast.unparse(word) for word in node.args]
                if name in {"setWindowTitle", "setWindowFilePath", "setIconText", "setApplicationName"}:
                    yield ", ".join(words), at(path, node.lineno, name)


def test_every_window_has_the_one_title() -> None:
    found = [*titles()]
    assert len(found) >= 2
    assert not [fault for words, fault in found if words not in {"TITLE", repr(TITLE)}]


def test_the_title_says_nothing_of_what_is_done() -> None:
    from vita_assist.window import shell

    assert shell.TITLE == TITLE
