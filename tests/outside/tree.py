"""What the accessibility interface tells of a window, and what is wrong with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

SIZE: Final = (1366, 768)
GROUPS: Final = ("panel", "grouping")
CHOOSABLE: Final = ("radio button", "check box", "toggle button")
NAMED_BY_LABEL: Final = "combo box"
"""On this platform the name of a list that drops down is what is chosen in it; a label says what it is."""


@dataclass(frozen=True)
class Node:
    """One thing that is told of."""

    path: str
    role: str
    name: str
    description: str
    id: str
    states: frozenset[str]
    actions: tuple[str, ...]
    labelled_by: tuple[str, ...]
    box: tuple[int, int, int, int]
    text: str
    nodes: tuple[Node, ...]

    def every(self) -> Iterator[Node]:
        """This and all within."""
        yield self
        for node in self.nodes:
            yield from node.every()

    def find(self, id_: str) -> Node | None:
        """The first of this id; of one that ends in / the first whose id begins so."""
        for node in self.every():
            if node.id == id_ or (id_.endswith("/") and node.id.startswith(id_)):
                return node
        return None

    def words(self) -> str:
        """All that can be heard here."""
        return "\n".join(f"{node.name}\n{node.description}\n{node.text}" for node in self.every())

    @property
    def can_be_reached(self) -> bool:
        return "focusable" in self.states

    def __str__(self) -> str:
        return f"{self.role} {self.name!r} ({self.id})"


def node_of(told: Any, above: str = "") -> Node:  # noqa: ANN401 - it comes from JSON
    """What was told, as nodes; the id of each is the part of it that is not its parent's."""
    full = told.get("accessibleid", "")
    above = above or told.get("above", "")
    own = full.removeprefix(f"{above}.") if above else full
    return Node(
        told["path"],
        told.get("role", ""),
        told.get("name", ""),
        told.get("description", ""),
        own,
        frozenset(told.get("states", ())),
        tuple(told.get("actions", ())),
        tuple(told.get("labels", ())),
        tuple(told.get("box", (0, 0, 0, 0))),
        told.get("text", ""),
        tuple(node_of(each, full) for each in told.get("nodes", ())),
    )


def faults(tree: Node) -> list[str]:
    """Everything that somebody who only hears the window would miss."""
    every = [(node, group) for node, group in grouped(tree) if node.can_be_reached or node.actions]
    found = [f"without a name: {node}" for node, _ in every if not _named(node)]
    found += [f"does not say whether it is chosen: {node}" for node, _ in every
              if node.role in CHOOSABLE and "checkable" not in node.states]  # fmt: skip
    told = Counter(
        (node.role, node.name, node.description, node.labelled_by, group)
        for node, group in every
        if node.can_be_reached
    )
    found += [f"{count} are told alike: {role} {name!r}" for (role, name, *_), count in told.items() if count > 1]
    return found + _focus_faults(tree)


def grouped(tree: Node, group: str = "") -> Iterator[tuple[Node, str]]:
    """Everything, each with the name of the group that it stands in."""
    yield tree, group
    for node in tree.nodes:
        yield from grouped(node, tree.name if tree.role in GROUPS and tree.name else group)


def _focus_faults(tree: Node) -> list[str]:
    """The focus is in one place, and that place is within the window."""
    focused = [node for node in tree.every() if "focused" in node.states]
    if not focused:
        return ["nothing has the focus"]
    if any(node not in tuple(focused[0].every()) for node in focused):
        return [f"{len(focused)} have the focus"]
    x, y, width, height = focused[-1].box
    inside = x >= 0 and y >= 0 and x + width <= SIZE[0] and y + height <= SIZE[1]
    return [] if inside and width > 0 else [f"the focus is out of sight: {focused[-1]} at {focused[-1].box}"]


def _named(node: Node) -> bool:
    if node.role == "scroll bar":  # the keys of the page scroll it; it cannot have the focus
        return not node.can_be_reached
    return bool(node.name.strip()) and (node.role != NAMED_BY_LABEL or bool("".join(node.labelled_by).strip()))


def headings(tree: Node) -> list[str]:
    """The words of what is told as a heading."""
    return [node.name for node in tree.every() if node.role == "heading"]
