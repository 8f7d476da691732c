"""Reading a condition's tree: every node is held against the short list of what is allowed."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from vita_assist.interview import condition_steps as steps
from vita_assist.interview.condition_steps import Look, Test
from vita_assist.interview.subject import About
from vita_assist.language import Text, app_text

_SIGNS: Mapping[type[ast.cmpop], str] = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
}  # fmt: skip
_PEOPLE = {"any": True, "every": False}
_ASKED = {"unsure": steps.is_unsure, "given": steps.is_given}
_DEEPEST = 20
_ROLE = "role"


def _never(*_: object) -> None:
    """Stands in for a part that could not be read; never run, because a fault was noted."""


class Reading:
    """Turns a tree into a test, and notes what it reads and what is wrong with it."""

    def __init__(self, known: Mapping[str, About]) -> None:
        """Read over the known facts."""
        self.known = known
        self.faults: list[Text] = []
        self.facts: set[str] = set()
        self.bare: set[str] = set()
        self.ordered: set[str] = set()
        self.compared: list[tuple[str, str | int]] = []
        self.of_person = False
        self._inside_people = False
        self._depth = 0

    def test(self, node: ast.expr) -> Test:
        """The test that a node stands for."""
        self._depth += 1
        if self._depth > _DEEPEST:
            return self._fault(
                app_text(
                    "condition/too-deep", "The condition is nested too deeply. Allowed: {most} levels.", most=_DEEPEST
                )
            )
        try:
            return self._test(node)
        finally:
            self._depth -= 1

    def _test(self, node: ast.expr) -> Test:
        match node:
            case ast.BoolOp(op=op, values=parts):
                return steps.join(tuple(self.test(part) for part in parts), decisive=isinstance(op, ast.Or))
            case ast.UnaryOp(op=ast.Not(), operand=part):
                return steps.negate(self.test(part))
            case ast.Compare(left=left, ops=[sign], comparators=[right]):
                return self._compare(left, sign, right)
            case ast.Compare():
                return self._fault(
                    app_text(
                        "condition/chain",
                        "The condition compares more than two values at once. Allowed: one comparison, joined by and.",
                    )
                )
            case ast.Call(func=ast.Name(id=name), args=[part], keywords=[]) if name in _PEOPLE:
                return self._over_people(name, part)
            case ast.Call(func=ast.Name(id=name), args=[part], keywords=[]) if name in _ASKED:
                return self._asked(name, part)
            case ast.Name() | ast.Attribute():
                return self._bare(node)
        return self._not_allowed(node)

    def _over_people(self, name: str, part: ast.expr) -> Test:
        if self._inside_people:
            return self._fault(
                app_text(
                    "condition/people-twice", "The condition has any or every inside another one. Allowed: one of them."
                )
            )
        self._inside_people = True
        test = self.test(part)
        self._inside_people = False
        return steps.over_people(test, decisive=_PEOPLE[name])

    def _asked(self, name: str, part: ast.expr) -> Test:
        fact_id = self._fact(part)
        return _never if fact_id is None else _ASKED[name](fact_id, self.known[fact_id])

    def _bare(self, node: ast.expr) -> Test:
        fact_id = self._fact(node)
        if fact_id is None:
            return _never
        self.bare.add(fact_id)
        return steps.bare(steps.look_up(fact_id, self.known[fact_id]))

    def _compare(self, left: ast.expr, op: ast.cmpop, right: ast.expr) -> Test:
        if isinstance(op, ast.In | ast.NotIn):
            test = self._within(left, right)
            return steps.negate(test) if isinstance(op, ast.NotIn) else test
        sign = _SIGNS.get(type(op))
        if sign is None:
            return self._not_allowed(left)
        if isinstance(left, ast.Constant) and isinstance(right, ast.Constant):
            return self._fault(
                app_text(
                    "condition/no-fact",
                    "The condition compares two fixed values. Allowed: a fact on at least one side.",
                )
            )
        self._note_compared(left, right)
        if sign not in {"==", "!="}:
            self.ordered |= {_dotted(node) for node in (left, right) if _is_name(node)}
        return steps.compare(sign, self._look(left), self._look(right))

    def _within(self, left: ast.expr, right: ast.expr) -> Test:
        if _is_name(left) and isinstance(right, ast.Tuple):
            values = tuple(value for part in right.elts if (value := self._literal(part)) is not None)
            self.compared.extend((_dotted(left), value) for value in values)
            return steps.within(self._look(left), values)
        if isinstance(left, ast.Constant) and _is_name(right):
            value = self._literal(left)
            self._note_compared(right, left)
            return _never if value is None else steps.includes(value, self._look(right))
        return self._fault(
            app_text(
                "condition/in",
                "The condition uses in with parts that it cannot read. "
                "Allowed: a fact in ('one', 'two'), or 'one' in a fact.",
            )
        )

    def _note_compared(self, left: ast.expr, right: ast.expr) -> None:
        for one, other in ((left, right), (right, left)):
            if _is_name(one) and isinstance(other, ast.Constant) and isinstance(other.value, str | int):
                self.compared.append((_dotted(one), other.value))

    def _look(self, node: ast.expr) -> Look:
        if not _is_name(node):
            return steps.fixed(self._literal(node))
        if _dotted(node) == _ROLE:
            self.of_person = self.of_person or not self._inside_people
            return steps.role_of
        fact_id = self._fact(node)
        return steps.fixed(None) if fact_id is None else steps.look_up(fact_id, self.known[fact_id])

    def _literal(self, node: ast.expr) -> str | int | None:
        if isinstance(node, ast.Constant) and type(node.value) in (str, int):
            return node.value  # type: ignore[return-value]  # narrowed by its exact type
        self._not_allowed(node)
        return None

    def _fact(self, node: ast.expr) -> str | None:
        name = _dotted(node)
        if name in self.known:
            self.facts.add(name)
            self.of_person |= self.known[name] is About.PERSON and not self._inside_people
            return name
        if not name:
            self._not_allowed(node)
            return None
        self.faults.append(unknown_name(name, self.known))
        return None

    def _not_allowed(self, node: ast.AST) -> Test:
        return self._fault(
            app_text(
                "condition/not-allowed",
                "The condition uses something that is not allowed: {what}. "
                "Allowed: facts, texts in quotes, whole numbers, "
                "==, !=, <, <=, >, >=, in, not in, and, or, not, any(...), every(...), unsure(fact), given(fact).",
                what=type(node).__name__,
            )
        )

    def _fault(self, fault: Text) -> Test:
        self.faults.append(fault)
        return _never


def unknown_name(name: str, known: Mapping[str, About]) -> Text:
    """The fault of a fact id that does not exist, with the nearest that does."""
    # Only needed when something is wrong, and not free to import.
    from difflib import get_close_matches

    near = get_close_matches(name, [*known, _ROLE], n=1)
    if near:
        return app_text(
            "condition/unknown-fact-near", "There is no fact {name}. Did you mean {near}?", name=name, near=near[0]
        )
    return app_text(
        "condition/unknown-fact",
        "There is no fact {name}. Allowed: {allowed}.",
        name=name,
        allowed=", ".join(sorted(known)),
    )


def _is_name(node: ast.expr) -> bool:
    return isinstance(node, ast.Name | ast.Attribute)


def _dotted(node: ast.expr) -> str:
    """`number.kind` from its tree; "" where it is no chain of plain names."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = _dotted(node.value)
        return f"{before}.{node.attr}" if before else ""
    return ""
