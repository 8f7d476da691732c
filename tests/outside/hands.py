"""A volunteer who cannot see: presses keys, hears where the focus is, and is told what stands on the page."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tests.outside.stage import Stage
from tests.outside.tree import Node, faults

A_FEW: Final = 8
"""So many presses of Tab at once; whoever went too far goes back."""
MOST: Final = 400
"""So many presses lead round any page more than once."""


class Hands:
    """Walks, looks at each step, and notes what is wrong there."""

    def __init__(self, stage: Stage, pictures: Path) -> None:
        self.stage = stage
        self.pictures = pictures
        self.faults: list[str] = []
        self.steps = 0
        self._rounds: set[str] = set()
        pictures.mkdir(parents=True, exist_ok=True)
        for old in pictures.glob("*.png"):
            old.unlink()

    # Looking

    def look(self, step: str, *, round_: str = "") -> Node:
        """Take a picture, read the tree, note what is wrong; go round once with Tab on each kind of page."""
        self.steps += 1
        self.stage.rest()
        tree = self.stage.tree()
        name = f"{self.steps:03d}-{step.replace('/', '-')}"
        self.stage.picture().save(str(self.pictures / f"{name}.png"), quality=80)
        found = faults(tree)
        if round_ and round_ not in self._rounds:
            self._rounds.add(round_)
            found += self.go_round(tree)
        self.faults += [f"{name}: {fault}" for fault in found]
        return tree

    def go_round(self, tree: Node) -> list[str]:
        """Press Tab until it comes round; what it never reaches must be one of several that arrows reach."""
        begun = self.stage.focus()
        if begun is None:
            return ["nothing has the focus"]
        active = next((window for window in tree.nodes if "active" in window.states), tree)
        stops, met = _stops(active), []
        for _ in range(MOST // A_FEW if len(stops) > 1 else 0):
            self.stage.press(*["Tab"] * A_FEW)
            met += self.stage.focused()[1:]
            if begun.path in [node.path for node in met]:
                break
        else:
            return [f"Tab never came back to {begun}"] if len(stops) > 1 else []
        self.tab_to(begun.id)
        reached = {node.id for node in met}
        several = {id_.rpartition("/")[0] for id_ in reached}
        lost = [node for node in stops if node.id not in reached and node.id.rpartition("/")[0] not in several]
        return [f"Tab never reaches {node}" for node in lost]

    # Moving

    @property
    def focus(self) -> Node:
        found = self.stage.until(self.stage.focus, "nothing has the focus")
        assert found is not None
        return found

    def tab_to(self, name: str) -> Node:
        """Press Tab until what has the focus has this id; of one that ends in / the beginning."""
        for _ in range(MOST // A_FEW):
            here = self.stage.focus()
            if here is not None and _is(here, name):
                return here
            self.stage.press(*["Tab"] * A_FEW)
            met = self.stage.focused()[1:]
            at = next((place for place, node in enumerate(met) if _is(node, name)), None)
            if at is not None and at < len(met) - 1:
                self.stage.press(*["shift+Tab"] * (len(met) - 1 - at))
        raise AssertionError(f"Tab never reached {name}")

    def press_on(self, name: str, key: str = "Return") -> None:
        """Go to something and press it."""
        self.tab_to(name)
        self.stage.press(key)

    def await_(self, name: str) -> Node:
        """Wait until something stands on the page; what is on it then."""

        def there() -> Node | None:
            tree = self.stage.tree()
            return tree if tree.find(name) is not None else None

        tree = self.stage.until(there, f"{name} never came")
        assert tree is not None
        return tree

    def arrive(self, name: str) -> None:
        """Wait until the focus is where it should be."""

        def there() -> bool:
            here = self.stage.focus()
            assert here is None or not here.id.startswith("crash/"), f"a fault of ours, on the way to {name}"
            return here is not None and _is(here, name)

        self.stage.until(there, f"the focus never came to {name}", lambda: f"it is on {self.stage.focus()}")


def _is(node: Node, name: str) -> bool:
    return node.id == name or (name.endswith("/") and node.id.startswith(name))


def _stops(tree: Node, within: str = "") -> list[Node]:
    """What Tab should reach: not the line within a field, not a list that has dropped down."""
    found = []
    for node in tree.nodes:
        if node.can_be_reached and "enabled" in node.states and within not in {"spin box", "combo box"}:
            found.append(node)
        found += _stops(node, node.role)
    return found
