"""Killed at any moment, the program leaves no answer but in what was saved, and saved is whole or not there."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import pytest

from tests.trust.homes import Home
from tests.trust.leaks import ANY_SIZE
from tests.trust.left import HALF, SAVED, in_the_home, outside
from tests.trust.program import Found, Program, Told
from tests.trust.reporting import add
from tests.trust.searching import Searcher
from tests.trust.uses import USES

pytestmark = pytest.mark.long

KILLS: Final = 200
RUNS: Final = 214
"""A run whose last use case is over before the kill comes counts for nothing."""
AT_ONCE: Final = 2
LONGEST: Final = 1.6  # seconds from the first step of a use case in which the kill comes
AT_THE_END: Final = 0.1  # the same where the window is closed first
INTERRUPTED: Final = tuple(name for name in USES if name not in {"alone", "ready", "rested"})
"""Every use case is the one that is played first in its share of the kills; others follow until the kill comes."""


def played_first(number: int, dice: random.Random) -> tuple[str, ...]:
    """What a run plays that will be killed."""
    first = INTERRUPTED[number % len(INTERRUPTED)]
    more = dice.sample([name for name in INTERRUPTED if name not in {first, "closed"}], 4)
    ends = {"forgotten", "nobody", "closed", "answering"}
    begin = ("alone",) if first == "answering" else ("alone", "ready")
    return (*begin, first, *([] if first in ends else more))


def killed(number: int, seed: int, folder: Path, pack: Path, searcher: Searcher) -> tuple[Program, list[Found]]:
    """A run that is killed, and what it left behind."""
    dice = random.Random(seed + number)  # noqa: S311  # thrown again the same way where a run is to be repeated
    home = Home(folder / str(number), searcher.mark)
    program = Program(home, pack, searcher, Told(played_first(number, dice), tick=1), home.environment())
    longest = AT_THE_END if program.told.uses[-1] == "closed" else LONGEST
    program.run(kill_after=dice.uniform(0.0, longest), kill_from=3 if "ready" in program.told.uses else 2)
    return program, [*program.found, *in_the_home(program), *cut_short(home)]


def cut_short(home: Home) -> list[Found]:
    """Files under their own names that are not whole."""
    saved = [path for path in home.folder.rglob("*.pdf") if SAVED.fullmatch(path.relative_to(home.folder).as_posix())]
    return [Found("half a file", path.name) for path in saved if not path.read_bytes().rstrip().endswith(b"%%EOF")]


def test_a_program_that_is_killed_leaves_nothing(
    tmp_path: Path, pack: Path, searcher: Searcher, request: pytest.FixtureRequest
) -> None:
    seed = random.SystemRandom().randrange(1_000_000)
    began = Home(tmp_path / "began", searcher.mark)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        runs = list(pool.map(lambda number: killed(number, seed, tmp_path, pack, searcher), range(RUNS)))
    elsewhere, changed = outside(began, searcher, [pack, tmp_path])
    broken = [program.broken for program, _ in runs if program.broken]
    assert not broken, broken[0]
    moments = Counter(program.played[-1] for program, _ in runs if program.played)
    halves = sum(
        HALF.fullmatch(path.relative_to(tmp_path / str(number)).as_posix()) is not None
        for number in range(RUNS)
        for path in (tmp_path / str(number)).rglob(".*")
    )
    add(
        request,
        f"kills: {sum(not program.done for program, _ in runs)} of {RUNS} runs (seed {seed}), without a screen;"
        f" {halves} in the middle of a saved file; {changed} files changed elsewhere",
        f"killed during: {', '.join(f'{name} {count}' for name, count in moments.most_common())}",
    )
    found = {number: left for number, (_, left) in enumerate(runs) if left}
    assert not found, f"seed {seed}"
    assert not elsewhere
    assert sum(not program.done for program, _ in runs) >= KILLS
    assert set(moments) >= {*INTERRUPTED} - {"closed", "turned", "half_typed"}


def test_a_crash_of_the_process_leaves_no_memory_dump(start: Callable[[Told], Program]) -> None:
    """Even where the system would write one of any size: the program itself has asked for none."""
    program = start(Told(("alone", "ready", "aborted"), wrapped=ANY_SIZE))
    assert program.run() == -6
    assert program.played[-1] == "aborted"
    assert not in_the_home(program)
