"""The walk: every place of the program, every part, dialog and setting, by keyboard alone."""

from __future__ import annotations

from typing import Final

from tests.outside.answering import answer_every_page
from tests.outside.hands import Hands
from tests.outside.stage import PATIENCE
from tests.outside.tree import Node
from vita_assist.interview.fact import Fact

FIRST_LANGUAGES: Final = ("en", "es", "ko")
"""In this order they stand in the list of languages."""
TYPED_DAY: Final = {"month": "3", "day": "15", "year": "2026"}


def speak(hands: Hands, own: str, theirs: str) -> None:
    """Choose both languages with F2 and F3, looking at what drops down."""
    for key, code, before in (("F2", own, 0), ("F3", theirs, 1)):
        hands.stage.press(key)
        hands.look(f"dropped-{key}")
        hands.stage.press("Home", *["Down"] * (FIRST_LANGUAGES.index(code) + before), "Return")
    hands.arrive("bar/theirs")


def begin(hands: Hands) -> None:
    """The first page, where there is one, then the start page."""
    tree = hands.look("first", round_="first")
    if tree.find("welcome/begin") is not None:
        hands.press_on("welcome/begin")
        hands.arrive("start/questions")


def start_page(hands: Hands, theirs: str) -> None:
    """The start page, and each of its settings."""
    tree = hands.look("start", round_="start")
    settings = [node for node in tree.every() if node.id.startswith("start/") and node.role == "radio button"]
    for kind in dict.fromkeys(node.id.rpartition("/")[0] for node in settings):
        marks = [node.id for node in settings if node.id.startswith(f"{kind}/")]
        for mark in marks if kind != "start/reads" else ():
            hands.tab_to(mark)
            hands.stage.press("space")
            hands.look(mark)
        hands.press_on(f"start/reads/{theirs}" if kind == "start/reads" else marks[0], "space")
    hands.stage.press("ctrl+plus")
    hands.look("larger")
    hands.stage.press("F4")
    hands.look("dropped-F4")
    hands.stage.press("Escape")
    hands.arrive("bar/size")
    hands.stage.press("ctrl+minus")


def questions(hands: Hands, facts: dict[str, Fact]) -> None:
    """All of them, and the result with a reason opened."""
    hands.stage.press("alt+2")
    hands.await_("questions/next")
    answer_every_page(hands, facts)
    tree = hands.look("result", round_="result")
    why = tree.find("why/")
    assert why is not None
    hands.press_on(why.id)
    hands.await_("changes/")
    tree = hands.look("result-why", round_="why")
    changes = tree.find("changes/")
    assert changes is not None
    hands.press_on(changes.id)
    hands.look("result-changes")


def sharing(hands: Hands) -> None:
    """Every part, one source opened in each, another day, the screen turned and back."""
    hands.stage.press("alt+4")
    hands.await_("topics/sharing/")
    parts(hands, "sharing")
    go_to_part(hands, "topics/sharing/status")
    hands.await_("sharing/day/month")
    for part in ("month", "day", "year"):
        hands.tab_to(f"sharing/day/{part}")
        hands.stage.write(TYPED_DAY[part])
    hands.await_("sharing/today")
    tree = hands.look("sharing-looked-back", round_="looked back")
    assert tree.find("sharing/today") is not None
    hands.press_on("sharing/today")


def parts(hands: Hands, place: str) -> None:
    """Go through a list at the side, by arrows; open what opens first in each part."""
    tree = hands.stage.tree()
    entries = [node.id for node in tree.every() if node.id.startswith(f"topics/{place}/")]
    assert entries
    for entry in entries:
        go_to_part(hands, entry)
        hands.arrive(entry)
        tree = hands.look(entry.removeprefix("topics/"), round_=entry)
        opens = first_link(tree)
        if opens:
            hands.press_on(opens)
            hands.look(f"{entry.removeprefix('topics/')}-opened")


def first_link(tree: Node) -> str:
    """What opens a source on this page."""
    for start in ("law/", "event/", "rights/", "claim/", "case/", "outside/"):
        found = tree.find(start)
        if found is not None and found.role == "push button" and found.id != "rights/to-site":
            return found.id
    return ""


def rights(hands: Hands) -> None:
    """Every part, the paper looked at to its end, a sentence turned to the household and back."""
    hands.stage.press("alt+5")
    hands.await_("topics/rights/")
    parts(hands, "rights")
    go_to_part(hands, "topics/rights/paper")
    hands.await_("paper/")
    for _ in range(8):
        tree = hands.stage.tree()
        if tree.find("paper/again") is not None:
            break
        looks = dict.fromkeys(node.id.split("/")[1] for node in tree.every() if node.role == "radio button")
        hands.tab_to(f"paper/{list(looks)[-1]}/")
        hands.stage.press("space")
    tree = hands.look("rights-paper-end", round_="paper end")
    assert tree.find("paper/again") is not None
    turned(hands, "turn/")
    hands.press_on("paper/again")
    hands.look("rights-paper-again")
    go_to_part(hands, "topics/rights/screens")
    turned(hands, "turn/")


def go_to_part(hands: Hands, entry: str) -> None:
    """By the list at the side: F6 leads into it, arrows move in it, Enter goes there."""
    hands.stage.press("F6")
    for _ in range(60):
        if hands.focus.id == entry:
            hands.stage.press("Return")
            return
        hands.stage.press("Down")
    raise AssertionError(f"no way to {entry}")


def turned(hands: Hands, name: str) -> None:
    """Turn something to the household: it has the focus alone, and Esc brings one back to where one was."""
    hands.press_on(name)
    hands.arrive("turned")
    hands.look("turned")
    hands.stage.press("Escape")
    hands.arrive(name)


def look_up(hands: Hands, *, every: bool) -> None:
    """Find a topic by its words, then go through the topics, and back."""
    hands.stage.press("ctrl+f")
    hands.arrive("find/topic")
    hands.stage.write("ITIN")
    hands.look("look-up-found", round_="look up")
    hands.stage.press("Return")
    hands.look("look-up-first")
    hands.stage.press("ctrl+f", "Escape", "F6")
    entries = [node.id for node in hands.stage.tree().every() if node.id.startswith("topics/")]
    for entry in entries if every else entries[:6]:
        go_to_part(hands, entry)
        hands.arrive(entry)
        hands.look(entry)
    hands.stage.press("alt+b")


def paper(hands: Hands) -> None:
    """Every handout, the choices of one, saving it, what is there already, another folder."""
    hands.stage.press("alt+7")
    hands.await_("paper/save/0")
    handouts = [node.id for node in hands.stage.tree().every() if node.id.startswith("topics/paper/")]
    for handout in handouts:
        go_to_part(hands, handout)
        hands.look(handout.removeprefix("topics/"), round_=handout if handout == handouts[0] else "paper")
    go_to_part(hands, handouts[1])
    hands.tab_to("paper/languages")
    hands.stage.press("alt+Down")
    hands.look("paper-languages")
    hands.stage.press("End", "Return")
    hands.press_on("paper/large", "space")
    hands.look("paper-large")
    save(hands)
    hands.press_on("paper/save/other")
    hands.look("folder-dialog")
    hands.stage.press("Escape")
    hands.stage.come_back()


def save(hands: Hands) -> None:
    """Into the first folder; the second time it is asked whether to replace what is there."""
    hands.press_on("paper/save/0")
    hands.stage.until(lambda: [*hands.stage.home.glob("Documents/*.pdf")], "nothing was saved")
    hands.look("paper-saved")
    for button in ("confirm/no", "confirm/yes"):
        hands.press_on("paper/save/0")
        hands.arrive("confirm/yes")
        hands.look("replace")
        hands.press_on(button)
        hands.stage.come_back()
        hands.look("paper-saved-again")
    hands.stage.press("Escape")


def site(hands: Hands) -> None:
    """The site's own page: the first field is written, the rest is passed by."""
    hands.stage.press("alt+8")
    hands.arrive("site/name")
    hands.stage.write("Test site")
    hands.look("site", round_="site")
    hands.stage.press("Tab")
    kept = [each for each in hands.stage.home.rglob("*.toml") if "Test site" in each.read_text(encoding="utf-8")]
    assert kept, "what was written was not kept"


def cover(hands: Hands) -> None:
    """The cover key: nothing of the page is left to be read, and it comes back as it was."""
    hands.stage.press("alt+2")
    before = hands.await_("questions/next")
    hands.stage.press("F12")
    hands.arrive("cover/show")
    tree = hands.look("covered", round_="cover")
    page = {node.name for node in before.every() if node.id.startswith(("pages/", "answer/", "questions/"))}
    left = page & {node.name for node in tree.every()}
    assert not left - {""}, f"the cover leaves {left}"
    hands.stage.press("F12")
    hands.await_("questions/next")
    hands.look("uncovered")


def new_household(hands: Hands) -> None:
    """Asked for and taken back, then done."""
    hands.stage.press("ctrl+shift+n")
    hands.arrive("confirm/yes")
    hands.look("new-household", round_="new household")
    hands.stage.press("Escape")
    hands.stage.come_back()
    assert "checked" in {state for node in hands.stage.tree().every() for state in node.states}
    hands.stage.press("ctrl+shift+n")
    hands.press_on("confirm/yes")
    hands.stage.meet()
    hands.await_("start/questions")
    hands.look("afresh")


def again(hands: Hands) -> None:
    """The first page once more, and from there the practice household."""
    hands.press_on("start/welcome")
    hands.arrive("welcome/")
    hands.look("first-again", round_="first again")
    hands.press_on("welcome/practice")
    hands.stage.until(lambda: hands.stage.tree().find("welcome/practice") is None, "no practice began")
    hands.look("practice", round_="practice")


def close(hands: Hands) -> None:
    """Closing with an answer asks once; without one it does not."""
    hands.stage.press("alt+2", "space")
    for button in ("confirm/no", "confirm/yes"):
        hands.stage.ask_to_close()
        hands.arrive("confirm/yes")
        hands.look("close", round_="close")
        hands.tab_to(button)
        hands.stage.tool("key", "Return")
        if button == "confirm/no":
            hands.stage.come_back()
    assert hands.stage.program.wait(PATIENCE) == 0
