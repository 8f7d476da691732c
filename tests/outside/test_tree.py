"""What is wrong with a window is found: each fault is put into a tree that is otherwise well."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.outside.tree import Node, faults

PLAIN = Node("/1", "push button", "Next", "Alt+N", "next", frozenset({"focusable", "focused", "showing"}), ("Press",),
             (), (10, 10, 80, 30), "", ())  # fmt: skip
OTHER = replace(PLAIN, path="/2", name="Back", description="Alt+B", id="back", states=frozenset({"focusable"}))


def window(*nodes: Node) -> Node:
    return replace(PLAIN, path="/0", role="frame", name="VITA Assist", states=frozenset(), actions=(), nodes=nodes)


def test_a_window_that_is_well_has_no_fault() -> None:
    assert not faults(window(PLAIN, OTHER))


@pytest.mark.parametrize(
    ("node", "said"),
    [
        (replace(OTHER, name=" "), "without a name"),
        (replace(OTHER, role="combo box"), "without a name"),
        (replace(OTHER, states=frozenset(), name=""), "without a name"),
        (replace(OTHER, role="scroll bar", name=""), "without a name"),
        (replace(OTHER, role="radio button"), "does not say whether it is chosen"),
        (replace(PLAIN, path="/3", states=frozenset({"focusable"})), "told alike"),
        (replace(OTHER, states=PLAIN.states), "have the focus"),
    ],
)
def test_a_fault_is_found(node: Node, said: str) -> None:
    found = faults(window(PLAIN, node))
    assert len(found) == 1
    assert said in found[0]


@pytest.mark.parametrize("box", [(0, 0, 0, 0), (10, -5, 80, 30), (1300, 10, 80, 30), (10, 760, 80, 30)])
def test_a_focus_out_of_sight_is_found(box: tuple[int, int, int, int]) -> None:
    assert "out of sight" in faults(window(replace(PLAIN, box=box), OTHER))[0]


def test_a_window_without_a_focus_is_found() -> None:
    assert faults(window(OTHER)) == ["nothing has the focus"]


def test_what_is_called_alike_is_told_apart_by_its_group() -> None:
    groups = [replace(window(PLAIN if place else OTHER), role="panel", name=name)
              for place, name in enumerate(("One", "Two"))]  # fmt: skip
    alike = [replace(group, nodes=(replace(group.nodes[0], name="Yes", description=""),)) for group in groups]
    assert not faults(window(*alike))
    assert "told alike" in faults(window(*(replace(group, name="") for group in alike)))[0]
