"""A run without a leak is green; every leak on purpose turns it red at its own place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.trust import spills
from tests.trust.leaks import LEAKS
from tests.trust.left import FOR_ALL, in_the_home, outside
from tests.trust.memory import look_at_memory
from tests.trust.program import Found, Program, Told

QUICK = ("temporary file", "standard error", "window title")
"""Leaks of three kinds, which the everyday run of the tests opens all at once."""
PATIENCE = 15.0


def all_found(program: Program, pack: Path) -> list[Found]:
    """What a run leaked, wherever that is."""
    program.at_pause = look_at_memory
    program.run()
    elsewhere, _ = outside(program.home, program.searcher, [pack], FOR_ALL)
    for folder in FOR_ALL:  # what was leaked on purpose goes again
        Path(folder, spills.own_name(program.process)).unlink(missing_ok=True)
    return [*program.found, *in_the_home(program), *elsewhere]


def test_a_run_without_a_leak_is_green(start: Callable[[Told], Program], pack: Path) -> None:
    program = start(Told(("alone", "ready", "elsewhere", "closed")))
    assert not all_found(program, pack)
    assert program.is_whole, program.broken
    assert [*program.home.home.glob("clinic-*/filing-plan-en-ko-*.pdf")]


def test_three_leaks_are_found_each_at_its_own_place(start: Callable[[Told], Program], pack: Path) -> None:
    found = all_found(start(Told(("alone", "ready", "rested", "closed"), leaks=QUICK, patience=PATIENCE)), pack)
    assert [name for name in QUICK if any(LEAKS[name].is_found(*each) for each in found)] == [*QUICK]


@pytest.mark.long
@pytest.mark.parametrize("name", LEAKS)
def test_a_leak_turns_the_run_red_at_its_own_place(name: str, start: Callable[[Told], Program], pack: Path) -> None:
    leak = LEAKS[name]
    told = Told(leak.uses, leaks=[name], patience=PATIENCE, wrapped=leak.wrapped)
    found = all_found(start(told), pack)
    assert [each for each in found if leak.is_found(*each)], found
