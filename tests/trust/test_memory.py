"""After a new household nothing of the last one is in the memory of the program, and nothing was handed over."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.trust.memory import words_in_memory
from tests.trust.program import Found, Program, Told
from tests.trust.reporting import add
from vita_assist.window.afresh import WORD

pytestmark = pytest.mark.long

HANDED = re.compile(rf"{WORD} (?:en|-) 100 \S+ (?:whole|-?\d+,-?\d+,\d+,\d+) (?:asked|idle|sent)")
"""The language, the size, the colors, the place of the window, and how the household ended."""


class Witness:
    """Reads the memory, the command line and the environment of the program wherever it waits."""

    def __init__(self) -> None:
        self.words: dict[str, dict[str, int]] = {}
        self.call = ""
        self.environment: set[str] = set()

    def look(self, program: Program, name: str) -> list[Found]:
        """Note what is there."""
        at = Path(f"/proc/{program.process}")
        self.words[name] = words_in_memory(program.process, program.searcher)
        self.call = at.joinpath("cmdline").read_text(encoding="utf-8").replace("\0", " ").strip()
        self.environment = {*at.joinpath("environ").read_text(encoding="utf-8").split("\0")} - {""}
        return []


def watched(program: Program) -> Witness:
    """What is to be seen of a program that is run."""
    witness = Witness()
    program.at_pause = witness.look
    program.run()
    assert program.is_whole, program.broken
    return witness


@pytest.mark.parametrize("end", ["forgotten", "nobody"])
def test_nothing_of_a_household_is_in_memory_once_it_is_forgotten(
    end: str, start: Callable[[Told], Program], request: pytest.FixtureRequest
) -> None:
    program = start(Told(("alone", "answering", "result", "preview", "half_typed", end, "rested", "closed")))
    witness = watched(program)
    again = replace(program, told=Told(("rested", "closed")), played=[], pauses=[], done=False)
    never = watched(again).words["rested"]
    before, after = witness.words["before-forgetting"], witness.words["rested"]
    held = {word for word in before if before[word] > never.get(word, 0)}
    assert held
    left = {word: after[word] for word in after if after[word] > never.get(word, 0)}
    add(
        request,
        f"memory, {end}: {len(held)} words of the household before ({sum(before.values())} times), "
        f"{len(left)} after; {len(never)} in a program that met no household",
    )
    assert not left
    assert HANDED.fullmatch(witness.call.partition("tests.trust.driver ")[2]), witness.call
    given = {f"{name}={value}" for name, value in program.environment.items()}
    added = {line.partition("=")[0] for line in witness.environment - given}
    assert added <= {"TRUST_SAYS", "TRUST_HEARS", "TRUST_PLACES", "LC_CTYPE", "PYSIDE6_OPTION_PYTHON_ENUM"}
