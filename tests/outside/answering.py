"""Every question answered by keyboard, as its page tells it from outside."""

from __future__ import annotations

from functools import partial

from tests.outside.hands import Hands
from tests.outside.tree import Node
from tests.window.household import SAID
from vita_assist.interview.fact import Answer, Fact, Kind

TYPED = {Kind.AGE: "30", Kind.YEAR: "2014", Kind.DIGITS: "94", Kind.DATE: ""}
SEVERAL = (Kind.CHOICES, Kind.YEARS)
MOST_PAGES = 40


def answer_every_page(hands: Hands, facts: dict[str, Fact]) -> None:
    """Answer page after page, each with its help open once, up to the result."""
    for _ in range(MOST_PAGES):
        tree = hands.stage.tree()
        page = current_page(tree)
        if not page:
            return
        hands.stage.press("F1", "shift+F1")
        hands.look(f"page-{page}-help", round_="page")
        hands.stage.press("F1", "shift+F1")
        answer_page(hands, facts)
        hands.look(f"page-{page}-answered", round_="page answered")
        hands.stage.press("alt+n")
        hands.stage.until(partial(has_gone_on, hands, page), f"the page {page} stayed")
    raise AssertionError("the questions have no end")


def has_gone_on(hands: Hands, page: str) -> bool:
    """Whether one is somewhere else by now."""
    return current_page(hands.stage.tree()) != page


def current_page(tree: Node) -> str:
    """The page where one is; "" where one is somewhere else."""
    steps = [node for node in tree.every() if node.id.startswith("pages/")]
    if not steps:
        return ""
    foot = tree.find("questions/next")
    assert foot is not None
    # Where one is the name says so, in the words that no other step has.
    endings = [node.name.rpartition(". ")[2] for node in steps]
    here = [
        node for node, ending in zip(steps, endings, strict=True) if endings.count(ending) == 1 and ". " in node.name
    ]
    return (here or steps)[0].id.removeprefix("pages/")


def answer_page(hands: Hands, facts: dict[str, Fact]) -> None:
    """Answer what a page asks; an answer can bring another question onto it."""
    done: set[tuple[str, str]] = set()
    while True:
        tree = hands.stage.tree()
        spouse = tree.find("roster/spouse")
        if spouse is not None and "checked" not in spouse.states:
            hands.press_on("roster/spouse", "space")
            hands.press_on("roster/add/child")
            continue
        asked = list(dict.fromkeys(key for node in tree.every() if (key := asked_by(node)) and key not in done))
        if not asked:
            return
        for fact, subject in asked:
            say(hands, tree, facts[fact], subject)
            done.add((fact, subject))


def asked_by(node: Node) -> tuple[str, str] | None:
    """The fact and the person that something on the page belongs to."""
    parts = node.id.split("/")
    return (parts[1], parts[2]) if parts[0] == "answer" and len(parts) > 2 else None


def say(hands: Hands, tree: Node, fact: Fact, subject: str) -> None:
    """Say one answer by the keys that its kind takes."""
    offered = [node.id for node in tree.every() if node.id.startswith(f"answer/{fact.id}/{subject}/")]
    if fact.kind in TYPED and SAID.get((subject, fact.id)) is None and not TYPED[fact.kind]:
        hands.press_on(f"answer/{fact.id}/{subject}/=unsure", "space")
    elif fact.kind in TYPED or fact.kind not in KINDS:
        hands.tab_to(f"answer/{fact.id}/{subject}")
        hands.stage.write(str(SAID.get((subject, fact.id), TYPED.get(fact.kind, "1"))))
        hands.stage.press("Tab")
    else:
        for option in options(fact, SAID.get((subject, fact.id)), offered):
            choose(hands, offered, option)


KINDS = (Kind.CHOICE, Kind.YES_NO, Kind.TAX_YEAR, *SEVERAL)


def options(fact: Fact, said: Answer, offered: list[str]) -> list[str]:
    """The ids of what is chosen: as this household says, else the first, or none of several."""
    stem = offered[0].rpartition("/")[0]
    if isinstance(said, tuple):
        return [f"{stem}/={each}" if fact.kind is Kind.YEARS else f"{stem}/{each}" for each in said]
    if isinstance(said, bool):
        return [f"{stem}/={'yes' if said else 'no'}"]
    if said is not None:
        return [f"{stem}/={said}" if fact.kind is Kind.TAX_YEAR else f"{stem}/{said}"]
    if fact.kind in SEVERAL:
        return [f"{stem}/=none"]
    return [f"{stem}/=no"] if fact.kind is Kind.YES_NO else offered[:1]


def choose(hands: Hands, offered: list[str], wanted: str) -> None:
    """Tab to the person, arrows to the choice, Space."""
    here = hands.tab_to(wanted.rpartition("/")[0] + "/")
    for _ in offered:
        if here.id == wanted:
            break
        hands.stage.press("Down")
        here = hands.focus
    assert here.id == wanted, f"no choice {wanted}: {here}"
    hands.stage.press("space")
