"""The account of the facts on law and rights, and which statement rests on which section of the order."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from tests.interview.households import pack
from tests.shipped.ids import FACTS, HERE, ROOT

LAW_ACCOUNT: Final = ROOT / "docs" / "law-account.md"
ORDER_PAGE: Final = ROOT / "docs" / "order.md"
THE_ORDER: Final = "dmass-2026-02-05"
LEGAL: Final = FACTS.with_name("legal.md")
RIGHTS: Final = FACTS.with_name("rights.md")

_DEFINED = re.compile(r"^\| \**([A-Z]{1,2}-\d+)\** ", re.MULTILINE)
_HEAD: Final = """\
# Where each fact of law and rights lives

Every id of the facts on the law of data sharing (T and E: what happened, C: conflicts between accounts) and on
rights (K: what people can say and do, N: limits, KC: key cases, S: the site, CW: confidentiality, M: what people
say wrongly, L: limits of the text, FM: forms of paper, OC: open questions): the texts that rest on it, or why
none does.
`python3 -m tests.shipped` writes this page from the content and `tests/shipped/law_account.toml`.
"""
_ORDER_HEAD: Final = """\
# What rests on the order of February 5, 2026

Each statement that cites the order, the section it cites, and the fragments that it quotes from there, to the letter.
Where the order is at hand, `vita-assist content check --document dmass-2026-02-05=FILE` holds every fragment against
it, and a test holds each against its section. `python3 -m tests.shipped` writes this page.
"""


@cache
def law_account() -> Mapping[str, Mapping[str, int]]:
    """How many ids there are of each letter, by the file of facts."""
    counted: dict[str, dict[str, int]] = {name: _file()[name] for name in ("legal", "rights")}
    return counted


@cache
def left_out() -> Mapping[str, str]:
    """Why an id lives nowhere in the content."""
    reasons: Mapping[str, str] = _file()["left_out"]
    return reasons


def law_ids() -> tuple[str, ...]:
    """Every id that the account knows."""
    return tuple(_counted())


def ids_of(name: str, facts: str) -> set[str]:
    """Every id that a text of facts defines in the first cell of a row."""
    return {f"{name} {id_}" for id_ in _DEFINED.findall(facts) if id_.split("-")[0] in law_account()[name]}


@cache
def law_carriers() -> Mapping[str, list[str]]:
    """The statements by the id that they rest on."""
    found: dict[str, list[str]] = defaultdict(list)
    for where, support in pack().supports():
        for name in support.basis:
            found[name].append(where)
    return found


def law_page() -> str:
    """The account as a page to read."""
    lived, left = law_carriers(), left_out()
    lines = [_HEAD, "| id | texts, or why none |", "|---|---|"]
    for id_ in law_ids():
        where = ", ".join(f"`{place}`" for place in sorted(set(lived.get(id_, ())))) or f"left out: {left[id_]}"
        lines.append(f"| {id_} | {where} |")
    return "\n".join(lines) + "\n"


def cited_from_order() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Where the order is cited, the section, the fragments."""
    for where, citation in pack().citations():
        if citation.source.id == THE_ORDER:
            yield where, citation.locator, citation.quotes


def order_page() -> str:
    """Statement, section, fragments: as a page to read."""
    lines = [_ORDER_HEAD, "| statement | section | quoted |", "|---|---|---|"]
    for where, locator, quotes in cited_from_order():
        quoted = " · ".join(f"“{quote}”".replace("|", "\\|").replace("*", "\\*") for quote in quotes)
        lines.append(f"| `{where}` | {locator} | {quoted} |")
    return "\n".join(lines) + "\n"


def _counted() -> Iterator[str]:
    wide = {"legal": 0, "rights": 2}
    for name, letters in law_account().items():
        for letter, most in letters.items():
            yield from (f"{name} {letter}-{number:0{wide[name]}}" for number in range(1, most + 1))


@cache
def _file() -> Mapping[str, Any]:
    told: Mapping[str, Any] = tomllib.loads((HERE / "law_account.toml").read_text("utf-8"))
    return told
