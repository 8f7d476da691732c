"""The account: for every rule id of the tax facts, where it lives in the content, or why it was left out."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from tests.interview.households import pack
from tests.scenarios.telling import load_all

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parents[1]
FACTS: Final = ROOT.parent / "shared" / "facts" / "tax.md"
"""The facts that the content was made from; beside the checkout where they are at hand, never in it."""
ACCOUNT: Final = ROOT / "docs" / "account.md"

_DEFINED = re.compile(r"^(?:\*\*|\d+\. \*\*|\| )([A-GTX]-\d\d[a-z]?)\b", re.MULTILINE)
_HEAD: Final = """\
# Where each rule lives

Every rule id of the tax facts: the rules of the content that carry it, the scenarios that show it,
or why it was left out.
`python3 -m tests.shipped` writes this page from the content, the scenarios and `tests/shipped/account.toml`;
a test holds it in step.
A–G are rules, T traps, X conflicts between sources.
"""


@cache
def account() -> Mapping[str, Mapping[str, str]]:
    """What was left out and why, and which ids no answer of a household can show."""
    return tomllib.loads((HERE / "account.toml").read_text("utf-8"))


def all_ids() -> tuple[str, ...]:
    """Every id that the account knows, in the order of the facts."""
    return tuple(_counted(account()["ids"]))


def ids_in(facts: str) -> list[str]:
    """Every id that a text of facts defines: a rule in bold, a trap in a list, a conflict in a table."""
    return list(dict.fromkeys(_DEFINED.findall(facts)))


def carriers() -> Mapping[str, list[str]]:
    """The content rules by the id that they carry."""
    found: dict[str, list[str]] = defaultdict(list)
    for rule in pack().rules.rules.values():
        for name in rule.basis:
            found[name.removeprefix("tax ")].append(rule.id)
    return found


def shown() -> Mapping[str, list[str]]:
    """The scenarios by the id that they show."""
    found: dict[str, list[str]] = defaultdict(list)
    for scenario in load_all():
        for name in scenario.rules:
            found[name].append(scenario.id)
    return found


def page() -> str:
    """The whole account as a page to read."""
    lived, seen, left, looked_up = carriers(), shown(), account()["left_out"], account()["looked_up"]
    lines = [_HEAD, "| id | rules of the content, or why not | scenarios |", "|---|---|---|"]
    for id_ in all_ids():
        where = ", ".join(f"`{rule}`" for rule in sorted(lived.get(id_, ()))) or f"left out: {left[id_]}"
        scenarios = ", ".join(sorted(seen.get(id_, ()))) or looked_up.get(id_, "")
        lines.append(f"| {id_} | {where} | {scenarios} |")
    return "\n".join(lines) + "\n"


def _counted(last: Mapping[str, str]) -> Iterator[str]:
    """`A = "22"` stands for A-01 to A-22; `also` names those that are counted otherwise."""
    for letter, most in last.items():
        if letter == "also":
            continue
        also = [one for one in last.get("also", "").split() if one.startswith(letter)]
        for number in range(1, int(most) + 1):
            id_ = f"{letter}-{number:02}"
            yield id_
            yield from (one for one in also if one[:-1] == id_)
